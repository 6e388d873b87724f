//! The two locks of a prepaid customer (1.3), who set them, and the dispensation that a manual unblock makes (1.7).

use super::cause::Causes;
use super::ids::{RegisterNo, UserName};
use super::wib::{Day, Moment};

/// Which of the two locks. Either one refuses token purchases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LockKind {
    /// Because of receivables (causes 1 to 7).
    Debt,
    /// Because the kWh meter is lost (cause 8).
    Meter,
}

impl LockKind {
    pub const ALL: [Self; 2] = [Self::Debt, Self::Meter];

    pub fn code(self) -> &'static str {
        match self {
            Self::Debt => "debt",
            Self::Meter => "meter",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.code() == text.trim())
    }
}

/// Who acted: the sweep, or a person.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Actor {
    System,
    User(UserName),
}

impl Actor {
    /// `system` or `user`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::System => "system",
            Self::User(_) => "user",
        }
    }

    pub fn user(&self) -> Option<&UserName> {
        match self {
            Self::System => None,
            Self::User(name) => Some(name),
        }
    }
}

/// A lock that is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    pub kind: LockKind,
    pub by: Actor,
    pub since: Moment,
    /// Sequence number of the event that set it.
    pub event: i64,
    /// The causes when it was set: what the status still names when the debts are gone but the lock is not.
    pub causes: Causes,
}

/// Why a user lifts a lock (1.7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ground {
    Disaster,
    FieldDispute,
    MeterSurveyDone,
    Other,
}

impl Ground {
    pub const ALL: [Self; 4] = [
        Self::Disaster,
        Self::FieldDispute,
        Self::MeterSurveyDone,
        Self::Other,
    ];
    /// The least length of the note under [`Ground::Other`], in characters.
    pub const OTHER_NOTE: usize = 20;

    pub fn code(self) -> &'static str {
        match self {
            Self::Disaster => "disaster",
            Self::FieldDispute => "field_dispute",
            Self::MeterSurveyDone => "meter_survey_done",
            Self::Other => "other",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|ground| ground.code() == text.trim())
    }

    /// The least length of the note, in characters.
    pub fn least_note(self) -> usize {
        match self {
            Self::Other => Self::OTHER_NOTE,
            Self::Disaster | Self::FieldDispute | Self::MeterSurveyDone => 1,
        }
    }

    /// The lock that the ground lifts; `None` where the user names it.
    pub fn lifts(self) -> Option<LockKind> {
        match self {
            Self::Disaster | Self::FieldDispute => Some(LockKind::Debt),
            Self::MeterSurveyDone => Some(LockKind::Meter),
            Self::Other => None,
        }
    }
}

/// A manual unblock while debts stand: the receivables it covers do not trigger the sweep while it is active.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispensation {
    pub id: i64,
    pub ground: Ground,
    /// Its last day; `None`: without an end.
    pub until: Option<Day>,
    pub register_nos: Vec<RegisterNo>,
    pub by: UserName,
    pub since: Moment,
    /// Ended before its time: by payment, by a user, or by a newer one.
    pub ended_at: Option<Moment>,
}

impl Dispensation {
    /// How far ahead the end is set where the user picks none, in days.
    pub const DEFAULT_DAYS: i64 = 30;

    pub fn is_active(&self, day: Day) -> bool {
        self.ended_at.is_none() && is_active(self.until, day)
    }

    pub fn covers(&self, register_no: &RegisterNo, day: Day) -> bool {
        self.is_active(day) && self.register_nos.contains(register_no)
    }
}

/// Whether a dispensation that was not ended early is active on `day`: through the end of its last day.
pub fn is_active(until: Option<Day>, day: Day) -> bool {
    until.is_none_or(|last| day <= last)
}

/// A lost meter: the report, and the survey once it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeterLoss {
    pub reported_on: Day,
    pub note: String,
    pub survey_ref: Option<String>,
    pub survey_on: Option<Day>,
}
