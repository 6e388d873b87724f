//! The upper half of Info DIL: Umum and the answer, side by side where there is room.

use super::{SQUEEZED, TABLE, UMUM, WIDE, below};
use crate::domain::facts::Facts;
use crate::domain::status::Dil;
use crate::domain::wib::Moment;
use crate::locale::{answer as said, format, labels};
use crate::tui::parts::lines::{self, cut, labelled, wrapped};
use crate::tui::screens::info_dil::{Mode, Record};
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Umum and the answer; returns what is left below.
pub(super) fn top(
    record: &Record,
    look: Look,
    now: Moment,
    area: Rect,
    frame: &mut Frame<'_>,
) -> Rect {
    let w = look.lang.words();
    let room = area.height.saturating_sub(TABLE);
    if area.width >= WIDE {
        let own = (area.width * 2 / 5).clamp(UMUM.0, UMUM.1);
        let right = Rect {
            x: area.x + own + 1,
            width: area.width - own - 1,
            ..area
        };
        let mut answer = vec![lines::title(
            look,
            &w.title_answer(),
            &checked(record, look),
            usize::from(right.width),
        )];
        answer.extend(answer_lines(record, look, now, usize::from(right.width)));
        let mut umum = vec![lines::title(look, &w.title_umum(), "", usize::from(own))];
        umum.extend(umum_lines(look, &record.info.facts, usize::from(own)));
        let height = u16::try_from(answer.len().max(umum.len()))
            .unwrap_or(room)
            .min(room);
        lines::draw(
            umum,
            Rect {
                width: own,
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
                    x: area.x + own,
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
    // What is said to the caller comes before the rows of the table.
    let room = if all.len() > usize::from(room) {
        area.height.saturating_sub(SQUEEZED)
    } else {
        room
    };
    let height = u16::try_from(all.len()).unwrap_or(room).min(room);
    lines::draw(all, Rect { height, ..area }, frame);
    below(area, height)
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
    let mut shown = status_lines(record, look, width);
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

pub(super) fn status_lines(record: &Record, look: Look, width: usize) -> Vec<Line<'static>> {
    let status = &record.info.answer.status;
    let (mark, tone) = match status.dil() {
        Dil::Blocking => (Mark::Lock, Tone::Lock),
        Dil::NeedsCheck => (Mark::Not, Tone::Warning),
        Dil::Active => (Mark::Open, Tone::Open),
    };
    wrapped(&status.label(), width.saturating_sub(4))
        .into_iter()
        .enumerate()
        .map(|(at, line)| {
            let mark = if at == 0 { look.mark(mark) } else { " " };
            Line::styled(format!(" {mark} {line}"), look.style(tone))
        })
        .collect()
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
