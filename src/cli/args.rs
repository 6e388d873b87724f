//! The command line as it is typed. The names here are fixed: scripts and other programs rely on them. What these
//! comments say is what `--help` and the manual page say.

mod act;
mod lists;

pub use act::{Block, Unblock};
pub use lists::{Blocked, Export, Narrow, To};

use super::complaint::Wanted;
use super::form;
use crate::domain::call::Acceptance;
use crate::domain::complaint::End;
use crate::domain::ids::{Idpel, UnitCode, UserName};
use crate::domain::role::Role;
use crate::domain::script::ScriptId;
use crate::domain::wib::{Day, Moment};
use crate::domain::worklist::Kind;
use crate::locale::Lang;
use crate::sample::DEFAULT_SEED;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// The desk of PLN's 123 line: why a token purchase is refused, what to pay, and the call's record.
#[derive(Debug, Parser)]
#[command(
    name = "pln123",
    version,
    max_term_width = 100,
    disable_help_subcommand = true
)]
pub struct Line {
    #[command(flatten)]
    pub globals: Globals,
    /// Without one, the desk opens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What every command takes.
#[derive(Debug, Args)]
pub struct Globals {
    /// The replica to work on; without it, the configuration's, or else a copy of the sample.
    #[arg(
        long,
        global = true,
        env = "PLN123_DB",
        hide_env_values = true,
        value_name = "FILE"
    )]
    pub db: Option<PathBuf>,
    /// Pins the clock, for training: RFC 3339, or a date and a time of WIB.
    #[arg(long, global = true, env = "PLN123_NOW", hide_env_values = true, value_name = "INSTANT", value_parser = form::moment)]
    pub now: Option<Moment>,
    /// The language of what is printed for a person: id or en.
    #[arg(long, global = true, value_name = "LANG", value_parser = form::lang)]
    pub lang: Option<Lang>,
    /// Signs in under this name; the password from PLN123_PASSWORD, --password-file or a prompt.
    #[arg(long, global = true, value_name = "NAME")]
    pub user: Option<String>,
    /// A file whose first line is the password.
    #[arg(long, global = true, value_name = "FILE")]
    pub password_file: Option<PathBuf>,
    /// The configuration to use instead of the user's own.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Says more on standard error; twice, still more.
    #[arg(short, long, global = true, action = clap::ArgAction::Count)]
    pub verbose: u8,
    /// Prints for programs: one JSON document, or one a line where a list can be long.
    #[arg(long, global = true)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Info DIL by IDPEL, meter or register number.
    Dil {
        #[arg(required = true)]
        key: Vec<String>,
    },
    /// Info Agenda by agenda number, register number or IDPEL.
    Agenda {
        #[arg(required = true)]
        key: Vec<String>,
    },
    /// What the search line finds: a number, a name, or a name and a place.
    Find {
        #[arg(required = true)]
        text: Vec<String>,
        #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..))]
        limit: u32,
    },
    /// A customer's time line, newest first.
    History {
        #[arg(value_parser = form::idpel)]
        idpel: Idpel,
    },
    /// Monitoring Blocking Token: the blocked customers, narrowed and in order.
    Blocked(Box<Blocked>),
    /// Writes a list to a file: a workbook, CSV or JSON Lines, by the end of its name.
    #[command(subcommand)]
    Export(Export),
    /// What a unit has to do by hand, the most urgent first.
    Worklist {
        /// The unit; without it, your own.
        #[arg(long, value_name = "CODE", value_parser = form::unit)]
        unit: Option<UnitCode>,
        /// manual_block, meter_reported, dispensation_ending or centre_refused.
        #[arg(long, value_name = "KIND", value_parser = form::work)]
        kind: Option<Kind>,
    },
    /// Blocks a customer's token purchases by hand, or ends a dispensation before its time.
    Block(Block),
    /// Lifts a lock by hand; debts that stand overdue are covered by a dispensation.
    Unblock(Unblock),
    /// Cetak Detail Piutang: a PDF of the customer's receivables, to hand over.
    Statement {
        #[arg(value_parser = form::idpel)]
        idpel: Idpel,
        /// Where to write it; a file that is there is replaced. `-` is standard output.
        #[arg(short, long, value_name = "FILE.pdf")]
        output: PathBuf,
    },
    /// The SOP's table of causes, its cut-off and its closed window.
    Policy,
    /// Sets and lifts debt locks as the system does it each day.
    Sweep {
        /// The day; today without it.
        #[arg(long, value_name = "DATE", value_parser = form::day)]
        on: Option<Day>,
        /// Decide and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Loads a folder of CSV files into the replica, making it where there is none.
    Import {
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// Where rows that cannot be loaded are written, with the reason.
        #[arg(long, value_name = "FILE")]
        rejects: Option<PathBuf>,
    },
    /// Writes a made-up replica of any size: about 300 MB for a million customers. What is sorted meanwhile, up to a quarter
    /// of that, lies in the folder of `SQLITE_TMPDIR`, else of `TMPDIR`, else in /var/tmp.
    Sample {
        file: PathBuf,
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(..=99_000_000))]
        customers: u32,
        /// The same seed makes the same replica.
        #[arg(long, value_name = "S", default_value_t = DEFAULT_SEED)]
        seed: u64,
    },
    /// The complaint log.
    #[command(subcommand)]
    Complaint(Complaint),
    /// Accounts.
    #[command(subcommand)]
    User(User),
    /// Signs in and keeps the session for the commands that follow.
    Login,
    /// Ends the session kept.
    Logout,
    /// The tamper-evident log.
    #[command(subcommand)]
    Audit(Audit),
    /// Checks the terminal, the replica and the configuration, and says what is wrong and what to do.
    Doctor,
    /// The keys of the desk.
    Keys,
    /// Prints the completions of a shell.
    Completions { shell: clap_complete::Shell },
    /// Prints the manual page.
    Man,
}

