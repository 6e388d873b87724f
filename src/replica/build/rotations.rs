//! The rotations of the names of a file in the making: they lie aside until all are known, and go into their table in its
//! order.

use crate::domain::customer::Customer;
use crate::replica::fault::Result;
use crate::replica::search::rotations;
use crate::replica::tx::Tx;
use rusqlite::CachedStatement;

/// What has been gathered so far.
pub(super) struct Rotations<'c> {
    aside: CachedStatement<'c>,
}

impl<'c> Rotations<'c> {
    pub(super) fn new(tx: &Tx<'c>) -> Result<Self> {
        tx.run(
            "CREATE TEMP TABLE loaded (rotation TEXT NOT NULL, idpel INTEGER NOT NULL)",
            [],
        )?;
        let aside = tx.statement("INSERT INTO temp.loaded VALUES (?1, ?2)")?;
        Ok(Self { aside })
    }

    pub(super) fn customer(&mut self, new: &Customer) -> Result<()> {
        for rotation in rotations(&new.name) {
            self.aside.execute((rotation, new.idpel.number()))?;
        }
        Ok(())
    }

    /// Writes them down.
    pub(super) fn finish(self, tx: &Tx<'_>) -> Result<()> {
        drop(self.aside);
        tx.run(
            "INSERT OR IGNORE INTO name_rotation SELECT rotation, idpel FROM loaded ORDER BY rotation, idpel",
            [],
        )?;
        tx.run("DROP TABLE temp.loaded", [])?;
        Ok(())
    }
}
