//! Monitoring Blocking Token (1.10): one row for each blocked customer, how long it has owed and has been blocked, what
//! a list of them is narrowed to, and what its buckets add up to.

pub mod order;
pub mod turns;

pub use order::{Cursor, Key, Order, SortBy, Wanted};
pub use turns::{Turned, Turns, TurnsOf};

use super::cause::{Cause, Causes};
use super::ids::{Idpel, UnitCode};
use super::lock::{Lock, LockKind};
use super::money::Rupiah;
use super::status::Status;
use super::wib::Day;
use std::collections::BTreeMap;

/// How many days something has lasted, in the buckets of 4.6. A debt that is not overdue, and a lock that was set
/// today, have lasted none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ageing {
    None,
    To30,
    To60,
    To90,
    Over90,
}

impl Ageing {
    pub const ALL: [Self; 5] = [Self::None, Self::To30, Self::To60, Self::To90, Self::Over90];

    /// The bucket of a number of days; below zero counts as none.
    pub fn of(days: i64) -> Self {
        match days {
            ..=0 => Self::None,
            1..=30 => Self::To30,
            31..=60 => Self::To60,
            61..=90 => Self::To90,
            91.. => Self::Over90,
        }
    }

    /// The fewest and the most days of the bucket; `None`: no bound on that side.
    pub fn bounds(self) -> (Option<i64>, Option<i64>) {
        match self {
            Self::None => (None, Some(0)),
            Self::To30 => (Some(1), Some(30)),
            Self::To60 => (Some(31), Some(60)),
            Self::To90 => (Some(61), Some(90)),
            Self::Over90 => (Some(91), None),
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::None => "0",
            Self::To30 => "1-30",
            Self::To60 => "31-60",
            Self::To90 => "61-90",
            Self::Over90 => "91+",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|ageing| ageing.code() == text.trim())
    }
}

/// Who set a lock, as far as a list tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Setter {
    System,
    User,
}

impl Setter {
    pub const ALL: [Self; 2] = [Self::System, Self::User];

    pub fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::User => "user",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|setter| setter.code() == text.trim())
    }
}

/// What the list is narrowed to; nothing narrows by default.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Narrowing {
    pub unit: Option<UnitCode>,
    pub cause: Option<Cause>,
    /// Of the debt.
    pub ageing: Option<Ageing>,
    /// Of the block.
    pub blocked_for: Option<Ageing>,
    /// Customers with a lock that was set so.
    pub by: Option<Setter>,
    /// Every word in the name, or digits that the IDPEL begins with.
    pub text: String,
}

impl Narrowing {
    /// Whether everything is shown.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// What narrows, in the codes of the command line: `unit=77110`, `cause=bp_instalment`. Not what was typed, which
    /// may be somebody's name.
    pub fn codes(&self) -> Vec<String> {
        let parts = [
            self.unit.map(|unit| format!("unit={unit}")),
            self.cause.map(|cause| format!("cause={}", cause.code())),
            self.ageing
                .map(|ageing| format!("ageing={}", ageing.code())),
            self.blocked_for
                .map(|ageing| format!("blocked_for={}", ageing.code())),
            self.by.map(|by| format!("by={}", by.code())),
        ];
        parts.into_iter().flatten().collect()
    }
}

/// One way to narrow the list, besides by text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dimension {
    Unit,
    Cause,
    Ageing,
    BlockedFor,
    By,
}

impl Dimension {
    pub const ALL: [Self; 5] = [
        Self::Unit,
        Self::Cause,
        Self::Ageing,
        Self::BlockedFor,
        Self::By,
    ];
}

/// A blocked customer, as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    pub idpel: Idpel,
    pub name: String,
    pub unit: UnitCode,
    /// Those that the DIL status names.
    pub causes: Causes,
    /// One or both.
    pub locks: Vec<Lock>,
    /// Days since the oldest overdue receivable was due; 0 where none is.
    pub days_overdue: i64,
    /// The balance of all that is overdue.
    pub overdue: Rupiah,
}

impl Blocked {
    /// The lock that stands longest.
    pub fn first_lock(&self) -> Option<&Lock> {
        self.locks.iter().min_by_key(|lock| lock.since)
    }

    /// The DIL status, by which the row is labelled.
    pub fn status(&self) -> Status {
        let has = |kind: LockKind| self.locks.iter().any(|lock| lock.kind == kind);
        Status {
            debt_lock: has(LockKind::Debt),
            meter_lock: has(LockKind::Meter),
            debts: self
                .causes
                .iter()
                .filter(|cause| *cause != Cause::MeterLost)
                .collect(),
            unknown: false,
        }
    }

    /// Days since the customer was blocked; 0 on the day itself.
    pub fn days_blocked(&self, today: Day) -> i64 {
        self.first_lock()
            .map_or(0, |lock| lock.since.days_to(today))
    }
}

/// A bucket: how many customers, and what is overdue of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    pub count: u64,
    pub overdue: Rupiah,
}

impl Sum {
    fn add(&mut self, other: Self) {
        self.count += other.count;
        self.overdue = self.overdue + other.overdue;
    }
}

/// What the list comes to, and what each of its buckets does: exactly what the list under that filter shows. A
/// customer has one unit and one ageing, so those buckets add up to the whole; one with two causes is in two.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    pub all: Sum,
    pub by_cause: BTreeMap<Cause, Sum>,
    pub by_unit: BTreeMap<UnitCode, Sum>,
    pub by_ageing: BTreeMap<Ageing, Sum>,
    pub by_blocked_for: BTreeMap<Ageing, Sum>,
}

/// Customers that a summary does not tell apart, besides by their units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    pub causes: Causes,
    pub ageing: Ageing,
    pub blocked_for: Ageing,
    pub sum: Sum,
}

impl Summary {
    /// The bucket of a cause, also where nobody is in it.
    pub fn of_cause(&self, cause: Cause) -> Sum {
        self.by_cause.get(&cause).copied().unwrap_or_default()
    }

    /// The bucket of an ageing of the debt, also where nobody is in it.
    pub fn of_ageing(&self, ageing: Ageing) -> Sum {
        self.by_ageing.get(&ageing).copied().unwrap_or_default()
    }

    /// Counts customers in every bucket but that of their unit.
    pub fn add(&mut self, cell: Cell) {
        self.all.add(cell.sum);
        for cause in cell.causes.iter() {
            self.by_cause.entry(cause).or_default().add(cell.sum);
        }
        let (debt, block) = (cell.ageing, cell.blocked_for);
        self.by_ageing.entry(debt).or_default().add(cell.sum);
        self.by_blocked_for.entry(block).or_default().add(cell.sum);
    }

    /// Counts customers in the bucket of their unit.
    pub fn add_of_unit(&mut self, unit: UnitCode, sum: Sum) {
        self.by_unit.entry(unit).or_default().add(sum);
    }
}
