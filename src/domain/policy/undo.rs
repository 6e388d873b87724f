//! What was wished, what was done, and the wish that would take it back where the SOP has one. Nothing is undone by
//! itself: the inverse is an act of its own, with a note of its own.

use super::manual::{Block, BlockPlan, Unblock, UnblockPlan, Until};
use crate::domain::facts::Facts;
use crate::domain::lock::{Ground, LockKind};
use crate::domain::wib::Day;

/// An act as a user wishes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    Block(Block),
    Unblock(Unblock),
}

impl Wish {
    /// `block` or `unblock`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Block(_) => "block",
            Self::Unblock(_) => "unblock",
        }
    }
}

/// An act as it was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Did {
    Block(BlockPlan),
    Unblock(UnblockPlan),
}

impl Did {
    /// `block` or `unblock`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Block(_) => "block",
            Self::Unblock(_) => "unblock",
        }
    }

    /// The paragraph of the rules that allowed it.
    pub fn paragraph(&self) -> &'static str {
        match self {
            Self::Block(_) => "1.6",
            Self::Unblock(_) => "1.7",
        }
    }

    pub fn lock(&self) -> LockKind {
        match self {
            Self::Block(BlockPlan::SetMeter { .. }) => LockKind::Meter,
            Self::Block(_) => LockKind::Debt,
            Self::Unblock(plan) => plan.lifts,
        }
    }
}

/// The wish that takes an act back, its note still to be written; `None` where the SOP would refuse it. `before` is the
/// customer as it was before the act.
///
/// A block is taken back by an unblock under [`Ground::Other`]; an unblock that made a dispensation by a block, which
/// ends it early; one of the meter lock by a block upon the same report. A debt lock lifted with nothing overdue has no
/// way back, nor has a dispensation that ended with nothing overdue.
pub fn inverse(before: &Facts, did: &Did, today: Day) -> Option<Wish> {
    let unblock = |lock, until| {
        Wish::Unblock(Unblock {
            ground: Ground::Other,
            lock: Some(lock),
            until,
            reference: String::new(),
            note: String::new(),
        })
    };
    let block = |lock, reported_on| {
        Wish::Block(Block {
            lock,
            reported_on,
            note: String::new(),
        })
    };
    match did {
        Did::Block(BlockPlan::SetDebt) => Some(unblock(LockKind::Debt, Until::Default)),
        Did::Block(BlockPlan::EndDispensation { set: true, .. }) => {
            let ended = before.active_dispensation(today)?;
            let until = ended.until.map_or(Until::NoEnd, Until::Day);
            Some(unblock(LockKind::Debt, until))
        }
        Did::Block(BlockPlan::EndDispensation { set: false, .. }) => None,
        Did::Block(BlockPlan::SetMeter { .. }) => Some(unblock(LockKind::Meter, Until::Default)),
        Did::Unblock(plan) if plan.lifts == LockKind::Meter => {
            let reported_on = before.meter_loss.as_ref().map(|loss| loss.reported_on);
            Some(block(LockKind::Meter, reported_on))
        }
        Did::Unblock(plan) => plan.dispense.as_ref().map(|_| block(LockKind::Debt, None)),
    }
}
