//! Keluhan: the complaints saved, newest first.

pub mod view;

use crate::desk::calls::Saved;
use crate::tui::parts::grid::Place;

/// The list and where the eye is in it.
#[derive(Debug, Default)]
pub struct Complaints {
    /// `None` until it was asked for and answered.
    pub rows: Option<Vec<Saved>>,
    pub place: Place,
}

impl Complaints {
    pub fn count(&self) -> usize {
        self.rows.as_ref().map_or(0, Vec::len)
    }

    pub fn selected(&self) -> Option<&Saved> {
        self.rows
            .as_ref()
            .and_then(|rows| rows.get(self.place.selected))
    }

    pub fn take(&mut self, rows: Vec<Saved>) {
        self.rows = Some(rows);
        self.place.move_by(0, self.count());
    }
}
