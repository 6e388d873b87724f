//! Values of the command line, parsed once at the edge. What is no such value is told by its form.

use crate::domain::call::Acceptance;
use crate::domain::cause::Cause;
use crate::domain::complaint::{ComplaintStatus, End};
use crate::domain::ids::{Idpel, UnitCode, UserName};
use crate::domain::lock::{Ground, LockKind};
use crate::domain::monitoring::{Ageing, Setter, SortBy};
use crate::domain::role::Role;
use crate::domain::script::ScriptId;
use crate::domain::wib::{Day, Moment, parse_day};
use crate::domain::worklist::Kind;
use crate::locale::Lang;
use crate::report::list::Format;
use std::fmt;
use std::path::PathBuf;

/// The form that a value was to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Moment,
    Day,
    Idpel,
    Unit,
    User,
    /// One of these words.
    Word(&'static [&'static str]),
}

/// For the log; the sentences are the locale's.
impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Form {}

pub(super) fn moment(text: &str) -> Result<Moment, Form> {
    Moment::parse(text).ok_or(Form::Moment)
}

pub(super) fn day(text: &str) -> Result<Day, Form> {
    parse_day(text).ok_or(Form::Day)
}

pub(super) fn idpel(text: &str) -> Result<Idpel, Form> {
    Idpel::parse(text).map_err(|_| Form::Idpel)
}

pub(super) fn unit(text: &str) -> Result<UnitCode, Form> {
    UnitCode::parse(text).map_err(|_| Form::Unit)
}

pub(super) fn user(text: &str) -> Result<UserName, Form> {
    UserName::parse(text).ok_or(Form::User)
}

pub(super) fn lang(text: &str) -> Result<Lang, Form> {
    Lang::parse(text).ok_or(Form::Word(&["id", "en"]))
}

pub(super) fn role(text: &str) -> Result<Role, Form> {
    Role::parse(text).ok_or(Form::Word(&["cso", "unit", "supervisor", "admin"]))
}

pub(super) fn lock(text: &str) -> Result<LockKind, Form> {
    LockKind::parse(text).ok_or(Form::Word(&["debt", "meter"]))
}

pub(super) fn ground(text: &str) -> Result<Ground, Form> {
    Ground::parse(text).ok_or(Form::Word(&[
        "disaster",
        "field_dispute",
        "meter_survey_done",
        "other",
    ]))
}

pub(super) fn script(text: &str) -> Result<ScriptId, Form> {
    ScriptId::parse(text).ok_or(Form::Word(&["A", "B", "C"]))
}

pub(super) fn work(text: &str) -> Result<Kind, Form> {
    Kind::parse(text).ok_or(Form::Word(&[
        "dispensation_ending",
        "centre_refused",
        "meter_reported",
        "manual_block",
    ]))
}

pub(super) fn yes_no(text: &str) -> Result<bool, Form> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Form::Word(&["yes", "no"])),
    }
}

pub(super) fn acceptance(text: &str) -> Result<Acceptance, Form> {
    Acceptance::parse(text).ok_or(Form::Word(&["yes", "no", "no-answer"]))
}

pub(super) fn end(text: &str) -> Result<End, Form> {
    End::parse(text).ok_or(Form::Word(&[
        "completed",
        "other-matter",
        "unidentified",
        "dropped",
        "caller-refused",
        "transferred",
        "wrong-number",
    ]))
}

pub(super) fn cause(text: &str) -> Result<Cause, Form> {
    Cause::from_code(text).ok_or(Form::Word(&[
        "ujl_compensation",
        "ts_p2tl",
        "ts_kwh",
        "bp_instalment",
        "prr_instalment",
        "prr_other_idpel",
        "bp_underbilled",
        "meter_lost",
    ]))
}

pub(super) fn ageing(text: &str) -> Result<Ageing, Form> {
    Ageing::parse(text).ok_or(Form::Word(&["0", "1-30", "31-60", "61-90", "91+"]))
}

pub(super) fn setter(text: &str) -> Result<Setter, Form> {
    Setter::parse(text).ok_or(Form::Word(&["system", "user"]))
}

pub(super) fn sort(text: &str) -> Result<SortBy, Form> {
    SortBy::parse(text).ok_or(Form::Word(&[
        "idpel",
        "name",
        "unit",
        "causes",
        "since",
        "by",
        "days_overdue",
        "overdue",
    ]))
}

pub(super) fn status(text: &str) -> Result<ComplaintStatus, Form> {
    match text {
        "closed" => Ok(ComplaintStatus::IssueClosed),
        "open" => Ok(ComplaintStatus::Open),
        _ => ComplaintStatus::parse(text).ok_or(Form::Word(&["closed", "open"])),
    }
}

pub(super) fn list_file(text: &str) -> Result<PathBuf, Form> {
    let path = PathBuf::from(text);
    match Format::of(&path) {
        Some(_) => Ok(path),
        None => Err(Form::Word(&["FILE.xlsx", "FILE.csv", "FILE.jsonl"])),
    }
}
