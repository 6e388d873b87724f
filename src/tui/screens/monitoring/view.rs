//! The monitoring, drawn: the list with what it comes to, or what the tab shows in its place.

use super::charts::Chart;
use super::rows_view::{Said, cells, columns, detail};
use super::{Monitoring, Showing, Typing};
use crate::domain::wib::Day;
use crate::locale::{counts, format, monitoring as said};
use crate::tui::parts::grid::{self, Cell, Column};
use crate::tui::parts::lines;
use crate::tui::parts::put;
use crate::tui::parts::window::Window;
use crate::tui::screens::info_dil::view::Shown;
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// What the selected one takes below the list.
const DETAIL: u16 = 3;

/// What lies where: the rows in sight, and each chart.
#[derive(Debug, Default)]
pub struct Drawn {
    pub shown: Shown,
    pub charts: Vec<(Rect, Chart)>,
    /// The first bar in sight.
    pub top: usize,
}

pub fn draw(
    monitoring: &Monitoring,
    look: Look,
    today: Day,
    area: Rect,
    frame: &mut Frame<'_>,
) -> Drawn {
    match monitoring.showing {
        Showing::List => list(monitoring, look, today, area, frame),
        Showing::Charts => super::charts_view::draw(monitoring, look, area, frame),
        Showing::Turned(day) => super::behind_view::turned(monitoring, day, look, area, frame),
        Showing::Queue => super::behind_view::queue(monitoring, look, area, frame),
    }
}

/// Titles the area: what it is, what it comes to; below, what narrows it. Returns what is left.
pub(super) fn head(
    look: Look,
    title: &str,
    note: &str,
    second: Line<'static>,
    area: Rect,
    frame: &mut Frame<'_>,
) -> Rect {
    let width = usize::from(area.width);
    // Count and sum are never cut: the title is.
    let room = width.saturating_sub(note.width() + 5);
    let first = lines::title(look, &lines::cut(title, room), note, width);
    lines::draw(vec![first, second], area, frame);
    Rect {
        y: area.y + 2,
        height: area.height.saturating_sub(2),
        ..area
    }
    .intersection(area)
}

/// What the narrowed list comes to.
pub(super) fn total(monitoring: &Monitoring, look: Look) -> String {
    let w = look.lang.words();
    match &monitoring.summary {
        Some(summary) => w.monitor_count(
            counts::customers(look.lang, summary.all.count),
            format::money(look.lang, summary.all.overdue),
        ),
        None => w.monitor_counting(),
    }
}

/// What narrows the list.
pub(super) fn narrowed(monitoring: &Monitoring, look: Look) -> Span<'static> {
    let w = look.lang.words();
    match said::narrowing(look.lang, &monitoring.narrowing) {
        Some(filter) => Span::styled(
            format!(" {}", w.monitor_narrowed(filter)),
            look.style(Tone::Warning),
        ),
        None => Span::styled(format!(" {}", w.monitor_all()), look.style(Tone::Dim)),
    }
}

/// `urut IDPEL ↑ · baris 12 dari 20.143`.
fn place(monitoring: &Monitoring, look: Look) -> String {
    let w = look.lang.words();
    let column = said::sort_by(look.lang, monitoring.order.by);
    let way = if monitoring.order.descending {
        "↓"
    } else {
        "↑"
    };
    let sorted = w.monitor_sorted(format!("{column} {way}"));
    match monitoring.count() {
        Some(count) if count > 0 && monitoring.list.known => {
            let number = monitoring.list.number().min(count);
            let row = w.monitor_row(
                format::count(look.lang, number),
                format::count(look.lang, count),
            );
            format!("{sorted} · {row} ")
        }
        _ => format!("{sorted} "),
    }
}

fn list(
    monitoring: &Monitoring,
    look: Look,
    today: Day,
    area: Rect,
    frame: &mut Frame<'_>,
) -> Drawn {
    let w = look.lang.words();
    let width = usize::from(area.width);
    let right = Span::styled(place(monitoring, look), look.style(Tone::Dim));
    let second = lines::spread(
        Line::from(narrowed(monitoring, look)),
        Line::from(right),
        width,
    );
    let title = w.title_monitoring();
    let under = head(look, &title, &total(monitoring, look), second, area, frame);
    typing(monitoring, look, area, frame);
    let rows = &monitoring.list.rows;
    if rows.is_empty() {
        let text = if !monitoring.list.known {
            w.loading()
        } else if monitoring.narrowing.is_none() {
            w.monitor_empty()
        } else {
            w.monitor_empty_narrowed()
        };
        lines::remark(look, &text, under, frame);
        return Drawn::default();
    }
    let list = Rect {
        height: under.height.saturating_sub(DETAIL),
        ..under
    };
    let said = Said::of(look);
    let shown = table(
        look,
        &columns(look, monitoring.order),
        &monitoring.list,
        list,
        frame,
        |row| cells(&said, look, row, today),
    );
    if let Some(row) = monitoring.list.selected() {
        let below = Rect {
            y: list.bottom(),
            height: under.bottom().saturating_sub(list.bottom()),
            ..under
        };
        lines::draw(detail(monitoring, row, look, today, width), below, frame);
    }
    Drawn {
        shown,
        ..Drawn::default()
    }
}

/// A window as a table.
pub(super) fn table<T: Clone + PartialEq>(
    look: Look,
    columns: &[Column],
    window: &Window<T>,
    area: Rect,
    frame: &mut Frame<'_>,
    cells: impl Fn(&T) -> Vec<Cell>,
) -> Shown {
    let page = grid::draw(
        look,
        columns,
        window.rows.len(),
        window.place,
        area,
        frame,
        |at| window.rows.get(at).map_or_else(Vec::new, &cells),
    );
    Shown {
        rows: Rect {
            y: area.y + 1,
            height: area.height.saturating_sub(1),
            ..area
        },
        page,
    }
}

/// What is typed stands in the place of the filter.
fn typing(monitoring: &Monitoring, look: Look, area: Rect, frame: &mut Frame<'_>) {
    let w = look.lang.words();
    let (label, field) = match &monitoring.typing {
        Some(Typing::Text { field, .. }) => (w.monitor_text(), field),
        Some(Typing::Row(field)) => (w.monitor_go_to(), field),
        None => return,
    };
    let label = format!(" {label} {} ", look.mark(Mark::Pointer));
    let start = u16::try_from(label.width()).unwrap_or(0);
    let line = Rect {
        y: area.y + 1,
        height: 1,
        width: area.width.min(start + 42),
        ..area
    };
    frame.render_widget(ratatui::widgets::Clear, line);
    let label = Line::styled(label, look.style(Tone::Accent));
    put::line(&label, line, frame.buffer_mut());
    let place = Rect {
        x: line.x + start,
        width: line.width.saturating_sub(start),
        ..line
    };
    field.draw(look, true, place, frame);
}
