//! What an administrator runs: the sweep of a day, the import of a folder, the check of the audit.

use super::anchor::Verdict;
use super::{Desk, Result};
use crate::domain::policy::Refusal;
use crate::domain::wib::{Day, Moment};
use crate::replica::import::{Imported, Progress, Rejects, import};
use crate::replica::sweep::{Heard, Swept};
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
    /// The sweep of a day (1.5): sets and lifts debt locks, all in one transaction, and the list of blocked customers
    /// with them. `hear` is told of each, and of how far the sweep has come; where it fails, nothing is changed.
    ///
    /// # Errors
    /// [`Refusal::SweepPast`] for a day already passed, [`Refusal::SweepAhead`] for one that lies ahead of a real clock;
    /// what `hear` returns.
    pub fn sweep(
        &mut self,
        wish: SweepWish,
        now: Moment,
        hear: impl FnMut(Heard) -> Result<()>,
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
            return self.replica.read(|tx| tx.decide_sweep(on, hear));
        }
        let at = if on == now.day() {
            now
        } else {
            Moment::small_hours(on)
        };
        self.follow_up()?;
        self.act("sweep", None, now, |tx| {
            // Asked again under the lock: another sweep may have run meanwhile.
            if let Some(last) = tx.swept_on()?.filter(|last| on < *last) {
                return Err(Refusal::SweepPast { on, last }.into());
            }
            let swept = tx.sweep(on, at, hear)?;
            tx.put_swept_on(on)?;
            tx.put_last_examined(swept.examined)?;
            Ok((
                swept,
                format!("{on} set {} lifted {}", swept.set, swept.lifted),
            ))
        })
    }

    /// About how many customers a sweep will examine, as the last one did; `None` before the first.
    pub fn sweep_examines(&self) -> Result<Option<u64>> {
        self.must_administer()?;
        Ok(self.replica.read(|tx| tx.last_examined())?)
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
        self.follow_up()?;
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
