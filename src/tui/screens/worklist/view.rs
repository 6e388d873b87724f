//! The list: the kinds with their counts, the rows in sight, what is to be done for the one selected, what is marked.

use super::{Stage, Worklist, batch_view};
use crate::domain::wib::Day;
use crate::domain::worklist::{Item, Kind};
use crate::locale::format::{count, date, money};
use crate::locale::worklist as said;
use crate::tui::parts::grid::{self, Cell, Column, column};
use crate::tui::parts::lines::{self, wrapped};
use crate::tui::screens::info_dil::view::Shown;
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// What the selected item takes: its title, and its lines.
const DETAIL: u16 = 6;

pub fn draw(list: &Worklist, look: Look, today: Day, area: Rect, frame: &mut Frame<'_>) -> Shown {
    if let Stage::Batch(batch) = &list.stage {
        return batch_view::draw(batch, look, area, frame);
    }
    let shown = draw_list(list, look, today, area, frame);
    if let Stage::Confirm(confirm) = &list.stage {
        batch_view::confirm(confirm, look, area, frame);
        return Shown {
            page: shown.page,
            ..Shown::default()
        };
    }
    shown
}

fn draw_list(list: &Worklist, look: Look, today: Day, area: Rect, frame: &mut Frame<'_>) -> Shown {
    let w = look.lang.words();
    let width = usize::from(area.width);
    let title = lines::title(look, &w.tab_worklist(), &whole(list, look), width);
    lines::draw(vec![title, kinds(list, look)], area, frame);
    let under = Rect {
        y: area.y + 2,
        height: area.height.saturating_sub(2),
        ..area
    }
    .intersection(area);
    let list_area = Rect {
        height: under.height.saturating_sub(DETAIL),
        ..under
    };
    let window = &list.window;
    if window.rows.is_empty() {
        let text = match (window.known, list.kind) {
            (false, _) => w.loading(),
            (true, None) => w.no_work(),
            (true, Some(kind)) => w.no_work_of(said::kind(look.lang, kind)),
        };
        lines::remark(look, &text, under, frame);
        detail(list, look, today, bottom(under, list_area), frame);
        return Shown {
            page: usize::from(list_area.height.saturating_sub(1)),
            ..Shown::default()
        };
    }
    let page = grid::draw(
        look,
        &columns(look, width),
        window.rows.len(),
        window.place,
        list_area,
        frame,
        |at| {
            let item = window.rows.get(at);
            item.map_or_else(Vec::new, |item| {
                cells(look, width, item, list.is_marked(item))
            })
        },
    );
    detail(list, look, today, bottom(under, list_area), frame);
    Shown {
        rows: grid::rows(list_area),
        page,
    }
}

fn bottom(all: Rect, above: Rect) -> Rect {
    Rect {
        y: above.bottom(),
        height: all.bottom().saturating_sub(above.bottom()),
        ..all
    }
}

/// Which row is selected, of how many, and what is overdue on all of them.
fn whole(list: &Worklist, look: Look) -> String {
    let Some(tallies) = &list.tallies else {
        return String::new();
    };
    let tally = tallies.of(list.kind);
    let at = list.window.number();
    look.lang.words().work_whole(
        count(look.lang, at.min(tally.items)),
        count(look.lang, tally.items),
        money(look.lang, tally.overdue),
    )
}

/// The kinds with their counts, the one in view turned round.
fn kinds(list: &Worklist, look: Look) -> Line<'static> {
    let w = look.lang.words();
    let mut spans = vec![Span::raw(" ")];
    let all = std::iter::once(None).chain(Kind::ALL.into_iter().map(Some));
    for kind in all {
        let name = kind.map_or_else(|| w.work_all(), |kind| said::short(look.lang, kind));
        let figure = list
            .tallies
            .map(|tallies| format!(" {}", count(look.lang, tallies.of(kind).items)));
        let tone = if kind == list.kind {
            Tone::Selected
        } else {
            Tone::Dim
        };
        let text = format!(" {name}{} ", figure.unwrap_or_default());
        spans.push(Span::styled(text, look.style(tone)));
        spans.push(Span::raw(" "));
    }
    Line::from(spans)
}

