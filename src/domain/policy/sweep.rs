//! Automatic blocking and unblocking (1.5): what one customer's debts amount to on a day, and what follows.

use crate::domain::cause::{Cause, Causes};
use crate::domain::customer::Service;
use crate::domain::receivable::{Receivable, is_overdue};
use crate::domain::wib::{CUT_OFF, Day};

/// What the rules look at in one receivable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Debt {
    pub cause: Option<Cause>,
    pub determined_on: Day,
    pub due_on: Day,
    /// Whether its balance is above zero.
    pub owing: bool,
    /// Whether an active dispensation covers it.
    pub dispensed: bool,
}

/// All of a customer's receivables on one day, as far as the rules care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Burden {
    /// How many are overdue: `overdue(d)`.
    pub overdue: u32,
    /// How many of those the system blocks for: `trigger(d)`.
    pub trigger: u32,
    /// How many of those are older than the cut-off, the unit user's to block for.
    pub manual: u32,
    /// The causes of all that are overdue.
    pub causes: Causes,
    /// One that is overdue has a cause the program does not know, or that no debt can have.
    pub unknown: bool,
}

impl Burden {
    /// Takes one receivable into account.
    pub fn add(&mut self, receivable: &Receivable, dispensed: bool, day: Day) {
        self.add_debt(
            Debt {
                cause: receivable.cause,
                determined_on: receivable.determined_on,
                due_on: receivable.due_on,
                owing: !receivable.balance().is_zero(),
                dispensed,
            },
            day,
        );
    }

    /// The same for a receivable that was not loaded whole.
    pub fn add_debt(&mut self, debt: Debt, day: Day) {
        if !is_overdue(debt.due_on, debt.owing, day) {
            return;
        }
        self.overdue += 1;
        match debt.cause {
            None | Some(Cause::MeterLost) => self.unknown = true,
            Some(cause) => self.causes.insert(cause),
        }
        if is_systems(debt.determined_on) {
            self.trigger += u32::from(!debt.dispensed);
        } else {
            self.manual += 1;
        }
    }
}

/// Whether a receivable determined on that day is the system's to block (1.4), rather than the unit user's.
pub fn is_systems(determined_on: Day) -> bool {
    determined_on >= CUT_OFF
}

/// What the sweep does with a customer's debt lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Set,
    Lift,
    Leave,
}

/// The table of 1.5. The meter lock is none of the sweep's business, and a postpaid customer is never touched.
pub fn sweep(service: Service, debt_lock: bool, burden: &Burden) -> Verdict {
    match debt_lock {
        _ if service == Service::Postpaid => Verdict::Leave,
        false if burden.trigger > 0 => Verdict::Set,
        true if burden.overdue == 0 => Verdict::Lift,
        _ => Verdict::Leave,
    }
}

/// What follows at once when payments have come in: a lock may be lifted, never set (1.5).
pub fn after_payment(service: Service, debt_lock: bool, burden: &Burden) -> Verdict {
    match sweep(service, debt_lock, burden) {
        Verdict::Lift => Verdict::Lift,
        Verdict::Set | Verdict::Leave => Verdict::Leave,
    }
}
