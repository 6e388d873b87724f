//! The form of what the log is to be narrowed to, over the screen from edge to edge.

use super::sieve::Sieve;
use super::sieve_row::{Kind, Row};
use crate::locale::Lang;
use crate::tui::parts::lines::{self, left};
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

/// What a row's name takes.
const LABEL: u16 = 18;

pub fn draw(sieve: &Sieve, look: Look, area: Rect, frame: &mut Frame<'_>) -> Rect {
    let w = look.lang.words();
    let count = u16::try_from(sieve.rows.len()).unwrap_or(0);
    let height = (count + 4).min(area.height);
    let place = Rect {
        y: area.y + (area.height - height) / 3,
        height,
        ..area
    };
    frame.render_widget(Clear, place);
    let width = usize::from(place.width);
    lines::draw(
        vec![lines::title(look, &w.title_sieve(), "", width)],
        place,
        frame,
    );
    let list = Rect {
        y: place.y + 1,
        height: count,
        ..place
    }
    .intersection(place);
    for (at, (row, y)) in sieve.rows.iter().zip(list.y..list.bottom()).enumerate() {
        let area = Rect {
            y,
            height: 1,
            ..list
        };
        draw_row(row, at == sieve.selected, look, area, frame);
    }
    let selected = sieve.rows.get(sieve.selected);
    let hint = selected.map_or_else(String::new, |row| hint(look.lang, row));
    let tone = if selected.is_some_and(|row| row.wrong) {
        Tone::Warning
    } else {
        Tone::Dim
    };
    let under = Rect {
        y: list.bottom() + 1,
        height: 1,
        ..place
    }
    .intersection(place);
    let hint = Line::styled(format!("   {hint}"), look.style(tone));
    lines::draw(vec![hint], under, frame);
    list
}

fn draw_row(row: &Row, selected: bool, look: Look, area: Rect, frame: &mut Frame<'_>) {
    let pointer = if selected {
        look.mark(Mark::Pointer)
    } else {
        " "
    };
    let tone = match (row.wrong, row.narrows()) {
        (true, _) => Tone::Warning,
        (_, true) => Tone::Strong,
        (_, false) => Tone::Dim,
    };
    let name = left(&label(look.lang, row.kind), usize::from(LABEL));
    let mut spans = vec![
        Span::styled(format!(" {pointer} "), look.style(Tone::Accent)),
        Span::raw(name),
    ];
    if !row.is_text() {
        spans.push(Span::styled(format!("{}  ", row.label()), look.style(tone)));
    }
    let line = Line::from(spans);
    let used = u16::try_from(line.width()).unwrap_or(area.width);
    frame.render_widget(line, area);
    // What is typed stands behind the choice it has found.
    if row.is_text() || !row.field.is_empty() {
        let field = Rect {
            x: area.x + used,
            width: area.width.saturating_sub(used).min(26),
            ..area
        };
        row.field
            .draw(look, selected, field.intersection(area), frame);
    }
}

fn label(lang: Lang, kind: Kind) -> String {
    let w = lang.words();
    match kind {
        Kind::Status => w.col_complaint_status(),
        Kind::End => w.col_end(),
        Kind::Script => w.col_script(),
        Kind::Cso => w.sieve_cso(),
        Kind::Unit => w.cli_unit(),
        Kind::Since => w.sieve_since(),
        Kind::Until => w.sieve_until(),
        Kind::Digits => w.label_idpel(),
        Kind::Repeat => w.sieve_repeat_label(),
        Kind::Dispute => w.sieve_dispute_label(),
    }
}

/// What the row takes, or why what stands there cannot be read.
fn hint(lang: Lang, row: &Row) -> String {
    let w = lang.words();
    match (row.kind, row.wrong) {
        (Kind::Until, true) => w.sieve_until_wrong(),
        (Kind::Since, true) => w.sieve_day_wrong(),
        (Kind::Since | Kind::Until, false) => w.sieve_day_hint(),
        (Kind::Digits, true) => w.sieve_digits_wrong(),
        (Kind::Digits, false) => w.sieve_digits_hint(),
        (_, true) => w.sieve_choice_wrong(row.field.text()),
        (_, false) => w.sieve_choice_hint(),
    }
}
