//! `import`: a folder of CSV files (5.2) into the replica, in one transaction, whatever their size. A bad row goes to the
//! rejects and the good ones load; a file that can't be read at all stops everything with nothing changed. The order of
//! rows never changes the result, and the same folder a second time changes nothing.

mod agendas;
mod columns;
mod customers;
mod fault;
mod fields;
mod known;
mod lines;
mod load;
mod meter_losses;
mod payments;
mod receivables;
mod reject;
mod row;
mod sheet;
mod staging;
mod units;

pub use columns::{Skip, Skipped};
pub use fault::{Illegible, ImportFault};
pub use lines::LONGEST_ROW;
pub use reject::{Reason, Reject, Rejects, RejectsCsv};
pub use sheet::Sheet;

use super::Replica;
use crate::domain::wib::Moment;
use columns::Names;
use lines::Lines;
use load::Load;
use std::path::{Path, PathBuf};

/// What became of one file's rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub file: Sheet,
    /// Rows read, bad ones too.
    pub read: u64,
    /// Rows that were new or changed what was known.
    pub changed: u64,
    pub rejected: u64,
}

/// What was loaded and is worth a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Warnings {
    /// Meter numbers whose last digit does not fit the others.
    pub check_digits: u64,
    /// Prepaid customers without a meter number.
    pub without_meter: u64,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    /// The files that were there, in the order they were loaded.
    pub files: Vec<Counts>,
    /// Debt locks lifted because nothing is overdue any more.
    pub lifted: u64,
    pub warnings: Warnings,
    /// Columns that were passed over.
    pub skipped: Vec<Skipped>,
    /// CSV files of the folder whose names are none of the six.
    pub passed_over: Vec<String>,
}

impl Imported {
    pub fn read(&self) -> u64 {
        self.files.iter().map(|counts| counts.read).sum()
    }

    pub fn changed(&self) -> u64 {
        self.files.iter().map(|counts| counts.changed).sum()
    }

    pub fn rejected(&self) -> u64 {
        self.files.iter().map(|counts| counts.rejected).sum()
    }
}

/// What an import is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Reading a file; counted in bytes.
    Reading(Sheet),
    /// Taking payments in the order they were made; counted in payments.
    Paying,
    /// Looking again at the customers whose debts changed; counted in customers.
    Settling,
}

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub step: Step,
    pub done: u64,
    pub of: u64,
}

/// Loads a folder. `now` dates what follows from it: locks lifted, and how fresh the data is.
///
/// # Errors
/// [`ImportFault`]: nothing is changed then.
pub fn import(
    replica: &mut Replica,
    dir: &Path,
    now: Moment,
    rejects: &mut dyn Rejects,
    progress: &mut dyn FnMut(Progress),
) -> Result<Imported, ImportFault> {
    let folder = look(dir)?;
    let names = Names::read()?;
    let mut files = folder
        .sheets
        .iter()
        .map(|(sheet, path)| Lines::open(*sheet, path, &names))
        .collect::<Result<Vec<_>, _>>()?;
    let mut imported = replica.write(|tx| {
        tx.begin_import()?;
        let imported = Load::new(tx, rejects, progress)?.folder(&mut files, now)?;
        tx.put_brought_at(now)?;
        tx.end_import()?;
        Ok::<_, ImportFault>(imported)
    })?;
    imported.skipped = files
        .into_iter()
        .flat_map(|lines| lines.layout.skipped)
        .collect();
    imported.passed_over = folder.others;
    Ok(imported)
}

/// What stands in a folder.
struct Folder {
    sheets: Vec<(Sheet, PathBuf)>,
    others: Vec<String>,
}

fn look(dir: &Path) -> Result<Folder, ImportFault> {
    let no_folder = |_| ImportFault::NoFolder(dir.to_owned());
    let mut folder = Folder {
        sheets: Vec::new(),
        others: Vec::new(),
    };
    for entry in std::fs::read_dir(dir).map_err(no_folder)? {
        let entry = entry.map_err(no_folder)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let sheet = Sheet::ALL
            .into_iter()
            .find(|sheet| sheet.file().eq_ignore_ascii_case(&name));
        match sheet {
            Some(sheet) => folder.sheets.push((sheet, entry.path())),
            None if name.to_ascii_lowercase().ends_with(".csv") => folder.others.push(name),
            None => {}
        }
    }
    folder.sheets.sort();
    folder.others.sort();
    if folder.sheets.is_empty() {
        return Err(ImportFault::NothingToLoad(dir.to_owned()));
    }
    let twice = folder.sheets.windows(2).find_map(|pair| match pair {
        [(one, _), (other, _)] if one == other => Some(*one),
        _ => None,
    });
    match twice {
        Some(file) => Err(ImportFault::Unreadable {
            file,
            line: 1,
            what: Illegible::Twice,
        }),
        None => Ok(folder),
    }
}
