//! Info DIL, drawn: Umum and the answer above, the receivables or the time line below.

use super::{Mode, Record, receivables};
use crate::domain::customer::Service;
use crate::domain::facts::Facts;
use crate::domain::status::Dil;
use crate::domain::wib::Moment;
use crate::locale::{answer as said, format, happening, labels};
use crate::tui::parts::grid::{self, Cell, Column};
use crate::tui::parts::lines::{self, cut, labelled, spread, wrapped};
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// From this width on, Umum and the answer stand side by side.
const WIDE: u16 = 110;
const UMUM: u16 = 48;
/// The table is never given less than this.
const TABLE: u16 = 6;

/// The rows of the list below that are in sight, and where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shown {
    pub rows: Rect,
    pub page: usize,
}

pub fn draw(record: &Record, look: Look, now: Moment, area: Rect, frame: &mut Frame<'_>) -> Shown {
    let rest = top(record, look, now, area, frame);
    match record.mode {
        Mode::History => history(record, look, rest, frame),
        Mode::Receivables | Mode::WhatIf => table(record, look, rest, frame),
    }
}

/// Umum and the answer; returns what is left below.
fn top(record: &Record, look: Look, now: Moment, area: Rect, frame: &mut Frame<'_>) -> Rect {
    let w = look.lang.words();
    let room = area.height.saturating_sub(TABLE);
    if area.width >= WIDE {
        let right = Rect {
            x: area.x + UMUM + 1,
            width: area.width - UMUM - 1,
            ..area
        };
        let mut answer = vec![lines::title(
            look,
            &w.title_answer(),
            &checked(record, look),
            usize::from(right.width),
        )];
        answer.extend(answer_lines(record, look, now, usize::from(right.width)));
        let mut umum = vec![lines::title(look, &w.title_umum(), "", usize::from(UMUM))];
        umum.extend(umum_lines(look, &record.info.facts, usize::from(UMUM)));
        let height = u16::try_from(answer.len().max(umum.len()))
            .unwrap_or(room)
            .min(room);
        lines::draw(
            umum,
            Rect {
                width: UMUM,
                height,
                ..area
            },
            frame,
        );
        lines::draw(answer, Rect { height, ..right }, frame);
        for row in area.y..area.y + height {
            let bar = Span::styled(look.bar(), look.style(Tone::Dim));
            frame.render_widget(
                bar,
                Rect {
                    x: area.x + UMUM,
                    y: row,
                    width: 1,
                    height: 1,
                },
            );
        }
        return below(area, height);
    }
    let width = usize::from(area.width);
    let mut all = vec![lines::title(look, &w.title_umum(), "", width)];
    all.extend(umum_lines(look, &record.info.facts, width));
    all.push(lines::title(
        look,
        &w.title_answer(),
        &checked(record, look),
        width,
    ));
    all.extend(answer_lines(record, look, now, width));
    let height = u16::try_from(all.len()).unwrap_or(room).min(room);
    lines::draw(all, Rect { height, ..area }, frame);
    below(area, height)
}

fn below(area: Rect, used: u16) -> Rect {
    Rect {
        y: area.y + used,
        height: area.height.saturating_sub(used),
        ..area
    }
}

fn umum_lines(look: Look, facts: &Facts, width: usize) -> Vec<Line<'static>> {
    let w = look.lang.words();
    let customer = &facts.customer;
    let meter = customer
        .meter_no
        .map_or_else(|| w.no_meter(), |meter| meter.grouped());
    let numbers = format!("{}   {} {meter}", customer.idpel.grouped(), w.label_meter());
    let unit = format!(
        "{} {} ({})",
        facts.unit.code,
        facts.unit.name,
        facts.unit.zone.code()
    );
    let power = format::count(look.lang, customer.power_va);
    let tariff = format!(
        "{} {power} VA · {}",
        customer.tariff,
        labels::service(look.lang, customer.service)
    );
    let wide = width >= 100;
    let mut shown = vec![labelled(look, &w.label_idpel(), &numbers, width)];
    shown.push(labelled(look, &w.label_name(), &customer.name, width));
    shown.push(labelled(look, &w.label_address(), &customer.address, width));
    if wide || width >= 76 {
        shown.push(labelled(
            look,
            &w.label_unit(),
            &format!("{unit} · {tariff}"),
            width,
        ));
    } else {
        shown.push(labelled(look, &w.label_unit(), &unit, width));
        shown.push(labelled(look, &w.label_tariff(), &tariff, width));
    }
    shown
}

/// The cross-check, for the right end of the answer's title.
fn checked(record: &Record, look: Look) -> String {
    let text = labels::crosscheck(look.lang, &record.info.answer.mismatches);
    let mark = if record.info.answer.mismatches.is_empty() {
        Mark::Done
    } else {
        Mark::Not
    };
    format!("{} {text}", look.mark(mark))
}

