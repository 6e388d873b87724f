//! The parts of sentences: a bill, a list of overdue bills, the meter, the unit.

use crate::domain::cause::Cause;
use crate::domain::facts::Facts;
use crate::domain::receivable::{Receivable, State};
use crate::locale::format::{list, long_date};
use crate::locale::{Lang, labels};

/// A receivable as it is spoken of: `cicilan biaya penyambungan ke-2 dari 6`.
pub fn bill(lang: Lang, receivable: &Receivable) -> String {
    let words = lang.words();
    let cause = labels::cause_spoken(lang, receivable.cause);
    let Some(part) = receivable.instalment else {
        return cause;
    };
    let part = labels::instalment_spoken(lang, part);
    match receivable.cause {
        Some(Cause::BpInstalment | Cause::PrrInstalment | Cause::PrrOtherIdpel) => {
            words.debt_part(cause, part)
        }
        _ => words.debt_part_bill(cause, part),
    }
}

/// What a receivable is, in one word; what an active dispensation keeps from blocking is not called overdue.
pub fn standing(lang: Lang, state: State, dispensed: bool) -> String {
    if dispensed && state == State::Overdue {
        return lang.words().state_dispensed();
    }
    labels::state(lang, state)
}

/// The overdue bills as one clause, those of one cause together, in the order given.
pub fn debt_list(lang: Lang, overdue: &[&Receivable]) -> String {
    let mut causes: Vec<Option<Cause>> = Vec::new();
    for receivable in overdue {
        if !causes.contains(&receivable.cause) {
            causes.push(receivable.cause);
        }
    }
    let parts: Vec<String> = causes
        .into_iter()
        .map(|cause| clause(lang, cause, overdue))
        .collect();
    list(lang, &parts)
}

fn clause(lang: Lang, cause: Option<Cause>, overdue: &[&Receivable]) -> String {
    let words = lang.words();
    let of_cause: Vec<&&Receivable> = overdue.iter().filter(|r| r.cause == cause).collect();
    match of_cause.as_slice() {
        [] => String::new(),
        [only] => words.debt_one(bill(lang, only), long_date(lang, only.due_on)),
        [oldest, ..] => words.debt_many(
            of_cause.len(),
            labels::cause_spoken(lang, cause),
            long_date(lang, oldest.due_on),
        ),
    }
}

/// Why the meter lock is on, as a clause.
pub(super) fn meter(lang: Lang, facts: &Facts) -> String {
    match &facts.meter_loss {
        Some(loss) => lang
            .words()
            .meter_reported(long_date(lang, loss.reported_on)),
        None => lang.words().meter_recorded(),
    }
}

/// The unit's name, or its code where the data give no name.
pub fn unit_name(facts: &Facts) -> String {
    match facts.unit.name.trim() {
        "" => facts.unit.code.to_string(),
        name => name.to_owned(),
    }
}

/// The customer's name, never blank.
pub(in crate::locale) fn customer_name(lang: Lang, facts: &Facts) -> String {
    match facts.customer.name.trim() {
        "" => lang.words().missing_name(),
        name => name.to_owned(),
    }
}
