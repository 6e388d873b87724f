//! A form, drawn: the label in its place, what is filled in beside it. The row in hand has the pointer; of the choices
//! the one that holds has a full mark, so that neither shows by colour alone.

use super::{Form, Input, Row};
use crate::tui::parts::lines::{cut, left};
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// What a label takes at most, the pointer before it, and the room after it.
const LABEL: usize = 16;
const BEFORE: usize = 3;
const AFTER: usize = 2;
/// Between choices that stand in one line.
const GAP: usize = 3;

impl<K: Copy + PartialEq> Form<K> {
    fn label_width(&self) -> usize {
        let widths = self.rows.iter().map(|row| row.label.width());
        widths.max().unwrap_or(0).min(LABEL)
    }

    /// What the labels leave of the width.
    fn room(&self, width: u16) -> usize {
        usize::from(width).saturating_sub(BEFORE + self.label_width() + AFTER + 1)
    }

    /// The rows in sight with the height of each.
    fn layout(&self, width: u16) -> Vec<(usize, u16)> {
        let room = self.room(width);
        let shown = self.order().filter_map(|at| Some((at, self.rows.get(at)?)));
        shown.map(|(at, row)| (at, height(row, room))).collect()
    }

    /// How many rows of the screen it takes.
    pub fn height(&self, width: u16) -> u16 {
        self.layout(width).iter().map(|(_, height)| height).sum()
    }

    pub(super) fn hit(&mut self, line: usize, width: u16) {
        let mut above = 0;
        for (at, height) in self.layout(width) {
            let within = line.checked_sub(above);
            above += usize::from(height);
            if let Some(within) = within.filter(|_| line < above) {
                self.at = at;
                if height > 1
                    && let Some(Row {
                        input: Input::Choice { selected, .. },
                        ..
                    }) = self.rows.get_mut(at)
                {
                    *selected = within;
                }
            }
        }
    }

    pub fn draw(&self, look: Look, area: Rect, frame: &mut Frame<'_>) {
        let (label, room) = (self.label_width(), self.room(area.width));
        let mut y = area.y;
        for (at, height) in self.layout(area.width) {
            let Some(row) = self.rows.get(at) else {
                continue;
            };
            let place = Rect { y, height, ..area }.intersection(area);
            y = y.saturating_add(height);
            if place.is_empty() {
                return;
            }
            let here = at == self.at;
            let pointer = if here { look.mark(Mark::Pointer) } else { " " };
            let tone = if here { Tone::Accent } else { Tone::Dim };
            let head = Line::from(vec![
                Span::styled(format!(" {pointer} "), look.style(Tone::Accent)),
                Span::styled(left(&row.label, label), look.style(tone)),
            ]);
            frame.render_widget(head, Rect { height: 1, ..place });
            let before = u16::try_from(BEFORE + label + AFTER).unwrap_or(u16::MAX);
            let inside = Rect {
                x: place.x.saturating_add(before),
                width: u16::try_from(room).unwrap_or(place.width),
                ..place
            };
            input(&row.input, look, here, inside.intersection(place), frame);
        }
    }
}

fn height<K>(row: &Row<K>, room: usize) -> u16 {
    match &row.input {
        Input::Text { rows, .. } => *rows,
        Input::Pick(_) | Input::Day(_) => 1,
        Input::Choice { items, .. } if fits_one_line(items, room) => 1,
        Input::Choice { items, .. } => u16::try_from(items.len()).unwrap_or(u16::MAX),
    }
}

/// A mark, a digit and a blank after each stand before a choice.
fn fits_one_line(items: &[String], room: usize) -> bool {
    let each = items.iter().map(|item| item.width() + 4 + GAP);
    each.sum::<usize>() <= room + GAP
}

fn input(input: &Input, look: Look, here: bool, area: Rect, frame: &mut Frame<'_>) {
    let (items, selected, none) = match input {
        Input::Text { field, .. } | Input::Day(field) => {
            return field.draw(look, here, area, frame);
        }
        Input::Pick(pick) => return pick.draw(look, here, area, frame),
        Input::Choice {
            items,
            selected,
            none,
        } => (items, *selected, *none),
    };
    let width = usize::from(area.width);
    let choice = |at: usize, item: &str, room: usize| {
        let (mark, tone) = if at == selected {
            (Mark::Open, Tone::Strong)
        } else {
            (Mark::Closed, Tone::Dim)
        };
        let text = match at {
            0 if none => item.to_owned(),
            _ => format!("{} {item}", at + usize::from(!none)),
        };
        let text = cut(&text, room.saturating_sub(2));
        Span::styled(format!("{} {text}", look.mark(mark)), look.style(tone))
    };
    if fits_one_line(items, width) {
        let mut spans = Vec::new();
        for (at, item) in items.iter().enumerate() {
            spans.push(choice(at, item, width));
            spans.push(Span::raw(" ".repeat(GAP)));
        }
        frame.render_widget(Line::from(spans), area);
        return;
    }
    for (y, (at, item)) in (area.y..area.bottom()).zip(items.iter().enumerate()) {
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(Line::from(choice(at, item, width)), line);
    }
}