fn answer_lines(record: &Record, look: Look, now: Moment, width: usize) -> Vec<Line<'static>> {
    let info = &record.info;
    let mut shown = vec![status_line(record, look, width)];
    if record.mode == Mode::WhatIf {
        shown.extend(what_if_lines(record, look, width));
        return shown;
    }
    let mut held: Vec<String> = [&info.facts.debt_lock, &info.facts.meter_lock]
        .into_iter()
        .flatten()
        .map(|lock| {
            let held = said::held(look.lang, lock);
            if info.answer.status.causes().len() > 1 {
                format!("{}: {held}", labels::lock(look.lang, lock.kind))
            } else {
                held
            }
        })
        .collect();
    held.extend(Some(said::ages(look.lang, info.answer.ages)).filter(|ages| !ages.is_empty()));
    if !held.is_empty() {
        shown.push(Line::styled(
            cut(&format!(" {}", held.join(" · ")), width),
            look.style(Tone::Dim),
        ));
    }
    if let Some(call) = &info.earlier_call {
        let at = format::moment(look.lang, call.saved_at);
        let text = look.lang.words().earlier_call(
            at,
            call.by.as_str(),
            labels::end(look.lang, call.closing.end),
        );
        shown.push(Line::styled(
            cut(&format!(" {} {text}", look.mark(Mark::Soon)), width),
            look.style(Tone::Warning),
        ));
    }
    let spoken = said::spoken(look.lang, &info.facts, &info.answer, now).join(" ");
    for (at, line) in wrapped(&format!("“{spoken}”"), width.saturating_sub(2))
        .into_iter()
        .enumerate()
    {
        let indent = if at == 0 { " " } else { "  " };
        shown.push(Line::styled(
            format!("{indent}{line}"),
            look.style(Tone::Strong),
        ));
    }
    if info.answer.status.debt_lock || info.answer.balance.overdue.whole() > 0 {
        for (at, line) in said::to_pay(look.lang, &info.facts, &info.answer, now)
            .into_iter()
            .enumerate()
        {
            let indent = if at == 0 { " " } else { "   " };
            let broken = wrapped(&line, width.saturating_sub(6));
            shown.extend(
                broken
                    .into_iter()
                    .map(|line| Line::raw(format!("{indent}{line}"))),
            );
        }
    }
    shown
}

fn status_line(record: &Record, look: Look, width: usize) -> Line<'static> {
    let status = &record.info.answer.status;
    let (mark, tone) = match status.dil() {
        Dil::Blocking => (Mark::Lock, Tone::Lock),
        Dil::NeedsCheck => (Mark::Not, Tone::Warning),
        Dil::Active => (Mark::Open, Tone::Open),
    };
    Line::styled(
        cut(&format!(" {} {}", look.mark(mark), status.label()), width),
        look.style(tone),
    )
}

fn what_if_lines(record: &Record, look: Look, width: usize) -> Vec<Line<'static>> {
    let w = look.lang.words();
    let mut shown = vec![Line::styled(
        format!(" {}", w.what_if_explained()),
        look.style(Tone::Dim),
    )];
    if record.ticked.is_empty() {
        return shown;
    }
    let result = record.what_if();
    let (mark, tone) = if result.open {
        (Mark::Open, Tone::Open)
    } else {
        (Mark::Lock, Tone::Lock)
    };
    for line in wrapped(&said::what_if(look.lang, &result), width.saturating_sub(4)) {
        shown.push(Line::styled(
            format!(" {} {line}", look.mark(mark)),
            look.style(tone),
        ));
    }
    shown
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
    let note = if width >= 110 && !next.is_empty() {
        format!("{next} · {}", record.order.name(look))
    } else {
        record.order.name(look)
    };
    let heading = lines::title(look, &heading, &note, width);
    lines::draw(
        vec![heading, Line::raw(cut(&format!(" {sums}"), width))],
        area,
        frame,
    );
    let rows = record.rows();
    let day = record.info.at.day();
    let under = below(area, 2);
    if rows.is_empty() {
        let text = format!("   {}", w.no_receivables());
        lines::draw(
            vec![Line::styled(text, look.style(Tone::Dim))],
            under,
            frame,
        );
        return Shown {
            rows: Rect { height: 0, ..under },
            page: 0,
        };
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
        lines::draw(
            vec![Line::styled(
                format!("   {}", w.loading()),
                look.style(Tone::Dim),
            )],
            under,
            frame,
        );
        return Shown {
            rows: Rect { height: 0, ..under },
            page: 0,
        };
    };
    let columns = [
        Column {
            title: w.col_when(),
            width: 16,
            right: false,
            rank: 0,
            grows: false,
        },
        Column {
            title: w.col_what(),
            width: area.width.saturating_sub(24),
            right: false,
            rank: 0,
            grows: false,
        },
    ];
    // The whole of the selected line below, where the column cuts it.
    let whole = line
        .get(record.history_place.selected)
        .map(|happening| happening::what(look.lang, &happening.what));
    let foot: Vec<String> = whole
        .map(|text| wrapped(&text, width.saturating_sub(4)))
        .unwrap_or_default();
    let foot: Vec<String> = foot.into_iter().take(3).collect();
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
    shown.extend(foot.into_iter().map(|line| Line::raw(format!("   {line}"))));
    lines::draw(shown, below(under, list.height), frame);
    Shown {
        rows: below(list, 1),
        page,
    }
}

/// One line of what a caller is told, for the head of other screens.
pub fn headline(record: &Record, look: Look, width: usize) -> Vec<Line<'static>> {
    let facts = &record.info.facts;
    let who = format!(
        " {}   {}",
        facts.customer.idpel.grouped(),
        facts.customer.name
    );
    let unit = Line::styled(format!("{} ", facts.unit.name), look.style(Tone::Dim));
    let mut shown = vec![
        spread(Line::raw(cut(&who, width)), unit, width),
        status_line(record, look, width),
    ];
    shown.push(Line::styled(
        cut(&format!(" {}", facts.customer.address), width),
        look.style(Tone::Dim),
    ));
    shown
}
