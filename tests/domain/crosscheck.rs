//! The lock as the replica has it against what the rules give, and the unit's worklist (1.11).

use crate::made::{
    day, debt_locked, dispensed, meter_locked, new_overdue, not_due, old_overdue, postpaid,
    prepaid, settled, today, unreadable,
};
use pln123::domain::answer::is_on_worklist;
use pln123::domain::cause::Cause;
use pln123::domain::crosscheck::{Mismatch, mismatches};
use pln123::domain::facts::Facts;

fn found(facts: &Facts) -> Vec<Mismatch> {
    mismatches(facts, today())
}

#[test]
fn what_the_rules_give_is_cocok() {
    for facts in [
        prepaid(vec![]),
        prepaid(vec![not_due(1), settled(new_overdue(2))]),
        prepaid(vec![old_overdue(1)]),
        debt_locked(prepaid(vec![new_overdue(1)]), &[Cause::BpInstalment]),
        debt_locked(prepaid(vec![old_overdue(1)]), &[Cause::PrrInstalment]),
        dispensed(prepaid(vec![new_overdue(1)]), &[1], None),
        meter_locked(prepaid(vec![])),
        postpaid(vec![new_overdue(1)]),
    ] {
        assert_eq!(found(&facts), []);
    }
}

#[test]
fn paid_and_not_yet_lifted_is_told() {
    let facts = debt_locked(prepaid(vec![settled(new_overdue(1)), not_due(2)]), &[]);
    assert_eq!(found(&facts), [Mismatch::PaidNotLifted]);
}

#[test]
fn overdue_and_not_yet_swept_is_told() {
    let facts = prepaid(vec![new_overdue(1)]);
    assert_eq!(found(&facts), [Mismatch::OverdueNotSwept]);
    assert_eq!(mismatches(&facts, day("2019-10-20")), []);
    let expired = dispensed(facts, &[1], Some("2019-10-24"));
    assert_eq!(found(&expired), [Mismatch::OverdueNotSwept]);
}

#[test]
fn a_lock_without_a_debt_is_told() {
    for receivables in [vec![], vec![not_due(1)], vec![settled(not_due(1))]] {
        assert_eq!(
            found(&debt_locked(prepaid(receivables), &[])),
            [Mismatch::LockWithoutDebt]
        );
    }
}

#[test]
fn a_postpaid_customer_with_a_lock_is_told() {
    let facts = debt_locked(postpaid(vec![new_overdue(1)]), &[]);
    assert_eq!(found(&facts), [Mismatch::PostpaidLocked]);
    assert_eq!(
        found(&meter_locked(postpaid(vec![]))),
        [Mismatch::PostpaidLocked]
    );
}

#[test]
fn a_meter_lock_stands_on_a_report_and_falls_with_the_survey() {
    let mut facts = meter_locked(prepaid(vec![]));
    facts.meter_loss.as_mut().unwrap().survey_on = Some(day("2019-10-20"));
    assert_eq!(found(&facts), [Mismatch::SurveyedNotLifted]);
    facts.meter_loss = None;
    assert_eq!(found(&facts), [Mismatch::MeterLockWithoutReport]);
}

#[test]
fn a_cause_that_nobody_knows_is_told() {
    assert_eq!(
        found(&prepaid(vec![unreadable(not_due(1))])),
        [Mismatch::UnknownCause]
    );
}

#[test]
fn each_mismatch_has_a_code_of_its_own() {
    let mut codes = Mismatch::ALL.map(Mismatch::code).to_vec();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Mismatch::ALL.len());
}

#[test]
fn the_worklist_holds_old_overdue_debts_without_a_lock() {
    let open = || prepaid(vec![new_overdue(1), old_overdue(2)]);
    #[rustfmt::skip]
    let rows = [
        ("old and overdue",            open(),                                              true),
        ("the debt lock is on",        debt_locked(open(), &[]),                            false),
        ("the other lock is no lock",  meter_locked(open()),                                true),
        ("since the cut-off",          prepaid(vec![new_overdue(1)]),                       false),
        ("paid",                       prepaid(vec![settled(old_overdue(1))]),              false),
        ("postpaid",                   postpaid(vec![old_overdue(1)]),                      false),
        ("covered",                    dispensed(open(), &[2], Some("2019-10-25")),         false),
        ("covered till yesterday",     dispensed(open(), &[2], Some("2019-10-24")),         true),
        ("another one is covered",     dispensed(open(), &[1], None),                       true),
    ];
    for (name, facts, listed) in rows {
        assert_eq!(is_on_worklist(&facts, today()), listed, "{name}");
    }
}
