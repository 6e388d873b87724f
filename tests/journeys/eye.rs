//! An eye on a long list: a window, the list behind it, and what the window asks answered as a file would.

use pln123::domain::listing::From;
use pln123::tui::parts::window::{Window, Wish};

pub(crate) const PAGE: usize = 20;

/// What is asked of a list, answered as a file would: by the row it hangs on, whether that is there still or not.
pub(crate) fn answer(list: &[usize], wish: &Wish<usize>) -> Vec<usize> {
    let most = wish.limit + 1;
    let onward = |from: usize| list[from..].iter().skip(wish.skip).take(most);
    let back = |to: usize| {
        let mut rows: Vec<usize> = list[..to].iter().rev().skip(wish.skip).copied().collect();
        rows.truncate(most);
        rows.reverse();
        rows
    };
    let below = |row: usize| list.partition_point(|each| *each < row);
    match wish.from {
        From::Start => onward(0).copied().collect(),
        From::After(row) => onward(below(row + 1)).copied().collect(),
        From::At(row) => onward(below(row)).copied().collect(),
        From::Before(row) => back(below(row)),
        From::End => back(list.len()),
    }
}

/// A window on a list, and whether the length of the list is known.
pub(crate) struct Eye {
    pub(crate) window: Window<usize>,
    pub(crate) list: Vec<usize>,
    pub(crate) count: Option<usize>,
    asked: usize,
}

impl Eye {
    /// At the beginning of a list of the even numbers, so that others can come between them.
    pub(crate) fn on(length: usize) -> Self {
        let mut eye = Self {
            window: Window::default(),
            list: (0..length).map(|row| row * 2).collect(),
            count: Some(length),
            asked: 0,
        };
        eye.window.place.seen(PAGE);
        let wish = eye.window.restart();
        eye.ask(Some(wish));
        eye
    }

    /// Asks for that, and then for whatever is missing.
    pub(crate) fn ask(&mut self, wish: Option<Wish<usize>>) {
        let mut next = wish;
        while let Some(wish) = next.or_else(|| self.window.missing()) {
            self.asked += 1;
            assert!(self.asked < 10_000, "it asks without an end: {wish:?}");
            let page = wish.page(answer(&self.list, &wish));
            self.window
                .take(&wish, page, self.count, |one, other| one == other);
            next = None;
        }
        let held = self.window.rows.len();
        assert!(held <= PAGE * 3, "{held} rows are held");
    }

    pub(crate) fn go(&mut self, steps: isize) {
        self.window.move_by(steps);
        self.ask(None);
    }

    pub(crate) fn jump(&mut self, down: bool) {
        let wish = self.window.jump(down);
        self.ask(wish);
    }

    pub(crate) fn refresh(&mut self) {
        let wish = self.window.again();
        self.ask(Some(wish));
    }

    /// The selected row is that one of the list, it says so, and all that is in sight around it is held.
    #[track_caller]
    pub(crate) fn is_at(&self, row: usize, what: &str) {
        let window = &self.window;
        assert_eq!(window.selected(), self.list.get(row), "{what}");
        assert_eq!(window.number(), row + 1, "{what}");
        let top = window.first + window.place.top;
        let sight = top..(top + PAGE).min(self.list.len());
        assert!(
            sight.is_empty() || sight.contains(&row),
            "{what}: {row} of {sight:?}"
        );
        let shown = window.rows.iter().skip(window.place.top).take(PAGE);
        let shown: Vec<usize> = shown.copied().collect();
        assert_eq!(shown, self.list[sight], "{what}");
    }
}
