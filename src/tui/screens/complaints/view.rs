//! The list of complaints and the record of the one selected.

use super::Complaints;
use crate::desk::calls::Saved;
use crate::locale::{format, labels};
use crate::tui::parts::grid::{self, Cell, Column};
use crate::tui::parts::lines::{self, wrapped};
use crate::tui::screens::info_dil::view::Shown;
use crate::tui::theme::{Look, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// What the record of the selected one takes: its title and its lines.
const DETAIL: u16 = 8;

pub fn draw(complaints: &Complaints, look: Look, area: Rect, frame: &mut Frame<'_>) -> Shown {
    let w = look.lang.words();
    let width = usize::from(area.width);
    let count = complaints.count();
    let note = w.complaints_count(count.to_string());
    lines::draw(
        vec![lines::title(look, &w.title_complaints(), &note, width)],
        area,
        frame,
    );
    let under = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    }
    .intersection(area);
    let Some(rows) = &complaints.rows else {
        lines::remark(look, &w.loading(), under, frame);
        return Shown::default();
    };
    if rows.is_empty() {
        lines::remark(look, &w.no_complaints(), under, frame);
        return Shown::default();
    }
    let list = Rect {
        height: under.height.saturating_sub(DETAIL),
        ..under
    };
    let page = grid::draw(
        look,
        &columns(look),
        count,
        complaints.place,
        list,
        frame,
        |at| {
            rows.get(at)
                .map_or_else(Vec::new, |saved| cells(look, saved))
        },
    );
    if let Some(saved) = complaints.selected() {
        let detail = Rect {
            y: list.bottom(),
            height: under.bottom().saturating_sub(list.bottom()),
            ..under
        };
        let mut text = vec![lines::title(
            look,
            &w.title_record(),
            saved.complaint.closing.status.word(),
            width,
        )];
        text.extend(
            wrapped(&saved.complaint.summary, width.saturating_sub(4))
                .into_iter()
                .map(|l| Line::raw(format!("   {l}"))),
        );
        lines::clip(look, &mut text, usize::from(detail.height));
        lines::draw(text, detail, frame);
    }
    Shown {
        rows: Rect {
            y: list.y + 1,
            height: list.height.saturating_sub(1),
            ..list
        },
        page,
    }
}

fn columns(look: Look) -> Vec<Column> {
    let w = look.lang.words();
    let column = |title: String, width, right, rank| Column {
        title,
        width,
        right,
        rank,
        grows: false,
    };
    vec![
        column(w.col_when(), 16, false, 0),
        column(w.label_idpel(), 14, false, 0),
        column(w.col_script(), 6, false, 3),
        Column {
            grows: true,
            ..column(w.col_end(), 14, false, 0)
        },
        column(w.col_complaint_status(), 16, false, 0),
        column(w.col_handling(), 6, true, 2),
        column(w.col_by(), 8, false, 4),
        column(w.col_delivery(), 22, false, 5),
    ]
}

fn cells(look: Look, saved: &Saved) -> Vec<Cell> {
    let complaint = &saved.complaint;
    let delivered: Vec<String> = saved
        .deliveries
        .iter()
        .map(|d| format!("{} {}", d.destination, d.state))
        .collect();
    vec![
        Cell::new(format::moment(look.lang, complaint.saved_at)),
        Cell::toned(complaint.idpel.grouped(), Tone::Strong),
        Cell::new(complaint.script.code()),
        Cell::new(labels::end(look.lang, complaint.closing.end)),
        Cell::new(labels::complaint_status(
            look.lang,
            complaint.closing.status,
        )),
        Cell::new(format::duration(
            look.lang,
            complaint.closing.handling_seconds,
        )),
        Cell::new(complaint.by.as_str()),
        Cell::toned(delivered.join(" · "), Tone::Dim),
    ]
}
