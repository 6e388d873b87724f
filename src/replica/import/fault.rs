//! Why an import stops with nothing changed. The sentences for people are the locale's.

use super::sheet::Sheet;
use crate::replica::Fault;
use std::path::PathBuf;

/// What makes a file unreadable as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Illegible {
    /// Not even a header.
    Empty,
    /// The header is not UTF-8 (a file of UTF-16 among them).
    NotUtf8,
    /// Quotation marks of the header that do not pair.
    Quotes,
    /// A header longer than [`super::LONGEST_ROW`] bytes.
    TooLong,
    /// Two files whose names differ in capitals only.
    Twice,
    /// The machine could not read it; its words.
    Io(String),
}

/// Why nothing was loaded.
#[derive(Debug, thiserror::Error)]
pub enum ImportFault {
    #[error(transparent)]
    Replica(#[from] Fault),
    #[error("no folder")]
    NoFolder(PathBuf),
    /// A folder without any of the six files.
    #[error("nothing to load")]
    NothingToLoad(PathBuf),
    #[error("{} line {line}: {what:?}", file.file())]
    Unreadable {
        file: Sheet,
        line: u64,
        what: Illegible,
    },
    #[error("{}: unknown column {column}", file.file())]
    UnknownColumn {
        file: Sheet,
        /// As the file writes it.
        column: String,
        /// The names that the file may use.
        known: Vec<String>,
    },
    #[error("{}: no column {column}", file.file())]
    MissingColumn { file: Sheet, column: &'static str },
    #[error("{}: column {column} twice", file.file())]
    ColumnTwice { file: Sheet, column: String },
    /// The rejected rows could not be written down; the machine's words.
    #[error("rejects: {0}")]
    Rejects(String),
}
