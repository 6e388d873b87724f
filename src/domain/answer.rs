//! What to tell the customer (1.11): why, what to pay, what if these are paid, what comes next. Every statement
//! follows from the rules; none invents a fact. The sentences are made from these values by the locale.

use super::cause::Cause;
use super::crosscheck::{self, Mismatch};
use super::customer::Service;
use super::facts::Facts;
use super::ids::RegisterNo;
use super::lock::LockKind;
use super::money::Rupiah;
use super::policy::sweep::{Burden, is_systems};
use super::receivable::{Balance, Receivable};
use super::status::Status;
use super::wib::{Day, Moment, plus_days};

/// The register numbers to pay, and their sum.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ToUnblock {
    pub register_nos: Vec<RegisterNo>,
    pub total: Rupiah,
}

/// The next receivable that falls due, and the day the sweep would block for it (`None`: the system would not).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    pub due_on: Day,
    pub would_block_on: Option<Day>,
}

/// How the matter stands, in one value: what the first sentence says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is wrong.
    Clear,
    /// Pays after use; buys no tokens.
    Postpaid,
    /// Blocked for debts that stand.
    Debts,
    /// Blocked for debts that stand, and the meter is lost.
    DebtsAndMeter,
    /// Blocked for the lost meter alone.
    Meter,
    /// All overdue is paid, the debt lock is still on.
    PaidNotLifted,
    /// The same, and the meter lock is on besides.
    PaidNotLiftedAndMeter,
    /// A debt lock without a debt that was ever due.
    LockWithoutDebt,
    /// Overdue and covered by a dispensation.
    Dispensed,
    /// Overdue since the cut-off, the sweep has not run yet.
    NotYetSwept,
    /// Overdue from before the cut-off: the unit's to block by hand.
    UnitMayBlock,
    /// The file holds a fact the program cannot read.
    NeedsCheck,
}

/// The ages of a debt and of a block, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    /// Days since the oldest overdue receivable was due.
    pub debt: Option<i64>,
    /// Days since the lock was set.
    pub block: Option<i64>,
}

/// Everything Info DIL says about one customer at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: Status,
    pub standing: Standing,
    pub balance: Balance,
    pub to_unblock: ToUnblock,
    pub next: Option<Next>,
    pub mismatches: Vec<Mismatch>,
    pub ages: Ages,
}

impl Answer {
    pub fn of(facts: &Facts, now: Moment) -> Self {
        let day = now.day();
        Self {
            status: Status::of(facts, day),
            standing: standing(facts, day),
            balance: Balance::of(&facts.receivables, day),
            to_unblock: to_unblock(facts, day),
            next: next(facts, day),
            mismatches: crosscheck::mismatches(facts, day),
            ages: ages(facts, day),
        }
    }
}

/// What has to be paid for the debt lock to be lifted: all that is overdue, older than the cut-off or not. Empty
/// where no debt lock is on.
pub fn to_unblock(facts: &Facts, day: Day) -> ToUnblock {
    if facts.debt_lock.is_none() {
        return ToUnblock::default();
    }
    sum_up(facts.overdue(day))
}

fn sum_up<'a>(overdue: impl Iterator<Item = &'a Receivable>) -> ToUnblock {
    overdue.fold(ToUnblock::default(), |mut all, receivable| {
        all.register_nos.push(receivable.register_no.clone());
        all.total = all.total + receivable.balance();
        all
    })
}

/// What would be, were these registers paid now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// What they cost together.
    pub price: Rupiah,
    /// Whether token purchases would be open.
    pub open: bool,
    /// The overdue receivables still standing in the way of the debt lock.
    pub left: ToUnblock,
    /// Whether the meter lock would remain, which no payment lifts.
    pub meter_lock: bool,
}

/// The customer's standing if the registers named were paid in full now.
pub fn what_if(facts: &Facts, paid: &[RegisterNo], day: Day) -> WhatIf {
    let (chosen, rest): (Vec<&Receivable>, Vec<&Receivable>) = facts
        .receivables
        .iter()
        .partition(|r| paid.contains(&r.register_no));
    let left = match facts.debt_lock {
        Some(_) => sum_up(rest.into_iter().filter(|r| r.is_overdue(day))),
        None => ToUnblock::default(),
    };
    let meter_lock = facts.meter_lock.is_some();
    WhatIf {
        price: chosen.into_iter().map(Receivable::balance).sum(),
        open: left.register_nos.is_empty() && !meter_lock,
        left,
        meter_lock,
    }
}

