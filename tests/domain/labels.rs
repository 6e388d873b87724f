//! The DIL status and its four shapes (1.3).

use crate::made::{
    day, debt, debt_locked, meter_locked, new_overdue, not_due, old_overdue, prepaid, settled,
    today, unreadable,
};
use pln123::domain::cause::Cause;
use pln123::domain::facts::Facts;
use pln123::domain::receivable::Receivable;
use pln123::domain::status::{Dil, Status};

fn label(facts: &Facts) -> String {
    Status::of(facts, today()).label()
}

fn overdue_for(causes: &[Cause]) -> Vec<Receivable> {
    causes
        .iter()
        .zip(1..)
        .map(|(cause, n)| debt(n, *cause, "2019-09-10", "2019-10-20", 1_000))
        .collect()
}

#[test]
fn the_label_has_one_of_four_shapes() {
    let one = || prepaid(vec![new_overdue(1)]);
    let locked = || debt_locked(one(), &[Cause::BpInstalment]);
    assert_eq!(label(&prepaid(vec![])), "AKTIF");
    assert_eq!(label(&locked()), "BLOCKING (CICILAN BP JATUH TEMPO)");
    assert_eq!(
        label(&meter_locked(locked())),
        "BLOCKING (CICILAN BP JATUH TEMPO DAN KWH METER HILANG)"
    );
    assert_eq!(
        label(&meter_locked(one())),
        "BLOCKING (KWH METER HILANG)",
        "debts that no lock stands on are not named"
    );
}

#[test]
fn an_overdue_debt_without_a_lock_is_active() {
    assert_eq!(
        label(&prepaid(vec![new_overdue(1), old_overdue(2)])),
        "AKTIF"
    );
}

#[test]
fn several_causes_stand_in_the_tables_order_with_commas_and_a_final_dan() {
    let shuffled = [Cause::BpUnderbilled, Cause::UjlCompensation, Cause::TsKwh];
    let two = debt_locked(prepaid(overdue_for(&shuffled[..2])), &[]);
    assert_eq!(
        label(&two),
        "BLOCKING (KOMPENSASI UJL JATUH TEMPO DAN KURANG TAGIH BP JATUH TEMPO)"
    );
    let three = debt_locked(prepaid(overdue_for(&shuffled)), &[]);
    assert_eq!(
        label(&three),
        "BLOCKING (KOMPENSASI UJL JATUH TEMPO, TS KWH JATUH TEMPO DAN KURANG TAGIH BP JATUH TEMPO)"
    );
    assert_eq!(
        label(&meter_locked(three)),
        "BLOCKING (KOMPENSASI UJL JATUH TEMPO, TS KWH JATUH TEMPO, KURANG TAGIH BP JATUH TEMPO DAN KWH METER HILANG)"
    );
}

#[test]
fn all_eight_causes_fit_in_one_label() {
    let facts = meter_locked(debt_locked(prepaid(overdue_for(&Cause::ALL[..7])), &[]));
    assert_eq!(
        label(&facts),
        "BLOCKING (KOMPENSASI UJL JATUH TEMPO, TS P2TL JATUH TEMPO, TS KWH JATUH TEMPO, CICILAN BP JATUH TEMPO, \
         CICILAN PRR JATUH TEMPO, CICILAN PRR IDPEL LAIN JATUH TEMPO, KURANG TAGIH BP JATUH TEMPO DAN KWH METER HILANG)"
    );
    assert_eq!(Status::of(&facts, today()).causes(), Cause::ALL);
}

#[test]
fn two_debts_of_one_cause_are_named_once() {
    let facts = debt_locked(prepaid(vec![new_overdue(1), new_overdue(2)]), &[]);
    assert_eq!(label(&facts), "BLOCKING (CICILAN BP JATUH TEMPO)");
}

#[test]
fn debts_from_before_the_cut_off_are_named_too_but_not_those_still_to_fall_due() {
    let facts = debt_locked(
        prepaid(vec![
            old_overdue(1),
            debt(2, Cause::TsP2tl, "2019-09-10", "2019-11-01", 9_000),
            settled(debt(3, Cause::TsKwh, "2019-09-10", "2019-10-01", 9_000)),
        ]),
        &[Cause::TsKwh],
    );
    assert_eq!(label(&facts), "BLOCKING (CICILAN PRR JATUH TEMPO)");
}

