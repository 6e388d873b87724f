//! Putting a file in its place: whole or not at all, and for its owner's eyes, because it holds a customer's data.

use std::fs::OpenOptions;
use std::io::{Error, ErrorKind, Result, Write as _};
use std::path::Path;

/// Writes `bytes` to `path`, replacing a regular file that stands there. A folder, a device or a link is left alone.
///
/// # Errors
/// Whatever the file system says; then nothing stands under `path` that did not stand there before.
pub fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    if std::fs::symlink_metadata(path).is_ok_and(|there| !there.is_file()) {
        return Err(Error::new(
            ErrorKind::AlreadyExists,
            "not a regular file",
        ));
    }
    let mut fresh = path.as_os_str().to_owned();
    fresh.push(format!(".{}.new", std::process::id()));
    let fresh = Path::new(&fresh);
    let done = write(fresh, bytes).and_then(|()| std::fs::rename(fresh, path));
    if done.is_err() {
        // What was begun is of no use to anybody.
        let _ = std::fs::remove_file(fresh);
    }
    done
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
