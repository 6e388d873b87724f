//! A list as a file holds it: typed columns, rows of cells, and the stamp that says what the list is. Pure values: the
//! locale words them, the report writes them.

use super::money::Rupiah;
use super::wib::{Day, Moment};

/// What a column holds, and so how it is written and how it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    /// A number that is a name: always text, so that no zero in front is lost.
    Identifier,
    Day,
    Moment,
    /// Whole rupiah.
    Money,
    Count,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// As programs know it.
    pub key: &'static str,
    /// As people read it.
    pub title: String,
    pub kind: Kind,
    /// In characters.
    pub width: u8,
}

/// One value of a row, of the kind of its column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Empty,
    Text(String),
    /// A word of a closed set: its code for programs, its words for people.
    Word {
        code: String,
        said: String,
    },
    Identifier(String),
    Day(Day),
    Moment(Moment),
    Money(Rupiah),
    Count(i64),
}

/// A line of the stamp as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StampLine {
    pub label: String,
    pub value: Cell,
}

/// What stands over the rows, and on the sheet beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Of the list.
    pub title: String,
    pub columns: Vec<Column>,
    pub stamp_title: String,
    pub stamp: Vec<StampLine>,
    /// Said in the stamp where one sheet does not hold all rows.
    pub goes_on: String,
}

/// How many rows a list has and what they come to, counted before the first is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Extent {
    pub rows: u64,
    /// `None` where the rows are no sums of money.
    pub overdue: Option<Rupiah>,
}
