//! Why a question has no answer, or an act was not done.

use crate::domain::policy::Refusal;
use crate::domain::typed::Typed;
use crate::replica::Fault;
use crate::replica::import::ImportFault;
use std::path::PathBuf;

/// What stands in the way: the rules, the facts, the file, or the program itself.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The role or the SOP refuses.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// Nothing in the replica fits what was asked for.
    #[error("not found")]
    NotFound(Typed),
    /// More than one record fits; the search lists them.
    #[error("several fit")]
    Several(usize),
    /// There is no such account.
    #[error("no such account")]
    NoAccount,
    /// There is no such complaint.
    #[error("no such complaint")]
    NoComplaint,
    /// A file that was asked for could not be written; in the file system's words.
    #[error("not written: {said}")]
    Unwritten { path: PathBuf, said: String },
    /// Its user gave an export up; nothing of it is left.
    #[error("cancelled after {rows} rows")]
    Cancelled { rows: u64 },
    /// The replica could not be used.
    #[error(transparent)]
    Replica(#[from] Fault),
    /// A folder could not be imported; nothing of it was.
    #[error(transparent)]
    Import(ImportFault),
    /// A defect of the program, in the words of its log.
    #[error("defect: {0}")]
    Defect(String),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// What is wrong with the file rather than with the folder stays the file's fault.
impl From<ImportFault> for Failure {
    fn from(fault: ImportFault) -> Self {
        match fault {
            ImportFault::Replica(fault) => Self::Replica(fault),
            folder => Self::Import(folder),
        }
    }
}
