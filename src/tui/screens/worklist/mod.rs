//! Daftar Kerja: what the unit has to do by hand, a window of it at a time; what is marked; and a batch of blocks.

pub mod batch;
mod batch_view;
pub mod view;

use crate::domain::worklist::{Id, Item, Kind, Mark, Tallies, Tally};
use crate::tui::parts::window::Window;
use batch::{Batch, Confirm};
use std::collections::{BTreeMap, BTreeSet};

/// What the screen is at.
#[derive(Debug, Default)]
pub enum Stage {
    #[default]
    List,
    /// The one confirmation of a batch, with its note.
    Confirm(Box<Confirm>),
    /// A batch under way, or what came of it.
    Batch(Batch),
}

#[derive(Debug, Default)]
pub struct Worklist {
    /// `None`: every kind is in view.
    pub kind: Option<Kind>,
    pub window: Window<Item>,
    /// Counts and sums of the whole list; `None` until they are answered.
    pub tallies: Option<Tallies>,
    pub marks: BTreeMap<Id, Mark>,
    /// Those marked that are on the list no longer.
    pub gone: BTreeSet<Id>,
    pub stage: Stage,
}

impl Worklist {
    pub fn selected(&self) -> Option<&Item> {
        self.window.selected()
    }

    pub fn is_marked(&self, item: &Item) -> bool {
        self.marks.contains_key(&item.at.id())
    }

    /// The kind after the one in view: all of them, then each, then all again.
    pub fn next_kind(&mut self) {
        self.kind = match self.kind {
            None => Kind::ALL.first().copied(),
            Some(kind) => Kind::ALL
                .into_iter()
                .skip_while(|each| *each != kind)
                .nth(1),
        };
    }

    /// Marks the selected item, or takes its mark back, and goes one down.
    pub fn mark(&mut self) {
        let Some(mark) = self.selected().map(Item::mark) else {
            return;
        };
        if self.marks.remove(&mark.id).is_none() {
            self.marks.insert(mark.id.clone(), mark);
        } else {
            self.gone.remove(&mark.id);
        }
        self.window.move_by(1);
    }

    /// All of what is in view: marked, or where all are marked already, none of it.
    pub fn mark_all(&mut self, all: Vec<Mark>) {
        if all.iter().all(|mark| self.marks.contains_key(&mark.id)) {
            let kind = self.kind;
            self.marks
                .retain(|id, _| kind.is_some_and(|kind| kind != id.kind));
            self.gone.retain(|id| self.marks.contains_key(id));
        } else {
            self.marks
                .extend(all.into_iter().map(|mark| (mark.id.clone(), mark)));
        }
    }

    pub fn unmark_all(&mut self) {
        self.marks.clear();
        self.gone.clear();
    }

    /// What became of the marked: those on the list as they are now, the others known to be gone.
    pub fn look_at_marks(&mut self, on_the_list: Vec<Mark>) {
        self.gone = self.marks.keys().cloned().collect();
        for mark in on_the_list {
            self.gone.remove(&mark.id);
            // Unmarked meanwhile: stays so.
            if let Some(known) = self.marks.get_mut(&mark.id) {
                *known = mark;
            }
        }
    }

    /// How many are marked, and what is overdue on those that are on the list.
    pub fn marked(&self) -> Tally {
        let mut tally = Tally::default();
        for (_, mark) in self.marks.iter().filter(|(id, _)| !self.gone.contains(id)) {
            tally.add(mark.overdue);
        }
        tally.items = self.marks.len();
        tally
    }
}
