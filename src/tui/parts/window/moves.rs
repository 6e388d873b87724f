//! Where the eye goes within a list of which a part is held: steps that wait for rows on their way, and leaps.

use super::{Part, Window, Wish};

impl<T: Clone + PartialEq> Window<T> {
    pub fn move_by(&mut self, steps: isize) {
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
        self.owed = 0;
        let held = if down { !self.after } else { !self.before };
        if held {
            let row = if down { usize::MAX } else { 0 };
            self.place.move_to(row, self.rows.len());
            return None;
        }
        let limit = 2 * self.page();
        Some(self.wish(if down { Part::Last } else { Part::First }, 0, limit))
    }

    /// To the row of a number, from 0, in a list of `count`: from the nearest place whose number is known.
    pub fn go_to(&mut self, row: usize, count: usize) -> Option<Wish<T>> {
        let row = row.min(count.saturating_sub(1));
        self.owed = 0;
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
                self.wish(Part::After(last), onward, limit)
            }
            _ if row <= from_end => self.wish(Part::First, row, limit),
            _ => self.wish(Part::Last, from_end, limit),
        };
        self.sought = Some(row);
        Some(wish)
    }
}
