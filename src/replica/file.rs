//! What can be told of a replica's file without SQLite, which may not touch what is none.

use super::fault::{Fault, Result};
use super::migrate::check_version;
use super::open::APPLICATION_ID;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// Refuses what is not a replica that this program can work with.
///
/// # Errors
/// The [`Fault`] that it is.
pub(super) fn inspect(path: &Path) -> Result<()> {
    let about = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Fault::Missing(path.to_owned()),
        _ => Fault::from(error),
    })?;
    if about.is_dir() {
        return Err(Fault::Directory(path.to_owned()));
    }
    if about.len() == 0 {
        return Err(Fault::Empty(path.to_owned()));
    }
    let mut header = Vec::with_capacity(100);
    File::open(path)?.take(100).read_to_end(&mut header)?;
    if !header.starts_with(b"SQLite format 3\0") {
        return Err(Fault::NotSqlite(path.to_owned()));
    }
    let ours = header.get(68..72) == Some(APPLICATION_ID.to_be_bytes().as_slice());
    if !ours {
        return Err(Fault::NotOurs(path.to_owned()));
    }
    let version = header
        .get(60..64)
        .and_then(|bytes| bytes.try_into().ok())
        .map_or(0, u32::from_be_bytes);
    check_version(i64::from(version), path)?;
    if about.permissions().readonly() {
        return Err(Fault::ReadOnly(path.to_owned()));
    }
    Ok(())
}
