//! The part of the list that is held: what is in sight and a page either way, however long the list is.

use crate::desk::worklist::{Page, Part};
use crate::domain::worklist::{Cursor, Item};
use crate::tui::parts::grid::Place;

/// How many rows are asked for before the screen has said how many it shows.
const UNSEEN: usize = 60;

#[derive(Debug, Default)]
pub struct Window {
    pub items: Vec<Item>,
    /// How many of the list stand before the first of these.
    pub first: usize,
    /// Where the eye is, counted from the first of these.
    pub place: Place,
    /// Whether it was answered at all.
    pub known: bool,
    /// Whether the list goes on before and after these.
    before: bool,
    after: bool,
    /// Steps of the selection that wait for rows on their way.
    owed: isize,
    /// What is asked for and not answered.
    asked: Option<Part>,
    /// What is asked for is the list's beginning, to stand there.
    jumps: bool,
}

impl Window {
    pub fn selected(&self) -> Option<&Item> {
        self.items.get(self.place.selected)
    }

    /// Another list: nothing of this one is held.
    pub fn begin_anew(&mut self) {
        let page = self.place.page;
        *self = Self::default();
        self.place.page = page;
    }

    /// The number of rows that one question asks for.
    pub fn page(&self) -> usize {
        if self.place.page == 0 {
            UNSEEN
        } else {
            self.place.page
        }
    }

    pub fn move_by(&mut self, steps: isize) {
        let (at, last) = (self.place.selected, self.items.len().saturating_sub(1));
        let wanted = at.saturating_add_signed(steps);
        self.place.move_by(steps, self.items.len());
        let short = |count: usize| isize::try_from(count).unwrap_or(0);
        self.owed = if self.after && wanted > last {
            short(wanted - last)
        } else if self.before && steps < 0 {
            -short(steps.unsigned_abs().saturating_sub(at))
        } else {
            0
        };
    }

    /// Within the rows held.
    pub fn move_to(&mut self, row: usize) {
        self.place.move_to(row, self.items.len());
    }

    /// To the list's first or last row; what to ask for where it is not held.
    pub fn jump(&mut self, down: bool) -> Option<Part> {
        let (held, part) = if down {
            (!self.after, Part::Last)
        } else {
            (!self.before, Part::First)
        };
        if held {
            self.move_to(if down { usize::MAX } else { 0 });
            return None;
        }
        self.jumps = true;
        Some(part)
    }

    /// Notes what is being asked for, so that it is not asked for twice.
    pub fn ask(&mut self, part: &Part) {
        self.asked = Some(part.clone());
    }

    /// The question was not answered: it may be asked again.
    pub fn forget_question(&mut self) {
        self.asked = None;
    }

    /// The rows in sight once more, from the same place.
    pub fn again(&self) -> Part {
        match self.items.get(self.place.top) {
            Some(item) if self.place.top + self.first > 0 => Part::From(item.at.clone()),
            _ => Part::First,
        }
    }

    /// What is missing around what is in sight, and how many rows of it: asked for before it is needed.
    pub fn missing(&self) -> Option<(Part, usize)> {
        if self.asked.is_some() || !self.known {
            return None;
        }
        let (top, page) = (self.place.top, self.page());
        let below = self.items.len().saturating_sub(top + page);
        let (first, last) = (self.items.first()?, self.items.last()?);
        if self.after && below <= page / 2 {
            return Some((Part::After(last.at.clone()), page - below));
        }
        if self.before && top <= page / 2 {
            return Some((Part::Before(first.at.clone()), page - top));
        }
        None
    }

    /// Takes an answer; `count` is how long the list is, where that is known.
    pub fn take(&mut self, part: &Part, page: Page, count: Option<usize>) {
        self.asked = None;
        self.known = true;
        match part {
            Part::First | Part::From(_) => {
                let starts = *part == Part::First;
                let selected = self.selected().map(|item| item.at.id());
                let down = self.place.selected.saturating_sub(self.place.top);
                self.first = if starts {
                    0
                } else {
                    self.first + self.place.top
                };
                self.before = !starts;
                self.after = page.more;
                self.items = page.items;
                self.place.top = 0;
                // The same item where it is still there, else the one in its place.
                let known = |item: &Item| Some(item.at.id()) == selected;
                let kept = self.items.iter().position(known).unwrap_or(down);
                self.move_to(if self.jumps { 0 } else { kept });
            }
            Part::Last => {
                self.after = false;
                self.before = page.more;
                self.first = count.unwrap_or(0).saturating_sub(page.items.len());
                self.items = page.items;
                self.move_to(usize::MAX);
            }
            Part::After(at) if self.items.last().is_some_and(|last| last.at == *at) => {
                self.after = page.more;
                self.items.extend(page.items);
            }
            Part::Before(at) if self.items.first().is_some_and(|first| first.at == *at) => {
                self.before = page.more;
                self.prepend(page.items);
            }
            Part::After(_) | Part::Before(_) => {}
        }
        self.jumps = false;
        let owed = std::mem::take(&mut self.owed);
        self.move_by(owed);
        self.trim();
    }

    fn prepend(&mut self, mut items: Vec<Item>) {
        let count = items.len();
        items.append(&mut self.items);
        self.items = items;
        // Before the count is known, the place is: it is put right with it.
        self.first = self.first.saturating_sub(count);
        self.place.selected += count;
        self.place.top += count;
        // A last page that was short is filled from above.
        let page = self.page();
        let fullest = self.items.len().saturating_sub(page);
        self.place.top = self.place.top.min(fullest);
    }

    /// Lets go of what is further away than a page.
    fn trim(&mut self) {
        let page = self.page();
        let most = self.place.top + 2 * page;
        if self.items.len() > most {
            self.items.truncate(most);
            self.after = true;
        }
        let spare = self.place.top.saturating_sub(page);
        if spare > 0 {
            self.items.drain(..spare);
            self.first += spare;
            self.before = true;
            self.place.top -= spare;
            self.place.selected = self.place.selected.saturating_sub(spare);
        }
    }

    /// Where the window stands, by the number of items before one of them.
    pub fn locate(&mut self, at: &Cursor, before: usize) {
        let held = self.items.iter().position(|item| item.at >= *at);
        self.first = before.saturating_sub(held.unwrap_or(self.items.len()));
        self.before = self.first > 0;
    }
}
