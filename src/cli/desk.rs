//! No command: the desk opens.

use super::door::{Door, replica_path};
use super::setting::Setting;
use super::stop::Stop;
use super::wish::Wish;
use crate::desk::scripts::Scripts;
use crate::replica::Replica;
use crate::tui::{self, Ended, Setup};
use std::io::IsTerminal;

pub(super) fn run(setting: &Setting) -> Result<(), Stop> {
    if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        return Err(Wish::NoTerminal.into());
    }
    let (db, sample) = replica_path(setting)?;
    let scripts = scripts(setting)?;
    // Before the screen is taken, so that a file that cannot be used is refused in the shell.
    let door = Door::at(setting, Replica::open(&db)?, &db)?;
    let setup = Setup {
        replica: door.replica,
        sample,
        lang: setting.lang,
        clock: door.clock,
        scripts,
        anchor: door.anchor,
        keep: door.keep,
        age_limit: setting.config.age_limit,
        ascii: setting.config.ascii,
        plain: std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
        mouse: setting.config.mouse,
        log: setting.places.log_file(),
        prints: setting.places.documents.clone(),
    };
    tui::run(setup).map_err(|ended| match ended {
        Ended::Replica(fault) => fault.into(),
        Ended::Terminal(error) => Stop::Output(error),
    })
}

/// The call scripts: the user's own before those shipped.
pub(super) fn scripts(setting: &Setting) -> Result<Scripts, Stop> {
    let own = setting.config.scripts.clone();
    let folder = own.unwrap_or_else(|| setting.places.config.join("scripts"));
    Scripts::load(Some(&folder)).map_err(Stop::Scripts)
}
