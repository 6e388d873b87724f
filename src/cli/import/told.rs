//! What an import did, for a program and for a person.

use crate::cli::stop::Told;
use crate::locale::Lang;
use crate::locale::counts::rows;
use crate::locale::format::count;
use crate::replica::import::{Imported, Skip};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Document {
    files: Vec<FileRow>,
    read: u64,
    changed: u64,
    rejected: u64,
    /// Debt locks lifted because nothing is overdue any more.
    lifted: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Told>,
}

#[derive(Serialize)]
struct FileRow {
    file: &'static str,
    read: u64,
    changed: u64,
    rejected: u64,
}

pub(super) fn document(imported: &Imported, error: Option<Told>) -> Document {
    let files = imported.files.iter().map(|counts| FileRow {
        file: counts.file.file(),
        read: counts.read,
        changed: counts.changed,
        rejected: counts.rejected,
    });
    Document {
        files: files.collect(),
        read: imported.read(),
        changed: imported.changed(),
        rejected: imported.rejected(),
        lifted: imported.lifted,
        error,
    }
}

pub(super) fn lines(lang: Lang, imported: &Imported) -> Vec<String> {
    let w = lang.words();
    let files = imported.files.iter().map(|counts| {
        w.cli_imported_file(
            counts.file.file(),
            rows(lang, counts.read),
            count(lang, counts.changed),
            count(lang, counts.rejected),
        )
    });
    let mut lines: Vec<String> = files.collect();
    lines.extend(imported.skipped.iter().map(|skipped| {
        let (file, column) = (skipped.file.file(), skipped.column.as_str());
        match skipped.why {
            Skip::Identity => w.cli_skipped_identity(file, column),
            Skip::NotLoaded => w.cli_skipped(file, column),
        }
    }));
    lines.extend(
        imported
            .passed_over
            .iter()
            .map(|file| w.cli_passed_over(file.as_str())),
    );
    let warnings = imported.warnings;
    if warnings.check_digits > 0 {
        lines.push(w.cli_check_digits(count(lang, warnings.check_digits)));
    }
    if warnings.without_meter > 0 {
        lines.push(w.cli_without_meter(count(lang, warnings.without_meter)));
    }
    if imported.lifted > 0 {
        lines.push(w.cli_import_lifted(count(lang, imported.lifted)));
    }
    lines
}
