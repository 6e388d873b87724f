//! A table of which only the rows in sight are made and drawn, however many there are.

use super::lines::{below, cut, left, right};
use super::put;
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::borrow::Cow;
use unicode_width::UnicodeWidthStr;

/// A column: its title, the least it takes, and how dear it is.
#[derive(Debug, Clone)]
pub struct Column {
    pub title: String,
    pub width: u16,
    pub right: bool,
    /// Columns of the highest rank are the first to go where the screen is narrow; 0 never goes.
    pub rank: u8,
    /// Takes what room is left over.
    pub grows: bool,
}

/// A column of that width and rank; its cells stand to the left or to the right.
pub fn column(title: String, width: u16, right: bool, rank: u8) -> Column {
    Column {
        title,
        width,
        right,
        rank,
        grows: false,
    }
}

impl Column {
    /// One that takes what room is left over.
    pub fn growing(self) -> Self {
        Self {
            grows: true,
            ..self
        }
    }
}

/// One cell, as it is shown.
#[derive(Debug, Clone)]
pub struct Cell {
    pub text: String,
    pub tone: Tone,
}

impl Cell {
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            tone: Tone::Plain,
        }
    }

    pub fn toned(text: impl Into<String>, tone: Tone) -> Self {
        Self {
            text: text.into(),
            tone,
        }
    }
}

/// Which row is selected and which is the first in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    pub selected: usize,
    pub top: usize,
    /// Rows in sight when it was last drawn.
    pub page: usize,
}

impl Place {
    /// Moves the selection within `count` rows.
    pub fn move_by(&mut self, steps: isize, count: usize) {
        let last = count.saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(steps).min(last);
        self.follow();
    }

    pub fn move_to(&mut self, row: usize, count: usize) {
        self.selected = row.min(count.saturating_sub(1));
        self.follow();
    }

    /// A page less one row, so that the eye keeps its place.
    pub fn page_step(&self) -> isize {
        isize::try_from(self.page.saturating_sub(1).max(1)).unwrap_or(1)
    }

    /// What the last drawing showed.
    pub fn seen(&mut self, page: usize) {
        self.page = page;
        self.follow();
    }

    fn follow(&mut self) {
        let page = self.page.max(1);
        if self.selected < self.top {
            self.top = self.selected;
        } else if self.selected >= self.top + page {
            self.top = self.selected + 1 - page;
        }
    }
}

/// The columns that fit, with their widths.
fn fitting(columns: &[Column], width: u16) -> Vec<(usize, u16)> {
    let mut kept: Vec<usize> = (0..columns.len()).collect();
    let need = |kept: &[usize]| -> u16 {
        let widths = kept
            .iter()
            .filter_map(|at| columns.get(*at))
            .map(|column| column.width + 2);
        widths.sum::<u16>().saturating_sub(2)
    };
    while need(&kept) > width {
        let rank = |at: &usize| columns.get(*at).map_or(0, |column| column.rank);
        let Some(dearest) = kept
            .iter()
            .copied()
            .filter(|at| rank(at) > 0)
            .max_by_key(rank)
        else {
            break;
        };
        kept.retain(|at| *at != dearest);
    }
    let spare = width.saturating_sub(need(&kept));
    let growing = kept
        .iter()
        .filter(|at| columns.get(**at).is_some_and(|column| column.grows))
        .count();
    let each = u16::try_from(growing)
        .ok()
        .filter(|count| *count > 0)
        .map_or(0, |count| spare / count);
    let sized = |at: usize| {
        columns
            .get(at)
            .map(|c| (at, c.width + if c.grows { each.min(24) } else { 0 }))
    };
    kept.into_iter().filter_map(sized).collect()
}

/// Where the rows lie: under the header.
pub fn rows(area: Rect) -> Rect {
    below(area, 1)
}

/// Draws the header and the rows in sight; `row` makes one. Returns how many rows fit.
pub fn draw(
    look: Look,
    columns: &[Column],
    count: usize,
    place: Place,
    area: Rect,
    frame: &mut Frame<'_>,
    row: impl Fn(usize) -> Vec<Cell>,
) -> usize {
    if area.height == 0 || area.width == 0 {
        return 0;
    }
    let shown = fitting(columns, area.width.saturating_sub(2));
    let header = shown
        .iter()
        .filter_map(|(at, width)| columns.get(*at).map(|column| (column, *width)));
    let titles: Vec<Span<'_>> = header
        .flat_map(|(column, width)| {
            [
                Span::styled(
                    fit(&column.title, column.right, width),
                    look.style(Tone::Dim),
                ),
                Span::raw("  "),
            ]
        })
        .collect();
    let mut spans = vec![Span::raw("  ")];
    spans.extend(titles);
    put::line(
        &Line::from(spans),
        Rect { height: 1, ..area },
        frame.buffer_mut(),
    );
    let page = usize::from(area.height - 1);
    for (line, at) in (place.top..count).take(page).enumerate() {
        let Ok(offset) = u16::try_from(line + 1) else {
            break;
        };
        let selected = at == place.selected;
        let pointer = if selected {
            look.mark(Mark::Pointer)
        } else {
            " "
        };
        let line = Rect {
            y: area.y + offset,
            height: 1,
            ..area
        };
        // Not as a line of padded texts: blanks cost as much to set as letters, and most of a table is blank.
        let buffer = frame.buffer_mut();
        text(buffer, line, pointer, 2, look.style(Tone::Accent));
        let cells = row(at);
        let mut before = 2;
        for (index, width) in &shown {
            let (Some(cell), Some(column)) = (cells.get(*index), columns.get(*index)) else {
                continue;
            };
            let mut style = look.style(cell.tone);
            if selected {
                style = style.add_modifier(ratatui::style::Modifier::BOLD);
            }
            let shown = match usize::from(*width) {
                most if put::width(&cell.text) > most => Cow::from(cut(&cell.text, most)),
                _ => Cow::from(&cell.text),
            };
            let wide = u16::try_from(put::width(&shown)).unwrap_or(*width);
            let shift = if column.right {
                width.saturating_sub(wide)
            } else {
                0
            };
            text(buffer, after(line, before + shift), &shown, wide, style);
            before += width + 2;
        }
    }
    page
}

/// What is left of a line after so many columns.
fn after(line: Rect, columns: u16) -> Rect {
    let columns = columns.min(line.width);
    Rect {
        x: line.x + columns,
        width: line.width - columns,
        ..line
    }
}

/// A text at the start of a line, in at most `width` columns.
fn text(buffer: &mut Buffer, line: Rect, text: &str, width: u16, style: Style) {
    let width = width.min(line.width);
    let place = Rect { width, ..line };
    // Whatever else, a control sign among it, is for those who know it.
    if put::letters(buffer, place, text, style).is_none() {
        buffer.set_stringn(line.x, line.y, text, usize::from(width), style);
    }
}

fn fit(text: &str, to_the_right: bool, width: u16) -> String {
    let width = usize::from(width);
    debug_assert!(width >= "…".width());
    if to_the_right {
        right(text, width)
    } else {
        left(text, width)
    }
}
