//! What a unit user may do by hand: block (1.6) and unblock (1.7). Authority over the unit is asked of
//! [`crate::domain::role`] before; here the facts decide.

use super::refusal::Refusal;
use super::sweep::{Verdict, sweep};
use crate::domain::customer::Service;
use crate::domain::facts::{Facts, Turn};
use crate::domain::ids::RegisterNo;
use crate::domain::lock::{Dispensation, Ground, LockKind};
use crate::domain::wib::{Day, plus_days};

/// A wish to block, as the user gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub lock: LockKind,
    /// The day the lost meter was reported.
    pub reported_on: Option<Day>,
    pub note: String,
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

/// How long a dispensation is to last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// [`Dispensation::DEFAULT_DAYS`] ahead.
    Default,
    Day(Day),
    NoEnd,
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
    if facts.customer.service == Service::Postpaid {
        return Err(Refusal::Postpaid);
    }
    if let Some(lock) = facts.lock(wish.lock) {
        let turn = Turn {
            by: lock.by.clone(),
            at: lock.since,
        };
        return Err(Refusal::AlreadyBlocked {
            lock: wish.lock,
            turn,
        });
    }
    let plan = match wish.lock {
        LockKind::Debt => block_debt(facts, today)?,
        LockKind::Meter => block_meter(wish, today)?,
    };
    if wish.note.trim().is_empty() {
        Err(Refusal::NoteMissing)
    } else {
        Ok(plan)
    }
}

fn block_debt(facts: &Facts, today: Day) -> Result<BlockPlan, Refusal> {
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

fn block_meter(wish: &Block, today: Day) -> Result<BlockPlan, Refusal> {
    match wish.reported_on {
        None => Err(Refusal::ReportDayMissing),
        Some(day) if day > today => Err(Refusal::ReportDayAhead { day }),
        Some(reported_on) => Ok(BlockPlan::SetMeter { reported_on }),
    }
}

/// Whether the unblock may be done on `today`, and what it does.
///
/// # Errors
/// The [`Refusal`] of 1.7 that stands in the way.
pub fn unblock(facts: &Facts, wish: &Unblock, today: Day) -> Result<UnblockPlan, Refusal> {
    let lifts = lock_to_lift(wish)?;
    if facts.lock(lifts).is_none() {
        return Err(Refusal::AlreadyOpen {
            lock: lifts,
            turn: facts.lifted(lifts).cloned(),
        });
    }
    check_words(wish)?;
    let dispense = match lifts {
        LockKind::Meter => None,
        LockKind::Debt => dispensation(facts, wish.until, today)?,
    };
    Ok(UnblockPlan { lifts, dispense })
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
    if wish.ground == Ground::MeterSurveyDone && wish.reference.trim().is_empty() {
        return Err(Refusal::ReferenceMissing);
    }
    let found = wish.note.trim().chars().count();
    match wish.ground {
        _ if found == 0 => Err(Refusal::NoteMissing),
        Ground::Other if found < Ground::OTHER_NOTE => Err(Refusal::NoteTooShort {
            found,
            least: Ground::OTHER_NOTE,
        }),
        _ => Ok(()),
    }
}

fn dispensation(facts: &Facts, until: Until, today: Day) -> Result<Option<Dispense>, Refusal> {
    let register_nos: Vec<_> = facts
        .overdue(today)
        .map(|r| r.register_no.clone())
        .collect();
    if register_nos.is_empty() {
        return Ok(None);
    }
    let until = match until {
        Until::Default => Some(plus_days(today, Dispensation::DEFAULT_DAYS)),
        Until::Day(until) if until < today => return Err(Refusal::UntilPast { until }),
        Until::Day(until) => Some(until),
        Until::NoEnd => None,
    };
    Ok(Some(Dispense {
        register_nos,
        until,
    }))
}
