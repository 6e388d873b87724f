//! What can be told from the rules (1.11): what to pay, what if, what next, the ages, the standing.

use crate::made::{
    day, debt, debt_locked, dispensed, meter_locked, moment, new_overdue, not_due, old_overdue,
    postpaid, prepaid, register, rupiah, settled, today, unreadable, with_paid,
};
use pln123::domain::answer::{
    Answer, Next, Standing, is_on_worklist, next, pressing, to_unblock, what_if, would_block_on,
};
use pln123::domain::cause::Cause;
use pln123::domain::facts::Facts;

fn answer(facts: &Facts) -> Answer {
    Answer::of(facts, moment("2019-10-25 10:40"))
}

#[test]
fn to_be_unblocked_all_that_is_overdue_is_to_be_paid_to_the_rupiah() {
    let facts = debt_locked(
        prepaid(vec![
            with_paid(new_overdue(1), 224_999),
            not_due(2),
            old_overdue(3),
            settled(new_overdue(4)),
        ]),
        &[],
    );
    let to_pay = to_unblock(&facts, today());
    assert_eq!(to_pay.register_nos, [register(1), register(3)]);
    assert_eq!(to_pay.total, rupiah(80_001));
}

#[test]
fn without_a_debt_lock_there_is_nothing_to_pay_for() {
    for facts in [
        prepaid(vec![new_overdue(1)]),
        meter_locked(prepaid(vec![new_overdue(1)])),
    ] {
        let to_pay = to_unblock(&facts, today());
        assert!(to_pay.register_nos.is_empty() && to_pay.total.is_zero());
    }
}

#[test]
fn what_if_tells_the_price_and_what_is_left() {
    let facts = debt_locked(
        prepaid(vec![new_overdue(1), old_overdue(2), not_due(3)]),
        &[],
    );
    let one = what_if(&facts, &[register(1)], today());
    assert_eq!((one.price, one.open), (rupiah(225_000), false));
    assert_eq!(one.left.register_nos, [register(2)]);
    assert_eq!(one.left.total, rupiah(80_000));
    let both = what_if(&facts, &[register(2), register(1)], today());
    assert_eq!((both.price, both.open), (rupiah(305_000), true));
    let wrong_one = what_if(&facts, &[register(3)], today());
    assert!(!wrong_one.open, "what is not yet due does not unblock");
    assert_eq!(what_if(&facts, &[], today()).left.total, rupiah(305_000));
}

#[test]
fn what_if_pays_only_what_is_still_owed() {
    let facts = debt_locked(prepaid(vec![with_paid(new_overdue(1), 200_000)]), &[]);
    let paid = what_if(&facts, &[register(1), register(1), register(99)], today());
    assert_eq!((paid.price, paid.open), (rupiah(25_000), true));
}

#[test]
fn no_payment_lifts_a_meter_lock() {
    let facts = meter_locked(debt_locked(prepaid(vec![new_overdue(1)]), &[]));
    let paid = what_if(&facts, &[register(1)], today());
    assert!(paid.meter_lock && !paid.open && paid.left.register_nos.is_empty());
}

#[test]
fn next_comes_the_earliest_due_day_and_the_sweep_on_the_day_after() {
    let later = debt(2, Cause::TsKwh, "2019-09-10", "2019-12-20", 5_000);
    let paid_early = settled(debt(4, Cause::TsKwh, "2019-09-10", "2019-11-01", 5_000));
    let facts = prepaid(vec![later, not_due(1), settled(new_overdue(3)), paid_early]);
    let expected = Next {
        due_on: day("2019-11-20"),
        would_block_on: Some(day("2019-11-21")),
    };
    assert_eq!(next(&facts, today()), Some(expected));
    assert_eq!(
        next(&facts, day("2019-11-20")),
        Some(expected),
        "today it can still be paid"
    );
    assert_eq!(next(&facts, day("2019-12-21")), None);
    assert_eq!(next(&prepaid(vec![new_overdue(1)]), today()), None);
}

#[test]
fn the_sweep_would_not_block_for_old_debts_nor_the_postpaid() {
    let old = debt(1, Cause::TsKwh, "2019-08-31", "2019-11-20", 5_000);
    let by_hand = Some(Next {
        due_on: day("2019-11-20"),
        would_block_on: None,
    });
    assert_eq!(next(&prepaid(vec![old.clone()]), today()), by_hand);
    assert_eq!(next(&postpaid(vec![not_due(1)]), today()), by_hand);
    let both = prepaid(vec![old, not_due(2)]);
    assert_eq!(
        next(&both, today()).unwrap().would_block_on,
        Some(day("2019-11-21"))
    );
}

