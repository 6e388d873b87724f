//! What a unit user may do by hand: block (1.6) and unblock (1.7). Authority over the unit is asked of
//! [`crate::domain::role`] before; here the facts decide.

use super::refusal::Refusal;
use super::sweep::{Verdict, sweep};
use crate::domain::customer::Service;
use crate::domain::facts::{Facts, Turn};
use crate::domain::ids::RegisterNo;
use crate::domain::lock::{Dispensation, Ground, LockKind};
use crate::domain::text::clean;
use crate::domain::wib::{Day, plus_days};

/// The most characters that a note may have.
pub const MOST_NOTE: usize = 500;
/// The most characters that a survey's reference number may have.
pub const MOST_REFERENCE: usize = 60;

/// A wish to block, as the user gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub lock: LockKind,
    /// The day the lost meter was reported.
    pub reported_on: Option<Day>,
    pub note: String,
}

impl Block {
    /// With its note as it is kept: one line, without characters that cannot be seen.
    pub fn tidied(&self) -> Self {
        Self {
            note: clean(&self.note),
            ..self.clone()
        }
    }
}

/// What a block that is allowed does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockPlan {
    SetDebt,
    /// The active dispensation ends; the lock comes back at once where anything is overdue.
    EndDispensation {
        id: i64,
        set: bool,
    },
    SetMeter {
        reported_on: Day,
    },
}

/// A wish to unblock, as the user gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unblock {
    pub ground: Ground,
    pub lock: Option<LockKind>,
    pub until: Until,
    pub reference: String,
    pub note: String,
}

impl Unblock {
    /// With its texts as they are kept: one line each, without characters that cannot be seen.
    pub fn tidied(&self) -> Self {
        Self {
            reference: clean(&self.reference),
            note: clean(&self.note),
            ..self.clone()
        }
    }
}

/// How long a dispensation is to last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// [`Dispensation::DEFAULT_DAYS`] ahead.
    Default,
    Day(Day),
    NoEnd,
}

impl Until {
    /// The last day; `None`: without an end.
    pub fn last(self, today: Day) -> Option<Day> {
        match self {
            Self::Default => Some(plus_days(today, Dispensation::DEFAULT_DAYS)),
            Self::Day(until) => Some(until),
            Self::NoEnd => None,
        }
    }
}

/// What an unblock that is allowed does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnblockPlan {
    pub lifts: LockKind,
    /// The dispensation that it makes, where debts stand overdue.
    pub dispense: Option<Dispense>,
}

/// A dispensation to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispense {
    pub register_nos: Vec<RegisterNo>,
    pub until: Option<Day>,
}

/// Whether the block may be done on `today`, and what it does.
///
/// # Errors
/// The [`Refusal`] of 1.6 that stands in the way.
pub fn block(facts: &Facts, wish: &Block, today: Day) -> Result<BlockPlan, Refusal> {
    let plan = match wish.lock {
        LockKind::Debt => block_debt(facts, today)?,
        LockKind::Meter => {
            block_meter(facts)?;
            BlockPlan::SetMeter {
                reported_on: report_day(wish, today)?,
            }
        }
    };
    check_note(&wish.note, 1)?;
    Ok(plan)
}

/// Whether the debt lock may be set by hand, whatever the note.
pub(super) fn block_debt(facts: &Facts, today: Day) -> Result<BlockPlan, Refusal> {
    may_be_set(facts, LockKind::Debt)?;
    let burden = facts.burden(today);
    if let Some(dispensation) = facts.active_dispensation(today) {
        return Ok(BlockPlan::EndDispensation {
            id: dispensation.id,
            set: burden.overdue > 0,
        });
    }
    if burden.manual > 0 {
        return Ok(BlockPlan::SetDebt);
    }
    if sweep(facts.customer.service, false, &burden) == Verdict::Set {
        return Err(Refusal::SystemBlocks {
            next_run: plus_days(today, 1),
        });
    }
    let next_due = facts
        .receivables
        .iter()
        .filter(|r| !r.balance().is_zero())
        .map(|r| r.due_on)
        .min();
    Err(Refusal::NothingOverdue { next_due })
}

