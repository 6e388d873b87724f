//! What an answer does to a window.

use super::{Page, Window, Wish};
use crate::domain::listing::From;

/// Where the list ends while nobody knows how long it is.
const FAR: usize = usize::MAX / 2;

impl<T: Clone + PartialEq> Window<T> {
    /// How long the list is has become known: rows that were reached from its end are given their numbers.
    pub fn counted(&mut self, count: Option<usize>) {
        let Some(count) = count else { return };
        if self.first > FAR / 2 {
            self.first = (self.first + count).saturating_sub(FAR);
        } else if self.before && !self.after {
            self.first = count.saturating_sub(self.rows.len());
        }
    }

    /// Takes an answer; `count` is how long the list is, where that is known, `same` whether two rows are of one thing.
    pub fn take(
        &mut self,
        wish: &Wish<T>,
        page: Page<T>,
        count: Option<usize>,
        same: impl Fn(&T, &T) -> bool,
    ) {
        self.asked = false;
        self.known = true;
        let sought = self.sought.take();
        let Wish { from, skip, .. } = wish;
        match from {
            From::Start | From::At(_) => {
                let selected = self.selected().cloned().filter(|_| self.stays);
                let down = self.place.selected.saturating_sub(self.place.top);
                let (first, before) = match from {
                    From::Start => (*skip, *skip > 0),
                    _ => (self.first + self.place.top, true),
                };
                self.begin(page, first, before);
                // The same one where it is still there, else the one in its place.
                if let Some(one) = selected {
                    let kept = self.rows.iter().position(|row| same(row, &one));
                    self.place.move_to(kept.unwrap_or(down), self.rows.len());
                }
            }
            From::End => {
                let more = page.more;
                let end = count.unwrap_or(FAR).saturating_sub(*skip);
                let first = if more {
                    end.saturating_sub(page.rows.len())
                } else {
                    0
                };
                self.begin(page, first, more);
                self.after = *skip > 0;
                if *skip == 0 {
                    // Near the end the last page holds the row that was gone to.
                    let row = sought.map_or(usize::MAX, |row| row.saturating_sub(first));
                    self.place.move_to(row, self.rows.len());
                }
            }
            From::After(at) if self.rows.last() == Some(at) => {
                if *skip > 0 {
                    let first = self.first + self.rows.len() + skip;
                    self.begin(page, first, true);
                } else {
                    self.after = page.more;
                    self.rows.extend(page.rows);
                }
            }
            From::Before(at) if self.rows.first() == Some(at) => {
                self.before = page.more;
                self.prepend(page.rows);
            }
            From::After(_) | From::Before(_) => {}
        }
        let owed = std::mem::take(&mut self.owed);
        self.move_by(owed);
        self.trim();
    }

    /// Other rows than before, `first` of the list before them.
    fn begin(&mut self, page: Page<T>, first: usize, before: bool) {
        self.rows = page.rows;
        self.after = page.more;
        self.first = first;
        self.before = before;
        self.place.top = 0;
        self.place.move_to(0, self.rows.len());
    }

    fn prepend(&mut self, mut rows: Vec<T>) {
        let count = rows.len();
        rows.append(&mut self.rows);
        self.rows = rows;
        self.first = if self.before {
            // Never before the list's first row while there is more.
            self.first.saturating_sub(count).max(1)
        } else {
            0
        };
        self.place.selected += count;
        self.place.top += count;
        // A last page that was short is filled from above.
        let fullest = self.rows.len().saturating_sub(self.page());
        self.place.top = self.place.top.min(fullest);
    }

    /// Where the window stands: `before` of the list are before the first of these that `is_on` says is on from there.
    pub fn locate(&mut self, before: usize, is_on: impl Fn(&T) -> bool) {
        let held = self.rows.iter().take_while(|row| !is_on(row)).count();
        self.first = before.saturating_sub(held);
        self.before = self.first > 0;
    }
}
