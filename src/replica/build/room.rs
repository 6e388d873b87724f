//! Whether the disk has room for a file of that size, asked before half an hour's work rather than after it.

use crate::replica::fault::{Fault, Result};
use std::path::Path;

/// What one customer takes with all that hangs on it, all indexes and what is sorted meanwhile, in bytes: measured at a
/// million and at ten million, and a twentieth more. Meant for the beginning; whoever fills the disk meanwhile is met by [`Fault::DiskFull`].
const A_CUSTOMER: u64 = 390;
/// An empty replica, with room to spare.
const EMPTY: u64 = 2 << 20;

/// # Errors
/// [`Fault::NoRoom`] where the disk of `file` has less than so many customers need.
pub(super) fn check(file: &Path, customers: u64) -> Result<()> {
    let needed = EMPTY + customers * A_CUSTOMER;
    match free(file) {
        Some(free) if free < needed => Err(Fault::NoRoom {
            path: file.to_owned(),
            needed,
            free,
        }),
        // Where the system does not say, the load itself finds out.
        _ => Ok(()),
    }
}

#[cfg(unix)]
fn free(file: &Path) -> Option<u64> {
    let about = rustix::fs::statvfs(file).ok()?;
    about.f_bavail.checked_mul(about.f_frsize)
}

#[cfg(not(unix))]
fn free(_: &Path) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_disk_can_hold_is_refused_and_what_any_can_is_not() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(
            matches!(check(here, u64::MAX / 1024), Err(Fault::NoRoom { needed, free, .. }) if free < needed)
        );
        assert!(check(here, 0).is_ok());
    }
}
