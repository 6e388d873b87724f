//! The log: its title with what it is narrowed to and how many complaints that leaves, the rows in sight, and the record
//! of the one selected beside them or below.

use super::{Complaints, Showing, detail_view, figures_view};
use crate::desk::calls::Saved;
use crate::locale::{calls, counts, format, labels};
use crate::tui::parts::grid::{self, Cell, Column, column};
use crate::tui::parts::lines::{self, cut};
use crate::tui::screens::info_dil::view::Shown;
use crate::tui::theme::{Look, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// What the record of the selected one takes below the list: its title and its lines.
const BELOW: u16 = 8;
/// From so many columns on it stands beside the list, and what it takes there.
const WIDE: u16 = 160;
const BESIDE: u16 = 84;

pub fn draw(complaints: &Complaints, look: Look, area: Rect, frame: &mut Frame<'_>) -> Shown {
    let width = usize::from(area.width);
    lines::draw(vec![title(complaints, look, width)], area, frame);
    let under = lines::below(area, 1);
    match complaints.showing {
        Showing::List => list(complaints, look, under, frame),
        Showing::Detail => whole(complaints, look, under, frame),
        Showing::Figures => {
            figures_view::draw(complaints, look, under, frame);
            Shown::default()
        }
    }
}

/// What is shown and what it is narrowed to; at the right end how many complaints that leaves.
fn title(complaints: &Complaints, look: Look, width: usize) -> Line<'static> {
    let (lang, w) = (look.lang, look.lang.words());
    let name = match complaints.showing {
        Showing::Figures => w.title_figures(),
        Showing::List | Showing::Detail => w.title_complaints(),
    };
    let counted = match complaints.showing {
        Showing::Figures => complaints
            .figures
            .as_ref()
            .and_then(|figures| usize::try_from(figures.calls()).ok()),
        Showing::List | Showing::Detail => complaints.count,
    };
    let note = counted.map_or_else(
        || "…".to_owned(),
        |count| match complaints.showing {
            Showing::Figures => counts::calls(lang, count),
            Showing::List | Showing::Detail => counts::complaints(lang, count),
        },
    );
    let named = |key: &str| complaints.labels.objection(lang, key);
    let parts = calls::narrowing(lang, &complaints.narrowing, named);
    let text = std::iter::once(name).chain(parts).collect::<Vec<_>>();
    let room = width.saturating_sub(note.chars().count() + 8);
    lines::title(look, &cut(&text.join(" · "), room), &note, width)
}

fn list(complaints: &Complaints, look: Look, under: Rect, frame: &mut Frame<'_>) -> Shown {
    let w = look.lang.words();
    let rows = &complaints.list.rows;
    if rows.is_empty() {
        let text = match (complaints.list.known, complaints.narrowing.is_none()) {
            (false, _) => w.loading(),
            (true, true) => w.no_complaints(),
            (true, false) => w.no_complaints_here(),
        };
        lines::remark(look, &text, under, frame);
        return Shown::default();
    }
    let (list, record) = parted(under);
    let place = complaints.list.place;
    let page = grid::draw(look, &columns(look), rows.len(), place, list, frame, |at| {
        rows.get(at)
            .map_or_else(Vec::new, |saved| cells(look, saved))
    });
    if let Some(saved) = complaints.selected() {
        draw_record(complaints, saved, look, record, frame);
    }
    Shown {
        rows: grid::rows(list),
        page,
    }
}

/// Where the list stands, and where the record of the selected one.
fn parted(under: Rect) -> (Rect, Rect) {
    if under.width >= WIDE {
        let list = Rect {
            width: under.width - BESIDE - 1,
            ..under
        };
        let record = Rect {
            x: list.right() + 1,
            width: BESIDE,
            ..under
        };
        return (list, record);
    }
    // On a high screen the record gets a third.
    let below = BELOW.max(under.height / 3);
    let list = Rect {
        height: under.height.saturating_sub(below),
        ..under
    };
    let record = Rect {
        y: list.bottom(),
        height: under.height - list.height,
        ..under
    };
    (list, record)
}

fn draw_record(
    complaints: &Complaints,
    saved: &Saved,
    look: Look,
    area: Rect,
    frame: &mut Frame<'_>,
) {
    let (width, height) = (usize::from(area.width), usize::from(area.height));
    let mut text = detail_view::lines(saved, &complaints.labels, look, width, height);
    lines::clip(look, &mut text, height);
    lines::draw(text, area, frame);
}

/// The selected one's record over all the room.
fn whole(complaints: &Complaints, look: Look, under: Rect, frame: &mut Frame<'_>) -> Shown {
    if let Some(saved) = complaints.selected() {
        draw_record(complaints, saved, look, under, frame);
    }
    Shown {
        rows: Rect::default(),
        page: complaints.list.place.page,
    }
}

fn columns(look: Look) -> Vec<Column> {
    let w = look.lang.words();
    vec![
        column(w.col_when(), 16, false, 0),
        column(w.label_idpel(), 14, false, 0),
        column(w.col_script(), 6, false, 3),
        column(w.col_end(), 14, false, 0).growing(),
        column(w.col_complaint_status(), 16, false, 0),
        column(w.col_handling(), 6, true, 2),
        column(w.col_by(), 8, false, 4),
        column(w.col_delivery(), 28, false, 5),
    ]
}

fn cells(look: Look, saved: &Saved) -> Vec<Cell> {
    let (lang, complaint) = (look.lang, &saved.complaint);
    let closing = &complaint.closing;
    vec![
        Cell::new(format::moment(lang, complaint.saved_at)),
        Cell::toned(complaint.idpel.grouped(), Tone::Strong),
        Cell::new(complaint.script.code()),
        Cell::new(labels::end(lang, closing.end)),
        Cell::new(labels::complaint_status(lang, closing.status)),
        Cell::new(format::duration(lang, closing.handling_seconds)),
        Cell::new(complaint.by.as_str()),
        Cell::toned(calls::deliveries(lang, &saved.deliveries), Tone::Dim),
    ]
}
