//! The part of a list that is held: what is in sight and a page either way, however long the list is. It says what is
//! to be asked for; the list's own keys say where that lies.

use super::grid::Place;

/// How many rows are asked for before the screen has said how many it shows.
const UNSEEN: usize = 60;

/// Where the rows asked for lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part<T> {
    First,
    Last,
    After(T),
    Before(T),
    /// From this row on, itself included; from where it stood if it is there no longer.
    At(T),
}

/// What is asked for: so many rows, after passing over so many from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish<T> {
    pub part: Part<T>,
    pub skip: usize,
    pub limit: usize,
}

/// An answer, in the list's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    pub rows: Vec<T>,
    /// Whether the list goes on beyond, in the direction that was asked for.
    pub more: bool,
}

#[derive(Debug)]
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
    /// What is asked for and not answered.
    asked: bool,
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
            asked: false,
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

    fn wish(&mut self, part: Part<T>, skip: usize, limit: usize) -> Wish<T> {
        self.asked = true;
        Wish { part, skip, limit }
    }

    /// The list from its beginning: another list, or another order of it.
    pub fn anew(&mut self) -> Wish<T> {
        self.place.selected = 0;
        self.place.top = 0;
        self.owed = 0;
        let limit = 2 * self.page();
        self.wish(Part::First, 0, limit)
    }

    /// The rows in sight once more, from the same place.
    pub fn again(&mut self) -> Wish<T> {
        let limit = 2 * self.page();
        let top = self.rows.get(self.place.top).cloned();
        match top.filter(|_| self.place.top + self.first > 0) {
            Some(row) => self.wish(Part::At(row), 0, limit),
            None => self.wish(Part::First, 0, limit),
        }
    }

    pub fn move_by(&mut self, steps: isize) {
        let (at, last) = (self.place.selected, self.rows.len().saturating_sub(1));
        let wanted = at.saturating_add_signed(steps);
        self.place.move_by(steps, self.rows.len());
        let short = |count: usize| isize::try_from(count).unwrap_or(0);
        self.owed = if self.after && wanted > last {
            short(wanted - last)
        } else if self.before && steps < 0 {
            -short(steps.unsigned_abs().saturating_sub(at))
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
        Some(match (onward, last) {
            (Some(onward), Some(last)) if onward < nearest => {
                self.wish(Part::After(last), onward, limit)
            }
            _ if row <= from_end => self.wish(Part::First, row, limit),
            _ => self.wish(Part::Last, from_end, limit),
        })
    }

    /// What is missing around what is in sight: asked for before it is needed.
    pub fn missing(&mut self) -> Option<Wish<T>> {
        if self.asked || !self.known {
            return None;
        }
        let (top, page) = (self.place.top, self.page());
        let below = self.rows.len().saturating_sub(top + page);
        let (first, last) = (self.rows.first().cloned()?, self.rows.last().cloned()?);
        if self.after && below <= page / 2 {
            return Some(self.wish(Part::After(last), 0, page - below));
        }
        if self.before && top <= page / 2 {
            return Some(self.wish(Part::Before(first), 0, page - top));
        }
        None
    }

    /// The question was not answered: it may be asked again.
    pub fn forget_question(&mut self) {
        self.asked = false;
    }

    /// How long the list is has become known: a last page that was shown before it was is given its numbers.
    pub fn counted(&mut self, count: Option<usize>) {
        if let (false, true, Some(count)) = (self.after, self.before, count) {
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
        let Wish { part, skip, .. } = wish;
        match part {
            Part::First if *skip == 0 => self.begin(page, 0, false),
            Part::First => self.begin(page, *skip, true),
            Part::At(_) => {
                let selected = self.selected().cloned();
                let down = self.place.selected.saturating_sub(self.place.top);
                let first = self.first + self.place.top;
                self.begin(page, first, true);
                // The same one where it is still there, else the one in its place.
                let kept = selected
                    .and_then(|one| self.rows.iter().position(|row| same(row, &one)))
                    .unwrap_or(down);
                self.place.move_to(kept, self.rows.len());
            }
            Part::Last => {
                let more = page.more;
                let end = count.unwrap_or(0).saturating_sub(*skip);
                let first = end.saturating_sub(page.rows.len());
                self.begin(page, first, more);
                self.after = *skip > 0;
                if *skip == 0 {
                    self.place.move_to(usize::MAX, self.rows.len());
                }
            }
            Part::After(at) if self.rows.last() == Some(at) => {
                if *skip > 0 {
                    let first = self.first + self.rows.len() + skip;
                    self.begin(page, first, true);
                } else {
                    self.after = page.more;
                    self.rows.extend(page.rows);
                }
            }
            Part::Before(at) if self.rows.first() == Some(at) => {
                self.before = page.more;
                self.prepend(page.rows);
            }
            Part::After(_) | Part::Before(_) => {}
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
        let held = self.rows.iter().position(is_on);
        self.first = before.saturating_sub(held.unwrap_or(self.rows.len()));
        self.before = self.first > 0;
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
