//! The one confirmation of a batch, how far it is, and what came of it.

use super::batch::{Batch, Became, Confirm};
use crate::domain::lock::LockKind;
use crate::locale::format::{count, money};
use crate::locale::refusal::refusal;
use crate::locale::worklist as said;
use crate::tui::parts::grid::{self, Cell, Column, column};
use crate::tui::parts::lines::{self, wrapped};
use crate::tui::screens::info_dil::view::Shown;
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Clear;
use unicode_width::UnicodeWidthStr;

/// What the row selected takes: a title and its reason.
const DETAIL: u16 = 4;

/// Over the lower part of the list: how many, what is overdue on them, under which rule, and the note.
pub(super) fn confirm(confirm: &Confirm, look: Look, area: Rect, frame: &mut Frame<'_>) {
    let w = look.lang.words();
    let width = usize::from(area.width);
    let lang = look.lang;
    let mut told = Vec::new();
    let debts = confirm.tally(LockKind::Debt);
    if debts.items > 0 {
        told.push(w.batch_debts(count(lang, debts.items), money(lang, debts.overdue)));
    }
    let meters = confirm.tally(LockKind::Meter);
    if meters.items > 0 {
        told.push(w.batch_meters(count(lang, meters.items)));
    }
    if confirm.ends_dispensation() {
        told.push(w.batch_ends_dispensation());
    }
    let left_out = confirm.left_out();
    let mut whys = left_out.clone();
    whys.dedup();
    for why in whys {
        let items = left_out.iter().filter(|each| **each == why).count();
        told.push(w.batch_left_out(count(lang, items), said::left_out(lang, why)));
    }
    let who = match confirm.marks.as_slice() {
        [only] => format!("{} · {}", only.id.idpel.grouped(), only.name),
        _ => String::new(),
    };
    let mut shown = vec![lines::title(look, &w.title_batch(), &who, width)];
    for sentence in told {
        let broken = wrapped(&sentence, width.saturating_sub(5));
        shown.extend(
            broken
                .into_iter()
                .map(|line| Line::raw(format!("   {line}"))),
        );
    }
    // That it is missing is seen; that it is too long is not.
    let refused = confirm.refusal().filter(|_| !confirm.note.is_empty());
    if let Some(refused) = refused.map(|refused| refusal(lang, &refused)) {
        let text = format!(
            "{} {} {}",
            look.mark(Mark::Not),
            refused.sentence,
            refused.help
        );
        let broken = wrapped(&text, width.saturating_sub(3)).into_iter();
        shown
            .extend(broken.map(|line| Line::styled(format!(" {line}"), look.style(Tone::Warning))));
    }
    shown.push(Line::raw(""));
    let label = format!("   {} ", w.batch_note());
    let start = u16::try_from(label.width()).unwrap_or(0);
    shown.push(Line::styled(label, look.style(Tone::Dim)));
    shown.push(Line::raw(""));
    let height = u16::try_from(shown.len())
        .unwrap_or(u16::MAX)
        .min(area.height);
    let place = Rect {
        y: area.bottom() - height,
        height,
        ..area
    };
    frame.render_widget(Clear, place);
    lines::draw(shown, place, frame);
    let note = Rect {
        x: place.x + start,
        y: place.bottom().saturating_sub(2),
        width: place.width.saturating_sub(start + 2),
        height: 1,
    };
    confirm
        .note
        .draw(look, true, note.intersection(place), frame);
}

pub(super) fn draw(batch: &Batch, look: Look, area: Rect, frame: &mut Frame<'_>) -> Shown {
    let w = look.lang.words();
    let lang = look.lang;
    let width = usize::from(area.width);
    let over = batch.is_over();
    let blocked = batch.blocked();
    let untried = batch.untried();
    let refused = batch.outcomes.len() - blocked - untried;
    let figures = w.batch_figures(count(lang, blocked), count(lang, refused));
    let figures = match untried {
        0 => figures,
        _ => format!(
            "{figures} · {}",
            w.batch_untried_count(count(lang, untried))
        ),
    };
    let title = if over {
        w.title_batch_over()
    } else if batch.stopping {
        w.title_batch_stopping()
    } else {
        w.title_batch_going()
    };
    let head = vec![
        lines::title(look, &title, &figures, width),
        bar(batch, look, width),
    ];
    lines::draw(head, area, frame);
    let list = Rect {
        y: area.y + 2,
        height: area.height.saturating_sub(2 + DETAIL),
        ..area
    }
    .intersection(area);
    let page = grid::draw(
        look,
        &columns(look),
        batch.outcomes.len(),
        batch.place,
        list,
        frame,
        |at| row(batch, look, at),
    );
    let detail = Rect {
        y: list.bottom(),
        height: area.bottom().saturating_sub(list.bottom()),
        ..area
    };
    if let Some(outcome) = batch.selected() {
        let who = format!("{} · {}", outcome.idpel.grouped(), outcome.name);
        let mut shown = vec![lines::title(look, &who, "", width)];
        let broken = wrapped(&outcome.said(lang), width.saturating_sub(4));
        shown.extend(
            broken
                .into_iter()
                .map(|line| Line::raw(format!("   {line}"))),
        );
        lines::clip(look, &mut shown, usize::from(detail.height));
        lines::draw(shown, detail, frame);
    }
    Shown {
        rows: grid::rows(list),
        page,
    }
}

/// How far it is, as a bar and in figures.
fn bar(batch: &Batch, look: Look, width: usize) -> Line<'static> {
    let done = batch.outcomes.len() - batch.untried();
    let figures = format!(
        " {} / {}",
        count(look.lang, done),
        count(look.lang, batch.total)
    );
    let room = width.saturating_sub(figures.width() + 6).min(60);
    let full = (room * done).checked_div(batch.total).unwrap_or(0);
    let (on, off) = if look.ascii {
        ("#", "-")
    } else {
        ("█", "░")
    };
    Line::from(vec![
        ratatui::text::Span::styled(
            format!(
                "   {}{}",
                on.repeat(full),
                off.repeat(room.saturating_sub(full))
            ),
            look.style(Tone::Accent),
        ),
        ratatui::text::Span::raw(figures),
    ])
}

fn columns(look: Look) -> Vec<Column> {
    let w = look.lang.words();
    vec![
        column(String::new(), 1, false, 0),
        column(w.label_idpel(), 14, false, 0),
        column(w.label_name(), 16, false, 0),
        column(w.col_became(), 39, false, 0).growing(),
    ]
}

fn row(batch: &Batch, look: Look, at: usize) -> Vec<Cell> {
    let Some(outcome) = batch.outcomes.get(at) else {
        return Vec::new();
    };
    let (mark, tone) = match outcome.became {
        Became::Blocked => (Mark::Done, Tone::Open),
        Became::Not(_) => (Mark::Not, Tone::Lock),
        Became::Untried => (Mark::Closed, Tone::Dim),
    };
    vec![
        Cell::toned(look.mark(mark), tone),
        Cell::toned(outcome.idpel.grouped(), Tone::Strong),
        Cell::new(outcome.name.as_str()),
        Cell::toned(outcome.said(look.lang), tone),
    ]
}
