//! Why something may not be done: a value with all that a sentence about it needs. The sentences are the locale's.

use crate::domain::facts::Turn;
use crate::domain::ids::UnitCode;
use crate::domain::lock::LockKind;
use crate::domain::role::{Duty, Role};
use crate::domain::wib::Day;

/// A refusal by role or by the SOP. Each names its paragraph by [`Refusal::paragraph`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The role does not have this duty.
    Role {
        role: Role,
        duty: Duty,
    },
    /// The customer belongs to another unit than the user.
    OtherUnit {
        own: Option<UnitCode>,
        theirs: UnitCode,
    },
    /// Only prepaid customers buy tokens.
    Postpaid,
    /// The lock is on already.
    AlreadyBlocked {
        lock: LockKind,
        turn: Turn,
    },
    /// The lock is off already; who lifted it last, where anyone did.
    AlreadyOpen {
        lock: LockKind,
        turn: Option<Turn>,
    },
    /// Nothing is overdue, so there is nothing to block for.
    NothingOverdue {
        next_due: Option<Day>,
    },
    /// Overdue, but determined since the cut-off: the system's to block, at its next run.
    SystemBlocks {
        next_run: Day,
    },
    NoteMissing,
    /// The note is shorter than the ground asks for.
    NoteTooShort {
        found: usize,
        least: usize,
    },
    /// The note is longer than a note may be.
    NoteTooLong {
        found: usize,
        most: usize,
    },
    /// The day the lost meter was reported is missing, or lies ahead.
    ReportDayMissing,
    ReportDayAhead {
        day: Day,
    },
    /// The ground lifts the other lock.
    WrongLock {
        lifts: LockKind,
    },
    /// The ground lifts either lock, so the user must name one.
    LockNotNamed,
    /// The survey's reference number is missing.
    ReferenceMissing,
    ReferenceTooLong {
        found: usize,
        most: usize,
    },
    /// The end of the dispensation lies in the past.
    UntilPast {
        until: Day,
    },
    /// The sweep has gone past that day.
    SweepPast {
        on: Day,
        last: Day,
    },
    /// The sweep's day lies ahead of the clock.
    SweepAhead {
        on: Day,
        today: Day,
    },
    /// The account takes no sign-in: disabled.
    AccountDisabled,
    /// Too many wrong passwords; minutes until the next try.
    AccountLocked {
        minutes: i64,
    },
    /// The user name or the password is wrong; which of the two is not said.
    WrongPassword,
    /// Nobody is signed in.
    NotSignedIn,
    /// The session has ended.
    SessionExpired,
    /// Accounts cannot be made this way: what stands in the way.
    UserExists,
    UnitNeeded,
    /// There is no such unit.
    UnitUnknown {
        unit: UnitCode,
    },
    PasswordTooShort {
        least: usize,
    },
    LastAdministrator,
    /// A call cannot be closed: a mandatory step was not taken.
    StepMissing {
        step: String,
    },
    /// A call cannot end this way.
    EndNotAllowed,
}

impl Refusal {
    /// The code that programs read.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Role { .. } => "role",
            Self::OtherUnit { .. } => "other_unit",
            Self::Postpaid => "postpaid",
            Self::AlreadyBlocked { .. } => "already_blocked",
            Self::AlreadyOpen { .. } => "already_open",
            Self::NothingOverdue { .. } => "nothing_overdue",
            Self::SystemBlocks { .. } => "system_blocks",
            Self::NoteMissing => "note_missing",
            Self::NoteTooShort { .. } => "note_too_short",
            Self::NoteTooLong { .. } => "note_too_long",
            Self::ReportDayMissing => "report_day_missing",
            Self::ReportDayAhead { .. } => "report_day_ahead",
            Self::WrongLock { .. } => "wrong_lock",
            Self::LockNotNamed => "lock_not_named",
            Self::ReferenceMissing => "reference_missing",
            Self::ReferenceTooLong { .. } => "reference_too_long",
            Self::UntilPast { .. } => "until_past",
            Self::SweepPast { .. } => "sweep_past",
            Self::SweepAhead { .. } => "sweep_ahead",
            Self::AccountDisabled => "account_disabled",
            Self::AccountLocked { .. } => "account_locked",
            Self::WrongPassword => "wrong_password",
            Self::NotSignedIn => "not_signed_in",
            Self::SessionExpired => "session_expired",
            Self::UserExists => "user_exists",
            Self::UnitNeeded => "unit_needed",
            Self::UnitUnknown { .. } => "unit_unknown",
            Self::PasswordTooShort { .. } => "password_too_short",
            Self::LastAdministrator => "last_administrator",
            Self::StepMissing { .. } => "step_missing",
            Self::EndNotAllowed => "end_not_allowed",
        }
    }

    /// The paragraph of the rules that refuses.
    pub fn paragraph(&self) -> &'static str {
        match self {
            Self::Postpaid => "1.1",
            Self::SweepPast { .. } | Self::SweepAhead { .. } => "1.5",
            Self::AlreadyBlocked { .. }
            | Self::NothingOverdue { .. }
            | Self::SystemBlocks { .. }
            | Self::ReportDayMissing
            | Self::ReportDayAhead { .. } => "1.6",
            Self::NoteMissing | Self::NoteTooLong { .. } => "1.6, 1.7",
            Self::AlreadyOpen { .. }
            | Self::NoteTooShort { .. }
            | Self::WrongLock { .. }
            | Self::LockNotNamed
            | Self::ReferenceMissing
            | Self::ReferenceTooLong { .. }
            | Self::UntilPast { .. } => "1.7",
            Self::StepMissing { .. } | Self::EndNotAllowed => "1.9",
            _ => "1.8",
        }
    }
}
