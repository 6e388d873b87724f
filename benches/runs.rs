//! Questions, acts and runs beside their limits: `cargo bench --bench runs -- FILE_OR_CUSTOMERS [dil|sweep|act|payments]`.
//! A file is only read by the questions and the sweep; acts and payments are done on a copy beside it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::float_arithmetic
)]

#[path = "runs/act.rs"]
mod act;
#[path = "runs/common.rs"]
mod common;
#[path = "runs/dil.rs"]
mod dil;
#[path = "runs/payments.rs"]
mod payments;
#[path = "runs/sweep.rs"]
mod sweep;

use std::path::Path;

/// How many customers pay.
const PAYING: usize = 100_000;

fn main() {
    let home = tempfile::tempdir().unwrap();
    let path = common::replica_of(home.path());
    let wanted = std::env::args().skip(2).find(|word| !word.starts_with('-'));
    let wants = |row: &str| wanted.as_deref().is_none_or(|word| word == row);
    if wants("dil") {
        dil::figures(&path).iter().for_each(common::Figure::tell);
    }
    if wants("sweep") {
        sweep::figures(&path).iter().for_each(common::Figure::tell);
    }
    if wants("act") {
        on_a_copy(&path, |copy| {
            act::figures(copy).iter().for_each(common::Figure::tell);
        });
    }
    if wants("payments") {
        on_a_copy(&path, |copy| payments::paid(copy, PAYING).tell());
    }
}

/// Beside the file, on the same disk.
fn on_a_copy(path: &Path, work: impl FnOnce(&Path)) {
    let near = path.parent().filter(|near| !near.as_os_str().is_empty());
    let folder = tempfile::tempdir_in(near.unwrap_or(Path::new("."))).unwrap();
    let copy = folder.path().join("copy.db");
    std::fs::copy(path, &copy).unwrap();
    work(&copy);
}
