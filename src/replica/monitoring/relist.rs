//! The list kept behind the acts. The schema notes whose row may not be what it has to be (`blocked_stale`); here those
//! rows are made anew, their tallies with them, and the list is taken from one day to another. An act need not wait for
//! it; whoever reads the list sees to it first.

use super::tallies::{Changes, Counted};
use crate::domain::wib::{Day, day_from_number, day_number};
use crate::replica::fault::{Fault, Result};
use crate::replica::tx::Tx;
use rusqlite::{Row, params};

/// The columns of `blocked` and of `blocked_now`.
const COLUMNS: &str =
    "unit, causes, setters, lateness, since, overdue, name, locks, set_by, last_due, next_due";

/// Rows whose debt or block comes from one bucket of age to another between two days: those numbers of days are the
/// most of the buckets.
const CROSSING: &str =
    "SELECT unit, causes, setters, lateness, since, overdue FROM blocked WHERE idpel IN (
    SELECT idpel FROM (VALUES (0), (30), (60), (90)) CROSS JOIN blocked
     WHERE lateness > column1 - max(?1, ?2) AND lateness <= column1 - min(?1, ?2)
    UNION SELECT idpel FROM (VALUES (0), (30), (60), (90)) CROSS JOIN blocked
     WHERE since >= (min(?1, ?2) - column1) * 86400000000 - 25200000000
       AND since < (max(?1, ?2) - column1) * 86400000000 - 25200000000)";

/// A row of the list, without whose it is.
#[derive(Debug, PartialEq, Eq)]
struct Listed {
    counted: Counted,
    name: String,
    locks: i64,
    set_by: String,
    last_due: Option<i64>,
    next_due: Option<i64>,
}

fn counted(row: &Row<'_>) -> Result<Counted> {
    Ok(Counted {
        unit: row.get(0)?,
        causes: row.get(1)?,
        setters: row.get(2)?,
        lateness: row.get(3)?,
        since: row.get(4)?,
        overdue: row.get(5)?,
    })
}

fn listed(row: &Row<'_>) -> Result<Listed> {
    Ok(Listed {
        counted: counted(row)?,
        name: row.get(6)?,
        locks: row.get(7)?,
        set_by: row.get(8)?,
        last_due: row.get(9)?,
        next_due: row.get(10)?,
    })
}

impl Listed {
    /// Whether another differs in nothing but what is owed, and since when.
    fn owes_otherwise(&self, other: &Self) -> bool {
        let plain = |row: &Counted| (row.unit, row.setters, row.since);
        let (own, others) = (&self.counted, &other.counted);
        plain(own) == plain(others)
            && (&self.name, self.locks, &self.set_by) == (&other.name, other.locks, &other.set_by)
    }

    /// Whether the days and the causes are the same as well.
    fn owes_less_or_more(&self, other: &Self) -> bool {
        let debts = |row: &Counted| (row.causes, row.lateness);
        self.owes_otherwise(other) && debts(&self.counted) == debts(&other.counted)
    }
}

