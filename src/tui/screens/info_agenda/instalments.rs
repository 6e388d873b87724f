//! Info Angsuran, drawn: what is attached to the agenda as it was lodged, and as it was paid since. For want of that,
//! what the customer has to settle besides.

use super::Opened;
use super::view::below;
use crate::domain::money::Rupiah;
use crate::domain::receivable::Receivable;
use crate::locale::{format, labels};
use crate::tui::parts::grid::{self, Place};
use crate::tui::parts::lines::{self, cut};
use crate::tui::screens::info_dil::receivables;
use crate::tui::screens::info_dil::view::Shown;
use crate::tui::theme::Look;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// The kind of receivable is the second column; where all are of one, the title names it instead.
const KIND: usize = 1;

pub(super) fn instalments(opened: &Opened, look: Look, area: Rect, frame: &mut Frame<'_>) -> Shown {
    let w = look.lang.words();
    let width = usize::from(area.width);
    let rows = opened.rows();
    let mut head = Vec::new();
    if opened.selected().is_some() && !opened.is_attached() {
        head.push(lines::title(look, &w.title_agenda_instalments(), "", width));
        head.push(Line::raw(format!(" {}", w.no_attached_instalments())));
        if rows.is_empty() {
            lines::draw(head, area, frame);
            return Shown::default();
        }
    } else if rows.is_empty() {
        return Shown::default();
    }
    let heading = match opened.selected() {
        Some(_) if opened.is_attached() => w.title_agenda_instalments(),
        Some(_) => w.title_obligations(),
        None => w.title_obligations_alone(),
    };
    let kind = one_kind(look, &rows);
    let heading: Vec<String> = std::iter::once(heading).chain(kind.clone()).collect();
    let heading = heading.join(" · ");
    let note = if rows.len() > 1 {
        let count = w.registers_count(rows.len());
        format!("{count} · {}", opened.order.name(look))
    } else {
        String::new()
    };
    head.push(lines::title(look, &heading, &note, width));
    head.push(Line::raw(cut(&sums(opened, look, &rows), width)));
    let under = below(area, u16::try_from(head.len()).unwrap_or(2));
    lines::draw(head, area, frame);
    let mut columns = receivables::columns(look);
    if kind.is_some() {
        columns.remove(KIND);
    }
    let info = &opened.found.dil;
    let day = info.at.day();
    // The arrows are for the list above: no row of this one is pointed at.
    let place = Place {
        selected: if opened.in_list {
            usize::MAX
        } else {
            opened.place.selected
        },
        ..opened.place
    };
    let page = grid::draw(look, &columns, rows.len(), place, under, frame, |at| {
        rows.get(at).map_or_else(Vec::new, |receivable| {
            let dispensed = info.facts.is_dispensed(receivable, day);
            let mut cells = receivables::cells(look, receivable, dispensed, day, None);
            if kind.is_some() {
                cells.remove(KIND);
            }
            cells
        })
    });
    Shown {
        rows: below(under, 1),
        page,
    }
}

/// The kind that all rows are of.
fn one_kind(look: Look, rows: &[&Receivable]) -> Option<String> {
    let first = rows.first()?;
    let same = rows.iter().all(|row| row.cause == first.cause);
    same.then(|| labels::cause_short(look.lang, first.cause))
}

/// As lodged, as paid since, what is left; and what is left besides.
fn sums(opened: &Opened, look: Look, rows: &[&Receivable]) -> String {
    let w = look.lang.words();
    let money = |amount: Rupiah| format::money(look.lang, amount);
    let sums = w.instalments_sums(
        money(rows.iter().map(|row| row.amount).sum()),
        money(rows.iter().map(|row| row.paid).sum()),
        money(rows.iter().map(|row| row.balance()).sum()),
    );
    let beside: Rupiah = opened.beside().iter().map(|row| row.balance()).sum();
    if opened.is_attached() && !beside.is_zero() {
        format!(" {sums} {}", w.instalments_beside(money(beside)))
    } else {
        format!(" {sums}")
    }
}
