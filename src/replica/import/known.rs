//! What rows are checked against, and what was noticed on the way.

use super::Warnings;
use super::row::{Parsed, Row};
use super::sheet::Sheet;
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
    /// The last customer that was touched.
    touched: Option<Idpel>,
    /// The files of whose table the replica had no row: what it has of it now comes from the file, and no key needs to be
    /// remembered.
    fresh: Vec<Sheet>,
}

impl<'a, 't> Known<'a, 't> {
    pub(super) fn new(tx: &'a Tx<'t>) -> Result<Self, Fault> {
        Ok(Self {
            tx,
            warnings: Warnings::default(),
            units: tx.units()?.into_iter().map(|unit| unit.code).collect(),
            customer: None,
            touched: None,
            fresh: Vec::new(),
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

    /// Says that a file is about to be read.
    pub(super) fn begin(&mut self, file: Sheet) -> Result<(), Fault> {
        // Units wait for their parents, so that one which is not there may have been met.
        if file != Sheet::Units && self.tx.is_empty(file)? {
            self.fresh.push(file);
        }
        Ok(())
    }

    /// Whether the row is the first of its file with that key, of which `there` says whether the replica has it. Only the
    /// first may change what is known; the others have to say the same.
    pub(super) fn is_first(&self, key: impl ToSql, row: &Row<'_>, there: bool) -> Parsed<bool> {
        if self.fresh.contains(&row.layout.sheet) {
            return Ok(!there);
        }
        Ok(self.tx.claim(key, row.line)? == row.line)
    }

    /// Notes that a customer's debts changed.
    pub(super) fn touch(&mut self, idpel: Idpel) -> Result<(), Fault> {
        if self.touched != Some(idpel) {
            self.tx.touch(idpel)?;
            self.touched = Some(idpel);
        }
        Ok(())
    }
}
