//! Exports: a list as a file, in one read transaction, so that the count and the sum that its stamp states are those of
//! its rows. For whoever has the figures, as far as they reach, and of no list that the role may not read (1.8). The
//! audit hears of each, also of one that was given up.

use super::calls::Saved;
use super::{Desk, Failure, Result};
use crate::domain::export::{ExportWish, Listed, Stamp};
use crate::domain::ids::UnitCode;
use crate::domain::listing::From;
use crate::domain::money::Rupiah;
use crate::domain::monitoring::{self, Blocked};
use crate::domain::policy::Refusal;
use crate::domain::role::Duty;
use crate::domain::table::Extent;
use crate::domain::wib::Moment;
use crate::domain::worklist::Item;
use crate::replica::worklist;
use crate::replica::{Fault, Tx};
use std::collections::BTreeMap;

/// A row, by its list.
#[derive(Debug, Clone, Copy)]
pub enum Row<'a> {
    Blocked(&'a Blocked),
    Complaint(&'a Saved),
    Work(&'a Item),
}

/// The offices by their codes.
pub type Units = BTreeMap<UnitCode, String>;

/// What an export is written on. Whatever it fails with ends the export; a [`Failure::Cancelled`] is its user's wish.
pub trait Paper {
    /// Before the first row: what there will be.
    fn begin(&mut self, stamp: &Stamp, units: Units) -> Result<()>;
    fn put(&mut self, row: Row<'_>) -> Result<()>;
    /// After the last row: all is on the disk, and nothing is in its place yet.
    fn close(&mut self) -> Result<()>;
    /// Puts it in its place.
    fn place(&mut self) -> Result<()>;
}

impl Desk {
    /// Writes a list on `paper`, which is to become the file wished for. It takes its place only when the audit has its
    /// row.
    ///
    /// # Errors
    /// [`Refusal::Role`], [`Refusal::OtherUnit`], [`Refusal::UnitUnknown`]; what `paper` fails with.
    pub fn export(
        &mut self,
        wish: &ExportWish,
        now: Moment,
        paper: &mut dyn Paper,
    ) -> Result<Stamp> {
        let wish = ExportWish {
            listed: self.in_reach(&wish.listed)?,
            ..wish.clone()
        };
        let (listed, file) = (&wish.listed, &wish.file);
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let told = |how: &str, rows: u64| format!("{} {how}{rows} {name} {listed}", listed.code());
        let mut rows = 0;
        let written = self
            .write_list(&wish, now, paper, &mut rows)
            .and_then(|stamp| paper.close().map(|()| stamp));
        let placed = written.and_then(|stamp| {
            self.act("export", None, now, |_| Ok(((), told("", rows))))?;
            paper.place().map(|()| stamp)
        });
        if let Err(failure) = &placed {
            let how = match failure {
                Failure::Cancelled { .. } => "cancelled after ",
                _ => "failed after ",
            };
            self.note("export", None, told(how, rows), now)?;
        }
        placed
    }

    /// Whether a list may be exported, and as far as it reaches.
    ///
    /// # Errors
    /// As [`Desk::export`].
    pub fn in_reach(&self, listed: &Listed) -> Result<Listed> {
        // What may not be read may not be carried away.
        let read = match listed {
            Listed::Blocked { .. } => Duty::Monitor,
            Listed::Complaints(_) => Duty::ReadCalls,
            Listed::Worklist { .. } => Duty::Worklist,
        };
        self.must_have(Duty::Figures)?;
        self.must_have(read)?;
        let reached = self.unit_in_reach(Duty::Figures, listed.unit())?;
        let mut listed = listed.clone();
        match &mut listed {
            Listed::Blocked { narrowing, .. } => narrowing.unit = reached,
            Listed::Complaints(narrowing) => narrowing.unit = reached,
            Listed::Worklist { unit, .. } => *unit = reached,
        }
        Ok(listed)
    }

    fn write_list(
        &mut self,
        wish: &ExportWish,
        now: Moment,
        paper: &mut dyn Paper,
        rows: &mut u64,
    ) -> Result<Stamp> {
        let listed = &wish.listed;
        let by = self.operator().ok_or(Refusal::NotSignedIn)?.clone();
        let mut write = |tx: &Tx<'_>| {
            let stamp = Stamp {
                listed: listed.clone(),
                extent: extent(tx, listed, now)?,
                as_of: tx.brought_at()?,
                made_at: now,
                by: by.clone(),
                training: wish.training,
            };
            let named = tx.units()?.into_iter().map(|unit| (unit.code, unit.name));
            paper.begin(&stamp, named.collect())?;
            let mut overdue = Rupiah::ZERO;
            each(tx, listed, now, |row| {
                *rows += 1;
                paper.put(row)?;
                overdue = overdue + row.overdue();
                Ok(())
            })?;
            let stated = (stamp.extent.rows, stamp.extent.overdue.unwrap_or_default());
            if stated != (*rows, overdue) {
                return Err(Failure::Defect(format!(
                    "{stated:?} stated, {rows} rows of {overdue} written"
                )));
            }
            Ok::<_, Failure>(stamp)
        };
        match listed {
            Listed::Blocked { .. } => self.on_day(now, |tx, _| write(tx)),
            Listed::Complaints(_) | Listed::Worklist { .. } => self.replica.read(write),
        }
    }
}

impl Row<'_> {
    fn overdue(self) -> Rupiah {
        match self {
            Self::Blocked(row) => row.overdue,
            Self::Complaint(_) => Rupiah::ZERO,
            Self::Work(item) => item.overdue,
        }
    }
}

fn extent(tx: &Tx<'_>, listed: &Listed, now: Moment) -> Result<Extent> {
    match listed {
        Listed::Blocked { narrowing, .. } => {
            let all = tx.summary(narrowing, now.day())?.all;
            Ok(Extent {
                rows: all.count,
                overdue: Some(all.overdue),
            })
        }
        Listed::Complaints(narrowing) => Ok(Extent {
            rows: tx.count_complaints(narrowing)?,
            overdue: None,
        }),
        Listed::Worklist { .. } => {
            let (mut rows, mut overdue) = (0, Rupiah::ZERO);
            each(tx, listed, now, |row| {
                rows += 1;
                overdue = overdue + row.overdue();
                Ok(())
            })?;
            Ok(Extent {
                rows,
                overdue: Some(overdue),
            })
        }
    }
}

fn each(
    tx: &Tx<'_>,
    listed: &Listed,
    now: Moment,
    mut see: impl FnMut(Row<'_>) -> Result<()>,
) -> Result<()> {
    let mut stopped = None;
    let mut see = |row: Row<'_>| {
        stopped = see(row).err();
        Ok::<_, Fault>(stopped.is_none())
    };
    match listed {
        Listed::Blocked { narrowing, order } => {
            let wanted = monitoring::Wanted {
                narrowing: monitoring::Narrowing::clone(narrowing),
                order: *order,
                from: From::Start,
                skip: 0,
                limit: u64::MAX,
            };
            tx.each_blocked(&wanted, now.day(), |row| see(Row::Blocked(&row)))?;
        }
        Listed::Complaints(narrowing) => {
            tx.each_complaint(narrowing, &From::Start, |complaint| {
                let deliveries = tx.deliveries(&complaint.id)?;
                see(Row::Complaint(&Saved {
                    complaint,
                    deliveries,
                }))
            })?;
        }
        Listed::Worklist { unit, kind } => {
            let wanted = worklist::Wanted {
                unit: unit.ok_or(Refusal::UnitNeeded)?,
                kind: *kind,
                from: None,
                backwards: false,
                day: now.day(),
            };
            tx.each_work(wanted, |item| see(Row::Work(&item)))?;
        }
    }
    stopped.map_or(Ok(()), Err)
}
