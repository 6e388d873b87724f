//! What ends a command without its result: each way has a code that programs read, a sentence and a remedy, and one of
//! the fixed exit codes.

use super::config::{ConfigFault, What};
use super::wish::Wish;
use crate::desk::Failure;
use crate::desk::scripts::ScriptsFault;
use crate::domain::policy::Refusal;
use crate::locale::fault::{failure, scripts};
use crate::locale::refusal::{Said, refusal};
use crate::locale::{Lang, labels};
use crate::replica::Fault;
use crate::replica::import::ImportFault;
use serde::Serialize;
use std::path::PathBuf;

/// Why there is no result.
#[derive(Debug, thiserror::Error)]
pub enum Stop {
    #[error(transparent)]
    Desk(Failure),
    #[error("scripts: {0:?}")]
    Scripts(ScriptsFault),
    #[error("configuration: {0:?}")]
    Config(ConfigFault),
    /// What was typed is well formed and cannot be done.
    #[error("wish: {0:?}")]
    Wish(Wish),
    /// Nobody can sign in yet.
    #[error("no accounts")]
    NoAccounts,
    /// The customer is there, and has lodged nothing.
    #[error("no agenda")]
    NoAgenda,
    /// A call's step without an answer, and the option that gives one.
    #[error("no answer to {step}")]
    NoAnswer { step: String, option: &'static str },
    /// Some rows of an import were not loaded.
    #[error("{count} rows rejected")]
    Rejected { count: u64, file: Option<PathBuf> },
    /// The audit does not hold from this row on.
    #[error("audit broken at {row}")]
    Audit { row: i64, cut: bool },
    /// A check-up found what has to be mended; the first of it.
    #[error("unsound")]
    Unsound { exit: u8, first: Said },
    #[error("defect")]
    Defect { report: Option<PathBuf> },
    /// Who read the output has gone: nothing is left to say.
    #[error("nobody reads")]
    Unread,
    #[error("output: {0}")]
    Output(std::io::Error),
}

/// An error as programs read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    pub code: &'static str,
    pub message: String,
    pub help: String,
}

impl Stop {
    /// 0 done · 2 wrong arguments · 3 not found · 4 refused · 5 the replica can't be used · 6 rows rejected · 70 defect.
    pub fn exit(&self) -> u8 {
        match self {
            Self::Unread => 0,
            Self::Scripts(_)
            | Self::Config(_)
            | Self::Wish(_)
            | Self::Desk(Failure::Import(ImportFault::Rejects(_))) => 2,
            Self::Desk(
                Failure::NotFound(_)
                | Failure::Several(_)
                | Failure::NoAccount
                | Failure::NoComplaint
                | Failure::Import(ImportFault::NoFolder(_)),
            )
            | Self::NoAgenda => 3,
            Self::Desk(Failure::Refused(_)) | Self::NoAccounts | Self::NoAnswer { .. } => 4,
            Self::Desk(Failure::Import(_)) | Self::Rejected { .. } => 6,
            Self::Desk(Failure::Replica(Fault::Defect(_)) | Failure::Defect(_))
            | Self::Defect { .. } => 70,
            // As the shell has it for what Ctrl+C ended.
            Self::Desk(Failure::Cancelled { .. } | Failure::Replica(Fault::Interrupted)) => 130,
            Self::Desk(Failure::Replica(_) | Failure::Unwritten { .. })
            | Self::Audit { .. }
            | Self::Output(_) => 5,
            Self::Unsound { exit, .. } => *exit,
        }
    }

