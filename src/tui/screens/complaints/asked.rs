//! What the screen asks of the log, and what it is answered.

use crate::desk::calls::Saved;
use crate::desk::complaint_log::Names;
use crate::desk::{Desk, Failure};
use crate::domain::complaint_log::Narrowing;
use crate::domain::figures::Figures;
use crate::tui::parts::window::{Page, Wish};

/// A question about the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Log {
    Page(Narrowing, Box<Wish<Saved>>),
    Count(Narrowing),
    Figures(Narrowing),
    Names,
}

impl Log {
    /// Asks the desk.
    pub fn answer(&self, desk: &Desk) -> Result<Logged, Failure> {
        match self {
            Self::Page(narrowing, wish) => {
                let from = wish.from.map(|saved| saved.complaint.cursor());
                let limit = u32::try_from(wish.limit + 1).unwrap_or(u32::MAX);
                let rows = desk.complaints(narrowing, &from, limit)?;
                Ok(Logged::Page(wish.clone(), wish.page(rows)))
            }
            Self::Count(narrowing) => desk.count_complaints(narrowing).map(Logged::Count),
            Self::Figures(narrowing) => Ok(Logged::Figures(Box::new(desk.figures(narrowing)?))),
            Self::Names => desk.complaint_names().map(Logged::Names),
        }
    }
}

/// Its answer.
#[derive(Debug)]
pub enum Logged {
    Page(Box<Wish<Saved>>, Page<Saved>),
    Count(u64),
    Figures(Box<Figures>),
    Names(Names),
}
