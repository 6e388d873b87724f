//! Info Agenda, drawn: the agendas and their customer above, Info Angsuran below.

use super::Opened;
use super::instalments::instalments;
use crate::domain::agenda::{Agenda, AgendaState};
use crate::domain::hold::Stage;
use crate::locale::{agenda as said, format, labels};
use crate::tui::parts::grid::{self, Cell, Column, Place, column};
use crate::tui::parts::lines::{self, labelled, labelled_lines, wrapped};
use crate::tui::screens::info_dil::view::Shown;
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// From this width on, the agendas and the customer stand side by side.
const WIDE: u16 = 110;
/// The table below is never given less than this.
const TABLE: u16 = 6;
/// The most agendas in sight at once: on a small screen, and on a tall one.
const AGENDAS: (u16, u16) = (3, 8);

/// The rows below that are in sight, and each agenda in sight with its place in the list.
#[derive(Debug, Default)]
pub struct Drawn {
    pub shown: Shown,
    pub agendas: Vec<(Rect, usize)>,
}

pub fn draw(opened: &Opened, look: Look, area: Rect, frame: &mut Frame<'_>) -> Drawn {
    let room = area.height.saturating_sub(TABLE);
    let (agendas, height) = if area.width >= WIDE {
        let own = area.width * 3 / 5;
        let left = Rect {
            width: own,
            height: room,
            ..area
        };
        let right = Rect {
            x: area.x + own + 1,
            width: area.width - own - 1,
            height: room,
            ..area
        };
        let (agendas, used) = application(opened, look, left, frame);
        let beside = customer_lines(opened, look, usize::from(right.width), true);
        let height = tall(&beside, right).max(used).min(room);
        lines::draw(beside, right, frame);
        for row in area.y..area.y + height {
            let bar = Span::styled(look.bar(), look.style(Tone::Dim));
            let place = Rect {
                x: area.x + own,
                y: row,
                width: 1,
                height: 1,
            };
            frame.render_widget(bar, place);
        }
        (agendas, height)
    } else {
        let top = Rect {
            height: room,
            ..area
        };
        let (agendas, used) = application(opened, look, top, frame);
        let under = below(top, used);
        let mut customer = customer_lines(opened, look, usize::from(area.width), false);
        lines::clip(look, &mut customer, usize::from(under.height));
        let height = used + tall(&customer, under);
        lines::draw(customer, under, frame);
        (agendas, height)
    };
    let shown = instalments(opened, look, below(area, height), frame);
    Drawn { shown, agendas }
}

pub(super) fn below(area: Rect, used: u16) -> Rect {
    Rect {
        y: area.y + used.min(area.height),
        height: area.height.saturating_sub(used),
        ..area
    }
}

