//! Keluhan: the log of complaints, newest first, what it is narrowed to, and what its calls come to.

pub mod asked;
pub mod detail_view;
pub mod figures;
pub mod figures_view;
pub mod filter;
pub mod filter_view;
pub mod labels;
pub mod view;

use crate::desk::calls::Saved;
use crate::desk::complaint_log::Names;
use crate::domain::complaint_log::Narrowing;
use crate::domain::figures::Figures;
use crate::tui::parts::window::{Page, Window, Wish};
use figures::Bars;
use labels::Labels;

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
    pub list: Window<Saved>,
    /// How many complaints the narrowed log has; `None` until that is answered.
    pub count: Option<usize>,
    pub showing: Showing,
    pub labels: Labels,
    /// `None` until they were asked for and answered.
    pub figures: Option<Box<Figures>>,
    /// The bar selected among those of the figures.
    pub bars: Bars,
    pub names: Names,
}

impl Complaints {
    pub fn of(labels: Labels) -> Self {
        Self {
            labels,
            ..Self::default()
        }
    }

    pub fn selected(&self) -> Option<&Saved> {
        self.list.selected()
    }

    /// Narrows the log; nothing of what was shown stays. Returns what its list begins with.
    pub fn narrow(&mut self, narrowing: Narrowing) -> Wish<Saved> {
        self.narrowing = narrowing;
        self.count = None;
        self.figures = None;
        self.bars = Bars::default();
        self.list.restart()
    }

    pub fn take_page(&mut self, wish: &Wish<Saved>, page: Page<Saved>) {
        let same = |one: &Saved, other: &Saved| one.complaint.id == other.complaint.id;
        self.list.take(wish, page, self.count, same);
    }

    pub fn take_count(&mut self, count: u64) {
        self.count = usize::try_from(count).ok();
        self.list.counted(self.count);
    }
}
