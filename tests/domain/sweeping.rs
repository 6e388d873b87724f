//! The sweep (1.5): each row of its table, and what follows at once when payments come in.

use crate::made::{
    day, debt, debt_locked, dispensed, meter_locked, new_overdue, not_due, old_overdue, postpaid,
    prepaid, settled, today, unreadable, with_paid,
};
use pln123::domain::cause::Cause;
use pln123::domain::facts::Facts;
use pln123::domain::policy::sweep::{Verdict, after_payment, sweep};
use pln123::domain::receivable::Receivable;
use pln123::domain::wib::Day;

fn swept_on(facts: &Facts, day: Day) -> Verdict {
    sweep(
        facts.customer.service,
        facts.debt_lock.is_some(),
        &facts.burden(day),
    )
}

fn swept(facts: &Facts) -> Verdict {
    swept_on(facts, today())
}

fn paid(facts: &Facts) -> Verdict {
    let lock = facts.debt_lock.is_some();
    after_payment(facts.customer.service, lock, &facts.burden(today()))
}

#[test]
fn the_table_of_the_sweep() {
    use Verdict::{Leave, Lift, Set};
    #[rustfmt::skip]
    let rows: [(&str, Vec<Receivable>, Verdict, Verdict); 11] = [
        // receivables, with the lock off, with the lock on
        ("none",                  vec![],                                              Leave, Lift),
        ("not due",               vec![not_due(1)],                                    Leave, Lift),
        ("paid",                  vec![settled(new_overdue(1))],                       Leave, Lift),
        ("overdue, new",          vec![new_overdue(1)],                                Set,   Leave),
        ("overdue, old",          vec![old_overdue(1)],                                Leave, Leave),
        ("one old, one new",      vec![old_overdue(1), new_overdue(2)],                Set,   Leave),
        ("new paid, old stands",  vec![old_overdue(1), settled(new_overdue(2))],       Leave, Leave),
        ("one of two paid",       vec![settled(new_overdue(1)), new_overdue(2)],       Set,   Leave),
        ("one rupiah short",      vec![with_paid(new_overdue(1), 224_999)],            Set,   Leave),
        ("paid, next not due",    vec![settled(new_overdue(1)), not_due(2)],           Leave, Lift),
        ("cause unknown",         vec![unreadable(new_overdue(1))],                    Set,   Leave),
    ];
    for (name, receivables, off, on) in rows {
        let open = prepaid(receivables);
        assert_eq!(swept(&open), off, "{name}, lock off");
        assert_eq!(swept(&debt_locked(open, &[])), on, "{name}, lock on");
    }
}

#[test]
fn each_of_the_seven_debt_causes_sets_the_lock() {
    for cause in &Cause::ALL[..7] {
        let facts = prepaid(vec![debt(1, *cause, "2019-09-01", "2019-10-24", 1)]);
        assert_eq!(swept(&facts), Verdict::Set, "{}", cause.code());
    }
}

#[test]
fn the_sweep_sets_on_the_day_after_the_due_day_and_not_before() {
    let facts = prepaid(vec![new_overdue(1)]);
    assert_eq!(swept_on(&facts, day("2019-10-20")), Verdict::Leave);
    assert_eq!(swept_on(&facts, day("2019-10-21")), Verdict::Set);
}

#[test]
fn a_part_payment_never_unblocks() {
    for paid_so_far in [0, 1, 112_500, 224_999] {
        let facts = debt_locked(prepaid(vec![with_paid(new_overdue(1), paid_so_far)]), &[]);
        assert_eq!(swept(&facts), Verdict::Leave);
        assert_eq!(paid(&facts), Verdict::Leave);
    }
}

#[test]
fn setting_takes_a_new_debt_but_lifting_takes_all_paid() {
    let old_alone = prepaid(vec![old_overdue(1)]);
    assert_eq!(swept(&old_alone), Verdict::Leave, "not the system's to set");
    let locked = debt_locked(old_alone, &[]);
    assert_eq!(swept(&locked), Verdict::Leave, "nor the system's to lift");
}

#[test]
fn a_lock_set_by_a_user_is_lifted_too_when_all_is_paid() {
    let mut facts = debt_locked(prepaid(vec![settled(old_overdue(1))]), &[]);
    facts.debt_lock.as_mut().unwrap().by =
        pln123::domain::lock::Actor::User(crate::made::user("budi"));
    assert_eq!(swept(&facts), Verdict::Lift);
    assert_eq!(paid(&facts), Verdict::Lift);
}

