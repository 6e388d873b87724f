//! Rows of the list whose place is known. A jump to a row is counted from the last of them before it instead of from the
//! list's end; those that it passes on its way are noted for the next. They hold until the list changes, which its
//! revision tells.

use super::reading::Reading;
use super::{column, parts};
use crate::domain::listing::From;
use crate::domain::monitoring::{Cursor, Key, Narrowing, Order, Wanted};
use crate::domain::wib::Day;
use crate::replica::fault::Result;
use crate::replica::row;
use crate::replica::tx::Tx;
use rusqlite::params_from_iter;

/// So many rows lie from one to the next: about as many are counted through in the time that the page itself takes.
const APART: u64 = 8192;

/// Which list they stand in.
#[derive(Debug, PartialEq, Eq)]
struct List {
    narrowing: Narrowing,
    order: Order,
    today: Day,
    revision: i64,
}

/// Those of the list jumped through last, counted from its start and from its end.
#[derive(Debug, Default)]
pub(in crate::replica) struct Signposts {
    list: Option<List>,
    from_start: Vec<Cursor>,
    from_end: Vec<Cursor>,
}

impl Signposts {
    /// Those of a list from one of its ends; of another list than before none are known yet.
    fn of(&mut self, list: List, backwards: bool) -> &mut Vec<Cursor> {
        if self.list.as_ref() != Some(&list) {
            *self = Self {
                list: Some(list),
                ..Self::default()
            };
        }
        if backwards {
            &mut self.from_end
        } else {
            &mut self.from_start
        }
    }
}

impl Tx<'_> {
    /// The same page, counted from the last place known before it; `None` where it is near enough.
    pub(super) fn nearer(
        &self,
        wanted: &Wanted,
        today: Day,
        reading: Reading,
    ) -> Result<Option<Wanted>> {
        let far = wanted.skip >= APART && matches!(wanted.from, From::Start | From::End);
        let Some(signposts) = self.signposts().filter(|_| far) else {
            return Ok(None);
        };
        let list = List {
            narrowing: wanted.narrowing.clone(),
            order: wanted.order,
            today,
            revision: self.only("SELECT revision FROM monitored", [])?,
        };
        let mut signposts = signposts.borrow_mut();
        let known = signposts.of(list, wanted.from.is_backwards());
        let mut nearer = wanted.clone();
        for place in 0..usize::try_from(wanted.skip / APART).unwrap_or(usize::MAX) {
            let next = if let Some(next) = known.get(place) {
                next.clone()
            } else if let Some(next) = self.farther(&nearer, today, reading)? {
                known.push(next.clone());
                next
            } else {
                // The list ends before it.
                break;
            };
            nearer.skip -= APART;
            nearer.from = if wanted.from.is_backwards() {
                From::Before(next)
            } else {
                From::After(next)
            };
        }
        Ok(Some(nearer))
    }

    /// The last of the next rows that lie between two signposts.
    fn farther(&self, from: &Wanted, today: Day, reading: Reading) -> Result<Option<Cursor>> {
        let by = from.order.by;
        let (parts, skip) = self.passed_over(parts(from, today, reading), APART - 1)?;
        let Some((narrowed, ordered)) = parts.into_iter().next() else {
            return Ok(None);
        };
        let sql = format!(
            "SELECT b.idpel AS idpel, b.{} AS key FROM blocked b WHERE {} ORDER BY {ordered} LIMIT 1 OFFSET {skip}",
            column(by),
            narrowed.sql(),
        );
        self.one(&sql, params_from_iter(narrowed.values), |row| {
            let key = if by.is_text() {
                Key::Text(row::text(row, "key")?)
            } else {
                Key::Number(row.get("key")?)
            };
            Ok(Cursor {
                key,
                idpel: row::idpel(row, "idpel")?,
            })
        })
    }
}
