//! The sample that ships with the program, and the copy of it that a user works on who names no replica.

use super::places::Places;
use super::stop::Stop;
use crate::replica::{Fault, Replica};
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

const SAMPLE: &[u8] = include_bytes!("../../sample.db");

/// The user's copy, made on first use, readable by its owner alone.
pub(super) fn copy(places: &Places) -> Result<PathBuf, Stop> {
    let path = places.sample();
    if !path.exists() {
        std::fs::create_dir_all(&places.data).map_err(Fault::from)?;
        let fresh = path.with_extension(format!("{}.new", std::process::id()));
        let made = make(&fresh, &path);
        let _ = std::fs::remove_file(&fresh);
        made?;
    }
    Ok(path)
}

/// Under a name of its own first, so that a half-written copy is never taken for the sample.
fn make(fresh: &Path, path: &Path) -> Result<(), Fault> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(fresh)?;
    file.write_all(SAMPLE)?;
    file.sync_all()?;
    drop(file);
    let mut replica = Replica::open(fresh)?;
    replica.write(|tx| tx.put_replica_id(&super::door::new_replica_id()))?;
    replica.checkpoint()?;
    drop(replica);
    match put_in_place(fresh, path) {
        // Another process was faster: its copy is as good.
        Err(Fault::Exists(_)) => Ok(()),
        placed => placed,
    }
}

/// Gives a file that is whole its name. What another process has put there meanwhile stays: a link does not replace
/// it, as a rename would.
pub(super) fn put_in_place(fresh: &Path, path: &Path) -> Result<(), Fault> {
    match std::fs::hard_link(fresh, path) {
        Ok(()) => Ok(()),
        Err(_) if path.exists() => Err(Fault::Exists(path.to_owned())),
        // A file system without links.
        Err(_) => Ok(std::fs::rename(fresh, path)?),
    }
}
