//! The edge cases of acts: their order within a second and under a clock set back, and how a dispensation meets the
//! sweep, a new debt and a payment.

use crate::orders::{debt, unblock};
use crate::world::{NOW, State, World, day, moment, pay};
use pln123::desk::runs::SweepWish;
use pln123::domain::ids::Idpel;
use pln123::domain::lock::Ground;
use pln123::domain::policy::Until;
use pln123::domain::role::Role;
use pln123::replica::Fault;

fn sweep(world: &World, on: &str) -> (u64, u64) {
    let wish = SweepWish {
        on: day(on),
        dry_run: false,
        training: true,
    };
    let now = moment(&format!("{on} 00:05"));
    let swept = world.desk(Role::Administrator).sweep(wish, now, |_| Ok(()));
    let swept = swept.unwrap();
    (swept.set, swept.lifted)
}

fn is_locked(world: &World, idpel: Idpel) -> bool {
    world.facts(idpel).debt_lock.is_some()
}

/// Blocked by the system, and dispensed by the unit through 30 October.
fn dispensed() -> (World, Idpel) {
    let (world, idpel) = World::with(State::LockedBySystem);
    let until = Until::Day(day("2019-10-30"));
    let mut desk = world.desk(Role::Unit);
    desk.unblock(idpel, &unblock(Ground::Disaster, until), moment(NOW))
        .unwrap();
    (world, idpel)
}

const LOG: &str = "SELECT kind FROM event ORDER BY seq";

#[test]
fn block_unblock_and_block_in_one_second_keep_their_order() {
    let (world, idpel) = World::with(State::OldOverdue);
    let mut desk = world.desk(Role::Unit);
    let now = moment(NOW);
    desk.block(idpel, &debt("satu"), now).unwrap();
    let lift = unblock(Ground::FieldDispute, Until::Default);
    desk.unblock(idpel, &lift, now).unwrap();
    desk.block(idpel, &debt("tiga"), now).unwrap();
    assert!(is_locked(&world, idpel));
    assert_eq!(
        world.rows(LOG),
        [
            "lock_set",
            "lock_lifted",
            "dispensed",
            "dispensation_ended",
            "lock_set"
        ]
    );
    let line = world.replica().read(|tx| tx.history(idpel)).unwrap();
    let codes: Vec<&str> = line.iter().map(|happening| happening.what.code()).collect();
    assert_eq!(
        codes[..5],
        [
            "lock_set",
            "dispensation_ended",
            "dispensed",
            "lock_lifted",
            "lock_set"
        ],
        "newest first"
    );
    world.keeps_its_promises();
}

#[test]
fn a_clock_set_back_between_two_acts_loses_and_doubles_nothing() {
    let (world, idpel) = World::with(State::OldOverdue);
    let mut desk = world.desk(Role::Unit);
    desk.block(idpel, &debt("satu"), moment(NOW)).unwrap();
    let earlier = moment("2019-10-25 09:00");
    let lift = unblock(Ground::FieldDispute, Until::Default);
    desk.unblock(idpel, &lift, earlier).unwrap();
    assert!(!is_locked(&world, idpel));
    assert!(desk.unblock(idpel, &lift, earlier).is_err(), "open already");
    desk.block(idpel, &debt("tiga"), moment("2019-10-25 08:00"))
        .unwrap();
    assert!(is_locked(&world, idpel));
    let lock = world.facts(idpel).debt_lock.unwrap();
    assert_eq!(lock.since, moment("2019-10-25 08:00"));
    assert_eq!(world.rows(LOG).len(), 5);
    assert_eq!(world.rows("SELECT count(*) FROM outbox"), ["3"]);
    world.keeps_its_promises();
}

#[test]
fn the_sweep_leaves_a_dispensation_through_its_last_day_and_blocks_after_it() {
    let (world, idpel) = dispensed();
    for on in ["2019-10-26", "2019-10-30"] {
        assert_eq!(sweep(&world, on), (0, 0), "{on}");
        assert!(!is_locked(&world, idpel));
    }
    assert_eq!(sweep(&world, "2019-10-31"), (1, 0));
    assert!(is_locked(&world, idpel));
    world.keeps_its_promises();
}