/// Whether the meter lock may be set, once it is said when the meter was reported lost.
pub(super) fn block_meter(facts: &Facts) -> Result<(), Refusal> {
    may_be_set(facts, LockKind::Meter)
}

fn may_be_set(facts: &Facts, kind: LockKind) -> Result<(), Refusal> {
    if facts.customer.service == Service::Postpaid {
        return Err(Refusal::Postpaid);
    }
    match facts.lock(kind) {
        Some(lock) => Err(Refusal::AlreadyBlocked {
            lock: kind,
            turn: Turn {
                by: lock.by.clone(),
                at: lock.since,
            },
        }),
        None => Ok(()),
    }
}

fn report_day(wish: &Block, today: Day) -> Result<Day, Refusal> {
    match wish.reported_on {
        None => Err(Refusal::ReportDayMissing),
        Some(day) if day > today => Err(Refusal::ReportDayAhead { day }),
        Some(day) => Ok(day),
    }
}

/// Whether the unblock may be done on `today`, and what it does.
///
/// # Errors
/// The [`Refusal`] of 1.7 that stands in the way.
pub fn unblock(facts: &Facts, wish: &Unblock, today: Day) -> Result<UnblockPlan, Refusal> {
    let lifts = lock_to_lift(wish)?;
    may_be_lifted(facts, lifts)?;
    check_words(wish)?;
    let dispense = match lifts {
        LockKind::Meter => None,
        LockKind::Debt => dispensation(facts, wish.until, today)?,
    };
    Ok(UnblockPlan { lifts, dispense })
}

/// Whether the lock is there to be lifted by hand.
pub(super) fn may_be_lifted(facts: &Facts, lock: LockKind) -> Result<(), Refusal> {
    if facts.lock(lock).is_some() {
        return Ok(());
    }
    Err(Refusal::AlreadyOpen {
        lock,
        turn: facts.lifted(lock).cloned(),
    })
}

fn lock_to_lift(wish: &Unblock) -> Result<LockKind, Refusal> {
    match (wish.ground.lifts(), wish.lock) {
        (Some(lifts), Some(named)) if lifts != named => Err(Refusal::WrongLock { lifts }),
        (Some(lifts), _) => Ok(lifts),
        (None, Some(named)) => Ok(named),
        (None, None) => Err(Refusal::LockNotNamed),
    }
}

fn check_words(wish: &Unblock) -> Result<(), Refusal> {
    let reference = clean(&wish.reference).chars().count();
    if wish.ground == Ground::MeterSurveyDone && reference == 0 {
        return Err(Refusal::ReferenceMissing);
    }
    if reference > MOST_REFERENCE {
        return Err(Refusal::ReferenceTooLong {
            found: reference,
            most: MOST_REFERENCE,
        });
    }
    check_note(&wish.note, wish.ground.least_note())
}

/// Whether a note has at least so many characters and not too many. The characters that count are those that are kept.
///
/// # Errors
/// [`Refusal::NoteMissing`], [`Refusal::NoteTooShort`], [`Refusal::NoteTooLong`].
pub fn check_note(note: &str, least: usize) -> Result<(), Refusal> {
    match clean(note).chars().count() {
        0 => Err(Refusal::NoteMissing),
        found if found < least => Err(Refusal::NoteTooShort { found, least }),
        found if found > MOST_NOTE => Err(Refusal::NoteTooLong {
            found,
            most: MOST_NOTE,
        }),
        _ => Ok(()),
    }
}

fn dispensation(facts: &Facts, until: Until, today: Day) -> Result<Option<Dispense>, Refusal> {
    let until = until.last(today);
    if let Some(until) = until.filter(|until| *until < today) {
        return Err(Refusal::UntilPast { until });
    }
    let register_nos: Vec<_> = facts
        .overdue(today)
        .map(|r| r.register_no.clone())
        .collect();
    if register_nos.is_empty() {
        return Ok(None);
    }
    Ok(Some(Dispense {
        register_nos,
        until,
    }))
}
