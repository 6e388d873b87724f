//! A process that dies in the middle of an import leaves the replica as it was.

use crate::world::{GOOD, NOW, World, moment};
use pln123::replica::Replica;
use pln123::replica::import::import;
use std::path::Path;
use std::process::Command;

const REPLICA: &str = "PLN123_TEST_REPLICA";
const FOLDER: &str = "PLN123_TEST_FOLDER";
const DIES_AT: &str = "PLN123_TEST_DIES_AT";
const DEAD: i32 = 99;

/// Not a test of its own: the process that dies, started by the one below. It ends at a report of progress without
/// undoing anything, as a killed one does.
#[test]
#[ignore = "started by a_killed_import_leaves_nothing"]
fn dies() {
    let var = |name| std::env::var(name).unwrap();
    let mut replica = Replica::open(Path::new(&var(REPLICA))).unwrap();
    let folder = var(FOLDER);
    let dies_at: usize = var(DIES_AT).parse().unwrap();
    let mut reports = 0;
    let done = import(
        &mut replica,
        Path::new(&folder),
        moment(NOW),
        &mut Vec::new(),
        &mut |_| {
            reports += 1;
            if reports == dies_at {
                std::process::exit(DEAD);
            }
        },
    );
    done.unwrap();
}

#[test]
fn a_killed_import_leaves_nothing() {
    let mut world = World::empty();
    world.file("units.csv", GOOD[0].1);
    world.import();
    let before = world.dump();
    world.fill();
    // Large enough for pages of it to reach the write-ahead log before the end.
    let rows = (0..20_000).map(|n| {
        format!("7710200{n:05},,NAMA YANG PANJANG {n},JL MAWAR {n},,77101,R1T,900,prepaid\n")
    });
    world.and("customers.csv", rows.collect::<String>());
    let path = world.path();
    let run = |dies_at: usize| {
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killed::dies", "--ignored"])
            .env(REPLICA, &path)
            .env(FOLDER, world.folder())
            .env(DIES_AT, dies_at.to_string())
            .output()
            .unwrap();
        child.status.code()
    };
    let mut died = 0;
    for dies_at in [1, 3, 20, 40, 44, 46, 48, 50, 52, 53, 54, 55, 56] {
        match run(dies_at) {
            Some(DEAD) => died += 1,
            code => {
                assert_eq!(code, Some(0));
                break;
            }
        }
        assert_eq!(world.dump(), before, "died at report {dies_at}");
        assert_eq!(world.replica.integrity().unwrap(), None);
    }
    assert!(died >= 8, "{died}");
    world.replica.checkpoint().unwrap();
    assert_eq!(run(usize::MAX), Some(0));
    assert_ne!(world.dump(), before);
}
