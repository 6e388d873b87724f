//! The lock as the file has it, against what the rules give for the same facts (1.11): COCOK, or TIDAK COCOK and why.

use super::customer::Service;
use super::facts::Facts;
use super::ids::{Idpel, UnitCode};
use super::listing::From;
use super::receivable::{Receivable, State};
use super::wib::Day;
use std::collections::BTreeMap;

/// One way in which a lock and the facts disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mismatch {
    /// All overdue receivables are paid, the debt lock is on.
    PaidNotLifted,
    /// A receivable that triggers the sweep is overdue, the debt lock is off.
    OverdueNotSwept,
    /// The debt lock is on, and nothing was ever due.
    LockWithoutDebt,
    /// A postpaid customer has a lock.
    PostpaidLocked,
    /// The meter lock is on without a report of a lost meter.
    MeterLockWithoutReport,
    /// The meter lock is on although the survey is done.
    SurveyedNotLifted,
    /// The file holds a cause that this program does not know.
    UnknownCause,
}

impl Mismatch {
    pub const ALL: [Self; 7] = [
        Self::PaidNotLifted,
        Self::OverdueNotSwept,
        Self::LockWithoutDebt,
        Self::PostpaidLocked,
        Self::MeterLockWithoutReport,
        Self::SurveyedNotLifted,
        Self::UnknownCause,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::PaidNotLifted => "paid_not_lifted",
            Self::OverdueNotSwept => "overdue_not_swept",
            Self::LockWithoutDebt => "lock_without_debt",
            Self::PostpaidLocked => "postpaid_locked",
            Self::MeterLockWithoutReport => "meter_lock_without_report",
            Self::SurveyedNotLifted => "surveyed_not_lifted",
            Self::UnknownCause => "unknown_cause",
        }
    }
}

/// All that disagrees on `day`; nothing means COCOK.
pub fn mismatches(facts: &Facts, day: Day) -> Vec<Mismatch> {
    let burden = facts.burden(day);
    let prepaid = facts.customer.service == Service::Prepaid;
    let lock = facts.debt_lock.is_some();
    let meter = facts.meter_lock.is_some();
    let surveyed = facts
        .meter_loss
        .as_ref()
        .is_some_and(|loss| loss.survey_on.is_some() || loss.survey_ref.is_some());
    let settled = lock && burden.overdue == 0;
    let found = [
        (Mismatch::PaidNotLifted, settled && was_ever_due(facts, day)),
        (
            Mismatch::LockWithoutDebt,
            settled && !was_ever_due(facts, day),
        ),
        (
            Mismatch::OverdueNotSwept,
            prepaid && !lock && burden.trigger > 0,
        ),
        (Mismatch::PostpaidLocked, !prepaid && facts.is_blocked()),
        (
            Mismatch::MeterLockWithoutReport,
            meter && facts.meter_loss.is_none(),
        ),
        (Mismatch::SurveyedNotLifted, meter && surveyed),
        (
            Mismatch::UnknownCause,
            facts.receivables.iter().any(Receivable::is_unreadable),
        ),
    ];
    found
        .into_iter()
        .filter_map(|(mismatch, holds)| holds.then_some(mismatch))
        .collect()
}

/// Whether any receivable with an amount has passed its due day, paid or not.
pub fn was_ever_due(facts: &Facts, day: Day) -> bool {
    facts.receivables.iter().any(|r| {
        let late = r.due_on < day;
        late && !r.amount.is_zero() && matches!(r.state(day), State::Paid | State::Overdue)
    })
}

/// A customer in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odd {
    pub facts: Facts,
    pub mismatches: Vec<Mismatch>,
}

/// How long the queue is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OddCount {
    pub customers: u64,
    pub by_mismatch: BTreeMap<Mismatch, u64>,
}

/// Which part of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OddWanted {
    pub unit: Option<UnitCode>,
    pub from: From<Idpel>,
    pub skip: usize,
    pub limit: usize,
}
