//! `sample FILE`: a made-up replica of any size, the same from the same seed, with users and a clock of its own.

use super::progress::Progress;
use super::setting::Setting;
use super::stop::Stop;
use crate::desk::clock::real_now;
use crate::desk::password;
use crate::domain::wib::Moment;
use crate::locale::format::{count, duration};
use crate::replica::build::{Stage, Watch, build};
use crate::sample::{PASSWORD, World};
use serde::Serialize;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

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
    let lang = setting.lang;
    let words = lang.words();
    let about = world.setting();
    let stop = stopped_by_signals()?;
    let (bar, began) = (Progress::rated(), real_now());
    let making = |stage| match stage {
        Stage::Rows { done, of } => {
            let rate = per_second(done, began);
            let rate = words.cli_sample_rate(count(lang, rate));
            bar.at_rate(&words.cli_making(), &rate, done, of);
        }
        Stage::Closing { done, of } => bar.at_rate(&words.cli_sample_closing(), "", done, of),
    };
    let built = build(
        file,
        &about,
        world.households(),
        &mut |salt| password::hash(PASSWORD, salt),
        &mut Watch::new(stop, making),
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
    let made = words.cli_sample_made(
        shown,
        count(lang, built.customers),
        count(lang, built.receivables),
        count(lang, built.payments),
    );
    setting.out.line(&made)?;
    let seconds = micros_since(began) / 1_000_000;
    setting.out.line(&words.cli_sample_took(
        duration(lang, seconds),
        count(lang, per_second(built.customers, began)),
    ))?;
    setting
        .out
        .line(&words.cli_sample_users(users.join(", "), PASSWORD))
}

/// True once the user or the system asks the program to end: the file half made has to go first.
fn stopped_by_signals() -> std::io::Result<Arc<AtomicBool>> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        signal_hook::flag::register(signal, Arc::clone(&stop))?;
    }
    Ok(stop)
}

fn micros_since(began: Moment) -> i64 {
    (real_now().micros() - began.micros()).max(1)
}

fn per_second(done: u64, began: Moment) -> i64 {
    let done = i64::try_from(done).unwrap_or(i64::MAX);
    done.saturating_mul(1_000_000) / micros_since(began)
}
