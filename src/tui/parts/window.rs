//! The part of a list that is held: what is in sight and a page either way, however long the list is. It says what is
//! to be asked for; the list's own keys say where that lies.

mod taking;
mod wish;

pub use wish::{Page, Wish};

use super::grid::Place;
use crate::domain::listing::From;

/// How many rows are asked for before the screen has said how many it shows.
const UNSEEN: usize = 60;

#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Window<T> {
    pub rows: Vec<T>,
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
    /// The row of the list that was gone to, from 0, until it is held.
    sought: Option<usize>,
    /// Something is asked for and not answered.
    asked: bool,
    /// It could not be answered: only another key asks again.
    failed: bool,
    /// It is the same list once more: the selection stays.
    stays: bool,
}

impl<T> Default for Window<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            first: 0,
            place: Place::default(),
            known: false,
            before: false,
            after: false,
            owed: 0,
            sought: None,
            asked: false,
            failed: false,
            stays: false,
        }
    }
}

impl<T: Clone + PartialEq> Window<T> {
    pub fn selected(&self) -> Option<&T> {
        self.rows.get(self.place.selected)
    }

    /// The number of the selected row within the list, from 1.
    pub fn number(&self) -> usize {
        self.first + self.place.selected + 1
    }

    fn page(&self) -> usize {
        if self.place.page == 0 {
            UNSEEN
        } else {
            self.place.page
        }
    }

    fn wish(&mut self, from: From<T>, skip: usize, limit: usize) -> Wish<T> {
        self.asked = true;
        self.failed = false;
        self.stays = false;
        self.sought = None;
        Wish { from, skip, limit }
    }

    /// Another list, of which nothing is known: nothing of this one stays but how many rows are in sight.
    pub fn restart(&mut self) -> Wish<T> {
        let page = self.place.page;
        *self = Self::default();
        self.place.page = page;
        self.anew()
    }

    /// The list from its beginning: another list, or another order of it.
    pub fn anew(&mut self) -> Wish<T> {
        self.place.selected = 0;
        self.place.top = 0;
        self.owed = 0;
        let limit = 2 * self.page();
        self.wish(From::Start, 0, limit)
    }

    /// The rows in sight once more, from the same place.
    pub fn again(&mut self) -> Wish<T> {
        let limit = 2 * self.page();
        let top = self.rows.get(self.place.top).cloned();
        let wish = match top.filter(|_| self.place.top + self.first > 0) {
            Some(row) => self.wish(From::At(row), 0, limit),
            None => self.wish(From::Start, 0, limit),
        };
        self.stays = true;
        wish
    }

    pub fn move_by(&mut self, steps: isize) {
        self.failed = false;
        let whole = |count: usize| isize::try_from(count).unwrap_or(isize::MAX);
        let last = whole(self.rows.len().saturating_sub(1));
        // On top of the steps that wait already: keys may come faster than rows.
        let wanted = whole(self.place.selected)
            .saturating_add(self.owed)
            .saturating_add(steps);
        let reached = usize::try_from(wanted).unwrap_or(0);
        self.place.move_to(reached, self.rows.len());
        self.owed = if self.after && wanted > last {
            wanted - last
        } else if self.before && wanted < 0 {
            wanted
        } else {
            0
        };
    }

    pub fn page_by(&mut self, down: bool) {
        let step = self.place.page_step();
        self.move_by(if down { step } else { -step });
    }

    /// To a row held, counted from the first one in sight.
    pub fn pick(&mut self, in_sight: usize) {
        self.place
            .move_to(self.place.top + in_sight, self.rows.len());
    }

    /// To the list's first or last row; what to ask for where it is not held.
    pub fn jump(&mut self, down: bool) -> Option<Wish<T>> {
        (self.owed, self.failed) = (0, false);
        let held = if down { !self.after } else { !self.before };
        if held {
            let row = if down { usize::MAX } else { 0 };
            self.place.move_to(row, self.rows.len());
            return None;
        }
        let limit = 2 * self.page();
        Some(self.wish(if down { From::End } else { From::Start }, 0, limit))
    }

    /// To the row of a number, from 0, in a list of `count`: from the nearest place whose number is known.
    pub fn go_to(&mut self, row: usize, count: usize) -> Option<Wish<T>> {
        let row = row.min(count.saturating_sub(1));
        (self.owed, self.failed) = (0, false);
        let held = self.first..self.first + self.rows.len();
        if held.contains(&row) {
            self.place.move_to(row - self.first, self.rows.len());
            return None;
        }
        let limit = 2 * self.page();
        let from_end = (count - row).saturating_sub(limit);
        let onward = row.checked_sub(held.end);
        let last = self.rows.last().cloned();
        let nearest = row.min(from_end);
        let wish = match (onward, last) {
            (Some(onward), Some(last)) if onward < nearest => {
                self.wish(From::After(last), onward, limit)
            }
            _ if row <= from_end => self.wish(From::Start, row, limit),
            _ => self.wish(From::End, from_end, limit),
        };
        self.sought = Some(row);
        Some(wish)
    }

    /// What is missing around what is in sight: asked for before it is needed.
    pub fn missing(&mut self) -> Option<Wish<T>> {
        if self.asked || self.failed || !self.known {
            return None;
        }
        self.trim();
        let (top, page) = (self.place.top, self.page());
        let below = self.rows.len().saturating_sub(top + page);
        let ends = self.rows.first().cloned().zip(self.rows.last().cloned());
        let Some((first, last)) = ends else {
            // From where it stood on nothing is left: what there is lies before.
            let limit = 2 * page;
            return self.before.then(|| self.wish(From::End, 0, limit));
        };
        if self.after && below <= page / 2 {
            return Some(self.wish(From::After(last), 0, page - below));
        }
        if self.before && top <= page / 2 {
            return Some(self.wish(From::Before(first), 0, page - top));
        }
        None
    }

    /// The question could not be answered: another key asks again.
    pub fn forget_question(&mut self) {
        self.asked = false;
        self.failed = true;
    }

    /// Lets go of what is further away than a page.
    fn trim(&mut self) {
        let page = self.page();
        let most = self.place.top + 2 * page;
        if self.rows.len() > most {
            self.rows.truncate(most);
            self.after = true;
        }
        let spare = self.place.top.saturating_sub(page);
        if spare > 0 {
            self.rows.drain(..spare);
            self.first += spare;
            self.before = true;
            self.place.top -= spare;
            self.place.selected = self.place.selected.saturating_sub(spare);
        }
    }
}
