//! What Info Agenda says in sentences: whether obligations hold an application up, and what was asked for.

use super::{Lang, format, labels};
use crate::domain::agenda::Agenda;
use crate::domain::customer::Customer;
use crate::domain::facts::Facts;
use crate::domain::hold::{Hold, Stage};

/// Whether obligations hold the application up, in one sentence (script C). A state that the program does not know is
/// named as the file has it, and left to the unit.
pub fn hold(lang: Lang, agenda: &Agenda, facts: &Facts, hold: Hold) -> String {
    let w = lang.words();
    let kind = labels::agenda_kind(lang, &agenda.kind);
    let state = labels::agenda_state(lang, &agenda.state);
    let unit = facts.unit.name.as_str();
    if hold.count == 0 {
        return match hold.stage {
            Stage::HeldUp => w.hold_held_clear(kind, unit),
            Stage::GoesOn => w.hold_goes_on_clear(kind),
            Stage::Ended => w.hold_ended_clear(kind, state),
            Stage::Unknown => w.hold_unknown_clear(state, unit),
        };
    }
    let owed = owed(lang, hold);
    match hold.stage {
        Stage::HeldUp => w.hold_held_owing(kind, owed),
        Stage::GoesOn => w.hold_goes_on_owing(kind, owed),
        Stage::Ended => w.hold_ended_owing(kind, state, owed),
        Stage::Unknown => w.hold_unknown_owing(state, unit, owed),
    }
}

fn owed(lang: Lang, hold: Hold) -> String {
    let w = lang.words();
    let sum = format::money(lang, hold.owing);
    if hold.overdue.is_zero() {
        w.hold_owed(hold.count, sum)
    } else {
        w.hold_owed_overdue(hold.count, sum, format::money(lang, hold.overdue))
    }
}

/// Tariff and power asked for, beside the customer's present ones. What the application leaves open stays as it is.
pub fn asked(lang: Lang, agenda: &Agenda, customer: &Customer) -> String {
    let w = lang.words();
    let value = |tariff: &str, power| w.tariff_value(tariff, format::count(lang, power));
    let now = value(&customer.tariff, customer.power_va);
    if agenda.tariff.is_none() && agenda.power_va.is_none() {
        return w.tariff_not_asked(now);
    }
    let tariff = agenda.tariff.as_deref().unwrap_or(&customer.tariff);
    let power = agenda.power_va.unwrap_or(customer.power_va);
    w.tariff_asked(value(tariff, power), now)
}
