//! `sample FILE`: a made-up replica of any size, the same from the same seed, with users and a clock of its own.

use super::progress::Progress;
use super::setting::Setting;
use super::stop::Stop;
use crate::desk::password;
use crate::locale::format::count;
use crate::replica::build::build;
use crate::sample::{PASSWORD, World};
use serde::Serialize;
use std::path::Path;

#[derive(Serialize)]
struct Document {
    file: String,
    customers: u64,
    receivables: u64,
    payments: u64,
    agendas: u64,
    seed: u64,
    users: Vec<String>,
}

pub(super) fn run(
    setting: &mut Setting,
    file: &Path,
    customers: u32,
    seed: u64,
) -> Result<(), Stop> {
    let world = World::new(customers, seed);
    let bar = Progress::new();
    let words = setting.lang.words();
    let making = words.cli_making();
    let about = world.setting();
    let built = build(
        file,
        &about,
        world.households(),
        &mut |salt| password::hash(PASSWORD, salt),
        &mut |done, of| bar.at(&making, done, of),
    )?;
    drop(bar);
    let shown = file.display().to_string();
    let users = about.accounts.iter();
    let users: Vec<String> = users.map(|new| new.operator.name.to_string()).collect();
    if setting.out.json {
        return setting.out.document(&Document {
            file: shown,
            customers: built.customers,
            receivables: built.receivables,
            payments: built.payments,
            agendas: built.agendas,
            seed,
            users,
        });
    }
    let lang = setting.lang;
    let made = words.cli_sample_made(
        shown,
        count(lang, built.customers),
        count(lang, built.receivables),
        count(lang, built.payments),
    );
    setting.out.line(&made)?;
    setting
        .out
        .line(&words.cli_sample_users(users.join(", "), PASSWORD))
}
