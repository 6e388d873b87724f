//! `agenda KEY`: Info Agenda. Under an agenda or a register number there is one, printed as one JSON document; under
//! an IDPEL (or a meter) there can be several, printed as JSON Lines, the newest first.

use super::dil::{receivables, unit};
use super::door::{Door, Seat};
use super::grid::pairs;
use super::setting::Setting;
use super::stop::Stop;
use crate::desk::Failure;
use crate::desk::questions::{InfoAgenda, Located};
use crate::domain::ids::Idpel;
use crate::domain::typed::Typed;
use crate::domain::wib::Day;
use crate::locale::format::{count, date};
use crate::locale::{Lang, labels};
use crate::report::json;

pub(super) fn run(setting: &mut Setting, key: &str) -> Result<(), Stop> {
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let typed = Typed::recognise(key);
    let found = seat.ask(|desk| desk.info_agenda(&typed));
    let found = match found {
        Err(Stop::Desk(Failure::NotFound(_))) => return Err(nothing(&mut seat, typed)?),
        found => found?,
    };
    let mut noted: Vec<Idpel> = Vec::new();
    for info in &found {
        let idpel = info.agenda.idpel;
        if !noted.contains(&idpel) {
            seat.note_look_up(Some(idpel), "agenda")?;
            noted.push(idpel);
        }
    }
    let day = seat.now.day();
    if setting.out.json {
        return found.iter().try_for_each(|info| {
            let row = json::agenda(&info.agenda, &info.facts, &info.instalments, day);
            setting.out.document(&row)
        });
    }
    setting.say_training(seat.training, seat.now)?;
    for (at, info) in found.iter().enumerate() {
        if at > 0 {
            setting.out.line("")?;
        }
        let lines = lines(setting.lang, info, day);
        setting.out.lines(&lines)?;
    }
    Ok(())
}

/// A customer who is there and has lodged nothing is not a customer who is not there.
fn nothing(seat: &mut Seat, typed: Typed) -> Result<Stop, Stop> {
    let located = seat.ask(|desk| desk.locate(&typed, 1))?;
    Ok(match (&typed, located) {
        (Typed::Words(_), _) | (_, Located::Nowhere) => Failure::NotFound(typed).into(),
        _ => Stop::NoAgenda,
    })
}

fn lines(lang: Lang, info: &InfoAgenda, day: Day) -> Vec<String> {
    let w = lang.words();
    let (agenda, customer) = (&info.agenda, &info.facts.customer);
    let power = agenda.power_va.map(|power| count(lang, power));
    let mut rows = vec![
        (w.cli_agenda(), agenda.agenda_no.grouped()),
        (w.cli_kind(), labels::agenda_kind(lang, &agenda.kind)),
        (w.cli_lodged(), date(lang, agenda.lodged_on)),
        (w.cli_state(), labels::agenda_state(lang, &agenda.state)),
        (w.cli_idpel(), customer.idpel.grouped()),
        (w.cli_name(), customer.name.clone()),
        (w.cli_unit(), unit(&info.facts)),
    ];
    if agenda.tariff.is_some() || power.is_some() {
        let tariff = agenda.tariff.clone().unwrap_or_default();
        let asked = w.cli_asked_value(tariff, power.unwrap_or_default());
        rows.push((w.cli_asked(), asked));
    }
    if !agenda.note.is_empty() {
        rows.push((w.cli_note(), agenda.note.clone()));
    }
    let mut lines = pairs(&rows);
    lines.push(String::new());
    if info.instalments.is_empty() {
        lines.push(w.cli_no_instalments());
    } else {
        lines.push(w.cli_instalments());
        lines.extend(receivables(lang, &info.facts, &info.instalments, day));
    }
    lines
}
