//! `find TEXT`: what the search line finds; where that is only like what was typed, standard error says so. The audit notes that a search was made, not what was typed.

use super::door::{Door, Seat};
use super::grid::{Side, grid};
use super::out::remark;
use super::setting::Setting;
use super::stop::Stop;
use crate::desk::Failure;
use crate::desk::questions::Located;
use crate::domain::ids::Idpel;
use crate::domain::typed::Typed;
use crate::locale::typed::read_as;
use crate::replica::Fault;
use crate::report::json::FoundRow;

pub(super) fn run(setting: &mut Setting, text: &str, limit: u32) -> Result<(), Stop> {
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let typed = Typed::recognise(text);
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let located = seat.ask(|desk| desk.locate(&typed, limit))?;
    let kind = kind(&typed, &located);
    let idpels: Vec<Idpel> = match located {
        Located::Customer(idpel) | Located::Agenda(_, idpel) => vec![idpel],
        Located::Several(several) => {
            if let Some(reading) = &several.reading {
                remark(&read_as(setting.lang, reading));
            }
            several.found.iter().map(|found| found.idpel).collect()
        }
        Located::Nowhere => return Err(Failure::NotFound(typed).into()),
    };
    let only = match idpels.as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    seat.note_look_up(only, "find")?;
    let rows = rows(&seat, idpels.into_iter().take(limit), kind)?;
    if setting.out.json {
        return rows.iter().try_for_each(|row| setting.out.document(row));
    }
    setting.say_training(seat.training, seat.now)?;
    let w = setting.lang.words();
    let head = vec![
        w.cli_idpel(),
        w.cli_meter(),
        w.cli_name(),
        w.cli_address(),
        w.cli_unit(),
    ];
    let cells = rows.into_iter().map(|row| {
        vec![
            row.idpel,
            row.meter_no.unwrap_or_default(),
            row.name,
            row.address,
            row.unit.name,
        ]
    });
    setting
        .out
        .lines(&grid(&[Side::Left; 5], head, cells.collect()))
}

/// What the text was taken for, as the replica bore it out.
fn kind(typed: &Typed, located: &Located) -> &'static str {
    match (typed, located) {
        (_, Located::Agenda(..)) => "agenda",
        (Typed::Words(_), _) => "name",
        (Typed::Meter(_), _) => "meter",
        (Typed::Idpel(idpel), Located::Customer(found)) if idpel == found => "idpel",
        _ => "register",
    }
}

fn rows(
    seat: &Seat,
    idpels: impl Iterator<Item = Idpel>,
    kind: &'static str,
) -> Result<Vec<FoundRow>, Stop> {
    let rows = seat.desk.replica().read(|tx| {
        let mut rows = Vec::new();
        for idpel in idpels {
            if let Some(customer) = tx.customer(idpel)? {
                let unit = tx.unit(customer.unit)?;
                let name = unit.map(|unit| unit.name).unwrap_or_default();
                rows.push(FoundRow::of(&customer, &name, kind));
            }
        }
        Ok::<_, Fault>(rows)
    })?;
    Ok(rows)
}
