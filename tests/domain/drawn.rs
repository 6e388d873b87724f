//! Random customers, as the reference has them and as the program does. Days are drawn close to the cut-off and to each
//! other, so that the edges are met often.

use crate::made::{day, debt_locked, meter_locked, moment, postpaid, prepaid, rupiah, user};
use crate::reference::{Date, Debt, Dispensation, Person};
use chrono::{Datelike, TimeDelta};
use pln123::domain::cause::Cause;
use pln123::domain::facts::Facts;
use pln123::domain::ids::RegisterNo;
use pln123::domain::lock::{Dispensation as Ours, Ground};
use pln123::domain::receivable::Receivable;
use pln123::domain::wib::Day;
use proptest::prelude::{Just, Strategy, any, prop, prop_oneof};
use proptest::test_runner::Config;

/// So many cases, and no file about those that failed.
pub(crate) fn cases(count: u32) -> Config {
    Config {
        cases: count,
        failure_persistence: None,
        ..Config::default()
    }
}

/// A day from 20 August to 20 September 2019.
pub(crate) fn some_day() -> impl Strategy<Value = Date> {
    (0..32_i64).prop_map(|offset| date_of(day("2019-08-20") + TimeDelta::days(offset)))
}

pub(crate) fn date_of(day: Day) -> Date {
    (day.year(), day.month(), day.day())
}

pub(crate) fn day_of((year, month, dom): Date) -> Day {
    Day::from_ymd_opt(year, month, dom).unwrap()
}

pub(crate) fn some_debt() -> impl Strategy<Value = Debt> {
    let amount = prop_oneof![1 => Just(0_i64), 1 => Just(1_i64), 6 => 2..500_000_i64];
    let share = prop_oneof![3 => Just(0_i64), 3 => Just(1_000), 1 => Just(999), 2 => 1..1_000_i64];
    let cause = prop_oneof![1 => Just(0_usize), 14 => 1..8_usize];
    (cause, some_day(), some_day(), amount, share).prop_map(
        |(cause, determined, due, amount, share)| Debt {
            register: String::new(),
            cause,
            determined,
            due,
            amount,
            paid: amount * share / 1_000,
        },
    )
}

fn some_dispensation() -> impl Strategy<Value = Dispensation> {
    let until = prop::option::weighted(0.8, some_day());
    let covered = prop::collection::vec(0..6_u32, 0..4);
    (until, prop::bool::weighted(0.2), covered).prop_map(|(until, ended, covered)| Dispensation {
        until,
        ended,
        registers: covered.into_iter().map(number).collect(),
    })
}

fn number(n: u32) -> String {
    format!("5230119{n:06}")
}

pub(crate) fn some_person() -> impl Strategy<Value = Person> {
    let lock = prop::option::of(prop::collection::vec(1..8_usize, 0..3));
    (
        prop::bool::weighted(0.9),
        prop::collection::vec(some_debt(), 0..6),
        lock,
        any::<bool>(),
        prop::option::of(some_dispensation()),
    )
        .prop_map(
            |(prepaid, mut debts, debt_lock, meter_lock, dispensation)| {
                for (n, debt) in (0..).zip(&mut debts) {
                    debt.register = number(n);
                }
                Person {
                    prepaid,
                    debts,
                    debt_lock,
                    meter_lock,
                    dispensation,
                }
            },
        )
}

fn cause_of(number: usize) -> Option<Cause> {
    number.checked_sub(1).map(|at| Cause::ALL[at])
}

/// The same debt as the program has it.
pub(crate) fn receivable_of(debt: &Debt) -> Receivable {
    Receivable {
        register_no: RegisterNo::parse(&debt.register).unwrap(),
        cause: cause_of(debt.cause),
        determined_on: day_of(debt.determined),
        due_on: day_of(debt.due),
        amount: rupiah(debt.amount),
        paid: rupiah(debt.paid),
        ..crate::made::new_overdue(0)
    }
}

/// The same person as the program has them.
pub(crate) fn facts_of(person: &Person) -> Facts {
    let receivables = person.debts.iter().map(receivable_of).collect();
    let mut facts = if person.prepaid {
        prepaid(receivables)
    } else {
        postpaid(receivables)
    };
    if let Some(own) = &person.debt_lock {
        let causes: Vec<Cause> = own.iter().filter_map(|n| cause_of(*n)).collect();
        facts = debt_locked(facts, &causes);
    }
    if person.meter_lock {
        facts = meter_locked(facts);
    }
    facts.dispensation = person.dispensation.as_ref().map(|drawn| Ours {
        id: 7,
        ground: Ground::Disaster,
        until: drawn.until.map(day_of),
        register_nos: drawn
            .registers
            .iter()
            .map(|text| RegisterNo::parse(text).unwrap())
            .collect(),
        by: user("budi"),
        since: moment("2019-08-19 08:00"),
        ended_at: drawn.ended.then(|| moment("2019-08-19 09:00")),
    });
    facts
}

pub(crate) fn some_facts() -> impl Strategy<Value = Facts> {
    some_person().prop_map(|person| facts_of(&person))
}