impl Tx<'_> {
    /// The day that the list speaks of.
    pub fn monitored_day(&self) -> Result<Day> {
        let number: i64 = self.only("SELECT day FROM monitored", [])?;
        day_from_number(number).ok_or_else(|| Fault::Damaged("column day".into()))
    }

    /// Whether the list is what it has to be on `day`, after all acts so far.
    pub fn list_speaks_of(&self, day: Day) -> Result<bool> {
        Ok(self.monitored_day()? == day && !self.list_is_behind()?)
    }

    /// Whether an act has come that the list has not followed yet.
    pub fn list_is_behind(&self) -> Result<bool> {
        self.only("SELECT EXISTS (SELECT 1 FROM blocked_stale)", [])
    }

    /// Makes the list and its tallies what they have to be on `day`. Of another day, only rows are written of which a debt has
    /// fallen due since, or would not be yet; those whose age passes the edge of a bucket move from tally to tally
    /// together. Costs as many rows as change; backwards also a walk through the list.
    pub fn bring_list_to(&self, day: Day) -> Result<()> {
        let from = self.monitored_day()?;
        if from != day {
            let mut changes = Changes::default();
            let days = [day_number(from), day_number(day)];
            self.each(CROSSING, days, |row| {
                let row = counted(row)?;
                changes.goes(&row, from)?;
                changes.comes(&row, day)?;
                Ok(true)
            })?;
            changes.write(self)?;
            self.run(
                "UPDATE monitored SET day = ?1, revision = revision + 1",
                [day_number(day)],
            )?;
            let due = if day > from {
                "INSERT INTO blocked_stale SELECT idpel FROM blocked WHERE next_due < ?1 ON CONFLICT DO NOTHING"
            } else {
                // Rare, and reads the list.
                "INSERT INTO blocked_stale SELECT idpel FROM blocked WHERE last_due >= ?1 ON CONFLICT DO NOTHING"
            };
            self.run(due, [day_number(day)])?;
        }
        self.relist()
    }

    /// Makes the rows anew that acts have left behind, in the order of IDPEL.
    pub fn relist(&self) -> Result<()> {
        if !self.list_is_behind()? {
            return Ok(());
        }
        let day = self.monitored_day()?;
        let mut changes = Changes::default();
        let stale = "SELECT idpel FROM blocked_stale ORDER BY idpel";
        self.each(stale, [], |row| {
            let idpel = row.get(0)?;
            let (was, is) = (self.listed(idpel)?, self.to_be_listed(idpel)?);
            if was != is {
                if let Some(was) = &was {
                    changes.goes(&was.counted, day)?;
                }
                if let Some(is) = &is {
                    changes.comes(&is.counted, day)?;
                }
                self.list_anew(idpel, was, is)?;
            }
            Ok(true)
        })?;
        changes.write(self)?;
        self.run("DELETE FROM blocked_stale", [])?;
        self.run("UPDATE monitored SET revision = revision + 1", [])?;
        Ok(())
    }

    fn listed(&self, idpel: i64) -> Result<Option<Listed>> {
        let sql = format!("SELECT {COLUMNS} FROM blocked WHERE idpel = ?1");
        self.one(&sql, [idpel], listed)
    }

    fn to_be_listed(&self, idpel: i64) -> Result<Option<Listed>> {
        let sql = format!("SELECT {COLUMNS} FROM blocked_now WHERE idpel = ?1");
        self.one(&sql, [idpel], listed)
    }

    /// Most changes leave most columns alone, and with them their indexes.
    fn list_anew(&self, idpel: i64, was: Option<Listed>, is: Option<Listed>) -> Result<()> {
        let Some(is) = is else {
            self.run("DELETE FROM blocked WHERE idpel = ?1", [idpel])?;
            return Ok(());
        };
        let row = &is.counted;
        let owed = (idpel, row.overdue, is.last_due, is.next_due);
        match was {
            Some(was) if was.owes_less_or_more(&is) => {
                let sql = "UPDATE blocked SET overdue = ?2, last_due = ?3, next_due = ?4 WHERE idpel = ?1";
                self.run(sql, owed)?;
            }
            Some(was) if was.owes_otherwise(&is) => {
                let sql = "UPDATE blocked SET overdue = ?2, last_due = ?3, next_due = ?4, causes = ?5, lateness = ?6
                            WHERE idpel = ?1";
                self.run(
                    sql,
                    params![
                        idpel,
                        row.overdue,
                        is.last_due,
                        is.next_due,
                        row.causes,
                        row.lateness
                    ],
                )?;
            }
            _ => {
                let sql = format!(
                    "INSERT OR REPLACE INTO blocked (idpel, {COLUMNS})
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
                );
                self.run(
                    &sql,
                    params![
                        idpel,
                        row.unit,
                        row.causes,
                        row.setters,
                        row.lateness,
                        row.since,
                        row.overdue,
                        is.name,
                        is.locks,
                        is.set_by,
                        is.last_due,
                        is.next_due
                    ],
                )?;
            }
        }
        Ok(())
    }
}
