//! The list of blocked customers: pages by key, never by offset from the start, and what the list comes to. The table
//! `blocked` and its tallies speak of one day, and follow behind the acts: see `relist`.

mod narrowed;
mod reading;
mod relist;
mod signposts;
mod summary;
mod tallies;
mod turns;

use super::fault::Result;
use super::listing::{bound, turned_round};
use super::row;
use super::tx::Tx;
use crate::domain::cause::Causes;
use crate::domain::ids::Idpel;
use crate::domain::lock::{Lock, LockKind};
use crate::domain::monitoring::{Ageing, Blocked, Key, Order, SortBy, Wanted};
use crate::domain::wib::{Day, day_number};
use narrowed::Where;
use reading::Reading;
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};
pub(super) use signposts::Signposts;
use std::collections::VecDeque;

const BLOCKED: &str = "SELECT b.idpel, b.name, b.unit, b.causes, b.lateness, b.overdue, b.locks,
    d.set_by AS debt_by, d.since AS debt_since, d.event AS debt_event, d.causes AS debt_causes,
    m.set_by AS meter_by, m.since AS meter_since, m.event AS meter_event, m.causes AS meter_causes
  FROM blocked b LEFT JOIN lock d ON d.idpel = b.idpel AND d.lock = 'debt'
                 LEFT JOIN lock m ON m.idpel = b.idpel AND m.lock = 'meter'";

/// Up to so many rows are a page; more are the whole list, which is not held in memory.
const PAGE: u64 = 10_000;

fn lock(row: &Row<'_>, kind: LockKind) -> Result<Option<Lock>> {
    let column = |name: &str| format!("{}_{name}", kind.code());
    let Some(since) = row::maybe_moment(row, column("since").as_str())? else {
        return Ok(None);
    };
    Ok(Some(Lock {
        kind,
        by: row::actor(row, column("by").as_str())?,
        since,
        event: row.get(column("event").as_str())?,
        causes: Causes::from_bits(row.get(column("causes").as_str())?).unwrap_or_default(),
    }))
}

fn blocked(row: &Row<'_>, today: Day) -> Result<Blocked> {
    let locks = [lock(row, LockKind::Debt)?, lock(row, LockKind::Meter)?];
    Ok(Blocked {
        idpel: row::idpel(row, "idpel")?,
        name: row::text(row, "name")?,
        unit: row::unit(row, "unit")?,
        causes: row::of_number(row, "causes", Causes::from_bits)?,
        locks: locks.into_iter().flatten().collect(),
        days_overdue: days_late(row.get("lateness")?, today),
        overdue: row::rupiah(row, "overdue")?,
    })
}

fn days_late(lateness: i64, today: Day) -> i64 {
    (day_number(today) + lateness).max(0)
}

/// The number of a bucket in the tallies.
fn bucket(ageing: Ageing) -> i64 {
    let before = Ageing::ALL.iter().take_while(|other| **other != ageing);
    before.fold(0, |number, _| number + 1)
}

/// The column of an order.
fn column(by: SortBy) -> &'static str {
    match by {
        SortBy::Idpel => "idpel",
        SortBy::Name => "name",
        SortBy::Unit => "unit",
        SortBy::Causes => "causes",
        SortBy::Since => "since",
        SortBy::By => "set_by",
        SortBy::DaysOverdue => "lateness",
        SortBy::Overdue => "overdue",
    }
}

fn value(key: &Key) -> Value {
    match key {
        Key::Number(number) => Value::Integer(*number),
        Key::Text(text) => Value::Text(text.clone()),
    }
}

/// When a day begins in WIB, by its number, as the file has moments: seven hours before it does in UTC.
fn midnight(day: i64) -> i64 {
    day * 86_400_000_000 - 25_200_000_000
}

