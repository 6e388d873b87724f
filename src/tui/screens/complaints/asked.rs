//! What the screen asks of the log, and what it is answered.

use crate::desk::calls::Saved;
use crate::desk::complaint_log::Names;
use crate::desk::{Desk, Failure};
use crate::domain::complaint_log::{From, Narrowing};
use crate::domain::figures::Figures;

/// A question about the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Log {
    Page {
        narrowing: Narrowing,
        from: From,
        limit: u32,
    },
    Count(Narrowing),
    Figures(Narrowing),
    Names,
}

impl Log {
    /// Asks the desk.
    pub fn answer(&self, desk: &Desk) -> Result<Logged, Failure> {
        match self {
            Self::Page {
                narrowing,
                from,
                limit,
            } => desk.complaints(narrowing, from, *limit).map(Logged::Page),
            Self::Count(narrowing) => desk.count_complaints(narrowing).map(Logged::Count),
            Self::Figures(narrowing) => Ok(Logged::Figures(Box::new(desk.figures(narrowing)?))),
            Self::Names => desk.complaint_names().map(Logged::Names),
        }
    }
}

/// Its answer.
#[derive(Debug)]
pub enum Logged {
    Page(Vec<Saved>),
    Count(u64),
    Figures(Box<Figures>),
    Names(Names),
}
