//! The DIL status and its label (1.3): one of exactly four shapes.

use super::cause::{Cause, Causes};
use super::facts::Facts;
use super::wib::Day;

/// Whether tokens can be bought, and if not, why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    pub debt_lock: bool,
    pub meter_lock: bool,
    /// Under a debt lock: those of all overdue receivables, or the lock's own where none is overdue any more.
    pub debts: Causes,
    /// The file holds a cause that this program does not know.
    pub unknown: bool,
}

/// The status in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dil {
    Active,
    Blocking,
    /// A fact the program cannot read: never passed off as active.
    NeedsCheck,
}

/// What the label says of a fact that cannot be read.
pub const NEEDS_CHECK: &str = "PERLU CEK";

impl Status {
    pub fn of(facts: &Facts, day: Day) -> Self {
        let burden = facts.burden(day);
        let debts = match &facts.debt_lock {
            Some(lock) if burden.causes.is_empty() && !burden.unknown => lock.causes,
            Some(_) => burden.causes,
            None => Causes::NONE,
        };
        Self {
            debt_lock: facts.debt_lock.is_some(),
            meter_lock: facts.meter_lock.is_some(),
            debts,
            unknown: facts
                .receivables
                .iter()
                .any(|r| r.is_unreadable() && !r.balance().is_zero()),
        }
    }

    pub fn dil(&self) -> Dil {
        if self.debt_lock || self.meter_lock {
            Dil::Blocking
        } else if self.unknown {
            Dil::NeedsCheck
        } else {
            Dil::Active
        }
    }

    /// The causes named, in the order of the table.
    pub fn causes(&self) -> Vec<Cause> {
        let meter = self.meter_lock.then_some(Cause::MeterLost);
        self.debts.iter().chain(meter).collect()
    }

    /// `AKTIF`, or `BLOCKING (…)` with the causes joined by commas and a final `DAN`.
    pub fn label(&self) -> String {
        let mut words: Vec<String> = self.debts.iter().map(Cause::status_word).collect();
        if self.unknown || (self.debt_lock && words.is_empty()) {
            words.push(NEEDS_CHECK.to_owned());
        }
        if self.meter_lock {
            words.push(Cause::MeterLost.status_word());
        }
        match self.dil() {
            Dil::Active => "AKTIF".to_owned(),
            Dil::NeedsCheck => NEEDS_CHECK.to_owned(),
            Dil::Blocking => format!("BLOCKING ({})", joined(&words)),
        }
    }
}

impl Dil {
    pub fn word(self) -> &'static str {
        match self {
            Self::Active => "AKTIF",
            Self::Blocking => "BLOCKING",
            Self::NeedsCheck => NEEDS_CHECK,
        }
    }
}

fn joined(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [head @ .., last] => format!("{} DAN {last}", head.join(", ")),
    }
}
