//! The program's rules give what the reference gives, on random customers and wishes.

use crate::drawn::{cases, date_of, day_of, facts_of, some_day, some_person};
use crate::reference::{self, Wish};
use pln123::domain::answer::{is_on_worklist, to_unblock};
use pln123::domain::lock::{Ground, LockKind};
use pln123::domain::policy::manual::{block, unblock};
use pln123::domain::policy::sweep::{Verdict, sweep};
use pln123::domain::policy::{Block, BlockPlan, Unblock, Until};
use pln123::domain::status::Status;
use proptest::prelude::{Just, Strategy, prop, prop_assert_eq, prop_oneof, proptest};

fn some_note() -> impl Strategy<Value = String> {
    let kinds = [
        String::new(),
        "  ".to_owned(),
        "é".repeat(19),
        "é".repeat(20),
        format!(" {} ", "x".repeat(19)),
    ];
    prop::sample::select(kinds.to_vec())
}

fn some_lock() -> impl Strategy<Value = Option<&'static str>> {
    prop_oneof![Just(None), Just(Some("debt")), Just(Some("meter"))]
}

fn some_wish() -> impl Strategy<Value = Wish> {
    let ground = prop::sample::select(vec![
        "disaster",
        "field_dispute",
        "meter_survey_done",
        "other",
    ]);
    let reference = prop_oneof![Just(" ".to_owned()), Just("SURVEI-1".to_owned())];
    let until = prop::option::of(some_day());
    (ground, some_lock(), until, reference, some_note()).prop_map(
        |(ground, lock, until, reference, note)| Wish {
            ground,
            lock,
            until,
            reference,
            note,
        },
    )
}

proptest! {
    #![proptest_config(cases(3_000))]

    #[test]
    fn the_sweep_equals_the_slow_one(person in some_person(), today in some_day()) {
        let facts = facts_of(&person);
        let verdict = sweep(
            facts.customer.service,
            facts.debt_lock.is_some(),
            &facts.burden(day_of(today)),
        );
        let word = match verdict {
            Verdict::Set => "set",
            Verdict::Lift => "lift",
            Verdict::Leave => "leave",
        };
        prop_assert_eq!(word, reference::sweep(&person, today));
    }

    #[test]
    fn the_label_equals_the_slow_one(person in some_person(), today in some_day()) {
        let label = Status::of(&facts_of(&person), day_of(today)).label();
        prop_assert_eq!(label, reference::label(&person, today));
    }

    #[test]
    fn what_to_pay_and_the_worklist_equal_the_slow_ones(person in some_person(), today in some_day()) {
        let (facts, day) = (facts_of(&person), day_of(today));
        let to_pay = to_unblock(&facts, day);
        let registers: Vec<String> = to_pay.register_nos.iter().map(ToString::to_string).collect();
        prop_assert_eq!((registers, to_pay.total.whole()), reference::to_unblock(&person, today));
        prop_assert_eq!(is_on_worklist(&facts, day), reference::is_on_worklist(&person, today));
    }

    #[test]
    fn blocking_for_debts_equals_the_slow_one(
        person in some_person(),
        today in some_day(),
        note in some_note(),
    ) {
        let wish = Block { lock: LockKind::Debt, reported_on: None, note: note.clone() };
        let found = match block(&facts_of(&person), &wish, day_of(today)) {
            Ok(BlockPlan::SetDebt) => Ok("lock"),
            Ok(BlockPlan::EndDispensation { set: true, .. }) => Ok("dispensation ends, lock comes back"),
            Ok(BlockPlan::EndDispensation { set: false, .. }) => Ok("dispensation ends"),
            Ok(BlockPlan::SetMeter { .. }) => Ok("the wrong lock"),
            Err(refusal) => Err(refusal.code()),
        };
        prop_assert_eq!(found, reference::block_debt(&person, &note, today));
    }

    #[test]
    fn blocking_a_lost_meter_equals_the_slow_one(
        person in some_person(),
        today in some_day(),
        reported in prop::option::of(some_day()),
        note in some_note(),
    ) {
        let wish = Block {
            lock: LockKind::Meter,
            reported_on: reported.map(day_of),
            note: note.clone(),
        };
        let found = match block(&facts_of(&person), &wish, day_of(today)) {
            Ok(BlockPlan::SetMeter { reported_on }) if Some(date_of(reported_on)) == reported => Ok("lock"),
            Ok(_) => Ok("something else"),
            Err(refusal) => Err(refusal.code()),
        };
        prop_assert_eq!(found, reference::block_meter(&person, reported, &note, today));
    }

    #[test]
    fn unblocking_equals_the_slow_one(
        person in some_person(),
        today in some_day(),
        wish in some_wish(),
    ) {
        let ours = Unblock {
            ground: Ground::parse(wish.ground).unwrap(),
            lock: wish.lock.and_then(LockKind::parse),
            until: wish.until.map_or(Until::Default, |until| Until::Day(day_of(until))),
            reference: wish.reference.clone(),
            note: wish.note.clone(),
        };
        let found = match unblock(&facts_of(&person), &ours, day_of(today)) {
            Err(refusal) => Err(refusal.code()),
            Ok(plan) => {
                let made = plan.dispense.into_iter().flat_map(|d| d.register_nos);
                Ok((plan.lifts.code(), made.map(|r| r.to_string()).collect()))
            }
        };
        prop_assert_eq!(found, reference::unblock(&person, &wish, today));
    }
}
