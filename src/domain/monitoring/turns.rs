//! Locks set and lifted: how many on a day, and whose.

use crate::domain::ids::{Idpel, UnitCode};
use crate::domain::listing::From;
use crate::domain::lock::{Actor, LockKind};
use crate::domain::wib::{Day, Moment};

/// Locks set and lifted on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turns {
    pub day: Day,
    pub set: u64,
    pub lifted: u64,
}

/// A lock set or lifted, with its customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turned {
    pub seq: i64,
    pub at: Moment,
    pub idpel: Idpel,
    pub name: String,
    pub unit: UnitCode,
    pub lock: LockKind,
    pub set: bool,
    pub by: Actor,
}

impl Turned {
    /// Its place among the turns of its day.
    pub fn cursor(&self) -> (Moment, i64) {
        (self.at, self.seq)
    }
}

/// A page of the turns of one day, in the order they were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TurnsOf {
    pub day: Day,
    pub unit: Option<UnitCode>,
    pub from: From<(Moment, i64)>,
    pub skip: u64,
    pub limit: u64,
}
