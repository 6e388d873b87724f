//! Names typed key by key, beside FTS5 over the same names and beside an exact look-up, on a replica of any size:
//! `cargo bench --bench search -- FILE_OR_CUSTOMERS [--no-peer]`. A file of an older schema is brought up to date.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    clippy::cast_precision_loss
)]

mod typing;

use pln123::replica::Replica;
use pln123::replica::build::{Watch, build};
use pln123::sample::{DEFAULT_SEED, World};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = replica_of(folder.path());
    let start = Instant::now();
    drop(Replica::open(&path).unwrap());
    println!("opened in {:.1} s", start.elapsed().as_secs_f64());
    let peer = !std::env::args().any(|word| word == "--no-peer");
    let figures = typing::measure(&path, folder.path(), peer);
    println!("{} customers", figures.customers);
    for (what, spread) in [
        ("a key of a name", Some(&figures.keys)),
        ("of words turned", Some(&figures.turned)),
        ("of name and place", Some(&figures.placed)),
        ("with a letter wrong", Some(&figures.misread)),
        ("an exact look-up", Some(&figures.exact)),
        (
            "the same keys, ours",
            figures.peer.as_ref().map(|peer| &peer.ours),
        ),
        (
            "the same keys, FTS5",
            figures.peer.as_ref().map(|peer| &peer.theirs),
        ),
    ] {
        let Some(spread) = spread else { continue };
        println!(
            "{what:<22}{:>7} asked  median {:>8}  p99 {:>8}  worst {:>9}  ({})",
            spread.count,
            micros(spread.median),
            micros(spread.p99),
            micros(spread.worst),
            spread.worst_of
        );
    }
    println!(
        "lists {:.1}, dictionary {:.1}, together {:.1} bytes a customer",
        figures.lists as f64 / figures.customers as f64,
        figures.dictionary as f64 / figures.customers as f64,
        (figures.lists + figures.dictionary) as f64 / figures.customers as f64
    );
}

fn micros(time: Duration) -> String {
    format!("{:.1} µs", time.as_secs_f64() * 1e6)
}

/// The file named on the command line, or one made for as many customers.
fn replica_of(folder: &Path) -> PathBuf {
    let named = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let customers = match named.as_deref().map(str::parse::<u32>) {
        Some(Ok(customers)) => customers,
        Some(Err(_)) => return PathBuf::from(named.unwrap()),
        None => 100_000,
    };
    let path = folder.join("made.db");
    let world = World::new(customers, DEFAULT_SEED);
    let mut hash = |salt: [u8; 16]| Some(format!("{salt:?}"));
    let households = world.households();
    build(
        &path,
        &world.setting(),
        households,
        &mut hash,
        &mut Watch::default(),
    )
    .unwrap();
    path
}
