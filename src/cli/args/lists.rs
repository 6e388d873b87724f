//! The lists as they are typed: what they are narrowed to and how they are ordered.

use crate::cli::complaint::Wanted;
use crate::cli::form;
use crate::domain::cause::Cause;
use crate::domain::ids::UnitCode;
use crate::domain::monitoring::{Ageing, Setter, SortBy};
use crate::domain::worklist::Kind;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What a list of blocked customers is narrowed to, and its order.
#[derive(Debug, Args)]
pub struct Narrow {
    /// Those of one unit.
    #[arg(long, value_name = "CODE", value_parser = form::unit)]
    pub unit: Option<UnitCode>,
    /// Those blocked for this cause.
    #[arg(long, value_name = "CAUSE", value_parser = form::cause)]
    pub cause: Option<Cause>,
    /// By days overdue: 0, 1-30, 31-60, 61-90 or 91+.
    #[arg(long, value_name = "DAYS", value_parser = form::ageing)]
    pub ageing: Option<Ageing>,
    /// By days since the block, in the same buckets.
    #[arg(long, value_name = "DAYS", value_parser = form::ageing)]
    pub blocked_for: Option<Ageing>,
    /// Those with a lock set by: system or user.
    #[arg(long, value_name = "WHO", value_parser = form::setter)]
    pub by: Option<Setter>,
    /// Words of the name, or the first digits of the IDPEL.
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
    /// idpel, name, unit, causes, since, by, days_overdue or overdue.
    #[arg(long, value_name = "COL", default_value = "idpel", value_parser = form::sort)]
    pub sort: SortBy,
    /// The other way round.
    #[arg(long)]
    pub desc: bool,
}

/// The list, or what it comes to.
#[derive(Debug, Args)]
pub struct Blocked {
    #[command(flatten)]
    pub narrow: Narrow,
    /// Goes on after this row: its IDPEL, or the mark printed where a page ended.
    #[arg(long, value_name = "CURSOR", conflicts_with = "summary")]
    pub after: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..), conflicts_with = "summary")]
    pub limit: Option<u32>,
    /// Counts and sums by cause, unit and ageing instead of the list.
    #[arg(long)]
    pub summary: bool,
}

/// Which list, and where to.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// The blocked customers, as `blocked` lists them.
    Blocked {
        #[command(flatten)]
        narrow: Narrow,
        #[command(flatten)]
        to: To,
    },
    /// The complaints, as `complaint list` lists them.
    Complaints {
        #[command(flatten)]
        wanted: Box<Wanted>,
        #[command(flatten)]
        to: To,
    },
    /// What a unit has to do by hand, as `worklist` lists it.
    Worklist {
        /// The unit; without it, your own.
        #[arg(long, value_name = "CODE", value_parser = form::unit)]
        unit: Option<UnitCode>,
        /// manual_block, meter_reported, dispensation_ending or centre_refused.
        #[arg(long, value_name = "KIND", value_parser = form::work)]
        kind: Option<Kind>,
        #[command(flatten)]
        to: To,
    },
}

/// The file of an export.
#[derive(Debug, Args)]
pub struct To {
    /// Where to write it, in the format of its end: .xlsx (a workbook, with a sheet that says when, by whom and under
    /// which filter it was made), .csv or .jsonl (rows alone; FILE.meta.json beside it says the same). A file that is
    /// there is replaced once the new one is whole.
    #[arg(short, long, value_name = "FILE", value_parser = form::list_file)]
    pub output: PathBuf,
}
