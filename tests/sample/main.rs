//! The sample: the same from the same seed, true to the rules, one customer for each situation.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod dump;
mod facts;
mod file;
mod rules;

use pln123::desk::password;
use pln123::replica::build::{Watch, build};
use pln123::sample::{PASSWORD, World};
use std::path::Path;

/// A file of that size and seed.
fn made(path: &Path, customers: u32, seed: u64) {
    let world = World::new(customers, seed);
    let mut hash = |salt| password::hash(PASSWORD, salt);
    build(
        path,
        &world.setting(),
        world.households(),
        &mut hash,
        &mut Watch::default(),
    )
    .expect("built");
}

/// The same with passwords that no one can sign in with, where nobody is to.
fn quickly_made(path: &Path, customers: u32, seed: u64) {
    let world = World::new(customers, seed);
    let mut hash = |salt: [u8; 16]| Some(format!("{salt:?}"));
    build(
        path,
        &world.setting(),
        world.households(),
        &mut hash,
        &mut Watch::default(),
    )
    .expect("built");
}
