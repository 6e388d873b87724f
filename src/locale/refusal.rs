//! Why something may not be done, and what to do instead: one sentence and one remedy for each refusal, the remedy
//! ending with the rule that refuses.

use super::Lang;
use super::format::{date, list, moment};
use super::labels;
use crate::domain::facts::Turn;
use crate::domain::lock::LockKind;
use crate::domain::policy::Refusal;
use crate::domain::role::{Duty, Reach, Role, reach};

/// What is said of a refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What is refused and why.
    pub sentence: String,
    /// What can be done instead, and by which rule it is so.
    pub help: String,
}

/// The sentence and the remedy.
pub fn refusal(lang: Lang, refusal: &Refusal) -> Said {
    let (sentence, help) = of_act(lang, refusal)
        .or_else(|| of_form(lang, refusal))
        .or_else(|| of_account(lang, refusal))
        .unwrap_or_else(|| of_call(lang, refusal));
    Said {
        sentence,
        help: lang.words().refusal_rule(help, refusal.paragraph()),
    }
}

/// Refused by authority or by the state of the customer.
fn of_act(lang: Lang, refusal: &Refusal) -> Option<(String, String)> {
    let w = lang.words();
    Some(match refusal {
        Refusal::Role { role, duty } => (
            w.refusal_role(labels::role(lang, *role), labels::duty(lang, *duty)),
            w.refusal_role_help(who_may(lang, *duty)),
        ),
        Refusal::OtherUnit { own, theirs } => {
            let theirs = theirs.to_string();
            match own {
                Some(own) => (
                    w.refusal_other_unit(theirs.as_str(), own.to_string()),
                    w.refusal_other_unit_help(theirs.as_str()),
                ),
                None => (
                    w.refusal_no_unit(theirs.as_str()),
                    w.refusal_no_unit_help(theirs.as_str()),
                ),
            }
        }
        Refusal::Postpaid => (w.refusal_postpaid(), w.refusal_postpaid_help()),
        Refusal::AlreadyBlocked { lock, turn } => (
            w.refusal_already_blocked(
                labels::lock(lang, *lock),
                moment(lang, turn.at),
                labels::actor_spoken(lang, &turn.by),
            ),
            w.refusal_already_blocked_help(),
        ),
        Refusal::AlreadyOpen { lock, turn } => already_open(lang, *lock, turn.as_ref()),
        Refusal::NothingOverdue { next_due: None } => {
            (w.refusal_nothing_owed(), w.refusal_nothing_owed_help())
        }
        Refusal::NothingOverdue {
            next_due: Some(day),
        } => (
            w.refusal_nothing_overdue(date(lang, *day)),
            w.refusal_nothing_overdue_help(),
        ),
        Refusal::SystemBlocks { next_run } => (
            w.refusal_system_blocks(),
            w.refusal_system_blocks_help(date(lang, *next_run)),
        ),
        Refusal::SweepPast { on, last } => (
            w.refusal_sweep_past(date(lang, *on), date(lang, *last)),
            w.refusal_sweep_past_help(date(lang, *last)),
        ),
        Refusal::SweepAhead { on, today } => (
            w.refusal_sweep_ahead(date(lang, *on), date(lang, *today)),
            w.refusal_sweep_ahead_help(date(lang, *today)),
        ),
        _ => return None,
    })
}

fn who_may(lang: Lang, duty: Duty) -> String {
    let roles: Vec<String> = Role::ALL
        .into_iter()
        .filter(|role| reach(*role, duty) != Reach::No)
        .map(|role| labels::role(lang, role))
        .collect();
    list(lang, &roles)
}

fn already_open(lang: Lang, lock: LockKind, turn: Option<&Turn>) -> (String, String) {
    let w = lang.words();
    let lock = labels::lock(lang, lock);
    match turn {
        Some(turn) => (
            w.refusal_already_open(
                lock,
                moment(lang, turn.at),
                labels::actor_spoken(lang, &turn.by),
            ),
            w.refusal_already_open_help(),
        ),
        None => (
            w.refusal_never_blocked(lock),
            w.refusal_never_blocked_help(),
        ),
    }
}

