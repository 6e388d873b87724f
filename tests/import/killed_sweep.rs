//! A process that dies in the middle of a sweep leaves the replica as it was; so does a sweep that is given up.

use crate::world::{NOW, World, moment};
use pln123::replica::sweep::Heard;
use pln123::replica::{Fault, Replica};
use std::path::Path;
use std::process::Command;

const REPLICA: &str = "PLN123_TEST_REPLICA";
const DIES_AT: &str = "PLN123_TEST_DIES_AT";
const DEAD: i32 = 99;
/// Enough for pages of the sweep to reach the write-ahead log before its end, and for a word about how far it has come.
const IN_DEBT: usize = 5_000;

/// Not a test of its own: the process that dies, started by the one below. It ends at a word of the sweep without undoing
/// anything, as a killed one does.
#[test]
#[ignore = "started by a_killed_sweep_leaves_nothing"]
fn dies() {
    let var = |name| std::env::var(name).unwrap();
    let mut replica = Replica::open(Path::new(&var(REPLICA))).unwrap();
    let dies_at: usize = var(DIES_AT).parse().unwrap();
    let mut words = 0;
    let swept = replica.write(|tx| {
        tx.sweep(moment(NOW).day(), moment(NOW), |_| {
            words += 1;
            if words == dies_at {
                std::process::exit(DEAD);
            }
            Ok::<_, Fault>(())
        })
    });
    swept.unwrap();
}

/// Customers who all owe what is overdue, none of them blocked yet.
fn in_debt() -> World {
    let mut world = World::good();
    let customers = (0..IN_DEBT).map(|n| {
        format!("7710200{n:05},,NAMA YANG PANJANG {n},JL MAWAR {n},,77101,R1T,900,prepaid\n")
    });
    world.and("customers.csv", customers.collect::<String>());
    let debts = (0..IN_DEBT).map(|n| {
        format!("77102{n:08},7710200{n:05},,,bp_underbilled,,,2019-09-10,2019-09-20,225000\n")
    });
    world.and("receivables.csv", debts.collect::<String>());
    world.import();
    assert_eq!(world.rejected(), []);
    world
}

#[test]
fn a_killed_sweep_leaves_nothing() {
    let mut world = in_debt();
    let before = world.dump();
    let path = world.path();
    let run = |dies_at: usize| {
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killed_sweep::dies", "--ignored"])
            .env(REPLICA, &path)
            .env(DIES_AT, dies_at.to_string())
            .output()
            .unwrap();
        child.status.code()
    };
    for dies_at in [1, 2, 500, 4_096, 4_999, IN_DEBT] {
        assert_eq!(run(dies_at), Some(DEAD), "{dies_at}");
        assert_eq!(world.dump(), before, "died at word {dies_at}");
        assert_eq!(world.replica.integrity().unwrap(), None);
    }
    assert_eq!(run(usize::MAX), Some(0));
    assert_ne!(world.dump(), before);
    assert_eq!(world.sweep("2019-10-25").set, 0);
}

#[test]
fn a_sweep_that_is_given_up_changes_nothing_and_says_how_far_it_came() {
    let mut world = in_debt();
    let before = world.dump();
    let (mut turned, mut examined) = (0, 0);
    let swept: Result<_, Fault> = world.replica.write(|tx| {
        tx.sweep(moment(NOW).day(), moment(NOW), |heard| match heard {
            Heard::Turned(_) => {
                turned += 1;
                Ok(())
            }
            Heard::Examined(customers) => {
                examined = customers;
                Err(Fault::Defect("given up".into()))
            }
        })
    });
    assert!(swept.is_err());
    assert!(turned > 4_000 && examined == 4_096, "{turned} {examined}");
    assert_eq!(world.dump(), before);
}
