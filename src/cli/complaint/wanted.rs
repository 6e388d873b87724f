//! Which complaints `list` and `figures` are about.

use crate::cli::form;
use crate::cli::wish::Wish;
use crate::domain::complaint::{ComplaintStatus, End};
use crate::domain::complaint_log::Narrowing;
use crate::domain::ids::{Idpel, UnitCode, UserName};
use crate::domain::script::ScriptId;
use crate::domain::wib::Day;
use clap::Args;

/// What the log is narrowed to.
#[derive(Debug, Args)]
pub struct Wanted {
    /// Those about one customer.
    #[arg(long, value_parser = form::idpel)]
    idpel: Option<Idpel>,
    /// Those saved on this day or later.
    #[arg(long, value_name = "DATE", value_parser = form::day)]
    since: Option<Day>,
    /// Those saved on this day or earlier.
    #[arg(long, value_name = "DATE", value_parser = form::day)]
    until: Option<Day>,
    /// Those about customers of one unit.
    #[arg(long, value_name = "CODE", value_parser = form::unit)]
    unit: Option<UnitCode>,
    /// Those of one CSO.
    #[arg(long, value_name = "NAME", value_parser = form::user)]
    by: Option<UserName>,
    /// Those by script A, B or C.
    #[arg(long, value_parser = form::script)]
    script: Option<ScriptId>,
    /// Those that ended so: completed, other-matter, unidentified, dropped, caller-refused, transferred, wrong-number.
    #[arg(long, value_parser = form::end)]
    end: Option<End>,
    /// closed, or open for the unit.
    #[arg(long, value_name = "closed|open", value_parser = form::status)]
    status: Option<ComplaintStatus>,
    /// Only those whose customer disagreed with the status.
    #[arg(long)]
    dispute: bool,
    /// Only those whose customer had called within the seven days before.
    #[arg(long)]
    repeat: bool,
}

impl Wanted {
    /// # Errors
    /// [`Wish::DaysReversed`].
    pub(in crate::cli) fn narrowing(&self) -> Result<Narrowing, Wish> {
        if let (Some(since), Some(until)) = (self.since, self.until)
            && until < since
        {
            return Err(Wish::DaysReversed { since, until });
        }
        Ok(Narrowing {
            idpel: self.idpel,
            unit: self.unit,
            by: self.by.clone(),
            script: self.script,
            end: self.end,
            status: self.status,
            dispute: self.dispute,
            since: self.since,
            until: self.until,
            repeat: self.repeat,
            ..Narrowing::default()
        })
    }
}
