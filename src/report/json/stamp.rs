//! What an exported file is, for the file beside it.

use crate::domain::export::Stamp;
use serde::Serialize;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StampRow {
    /// `blocked`, `complaints` or `worklist`.
    pub list: &'static str,
    /// In the words of the command line.
    pub filter: String,
    pub rows: u64,
    /// Where the rows are sums of money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overdue: Option<String>,
    /// When the data was brought up to date.
    pub as_of: Option<String>,
    pub made_at: String,
    pub by: String,
    /// The clock was pinned for training.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub training: bool,
    pub program: &'static str,
}

impl StampRow {
    pub fn of(stamp: &Stamp) -> Self {
        Self {
            list: stamp.listed.code(),
            filter: stamp.listed.to_string(),
            rows: stamp.extent.rows,
            overdue: stamp.extent.overdue.map(|sum| sum.to_string()),
            as_of: stamp.as_of.map(|at| at.to_string()),
            made_at: stamp.made_at.to_string(),
            by: stamp.by.name.to_string(),
            training: stamp.training,
            program: concat!("pln123 ", env!("CARGO_PKG_VERSION")),
        }
    }
}
