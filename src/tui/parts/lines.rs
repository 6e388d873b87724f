//! Text cut, padded and wrapped by what it takes on the screen, never by its bytes.

use super::put;
use crate::tui::theme::{Look, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use textwrap::{Options, WordSeparator, WordSplitter};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The text, or its beginning and an ellipsis, in at most `width` cells.
pub fn cut(text: &str, width: usize) -> String {
    if put::width(text) <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for letter in text.chars() {
        let wide = letter.width().unwrap_or(0);
        if used + wide + 1 > width {
            break;
        }
        out.push(letter);
        used += wide;
    }
    if width > 0 {
        out.push('…');
    }
    out
}

/// Cut, and filled with blanks on the right.
pub fn left(text: &str, width: usize) -> String {
    let cut = cut(text, width);
    let fill = width.saturating_sub(put::width(&cut));
    cut + &" ".repeat(fill)
}

/// Cut, and filled with blanks on the left.
pub fn right(text: &str, width: usize) -> String {
    let cut = cut(text, width);
    " ".repeat(width.saturating_sub(put::width(&cut))) + &cut
}

/// What holds the groups of a number together while it is wrapped.
const TIE: char = '\u{a0}';

/// Broken between words into lines of at most `width` cells; a number in groups of digits stays on one line.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    // Only at blanks: a date or a number is never parted at its dashes.
    let how = Options::new(width.max(1))
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(&tied(text), how)
        .into_iter()
        .map(|line| line.replace(TIE, " "))
        .collect()
}

/// The text with every blank between two digits tied.
fn tied(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let grouped = letter == ' '
            && out.ends_with(|before: char| before.is_ascii_digit())
            && letters.peek().is_some_and(char::is_ascii_digit);
        out.push(if grouped { TIE } else { letter });
    }
    out
}

/// What is left of an area below its first rows.
pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect {
        y: area.y + rows,
        height: area.height - rows,
        ..area
    }
}

/// A title with a rule after it, to the width; `note` stands at its right end.
pub fn title(look: Look, text: &str, note: &str, width: usize) -> Line<'static> {
    let head = cut(&format!(" {text} "), width);
    let tail = if note.is_empty() {
        String::new()
    } else {
        format!(" {note} ")
    };
    let tail = cut(&tail, width.saturating_sub(head.width() + 2));
    let fill = width.saturating_sub(head.width() + tail.width());
    Line::from(vec![
        Span::styled(head, look.style(Tone::Accent)),
        Span::styled(
            look.rule()
                .repeat(fill.saturating_sub(usize::from(!tail.is_empty()))),
            look.style(Tone::Dim),
        ),
        Span::styled(tail, look.style(Tone::Plain)),
    ])
}

/// What a label takes.
const LABEL: usize = 8;

/// A label in its place, and its value.
pub fn labelled(look: Look, label: &str, value: &str, width: usize) -> Line<'static> {
    Line::from(vec![
        Span::styled(format!(" {}", left(label, LABEL)), look.style(Tone::Dim)),
        Span::raw(cut(value, width.saturating_sub(LABEL + 1))),
    ])
}

/// A label in its place, and its value in at most so many lines.
pub fn labelled_lines(
    look: Look,
    label: &str,
    value: &str,
    width: usize,
    most: usize,
) -> Vec<Line<'static>> {
    let broken = wrapped(value, width.saturating_sub(LABEL + 1));
    if broken.len() <= 1 || broken.len() > most {
        return vec![labelled(look, label, value, width)];
    }
    let labels = std::iter::once(label).chain(std::iter::repeat(""));
    let lines = labels.zip(&broken);
    lines
        .map(|(label, line)| labelled(look, label, line, width))
        .collect()
}

/// One line, left and right parts, the left cut where they would meet.
pub fn spread(left: Line<'static>, right: Line<'static>, width: usize) -> Line<'static> {
    let room = width.saturating_sub(right.width());
    if left.width() + right.width() > width && left.width() > room {
        return left;
    }
    let fill = room.saturating_sub(left.width());
    let mut spans = left.spans;
    spans.push(Span::raw(" ".repeat(fill)));
    spans.extend(right.spans);
    Line::from(spans)
}

/// Ends lines that do not fit into `height` with an ellipsis, so that nobody takes their beginning for the whole.
pub fn clip(look: Look, lines: &mut Vec<Line<'static>>, height: usize) {
    if lines.len() <= height {
        return;
    }
    lines.truncate(height);
    if let Some(last) = lines.last_mut() {
        last.spans
            .push(Span::styled(" …", look.style(Tone::Accent)));
    }
}

/// At the right end of the last row of an area: how many lines are not in sight below it.
pub fn more(look: Look, below: usize, area: Rect, frame: &mut Frame<'_>) {
    if below == 0 || area.height == 0 {
        return;
    }
    let text = format!(" {} ", look.lang.words().more_below(below.to_string()));
    let width = u16::try_from(text.width()).unwrap_or(0).min(area.width);
    let place = Rect {
        x: area.right() - width,
        y: area.bottom() - 1,
        width,
        height: 1,
    };
    let line = Line::styled(text, look.style(Tone::Accent));
    put::line(&line, place, frame.buffer_mut());
}

/// Draws lines from the top of an area; those that do not fit are not drawn.
pub fn draw(lines: Vec<Line<'static>>, area: Rect, frame: &mut Frame<'_>) {
    for (row, line) in (area.y..area.bottom()).zip(lines) {
        let place = Rect {
            y: row,
            height: 1,
            ..area
        };
        put::line(&line, place, frame.buffer_mut());
    }
}

/// What stands in the place of a list that has no rows, or none yet.
pub fn remark(look: Look, text: &str, area: Rect, frame: &mut Frame<'_>) {
    let line = Line::styled(format!("   {text}"), look.style(Tone::Dim));
    draw(vec![line], area, frame);
}
