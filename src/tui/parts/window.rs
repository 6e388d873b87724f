//! The part of a list that is held: what is in sight and a page either way, however long the list is. It says what is
//! to be asked for; the list's own keys say where that lies.

mod moves;
mod wish;

pub use wish::{Page, Part, Wish};

use super::grid::Place;

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

    fn wish(&mut self, part: Part<T>, skip: usize, limit: usize) -> Wish<T> {
        self.asked = true;
        self.stays = false;
        self.sought = None;
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
        let wish = match top.filter(|_| self.place.top + self.first > 0) {
            Some(row) => self.wish(Part::At(row), 0, limit),
            None => self.wish(Part::First, 0, limit),
        };
        self.stays = true;
        wish
    }

    /// What is missing around what is in sight: asked for before it is needed.
    pub fn missing(&mut self) -> Option<Wish<T>> {
        if self.asked || !self.known {
            return None;
        }
        self.trim();
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
        let sought = self.sought.take();
        let Wish { part, skip, .. } = wish;
        match part {
            Part::First | Part::At(_) => {
                let selected = self.selected().cloned().filter(|_| self.stays);
                let down = self.place.selected.saturating_sub(self.place.top);
                let (first, before) = match part {
                    Part::First => (*skip, *skip > 0),
                    _ => (self.first + self.place.top, true),
                };
                self.begin(page, first, before);
                // The same one where it is still there, else the one in its place.
                if let Some(one) = selected {
                    let kept = self.rows.iter().position(|row| same(row, &one));
                    self.place.move_to(kept.unwrap_or(down), self.rows.len());
                }
            }
            Part::Last => {
                let more = page.more;
                let end = count.unwrap_or(0).saturating_sub(*skip);
                let first = end.saturating_sub(page.rows.len());
                self.begin(page, first, more);
                self.after = *skip > 0;
                if *skip == 0 {
                    // Near the end the last page holds the row that was gone to.
                    let row = sought.map_or(usize::MAX, |row| row.saturating_sub(first));
                    self.place.move_to(row, self.rows.len());
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
        let held = self.rows.iter().take_while(|row| !is_on(row)).count();
        self.first = before.saturating_sub(held);
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
