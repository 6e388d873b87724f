//! Why a question has no answer, or an act was not done.

use crate::domain::policy::Refusal;
use crate::domain::typed::Typed;
use crate::replica::Fault;
use crate::replica::import::ImportFault;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// Why a file could not be written: what a user can mend has a name, and the rest the file system's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unwritten {
    /// A folder stands in its place.
    Folder,
    /// A device, a pipe or a link stands in its place.
    NotAFile,
    /// The folder for it is not there.
    NoFolder,
    NoPermission,
    DiskFull,
    Other(String),
}

impl Unwritten {
    fn of(error: &Error) -> Self {
        match error.kind() {
            ErrorKind::IsADirectory => Self::Folder,
            ErrorKind::InvalidInput => Self::NotAFile,
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NoFolder,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::NoPermission,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Other(error.to_string()),
        }
    }
}

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
    /// A file that was asked for could not be written.
    #[error("not written: {why:?}")]
    Unwritten { path: PathBuf, why: Unwritten },
    /// Its user gave an export up; nothing of it is left.
    #[error("cancelled after {rows} rows")]
    Cancelled { rows: u64 },
    /// Its user gave a run up; nothing is changed.
    #[error("given up")]
    GivenUp,
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

impl Failure {
    /// A file that was to stand under `path`.
    pub fn unwritten(path: &Path, error: &Error) -> Self {
        Self::Unwritten {
            path: path.to_owned(),
            why: Unwritten::of(error),
        }
    }
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
