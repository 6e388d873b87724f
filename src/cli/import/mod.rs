//! `import DIR`: a folder of CSV files into the replica. One that is not there is made under a name of its own and
//! takes its place only when all is loaded, so that a failed import leaves nothing behind.

mod rejects;
mod told;

use super::door::{Door, Seat, new_replica_id, replica_path};
use super::progress::Progress;
use super::setting::Setting;
use super::shipped::put_in_place;
use super::stop::Stop;
use crate::desk::Failure;
use crate::locale::Lang;
use crate::replica::Replica;
use crate::replica::import::{ImportFault, Imported, Rejects, RejectsCsv, Step};
use crate::report::place::leftovers;
use rejects::{Unwritten, private, spare};
use std::io::BufWriter;
use std::path::Path;

pub(super) fn run(
    setting: &mut Setting,
    folder: &Path,
    rejects: Option<&Path>,
) -> Result<(), Stop> {
    let (path, _) = replica_path(setting)?;
    if let Some(rejects) = rejects {
        spare(rejects, &path, folder)?;
    }
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
        setting.out.document(&told::document(&imported, error))?;
    } else {
        let lines = told::lines(setting.lang, &imported);
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
    clear_leftovers(path);
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let fresh = Path::new(&name);
    let done = make(setting, fresh, path, folder, rejects);
    crate::replica::open::remove(fresh);
    done
}

/// What an import that was killed left beside the file: customers' data that nobody would look for there.
fn clear_leftovers(path: &Path) {
    for left in leftovers(path) {
        crate::replica::open::remove(&left);
    }
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

fn step(lang: Lang, step: Step) -> String {
    let w = lang.words();
    match step {
        Step::Reading(sheet) => w.cli_reading(sheet.file()),
        Step::Paying => w.cli_paying(),
        Step::Settling => w.cli_settling(),
    }
}
