//! What the dialog opens with: what the facts say of the act, and nothing that only the user can know.

use crate::domain::crosscheck::mismatches;
use crate::domain::facts::Facts;
use crate::domain::lock::{Ground, LockKind};
use crate::domain::policy::{Block, Offers, Unblock, Until};
use crate::domain::wib::Day;

/// The debt lock, also where it cannot be set: why not is read then. Only an open report of a lost meter, not yet acted
/// upon, speaks for the other. The day of a report is that of the open one; no other day is guessed.
pub(super) fn block(facts: &Facts) -> Block {
    let report = facts.meter_loss.as_ref();
    let open = report.filter(|loss| loss.survey_on.is_none() && loss.survey_ref.is_none());
    let lock = match open {
        Some(_) if facts.meter_lock.is_none() => LockKind::Meter,
        _ => LockKind::Debt,
    };
    Block {
        lock,
        reported_on: open.map(|loss| loss.reported_on),
        note: String::new(),
    }
}

/// The ground that the facts themselves speak for: the survey where the meter lock alone is on, the data where they
/// disagree with the rules.
pub(super) fn ground(facts: &Facts, today: Day) -> Option<Ground> {
    if facts.debt_lock.is_none() {
        return facts.meter_lock.as_ref().map(|_| Ground::MeterSurveyDone);
    }
    (!mismatches(facts, today).is_empty()).then_some(Ground::FieldDispute)
}

/// The rest of an unblock; its ground is none that was stated.
pub(super) fn unblock(offers: &Offers) -> Unblock {
    let locks = offers.unblocks().unwrap_or_default();
    Unblock {
        ground: Ground::Other,
        lock: locks.first().copied(),
        until: Until::Default,
        reference: String::new(),
        note: String::new(),
    }
}
