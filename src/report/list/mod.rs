//! A list as a file, row by row in bounded memory: for a spreadsheet, as CSV, as JSON Lines. What the list is stands in
//! the workbook itself, and for the other two, which hold nothing but rows, in a file beside them.

mod csv;
mod watched;
mod xlsx;

use super::json::StampRow;
use super::place::Fresh;
use crate::domain::export::Stamp;
use crate::domain::table::{Cell, Head};
use csv::Csv;
use serde::Serialize;
use std::fs::File;
use std::io::{BufWriter, Result, Write};
use std::path::{Path, PathBuf};
use xlsx::Xlsx;

/// How a list is written, by the end of the file's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    Xlsx,
    Csv,
    JsonLines,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::Xlsx, Self::Csv, Self::JsonLines];

    /// The end of a file's name, without the dot.
    pub fn end(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::JsonLines => "jsonl",
        }
    }

    /// `None` for any other end.
    pub fn of(path: &Path) -> Option<Self> {
        let end = path.extension()?.to_str()?;
        Self::ALL
            .into_iter()
            .find(|format| end.eq_ignore_ascii_case(format.end()))
    }

    /// Whether the file holds cells, not whole documents.
    pub fn has_cells(self) -> bool {
        self != Self::JsonLines
    }

    /// The file that says what the list is, where the list's own file has no room for it.
    pub fn stamp_beside(self, path: &Path) -> Option<PathBuf> {
        (self != Self::Xlsx).then(|| {
            let mut name = path.as_os_str().to_owned();
            name.push(".meta.json");
            PathBuf::from(name)
        })
    }
}

/// A list in the making; dropped before it is placed, it leaves nothing.
#[derive(Debug)]
pub struct ListFile {
    fresh: Fresh,
    rows: Rows,
    stamp: Option<(Fresh, Stamp)>,
}

#[derive(Debug)]
enum Rows {
    Xlsx(Box<Xlsx>),
    Csv(Box<Csv>),
    JsonLines(BufWriter<File>),
}

impl ListFile {
    /// Begins a list that is to stand under `path`.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn begin(path: &Path, format: Format, head: Head, stamp: &Stamp) -> Result<Self> {
        let fresh = Fresh::beside(path)?;
        let beside = format.stamp_beside(path);
        let beside = beside.map(|beside| Fresh::beside(&beside)).transpose()?;
        let rows = match format {
            Format::Xlsx => Rows::Xlsx(Box::new(Xlsx::begin(fresh.folder(), head)?)),
            Format::Csv => Rows::Csv(Box::new(Csv::begin(fresh.file()?, &head.columns)?)),
            Format::JsonLines => Rows::JsonLines(BufWriter::new(fresh.file()?)),
        };
        Ok(Self {
            fresh,
            rows,
            stamp: beside.map(|beside| (beside, stamp.clone())),
        })
    }

    /// A row of a list that has cells, in the order of its columns.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn put_cells(&mut self, cells: &[Cell]) -> Result<()> {
        match &mut self.rows {
            Rows::Xlsx(sheet) => sheet.put(cells),
            Rows::Csv(sheet) => sheet.put(cells),
            Rows::JsonLines(_) => Ok(()),
        }
    }

    /// A row of a list of documents.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn put_document(&mut self, row: &impl Serialize) -> Result<()> {
        if let Rows::JsonLines(to) = &mut self.rows {
            serde_json::to_writer(&mut *to, row)?;
            to.write_all(b"\n")?;
        }
        Ok(())
    }

    /// Makes it whole, on the disk, under its other name still. `watch` is asked now and then whether to go on.
    ///
    /// # Errors
    /// Whatever the disk says, or `watch`.
    pub fn close(&mut self, watch: &mut (dyn FnMut() -> Result<()> + Send)) -> Result<()> {
        match &mut self.rows {
            Rows::Xlsx(sheet) => sheet.finish(self.fresh.file()?, watch)?,
            Rows::Csv(sheet) => sheet.finish()?,
            Rows::JsonLines(to) => to.flush()?,
        }
        if let Some((beside, stamp)) = &self.stamp {
            let mut file = beside.file()?;
            serde_json::to_writer_pretty(&mut file, &StampRow::of(stamp))?;
            file.write_all(b"\n")?;
            beside.sync()?;
        }
        self.fresh.sync()
    }

    /// Gives it its name; the stamp beside it comes first, so that no list stands without.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn place(self) -> Result<()> {
        if let Some((beside, _)) = self.stamp {
            beside.place()?;
        }
        self.fresh.place()
    }
}
