//! The order of the list, a row's place in it, and a page of it.

use super::{Blocked, Narrowing};
use crate::domain::ids::Idpel;
use crate::domain::listing::From;
use crate::domain::wib::{Day, day_number};

/// Less the day since which nothing at all is overdue.
const NOT_LATE: i64 = -9_999_999;

/// A column that the list can be ordered by. Rows that are equal in it follow in the order of IDPEL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SortBy {
    #[default]
    Idpel,
    Name,
    Unit,
    Causes,
    Since,
    By,
    DaysOverdue,
    Overdue,
}

impl SortBy {
    pub const ALL: [Self; 8] = [
        Self::Idpel,
        Self::Name,
        Self::Unit,
        Self::Causes,
        Self::Since,
        Self::By,
        Self::DaysOverdue,
        Self::Overdue,
    ];

    /// The name of the column in what programs read.
    pub fn code(self) -> &'static str {
        match self {
            Self::Idpel => "idpel",
            Self::Name => "name",
            Self::Unit => "unit",
            Self::Causes => "causes",
            Self::Since => "since",
            Self::By => "by",
            Self::DaysOverdue => "days_overdue",
            Self::Overdue => "overdue",
        }
    }

    /// Whether rows are ordered by a text in it; by a number otherwise.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Name | Self::By)
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|column| column.code() == text.trim())
    }
}

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
        let key = if by.is_text() {
            Key::Text(key.to_owned())
        } else {
            Key::Number(key.parse().ok()?)
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
