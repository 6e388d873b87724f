//! One line for everything that can happen to a customer, for the time line.

use super::format::{date, list, moment, money};
use super::{Lang, labels};
use crate::domain::cause::{Cause, Causes};
use crate::domain::history::{Happening, What};
use crate::domain::lock::{Actor, Ground, LockKind};
use crate::domain::receivable::Instalment;
use crate::domain::wib::Day;

/// When, and [`what`].
pub fn line(lang: Lang, happening: &Happening) -> String {
    let mut line = moment(lang, happening.at);
    line.push_str("  ");
    line.push_str(&what(lang, &happening.what));
    line
}

/// What happened, for a table that shows the time in a column of its own.
pub fn what(lang: Lang, what: &What) -> String {
    let w = lang.words();
    match what {
        What::Determined {
            register_no,
            cause,
            instalment,
            amount,
            due_on,
        } => w.happening_determined(
            kind(lang, *cause, *instalment),
            register_no.grouped(),
            money(lang, *amount),
            date(lang, *due_on),
        ),
        What::Paid {
            register_no,
            amount,
        } => w.happening_paid(money(lang, *amount), register_no.grouped()),
        What::Reversed {
            register_no,
            amount,
        } => w.happening_reversed(money(lang, *amount), register_no.grouped()),
        What::LockSet {
            lock,
            by,
            causes,
            note,
        } => noted(lang, set(lang, *lock, by, *causes), note),
        What::LockLifted {
            lock,
            by,
            ground,
            note,
        } => noted(lang, lifted(lang, *lock, by, *ground), note),
        What::Dispensed { by, ground, until } => dispensed(lang, by, *ground, *until),
        What::DispensationEnded { by } => {
            w.happening_dispensation_ended(labels::actor_spoken(lang, by))
        }
        What::MeterLost { note } => noted(lang, w.happening_meter_lost(), note),
        What::MeterSurveyed { reference } => w.happening_meter_surveyed(reference.as_str()),
        What::Called {
            by,
            script,
            status,
            summary,
        } => {
            let by = labels::actor_spoken(lang, by);
            let call = w.happening_called(script.as_str(), by, status.as_str());
            noted(lang, call, summary)
        }
    }
}

fn kind(lang: Lang, cause: Option<Cause>, part: Option<Instalment>) -> String {
    let cause = labels::cause_short(lang, cause);
    match part {
        Some(part) => [cause, labels::instalment(lang, part)].join(" "),
        None => cause,
    }
}

fn noted(lang: Lang, line: String, note: &str) -> String {
    match note.trim() {
        "" => line,
        note => lang.words().happening_with_note(line, note),
    }
}

fn set(lang: Lang, lock: LockKind, by: &Actor, causes: Causes) -> String {
    let w = lang.words();
    let causes: Vec<String> = causes
        .iter()
        .filter(|_| lock == LockKind::Debt)
        .map(|cause| labels::cause(lang, Some(cause)))
        .collect();
    let lock = labels::lock(lang, lock);
    let by = labels::actor_spoken(lang, by);
    if causes.is_empty() {
        w.happening_lock_set(lock, by)
    } else {
        w.happening_lock_set_causes(lock, by, list(lang, &causes))
    }
}

fn lifted(lang: Lang, lock: LockKind, by: &Actor, ground: Option<Ground>) -> String {
    let w = lang.words();
    let lock = labels::lock(lang, lock);
    let by = labels::actor_spoken(lang, by);
    match ground {
        Some(ground) => w.happening_lock_lifted_ground(lock, by, labels::ground(lang, ground)),
        None => w.happening_lock_lifted(lock, by),
    }
}

fn dispensed(lang: Lang, by: &Actor, ground: Option<Ground>, until: Option<Day>) -> String {
    let w = lang.words();
    let by = labels::actor_spoken(lang, by);
    let line = match until {
        Some(until) => w.happening_dispensed(by, date(lang, until)),
        None => w.happening_dispensed_no_end(by),
    };
    match ground {
        Some(ground) => w.happening_dispensed_ground(line, labels::ground(lang, ground)),
        None => line,
    }
}