/// Where there is room, the kinds by their whole names.
fn is_wide(width: usize) -> bool {
    width >= 110
}

fn named(look: Look, width: usize, kind: Kind) -> String {
    if is_wide(width) {
        said::kind(look.lang, kind)
    } else {
        said::short(look.lang, kind)
    }
}

fn columns(look: Look, width: usize) -> Vec<Column> {
    let w = look.lang.words();
    let names = Kind::ALL.map(|kind| named(look, width, kind).width());
    let kind = u16::try_from(names.into_iter().max().unwrap_or(0)).unwrap_or(21);
    let tick = u16::try_from(look.mark(Mark::Ticked).width()).unwrap_or(1);
    vec![
        column(String::new(), tick, false, 0),
        column(w.col_kind(), kind, false, 0),
        column(w.label_idpel(), 14, false, 0),
        column(w.label_name(), 14, false, 0).growing(),
        column(w.col_days(), 5, true, 0),
        column(w.col_overdue(), 13, true, 0),
        column(w.col_date(), 10, false, 1),
        column(w.col_registers(), 9, true, 2),
    ]
}

fn cells(look: Look, width: usize, item: &Item, marked: bool) -> Vec<Cell> {
    let kind = named(look, width, item.kind());
    let tick = if marked { look.mark(Mark::Ticked) } else { " " };
    let tone = match item.kind() {
        Kind::CentreRefused => Tone::Lock,
        Kind::DispensationEnding => Tone::Warning,
        Kind::MeterReported | Kind::ManualBlock => Tone::Plain,
    };
    vec![
        Cell::toned(tick, Tone::Accent),
        Cell::toned(kind, tone),
        Cell::toned(item.idpel().grouped(), Tone::Strong),
        Cell::new(item.name.as_str()),
        Cell::new(count(look.lang, item.days_overdue)),
        Cell::new(money(look.lang, item.overdue)),
        Cell::toned(date(look.lang, item.until.unwrap_or(item.since)), Tone::Dim),
        Cell::toned(count(look.lang, item.register_nos.len()), Tone::Dim),
    ]
}

/// What is to be done for the one selected, its registers, and what is marked.
fn detail(list: &Worklist, look: Look, today: Day, area: Rect, frame: &mut Frame<'_>) {
    let w = look.lang.words();
    let width = usize::from(area.width);
    let mut shown = vec![lines::title(
        look,
        &w.title_to_do(),
        &marked(list, look),
        width,
    )];
    if let Some(item) = list.selected() {
        let text = said::to_do(look.lang, item, today);
        let sentence = wrapped(&text, width.saturating_sub(4));
        shown.extend(
            sentence
                .into_iter()
                .map(|line| Line::raw(format!("   {line}"))),
        );
        if !item.register_nos.is_empty() {
            let registers: Vec<String> = item.register_nos.iter().map(|no| no.grouped()).collect();
            let text = format!("{}: {}", w.col_register(), registers.join(" · "));
            let broken = wrapped(&text, width.saturating_sub(4));
            let dim = |line| Line::styled(format!("   {line}"), look.style(Tone::Dim));
            shown.extend(broken.into_iter().map(dim));
        }
    }
    lines::clip(look, &mut shown, usize::from(area.height));
    lines::draw(shown, area, frame);
}

/// How many are marked and what is overdue on them; those that left the list are told apart.
fn marked(list: &Worklist, look: Look) -> String {
    let w = look.lang.words();
    let tally = list.marked();
    if tally.items == 0 {
        return String::new();
    }
    let items = count(look.lang, tally.items);
    let owed = money(look.lang, tally.overdue);
    let text = match list.gone.len() {
        0 => w.work_marked(items, owed),
        gone => w.work_marked_gone(items, count(look.lang, gone), owed),
    };
    format!("{} {text}", look.mark(Mark::Ticked))
}