#[derive(Debug, Subcommand)]
pub enum Complaint {
    /// Walks a call script with the answers given and logs the complaint.
    Add(Box<Call>),
    /// Complaints, newest first.
    List {
        #[command(flatten)]
        wanted: Box<Wanted>,
        /// Those after this one in the list, by its id: the next page.
        #[arg(long, value_name = "ID")]
        after: Option<String>,
        #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..))]
        limit: u32,
    },
    /// What the calls come to: handling time, repeat callers, ends, steps gone back from.
    Figures {
        #[command(flatten)]
        wanted: Box<Wanted>,
    },
}

/// A call, by its answers.
#[derive(Debug, Args)]
pub struct Call {
    /// The customer: IDPEL, meter or register number.
    pub key: String,
    /// A, B or C; without it, the one that the customer's state calls for.
    #[arg(long, value_parser = form::script)]
    pub script: Option<ScriptId>,
    /// The word that the meter or the sales channel shows, by its key.
    #[arg(long, value_name = "WORD")]
    pub triage: Option<String>,
    /// Whether the caller confirmed name or address.
    #[arg(long, value_name = "yes|no", value_parser = form::yes_no)]
    pub identified: Option<bool>,
    /// Whether the customer agrees with the status.
    #[arg(long, value_name = "yes|no", value_parser = form::yes_no)]
    pub agrees: Option<bool>,
    /// Whether the explanation is accepted.
    #[arg(long, value_name = "yes|no|no-answer", value_parser = form::acceptance)]
    pub accepted: Option<Acceptance>,
    /// What the caller objected, by its key in the script; may be given more than once.
    #[arg(long, value_name = "KEY")]
    pub objection: Vec<String>,
    /// How the call ended, where its answers do not say: dropped, caller-refused, transferred, wrong-number.
    #[arg(long, value_parser = form::end)]
    pub end: Option<End>,
    /// The record's text; without it, one made from the steps taken.
    #[arg(long, value_name = "TEXT")]
    pub summary: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum User {
    /// Makes an account; its password from PLN123_NEW_PASSWORD or a prompt.
    Add {
        #[arg(value_parser = form::user)]
        name: UserName,
        /// cso, unit, supervisor or admin.
        #[arg(long, value_parser = form::role)]
        role: Role,
        /// The office of a unit user.
        #[arg(long, value_name = "CODE", value_parser = form::unit)]
        unit: Option<UnitCode>,
    },
    /// All accounts.
    List,
    /// Gives an account a new password, from PLN123_NEW_PASSWORD or a prompt.
    Passwd {
        #[arg(value_parser = form::user)]
        name: UserName,
    },
    /// Shuts an account.
    Disable {
        #[arg(value_parser = form::user)]
        name: UserName,
        /// Opens it again.
        #[arg(long)]
        undo: bool,
    },
}

#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Follows the chain from its first row to its end, and names the first row that does not fit.
    Verify,
}
