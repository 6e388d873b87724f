//! The order of the list, a row's place in it, and where a page begins.

use crate::domain::ids::Idpel;
use crate::domain::monitoring::{Blocked, Narrowing, SortBy};
use crate::domain::wib::{Day, day_number};
use rusqlite::types::Value;

/// Less the day since which nothing at all is overdue.
const NOT_LATE: i64 = -9_999_999;

/// In which order, and which way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Order {
    pub by: SortBy,
    pub descending: bool,
}

/// A row's place in an order: what it is ordered by, and its IDPEL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    pub key: Key,
    pub idpel: Idpel,
}

/// What a row is ordered by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Key {
    Number(i64),
    Text(String),
}

/// Where a page begins, by the place of a row in the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From<C> {
    Start,
    After(C),
    /// This row first, or the one that follows where it stood.
    At(C),
    /// The page that ends before this row.
    Before(C),
    /// The last page.
    End,
}

impl<C> From<C> {
    /// The row it hangs on, and how its neighbours that are wanted compare with it: `>`, `>=` or `<`.
    pub(in crate::replica) fn bound(&self) -> Option<(&C, &'static str)> {
        match self {
            Self::Start | Self::End => None,
            Self::After(cursor) => Some((cursor, ">")),
            Self::At(cursor) => Some((cursor, ">=")),
            Self::Before(cursor) => Some((cursor, "<")),
        }
    }

    /// Whether the page is read against the order.
    pub fn is_backwards(&self) -> bool {
        matches!(self, Self::Before(_) | Self::End)
    }
}

/// One page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub narrowing: Narrowing,
    pub order: Order,
    pub from: From<Cursor>,
    /// Rows to pass over from there: few, or as many as a person jumps.
    pub skip: u64,
    pub limit: u64,
}

impl Order {
    pub(super) fn column(self) -> &'static str {
        match self.by {
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

    /// Where a row of `today`'s list stands in this order.
    pub fn cursor(self, row: &Blocked, today: Day) -> Cursor {
        let first = row.first_lock();
        let key = match self.by {
            SortBy::Idpel => Key::Number(row.idpel.number()),
            SortBy::Name => Key::Text(row.name.clone()),
            SortBy::Unit => Key::Number(row.unit.number()),
            SortBy::Causes => Key::Number(row.causes.bits()),
            SortBy::Since => Key::Number(first.map_or(0, |lock| lock.since.micros())),
            SortBy::By => Key::Text(
                first
                    .and_then(|lock| lock.by.user())
                    .map(ToString::to_string)
                    .unwrap_or_default(),
            ),
            SortBy::DaysOverdue if row.days_overdue == 0 => Key::Number(NOT_LATE),
            SortBy::DaysOverdue => Key::Number(row.days_overdue - day_number(today)),
            SortBy::Overdue => Key::Number(row.overdue.whole()),
        };
        Cursor {
            key,
            idpel: row.idpel,
        }
    }
}

impl Cursor {
    /// From what [`Cursor`] prints as: the IDPEL, a colon, the key. `None` for anything else.
    pub fn parse(text: &str, by: SortBy) -> Option<Self> {
        let (idpel, key) = text.split_once(':')?;
        let key = match by {
            SortBy::Name | SortBy::By => Key::Text(key.to_owned()),
            _ => Key::Number(key.parse().ok()?),
        };
        Some(Self {
            key,
            idpel: Idpel::parse(idpel).ok()?,
        })
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.key {
            Key::Number(number) => write!(f, "{}:{number}", self.idpel),
            Key::Text(text) => write!(f, "{}:{text}", self.idpel),
        }
    }
}

impl Key {
    pub(super) fn value(&self) -> Value {
        match self {
            Self::Number(number) => Value::Integer(*number),
            Self::Text(text) => Value::Text(text.clone()),
        }
    }
}
