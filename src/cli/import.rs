//! `import DIR`: a folder of CSV files into the replica. One that is not there is made under a name of its own and
//! takes its place only when all is loaded, so that a failed import leaves nothing behind.

use super::door::{Door, Seat, new_replica_id, replica_path};
use super::progress::Progress;
use super::setting::Setting;
use super::shipped::put_in_place;
use super::stop::{Stop, Told};
use crate::desk::Failure;
use crate::locale::Lang;
use crate::locale::format::count;
use crate::replica::Replica;
use crate::replica::import::{ImportFault, Imported, Reject, Rejects, RejectsCsv, Skip, Step};
use serde::Serialize;
use std::fs::{File, OpenOptions};
use std::io::BufWriter;
use std::path::Path;

#[derive(Serialize)]
struct Document {
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

pub(super) fn run(
    setting: &mut Setting,
    folder: &Path,
    rejects: Option<&Path>,
) -> Result<(), Stop> {
    let (path, _) = replica_path(setting)?;
    let imported = if path.exists() {
        let mut seat = Door::open(setting)?.sign_in_or_claim(setting)?;
        load(setting, &mut seat, folder, rejects)?
    } else {
        into_new(setting, &path, folder, rejects)?
    };
    let stop = (imported.rejected() > 0).then(|| Stop::Rejected {
        count: imported.rejected(),
        file: rejects.map(Path::to_owned),
    });
    if setting.out.json {
        let error = stop.as_ref().and_then(|stop| stop.told(setting.lang));
        setting.out.document(&document(&imported, error))?;
    } else {
        let lines = lines(setting.lang, &imported);
        setting.out.lines(&lines)?;
    }
    stop.map_or(Ok(()), Err)
}

fn into_new(
    setting: &Setting,
    path: &Path,
    folder: &Path,
    rejects: Option<&Path>,
) -> Result<Imported, Stop> {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let fresh = Path::new(&name);
    let done = make(setting, fresh, path, folder, rejects);
    crate::replica::open::remove(fresh);
    done
}

fn make(
    setting: &Setting,
    fresh: &Path,
    path: &Path,
    folder: &Path,
    rejects: Option<&Path>,
) -> Result<Imported, Stop> {
    let mut replica = Replica::create(fresh)?;
    replica.write(|tx| tx.put_replica_id(&new_replica_id()))?;
    let mut seat = Door::at(setting, replica, path)?.sign_in_or_claim(setting)?;
    let imported = load(setting, &mut seat, folder, rejects)?;
    seat.desk.replica().checkpoint()?;
    drop(seat);
    put_in_place(fresh, path)?;
    Ok(imported)
}

fn load(
    setting: &Setting,
    seat: &mut Seat,
    folder: &Path,
    rejects: Option<&Path>,
) -> Result<Imported, Stop> {
    let (now, lang, bar) = (seat.now, setting.lang, Progress::new());
    let mut run = |to: &mut dyn Rejects| {
        seat.ask(|desk| {
            desk.import(folder, now, to, &mut |progress| {
                bar.at(&step(lang, progress.step), progress.done, progress.of);
            })
        })
    };
    let Some(path) = rejects else {
        return run(&mut Unwritten);
    };
    let refused = |error: std::io::Error| Failure::from(ImportFault::Rejects(error.to_string()));
    let mut csv =
        RejectsCsv::new(BufWriter::new(private(path).map_err(refused)?)).map_err(refused)?;
    let imported = run(&mut csv)?;
    csv.finish().map_err(refused)?;
    Ok(imported)
}

/// Rejected rows hold customers' data: for their owner's eyes.
fn private(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Nobody asked to see the rejected rows; they are only counted.
struct Unwritten;

impl Rejects for Unwritten {
    fn put(&mut self, _: Reject) -> std::io::Result<()> {
        Ok(())
    }
}

fn step(lang: Lang, step: Step) -> String {
    let w = lang.words();
    match step {
        Step::Reading(sheet) => w.cli_reading(sheet.file()),
        Step::Paying => w.cli_paying(),
        Step::Settling => w.cli_settling(),
    }
}

fn document(imported: &Imported, error: Option<Told>) -> Document {
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

fn lines(lang: Lang, imported: &Imported) -> Vec<String> {
    let w = lang.words();
    let files = imported.files.iter().map(|counts| {
        w.cli_imported_file(
            counts.file.file(),
            count(lang, counts.read),
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
