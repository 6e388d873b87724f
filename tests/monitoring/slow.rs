//! The list made the slow way: all facts of every customer, the domain's answers, sorted in memory.

use crate::Made;
use pln123::domain::answer::Answer;
use pln123::domain::cause::Causes;
use pln123::domain::monitoring::{
    Ageing, Blocked, Cell, Narrowing, Order, Setter, SortBy, Sum, Summary,
};
use pln123::domain::wib::{Day, Moment};
use std::cmp::Ordering;

/// Every blocked customer as the domain sees it on `day`, in the order of IDPEL.
pub(crate) fn list(made: &Made, day: Day) -> Vec<Blocked> {
    let noon = Moment::at(day, 12, 0, 0).expect("noon");
    made.everyone()
        .into_iter()
        .filter_map(|idpel| {
            let facts = made.replica.read(|tx| tx.facts(idpel)).expect("read")?;
            let answer = Answer::of(&facts, noon);
            facts.is_blocked().then(|| Blocked {
                idpel,
                name: facts.customer.name.clone(),
                unit: facts.customer.unit,
                causes: Causes::from_iter(answer.status.causes()),
                locks: facts
                    .debt_lock
                    .iter()
                    .chain(&facts.meter_lock)
                    .cloned()
                    .collect(),
                days_overdue: answer.ages.debt.unwrap_or(0),
                overdue: answer.balance.overdue,
            })
        })
        .collect()
}

/// What a list comes to, row by row.
pub(crate) fn summary(rows: &[Blocked], day: Day) -> Summary {
    let mut summary = Summary::default();
    for row in rows {
        let sum = Sum {
            count: 1,
            overdue: row.overdue,
        };
        summary.add(Cell {
            causes: row.causes,
            ageing: Ageing::of(row.days_overdue),
            blocked_for: Ageing::of(row.days_blocked(day)),
            sum,
        });
        summary.add_of_unit(row.unit, sum);
    }
    summary
}

/// Whether a row belongs to the narrowed list.
pub(crate) fn fits(row: &Blocked, to: &Narrowing, day: Day) -> bool {
    let digits: String = to.text.split_whitespace().collect();
    let spelled = if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
        row.idpel.to_string().starts_with(&digits)
    } else {
        let name = row.name.to_uppercase();
        to.text
            .to_uppercase()
            .split_whitespace()
            .all(|word| name.contains(word))
    };
    let by = |setter: Setter| {
        row.locks
            .iter()
            .any(|lock| lock.by.user().is_some() == (setter == Setter::User))
    };
    spelled
        && to.unit.is_none_or(|unit| unit == row.unit)
        && to.cause.is_none_or(|cause| row.causes.contains(cause))
        && to
            .ageing
            .is_none_or(|age| age == Ageing::of(row.days_overdue))
        && to
            .blocked_for
            .is_none_or(|age| age == Ageing::of(row.days_blocked(day)))
        && to.by.is_none_or(by)
}

/// The list narrowed and in order.
pub(crate) fn narrowed(all: &[Blocked], to: &Narrowing, order: Order, day: Day) -> Vec<Blocked> {
    let mut rows: Vec<Blocked> = all
        .iter()
        .filter(|row| fits(row, to, day))
        .cloned()
        .collect();
    rows.sort_by(|a, b| compare(a, b, order.by).then(a.idpel.cmp(&b.idpel)));
    if order.descending {
        rows.reverse();
    }
    rows
}

fn compare(a: &Blocked, b: &Blocked, by: SortBy) -> Ordering {
    let first = |row: &Blocked| row.first_lock().expect("a lock").clone();
    let setter = |row: &Blocked| {
        first(row)
            .by
            .user()
            .map(ToString::to_string)
            .unwrap_or_default()
    };
    match by {
        SortBy::Idpel => Ordering::Equal,
        SortBy::Name => a.name.cmp(&b.name),
        SortBy::Unit => a.unit.cmp(&b.unit),
        SortBy::Causes => a.causes.bits().cmp(&b.causes.bits()),
        SortBy::Since => first(a).since.cmp(&first(b).since),
        SortBy::By => setter(a).cmp(&setter(b)),
        SortBy::DaysOverdue => a.days_overdue.cmp(&b.days_overdue),
        SortBy::Overdue => a.overdue.cmp(&b.overdue),
    }
}
