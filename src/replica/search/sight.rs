//! Looking at one customer after the other: who fits, and in which place among those found.

use super::{Found, Near};
use crate::domain::ids::{Idpel, UnitCode};
use crate::domain::naming::question::{Question, Sameness};
use crate::domain::naming::{fold, folded};
use crate::replica::fault::{Fault, Result};
use crate::replica::row;
use crate::replica::tx::Tx;
use rusqlite::CachedStatement;
use std::collections::{HashMap, HashSet};

/// How many records one question may look at, beyond those that it shows.
const RECORDS: usize = 4_000;

/// What decides a customer's place among those found: the very name, the own unit, seen lately, by the name alone, by
/// whole words, the shorter name.
type Rank = (Sameness, bool, bool, bool, bool, usize);

/// What was looked at.
pub(super) struct Sight<'t, 'c> {
    tx: &'t Tx<'c>,
    near: &'t Near<'t>,
    record: CachedStatement<'c>,
    units: HashMap<UnitCode, (String, String)>,
    met: HashSet<i64>,
    found: Vec<(Rank, Found)>,
    limit: usize,
    left: usize,
    name: String,
    address: String,
}

impl<'t, 'c> Sight<'t, 'c> {
    pub(super) fn new(tx: &'t Tx<'c>, near: &'t Near<'t>, limit: usize) -> Result<Self> {
        Ok(Self {
            tx,
            near,
            record: tx.statement("SELECT name, address, unit FROM customer WHERE idpel = ?1")?,
            units: HashMap::new(),
            met: HashSet::new(),
            found: Vec::new(),
            limit,
            left: limit.saturating_add(RECORDS),
            name: String::new(),
            address: String::new(),
        })
    }

    pub(super) fn count(&self) -> usize {
        self.found.len()
    }

    /// Whether enough are found, or no more may be looked at.
    pub(super) fn is_done(&self) -> bool {
        self.found.len() >= self.limit || self.left == 0
    }

    pub(super) fn into_found(mut self) -> Vec<Found> {
        self.found.sort_by(|(rank, one), (other_rank, other)| {
            (rank, &one.name, one.idpel).cmp(&(other_rank, &other.name, other.idpel))
        });
        self.found.truncate(self.limit);
        self.found.into_iter().map(|(_, found)| found).collect()
    }

    /// Whoever did not fit one reading may fit the next.
    pub(super) fn forget_misfits(&mut self) {
        self.met.clear();
        let found = self.found.iter().map(|(_, found)| found.idpel.number());
        self.met.extend(found);
    }

    /// Looks at a customer, once; whether more are wanted.
    pub(super) fn see(&mut self, question: &Question, idpel: i64) -> Result<bool> {
        if !self.met.insert(idpel) {
            return Ok(true);
        }
        self.left = self.left.saturating_sub(1);
        let number = Idpel::from_number(idpel).ok_or_else(super::block::damaged)?;
        let mut rows = self.record.query([idpel])?;
        let Some(record) = rows.next()? else {
            return Ok(true);
        };
        let unit = row::unit(record, "unit")?;
        let known = self.units.contains_key(&unit);
        if !known {
            let said = self
                .tx
                .unit(unit)?
                .ok_or_else(|| Fault::Damaged("a customer without a unit".into()))?;
            let words = folded(&said.name);
            self.units.insert(unit, (said.name, words));
        }
        let Some((unit_name, unit_words)) = self.units.get(&unit) else {
            return Ok(true);
        };
        let text = |column| {
            let text = record.get_ref(column)?.as_str();
            text.map_err(|_| Fault::Damaged(format!("column {column}")))
        };
        fold(text("name")?, &mut self.name);
        fold(text("address")?, &mut self.address);
        if let Some(fit) = question.fit(&self.name, &self.address, unit_words) {
            let rank = (
                fit.name,
                self.near.unit != Some(unit),
                !self.near.seen.contains(&number),
                fit.by_place,
                fit.beginnings,
                self.name.chars().count(),
            );
            let found = Found {
                idpel: number,
                name: row::text(record, "name")?,
                address: row::text(record, "address")?,
                unit,
                unit_name: unit_name.clone(),
                agendas: None,
            };
            self.found.push((rank, found));
        }
        Ok(self.found.len() < self.limit && self.left > 0)
    }
}
