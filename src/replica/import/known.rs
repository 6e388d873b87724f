//! What rows are checked against, and what was noticed on the way.

use super::Warnings;
use super::row::{Parsed, Row};
use crate::domain::ids::{Idpel, UnitCode};
use crate::replica::{Fault, Tx};
use rusqlite::ToSql;
use std::collections::BTreeSet;

/// The replica as it stands in the import's transaction.
#[derive(Debug)]
pub(super) struct Known<'a, 't> {
    pub(super) tx: &'a Tx<'t>,
    pub(super) warnings: Warnings,
    /// All units: a few thousand at most.
    units: BTreeSet<UnitCode>,
    /// The last customer that was found: rows of one lie together.
    customer: Option<Idpel>,
}

impl<'a, 't> Known<'a, 't> {
    pub(super) fn new(tx: &'a Tx<'t>) -> Result<Self, Fault> {
        Ok(Self {
            tx,
            warnings: Warnings::default(),
            units: tx.units()?.into_iter().map(|unit| unit.code).collect(),
            customer: None,
        })
    }

    pub(super) fn has_unit(&self, code: UnitCode) -> bool {
        self.units.contains(&code)
    }

    pub(super) fn add_unit(&mut self, code: UnitCode) {
        self.units.insert(code);
    }

    pub(super) fn has_customer(&mut self, idpel: Idpel) -> Result<bool, Fault> {
        if self.customer == Some(idpel) {
            return Ok(true);
        }
        let found = self.tx.has_customer(idpel)?;
        if found {
            self.customer = Some(idpel);
        }
        Ok(found)
    }

    /// Whether the row is the first of its file with that key. Only the first may change what is known; the others have
    /// to say the same.
    pub(super) fn is_first(&self, key: impl ToSql, row: &Row<'_>) -> Parsed<bool> {
        Ok(self.tx.claim(key, row.line)? == row.line)
    }
}
