//! Why an import stopped with nothing changed.

use super::Lang;
use super::fault::{fault, shown};
use super::refusal::Said;
use crate::replica::import::{Illegible, ImportFault, Sheet};

/// What is wrong with the folder, and what to do.
pub fn import(lang: Lang, stopped: &ImportFault) -> Said {
    let w = lang.words();
    let (sentence, help) = match stopped {
        ImportFault::Replica(replica) => return fault(lang, replica),
        ImportFault::NoFolder(path) => (w.import_no_folder(shown(path)), w.import_no_folder_help()),
        ImportFault::NothingToLoad(path) => (
            w.import_nothing(shown(path)),
            w.import_nothing_help(files()),
        ),
        ImportFault::Unreadable { file, line, what } => (
            w.import_unreadable(file.file(), *line, illegible(lang, what)),
            w.import_unreadable_help(),
        ),
        ImportFault::UnknownColumn {
            file,
            column,
            known,
        } => (
            w.import_unknown_column(file.file(), column.as_str()),
            w.import_unknown_column_help(known.join(", ")),
        ),
        ImportFault::MissingColumn { file, column } => (
            w.import_missing_column(file.file(), *column),
            w.import_missing_column_help(),
        ),
        ImportFault::ColumnTwice { file, column } => (
            w.import_column_twice(file.file(), column.as_str()),
            w.import_column_twice_help(),
        ),
        ImportFault::Rejects(said) => (w.import_rejects(said.as_str()), w.import_rejects_help()),
    };
    Said { sentence, help }
}

fn illegible(lang: Lang, what: &Illegible) -> String {
    let w = lang.words();
    match what {
        Illegible::Empty => w.import_illegible_empty(),
        Illegible::NotUtf8 => w.import_illegible_utf8(),
        Illegible::Quotes => w.import_illegible_quotes(),
        Illegible::TooLong => w.import_illegible_long(),
        Illegible::Twice => w.import_illegible_twice(),
        Illegible::Io(said) => said.clone(),
    }
}

fn files() -> String {
    Sheet::ALL.map(Sheet::file).join(", ")
}
