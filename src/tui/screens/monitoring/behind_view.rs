//! Whose locks turned on a day, and the queue of mismatches, drawn.

use super::Monitoring;
use super::view::{Drawn, head, narrowed, table};
use crate::domain::crosscheck::Odd;
use crate::domain::monitoring::Turned;
use crate::domain::wib::Day;
use crate::locale::{counts, format, labels};
use crate::tui::parts::grid::{Cell, column};
use crate::tui::parts::lines;
use crate::tui::theme::{Look, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

pub(super) fn turned(
    monitoring: &Monitoring,
    day: Day,
    look: Look,
    area: Rect,
    frame: &mut Frame<'_>,
) -> Drawn {
    let w = look.lang.words();
    let note = match monitoring.turned_count() {
        Some(count) => w.monitor_row(
            format::count(look.lang, monitoring.turned.number().min(count)),
            format::count(look.lang, count),
        ),
        None => w.monitor_counting(),
    };
    let title = w.title_turned(format::date(look.lang, day));
    let second = Line::from(narrowed(monitoring, look));
    let under = head(look, &title, &note, second, area, frame);
    let window = &monitoring.turned;
    if window.rows.is_empty() {
        let text = if window.known {
            w.turned_none()
        } else {
            w.loading()
        };
        lines::remark(look, &text, under, frame);
        return Drawn::default();
    }
    let columns = vec![
        column(w.col_when(), 16, false, 0),
        column(w.label_idpel(), 14, false, 0),
        column(w.cli_name(), 16, false, 0).growing(),
        column(w.cli_unit(), 5, false, 2),
        column(w.col_turned(), 24, false, 0),
        column(w.col_by(), 12, false, 1),
    ];
    let shown = table(look, &columns, window, under, frame, |row| {
        turned_cells(look, row)
    });
    Drawn {
        shown,
        ..Drawn::default()
    }
}

fn turned_cells(look: Look, row: &Turned) -> Vec<Cell> {
    let w = look.lang.words();
    let which = labels::lock(look.lang, row.lock);
    let (word, tone) = if row.set {
        (w.turned_set(), Tone::Lock)
    } else {
        (w.turned_lifted(), Tone::Open)
    };
    vec![
        Cell::new(format::moment(look.lang, row.at)),
        Cell::toned(row.idpel.grouped(), Tone::Strong),
        Cell::new(row.name.clone()),
        Cell::new(row.unit.to_string()),
        Cell::toned(format!("{which} {word}"), tone),
        Cell::new(labels::actor(look.lang, &row.by)),
    ]
}

pub(super) fn queue(
    monitoring: &Monitoring,
    look: Look,
    area: Rect,
    frame: &mut Frame<'_>,
) -> Drawn {
    let w = look.lang.words();
    let note = match &monitoring.queue_count {
        Some(count) => w.queue_count(counts::customers(look.lang, count.customers)),
        None => w.monitor_counting(),
    };
    let second = match &monitoring.queue_count {
        Some(count) => {
            let reasons = count.by_mismatch.iter().map(|(mismatch, number)| {
                let reason = labels::mismatch(look.lang, *mismatch);
                format!("{reason} {}", format::count(look.lang, *number))
            });
            let reasons: Vec<String> = reasons.collect();
            let text = lines::cut(
                &reasons.join(" · "),
                usize::from(area.width).saturating_sub(2),
            );
            Line::styled(format!(" {text}"), look.style(Tone::Dim))
        }
        None => Line::from(narrowed(monitoring, look)),
    };
    let under = head(look, &w.title_queue(), &note, second, area, frame);
    let window = &monitoring.queue;
    if window.rows.is_empty() {
        let text = if window.known {
            w.queue_empty()
        } else {
            w.loading()
        };
        lines::remark(look, &text, under, frame);
        return Drawn::default();
    }
    let columns = vec![
        column(w.label_idpel(), 14, false, 0),
        column(w.cli_name(), 18, false, 0).growing(),
        column(w.cli_unit(), 5, false, 1),
        column(w.col_reason(), 30, false, 0).growing(),
    ];
    let shown = table(look, &columns, window, under, frame, |odd| {
        odd_cells(look, odd)
    });
    Drawn {
        shown,
        ..Drawn::default()
    }
}

fn odd_cells(look: Look, odd: &Odd) -> Vec<Cell> {
    let customer = &odd.facts.customer;
    let reasons: Vec<String> = odd
        .mismatches
        .iter()
        .map(|mismatch| labels::mismatch(look.lang, *mismatch))
        .collect();
    vec![
        Cell::toned(customer.idpel.grouped(), Tone::Strong),
        Cell::new(customer.name.clone()),
        Cell::new(customer.unit.to_string()),
        Cell::toned(reasons.join(" · "), Tone::Warning),
    ]
}