/// A number of rows.
fn whole(number: u64) -> Value {
    Value::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// A stretch of the list, with its order.
type Part = (Where, String);

/// The stretches of the list that a page is read from, one after the other, with their order. From a row on these are
/// the rows that are equal in what the list is ordered by, then the rest: SQLite does not look for both columns of the
/// place at once, and would walk through all that are equal.
fn parts(wanted: &Wanted, today: Day, reading: Reading) -> Vec<Part> {
    let Order { by, descending } = wanted.order;
    let narrowed = || Where::narrowed(&wanted.narrowing, today, (reading, by));
    let way = if descending == wanted.from.is_backwards() {
        "ASC"
    } else {
        "DESC"
    };
    // With a plus it is no index's order: what is picked out is put in order, however it was found.
    let picked = reading == Reading::PickedOut && wanted.limit <= PAGE;
    let plus = if picked { "+" } else { "" };
    let by_idpel = format!("{plus}b.idpel {way}");
    let column = column(by);
    let by_column = format!("{plus}b.{column} {way}, {by_idpel}");
    let Some((cursor, than)) = bound(&wanted.from) else {
        let ordered = if by == SortBy::Idpel {
            by_idpel
        } else {
            by_column
        };
        return vec![(narrowed(), ordered)];
    };
    let than = if descending { turned_round(than) } else { than };
    let idpel = || Value::Integer(cursor.idpel.number());
    let with = |condition: &str, values: Vec<Value>| {
        let mut part = narrowed();
        part.add(condition, values);
        part
    };
    if by == SortBy::Idpel {
        return vec![(with(&format!("b.idpel {than} ?"), vec![idpel()]), by_idpel)];
    }
    let key = || value(&cursor.key);
    let equal = format!("b.{column} = ? AND b.idpel {than} ?");
    let beyond = format!("b.{column} {} ?", than.trim_end_matches('='));
    vec![
        (with(&equal, vec![key(), idpel()]), by_idpel),
        (with(&beyond, vec![key()]), by_column),
    ]
}

impl Tx<'_> {
    /// A page of the list in its order, row by row, until `see` has seen enough. The list must speak of `today`.
    pub fn each_blocked(
        &self,
        wanted: &Wanted,
        today: Day,
        mut see: impl FnMut(Blocked) -> Result<bool>,
    ) -> Result<()> {
        let reading = self.reading(wanted)?;
        let nearer = self.nearer(wanted, today, reading)?;
        let wanted = nearer.as_ref().unwrap_or(wanted);
        let mut left = wanted.limit;
        let (parts, mut skip) = self.passed_over(parts(wanted, today, reading), wanted.skip)?;
        for part in parts {
            let mut more = left > 0;
            if more {
                // What is picked out is put in order before anything else is read of it.
                let first = skip > 0 || reading == Reading::PickedOut && left <= PAGE;
                self.each_of_part(part, (left, skip), first, |row| {
                    left -= 1;
                    more = see(blocked(row, today)?)?;
                    Ok(more)
                })?;
            }
            if !more {
                break;
            }
            skip = 0;
        }
        Ok(())
    }

    /// Drops the stretches that are passed over as a whole. Returns the others, and how many rows of the first of them are.
    fn passed_over(&self, parts: Vec<Part>, mut skip: u64) -> Result<(Vec<Part>, u64)> {
        let mut parts: VecDeque<Part> = parts.into();
        while let Some((narrowed, _)) = parts.front().filter(|_| skip > 0 && parts.len() > 1) {
            let sql = format!(
                "SELECT count(*) FROM (SELECT 1 FROM blocked b WHERE {} LIMIT ?)",
                narrowed.sql()
            );
            let most = whole(skip.saturating_add(1));
            let rows: i64 = self.only(
                &sql,
                params_from_iter(narrowed.values.iter().chain([&most])),
            )?;
            let rows = u64::try_from(rows).unwrap_or(0);
            if rows > skip {
                break;
            }
            skip -= rows;
            parts.pop_front();
        }
        Ok((parts.into(), skip))
    }

    fn each_of_part(
        &self,
        (narrowed, ordered): Part,
        (limit, skip): (u64, u64),
        idpels_first: bool,
        see: impl FnMut(&Row<'_>) -> Result<bool>,
    ) -> Result<()> {
        let narrowing = narrowed.sql();
        let sql = if idpels_first {
            // What is passed over is passed over in the index alone.
            format!(
                "{BLOCKED} WHERE b.idpel IN (SELECT b.idpel FROM blocked b WHERE {narrowing}
                    ORDER BY {ordered} LIMIT ? OFFSET ?) ORDER BY {ordered}"
            )
        } else {
            format!("{BLOCKED} WHERE {narrowing} ORDER BY {ordered} LIMIT ? OFFSET ?")
        };
        let mut values = narrowed.values;
        values.extend([whole(limit), whole(skip)]);
        self.each(&sql, params_from_iter(values), see)
    }

    /// A page of the list, in its order. The list must speak of `today`.
    pub fn blocked_page(&self, wanted: &Wanted, today: Day) -> Result<Vec<Blocked>> {
        let mut page = Vec::new();
        self.each_blocked(wanted, today, |row| {
            page.push(row);
            Ok(true)
        })?;
        if wanted.from.is_backwards() {
            page.reverse();
        }
        Ok(page)
    }

    /// A customer's row, where the customer is blocked. The list must speak of `today`.
    pub fn blocked_row(&self, idpel: Idpel, today: Day) -> Result<Option<Blocked>> {
        let sql = format!("{BLOCKED} WHERE b.idpel = ?1");
        self.one(&sql, [idpel.number()], |row| blocked(row, today))
    }
}
