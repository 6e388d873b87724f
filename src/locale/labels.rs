//! The words for every closed set that a screen shows. A match per set, so that a new variant without a word does not
//! compile.

use super::Lang;
use crate::domain::agenda::{AgendaKind, AgendaState};
use crate::domain::call::Acceptance;
use crate::domain::cause::Cause;
use crate::domain::complaint::{ComplaintStatus, End};
use crate::domain::crosscheck::Mismatch;
use crate::domain::customer::Service;
use crate::domain::destination::Destination;
use crate::domain::lock::{Actor, Ground, LockKind};
use crate::domain::monitoring::Ageing;
use crate::domain::receivable::{Instalment, State};
use crate::domain::role::{Duty, Role};
use crate::domain::wib::Zone;

/// The cause in full: `Cicilan BP Jatuh Tempo`. `None`: the file names one that the program does not know.
pub fn cause(lang: Lang, cause: Option<Cause>) -> String {
    let words = lang.words();
    match cause {
        Some(Cause::UjlCompensation) => words.cause_ujl_compensation(),
        Some(Cause::TsP2tl) => words.cause_ts_p2tl(),
        Some(Cause::TsKwh) => words.cause_ts_kwh(),
        Some(Cause::BpInstalment) => words.cause_bp_instalment(),
        Some(Cause::PrrInstalment) => words.cause_prr_instalment(),
        Some(Cause::PrrOtherIdpel) => words.cause_prr_other_idpel(),
        Some(Cause::BpUnderbilled) => words.cause_bp_underbilled(),
        Some(Cause::MeterLost) => words.cause_meter_lost(),
        None => words.cause_unknown(),
    }
}

/// The kind of receivable, whether it is due or not: `Cicilan BP`.
pub fn cause_short(lang: Lang, cause: Option<Cause>) -> String {
    let words = lang.words();
    match cause {
        Some(Cause::UjlCompensation) => words.cause_ujl_compensation_short(),
        Some(Cause::TsP2tl) => words.cause_ts_p2tl_short(),
        Some(Cause::TsKwh) => words.cause_ts_kwh_short(),
        Some(Cause::BpInstalment) => words.cause_bp_instalment_short(),
        Some(Cause::PrrInstalment) => words.cause_prr_instalment_short(),
        Some(Cause::PrrOtherIdpel) => words.cause_prr_other_idpel_short(),
        Some(Cause::BpUnderbilled) => words.cause_bp_underbilled_short(),
        Some(Cause::MeterLost) => words.cause_meter_lost_short(),
        None => words.cause_unknown_short(),
    }
}

/// As it is said to a customer, without abbreviations: `cicilan biaya penyambungan`.
pub fn cause_spoken(lang: Lang, cause: Option<Cause>) -> String {
    let words = lang.words();
    match cause {
        Some(Cause::UjlCompensation) => words.cause_ujl_compensation_spoken(),
        Some(Cause::TsP2tl) => words.cause_ts_p2tl_spoken(),
        Some(Cause::TsKwh) => words.cause_ts_kwh_spoken(),
        Some(Cause::BpInstalment) => words.cause_bp_instalment_spoken(),
        Some(Cause::PrrInstalment) => words.cause_prr_instalment_spoken(),
        Some(Cause::PrrOtherIdpel) => words.cause_prr_other_idpel_spoken(),
        Some(Cause::BpUnderbilled) => words.cause_bp_underbilled_spoken(),
        Some(Cause::MeterLost) => words.cause_meter_lost_spoken(),
        None => words.cause_unknown_spoken(),
    }
}

pub fn service(lang: Lang, service: Service) -> String {
    match service {
        Service::Prepaid => lang.words().service_prepaid(),
        Service::Postpaid => lang.words().service_postpaid(),
    }
}

pub fn state(lang: Lang, state: State) -> String {
    match state {
        State::Overdue => lang.words().state_overdue(),
        State::NotDue => lang.words().state_not_due(),
        State::Paid => lang.words().state_paid(),
    }
}

