//! What a list is written on: its rows worded, in the format that the file's name asks for.

use crate::desk::exports::{Paper, Row, Units};
use crate::desk::{Failure, Result};
use crate::domain::export::{Progress, Stamp};
use crate::locale::{Lang, lists, worklist};
use crate::report::json::{BlockedRow, ComplaintRow, work};
use crate::report::list::{Format, ListFile};
use std::io;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// So many rows are written between two looks at whether to go on.
const STRIDE: u64 = 256;

/// Hears how far an export has come, and says whether it goes on.
pub type Watch<'a> = dyn FnMut(Progress) -> ControlFlow<()> + Send + 'a;

/// A list as a file in the making.
pub struct ListPaper<'a> {
    lang: Lang,
    path: PathBuf,
    format: Format,
    watch: &'a mut Watch<'a>,
    begun: Option<(ListFile, Stamp, Units)>,
    rows: u64,
}

impl<'a> ListPaper<'a> {
    pub fn new(lang: Lang, path: PathBuf, format: Format, watch: &'a mut Watch<'a>) -> Self {
        Self {
            lang,
            path,
            format,
            watch,
            begun: None,
            rows: 0,
        }
    }

    fn unwritten(&self, error: &io::Error) -> Failure {
        Failure::unwritten(&self.path, error)
    }

    /// # Errors
    /// [`Failure::Cancelled`].
    fn look(&mut self, progress: Progress) -> Result<()> {
        let rows = self.rows;
        match (self.watch)(progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Failure::Cancelled { rows }),
        }
    }
}

impl Paper for ListPaper<'_> {
    fn begin(&mut self, stamp: &Stamp, units: Units) -> Result<()> {
        let head = lists::head(self.lang, stamp);
        let file = ListFile::begin(&self.path, self.format, head, stamp)
            .map_err(|error| self.unwritten(&error))?;
        self.begun = Some((file, stamp.clone(), units));
        self.look(Progress::Rows {
            done: 0,
            of: stamp.extent.rows,
        })
    }

    fn put(&mut self, row: Row<'_>) -> Result<()> {
        let Some((file, stamp, units)) = &mut self.begun else {
            return Err(Failure::Defect("a row before the first".into()));
        };
        let of = stamp.extent.rows;
        let put = if self.format.has_cells() {
            file.put_cells(&lists::cells(self.lang, row, stamp, units))
        } else {
            put_document(file, self.lang, row, stamp, units)
        };
        put.map_err(|error| self.unwritten(&error))?;
        self.rows += 1;
        if self.rows.is_multiple_of(STRIDE) {
            let done = self.rows;
            self.look(Progress::Rows { done, of })?;
        }
        Ok(())
    }

    fn close(&mut self) -> Result<()> {
        self.look(Progress::Closing)?;
        let Some((mut file, stamp, units)) = self.begun.take() else {
            return Err(Failure::Defect("an end before the first row".into()));
        };
        let mut cancelled = false;
        let closed = file.close(&mut || {
            cancelled = (self.watch)(Progress::Closing).is_break();
            if cancelled {
                // Of no kind of its own: an interrupted write would be tried again for ever.
                return Err(io::Error::other("cancelled"));
            }
            Ok(())
        });
        if cancelled {
            return Err(Failure::Cancelled { rows: self.rows });
        }
        closed.map_err(|error| self.unwritten(&error))?;
        self.begun = Some((file, stamp, units));
        Ok(())
    }

    fn place(&mut self) -> Result<()> {
        let Some((file, ..)) = self.begun.take() else {
            return Err(Failure::Defect("nothing to put in its place".into()));
        };
        file.place().map_err(|error| self.unwritten(&error))
    }
}

fn put_document(
    file: &mut ListFile,
    lang: Lang,
    row: Row<'_>,
    stamp: &Stamp,
    units: &Units,
) -> io::Result<()> {
    match row {
        Row::Blocked(row) => {
            let unit = units.get(&row.unit).map_or("", String::as_str);
            file.put_document(&BlockedRow::of(row, unit))
        }
        Row::Complaint(saved) => {
            let sent = saved.deliveries.iter();
            let sent = sent.map(|sent| (sent.destination.as_str(), sent.state.as_str()));
            file.put_document(&ComplaintRow::of(&saved.complaint, sent))
        }
        Row::Work(item) => {
            let to_do = worklist::to_do(lang, item, stamp.made_at.day());
            file.put_document(&work(item, to_do))
        }
    }
}
