//! A list as a workbook: typed cells, a header that stays in sight, a filter on each column, and a last sheet with the
//! stamp. Rows go to a nameless file beside the target as they come, so that memory does not grow with them.
//!
//! The library gives up on a full disk by a panic; here that is an error like any other.

use super::watched::Watched;
use crate::domain::table::{Cell, Column, Head, Kind, StampLine};
use crate::domain::text::clean;
use crate::domain::wib::{Day, Moment, day_number};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
use std::fs::File;
use std::io::{BufWriter, Error, ErrorKind, Result, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// Rows of one sheet, its header among them.
const MOST_ROWS: u32 = 1_048_576;
/// The formats `@` and `#,##0` that every spreadsheet knows by number.
const AS_TEXT: u8 = 49;
const IN_THOUSANDS: u8 = 3;
/// WIB runs seven hours ahead of UTC, in seconds.
const WIB_AHEAD: i64 = 7 * 3600;
/// Characters of one cell.
const MOST_CHARACTERS: usize = 32_767;

pub(super) struct Xlsx {
    book: Workbook,
    head: Head,
    looks: Looks,
    /// The sheet in hand, from 0, and its rows, the header among them.
    sheet: usize,
    rows: u32,
    most: u32,
}

impl std::fmt::Debug for Xlsx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Xlsx({} rows)", self.rows)
    }
}

/// How the kinds of cells are set.
struct Looks {
    header: Format,
    header_right: Format,
    text: Format,
    day: Format,
    instant: Format,
    whole: Format,
    label: Format,
}

impl Looks {
    fn new() -> Self {
        let header = Format::new().set_bold().set_text_wrap();
        Self {
            header_right: header.clone().set_align(FormatAlign::Right),
            header,
            text: Format::new().set_num_format_index(AS_TEXT),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            instant: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
            whole: Format::new().set_num_format_index(IN_THOUSANDS),
            label: Format::new().set_bold().set_align(FormatAlign::Top),
        }
    }
}

impl Xlsx {
    pub(super) fn begin(scratch: &Path, head: Head) -> Result<Self> {
        Self::with_most(scratch, head, MOST_ROWS)
    }

    /// With another number of rows to a sheet.
    pub(super) fn with_most(scratch: &Path, head: Head, most: u32) -> Result<Self> {
        let mut book = Workbook::new();
        book.set_tempdir(scratch).map_err(said)?;
        book.set_properties(&DocProperties::new().set_title(&head.title));
        let mut new = Self {
            book,
            head,
            looks: Looks::new(),
            sheet: 0,
            rows: 0,
            most,
        };
        caught(|| new.new_sheet())?;
        Ok(new)
    }

    pub(super) fn put(&mut self, cells: &[Cell]) -> Result<()> {
        caught(|| {
            if self.rows == self.most {
                self.end_sheet()?;
                self.sheet += 1;
                self.new_sheet()?;
            }
            let (row, looks) = (self.rows, &self.looks);
            let sheet = self.book.worksheet_from_index(self.sheet)?;
            for (column, cell) in (0..).zip(cells) {
                write(sheet, looks, row, column, cell)?;
            }
            self.rows += 1;
            Ok(())
        })
    }

    pub(super) fn finish(
        &mut self,
        file: File,
        watch: &mut (dyn FnMut() -> Result<()> + Send),
    ) -> Result<()> {
        caught(|| {
            self.end_sheet()?;
            self.stamp()?;
            let mut to = BufWriter::with_capacity(1 << 18, Watched::new(file, watch));
            self.book.save_to_writer(&mut to)?;
            Ok(to.flush()?)
        })
    }

    fn new_sheet(&mut self) -> std::result::Result<(), XlsxError> {
        let name = sheet_name(&self.head.title, self.sheet);
        let sheet = self.book.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?.set_freeze_panes(1, 1)?;
        for (at, column) in (0..).zip(&self.head.columns) {
            sheet.set_column_width(at, u16::from(column.width))?;
            let look = if is_right(column) {
                &self.looks.header_right
            } else {
                &self.looks.header
            };
            sheet.write_string_with_format(0, at, &column.title, look)?;
        }
        self.rows = 1;
        Ok(())
    }

