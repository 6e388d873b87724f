//! Monitoring Blocking Token against an obvious list: every customer looked at, sorted and counted the slow way.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

#[path = "../../benches/country/all_blocked.rs"]
mod all_blocked;
mod behind;
mod buckets;
mod calls;
mod crosscheck;
mod exported;
mod given_up;
mod jumps;
mod kept;
mod lists;
mod sheets;
mod slow;
mod turning;

use pln123::domain::ids::Idpel;
use pln123::domain::listing::From;
use pln123::domain::monitoring::{Narrowing, Order, Wanted};
use pln123::replica::Replica;
use pln123::replica::build::{Watch, build};
use pln123::sample::World;
use rusqlite::Connection;
use std::path::PathBuf;

/// The whole list, unnarrowed.
pub(crate) fn whole_list() -> Wanted {
    Wanted {
        narrowing: Narrowing::default(),
        order: Order::default(),
        from: From::Start,
        skip: 0,
        limit: u64::MAX >> 1,
    }
}

/// A made-up replica with its folder, which goes when it does.
pub(crate) struct Made {
    _folder: tempfile::TempDir,
    pub(crate) path: PathBuf,
    pub(crate) replica: Replica,
}

pub(crate) fn made(customers: u32, seed: u64) -> Made {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("replica.db");
    let world = World::new(customers, seed);
    let mut hash = |salt: [u8; 16]| Some(format!("{salt:?}"));
    build(
        &path,
        &world.setting(),
        world.households(),
        &mut hash,
        &mut Watch::default(),
    )
    .expect("built");
    Made {
        replica: Replica::open(&path).expect("opens"),
        path,
        _folder: folder,
    }
}

impl Made {
    /// Everyone, in the order of IDPEL.
    pub(crate) fn everyone(&self) -> Vec<Idpel> {
        let conn = Connection::open(&self.path).expect("opens");
        let mut all = conn
            .prepare("SELECT idpel FROM customer ORDER BY idpel")
            .expect("customers");
        all.query_map([], |row| row.get::<_, i64>(0))
            .expect("rows")
            .map(|number| Idpel::from_number(number.expect("a number")).expect("an IDPEL"))
            .collect()
    }
}
