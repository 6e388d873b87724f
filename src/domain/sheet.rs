//! A document with every word chosen, before it is set on paper: what whoever knows the language hands to whoever
//! knows the paper. Neither needs the other.

use super::wib::Moment;

/// How good the news is. Never said by colour alone: the words beside it say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Open,
    Blocked,
    Check,
}

/// A short name of a thing, and the thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    pub label: String,
    pub value: String,
}

/// The status, and what goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub title: String,
    pub label: String,
    pub tone: Tone,
    pub lines: Vec<String>,
    /// That something does not fit, where it does not.
    pub warning: Option<String>,
}

/// A part with a title of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub title: String,
    /// A paragraph each.
    pub lines: Vec<String>,
    /// What is to be found at a glance: each beside its amount.
    pub items: Vec<Labelled>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub head: String,
    /// Figures stand to the right.
    pub right: bool,
}

/// Rows that belong together, with the row that sums them up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub title: String,
    /// The title where the group goes on over a page's end.
    pub continued: String,
    pub rows: Vec<Vec<String>>,
    pub sum: Sum,
}

/// A row of sums: what is summed, then the values of the columns from `from` on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    pub label: String,
    pub from: usize,
    pub values: Vec<String>,
}

/// The long part: its head stands on every page that it reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<Column>,
    /// The column that gives way where the paper is too narrow.
    pub yields: usize,
    pub groups: Vec<Group>,
    /// `None` where there are no groups.
    pub total: Option<Sum>,
    /// What is said where there are no groups.
    pub empty: String,
}

/// The whole document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its language, as files name it: `id`, `en`.
    pub lang: &'static str,
    pub sender: String,
    pub title: String,
    /// Whose office it comes from, a line each.
    pub office: Vec<String>,
    /// Whom it is about, in one line, for the later pages.
    pub about: String,
    /// What the reader has to know before anything else, on every page.
    pub warning: Option<String>,
    pub customer: Vec<Labelled>,
    pub standing: Standing,
    pub figures: Vec<Labelled>,
    pub to_pay: Option<Part>,
    pub table: Table,
    pub remarks: Part,
    /// By whom and from what it was made, at the foot of every page.
    pub foot: Vec<String>,
    pub author: String,
    pub made_at: Moment,
}
