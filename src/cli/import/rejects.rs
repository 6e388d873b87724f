//! The file for rejected rows: whose eyes it is for, and which files it may never be.

use crate::cli::door::{is_of_replica, place_of};
use crate::cli::wish::Wish;
use crate::replica::import::{Reject, Rejects, Sheet};
use std::fs::{File, OpenOptions};
use std::path::Path;

/// The rejects are written over what stood there, so they are kept off the replica, the files that `SQLite` keeps
/// beside it, and the files that are being read.
pub(super) fn spare(rejects: &Path, replica: &Path, folder: &Path) -> Result<(), Wish> {
    let place = place_of(rejects);
    let name = place.file_name().unwrap_or_default();
    let is_read = place.parent() == Some(&*place_of(folder))
        && Sheet::ALL
            .iter()
            .any(|sheet| name.eq_ignore_ascii_case(sheet.file()));
    if is_of_replica(rejects, replica) || is_read {
        return Err(Wish::RejectsInTheWay {
            path: rejects.to_owned(),
        });
    }
    Ok(())
}

/// Rejected rows hold customers' data: for their owner's eyes.
pub(super) fn private(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Nobody asked to see the rejected rows; they are only counted.
pub(super) struct Unwritten;

impl Rejects for Unwritten {
    fn put(&mut self, _: Reject) -> std::io::Result<()> {
        Ok(())
    }
}
