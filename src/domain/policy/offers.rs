//! What may be done to a customer, by this operator, today: what a screen offers, and why it does not. Asked before
//! anything is filled in; what is filled in is asked of [`super::manual`].

use super::manual::{BlockPlan, block_debt, block_meter, may_be_lifted};
use super::refusal::Refusal;
use crate::domain::facts::Facts;
use crate::domain::ids::RegisterNo;
use crate::domain::lock::LockKind;
use crate::domain::role::{Duty, Operator};
use crate::domain::wib::Day;

/// The four acts, each with what it would do or what refuses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offers {
    pub block_debt: Result<BlockPlan, Refusal>,
    /// Once the day of the report is given.
    pub block_meter: Result<(), Refusal>,
    /// The receivables that a dispensation would cover; none: no dispensation is made.
    pub unblock_debt: Result<Vec<RegisterNo>, Refusal>,
    pub unblock_meter: Result<(), Refusal>,
}

/// What `operator` may do to the customer today: authority first, then the facts.
pub fn offers(facts: &Facts, operator: &Operator, today: Day) -> Offers {
    if let Err(refusal) = operator.has_for(Duty::Act, facts.customer.unit) {
        return Offers {
            block_debt: Err(refusal.clone()),
            block_meter: Err(refusal.clone()),
            unblock_debt: Err(refusal.clone()),
            unblock_meter: Err(refusal),
        };
    }
    Offers {
        block_debt: block_debt(facts, today),
        block_meter: block_meter(facts),
        unblock_debt: may_be_lifted(facts, LockKind::Debt).map(|()| {
            let overdue = facts.overdue(today);
            overdue.map(|r| r.register_no.clone()).collect()
        }),
        unblock_meter: may_be_lifted(facts, LockKind::Meter),
    }
}

impl Offers {
    /// Why this lock cannot be set; `None`: it can.
    pub fn against_block(&self, lock: LockKind) -> Option<&Refusal> {
        match lock {
            LockKind::Debt => self.block_debt.as_ref().err(),
            LockKind::Meter => self.block_meter.as_ref().err(),
        }
    }

    /// Why this lock cannot be lifted; `None`: it can.
    pub fn against_unblock(&self, lock: LockKind) -> Option<&Refusal> {
        match lock {
            LockKind::Debt => self.unblock_debt.as_ref().err(),
            LockKind::Meter => self.unblock_meter.as_ref().err(),
        }
    }

    /// The locks that can be set, or why none can.
    ///
    /// # Errors
    /// The [`Refusal`] of the debt lock.
    pub fn blocks(&self) -> Result<Vec<LockKind>, &Refusal> {
        possible(|lock| self.against_block(lock))
    }

    /// The locks that can be lifted, or why none can.
    ///
    /// # Errors
    /// The [`Refusal`] of the debt lock.
    pub fn unblocks(&self) -> Result<Vec<LockKind>, &Refusal> {
        possible(|lock| self.against_unblock(lock))
    }
}

fn possible<'a>(
    against: impl Fn(LockKind) -> Option<&'a Refusal>,
) -> Result<Vec<LockKind>, &'a Refusal> {
    let open: Vec<LockKind> = LockKind::ALL
        .into_iter()
        .filter(|lock| against(*lock).is_none())
        .collect();
    match against(LockKind::Debt) {
        Some(refusal) if open.is_empty() => Err(refusal),
        _ => Ok(open),
    }
}
