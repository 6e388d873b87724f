//! `block` and `unblock` as they are typed.

use crate::cli::form;
use crate::cli::wish::Wish;
use crate::domain::ids::Idpel;
use crate::domain::lock::{Ground, LockKind};
use crate::domain::policy::Until;
use crate::domain::wib::Day;
use clap::Args;

/// A lock to set.
#[derive(Debug, Args)]
pub struct Block {
    #[arg(value_parser = form::idpel)]
    pub idpel: Idpel,
    /// debt: because of receivables; meter: because the kWh meter is lost.
    #[arg(long, value_parser = form::lock)]
    pub lock: LockKind,
    /// The day on which the lost meter was reported.
    #[arg(long, value_name = "DATE", value_parser = form::day)]
    pub reported_on: Option<Day>,
    /// Why; it is kept with the act.
    #[arg(long, value_name = "TEXT")]
    pub note: String,
}

/// A lock to lift.
#[derive(Debug, Args)]
pub struct Unblock {
    #[arg(value_parser = form::idpel)]
    pub idpel: Idpel,
    /// disaster, field_dispute, meter_survey_done or other.
    #[arg(long, value_parser = form::ground)]
    pub ground: Ground,
    /// Under the ground other, the lock that is meant.
    #[arg(long, value_parser = form::lock)]
    pub lock: Option<LockKind>,
    /// The last day of the dispensation; without it, 30 days ahead.
    #[arg(long, value_name = "DATE", value_parser = form::day, conflicts_with = "no_end")]
    pub until: Option<Day>,
    /// A dispensation without an end.
    #[arg(long)]
    pub no_end: bool,
    /// The reference number of the meter survey.
    #[arg(long, value_name = "TEXT")]
    pub reference: Option<String>,
    /// Why; it is kept with the act, and has 20 characters or more under the ground other.
    #[arg(long, value_name = "TEXT")]
    pub note: String,
}

impl Block {
    /// What was typed and would say nothing is said, rather than left aside.
    ///
    /// # Errors
    /// [`Wish::ReportOfDebt`].
    pub(in crate::cli) fn check(&self) -> Result<(), Wish> {
        match self.lock {
            LockKind::Debt if self.reported_on.is_some() => Err(Wish::ReportOfDebt),
            LockKind::Debt | LockKind::Meter => Ok(()),
        }
    }
}

impl Unblock {
    /// The same: a number that is no survey's, an end that no dispensation has.
    ///
    /// # Errors
    /// [`Wish::ReferenceOfNone`], [`Wish::EndOfNone`].
    pub(in crate::cli) fn check(&self) -> Result<(), Wish> {
        if self.reference.is_some() && self.ground != Ground::MeterSurveyDone {
            return Err(Wish::ReferenceOfNone(self.ground));
        }
        if self.ground.lifts().or(self.lock) != Some(LockKind::Meter) {
            return Ok(());
        }
        match self.until {
            Some(_) => Err(Wish::EndOfNone { option: "--until" }),
            None if self.no_end => Err(Wish::EndOfNone { option: "--no-end" }),
            None => Ok(()),
        }
    }

    pub(in crate::cli) fn until(&self) -> Until {
        match self.until {
            _ if self.no_end => Until::NoEnd,
            Some(day) => Until::Day(day),
            None => Until::Default,
        }
    }
}