#[test]
fn a_payment_lifts_at_once_but_nothing_but_the_sweep_sets() {
    assert_eq!(
        paid(&debt_locked(prepaid(vec![settled(new_overdue(1))]), &[])),
        Verdict::Lift
    );
    assert_eq!(paid(&prepaid(vec![new_overdue(1)])), Verdict::Leave);
    assert_eq!(paid(&postpaid(vec![new_overdue(1)])), Verdict::Leave);
}

#[test]
fn a_postpaid_customer_is_never_touched() {
    assert_eq!(swept(&postpaid(vec![new_overdue(1)])), Verdict::Leave);
    assert_eq!(swept(&debt_locked(postpaid(vec![]), &[])), Verdict::Leave);
    assert_eq!(
        swept(&debt_locked(postpaid(vec![new_overdue(1)]), &[])),
        Verdict::Leave
    );
}

#[test]
fn the_meter_lock_has_no_say_in_the_sweep() {
    for receivables in [vec![], vec![new_overdue(1)], vec![old_overdue(1)]] {
        let open = prepaid(receivables);
        let locked = debt_locked(open.clone(), &[]);
        assert_eq!(swept(&meter_locked(open.clone())), swept(&open));
        assert_eq!(swept(&meter_locked(locked.clone())), swept(&locked));
    }
}

#[test]
fn the_sweep_does_not_undo_a_dispensation_before_its_end_and_does_after() {
    let facts = dispensed(prepaid(vec![new_overdue(1)]), &[1], Some("2019-11-21"));
    assert_eq!(
        swept_on(&facts, day("2019-11-21")),
        Verdict::Leave,
        "its last day"
    );
    assert_eq!(swept_on(&facts, day("2019-11-22")), Verdict::Set);
    let endless = dispensed(prepaid(vec![new_overdue(1)]), &[1], None);
    assert_eq!(swept_on(&endless, day("2999-12-31")), Verdict::Leave);
}

#[test]
fn a_dispensation_ended_early_shields_no_longer() {
    let mut facts = dispensed(prepaid(vec![new_overdue(1)]), &[1], None);
    facts.dispensation.as_mut().unwrap().ended_at = Some(crate::made::moment("2019-10-24 09:00"));
    assert_eq!(swept(&facts), Verdict::Set);
}

#[test]
fn a_debt_that_falls_due_during_a_dispensation_blocks() {
    let facts = dispensed(
        prepaid(vec![new_overdue(1), not_due(2)]),
        &[1],
        Some("2019-12-31"),
    );
    assert_eq!(swept_on(&facts, day("2019-11-20")), Verdict::Leave);
    assert_eq!(swept_on(&facts, day("2019-11-21")), Verdict::Set);
}

#[test]
fn a_dispensation_does_not_count_as_payment() {
    let facts = dispensed(prepaid(vec![new_overdue(1)]), &[1], None);
    assert_eq!(swept(&debt_locked(facts, &[])), Verdict::Leave);
}

#[test]
fn a_reversed_payment_blocks_again_with_the_old_due_day() {
    let lifted = prepaid(vec![settled(new_overdue(1))]);
    assert_eq!(swept(&lifted), Verdict::Leave);
    let reversed = prepaid(vec![with_paid(new_overdue(1), 0)]);
    assert_eq!(swept(&reversed), Verdict::Set);
    assert_eq!(reversed.receivables[0].days_late(today()), 5);
}

#[test]
fn a_zero_amount_never_blocks() {
    let facts = prepaid(vec![debt(1, Cause::TsP2tl, "2019-09-10", "2019-10-01", 0)]);
    assert_eq!(swept(&facts), Verdict::Leave);
    assert_eq!(swept(&debt_locked(facts, &[])), Verdict::Lift);
}

#[test]
fn nothing_of_one_cause_pays_another() {
    let mut over = new_overdue(1);
    over.paid = crate::made::rupiah(900_000);
    let facts = debt_locked(prepaid(vec![over, old_overdue(2)]), &[]);
    assert_eq!(swept(&facts), Verdict::Leave);
}
