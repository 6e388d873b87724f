//! A customer's time line: determinations, payments, locks, dispensations, calls, newest first.

use super::cause::{Cause, Causes};
use super::ids::RegisterNo;
use super::lock::{Actor, Ground, LockKind};
use super::money::Rupiah;
use super::receivable::Instalment;
use super::wib::{Day, Moment};

/// Something that happened to a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    pub at: Moment,
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    Determined {
        register_no: RegisterNo,
        cause: Option<Cause>,
        instalment: Option<Instalment>,
        amount: Rupiah,
        due_on: Day,
    },
    Paid {
        register_no: RegisterNo,
        amount: Rupiah,
    },
    Reversed {
        register_no: RegisterNo,
        amount: Rupiah,
    },
    LockSet {
        lock: LockKind,
        by: Actor,
        causes: Causes,
        note: String,
    },
    LockLifted {
        lock: LockKind,
        by: Actor,
        ground: Option<Ground>,
        note: String,
    },
    Dispensed {
        by: Actor,
        ground: Option<Ground>,
        until: Option<Day>,
    },
    DispensationEnded {
        by: Actor,
    },
    MeterLost {
        note: String,
    },
    MeterSurveyed {
        reference: String,
    },
    Called {
        by: Actor,
        script: String,
        status: String,
        summary: String,
    },
}

impl What {
    pub fn code(&self) -> &'static str {
        match self {
            Self::Determined { .. } => "determined",
            Self::Paid { .. } => "paid",
            Self::Reversed { .. } => "reversed",
            Self::LockSet { .. } => "lock_set",
            Self::LockLifted { .. } => "lock_lifted",
            Self::Dispensed { .. } => "dispensed",
            Self::DispensationEnded { .. } => "dispensation_ended",
            Self::MeterLost { .. } => "meter_lost",
            Self::MeterSurveyed { .. } => "meter_surveyed",
            Self::Called { .. } => "called",
        }
    }
}

/// Newest first; what happened at one instant keeps the order it was recorded in, the later above.
pub fn newest_first(line: &mut [Happening]) {
    line.reverse();
    line.sort_by_key(|happening| std::cmp::Reverse(happening.at));
}
