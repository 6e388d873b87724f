//! The commands, one file each: ask the desk, print the answer. Nothing is decided here; what the rules refuse, the
//! desk refuses. Names, JSON keys and exit codes are fixed, because scripts rely on them.

pub mod args;
pub mod config;
pub mod defect;
pub mod form;
pub mod out;
pub mod places;
pub mod stop;
pub mod wish;

mod acted;
mod agenda;
mod audit;
mod block;
mod blocked;
mod complaint;
mod desk;
mod dil;
mod doctor;
mod door;
mod export;
mod find;
mod grid;
mod history;
mod import;
mod interrupted;
mod keys;
mod log;
mod login;
mod password;
mod policy;
mod progress;
mod sample;
mod setting;
mod shell;
mod shipped;
mod statement;
mod sweep;
mod unblock;
mod usage;
mod user;
mod worklist;

pub use stop::Stop;

use crate::desk::Failure;
use args::{Command, Line};
use config::{Config, ConfigFault};
use out::Out;
use places::Places;
use setting::Setting;
use std::ffi::OsString;
use wish::Wish;

/// Runs the command line; returns the exit code.
pub fn run(typed: impl IntoIterator<Item = OsString>) -> u8 {
    let typed: Vec<OsString> = typed.into_iter().collect();
    let line = match usage::read(&typed) {
        Ok(line) => line,
        Err(exit) => return exit,
    };
    let mut lang = line.globals.lang.unwrap_or_default();
    let json = line.globals.json;
    let Some(places) = Places::find() else {
        let stop = Stop::Wish(Wish::NoHome);
        Out::new(json).stop(lang, &stop);
        return stop.exit();
    };
    log::begin(&places.log_file(), line.globals.verbose);
    let named = line.globals.config.clone();
    let file = named.clone().unwrap_or_else(|| places.config_file());
    let config = Config::read(&file, named.is_some());
    if let (
        None,
        Ok(Config {
            lang: Some(own), ..
        }),
    ) = (line.globals.lang, &config)
    {
        lang = *own;
    }
    let reports = places.reports();
    let done = defect::guarded(&reports, || perform(line, places, config, lang));
    match done {
        Ok(()) => 0,
        Err(stop) => {
            note(&stop);
            Out::new(json).stop(lang, &stop);
            stop.exit()
        }
    }
}

/// For the log: of what was typed and found nothing, of the machine's faults their own words.
fn note(stop: &Stop) {
    let (exit, code) = (stop.exit(), stop.code());
    match stop {
        Stop::Desk(Failure::Replica(_) | Failure::Defect(_)) | Stop::Output(_) => {
            tracing::warn!(exit, code, cause = %stop, "stopped");
        }
        _ => tracing::info!(exit, code, "stopped"),
    }
}

fn perform(
    line: Line,
    places: Places,
    config: Result<Config, ConfigFault>,
    lang: crate::locale::Lang,
) -> Result<(), Stop> {
    let (config, fault) = match config {
        Ok(config) => (config, None),
        Err(fault) => (Config::default(), Some(fault)),
    };
    let mut setting = Setting {
        out: Out::new(line.globals.json),
        globals: line.globals,
        places,
        config,
        lang,
    };
    let done = match line.command {
        Some(command) => dispatch(command, fault, &mut setting),
        None => sound(fault).and_then(|()| desk::run(&setting)),
    };
    // What was printed before a command stopped stands.
    let flushed = setting.out.flush();
    done.and(flushed)
}

fn sound(fault: Option<ConfigFault>) -> Result<(), Stop> {
    fault.map_or(Ok(()), |fault| Err(Stop::Config(fault)))
}

fn dispatch(
    command: Command,
    fault: Option<ConfigFault>,
    setting: &mut Setting,
) -> Result<(), Stop> {
    // What needs no configuration is not held up by a wrong one.
    if !matches!(
        command,
        Command::Doctor | Command::Keys | Command::Completions { .. } | Command::Man
    ) {
        sound(fault.clone())?;
    }
    match command {
        Command::Dil { key } => dil::run(setting, &key.join(" ")),
        Command::Agenda { key } => agenda::run(setting, &key.join(" ")),
        Command::Find { text, limit } => find::run(setting, &text.join(" "), limit),
        Command::History { idpel } => history::run(setting, idpel),
        Command::Blocked(line) => blocked::run(setting, &line),
        Command::Export(line) => export::run(setting, &line),
        Command::Worklist { unit, kind } => worklist::run(setting, unit, kind),
        Command::Block(wish) => block::run(setting, wish),
        Command::Unblock(wish) => unblock::run(setting, wish),
        Command::Statement { idpel, output } => statement::run(setting, idpel, &output),
        Command::Policy => policy::run(setting),
        Command::Sweep { on, dry_run } => sweep::run(setting, on, dry_run),
        Command::Import { folder, rejects } => import::run(setting, &folder, rejects.as_deref()),
        Command::Sample {
            file,
            customers,
            seed,
        } => sample::run(setting, &file, customers, seed),
        Command::Complaint(command) => complaint::run(setting, command),
        Command::User(command) => user::run(setting, command),
        Command::Login => login::login(setting),
        Command::Logout => login::logout(setting),
        Command::Audit(args::Audit::Verify) => audit::verify(setting),
        Command::Doctor => doctor::run(setting, fault),
        Command::Keys => keys::run(setting),
        Command::Completions { shell } => shell::completions(setting, shell),
        Command::Man => shell::man(setting),
    }
}
