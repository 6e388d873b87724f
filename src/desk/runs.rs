//! What an administrator runs: the sweep of a day, the import of a folder, the check of the audit.

use super::anchor::Verdict;
use super::{Desk, Result};
use crate::domain::policy::Refusal;
use crate::domain::wib::{Day, Moment};
use crate::replica::import::{Imported, Progress, Rejects, import};
use crate::replica::sweep::{Swept, Turned};
use std::path::Path;

/// Which sweep to run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SweepWish {
    pub on: Day,
    /// Decide, and write nothing.
    pub dry_run: bool,
    /// The clock is pinned for training: days ahead may be tried out.
    pub training: bool,
}

impl Desk {
    /// The sweep of a day (1.5): sets and lifts debt locks, all in one transaction. `turn` hears of each.
    ///
    /// # Errors
    /// [`Refusal::SweepPast`] for a day already passed, [`Refusal::SweepAhead`] for one that lies ahead of a real clock.
    pub fn sweep(
        &mut self,
        wish: SweepWish,
        now: Moment,
        mut turn: impl FnMut(Turned),
    ) -> Result<Swept> {
        self.must_administer()?;
        let on = wish.on;
        if on > now.day() && !wish.training {
            return Err(Refusal::SweepAhead {
                on,
                today: now.day(),
            }
            .into());
        }
        if let Some(last) = self
            .replica
            .read(|tx| tx.swept_on())?
            .filter(|last| on < *last)
        {
            return Err(Refusal::SweepPast { on, last }.into());
        }
        if wish.dry_run {
            return Ok(self.replica.read(|tx| {
                tx.decide_sweep(on, |turned| {
                    turn(turned);
                    Ok(())
                })
            })?);
        }
        let at = if on == now.day() {
            now
        } else {
            Moment::small_hours(on)
        };
        self.act("sweep", None, now, |tx| {
            // Asked again under the lock: another sweep may have run meanwhile.
            if let Some(last) = tx.swept_on()?.filter(|last| on < *last) {
                return Err(Refusal::SweepPast { on, last }.into());
            }
            let swept = tx.sweep(on, at, &mut turn)?;
            tx.put_swept_on(on)?;
            Ok((
                swept,
                format!("{on} set {} lifted {}", swept.set, swept.lifted),
            ))
        })
    }

    /// Loads a folder of CSV files (5.2), all in one transaction; what is rejected goes to `rejects`.
    ///
    /// # Errors
    /// [`super::Failure::Import`]: nothing is changed then.
    pub fn import(
        &mut self,
        folder: &Path,
        now: Moment,
        rejects: &mut dyn Rejects,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Imported> {
        self.must_administer()?;
        let imported = import(&mut self.replica, folder, now, rejects, progress)?;
        let detail = format!(
            "read {} changed {} rejected {} lifted {}",
            imported.read(),
            imported.changed(),
            imported.rejected(),
            imported.lifted
        );
        self.note("import", None, detail, now)?;
        Ok(imported)
    }

    /// Checks the audit from its first row to its anchor and its end.
    pub fn verify_audit(&self) -> Result<Verdict> {
        self.must_administer()?;
        Ok(self.replica.read(|tx| self.anchor.verify(tx))?)
    }
}