fn tall(lines: &[Line<'_>], area: Rect) -> u16 {
    u16::try_from(lines.len())
        .unwrap_or(u16::MAX)
        .min(area.height)
}

/// The list of agendas and the one selected; returns the rows of the list, and how much was used.
fn application(
    opened: &Opened,
    look: Look,
    area: Rect,
    frame: &mut Frame<'_>,
) -> (Vec<(Rect, usize)>, u16) {
    let w = look.lang.words();
    let width = usize::from(area.width);
    let count = opened.found.agendas.len();
    let note = w.agenda_count(count);
    lines::draw(
        vec![lines::title(look, &w.title_agendas(), &note, width)],
        area,
        frame,
    );
    let under = below(area, 1);
    let mut detail = Vec::new();
    let unattached = opened.found.register.as_ref();
    if let Some(register) = unattached.filter(|_| opened.found.asked.is_none()) {
        let text = w.register_not_attached(register.grouped());
        detail.extend(marked(look, Mark::Soon, Tone::Warning, &text, width));
    }
    let Some(attached) = opened.selected() else {
        let text = w.no_agenda_of_customer();
        detail.extend(marked(look, Mark::Closed, Tone::Plain, &text, width));
        let used = tall(&detail, under);
        lines::draw(detail, under, frame);
        return (Vec::new(), used + 1);
    };
    let customer = &opened.found.dil.facts.customer;
    let asked = said::asked(look.lang, &attached.agenda, customer);
    detail.extend(labelled_lines(look, &w.label_tariff(), &asked, width, 2));
    let agenda_note = &attached.agenda.note;
    if !agenda_note.is_empty() {
        let lines = labelled_lines(look, &w.label_note(), agenda_note, width, 3);
        detail.extend(lines);
    }
    let most = if area.height > 24 {
        AGENDAS.1
    } else {
        AGENDAS.0
    };
    let rows = u16::try_from(count).unwrap_or(most).min(most);
    let list = Rect {
        height: (rows + 1).min(under.height),
        ..under
    };
    let page = usize::from(list.height.saturating_sub(1));
    let place = Place {
        top: (opened.list.selected + 1).saturating_sub(page),
        ..opened.list
    };
    grid::draw(look, &columns(look), count, place, list, frame, |at| {
        let one = opened.found.agendas.get(at);
        one.map_or_else(Vec::new, |one| cells(look, &one.agenda))
    });
    let in_sight = (place.top..count).take(page);
    let agendas = in_sight
        .zip(list.y + 1..list.bottom())
        .map(|(at, y)| {
            let place = Rect {
                y,
                height: 1,
                ..list
            };
            (place, at)
        })
        .collect();
    let rest = below(under, list.height);
    lines::clip(look, &mut detail, usize::from(rest.height));
    let used = 1 + list.height + tall(&detail, rest);
    lines::draw(detail, rest, frame);
    (agendas, used)
}

fn columns(look: Look) -> Vec<Column> {
    let w = look.lang.words();
    vec![
        column(w.col_agenda(), 22, false, 0),
        column(w.col_cause(), 16, false, 0).growing(),
        column(w.col_lodged(), 10, false, 0),
        column(w.col_agenda_state(), 14, false, 0),
    ]
}

fn cells(look: Look, agenda: &Agenda) -> Vec<Cell> {
    let (mark, tone) = match &agenda.state {
        AgendaState::HeldUp => (Mark::Soon, Tone::Warning),
        AgendaState::Other(_) => (Mark::Not, Tone::Warning),
        state if state.is_open() => (Mark::Open, Tone::Plain),
        _ => (Mark::Done, Tone::Dim),
    };
    let state = labels::agenda_state(look.lang, &agenda.state);
    vec![
        Cell::new(agenda.agenda_no.grouped()),
        Cell::new(labels::agenda_kind(look.lang, &agenda.kind)),
        Cell::new(format::date(look.lang, agenda.lodged_on)),
        Cell::toned(format!("{} {state}", look.mark(mark)), tone),
    ]
}

/// Whose agenda it is, and whether obligations hold it up.
fn customer_lines(opened: &Opened, look: Look, width: usize, beside: bool) -> Vec<Line<'static>> {
    let w = look.lang.words();
    let facts = &opened.found.dil.facts;
    let customer = &facts.customer;
    let most = if beside { 3 } else { 1 };
    let mut shown = vec![lines::title(look, &w.title_applicant(), "", width)];
    if beside {
        let idpel = customer.idpel.grouped();
        shown.push(labelled(look, &w.label_idpel(), &idpel, width));
        let name = labelled_lines(look, &w.label_name(), &customer.name, width, most);
        shown.extend(name);
    } else {
        let who = format!("{}   {}", customer.idpel.grouped(), customer.name);
        shown.push(labelled(look, &w.label_idpel(), &who, width));
    }
    let unit = format!(
        "{} {} ({}) · {}",
        facts.unit.code,
        facts.unit.name,
        facts.unit.zone.code(),
        labels::service(look.lang, customer.service)
    );
    shown.extend(labelled_lines(look, &w.label_unit(), &unit, width, most));
    if let (Some(attached), Some(hold)) = (opened.selected(), opened.hold()) {
        let (mark, tone) = match hold.stage {
            Stage::HeldUp => (Mark::Lock, Tone::Lock),
            Stage::Unknown => (Mark::Not, Tone::Warning),
            Stage::GoesOn => (Mark::Open, Tone::Open),
            Stage::Ended => (Mark::Done, Tone::Plain),
        };
        let text = said::hold(look.lang, &attached.agenda, facts, hold);
        shown.extend(marked(look, mark, tone, &text, width));
    }
    shown
}

/// Lines of one matter: the mark before the first of them.
fn marked(look: Look, mark: Mark, tone: Tone, text: &str, width: usize) -> Vec<Line<'static>> {
    let lines = wrapped(text, width.saturating_sub(4)).into_iter();
    let styled = |(at, line): (usize, String)| {
        let mark = if at == 0 { look.mark(mark) } else { " " };
        Line::styled(format!(" {mark} {line}"), look.style(tone))
    };
    lines.enumerate().map(styled).collect()
}
