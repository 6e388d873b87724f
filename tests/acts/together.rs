//! Two at once: each on a connection of its own, as two processes have.

use crate::orders::{debt, unblock};
use crate::world::{NOW, State, World, moment};
use pln123::desk::Failure;
use pln123::domain::lock::Ground;
use pln123::domain::policy::Until;
use pln123::domain::role::Role;
use pln123::replica::Fault;
use std::sync::{Arc, Barrier};
use std::thread;

#[test]
fn of_two_that_block_one_customer_at_once_one_does_and_one_is_told_who_did() {
    let (world, idpel) = World::with(State::OldOverdue);
    let gate = Arc::new(Barrier::new(8));
    let tries: Vec<_> = (0..8)
        .map(|_| {
            let (gate, mut desk) = (Arc::clone(&gate), world.desk(Role::Unit));
            thread::spawn(move || {
                gate.wait();
                desk.block(idpel, &debt("bersamaan"), moment(NOW))
            })
        })
        .collect();
    let mut done = 0;
    for each in tries {
        match each.join().unwrap() {
            Ok(_) => done += 1,
            Err(Failure::Refused(refusal)) => assert_eq!(refusal.code(), "already_blocked"),
            Err(Failure::Replica(Fault::Locked)) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(done, 1);
    assert_eq!(world.rows("SELECT count(*) FROM event"), ["1"]);
    assert_eq!(world.rows("SELECT count(*) FROM outbox"), ["1"]);
    let acts = "SELECT count(*) FROM audit WHERE action = 'block'";
    assert_eq!(world.rows(acts), ["1"]);
    world.keeps_its_promises();
    let replica = world.replica();
    let audit = replica.read(|tx| tx.verify_audit()).unwrap();
    assert!(matches!(
        audit,
        pln123::replica::audit::Chain::Whole(Some(_))
    ));
}

#[test]
fn a_file_held_by_another_fails_clean_and_changes_nothing() {
    let (world, idpel) = World::with(State::LockedBySystem);
    let holder = rusqlite::Connection::open(world.path()).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut desk = world.desk(Role::Unit);
    let wish = unblock(Ground::Disaster, Until::Default);
    let held = desk.unblock(idpel, &wish, moment(NOW));
    assert!(matches!(held, Err(Failure::Replica(Fault::Locked))));
    holder.execute_batch("ROLLBACK").unwrap();
    assert_eq!(world.rows("SELECT count(*) FROM audit"), ["0"]);
    assert!(desk.unblock(idpel, &wish, moment(NOW)).is_ok());
}