/// `2/6`, for a column.
pub fn instalment(_: Lang, part: Instalment) -> String {
    format!("{}/{}", part.number, part.of)
}

/// `ke-2 dari 6`.
pub fn instalment_spoken(lang: Lang, part: Instalment) -> String {
    lang.words().instalment_spoken(part.number, part.of)
}

pub fn lock(lang: Lang, kind: LockKind) -> String {
    match kind {
        LockKind::Debt => lang.words().lock_debt(),
        LockKind::Meter => lang.words().lock_meter(),
    }
}

/// The lock's name within a sentence.
pub fn lock_spoken(lang: Lang, kind: LockKind) -> String {
    match kind {
        LockKind::Debt => lang.words().lock_debt_spoken(),
        LockKind::Meter => lang.words().lock_meter_spoken(),
    }
}

pub fn ground(lang: Lang, ground: Ground) -> String {
    let words = lang.words();
    match ground {
        Ground::Disaster => words.ground_disaster(),
        Ground::FieldDispute => words.ground_field_dispute(),
        Ground::MeterSurveyDone => words.ground_meter_survey_done(),
        Ground::Other => words.ground_other(),
    }
}

pub fn role(lang: Lang, role: Role) -> String {
    let words = lang.words();
    match role {
        Role::Cso => words.role_cso(),
        Role::Unit => words.role_unit(),
        Role::Supervisor => words.role_supervisor(),
        Role::Administrator => words.role_administrator(),
    }
}

/// The role where there is little room; a unit user's unit stands behind it.
pub fn role_short(lang: Lang, role: Role) -> String {
    let words = lang.words();
    match role {
        Role::Unit => words.role_unit_short(),
        Role::Administrator => words.role_administrator_short(),
        Role::Cso | Role::Supervisor => self::role(lang, role),
    }
}

/// What the duty allows, as a verb: `membaca catatan keluhan`.
pub fn duty(lang: Lang, duty: Duty) -> String {
    let words = lang.words();
    match duty {
        Duty::LookUp => words.duty_look_up(),
        Duty::TakeCall => words.duty_take_call(),
        Duty::ReadCalls => words.duty_read_calls(),
        Duty::Monitor => words.duty_monitor(),
        Duty::Worklist => words.duty_worklist(),
        Duty::Act => words.duty_act(),
        Duty::Figures => words.duty_figures(),
        Duty::Administer => words.duty_administer(),
    }
}

/// A word that the program does not know is shown as it came.
pub fn agenda_kind(lang: Lang, kind: &AgendaKind) -> String {
    let words = lang.words();
    match kind {
        AgendaKind::NewConnection => words.agenda_kind_new_connection(),
        AgendaKind::PowerChange => words.agenda_kind_power_change(),
        AgendaKind::PrepaidMigration => words.agenda_kind_prepaid_migration(),
        AgendaKind::P2tl => words.agenda_kind_p2tl(),
        AgendaKind::NameChange => words.agenda_kind_name_change(),
        AgendaKind::Temporary => words.agenda_kind_temporary(),
        AgendaKind::Other(word) => word.clone(),
    }
}

/// A word that the program does not know is shown as it came.
pub fn agenda_state(lang: Lang, state: &AgendaState) -> String {
    let words = lang.words();
    match state {
        AgendaState::Lodged => words.agenda_state_lodged(),
        AgendaState::Paid => words.agenda_state_paid(),
        AgendaState::WorkOrder => words.agenda_state_work_order(),
        AgendaState::Energised => words.agenda_state_energised(),
        AgendaState::Activated => words.agenda_state_activated(),
        AgendaState::Completed => words.agenda_state_completed(),
        AgendaState::HeldUp => words.agenda_state_held_up(),
        AgendaState::Cancelled => words.agenda_state_cancelled(),
        AgendaState::Refunded => words.agenda_state_refunded(),
        AgendaState::Other(word) => word.clone(),
    }
}