#[test]
fn a_debt_that_falls_due_during_a_dispensation_blocks() {
    let (mut world, idpel) = dispensed();
    let mut replica = world.replica();
    let owes = replica.write::<_, Fault>(|tx| {
        world.owes(tx, idpel, "2019-10-01", "2019-10-26");
        Ok(())
    });
    owes.unwrap();
    assert_eq!(sweep(&world, "2019-10-26"), (0, 0), "due today");
    assert_eq!(sweep(&world, "2019-10-27"), (1, 0));
    let facts = world.facts(idpel);
    assert!(facts.debt_lock.is_some());
    let active = facts.active_dispensation(day("2019-10-27"));
    assert!(active.is_some(), "it stands, for what it covers");
}

#[test]
fn a_debt_paid_during_its_dispensation_ends_it() {
    let (world, idpel) = dispensed();
    let register = world.facts(idpel).receivables[0].register_no.clone();
    let settled = world.replica().write::<_, Fault>(|tx| {
        pay(tx, &register, "2019-10-26 09:00");
        tx.settle(idpel, moment("2019-10-26 09:01"))
    });
    assert!(!settled.unwrap(), "no lock was there to lift");
    let facts = world.facts(idpel);
    assert_eq!(facts.active_dispensation(day("2019-10-26")), None);
    assert_eq!(sweep(&world, "2019-10-31"), (0, 0));
    let last = world.rows("SELECT kind, actor FROM event ORDER BY seq DESC LIMIT 1");
    assert_eq!(last, ["dispensation_ended -"]);
    world.keeps_its_promises();
}

#[test]
fn an_old_debt_whose_dispensation_is_over_is_the_units_again_and_not_the_sweeps() {
    let (world, idpel) = World::with(State::LockedByUser);
    let until = Until::Day(day("2019-10-25"));
    let mut desk = world.desk(Role::Unit);
    desk.unblock(idpel, &unblock(Ground::Disaster, until), moment(NOW))
        .unwrap();
    assert_eq!(sweep(&world, "2019-10-26"), (0, 0));
    assert!(!is_locked(&world, idpel));
    let next_day = moment("2019-10-26 08:00");
    desk.block(idpel, &debt("dispensasi berakhir"), next_day)
        .unwrap();
    let ended = "SELECT count(*) FROM event WHERE kind = 'dispensation_ended'";
    assert_eq!(world.rows(ended), ["0"], "it had ended by itself");
}

#[test]
fn a_lock_the_user_set_is_lifted_by_the_sweep_once_all_is_paid() {
    let (world, idpel) = World::with(State::OldOverdue);
    let mut desk = world.desk(Role::Unit);
    desk.block(idpel, &debt("sesuai daftar kerja"), moment(NOW))
        .unwrap();
    let register = world.facts(idpel).receivables[0].register_no.clone();
    let paid = world.replica().write::<_, Fault>(|tx| {
        pay(tx, &register, "2019-10-25 11:00");
        Ok(())
    });
    paid.unwrap();
    assert_eq!(sweep(&world, "2019-10-26"), (0, 1));
    assert!(!is_locked(&world, idpel));
}

#[test]
fn a_new_dispensation_takes_the_place_of_one_that_a_newer_debt_overtook() {
    let (mut world, idpel) = dispensed();
    let mut replica = world.replica();
    let owes = replica.write::<_, Fault>(|tx| {
        world.owes(tx, idpel, "2019-10-01", "2019-10-26");
        Ok(())
    });
    owes.unwrap();
    sweep(&world, "2019-10-27");
    let mut desk = world.desk(Role::Unit);
    let again = unblock(Ground::FieldDispute, Until::Default);
    let acted = desk.unblock(idpel, &again, moment("2019-10-27 09:00"));
    let made = acted.unwrap().info.facts.dispensation.unwrap();
    assert_eq!(made.register_nos.len(), 2, "all that is overdue now");
    let open = "SELECT count(*) FROM dispensation WHERE ended_at IS NULL";
    assert_eq!(world.rows(open), ["1"]);
}
