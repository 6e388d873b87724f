//! Lists as files, in words: titles, columns and cells, and the stamp that says what a file is.

mod blocked;
mod complaints;
mod filter;
mod worklist;

pub use filter::filter;

use super::Lang;
use super::labels;
use crate::desk::exports::{Row, Units};
use crate::domain::export::{Listed, Stamp};
use crate::domain::ids::UnitCode;
use crate::domain::table::{Cell, Column, Head, Kind, StampLine};

/// The name of a list; it names a sheet as well, so it is short.
pub fn title(lang: Lang, listed: &Listed) -> String {
    let w = lang.words();
    match listed {
        Listed::Blocked { .. } => w.list_blocked(),
        Listed::Complaints(_) => w.list_complaints(),
        Listed::Worklist { .. } => w.list_worklist(),
    }
}

/// What stands over the rows of a list, and its stamp.
pub fn head(lang: Lang, stamp: &Stamp) -> Head {
    let w = lang.words();
    Head {
        title: title(lang, &stamp.listed),
        columns: match stamp.listed {
            Listed::Blocked { .. } => blocked::columns(lang),
            Listed::Complaints(_) => complaints::columns(lang),
            Listed::Worklist { .. } => worklist::columns(lang),
        },
        stamp_title: w.list_stamp(),
        stamp: stamp_lines(lang, stamp),
        goes_on: w.list_goes_on(),
    }
}

/// The cells of a row, in the order of its list's columns.
pub fn cells(lang: Lang, row: Row<'_>, stamp: &Stamp, units: &Units) -> Vec<Cell> {
    let today = stamp.made_at.day();
    match row {
        Row::Blocked(row) => blocked::cells(lang, row, units, today),
        Row::Complaint(saved) => complaints::cells(lang, saved, units),
        Row::Work(item) => worklist::cells(lang, item, today),
    }
}

fn stamp_lines(lang: Lang, stamp: &Stamp) -> Vec<StampLine> {
    let w = lang.words();
    let line = |label: String, value: Cell| StampLine { label, value };
    let text = |text: String| Cell::Text(text);
    let by = &stamp.by;
    let whose = match by.unit {
        Some(unit) => w.list_by_unit(
            by.name.as_str(),
            labels::role(lang, by.role),
            unit.to_string(),
        ),
        None => w.list_by_role(by.name.as_str(), labels::role(lang, by.role)),
    };
    let mut lines = vec![
        line(w.list_what(), text(title(lang, &stamp.listed))),
        line(
            w.list_as_of(),
            stamp
                .as_of
                .map_or_else(|| text(w.list_as_of_unknown()), Cell::Moment),
        ),
        line(w.list_made_at(), Cell::Moment(stamp.made_at)),
        line(w.list_made_by(), text(whose)),
        line(w.list_filter(), text(filter(lang, &stamp.listed))),
        line(
            w.list_rows(),
            Cell::Count(i64::try_from(stamp.extent.rows).unwrap_or(i64::MAX)),
        ),
    ];
    if let Some(sum) = stamp.extent.overdue {
        lines.push(line(w.list_sum(), Cell::Money(sum)));
    }
    let program = concat!("pln123 ", env!("CARGO_PKG_VERSION"));
    lines.push(line(w.list_program(), text(program.to_owned())));
    if stamp.training {
        lines.push(line(w.list_training(), text(w.list_training_note())));
    }
    lines
}

fn column(key: &'static str, title: String, kind: Kind, width: u8) -> Column {
    Column {
        key,
        title,
        kind,
        width,
    }
}

fn words<T>(items: impl Iterator<Item = T>, both: impl Fn(T) -> (String, String)) -> Cell {
    let (codes, said): (Vec<String>, Vec<String>) = items.map(both).unzip();
    if codes.is_empty() {
        return Cell::Empty;
    }
    Cell::Word {
        code: codes.join(" "),
        said: said.join(", "),
    }
}

fn word(code: &str, said: String) -> Cell {
    Cell::Word {
        code: code.to_owned(),
        said,
    }
}

fn maybe_text(text: Option<&str>) -> Cell {
    text.filter(|text| !text.is_empty())
        .map_or(Cell::Empty, |text| Cell::Text(text.to_owned()))
}

/// An office: its code, and its name.
fn unit_cells(unit: UnitCode, units: &Units) -> [Cell; 2] {
    [
        Cell::Identifier(unit.to_string()),
        maybe_text(units.get(&unit).map(String::as_str)),
    ]
}
