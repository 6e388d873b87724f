//! What payments that come in do to locks: they lift, at once, or leave; they never set.

use crate::world::{NOW, World, moment};

const SITI: &str = "771010000011";
const HEAD: &str = "payment_id,register_no,paid_at,amount,reverses\n";

/// 225,000 overdue since 21 October, 225,000 not yet due; locked.
fn locked() -> World {
    let mut world = World::good();
    world.sweep("2019-10-25");
    assert!(world.is_locked(SITI));
    world
}

/// How many locks a payment lifted.
fn pay(world: &mut World, row: &str) -> u64 {
    world.file("payments.csv", format!("{HEAD}{row}\n"));
    let imported = world.import();
    assert_eq!(world.rejected(), []);
    imported.lifted
}

#[test]
fn all_overdue_paid_lifts_though_others_are_not_yet_due() {
    let mut world = locked();
    let row = "P9,7710119000002,2019-10-25T09:00:00+07:00,225000,";
    assert_eq!(pay(&mut world, row), 1);
    assert!(!world.is_locked(SITI));
    let last =
        "SELECT kind || ' ' || lock || ' ' || ifnull(actor, 'system') FROM event ORDER BY seq DESC";
    assert_eq!(world.text(last), "lock_lifted debt system");
    assert_eq!(pay(&mut world, row), 0);
}

#[test]
fn a_part_payment_never_lifts() {
    let mut world = locked();
    let row = "P9,7710119000002,2019-10-25T09:00:00+07:00,100000,";
    assert_eq!(pay(&mut world, row), 0);
    assert!(world.is_locked(SITI));
}

#[test]
fn one_rupiah_short_does_not_lift_and_the_rupiah_does() {
    let mut world = locked();
    let most = "P9,7710119000002,2019-10-25T09:00:00+07:00,224999,";
    assert_eq!(pay(&mut world, most), 0);
    assert!(world.is_locked(SITI));
    let rest = "P10,7710119000002,2019-10-25T09:00:00+07:00,1,";
    assert_eq!(pay(&mut world, rest), 1);
    assert!(!world.is_locked(SITI));
}

#[test]
fn paying_what_is_not_yet_due_does_not_lift() {
    let mut world = locked();
    let row = "P9,7710119000003,2019-10-25T09:00:00+07:00,225000,";
    assert_eq!(pay(&mut world, row), 0);
    assert!(world.is_locked(SITI));
}

#[test]
fn a_backdated_payment_lifts_now_and_the_history_keeps_the_block() {
    let mut world = locked();
    assert_eq!(pay(&mut world, "P9,7710119000002,2019-10-01,225000,"), 1);
    let kinds = "SELECT group_concat(kind) FROM
        (SELECT kind FROM event WHERE idpel = 771010000011 ORDER BY seq)";
    assert_eq!(world.text(kinds), "lock_set,lock_lifted");
    let at = world.text("SELECT at FROM event ORDER BY seq DESC");
    assert_eq!(at, moment(NOW).micros().to_string());
}

#[test]
fn a_reversal_sets_nothing_until_the_next_sweep_and_its_own_reversal_lifts() {
    let mut world = locked();
    let paid = "P9,7710119000002,2019-10-25T09:00:00+07:00,225000,";
    assert_eq!(pay(&mut world, paid), 1);
    let reversed = "P10,7710119000002,2019-10-25T09:10:00+07:00,,P9";
    assert_eq!(pay(&mut world, reversed), 0);
    assert!(!world.is_locked(SITI));
    assert_eq!(world.paid("7710119000002"), "0");
    world.sweep("2019-10-26");
    assert!(world.is_locked(SITI));
    let again = "P11,7710119000002,2019-10-26T09:10:00+07:00,,P10";
    assert_eq!(pay(&mut world, again), 1);
    assert_eq!(world.paid("7710119000002"), "225000");
    assert!(!world.is_locked(SITI));
}

#[test]
fn an_overdue_debt_that_comes_in_sets_nothing() {
    let mut world = World::good();
    world.and(
        "receivables.csv",
        "7710119000009,771010000011,,,ts_kwh,,,2019-09-10,2019-09-20,1\n",
    );
    assert_eq!(world.import().changed(), 1);
    assert!(!world.is_locked(SITI));
    world.sweep("2019-10-25");
    assert!(world.is_locked(SITI));
}

#[test]
fn a_due_day_put_off_lifts() {
    let mut world = locked();
    world.file(
        "receivables.csv",
        "register_no,idpel,cause,determined_on,due_on,amount
7710119000002,771010000011,4,2019-09-10,2019-10-25,225000
",
    );
    assert_eq!(world.import().lifted, 1);
    assert!(!world.is_locked(SITI));
}

#[test]
fn a_lost_meter_reported_sets_no_lock() {
    let world = World::good();
    assert_eq!(world.text("SELECT count(*) FROM meter_loss"), "1");
    assert_eq!(world.text("SELECT count(*) FROM lock"), "0");
    assert_eq!(world.text("SELECT count(*) FROM event"), "0");
}

#[test]
fn a_customer_whose_debts_did_not_change_is_left_to_the_sweep() {
    let mut world = locked();
    let file = rusqlite::Connection::open(world.path()).unwrap();
    let sql = "UPDATE receivable SET due_on = due_on + 90 WHERE idpel = 771010000011";
    assert_eq!(file.execute(sql, []).unwrap(), 3);
    drop(file);
    let known = "P1,7710119000001,2019-09-15T09:00:00+07:00,225000,";
    assert_eq!(pay(&mut world, known), 0);
    assert!(world.is_locked(SITI));
}
