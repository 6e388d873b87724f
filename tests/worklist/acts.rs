//! Blocks by way of the list: the same act as for any customer, and never by the way a dispensation's end.

use crate::world::{World, now, owing};
use pln123::desk::Failure;
use pln123::desk::worklist::NotBlocked;
use pln123::domain::lock::Ground;
use pln123::domain::policy::Refusal;
use pln123::domain::role::Role;
use pln123::domain::worklist::{Kind, LeftOut, Mark};
use pln123::replica::Fault;

fn marks(world: &World) -> Vec<Mark> {
    let desk = world.desk(Role::Unit);
    desk.worklist_marks(None, now()).unwrap()
}

fn count(world: &World, sql: &str) -> i64 {
    world.sql().query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn a_block_from_the_list_is_one_act_with_event_audit_and_order_to_the_centre() {
    let world = World::of(&[owing(3), owing(1).paid().lost(4)]);
    let all = marks(&world);
    let mut desk = world.desk(Role::Unit);
    for mark in &all {
        desk.block_listed(mark, false, "surat 12", now()).unwrap();
    }
    assert!(marks(&world).is_empty(), "what is done leaves the list");
    assert_eq!(count(&world, "SELECT count(*) FROM lock"), 2);
    let reported = "SELECT reported_on FROM meter_loss";
    assert_eq!(count(&world, reported), 18_190, "the day of the report");
    for table in [
        "event WHERE note = 'surat 12'",
        "audit WHERE action = 'block'",
    ] {
        let sql = format!("SELECT count(*) FROM {table}");
        assert_eq!(count(&world, &sql), 2, "{table}");
    }
    let waiting = "SELECT count(*) FROM outbox WHERE destination = 'centre'";
    assert_eq!(count(&world, waiting), 2);
}

#[test]
fn one_that_was_paid_or_blocked_meanwhile_is_refused_by_the_rule_and_nothing_is_written() {
    let world = World::of(&[owing(3), owing(4)]);
    let all = marks(&world);
    let sql = "UPDATE receivable SET amount = paid WHERE idpel = ?1";
    world
        .sql()
        .execute(sql, [all[0].id.idpel.number()])
        .unwrap();
    let mut desk = world.desk(Role::Unit);
    desk.block_listed(&all[1], false, "surat", now()).unwrap();
    let failures = all
        .iter()
        .map(|mark| desk.block_listed(mark, false, "surat", now()).unwrap_err());
    let refusals: Vec<Refusal> = failures
        .map(|failure| match failure {
            NotBlocked::Failed(Failure::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(refusals[0], Refusal::NothingOverdue { next_due: None });
    assert!(matches!(refusals[1], Refusal::AlreadyBlocked { .. }));
    assert_eq!(count(&world, "SELECT count(*) FROM event"), 1);
}

#[test]
fn a_batch_never_ends_a_dispensation_not_even_one_made_since_the_list_was_looked_at() {
    let world = World::of(&[owing(3)]);
    let mark = marks(&world).remove(0);
    let mut desk = world.desk(Role::Unit);
    let mut replica = pln123::replica::Replica::open(&world.path()).unwrap();
    let by = pln123::domain::ids::UserName::parse("lain").unwrap();
    replica
        .write::<_, Fault>(|tx| {
            let registers: Vec<_> = tx
                .receivables(mark.id.idpel)?
                .into_iter()
                .map(|r| r.register_no)
                .collect();
            tx.dispense(
                mark.id.idpel,
                Ground::Disaster,
                None,
                &registers,
                &by,
                now(),
            )
        })
        .unwrap();
    let refused = desk.block_listed(&mark, false, "surat", now());
    assert!(
        matches!(refused, Err(NotBlocked::LeftOut(LeftOut::Dispensed))),
        "{refused:?}"
    );
    assert_eq!(
        count(
            &world,
            "SELECT count(*) FROM dispensation WHERE ended_at IS NULL"
        ),
        1
    );
    // By itself it may be ended (1.6).
    desk.block_listed(&mark, true, "surat", now()).unwrap();
    assert_eq!(
        count(
            &world,
            "SELECT count(*) FROM dispensation WHERE ended_at IS NULL"
        ),
        0
    );
    assert_eq!(count(&world, "SELECT count(*) FROM lock"), 1);
}

#[test]
fn what_the_centre_refused_is_never_blocked_from_the_list() {
    let world = World::of(&[owing(1).refused(0)]);
    let all = marks(&world);
    assert_eq!(all[0].id.kind, Kind::CentreRefused);
    let mut desk = world.desk(Role::Unit);
    let refused = desk.block_listed(&all[0], true, "surat", now());
    assert!(
        matches!(refused, Err(NotBlocked::LeftOut(LeftOut::Refused))),
        "{refused:?}"
    );
}

#[test]
fn a_supervisor_who_gets_hold_of_a_mark_is_refused() {
    let world = World::of(&[owing(3)]);
    let mark = marks(&world).remove(0);
    let refused = world
        .desk(Role::Supervisor)
        .block_listed(&mark, true, "surat", now());
    let role = |failure: &NotBlocked| {
        matches!(
            failure,
            NotBlocked::Failed(Failure::Refused(Refusal::Role { .. }))
        )
    };
    assert!(refused.as_ref().is_err_and(role), "{refused:?}");
    assert_eq!(count(&world, "SELECT count(*) FROM lock"), 0);
}
