//! A list that moved by a few rows: the terminal moves it, and only what came into sight is written.

use super::cells::row;
use ratatui::buffer::Buffer;
use std::collections::BTreeSet;
use std::ops::Range;

/// As far as a list is looked for: a step, and a turn of the wheel.
const FURTHEST: u16 = 3;
/// Fewer rows than this are written again as cheaply.
const FEWEST: usize = 3;

/// Rows from `top` and before `end` move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shift {
    top: u16,
    end: u16,
    by: u16,
    up: bool,
}

impl Shift {
    /// The movement that brings most of the `touched` rows to where they are wanted.
    pub(super) fn find(shown: &Buffer, wanted: &Buffer, touched: &BTreeSet<u16>) -> Option<Self> {
        if touched.len() <= FEWEST || shown.area != wanted.area {
            return None;
        }
        let ways = (1..=FURTHEST).flat_map(|by| [(by, true), (by, false)]);
        ways.filter_map(|(by, up)| Self::longest(shown, wanted, touched, by, up))
            .max_by_key(|shift| shift.end - shift.top - shift.by)
    }

    /// The longest run of rows that stand so many rows away.
    fn longest(
        shown: &Buffer,
        wanted: &Buffer,
        touched: &BTreeSet<u16>,
        by: u16,
        up: bool,
    ) -> Option<Self> {
        let mut best = None;
        let (mut from, mut most) = (0, FEWEST);
        let last = wanted.area.height.checked_sub(by)?;
        // `y` is the upper of the two places of a row.
        for y in 0..=last {
            let (old, new) = if up { (y + by, y) } else { (y, y + by) };
            if y < last && touched.contains(&new) && row(shown, old) == row(wanted, new) {
                continue;
            }
            if usize::from(y - from) >= most {
                most = usize::from(y - from);
                best = Some(Self {
                    top: from,
                    end: y + by,
                    by,
                    up,
                });
            }
            from = y + 1;
        }
        best
    }

    /// The rows that it moves, or leaves blank.
    pub(super) fn rows(self) -> Range<u16> {
        self.top..self.end
    }

    /// With the margins set for it and given back.
    pub(super) fn sequence(self) -> String {
        let (top, by) = (self.top + 1, self.by);
        let way = if self.up { 'S' } else { 'T' };
        format!("\x1b[{top};{}r\x1b[{by}{way}\x1b[r", self.end)
    }

    /// Does to what is shown what the terminal does.
    pub(super) fn apply(self, shown: &mut Buffer) {
        let width = usize::from(shown.area.width);
        let place = |y: u16| usize::from(y) * width;
        let (top, end, by) = (place(self.top), place(self.end), place(self.by));
        let Some(region) = shown.content.get_mut(top..end) else {
            return;
        };
        let blank = if self.up {
            region.rotate_left(by);
            region.len() - by..region.len()
        } else {
            region.rotate_right(by);
            0..by
        };
        if let Some(cells) = region.get_mut(blank) {
            for cell in cells {
                cell.reset();
            }
        }
    }
}
