//! The log of complaints: what a list of them is narrowed to, and a row's place in it.

use super::complaint::{ComplaintStatus, End};
use super::ids::{Idpel, UnitCode, UserName};
use super::script::ScriptId;
use super::wib::{Day, Moment};

/// What the list is narrowed to; nothing narrows by default.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Narrowing {
    pub idpel: Option<Idpel>,
    /// Digits that stand somewhere in the IDPEL.
    pub digits: String,
    /// The unit of the customer when the call was logged.
    pub unit: Option<UnitCode>,
    /// Who took the call, also under an account that is shut by now.
    pub by: Option<UserName>,
    pub script: Option<ScriptId>,
    pub end: Option<End>,
    pub status: Option<ComplaintStatus>,
    /// Only calls whose customer disagreed with the status.
    pub dispute: bool,
    /// Logged on this day or later, and on this day or earlier.
    pub since: Option<Day>,
    pub until: Option<Day>,
    /// Only calls of customers who had called within the days before (see [`super::complaint::is_repeat`]).
    pub repeat: bool,
    /// Only calls that went back from this step.
    pub back: Option<StepOf>,
    /// Only calls in which this objection was raised, by its key.
    pub objection: Option<String>,
}

/// A step of a script.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct StepOf {
    pub script: ScriptId,
    pub step: String,
}

impl Narrowing {
    /// Whether everything is shown.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// A complaint's place in the list: when it was logged, and its key, because two may be logged in one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    pub saved_at: Moment,
    pub id: String,
}