/// Refused because of what was filled in.
fn of_form(lang: Lang, refusal: &Refusal) -> Option<(String, String)> {
    let w = lang.words();
    Some(match refusal {
        Refusal::NoteMissing => (w.refusal_note_missing(), w.refusal_note_missing_help()),
        Refusal::NoteTooShort { found, least } => (
            w.refusal_note_too_short(*found, *least),
            w.refusal_note_too_short_help(),
        ),
        Refusal::NoteTooLong { found, most } => (
            w.refusal_note_too_long(*found, *most),
            w.refusal_note_too_long_help(*most),
        ),
        Refusal::ReportDayMissing => (
            w.refusal_report_day_missing(),
            w.refusal_report_day_missing_help(),
        ),
        Refusal::ReportDayAhead { day } => (
            w.refusal_report_day_ahead(date(lang, *day)),
            w.refusal_report_day_ahead_help(),
        ),
        Refusal::WrongLock { lifts } => {
            let lock = labels::lock_spoken(lang, *lifts);
            (
                w.refusal_wrong_lock(lock.as_str()),
                w.refusal_wrong_lock_help(lock.as_str()),
            )
        }
        Refusal::LockNotNamed => (
            w.refusal_lock_not_named(),
            w.refusal_lock_not_named_help(
                labels::lock_spoken(lang, LockKind::Debt),
                labels::lock_spoken(lang, LockKind::Meter),
            ),
        ),
        Refusal::ReferenceMissing => (
            w.refusal_reference_missing(),
            w.refusal_reference_missing_help(),
        ),
        Refusal::ReferenceTooLong { found, most } => (
            w.refusal_reference_too_long(*found, *most),
            w.refusal_reference_too_long_help(),
        ),
        Refusal::UntilPast { until } => (
            w.refusal_until_past(date(lang, *until)),
            w.refusal_until_past_help(),
        ),
        _ => return None,
    })
}

/// Refused at the door.
fn of_account(lang: Lang, refusal: &Refusal) -> Option<(String, String)> {
    let w = lang.words();
    Some(match refusal {
        Refusal::AccountDisabled => (
            w.refusal_account_disabled(),
            w.refusal_account_disabled_help(),
        ),
        Refusal::AccountLocked { minutes } => (
            w.refusal_account_locked(*minutes),
            w.refusal_account_locked_help(),
        ),
        Refusal::WrongPassword => (w.refusal_wrong_password(), w.refusal_wrong_password_help()),
        Refusal::NotSignedIn => (w.refusal_not_signed_in(), w.refusal_not_signed_in_help()),
        Refusal::SessionExpired => (
            w.refusal_session_expired(),
            w.refusal_session_expired_help(),
        ),
        Refusal::UserExists => (w.refusal_user_exists(), w.refusal_user_exists_help()),
        Refusal::UnitNeeded => (w.refusal_unit_needed(), w.refusal_unit_needed_help()),
        Refusal::UnitUnknown { unit } => (
            w.refusal_unit_unknown(unit.to_string()),
            w.refusal_unit_unknown_help(),
        ),
        Refusal::PasswordTooShort { least } => (
            w.refusal_password_too_short(*least),
            w.refusal_password_too_short_help(),
        ),
        Refusal::LastAdministrator => (
            w.refusal_last_administrator(),
            w.refusal_last_administrator_help(),
        ),
        _ => return None,
    })
}

/// A call that cannot be closed: what is left.
fn of_call(lang: Lang, refusal: &Refusal) -> (String, String) {
    let w = lang.words();
    match refusal {
        Refusal::StepMissing { step } => (
            w.refusal_step_missing(labels::step(lang, step)),
            w.refusal_step_missing_help(),
        ),
        _ => (
            w.refusal_end_not_allowed(),
            w.refusal_end_not_allowed_help(),
        ),
    }
}