    fn end_sheet(&mut self) -> std::result::Result<(), XlsxError> {
        let last = u16::try_from(self.head.columns.len().saturating_sub(1)).unwrap_or(0);
        let sheet = self.book.worksheet_from_index(self.sheet)?;
        sheet.autofilter(0, 0, self.rows - 1, last)?;
        Ok(())
    }

    fn stamp(&mut self) -> std::result::Result<(), XlsxError> {
        let mut lines = self.head.stamp.clone();
        if self.sheet > 0 {
            lines.push(StampLine {
                label: String::new(),
                value: Cell::Text(self.head.goes_on.clone()),
            });
        }
        let (looks, name) = (&self.looks, &self.head.stamp_title);
        let sheet = self.book.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?;
        sheet.set_column_width(0, 24)?.set_column_width(1, 70)?;
        for (row, line) in (0..).zip(&lines) {
            sheet.write_string_with_format(row, 0, &line.label, &looks.label)?;
            write(sheet, looks, row, 1, &line.value)?;
        }
        Ok(())
    }
}

fn is_right(column: &Column) -> bool {
    matches!(column.kind, Kind::Money | Kind::Count)
}

/// `Diblokir`, `Diblokir 2`.
fn sheet_name(title: &str, at: usize) -> String {
    match at {
        0 => title.to_owned(),
        at => format!("{title} {}", at + 1),
    }
}

/// Texts are written as texts whatever they begin with: no cell is ever a formula.
fn write(
    sheet: &mut Worksheet,
    looks: &Looks,
    row: u32,
    at: u16,
    cell: &Cell,
) -> std::result::Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) | Cell::Word { said: text, .. } => {
            sheet.write_string(row, at, fitting(text))?;
        }
        Cell::Identifier(number) => {
            sheet.write_string_with_format(row, at, number, &looks.text)?;
        }
        Cell::Day(day) => {
            sheet.write_with_format(row, at, &date(*day)?, &looks.day)?;
        }
        Cell::Moment(moment) => {
            sheet.write_with_format(row, at, &instant(*moment)?, &looks.instant)?;
        }
        Cell::Money(amount) => {
            sheet.write_with_format(row, at, amount.whole(), &looks.whole)?;
        }
        Cell::Count(count) => {
            sheet.write_with_format(row, at, *count, &looks.whole)?;
        }
    }
    Ok(())
}

/// No longer than a cell takes.
fn fitting(text: &str) -> String {
    let text = clean(text);
    match text.char_indices().nth(MOST_CHARACTERS) {
        None => text,
        Some(_) => text
            .chars()
            .take(MOST_CHARACTERS - 1)
            .chain(['…'])
            .collect(),
    }
}

fn date(day: Day) -> std::result::Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_timestamp(day_number(day) * 86_400)
}

/// On the clock of WIB: a workbook knows no zones.
fn instant(at: Moment) -> std::result::Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_timestamp(at.micros().div_euclid(1_000_000) + WIB_AHEAD)
}

fn said(error: XlsxError) -> Error {
    match error {
        XlsxError::IoError(error) | XlsxError::TempFileError(_, error) => error,
        other => Error::other(other.to_string()),
    }
}

/// The library's panic is the disk's: its words are in the payload.
fn caught(work: impl FnOnce() -> std::result::Result<(), XlsxError>) -> Result<()> {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(done) => done.map_err(said),
        Err(payload) => {
            let words = payload
                .downcast_ref::<String>()
                .map_or("", String::as_str)
                .to_owned();
            let kind = if words.contains("StorageFull") {
                ErrorKind::StorageFull
            } else {
                ErrorKind::Other
            };
            Err(Error::new(kind, words))
        }
    }
}
