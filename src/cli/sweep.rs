//! `sweep`: the automatic blocking and unblocking of a day. Ctrl+C gives it up, and nothing is changed.

use super::door::Door;
use super::interrupted::Interrupted;
use super::progress::Progress;
use super::setting::Setting;
use super::stop::Stop;
use crate::desk::runs::SweepWish;
use crate::domain::wib::Day;
use crate::locale::counts::customers;
use crate::locale::format::{count, date};
use crate::replica::Fault;
use crate::replica::sweep::{Heard, Swept, Turned};
use serde::Serialize;

#[derive(Serialize)]
struct Document {
    on: String,
    examined: u64,
    set: u64,
    lifted: u64,
    /// Only of a dry run.
    #[serde(skip_serializing_if = "Option::is_none")]
    customers: Option<Vec<Customer>>,
}

#[derive(Serialize)]
struct Customer {
    idpel: String,
    would: &'static str,
}

pub(super) fn run(setting: &mut Setting, on: Option<Day>, dry_run: bool) -> Result<(), Stop> {
    let mut seat = Door::open(setting)?.sign_in_or_claim(setting)?;
    let now = seat.now;
    let wish = SweepWish {
        on: on.unwrap_or_else(|| now.day()),
        dry_run,
        training: seat.training,
    };
    let words = setting.lang.words();
    let (sweeping, stop) = (words.cli_sweeping(), Interrupted::watch()?);
    let mut turns: Vec<Turned> = Vec::new();
    let swept = seat.ask(|desk| {
        let bar = Progress::about(desk.sweep_examines()?);
        desk.sweep(wish, now, |heard| {
            match heard {
                Heard::Examined(customers) => bar.reached(&sweeping, customers),
                Heard::Turned(turn) if dry_run => turns.push(turn),
                Heard::Turned(_) => {}
            }
            if stop.is_set() {
                return Err(Fault::Interrupted.into());
            }
            Ok(())
        })
    })?;
    if setting.out.json {
        return setting
            .out
            .document(&document(wish.on, swept, dry_run.then_some(turns)));
    }
    setting.say_training(seat.training, now)?;
    let lang = setting.lang;
    for turn in &turns {
        let idpel = turn.idpel.grouped();
        setting.out.line(&if turn.set {
            words.cli_would_set(idpel)
        } else {
            words.cli_would_lift(idpel)
        })?;
    }
    let (examined, blocked, lifted) = (
        customers(lang, swept.examined),
        count(lang, swept.set),
        count(lang, swept.lifted),
    );
    let day = date(lang, wish.on);
    setting.out.line(&if dry_run {
        words.cli_would_sweep(day, examined, blocked, lifted)
    } else {
        words.cli_swept(day, examined, blocked, lifted)
    })
}

fn document(on: Day, swept: Swept, turns: Option<Vec<Turned>>) -> Document {
    let customers = turns.map(|turns| {
        let would = |set| if set { "set" } else { "lift" };
        turns
            .into_iter()
            .map(|turn| Customer {
                idpel: turn.idpel.to_string(),
                would: would(turn.set),
            })
            .collect()
    });
    Document {
        on: on.to_string(),
        examined: swept.examined,
        set: swept.set,
        lifted: swept.lifted,
        customers,
    }
}