    pub fn code(&self) -> &'static str {
        match self {
            Self::Desk(Failure::Refused(refusal)) => refusal.code(),
            Self::Desk(Failure::Cancelled { .. } | Failure::Replica(Fault::Interrupted)) => {
                "cancelled"
            }
            Self::Desk(Failure::Replica(fault)) => fault.code(),
            Self::Desk(Failure::NotFound(_)) => "not_found",
            Self::Desk(Failure::Several(_)) => "several_found",
            Self::Desk(Failure::NoAccount) => "no_such_account",
            Self::Desk(Failure::NoComplaint) => "no_such_complaint",
            Self::Desk(Failure::Import(_)) => "import",
            Self::Desk(Failure::Defect(_)) | Self::Defect { .. } => "defect",
            Self::Scripts(_) => "script",
            Self::Config(_) => "configuration",
            Self::Wish(wish) => wish.code(),
            Self::NoAccounts => "no_accounts",
            Self::NoAgenda => "no_agenda",
            Self::NoAnswer { .. } => "step_missing",
            Self::Rejected { .. } => "rows_rejected",
            Self::Audit { cut: true, .. } => "audit_cut",
            Self::Audit { .. } => "audit_changed",
            Self::Unsound { .. } => "unsound",
            Self::Unread => "unread",
            Self::Output(_) | Self::Desk(Failure::Unwritten { .. }) => "output",
        }
    }

    /// The sentence and the remedy; `None` where all is said.
    pub fn said(&self, lang: Lang) -> Option<Said> {
        let w = lang.words();
        let (sentence, help) = match self {
            Self::Desk(why) => return Some(failure(lang, why)),
            Self::Scripts(fault) => return Some(scripts(lang, fault)),
            Self::Wish(wish) => return Some(wish.said(lang)),
            Self::Config(fault) => config(lang, fault),
            Self::NoAccounts => (w.cli_no_accounts(), w.cli_no_accounts_help()),
            Self::NoAgenda => (w.cli_no_agenda(), w.cli_no_agenda_help()),
            Self::NoAnswer { step, option } => {
                let missing = refusal(lang, &Refusal::StepMissing { step: step.clone() });
                (
                    missing.sentence,
                    w.cli_no_answer_help(*option, labels::step(lang, step)),
                )
            }
            Self::Rejected { count, file } => (
                w.import_rejected(*count),
                match file {
                    Some(file) => w.import_rejected_help(file.display().to_string()),
                    None => w.import_rejected_help_none(),
                },
            ),
            Self::Audit { row, cut: true } => (w.cli_audit_cut(*row), w.cli_audit_help()),
            Self::Audit { row, cut: false } => (w.cli_audit_changed(*row), w.cli_audit_help()),
            Self::Defect { report } => (
                w.cli_defect(),
                match report {
                    Some(report) => w.cli_defect_help(report.display().to_string()),
                    None => w.cli_defect_help_none(),
                },
            ),
            Self::Output(error) => (w.cli_output(error.to_string()), w.cli_output_help()),
            Self::Unsound { first, .. } => return Some(first.clone()),
            Self::Unread => return None,
        };
        Some(Said { sentence, help })
    }

    /// `None` where all is said.
    pub fn told(&self, lang: Lang) -> Option<Told> {
        let said = self.said(lang)?;
        Some(Told {
            code: self.code(),
            message: said.sentence,
            help: said.help,
        })
    }

    /// Whether the command's own document carries the error already.
    pub fn is_in_document(&self) -> bool {
        matches!(
            self,
            Self::Rejected { .. } | Self::Audit { .. } | Self::Unsound { .. }
        )
    }
}

fn config(lang: Lang, fault: &ConfigFault) -> (String, String) {
    let w = lang.words();
    let file = fault.file.display().to_string();
    match &fault.what {
        What::Unread(said) => (
            w.cli_config_unread(file, said.as_str()),
            w.cli_config_unread_help(),
        ),
        What::Form { line, said } => (
            w.cli_config_form(file, *line, said.as_str()),
            w.cli_config_form_help(),
        ),
        What::Key { key, nearest } => (
            w.cli_config_key(file, key.as_str()),
            w.cli_config_key_help(*nearest, super::config::KEYS.join(", ")),
        ),
        What::Value { key } => (
            w.cli_config_value(file, *key),
            match *key {
                "lang" => w.cli_config_value_lang(),
                "ascii" | "mouse" => w.cli_config_value_bool(),
                "age_limit" => w.cli_config_value_minutes(),
                _ => w.cli_config_value_path(),
            },
        ),
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Desk(failure)
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Desk(fault.into())
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Desk(refusal.into())
    }
}

impl From<Wish> for Stop {
    fn from(wish: Wish) -> Self {
        Self::Wish(wish)
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::BrokenPipe => Self::Unread,
            _ => Self::Output(error),
        }
    }
}
