//! Locks set and lifted: how many on each day, and whose.

use super::{midnight, whole};
use crate::domain::ids::UnitCode;
use crate::domain::monitoring::{Turned, Turns, TurnsOf};
use crate::domain::wib::{Day, day_number};
use crate::replica::fault::Result;
use crate::replica::listing::bound;
use crate::replica::row;
use crate::replica::tx::Tx;
use rusqlite::params;

impl Tx<'_> {
    /// Locks set and lifted on each day from `first` to `last`, the days without any included.
    pub fn turns(&self, unit: Option<UnitCode>, first: Day, last: Day) -> Result<Vec<Turns>> {
        let sql = "SELECT turned_on, sum(was_set) AS was_set, sum(lifted) AS lifted FROM tally_turn
                    WHERE turned_on BETWEEN ?1 AND ?2 AND (?3 IS NULL OR unit = ?3) GROUP BY 1";
        let bounds = params![
            day_number(first),
            day_number(last),
            unit.map(UnitCode::number)
        ];
        let mut known = self
            .all(sql, bounds, |row| {
                Ok(Turns {
                    day: row::day(row, "turned_on")?,
                    set: row::whole(row, "was_set")?,
                    lifted: row::whole(row, "lifted")?,
                })
            })?
            .into_iter()
            .peekable();
        let days = first.iter_days().take_while(|day| *day <= last);
        Ok(days
            .map(|day| {
                known.next_if(|turns| turns.day == day).unwrap_or(Turns {
                    day,
                    set: 0,
                    lifted: 0,
                })
            })
            .collect())
    }

    /// Whose locks were set and lifted on a day: as many as [`Tx::turns`] counts.
    pub fn turned(&self, wanted: &TurnsOf) -> Result<Vec<Turned>> {
        let (condition, (at, seq)) = match bound(&wanted.from) {
            Some(((at, seq), than)) => (
                format!("(e.at, e.seq) {than} (?1, ?2)"),
                (at.micros(), *seq),
            ),
            None => ("?1 = ?2".to_owned(), (0, 0)),
        };
        let way = if wanted.from.is_backwards() {
            "DESC"
        } else {
            "ASC"
        };
        let sql = format!(
            "SELECT e.seq, e.at, e.idpel, c.name, c.unit, e.lock, e.kind, e.actor
               FROM event e CROSS JOIN customer c ON c.idpel = e.idpel
              WHERE e.kind IN ('lock_set', 'lock_lifted') AND {condition} AND e.at >= ?3 AND e.at < ?4
                AND (?5 IS NULL OR c.unit = ?5)
              ORDER BY e.at {way}, e.seq {way} LIMIT ?6 OFFSET ?7"
        );
        let day = day_number(wanted.day);
        let bounds = params![
            at,
            seq,
            midnight(day),
            midnight(day + 1),
            wanted.unit.map(UnitCode::number),
            whole(wanted.limit),
            whole(wanted.skip)
        ];
        let mut page = self.all(&sql, bounds, |row| {
            Ok(Turned {
                seq: row.get("seq")?,
                at: row::moment(row, "at")?,
                idpel: row::idpel(row, "idpel")?,
                name: row::text(row, "name")?,
                unit: row::unit(row, "unit")?,
                lock: row::lock_kind(row, "lock")?,
                set: row.get::<_, String>("kind")? == "lock_set",
                by: row::actor(row, "actor")?,
            })
        })?;
        if wanted.from.is_backwards() {
            page.reverse();
        }
        Ok(page)
    }
}
