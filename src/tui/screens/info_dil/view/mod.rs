//! Info DIL, drawn: Umum and the answer above, the receivables or the time line below.

mod above;
mod answer;

use super::{Mode, Record, receivables};
use crate::domain::customer::Service;
use crate::domain::wib::Moment;
use crate::locale::{answer as said, format, happening};
use crate::tui::parts::grid::{self, Cell, column};
use crate::tui::parts::lines::{self, cut, spread, wrapped};
use crate::tui::theme::{Look, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

/// From this width on, Umum and the answer stand side by side.
const WIDE: u16 = 110;
/// What Umum takes of it: two fifths, within these.
const UMUM: (u16, u16) = (48, 78);
/// The table is never given less than this.
const TABLE: u16 = 6;
/// Unless the answer needs the room: the sums in the title, the names of the columns and the first row.
const SQUEEZED: u16 = 3;

/// The rows of the list below that are in sight, and where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shown {
    pub rows: Rect,
    pub page: usize,
}

pub fn draw(record: &Record, look: Look, now: Moment, area: Rect, frame: &mut Frame<'_>) -> Shown {
    let rest = above::top(record, look, now, area, frame);
    match record.mode {
        Mode::History => history(record, look, rest, frame),
        Mode::Receivables | Mode::WhatIf => table(record, look, rest, frame),
    }
}

fn below(area: Rect, used: u16) -> Rect {
    Rect {
        y: area.y + used,
        height: area.height.saturating_sub(used),
        ..area
    }
}

pub fn table(record: &Record, look: Look, area: Rect, frame: &mut Frame<'_>) -> Shown {
    let w = look.lang.words();
    let balance = record.info.answer.balance;
    let money = |amount| format::money(look.lang, amount);
    let sums = w.balance_sums(
        money(balance.overdue),
        money(balance.not_due),
        money(balance.total()),
    );
    let next = said::next(look.lang, &record.info.answer).unwrap_or_default();
    let heading = match record.info.facts.customer.service {
        Service::Prepaid => w.title_balance(),
        Service::Postpaid => w.title_instalments(),
    };
    let width = usize::from(area.width);
    let rows = record.rows();
    let order = Some(record.order.name(look)).filter(|_| rows.len() > 1);
    let next = next.trim_end_matches('.').to_owned();
    let next = Some(next).filter(|next| width >= 110 && !next.is_empty());
    let note: Vec<String> = next.into_iter().chain(order).collect();
    let note = note.join(" · ");
    let head = if area.height <= SQUEEZED {
        vec![lines::title(look, &heading, &sums, width)]
    } else {
        let sums = Line::raw(cut(&format!(" {sums}"), width));
        vec![lines::title(look, &heading, &note, width), sums]
    };
    let day = record.info.at.day();
    let under = below(area, u16::try_from(head.len()).unwrap_or(2));
    lines::draw(head, area, frame);
    if rows.is_empty() {
        lines::remark(look, &w.no_receivables(), under, frame);
        return Shown::default();
    }
    let page = grid::draw(
        look,
        &receivables::columns(look),
        rows.len(),
        record.place,
        under,
        frame,
        |at| {
            rows.get(at).map_or_else(Vec::new, |receivable| {
                let dispensed = record.info.facts.is_dispensed(receivable, day);
                let owing = !receivable.balance().is_zero();
                let tick = (record.mode == Mode::WhatIf && owing)
                    .then(|| record.ticked.contains(&receivable.register_no));
                receivables::cells(look, receivable, dispensed, day, tick)
            })
        },
    );
    Shown {
        rows: below(under, 1),
        page,
    }
}

fn history(record: &Record, look: Look, area: Rect, frame: &mut Frame<'_>) -> Shown {
    let w = look.lang.words();
    let width = usize::from(area.width);
    lines::draw(
        vec![lines::title(look, &w.title_history(), "", width)],
        area,
        frame,
    );
    let under = below(area, 1);
    let Some(line) = &record.history else {
        lines::remark(look, &w.loading(), under, frame);
        return Shown::default();
    };
    if line.is_empty() {
        lines::remark(look, &w.no_history(), under, frame);
        return Shown::default();
    }
    let columns = [
        column(w.col_when(), 16, false, 0),
        column(w.col_what(), area.width.saturating_sub(24), false, 0),
    ];
    // The whole of the selected line below, where the column cuts it.
    let whole = line
        .get(record.history_place.selected)
        .map(|happening| happening::what(look.lang, &happening.what));
    let foot: Vec<String> = whole
        .map(|text| wrapped(&text, width.saturating_sub(4)))
        .unwrap_or_default();
    let mut foot: Vec<Line<'static>> = foot
        .into_iter()
        .map(|line| Line::raw(format!("   {line}")))
        .collect();
    lines::clip(look, &mut foot, usize::from(under.height / 2).max(2));
    let used = u16::try_from(foot.len() + 1).unwrap_or(1);
    let list = Rect {
        height: under.height.saturating_sub(used),
        ..under
    };
    let page = grid::draw(
        look,
        &columns,
        line.len(),
        record.history_place,
        list,
        frame,
        |at| {
            line.get(at).map_or_else(Vec::new, |happening| {
                let when = Cell::toned(format::moment(look.lang, happening.at), Tone::Dim);
                vec![when, Cell::new(happening::what(look.lang, &happening.what))]
            })
        },
    );
    let mut shown = vec![lines::title(look, "", "", width)];
    shown.extend(foot);
    lines::draw(shown, below(under, list.height), frame);
    Shown {
        rows: below(list, 1),
        page,
    }
}

/// What a caller is told, for the head of other screens.
pub fn headline(record: &Record, look: Look, width: usize) -> Vec<Line<'static>> {
    let facts = &record.info.facts;
    let who = format!(
        " {}   {}",
        facts.customer.idpel.grouped(),
        facts.customer.name
    );
    let unit = Line::styled(format!("{} ", facts.unit.name), look.style(Tone::Dim));
    // The caller's words are compared with these: they are shown to their ends.
    let mut shown = if who.width() + unit.width() < width {
        vec![spread(Line::raw(who), unit, width)]
    } else {
        let lines = wrapped(who.trim_start(), width.saturating_sub(2));
        lines
            .into_iter()
            .map(|line| Line::raw(format!(" {line}")))
            .collect()
    };
    shown.extend(answer::status_lines(record, look, width));
    let address = wrapped(&facts.customer.address, width.saturating_sub(2));
    shown.extend(
        address
            .into_iter()
            .map(|line| Line::styled(format!(" {line}"), look.style(Tone::Dim))),
    );
    shown
}
