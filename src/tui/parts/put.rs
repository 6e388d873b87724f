//! Texts put into cells. Where each letter takes one cell, as nearly all do, without parting the text into graphemes,
//! which costs more than all the rest of a frame.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use unicode_width::UnicodeWidthStr;

/// A letter that takes one cell and joins no other: plain ones, and what the desk's own sentences, rules and bars are
/// made of.
fn stands_alone(letter: char) -> bool {
    matches!(letter, ' '..='~' | '·' | '×' | '–' | '—' | '“' | '”' | '•' | '…' | '←'..='↓' | '─'..='◷')
}

/// The cells that a text takes.
pub(super) fn width(text: &str) -> usize {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        text.len()
    } else {
        text.width()
    }
}

/// The cells of the first row of a place.
fn cells(buffer: &mut Buffer, place: Rect) -> &mut [Cell] {
    let place = place.intersection(buffer.area);
    if place.is_empty() {
        return &mut [];
    }
    let row = usize::from(place.y - buffer.area.y) * usize::from(buffer.area.width);
    let start = row + usize::from(place.x - buffer.area.x);
    let end = start + usize::from(place.width);
    buffer.content.get_mut(start..end).unwrap_or_default()
}

/// Puts a text at the start of a place and returns how many cells it would take; `None`, and nothing put, where a letter
/// of it may not stand alone.
pub(super) fn letters(buffer: &mut Buffer, place: Rect, text: &str, style: Style) -> Option<usize> {
    if !text.chars().all(stands_alone) {
        return None;
    }
    let mut cells = cells(buffer, place).iter_mut();
    let mut count = 0;
    for letter in text.chars() {
        count += 1;
        if let Some(cell) = cells.next() {
            // What is blank already stays so.
            if letter != ' ' || cell.symbol() != " " {
                cell.set_char(letter);
            }
            cell.set_style(style);
        }
    }
    Some(count)
}

/// Draws a line as its own widget would.
pub fn line(line: &Line<'_>, area: Rect, buffer: &mut Buffer) {
    let mut place = Rect { height: 1, ..area }.intersection(area);
    if line.alignment.is_some() {
        line.render(place, buffer);
        return;
    }
    if line.style != Style::default() && line.width() > 0 {
        buffer.set_style(place.intersection(buffer.area), line.style);
    }
    for span in &line.spans {
        if place.is_empty() {
            return;
        }
        let taken = letters(buffer, place, &span.content, span.style).unwrap_or_else(|| {
            let wide = span.width();
            if wide > 0 {
                span.render(place, buffer);
            }
            wide
        });
        let taken = u16::try_from(taken).unwrap_or(u16::MAX).min(place.width);
        place.x += taken;
        place.width -= taken;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::style::{Color, Modifier};
    use ratatui::text::Span;

    #[test]
    fn a_letter_that_stands_alone_takes_one_cell() {
        for letter in (' '..='\u{ffff}').filter(|letter| stands_alone(*letter)) {
            assert_eq!(letter.to_string().width(), 1, "{letter:?}");
            let pair = format!("{letter}{letter}a");
            assert_eq!(pair.width(), 3, "{letter:?}");
        }
    }

    fn styles() -> impl Strategy<Value = Style> {
        prop_oneof![
            Just(Style::new()),
            Just(Style::new().fg(Color::Yellow)),
            Just(Style::new().add_modifier(Modifier::BOLD)),
        ]
    }

    proptest! {
        #[test]
        fn a_line_is_drawn_as_its_own_widget_draws_it(
            spans in prop::collection::vec(
                ("([a-z ]{0,9}|[─│█▏▸●◆↑·…–]{1,4}|é|漢字|e\u{301}|👍🏽|🇮🇩|\t|\u{200d}|▶\u{fe0f}){0,3}", styles()),
                0..4,
            ),
            own in styles(),
            x in 0_u16..14, y in 0_u16..4, width in 0_u16..30, height in 0_u16..3,
        ) {
            let spans: Vec<Span<'_>> = spans.into_iter().map(|(text, style)| Span::styled(text, style)).collect();
            let told = Line { style: own, ..Line::from(spans) };
            let area = Rect { x, y, width, height };
            let mut ours = Buffer::filled(Rect::new(0, 0, 20, 3), Cell::new("·"));
            let mut theirs = ours.clone();
            line(&told, area, &mut ours);
            told.render(area, &mut theirs);
            prop_assert_eq!(ours, theirs);
        }
    }
}
