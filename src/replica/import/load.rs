//! The walk over the files: each row is applied once, those that wait again and again until nothing moves any more, and
//! what is left is rejected.

use super::columns::Layout;
use super::fault::ImportFault;
use super::fields::Fields;
use super::known::Known;
use super::lines::{Lines, Next};
use super::reject::{Reject, Rejects};
use super::row::{Halt, Parsed, Row};
use super::sheet::Sheet;
use super::{
    Counts, Imported, Progress, Step, agendas, customers, meter_losses, payments, receivables,
    units,
};
use crate::domain::wib::Moment;
use crate::replica::Tx;

/// How many rows between two reports of progress.
pub(super) const BREATH: u64 = 512;

/// An import under way.
pub(super) struct Load<'a, 't> {
    pub(super) known: Known<'a, 't>,
    rejects: &'a mut dyn Rejects,
    progress: &'a mut dyn FnMut(Progress),
    files: Vec<Counts>,
}

/// What became of a row that was applied.
pub(super) enum Fate {
    /// Loaded; whether it changed anything.
    Loaded(bool),
    Rejected,
    Waits(Reject),
}

impl<'a, 't> Load<'a, 't> {
    pub(super) fn new(
        tx: &'a Tx<'t>,
        rejects: &'a mut dyn Rejects,
        progress: &'a mut dyn FnMut(Progress),
    ) -> Result<Self, ImportFault> {
        Ok(Self {
            known: Known::new(tx)?,
            rejects,
            progress,
            files: Vec::new(),
        })
    }

    /// Loads the files, which come in the order of [`Sheet`], and looks again at the customers that they touched.
    pub(super) fn folder(
        mut self,
        files: &mut [Lines],
        now: Moment,
    ) -> Result<Imported, ImportFault> {
        for at in 0..files.len() {
            let Some(lines) = files.get_mut(at) else {
                break;
            };
            self.file(lines)?;
            match lines.layout.sheet {
                Sheet::Units => self.until_nothing_moves(&lines.layout)?,
                Sheet::Payments => self.pay(&lines.layout)?,
                _ => {}
            }
            // Those of receivables stay: some of their rows may still wait.
            if lines.layout.sheet < Sheet::Receivables {
                self.known.tx.drop_claims()?;
            }
        }
        // A receivable may wait for a reversal before its amount can be lowered.
        if let Some(lines) = files
            .iter()
            .find(|lines| lines.layout.sheet == Sheet::Receivables)
        {
            self.until_nothing_moves(&lines.layout)?;
        }
        let lifted = self.settle(now)?;
        self.known.tx.relist()?;
        Ok(Imported {
            files: self.files,
            lifted,
            warnings: self.known.warnings,
            ..Imported::default()
        })
    }

    fn file(&mut self, lines: &mut Lines) -> Result<(), ImportFault> {
        let sheet = lines.layout.sheet;
        self.known.begin(sheet)?;
        self.files.push(Counts {
            file: sheet,
            read: 0,
            changed: 0,
            rejected: 0,
        });
        let mut rows = 0;
        loop {
            if rows % BREATH == 0 {
                self.report(Step::Reading(sheet), lines.read, lines.size);
            }
            rows += 1;
            match lines.next()? {
                Next::End => break,
                Next::Bad(reject) => {
                    self.counts(sheet, |counts| counts.read += 1);
                    self.reject(reject)?;
                }
                Next::Row(row) => {
                    self.counts(sheet, |counts| counts.read += 1);
                    if let Fate::Waits(reject) = self.apply(&row)? {
                        if matches!(sheet, Sheet::Units | Sheet::Receivables) {
                            self.known.tx.put_waiting(sheet, row.line, row.text)?;
                        } else {
                            self.reject(reject)?;
                        }
                    }
                }
            }
        }
        self.report(Step::Reading(sheet), lines.size, lines.size);
        Ok(())
    }

    fn apply(&mut self, row: &Row<'_>) -> Result<Fate, ImportFault> {
        let done = match row.layout.sheet {
            Sheet::Units => units::apply(&mut self.known, row),
            Sheet::Customers => customers::apply(&mut self.known, row),
            Sheet::Agendas => agendas::apply(&mut self.known, row),
            Sheet::Receivables => receivables::apply(&mut self.known, row),
            Sheet::Payments => payments::stage(&mut self.known, row).map(|()| false),
            Sheet::MeterLosses => meter_losses::apply(&mut self.known, row),
        };
        self.fate(row, done)
    }

    /// Counts what became of a row, and rejects it if it is bad.
    pub(super) fn fate(&mut self, row: &Row<'_>, done: Parsed<bool>) -> Result<Fate, ImportFault> {
        match done {
            Ok(changed) => {
                let sheet = row.layout.sheet;
                self.counts(sheet, |counts| counts.changed += u64::from(changed));
                Ok(Fate::Loaded(changed))
            }
            Err(Halt::Bad(bad)) => {
                self.reject(row.reject(bad))?;
                Ok(Fate::Rejected)
            }
            Err(Halt::Wait(bad)) => Ok(Fate::Waits(row.reject(bad))),
            Err(Halt::Fault(fault)) => Err(fault.into()),
        }
    }

    /// Applies the rows that wait, until none of them changes anything; the rest is rejected.
    fn until_nothing_moves(&mut self, layout: &Layout) -> Result<(), ImportFault> {
        let mut fields = Fields::default();
        loop {
            let (mut moved, mut left, mut line) = (false, false, 0);
            while let Some(waiting) = self.known.tx.waiting_after(layout.sheet, line)? {
                line = waiting.line;
                let row = Lines::again(layout, &mut fields, line, &waiting.text);
                match self.apply(&row)? {
                    Fate::Waits(_) => left = true,
                    Fate::Loaded(changed) => {
                        moved |= changed;
                        self.known.tx.drop_waiting(layout.sheet, line)?;
                    }
                    Fate::Rejected => self.known.tx.drop_waiting(layout.sheet, line)?,
                }
            }
            if !left {
                return Ok(());
            }
            if !moved {
                break;
            }
        }
        while let Some(waiting) = self.known.tx.waiting_after(layout.sheet, 0)? {
            let row = Lines::again(layout, &mut fields, waiting.line, &waiting.text);
            if let Fate::Waits(reject) = self.apply(&row)? {
                self.reject(reject)?;
            }
            self.known.tx.drop_waiting(layout.sheet, waiting.line)?;
        }
        Ok(())
    }

    fn settle(&mut self, now: Moment) -> Result<u64, ImportFault> {
        let tx = self.known.tx;
        let of = tx.touched_count()?;
        let (mut done, mut lifted) = (0, 0);
        tx.each_touched(|idpel| {
            if done % BREATH == 0 {
                self.report(Step::Settling, done, of);
            }
            done += 1;
            lifted += u64::from(tx.settle(idpel, now)?);
            Ok(())
        })?;
        self.report(Step::Settling, of, of);
        Ok(lifted)
    }

    pub(super) fn report(&mut self, step: Step, done: u64, of: u64) {
        (self.progress)(Progress { step, done, of });
    }

    pub(super) fn reject(&mut self, reject: Reject) -> Result<(), ImportFault> {
        self.counts(reject.file, |counts| counts.rejected += 1);
        self.rejects
            .put(reject)
            .map_err(|error| ImportFault::Rejects(error.to_string()))
    }

    fn counts(&mut self, sheet: Sheet, count: impl FnOnce(&mut Counts)) {
        if let Some(counts) = self.files.iter_mut().find(|counts| counts.file == sheet) {
            count(counts);
        }
    }
}
