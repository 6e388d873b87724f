//! A list of any length of which only the rows around those in sight are held: the page shown and one either way. What
//! lies beyond is asked for by the row it follows or precedes, so the millionth row costs what the first does.

use super::grid::Place;
use std::collections::VecDeque;

/// Rows asked for before the first drawing has told how many fit.
const UNSEEN: usize = 40;

/// Rows that are to be asked for, at most so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// From the first row on.
    Start(usize),
    /// After the last row held.
    After(usize),
    /// Before the first row held.
    Before(usize),
    /// Up to the last row.
    End(usize),
    /// From the first row held on, itself included.
    Again(usize),
}

impl Need {
    fn most(self) -> usize {
        let (Self::Start(most)
        | Self::After(most)
        | Self::Before(most)
        | Self::End(most)
        | Self::Again(most)) = self;
        most
    }
}

/// The rows held, and where the eye is in the whole list.
#[derive(Debug)]
pub struct Pages<T> {
    rows: VecDeque<T>,
    /// Where the first row held stands in the whole list.
    first: usize,
    /// How many rows the whole list has, once that is known.
    count: Option<usize>,
    /// In the whole list.
    pub place: Place,
    /// What is under way.
    asked: Option<Need>,
    next: Option<Need>,
}

impl<T> Default for Pages<T> {
    fn default() -> Self {
        Self {
            rows: VecDeque::new(),
            first: 0,
            count: None,
            place: Place::default(),
            asked: None,
            next: Some(Need::Start(UNSEEN)),
        }
    }
}

impl<T> Pages<T> {
    pub fn row(&self, at: usize) -> Option<&T> {
        self.rows.get(at.checked_sub(self.first)?)
    }

    pub fn selected(&self) -> Option<&T> {
        self.row(self.place.selected)
    }

    pub fn first_held(&self) -> Option<&T> {
        self.rows.front()
    }

    pub fn last_held(&self) -> Option<&T> {
        self.rows.back()
    }

    /// How many rows are held.
    pub fn held(&self) -> usize {
        self.rows.len()
    }

    /// How many rows the whole list has; `None` until that is known.
    pub fn count(&self) -> Option<usize> {
        self.count
    }

    /// Where the rows held end.
    pub fn end(&self) -> usize {
        self.first + self.rows.len()
    }

    /// Whether the list has no rows at all.
    pub fn is_empty(&self) -> bool {
        self.count == Some(0)
    }

    /// Another list: nothing of this one stays but how many rows are in sight.
    pub fn restart(&mut self) {
        let page = self.place.page;
        *self = Self::default();
        self.place.page = page;
    }

    /// The same list anew, at the same place.
    pub fn again(&mut self) {
        let most = self.rows.len().max(self.reach() * 3);
        self.next = Some(if self.first == 0 {
            Need::Start(most)
        } else {
            Need::Again(most)
        });
        self.asked = None;
    }

    /// Moves the selection, not beyond what is held: what lies there is on its way.
    pub fn move_by(&mut self, steps: isize) {
        self.place.move_by(steps, self.end());
        if self.place.selected < self.first {
            self.place.move_to(self.first, self.end());
        }
    }

    pub fn to_start(&mut self) {
        if self.first > 0 {
            (self.asked, self.next) = (None, Some(Need::Start(self.reach() * 3)));
        }
        self.place.move_to(0, self.end());
    }

    /// To the last row; where nobody knows yet how many there are, to the last one held.
    pub fn to_end(&mut self) {
        if self.count.is_some_and(|count| count > self.end()) {
            (self.asked, self.next) = (None, Some(Need::End(self.reach() * 2)));
        }
        self.place.move_to(usize::MAX, self.end());
    }

    /// To a row of the whole list that is held.
    pub fn to_row(&mut self, row: usize) {
        self.place.move_to(row.max(self.first), self.end());
    }

    /// How far is held beyond what is in sight.
    fn reach(&self) -> usize {
        if self.place.page == 0 {
            UNSEEN / 3
        } else {
            self.place.page
        }
    }

    /// What is to be asked for now; nothing while something is under way.
    pub fn needs(&mut self) -> Option<Need> {
        if self.asked.is_some() {
            return None;
        }
        self.asked = self.next.take().or_else(|| self.lacking());
        self.asked
    }

    fn lacking(&self) -> Option<Need> {
        let (reach, top) = (self.reach(), self.place.top);
        let more = self.count.is_none_or(|count| count > self.end());
        if more && self.end() < top + reach + reach.div_ceil(2) {
            return Some(Need::After(top + reach * 2 - self.end().min(top + reach)));
        }
        if self.first > 0 && self.first > top.saturating_sub(reach.div_ceil(2)) {
            return Some(Need::Before(
                (self.first - top.saturating_sub(reach).min(self.first)).max(1),
            ));
        }
        None
    }

    /// What was asked for cannot be had.
    pub fn failed(&mut self) {
        // Not asked for again by itself: the next key does.
        self.asked = None;
    }

    /// Takes the rows that were asked for, in the order of the list.
    pub fn take(&mut self, rows: Vec<T>) {
        let Some(asked) = self.asked.take() else {
            return;
        };
        let (got, whole) = (rows.len(), rows.len() >= asked.most());
        match asked {
            Need::Start(_) => {
                self.first = 0;
                self.rows = rows.into();
                self.place.move_to(self.place.selected.min(got), got);
            }
            Need::End(_) => {
                self.first = self.count.unwrap_or(0).saturating_sub(got);
                self.rows = rows.into();
                self.place.move_to(usize::MAX, self.end());
            }
            Need::Again(_) => self.rows = rows.into(),
            Need::After(_) => self.rows.extend(rows),
            Need::Before(_) => {
                self.first = if whole {
                    self.first.saturating_sub(got)
                } else {
                    0
                };
                rows.into_iter()
                    .rev()
                    .for_each(|row| self.rows.push_front(row));
            }
        }
        // Fewer than asked for: there is no more.
        let down = matches!(asked, Need::Start(_) | Need::After(_) | Need::Again(_));
        if down && !whole {
            self.count = Some(self.end());
        }
        self.place.move_by(0, self.end());
        self.trim();
    }

    /// Takes the count of the whole list. Rows that have come since the last count stand before all others.
    pub fn counted(&mut self, count: usize) {
        let before = self.count.replace(count.max(self.end()));
        if let (Some(before), true) = (before, self.first > 0) {
            let come = count.saturating_sub(before);
            self.first += come;
            self.place.selected += come;
            self.place.top += come;
            self.count = Some(count.max(self.end()));
        }
    }

    /// Lets go of what is further away than a page.
    fn trim(&mut self) {
        let (reach, top) = (self.reach(), self.place.top);
        let (low, high) = (top.saturating_sub(reach), top + reach * 2);
        while self.first < low && self.rows.pop_front().is_some() {
            self.first += 1;
        }
        while self.end() > high && self.rows.pop_back().is_some() {}
    }
}
