//! Keluhan: the log of complaints, newest first, what it is narrowed to, and what its calls come to.

pub mod asked;
pub mod detail_view;
pub mod figures;
pub mod figures_view;
pub mod labels;
pub mod sieve;
pub mod sieve_row;
pub mod sieve_view;
pub mod view;

use crate::desk::calls::Saved;
use crate::desk::complaint_log::Names;
use crate::domain::complaint_log::{From, Narrowing};
use crate::domain::figures::Figures;
use crate::tui::parts::pages::{Need, Pages};
use asked::Log;
use figures::Bars;
use labels::Labels;
use sieve::Sieve;

/// What of the log is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Showing {
    /// The list, with the record of the selected one in short.
    #[default]
    List,
    /// The selected one's record in full.
    Detail,
    Figures,
}

/// The log and where the eye is in it.
#[derive(Debug, Default)]
pub struct Complaints {
    pub narrowing: Narrowing,
    pub pages: Pages<Saved>,
    pub showing: Showing,
    pub labels: Labels,
    /// `None` until they were asked for and answered.
    pub figures: Option<Box<Figures>>,
    /// The bar selected among those of the figures.
    pub bars: Bars,
    pub names: Names,
    /// What the log is about to be narrowed to, while that is written.
    pub sieve: Option<Sieve>,
}

impl Complaints {
    pub fn of(labels: Labels) -> Self {
        Self {
            labels,
            ..Self::default()
        }
    }

    pub fn selected(&self) -> Option<&Saved> {
        self.pages.selected()
    }

    /// Narrows the log; nothing of what was shown stays.
    pub fn narrow(&mut self, narrowing: Narrowing) {
        self.narrowing = narrowing;
        self.pages.restart();
        self.figures = None;
        self.bars = Bars::default();
    }

    /// The rows to ask for now, where some are.
    pub fn wants(&mut self) -> Option<Log> {
        let need = self.pages.needs()?;
        let place = |row: Option<&Saved>, from: fn(_) -> From| {
            row.map_or(From::Newest, |row| from(row.complaint.cursor()))
        };
        let (from, limit) = match need {
            Need::Start(most) => (From::Newest, most),
            Need::End(most) => (From::Oldest, most),
            Need::After(most) => (place(self.pages.last_held(), From::After), most),
            Need::Before(most) => (place(self.pages.first_held(), From::Before), most),
            Need::Again(most) => (place(self.pages.first_held(), From::At), most),
        };
        Some(Log::Page {
            narrowing: self.narrowing.clone(),
            from,
            limit: u32::try_from(limit).unwrap_or(u32::MAX),
        })
    }
}
