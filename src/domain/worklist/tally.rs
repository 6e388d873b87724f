//! The list in figures.

use super::{Item, Kind};
use crate::domain::money::Rupiah;

/// How many items, and what is overdue on them together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub items: usize,
    pub overdue: Rupiah,
}

impl Tally {
    pub fn add(&mut self, overdue: Rupiah) {
        self.items += 1;
        self.overdue = self.overdue + overdue;
    }
}

/// The tally of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tallies([Tally; Kind::ALL.len()]);

impl Tallies {
    pub fn add(&mut self, item: &Item) {
        if let Some(tally) = self.0.get_mut(item.kind() as usize) {
            tally.add(item.overdue);
        }
    }

    /// Of one kind, or of all.
    pub fn of(&self, kind: Option<Kind>) -> Tally {
        let chosen = Kind::ALL
            .into_iter()
            .zip(self.0)
            .filter(|(each, _)| kind.is_none_or(|kind| kind == *each));
        chosen.fold(Tally::default(), |all, (_, tally)| Tally {
            items: all.items + tally.items,
            overdue: all.overdue + tally.overdue,
        })
    }
}
