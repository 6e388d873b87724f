//! What a unit has to do by hand, in the order of its list. The candidates come from the file in that order, so that a
//! page costs what it shows; whether one is an item, and where it stands, is the domain's to say.

use super::fault::Result;
use super::row;
use super::tx::Tx;
use crate::domain::facts::Facts;
use crate::domain::ids::UnitCode;
use crate::domain::wib::{Day, day_number};
use crate::domain::worklist::{Cursor, ENDING_DAYS, Item, Kind, RefusedAct, item, refused};
use rusqlite::params;

/// Which items, and from where on.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    pub unit: UnitCode,
    /// `None`: of every kind.
    pub kind: Option<Kind>,
    /// The first item in question, itself among them; `None`: from the end that the walk begins at.
    pub from: Option<&'a Cursor>,
    /// Against the order of the list.
    pub backwards: bool,
    pub day: Day,
}

/// The candidates of a kind (`?1` the unit, `?2` today), and the columns they are ordered by.
fn candidates(kind: Kind) -> (String, &'static str, &'static str) {
    match kind {
        // Whoever has a lock is in neither table, and no one has another's unit.
        Kind::ManualBlock => (
            "SELECT o.due_on AS day, o.idpel AS idpel, '' AS act, '' AS reason FROM old_debt o
              WHERE o.unit = ?1 AND o.due_on < ?2"
                .to_owned(),
            "o.due_on",
            "o.idpel",
        ),
        Kind::MeterReported => (
            "SELECT m.reported_on AS day, m.idpel AS idpel, '' AS act, '' AS reason FROM lost_meter m
              WHERE m.unit = ?1"
                .to_owned(),
            "m.reported_on",
            "m.idpel",
        ),
        Kind::DispensationEnding => (
            format!(
                "SELECT d.until AS day, d.idpel AS idpel, '' AS act, '' AS reason
                   FROM dispensation d CROSS JOIN customer c ON c.idpel = d.idpel
                  WHERE d.ended_at IS NULL AND d.until BETWEEN ?2 AND ?2 + {ENDING_DAYS} AND c.unit = ?1"
            ),
            "d.until",
            "d.idpel",
        ),
        Kind::CentreRefused => (
            "SELECT (o.created_at + 25200000000) / 86400000000 AS day, o.idpel AS idpel, o.id AS act,
                    coalesce(o.last_error, '') AS reason
               FROM outbox o CROSS JOIN customer c ON c.idpel = o.idpel
              WHERE o.destination = 'centre' AND o.state = 'refused' AND c.unit = ?1"
                .to_owned(),
            "(o.created_at + 25200000000) / 86400000000",
            "o.idpel",
        ),
    }
}

impl Tx<'_> {
    /// The items wanted, one after another, until `see` has seen enough. Nothing is held but the item in hand.
    pub fn each_work(
        &self,
        wanted: Wanted<'_>,
        mut see: impl FnMut(Item) -> Result<bool>,
    ) -> Result<()> {
        let mut kinds = Kind::ALL.to_vec();
        if wanted.backwards {
            kinds.reverse();
        }
        let passed = |kind: &Kind| match wanted.from {
            Some(from) if wanted.backwards => *kind > from.kind,
            Some(from) => *kind < from.kind,
            None => false,
        };
        kinds.retain(|kind| wanted.kind.is_none_or(|only| only == *kind) && !passed(kind));
        for kind in kinds {
            if !self.each_of_kind(kind, wanted, &mut see)? {
                break;
            }
        }
        Ok(())
    }

    /// Returns whether more is wanted.
    fn each_of_kind(
        &self,
        kind: Kind,
        wanted: Wanted<'_>,
        see: &mut impl FnMut(Item) -> Result<bool>,
    ) -> Result<bool> {
        let (sql, day, idpel) = candidates(kind);
        let (side, order) = if wanted.backwards {
            ("<=", "DESC")
        } else {
            (">=", "ASC")
        };
        let sql = format!(
            "{sql} AND ({day}, {idpel}) {side} (?3, ?4) ORDER BY {day} {order}, {idpel} {order}, act {order}"
        );
        let end = if wanted.backwards { i64::MAX } else { i64::MIN };
        let from = wanted.from.filter(|from| from.kind == kind);
        let (from_day, from_idpel) = from.map_or((end, end), |from| {
            (day_number(from.day), from.idpel.number())
        });
        let values = params![
            wanted.unit.number(),
            day_number(wanted.day),
            from_day,
            from_idpel
        ];
        let mut last = None;
        let mut more = true;
        self.each(&sql, values, |row| {
            let act = RefusedAct {
                id: row::text(row, "act")?,
                done_on: row::day(row, "day")?,
                reason: row::text(row, "reason")?,
            };
            let at = Cursor {
                kind,
                day: act.done_on,
                idpel: row::idpel(row, "idpel")?,
                act: act.id.clone(),
            };
            let before = from.is_some_and(|from| {
                if wanted.backwards {
                    at > *from
                } else {
                    at < *from
                }
            });
            // Two debts of one day make one item.
            if before || last.as_ref() == Some(&at) {
                return Ok(true);
            }
            let Some(facts) = self.facts(at.idpel)? else {
                return Ok(true);
            };
            let found = work(&facts, &at, &act, wanted.day);
            last = Some(at);
            if let Some(item) = found {
                more = see(item)?;
            }
            Ok(more)
        })?;
        Ok(more)
    }
}

/// The item that stands at that place: a candidate by a debt that is not the one it is on the list for is passed over.
fn work(facts: &Facts, at: &Cursor, act: &RefusedAct, day: Day) -> Option<Item> {
    let found = match at.kind {
        Kind::CentreRefused => Some(refused(facts, act, day)),
        kind => item(facts, kind, day),
    };
    found.filter(|item| item.at == *at)
}