#[test]
fn the_causes_named_are_those_of_the_day_and_not_those_of_the_day_of_the_lock() {
    let facts = debt_locked(
        prepaid(vec![
            new_overdue(1),
            debt(2, Cause::TsP2tl, "2019-09-10", "2019-10-25", 9_000),
        ]),
        &[Cause::BpInstalment],
    );
    assert_eq!(label(&facts), "BLOCKING (CICILAN BP JATUH TEMPO)");
    assert_eq!(
        Status::of(&facts, day("2019-10-26")).label(),
        "BLOCKING (TS P2TL JATUH TEMPO DAN CICILAN BP JATUH TEMPO)"
    );
}

#[test]
fn a_lock_whose_debts_are_gone_keeps_its_own_causes() {
    let facts = debt_locked(
        prepaid(vec![settled(new_overdue(1)), not_due(2)]),
        &[Cause::TsKwh, Cause::BpInstalment],
    );
    assert_eq!(
        label(&facts),
        "BLOCKING (TS KWH JATUH TEMPO DAN CICILAN BP JATUH TEMPO)"
    );
}

#[test]
fn bp_and_lost_meter_clear_each_by_itself() {
    let both = meter_locked(debt_locked(
        prepaid(vec![new_overdue(1)]),
        &[Cause::BpInstalment],
    ));
    let mut paid = both.clone();
    paid.receivables = vec![settled(new_overdue(1))];
    paid.debt_lock = None;
    assert_eq!(label(&paid), "BLOCKING (KWH METER HILANG)");
    let mut found = both;
    found.meter_lock = None;
    assert_eq!(label(&found), "BLOCKING (CICILAN BP JATUH TEMPO)");
}

#[test]
fn an_unknown_cause_is_to_be_checked_and_never_active() {
    for receivable in [unreadable(new_overdue(1)), unreadable(not_due(1))] {
        let facts = prepaid(vec![receivable]);
        let status = Status::of(&facts, today());
        assert_eq!(status.dil(), Dil::NeedsCheck);
        assert_eq!(status.label(), "PERLU CEK");
        assert_eq!(status.dil().word(), "PERLU CEK");
    }
    let locked = debt_locked(prepaid(vec![unreadable(new_overdue(1))]), &[]);
    assert_eq!(label(&locked), "BLOCKING (PERLU CEK)");
    assert_eq!(
        label(&meter_locked(locked)),
        "BLOCKING (PERLU CEK DAN KWH METER HILANG)"
    );
}

#[test]
fn an_unknown_cause_does_not_hide_the_known_ones() {
    let facts = debt_locked(
        prepaid(vec![unreadable(new_overdue(1)), old_overdue(2)]),
        &[],
    );
    assert_eq!(
        label(&facts),
        "BLOCKING (CICILAN PRR JATUH TEMPO DAN PERLU CEK)"
    );
}

#[test]
fn a_debt_said_to_be_a_lost_meter_is_to_be_checked_and_no_meter_lock() {
    let odd = || debt(1, Cause::MeterLost, "2019-09-10", "2019-10-20", 1_000);
    assert_eq!(label(&prepaid(vec![odd()])), "PERLU CEK");
    let locked = debt_locked(prepaid(vec![odd()]), &[]);
    assert_eq!(label(&locked), "BLOCKING (PERLU CEK)");
    assert_eq!(
        label(&meter_locked(locked)),
        "BLOCKING (PERLU CEK DAN KWH METER HILANG)"
    );
}

#[test]
fn a_lock_without_any_known_cause_is_to_be_checked() {
    assert_eq!(
        label(&debt_locked(prepaid(vec![]), &[])),
        "BLOCKING (PERLU CEK)"
    );
}

#[test]
fn the_word_of_the_status_is_one_of_the_screens() {
    assert_eq!(Dil::Active.word(), "AKTIF");
    assert_eq!(Dil::Blocking.word(), "BLOCKING");
}