#[test]
fn what_is_overdue_and_not_swept_blocks_at_the_next_run() {
    let facts = prepaid(vec![new_overdue(1), not_due(2)]);
    assert_eq!(would_block_on(&facts, today()), Some(day("2019-10-26")));
    let shielded = dispensed(facts.clone(), &[1], None);
    assert_eq!(would_block_on(&shielded, today()), Some(day("2019-11-21")));
    assert_eq!(
        would_block_on(&postpaid(vec![new_overdue(1)]), today()),
        None
    );
}

#[test]
fn the_standing_names_the_one_thing_to_say() {
    let blocked = |receivables| debt_locked(prepaid(receivables), &[Cause::BpInstalment]);
    let paid = || vec![settled(new_overdue(1))];
    #[rustfmt::skip]
    let rows = [
        (prepaid(vec![]),                                          Standing::Clear),
        (prepaid(vec![not_due(1)]),                                Standing::Clear),
        (postpaid(vec![new_overdue(1)]),                           Standing::Postpaid),
        (blocked(vec![new_overdue(1)]),                            Standing::Debts),
        (meter_locked(blocked(vec![new_overdue(1)])),              Standing::DebtsAndMeter),
        (meter_locked(prepaid(vec![])),                            Standing::Meter),
        (meter_locked(prepaid(paid())),                            Standing::Meter),
        (blocked(paid()),                                          Standing::PaidNotLifted),
        (meter_locked(blocked(paid())),                            Standing::PaidNotLiftedAndMeter),
        (blocked(vec![not_due(1)]),                                Standing::LockWithoutDebt),
        (dispensed(prepaid(vec![new_overdue(1)]), &[1], None),     Standing::Dispensed),
        (prepaid(vec![new_overdue(1)]),                            Standing::NotYetSwept),
        (prepaid(vec![old_overdue(1)]),                            Standing::UnitMayBlock),
        (prepaid(vec![unreadable(new_overdue(1))]),                Standing::NeedsCheck),
    ];
    for (at, (facts, standing)) in rows.into_iter().enumerate() {
        assert_eq!(answer(&facts).standing, standing, "row {at}");
    }
}

#[test]
fn an_old_debt_that_the_dispensation_does_not_cover_is_the_units_to_block() {
    let facts = dispensed(prepaid(vec![new_overdue(1), old_overdue(2)]), &[1], None);
    assert!(is_on_worklist(&facts, today()));
    assert_eq!(answer(&facts).standing, Standing::UnitMayBlock);
}

#[test]
fn the_two_ages_stand_side_by_side() {
    let older = debt(2, Cause::TsKwh, "2019-09-10", "2019-10-15", 5_000);
    let facts = debt_locked(prepaid(vec![new_overdue(1), older]), &[]);
    let ages = answer(&facts).ages;
    assert_eq!((ages.debt, ages.block), (Some(10), Some(4)));
    let none = answer(&prepaid(vec![not_due(1)])).ages;
    assert_eq!((none.debt, none.block), (None, None));
    let meter = answer(&meter_locked(prepaid(vec![]))).ages;
    assert_eq!((meter.debt, meter.block), (None, Some(14)));
}

#[test]
fn the_oldest_overdue_debts_are_named_first() {
    let older = debt(9, Cause::TsKwh, "2019-09-10", "2019-10-15", 5_000);
    let facts = prepaid(vec![new_overdue(3), not_due(4), new_overdue(2), older]);
    let named: Vec<_> = pressing(&facts, today())
        .into_iter()
        .map(|r| r.register_no.clone())
        .collect();
    assert_eq!(named, [register(9), register(2), register(3)]);
}

#[test]
fn the_whole_answer_agrees_with_its_parts() {
    let facts = debt_locked(prepaid(vec![new_overdue(1), not_due(2)]), &[]);
    let whole = answer(&facts);
    assert_eq!(whole.status.label(), "BLOCKING (CICILAN BP JATUH TEMPO)");
    assert_eq!(whole.balance.overdue, whole.to_unblock.total);
    assert_eq!(whole.balance.not_due, rupiah(225_000));
    assert_eq!(whole.next, next(&facts, today()));
    assert!(whole.mismatches.is_empty());
}
