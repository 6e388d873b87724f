//! The log: a file in the state folder, and with `-v` standard error too. It names no person: of a customer nothing,
//! of what was typed nothing.

use std::fs::{File, OpenOptions};
use std::path::Path;
use std::sync::Mutex;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::layer;
use tracing_subscriber::prelude::*;

/// Above this the log is put aside, and the one before it forgotten.
const LARGEST: u64 = 1024 * 1024;

/// Begins to log. Without a place for the file the program runs on, unlogged.
pub(super) fn begin(file: &Path, verbose: u8) {
    let deep = if verbose > 1 {
        LevelFilter::DEBUG
    } else {
        LevelFilter::INFO
    };
    let to_file = open(file).ok().map(|file| {
        layer()
            .with_ansi(false)
            .with_target(false)
            .with_writer(Mutex::new(file))
            .with_filter(deep)
    });
    let to_stderr = (verbose > 0).then(|| {
        layer()
            .with_ansi(false)
            .with_target(false)
            .with_writer(std::io::stderr)
            .with_filter(deep)
    });
    // Begun already, as in a test: that one goes on.
    let _ = tracing_subscriber::registry()
        .with(to_file)
        .with(to_stderr)
        .try_init();
}

fn open(path: &Path) -> std::io::Result<File> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    if std::fs::metadata(path).is_ok_and(|about| about.len() > LARGEST) {
        std::fs::rename(path, path.with_extension("log.1"))?;
    }
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
