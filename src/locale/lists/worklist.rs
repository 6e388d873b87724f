//! The columns of a unit's worklist, and an item in them.

use super::{column, maybe_text, word};
use crate::domain::table::{Cell, Column, Kind};
use crate::domain::wib::Day;
use crate::domain::worklist::Item;
use crate::locale::{Lang, worklist as said};

pub(super) fn columns(lang: Lang) -> Vec<Column> {
    let w = lang.words();
    vec![
        column("idpel", w.cli_idpel(), Kind::Identifier, 15),
        column("kind", w.cli_kind(), Kind::Text, 26),
        column("name", w.cli_name(), Kind::Text, 30),
        column("unit", w.cli_unit(), Kind::Identifier, 9),
        column("unit_name", w.list_unit_name(), Kind::Text, 24),
        column("to_do", w.list_to_do(), Kind::Text, 60),
        column("paragraph", w.list_paragraph(), Kind::Identifier, 10),
        column("days_overdue", w.list_days_overdue(), Kind::Count, 13),
        column("overdue", w.list_overdue(), Kind::Money, 18),
        column("register_nos", w.cli_register(), Kind::Identifier, 28),
        column("since", w.list_since(), Kind::Day, 12),
        column("until", w.list_until(), Kind::Day, 12),
        column("act", w.list_act(), Kind::Text, 38),
        column("reason", w.list_reason(), Kind::Text, 40),
    ]
}

pub(super) fn cells(lang: Lang, item: &Item, today: Day) -> Vec<Cell> {
    let registers = item.register_nos.iter().map(ToString::to_string);
    let registers: Vec<String> = registers.collect();
    vec![
        Cell::Identifier(item.idpel().to_string()),
        word(item.kind().code(), said::kind(lang, item.kind())),
        Cell::Text(item.name.clone()),
        Cell::Identifier(item.unit.code.to_string()),
        Cell::Text(item.unit.name.clone()),
        Cell::Text(said::to_do(lang, item, today)),
        Cell::Identifier(item.kind().paragraph().to_owned()),
        Cell::Count(item.days_overdue),
        Cell::Money(item.overdue),
        Cell::Identifier(registers.join(" ")),
        Cell::Day(item.since),
        item.until.map_or(Cell::Empty, Cell::Day),
        maybe_text(Some(&item.at.act)),
        maybe_text(Some(&item.reason)),
    ]
}
