//! What a unit user may block by hand (1.6), and why not.

use crate::made::{
    day, debt, debt_locked, dispensed, meter_locked, moment, new_overdue, not_due, old_overdue,
    postpaid, prepaid, settled, today, user,
};
use pln123::domain::cause::Cause;
use pln123::domain::facts::{Facts, Turn};
use pln123::domain::lock::{Actor, LockKind};
use pln123::domain::policy::manual::block;
use pln123::domain::policy::{Block, BlockPlan, Refusal};

fn wish(lock: LockKind) -> Block {
    Block {
        lock,
        reported_on: Some(day("2019-10-24")),
        note: "sesuai daftar kerja".to_owned(),
    }
}

fn block_debt(facts: &Facts) -> Result<BlockPlan, Refusal> {
    block(facts, &wish(LockKind::Debt), today())
}

fn block_meter(facts: &Facts) -> Result<BlockPlan, Refusal> {
    block(facts, &wish(LockKind::Meter), today())
}

#[test]
fn an_overdue_debt_from_before_the_cut_off_is_the_users_to_block() {
    assert_eq!(
        block_debt(&prepaid(vec![old_overdue(1)])),
        Ok(BlockPlan::SetDebt)
    );
    let with_a_new_one = prepaid(vec![new_overdue(1), old_overdue(2)]);
    assert_eq!(block_debt(&with_a_new_one), Ok(BlockPlan::SetDebt));
}

#[test]
fn an_overdue_debt_since_the_cut_off_is_left_to_the_systems_next_run() {
    assert_eq!(
        block_debt(&prepaid(vec![new_overdue(1)])),
        Err(Refusal::SystemBlocks {
            next_run: day("2019-10-26")
        })
    );
}

#[test]
fn without_an_overdue_debt_there_is_nothing_to_block_for() {
    let next_due = Some(day("2019-11-20"));
    assert_eq!(
        block_debt(&prepaid(vec![
            settled(old_overdue(1)),
            debt(3, Cause::TsKwh, "2019-05-10", "2019-12-20", 9_000),
            not_due(2),
            settled(debt(4, Cause::TsKwh, "2019-05-10", "2019-11-01", 9_000)),
        ])),
        Err(Refusal::NothingOverdue { next_due })
    );
    assert_eq!(
        block_debt(&prepaid(vec![])),
        Err(Refusal::NothingOverdue { next_due: None })
    );
}

#[test]
fn a_dispensation_ended_early_brings_the_lock_back_where_anything_is_overdue() {
    for receivable in [new_overdue(1), old_overdue(1)] {
        let facts = dispensed(prepaid(vec![receivable]), &[1], Some("2019-11-24"));
        assert_eq!(
            block_debt(&facts),
            Ok(BlockPlan::EndDispensation { id: 7, set: true })
        );
    }
    let paid = dispensed(prepaid(vec![settled(new_overdue(1))]), &[1], None);
    assert_eq!(
        block_debt(&paid),
        Ok(BlockPlan::EndDispensation { id: 7, set: false })
    );
}

#[test]
fn a_dispensation_that_has_ended_cannot_be_ended_again() {
    let expired = dispensed(prepaid(vec![new_overdue(1)]), &[1], Some("2019-10-24"));
    assert_eq!(
        block_debt(&expired).map_err(|r| r.code()),
        Err("system_blocks")
    );
    let mut ended = dispensed(prepaid(vec![old_overdue(1)]), &[1], None);
    ended.dispensation.as_mut().unwrap().ended_at = Some(moment("2019-10-23 08:00"));
    assert_eq!(block_debt(&ended), Ok(BlockPlan::SetDebt));
}

#[test]
fn blocking_the_blocked_is_refused_with_who_and_when() {
    let swept = debt_locked(prepaid(vec![old_overdue(1)]), &[Cause::PrrInstalment]);
    assert_eq!(
        block_debt(&swept),
        Err(Refusal::AlreadyBlocked {
            lock: LockKind::Debt,
            turn: Turn {
                by: Actor::System,
                at: moment("2019-10-21 00:05"),
            },
        })
    );
    assert_eq!(
        block_meter(&meter_locked(prepaid(vec![]))),
        Err(Refusal::AlreadyBlocked {
            lock: LockKind::Meter,
            turn: Turn {
                by: Actor::User(user("budi")),
                at: moment("2019-10-11 09:30"),
            },
        })
    );
}

#[test]
fn each_lock_is_set_whether_the_other_is_on_or_not() {
    let meter_on = meter_locked(prepaid(vec![old_overdue(1)]));
    assert_eq!(block_debt(&meter_on), Ok(BlockPlan::SetDebt));
    let debt_on = debt_locked(prepaid(vec![old_overdue(1)]), &[]);
    assert!(block_meter(&debt_on).is_ok());
}

#[test]
fn a_postpaid_customer_cannot_be_blocked() {
    let facts = postpaid(vec![old_overdue(1)]);
    assert_eq!(block_debt(&facts), Err(Refusal::Postpaid));
    assert_eq!(block_meter(&facts), Err(Refusal::Postpaid));
}

#[test]
fn a_lost_meter_needs_the_day_of_the_report_and_a_note() {
    let facts = prepaid(vec![]);
    let reported_on = day("2019-10-24");
    assert_eq!(block_meter(&facts), Ok(BlockPlan::SetMeter { reported_on }));
    let no_day = Block {
        reported_on: None,
        ..wish(LockKind::Meter)
    };
    assert_eq!(
        block(&facts, &no_day, today()),
        Err(Refusal::ReportDayMissing)
    );
    for note in ["", "  \t "] {
        let no_note = Block {
            note: note.to_owned(),
            ..wish(LockKind::Meter)
        };
        assert_eq!(block(&facts, &no_note, today()), Err(Refusal::NoteMissing));
    }
}

#[test]
fn a_report_is_of_today_at_the_latest() {
    let facts = prepaid(vec![]);
    let on = |text: &str| Block {
        reported_on: Some(day(text)),
        ..wish(LockKind::Meter)
    };
    assert!(block(&facts, &on("2019-10-25"), today()).is_ok());
    assert_eq!(
        block(&facts, &on("2019-10-26"), today()),
        Err(Refusal::ReportDayAhead {
            day: day("2019-10-26")
        })
    );
}

#[test]
fn a_lost_meter_is_blocked_without_any_debt_and_a_debt_without_a_report() {
    assert!(block_meter(&prepaid(vec![])).is_ok());
    let no_day = Block {
        reported_on: None,
        ..wish(LockKind::Debt)
    };
    let facts = prepaid(vec![old_overdue(1)]);
    assert_eq!(block(&facts, &no_day, today()), Ok(BlockPlan::SetDebt));
}

#[test]
fn every_refusal_names_its_paragraph() {
    let refused = [
        (block_debt(&postpaid(vec![])), "1.1"),
        (block_debt(&prepaid(vec![])), "1.6"),
        (block_debt(&prepaid(vec![new_overdue(1)])), "1.6"),
        (block_debt(&debt_locked(prepaid(vec![]), &[])), "1.6"),
    ];
    for (result, paragraph) in refused {
        assert_eq!(result.unwrap_err().paragraph(), paragraph);
    }
}
