//! A list that moved by a few rows: the terminal moves it, and only what came into sight is written.

use super::cells::row;
use ratatui::buffer::Buffer;

/// As far as a list is looked for: a step, and a turn of the wheel.
const FURTHEST: u16 = 3;
/// Fewer rows than this are written again as cheaply.
const FEWEST: u16 = 3;

/// Rows from `top` and before `end` move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shift {
    top: u16,
    end: u16,
    by: u16,
    up: bool,
}

impl Shift {
    /// The movement that leaves most rows as they are to be.
    pub(super) fn find(shown: &Buffer, wanted: &Buffer) -> Option<Self> {
        let height = wanted.area.height;
        if shown.area != wanted.area {
            return None;
        }
        let changed = (0..height).filter(|y| row(shown, *y) != row(wanted, *y));
        if changed.count() <= usize::from(FEWEST) {
            return None;
        }
        let ways = (1..=FURTHEST).flat_map(|by| [(by, true), (by, false)]);
        ways.filter_map(|(by, up)| Self::longest(shown, wanted, by, up))
            .max_by_key(|(saved, _)| *saved)
            .map(|(_, shift)| shift)
    }

    /// The longest run of rows that stand so many rows away, with how many of them would have to be written.
    fn longest(shown: &Buffer, wanted: &Buffer, by: u16, up: bool) -> Option<(u16, Self)> {
        let mut best = None;
        let (mut from, mut saved) = (0, 0);
        let last = wanted.area.height.checked_sub(by)?;
        // `y` is the upper of the two places of a row.
        for y in 0..=last {
            let (old, new) = if up { (y + by, y) } else { (y, y + by) };
            let same = y < last && row(shown, old) == row(wanted, new);
            if same {
                saved += u16::from(row(shown, new) != row(wanted, new));
                continue;
            }
            let shift = Self {
                top: from,
                end: y + by,
                by,
                up,
            };
            if saved >= FEWEST && best.is_none_or(|(most, _)| saved > most) {
                best = Some((saved, shift));
            }
            (from, saved) = (y + 1, 0);
        }
        best
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
            cells.iter_mut().for_each(|cell| cell.reset());
        }
    }
}
