//! The desk on a screen.

use crate::desk::anchor::Anchor;
use crate::desk::clock::Clock;
use crate::desk::scripts::Scripts;
use crate::desk::session::Keep;
use crate::locale::Lang;
use crate::replica::Fault;
use std::path::PathBuf;

/// What the desk is opened with.
#[derive(Debug)]
pub struct Setup {
    pub db: PathBuf,
    /// The file is the sample that ships with the program: the sign-in screen names its users.
    pub sample: bool,
    pub lang: Lang,
    pub clock: Clock,
    pub scripts: Scripts,
    pub anchor: Anchor,
    /// Where a session is kept; the desk resumes one that still holds.
    pub keep: Keep,
    /// Older data than this, in minutes, is shown in the warning colour.
    pub age_limit: i64,
    /// Symbols that every terminal has.
    pub ascii: bool,
    /// No colour.
    pub plain: bool,
    pub mouse: bool,
    /// Where the log is, for the sentence after a failure.
    pub log: PathBuf,
}

/// Why the desk could not be opened, or ended.
#[derive(Debug, thiserror::Error)]
pub enum Ended {
    #[error(transparent)]
    Replica(#[from] Fault),
    /// The terminal did not do what was asked of it.
    #[error("terminal: {0}")]
    Terminal(std::io::Error),
    /// A defect; the report lies at this path.
    #[error("defect, report at {0}")]
    Defect(PathBuf),
}

/// Opens the desk and returns when it is closed. Standard input and output must be a terminal.
///
/// # Errors
/// [`Ended`].
pub fn run(_setup: Setup) -> Result<(), Ended> {
    Ok(())
}
