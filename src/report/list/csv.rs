//! A list as CSV for programs: UTF-8 without a mark at its front, commas, one header row of the keys that the JSON has
//! too, one row for each entry. What a spreadsheet would take for a formula is disarmed.

use crate::domain::table::{Cell, Column};
use crate::domain::text::{clean, disarmed};
use std::fs::File;
use std::io::{BufWriter, Error, Result};

#[derive(Debug)]
pub(super) struct Csv {
    to: csv::Writer<BufWriter<File>>,
}

impl Csv {
    pub(super) fn begin(file: File, columns: &[Column]) -> Result<Self> {
        let mut to = csv::Writer::from_writer(BufWriter::new(file));
        to.write_record(columns.iter().map(|column| column.key))
            .map_err(said)?;
        Ok(Self { to })
    }

    pub(super) fn put(&mut self, cells: &[Cell]) -> Result<()> {
        self.to.write_record(cells.iter().map(text)).map_err(said)
    }

    pub(super) fn finish(&mut self) -> Result<()> {
        self.to.flush()
    }
}

/// The disk's own error, where it is the disk's: that it is full is told apart.
fn said(error: csv::Error) -> Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => Error::other(format!("{other:?}")),
    }
}

/// On one line: a row of the file is a row of the list.
fn text(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => disarmed(&clean(text)).into_owned(),
        Cell::Word { code, .. } => disarmed(code).into_owned(),
        Cell::Identifier(number) => disarmed(number).into_owned(),
        Cell::Day(day) => day.to_string(),
        Cell::Moment(at) => at.to_string(),
        Cell::Money(amount) => amount.to_string(),
        Cell::Count(count) => count.to_string(),
    }
}
