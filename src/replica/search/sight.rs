//! Looking at one customer after the other: who fits, and in which place among those found.

use super::cursor::Seen;
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

/// In which order they are looked for, whatever they are called: the own unit's, by the name alone, by whole words.
pub(super) type Turn = (bool, bool, bool);

/// The very name's, which comes before all turns, and the first.
pub(super) const FIRST: Turn = (false, false, false);
pub(super) const LAST: Turn = (true, true, true);

fn turn((name, foreign, _, by_place, beginnings, _): &Rank) -> Turn {
    if *name == Sameness::Other {
        (*foreign, *by_place, *beginnings)
    } else {
        FIRST
    }
}

/// What was looked at.
pub(super) struct Sight<'t, 'c> {
    near: &'t Near<'t>,
    record: CachedStatement<'c>,
    unit: CachedStatement<'c>,
    units: HashMap<UnitCode, String>,
    met: HashSet<i64>,
    found: Vec<(Rank, Found)>,
    /// Those found before their turn: others come before them.
    later: Vec<(Rank, Found)>,
    turn: Turn,
    limit: usize,
    left: usize,
    name: String,
    address: String,
}

impl<'t, 'c> Sight<'t, 'c> {
    pub(super) fn new(tx: &'t Tx<'c>, near: &'t Near<'t>, limit: usize) -> Result<Self> {
        Ok(Self {
            near,
            record: tx.statement("SELECT name, address, unit FROM customer WHERE idpel = ?1")?,
            unit: tx.statement("SELECT name FROM unit WHERE code = ?1")?,
            units: HashMap::new(),
            met: HashSet::new(),
            found: Vec::new(),
            later: Vec::new(),
            turn: FIRST,
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

    /// Looks at a customer, once. Whose turn has not come waits for it.
    pub(super) fn see(&mut self, question: &Question, idpel: i64) -> Result<Seen> {
        let seen = match self.look(question, idpel)? {
            Look::Fits(rank, found) if turn(&rank) <= self.turn => {
                self.found.push((rank, found));
                Seen::Well
            }
            Look::Fits(rank, found) => {
                self.later.push((rank, found));
                Seen::Misfit
            }
            Look::Known => Seen::Well,
            Look::Misfit => Seen::Misfit,
        };
        Ok(if self.is_done() { Seen::Enough } else { seen })
    }

    /// The turn has come of those who fit so, and of all before them.
    pub(super) fn turn(&mut self, now: Turn) {
        self.turn = now;
        let come = |(rank, _): &mut (Rank, Found)| turn(rank) <= now;
        self.found.extend(self.later.extract_if(.., come));
    }

    fn look(&mut self, question: &Question, idpel: i64) -> Result<Look> {
        if !self.met.insert(idpel) {
            return Ok(Look::Known);
        }
        self.left = self.left.saturating_sub(1);
        let number = Idpel::from_number(idpel).ok_or_else(super::block::damaged)?;
        let mut rows = self.record.query([idpel])?;
        let Some(record) = rows.next()? else {
            return Ok(Look::Misfit);
        };
        let unit = row::unit(record, "unit")?;
        let text = |column| {
            let text = record.get_ref(column)?.as_str();
            text.map_err(|_| Fault::Damaged(format!("column {column}")))
        };
        fold(text("name")?, &mut self.name);
        if !self.units.contains_key(&unit) {
            let mut rows = self.unit.query([unit.number()])?;
            let said = rows.next()?;
            let said = said.ok_or_else(|| Fault::Damaged("a customer without a unit".into()))?;
            self.units.insert(unit, row::text(said, "name")?);
        }
        let unit_name = self.units.get(&unit).map_or("", String::as_str);
        // Whom the name alone fits, the place cannot fit better.
        let by_name = question.fit(&self.name, "", "");
        let fit = if let Some(fit) = by_name.filter(|fit| !fit.by_place) {
            Some(fit)
        } else {
            fold(text("address")?, &mut self.address);
            question.fit(&self.name, &self.address, &folded(unit_name))
        };
        let Some(fit) = fit else {
            return Ok(Look::Misfit);
        };
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
            unit_name: unit_name.to_owned(),
            agendas: None,
        };
        Ok(Look::Fits(rank, found))
    }
}

/// What a look has shown.
enum Look {
    Fits(Rank, Found),
    /// Looked at before.
    Known,
    Misfit,
}
