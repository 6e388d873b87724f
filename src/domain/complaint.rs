//! The record a call ends in: logged in APKT as KELUHAN, ISSUE CLOSED, and in the CRM (1.9).

use super::call::{Acceptance, Raised, Taken};
use super::complaint_log::Cursor;
use super::ids::{Idpel, UnitCode, UserName};
use super::script::ScriptId;
use super::wib::{Day, Moment};
use serde::Serialize;

/// The type under which every call is logged.
pub const KIND: &str = "KELUHAN";
/// Where it is logged.
pub const CHANNEL: &str = "CC PLN 123";
/// An earlier call about the same matter within so many days makes a repeat caller.
pub const REPEAT_DAYS: i64 = 7;

/// How a call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// All steps were taken.
    Completed,
    /// Triage: not this SOP's matter.
    OtherMatter,
    /// The caller could not confirm name or address.
    Unidentified,
    Dropped,
    CallerRefused,
    Transferred,
    WrongNumber,
}

impl End {
    pub const ALL: [Self; 7] = [
        Self::Completed,
        Self::OtherMatter,
        Self::Unidentified,
        Self::Dropped,
        Self::CallerRefused,
        Self::Transferred,
        Self::WrongNumber,
    ];
    /// The ends that the agent chooses, because no answer leads to them.
    pub const CHOSEN: [Self; 4] = [
        Self::Dropped,
        Self::CallerRefused,
        Self::Transferred,
        Self::WrongNumber,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::OtherMatter => "other_matter",
            Self::Unidentified => "unidentified",
            Self::Dropped => "dropped",
            Self::CallerRefused => "caller_refused",
            Self::Transferred => "transferred",
            Self::WrongNumber => "wrong_number",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|end| end.code() == text.trim().replace('-', "_"))
    }

    /// Whether the answers given lead to it, rather than the agent's choice.
    pub fn comes_of_answers(self) -> bool {
        !Self::CHOSEN.contains(&self)
    }
}

/// The status in APKT and the CRM.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ComplaintStatus {
    IssueClosed,
    /// For the unit named.
    Open,
}

impl ComplaintStatus {
    pub fn word(self) -> &'static str {
        match self {
            Self::IssueClosed => "ISSUE CLOSED",
            Self::Open => "OPEN",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::IssueClosed, Self::Open]
            .into_iter()
            .find(|status| status.word() == text)
    }
}

/// What closing a call decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing {
    pub end: End,
    pub status: ComplaintStatus,
    /// The customer disagreed with the status.
    pub dispute: bool,
    /// The customer's unit has to see it.
    pub hand_over: bool,
    /// From opening the record to saving the complaint.
    pub handling_seconds: i64,
}

/// A call's record, as saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// UUID, and the idempotency key at both destinations.
    pub id: String,
    pub idpel: Idpel,
    pub unit: UnitCode,
    pub script: ScriptId,
    pub version: u32,
    pub closing: Closing,
    pub triage: Option<String>,
    pub acceptance: Option<Acceptance>,
    pub summary: String,
    pub taken: Vec<Taken>,
    pub raised: Vec<Raised>,
    pub backs: Vec<String>,
    pub opened_at: Moment,
    pub saved_at: Moment,
    pub by: UserName,
}

impl Complaint {
    /// Its place in the log.
    pub fn cursor(&self) -> Cursor {
        Cursor {
            saved_at: self.saved_at,
            id: self.id.clone(),
        }
    }
}

/// Whether a call on `earlier` makes one on `today` about the same matter a repeat.
pub fn is_repeat(earlier: Day, today: Day) -> bool {
    (0..=REPEAT_DAYS).contains(&(today - earlier).num_days())
}

/// A complaint as other programs read it: what is sent to APKT and the CRM, and what `complaint list` prints.
#[derive(Debug, Clone, Serialize)]
pub struct Document<'a> {
    pub id: &'a str,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub status: &'static str,
    pub channel: &'static str,
    pub idpel: String,
    pub unit: String,
    pub script: &'static str,
    pub script_version: u32,
    pub end: &'static str,
    pub dispute: bool,
    /// The unit that has to see it, where one has.
    pub handed_to: Option<String>,
    pub triage: Option<&'a str>,
    pub accepted: Option<&'static str>,
    pub summary: &'a str,
    pub opened_at: String,
    pub saved_at: String,
    pub handling_seconds: i64,
    pub by: &'a str,
    pub steps: &'a [Taken],
    pub objections: &'a [Raised],
}

impl<'a> Document<'a> {
    pub fn of(complaint: &'a Complaint) -> Self {
        let closing = &complaint.closing;
        Self {
            id: &complaint.id,
            kind: KIND,
            status: closing.status.word(),
            channel: CHANNEL,
            idpel: complaint.idpel.to_string(),
            unit: complaint.unit.to_string(),
            script: complaint.script.code(),
            script_version: complaint.version,
            end: closing.end.code(),
            dispute: closing.dispute,
            handed_to: closing.hand_over.then(|| complaint.unit.to_string()),
            triage: complaint.triage.as_deref(),
            accepted: complaint.acceptance.map(Acceptance::code),
            summary: &complaint.summary,
            opened_at: complaint.opened_at.to_string(),
            saved_at: complaint.saved_at.to_string(),
            handling_seconds: closing.handling_seconds,
            by: complaint.by.as_str(),
            steps: &complaint.taken,
            objections: &complaint.raised,
        }
    }
}