/// The next receivable to fall due; today counts, because today it can still be paid in time.
pub fn next(facts: &Facts, day: Day) -> Option<Next> {
    let coming = || {
        facts
            .receivables
            .iter()
            .filter(|r| !r.balance().is_zero() && r.due_on >= day)
    };
    let due_on = coming().map(|r| r.due_on).min()?;
    let blocks = facts.customer.service == Service::Prepaid
        && coming().any(|r| r.due_on == due_on && is_systems(r.determined_on));
    Some(Next {
        due_on,
        would_block_on: blocks.then(|| plus_days(due_on, 1)),
    })
}

/// The day the system next blocks if nothing is paid: at its next run for what is overdue already, else by
/// [`next`]. `None` where it would not.
pub fn would_block_on(facts: &Facts, day: Day) -> Option<Day> {
    if facts.burden(day).trigger > 0
        && facts.debt_lock.is_none()
        && facts.customer.service == Service::Prepaid
    {
        return Some(plus_days(day, 1));
    }
    next(facts, day).and_then(|next| next.would_block_on)
}

fn standing(facts: &Facts, day: Day) -> Standing {
    let burden = facts.burden(day);
    let meter = facts.meter_lock.is_some();
    match &facts.debt_lock {
        Some(_) if burden.overdue > 0 && meter => Standing::DebtsAndMeter,
        Some(_) if burden.overdue > 0 => Standing::Debts,
        Some(_) if !crosscheck::was_ever_due(facts, day) => Standing::LockWithoutDebt,
        Some(_) if meter => Standing::PaidNotLiftedAndMeter,
        Some(_) => Standing::PaidNotLifted,
        None if meter => Standing::Meter,
        None if facts
            .receivables
            .iter()
            .any(|r| r.is_unreadable() && !r.balance().is_zero()) =>
        {
            Standing::NeedsCheck
        }
        None if facts.customer.service == Service::Postpaid => Standing::Postpaid,
        None => open_standing(facts, &burden, day),
    }
}

fn open_standing(facts: &Facts, burden: &Burden, day: Day) -> Standing {
    if burden.overdue == 0 {
        Standing::Clear
    } else if burden.trigger > 0 {
        Standing::NotYetSwept
    } else if is_on_worklist(facts, day) {
        Standing::UnitMayBlock
    } else {
        Standing::Dispensed
    }
}

fn ages(facts: &Facts, day: Day) -> Ages {
    let locks = [&facts.debt_lock, &facts.meter_lock];
    Ages {
        debt: facts.overdue(day).map(|r| r.days_late(day)).max(),
        block: locks
            .into_iter()
            .flatten()
            .map(|lock| lock.since.days_to(day))
            .max(),
    }
}

/// Whether a unit has to act by hand: overdue from before the cut-off, no lock, no dispensation (1.11).
pub fn is_on_worklist(facts: &Facts, day: Day) -> bool {
    to_block_by_hand(facts, day).next().is_some()
}

/// The receivables that a unit has to block for by hand.
pub fn to_block_by_hand(facts: &Facts, day: Day) -> impl Iterator<Item = &Receivable> {
    let waits = facts.lock(LockKind::Debt).is_none() && facts.customer.service == Service::Prepaid;
    facts
        .overdue(day)
        .filter(move |r| waits && !is_systems(r.determined_on) && !facts.is_dispensed(r, day))
}

/// The receivables that the answer speaks of first: the overdue ones, the oldest first.
pub fn pressing(facts: &Facts, day: Day) -> Vec<&Receivable> {
    let mut overdue: Vec<_> = facts.overdue(day).collect();
    overdue.sort_by(|a, b| (a.due_on, &a.register_no).cmp(&(b.due_on, &b.register_no)));
    overdue
}

/// Whether a receivable is paid in parts, or a supplementary bill: what script C is about.
pub fn is_obligation(receivable: &Receivable) -> bool {
    let supplementary = matches!(receivable.cause, Some(Cause::TsP2tl | Cause::TsKwh));
    !receivable.balance().is_zero() && (receivable.instalment.is_some() || supplementary)
}
