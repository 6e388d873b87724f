//! `worklist`: what a unit has to do by hand, the most urgent first.

use super::door::Door;
use super::grid::{Side, grid};
use super::setting::Setting;
use super::stop::Stop;
use crate::domain::ids::UnitCode;
use crate::domain::worklist::{Item, Kind, Tally};
use crate::locale::format::{count, date, days, money};
use crate::locale::{Lang, worklist as said};
use crate::report::json;

pub(super) fn run(
    setting: &mut Setting,
    unit: Option<UnitCode>,
    kind: Option<Kind>,
) -> Result<(), Stop> {
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let (now, lang) = (seat.now, setting.lang);
    // Asked before anything is noted: a refusal has a row of its own.
    seat.ask(|desk| desk.may_see_worklist(unit))?;
    seat.note_look_up(None, "worklist")?;
    if setting.out.json {
        let mut printed = Ok(());
        seat.ask(|desk| {
            desk.each_worklist(unit, kind, now, |item| {
                let to_do = said::to_do(lang, &item, now.day());
                printed = setting.out.document(&json::work(&item, to_do));
                printed.is_ok()
            })
        })?;
        return printed;
    }
    let (mut rows, mut tally) = (Vec::new(), Tally::default());
    seat.ask(|desk| {
        desk.each_worklist(unit, kind, now, |item| {
            tally.add(item.overdue);
            rows.push(row(lang, &item));
            true
        })
    })?;
    setting.say_training(seat.training, now)?;
    let w = lang.words();
    if rows.is_empty() {
        return setting.out.line(&w.cli_no_work());
    }
    let head = vec![
        w.cli_kind(),
        w.cli_idpel(),
        w.cli_name(),
        w.cli_late(),
        w.cli_overdue(),
        w.cli_since(),
        w.cli_until(),
    ];
    let sides = [
        Side::Left,
        Side::Left,
        Side::Left,
        Side::Right,
        Side::Right,
        Side::Left,
        Side::Left,
    ];
    setting.out.lines(&grid(&sides, head, rows))?;
    setting.out.line("")?;
    let items = count(lang, tally.items);
    setting
        .out
        .line(&w.work_sum(items, money(lang, tally.overdue)))
}

fn row(lang: Lang, item: &Item) -> Vec<String> {
    vec![
        said::kind(lang, item.kind()),
        item.idpel().grouped(),
        item.name.clone(),
        days(lang, item.days_overdue),
        money(lang, item.overdue),
        date(lang, item.since),
        item.until.map(|day| date(lang, day)).unwrap_or_default(),
    ]
}
