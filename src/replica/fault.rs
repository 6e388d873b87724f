//! Why the replica could not be used. Each is a state of the file or of the machine, never of the question.

use std::path::PathBuf;

/// What went wrong with the file. The sentences for people are the locale's; these are for the log.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("no file")]
    Missing(PathBuf),
    #[error("a directory")]
    Directory(PathBuf),
    #[error("an empty file")]
    Empty(PathBuf),
    #[error("not an SQLite file")]
    NotSqlite(PathBuf),
    #[error("an SQLite file, not a replica")]
    NotOurs(PathBuf),
    #[error("schema {found}, this program knows up to {known}")]
    TooNew {
        path: PathBuf,
        found: i64,
        known: i64,
    },
    #[error("read-only")]
    ReadOnly(PathBuf),
    #[error("already there")]
    Exists(PathBuf),
    #[error("locked by another process")]
    Locked,
    #[error("damaged: {0}")]
    Damaged(String),
    #[error("disk full")]
    DiskFull,
    /// A new file of that size does not fit; in bytes.
    #[error("{needed} bytes needed, {free} free")]
    NoRoom {
        path: PathBuf,
        needed: u64,
        free: u64,
    },
    #[error("stopped")]
    Interrupted,
    #[error("input or output failed: {0}")]
    Io(String),
    /// A rule of the schema was broken: a defect of the program.
    #[error("defect: {0}")]
    Defect(String),
}

impl Fault {
    /// The code that programs read.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing(_) => "replica_missing",
            Self::Directory(_) => "replica_is_directory",
            Self::Empty(_) => "replica_empty",
            Self::NotSqlite(_) => "replica_not_sqlite",
            Self::NotOurs(_) => "replica_not_ours",
            Self::TooNew { .. } => "replica_too_new",
            Self::ReadOnly(_) => "replica_read_only",
            Self::Exists(_) => "replica_exists",
            Self::Locked => "replica_locked",
            Self::Damaged(_) => "replica_damaged",
            Self::DiskFull => "disk_full",
            Self::NoRoom { .. } => "no_room",
            Self::Interrupted => "interrupted",
            Self::Io(_) => "io",
            Self::Defect(_) => "defect",
        }
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let text = error.to_string();
        match error {
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                Code::DatabaseBusy | Code::DatabaseLocked => Self::Locked,
                Code::DatabaseCorrupt | Code::NotADatabase => Self::Damaged(text),
                Code::DiskFull => Self::DiskFull,
                Code::OperationInterrupted => Self::Interrupted,
                Code::ReadOnly => Self::ReadOnly(PathBuf::new()),
                Code::SystemIoFailure | Code::CannotOpen | Code::PermissionDenied => Self::Io(text),
                _ => Self::Defect(text),
            },
            // A value of another type or size than the schema allows: the file was changed by other hands.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..) => Self::Damaged(text),
            _ => Self::Defect(text),
        }
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull => Self::DiskFull,
            _ => Self::Io(error.to_string()),
        }
    }
}

/// What the replica answers with.
pub type Result<T> = std::result::Result<T, Fault>;