pub fn end(lang: Lang, end: End) -> String {
    let words = lang.words();
    match end {
        End::Completed => words.end_completed(),
        End::OtherMatter => words.end_other_matter(),
        End::Unidentified => words.end_unidentified(),
        End::Dropped => words.end_dropped(),
        End::CallerRefused => words.end_caller_refused(),
        End::Transferred => words.end_transferred(),
        End::WrongNumber => words.end_wrong_number(),
    }
}

pub fn complaint_status(lang: Lang, status: ComplaintStatus) -> String {
    match status {
        ComplaintStatus::IssueClosed => lang.words().complaint_issue_closed(),
        ComplaintStatus::Open => lang.words().complaint_open(),
    }
}

pub fn acceptance(lang: Lang, acceptance: Acceptance) -> String {
    let words = lang.words();
    match acceptance {
        Acceptance::Yes => words.acceptance_yes(),
        Acceptance::No => words.acceptance_no(),
        Acceptance::NoAnswer => words.acceptance_no_answer(),
    }
}

pub fn mismatch(lang: Lang, mismatch: Mismatch) -> String {
    let words = lang.words();
    match mismatch {
        Mismatch::PaidNotLifted => words.mismatch_paid_not_lifted(),
        Mismatch::OverdueNotSwept => words.mismatch_overdue_not_swept(),
        Mismatch::LockWithoutDebt => words.mismatch_lock_without_debt(),
        Mismatch::PostpaidLocked => words.mismatch_postpaid_locked(),
        Mismatch::MeterLockWithoutReport => words.mismatch_meter_lock_without_report(),
        Mismatch::SurveyedNotLifted => words.mismatch_surveyed_not_lifted(),
        Mismatch::UnknownCause => words.mismatch_unknown_cause(),
    }
}

/// `COCOK`, or `TIDAK COCOK` with every reason.
pub fn crosscheck(lang: Lang, mismatches: &[Mismatch]) -> String {
    if mismatches.is_empty() {
        return lang.words().check_fits();
    }
    let reasons: Vec<String> = mismatches.iter().map(|m| mismatch(lang, *m)).collect();
    lang.words().check_differs(reasons.join("; "))
}

pub fn zone(lang: Lang, zone: Zone) -> String {
    match zone {
        Zone::Wib => lang.words().zone_wib(),
        Zone::Wita => lang.words().zone_wita(),
        Zone::Wit => lang.words().zone_wit(),
    }
}

/// `sistem`, or the user's name.
pub fn actor(lang: Lang, actor: &Actor) -> String {
    match actor {
        Actor::System => lang.words().actor_system(),
        Actor::User(name) => name.to_string(),
    }
}

/// The same within a sentence: in English, `the system`.
pub fn actor_spoken(lang: Lang, actor: &Actor) -> String {
    match actor {
        Actor::System => lang.words().actor_system_spoken(),
        Actor::User(name) => name.to_string(),
    }
}

pub fn destination(lang: Lang, destination: Destination) -> String {
    match destination {
        Destination::Apkt => lang.words().destination_apkt(),
        Destination::Crm => lang.words().destination_crm(),
        Destination::Centre => lang.words().destination_centre(),
    }
}

/// The name of a script's step; a key that only a replacement file has is shown as it stands there.
pub fn step(lang: Lang, key: &str) -> String {
    let words = lang.words();
    match key {
        "triage" => words.step_triage(),
        "identity" => words.step_identity(),
        "check" => words.step_check(),
        "tell" => words.step_tell(),
        "confirm" => words.step_confirm(),
        "registers" => words.step_registers(),
        "window" => words.step_window(),
        "accept" => words.step_accept(),
        "advise" => words.step_advise(),
        "inform" => words.step_inform(),
        "log" => words.step_log(),
        other => other.to_owned(),
    }
}

/// A bucket of days.
pub fn ageing(lang: Lang, ageing: Ageing) -> String {
    let w = lang.words();
    match ageing {
        Ageing::None => w.ageing_none(),
        Ageing::Over90 => w.ageing_over(90),
        _ => w.ageing_days(ageing.code()),
    }
}
