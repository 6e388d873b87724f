//! The answer of Info DIL: the status, who holds it, what is said to the caller, what is to be paid, what if it were.

use crate::domain::status::Dil;
use crate::domain::wib::Moment;
use crate::locale::{act, answer as said, format, labels};
use crate::tui::parts::lines::{self, cut, wrapped};
use crate::tui::screens::info_dil::{Mode, Record};
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

/// Between what stands side by side.
const SEPARATOR: &str = " · ";

/// The answer in its parts, of which the later give way where there is not room for all.
#[derive(Default)]
pub(super) struct Answer {
    width: usize,
    status: Vec<Line<'static>>,
    /// Since when and by whom.
    held: Vec<String>,
    earlier: Option<Line<'static>>,
    spoken: Vec<Line<'static>>,
    /// What to pay: its head with the sum, then the registers.
    to_pay: Vec<Line<'static>>,
}

impl Answer {
    pub(super) fn height(&self) -> usize {
        let once = self.status.len() + self.held.len() + usize::from(self.earlier.is_some());
        once + self.spoken.len() + self.to_pay.len()
    }

    /// In at most `room` lines: the registers stand in the table as well and go first, the sum never.
    pub(super) fn lines(mut self, look: Look, room: usize) -> Vec<Line<'static>> {
        let over = |answer: &Self| answer.height().saturating_sub(room);
        let left = self.to_pay.len().saturating_sub(over(&self)).max(1);
        lines::clip(look, &mut self.to_pay, left);
        if over(&self) > 0 {
            self.held = vec![self.held.join(SEPARATOR)];
        }
        let left = self.spoken.len().saturating_sub(over(&self));
        lines::clip(look, &mut self.spoken, left);
        let width = self.width;
        let held = self.held.into_iter().map(|line| format!(" {line}"));
        let held = held.map(|line| Line::styled(cut(&line, width), look.style(Tone::Dim)));
        let parts = [
            self.status,
            held.collect(),
            self.earlier.into_iter().collect(),
        ];
        let parts = parts.into_iter().chain([self.spoken, self.to_pay]);
        parts.flatten().collect()
    }

    /// `beside` is whether it stands beside Umum, so that it takes no room from what is below.
    pub(super) fn of(record: &Record, look: Look, now: Moment, width: usize, beside: bool) -> Self {
        let status = status_lines(record, look, width);
        if record.mode == Mode::WhatIf {
            return Self {
                width,
                status,
                spoken: what_if_lines(record, look, width),
                ..Self::default()
            };
        }
        // The time line was asked for: where it stands below, what is read aloud gives it room.
        if record.mode == Mode::History && !beside {
            return Self {
                width,
                status,
                held: held_lines(record, look, width),
                ..Self::default()
            };
        }
        Self {
            width,
            status,
            held: held_lines(record, look, width),
            earlier: earlier_line(record, look, width),
            spoken: spoken_lines(record, look, now, width),
            to_pay: to_pay_lines(record, look, now, width),
        }
    }
}

fn held_lines(record: &Record, look: Look, width: usize) -> Vec<String> {
    let info = &record.info;
    let both = info.facts.debt_lock.is_some() && info.facts.meter_lock.is_some();
    let mut held: Vec<String> = [&info.facts.debt_lock, &info.facts.meter_lock]
        .into_iter()
        .flatten()
        .map(|lock| {
            let held = said::held(look.lang, lock);
            if both {
                format!("{}: {held}", labels::lock(look.lang, lock.kind))
            } else {
                held
            }
        })
        .collect();
    held.extend(Some(said::ages(look.lang, info.answer.ages)).filter(|ages| !ages.is_empty()));
    held.extend(
        info.order
            .iter()
            .map(|order| act::open_order(look.lang, order)),
    );
    // A lock and its day stay together.
    let mut lines: Vec<String> = Vec::new();
    for part in held {
        match lines.last_mut() {
            Some(line) if line.width() + part.width() + 4 <= width => {
                line.push_str(SEPARATOR);
                line.push_str(&part);
            }
            _ => lines.push(part),
        }
    }
    lines
}

fn earlier_line(record: &Record, look: Look, width: usize) -> Option<Line<'static>> {
    let call = record.info.earlier_call.as_ref()?;
    let at = format::moment(look.lang, call.saved_at);
    let end = labels::end(look.lang, call.closing.end);
    let text = look.lang.words().earlier_call(at, call.by.as_str(), end);
    let text = format!(" {} {text}", look.mark(Mark::Soon));
    Some(Line::styled(cut(&text, width), look.style(Tone::Warning)))
}

fn spoken_lines(record: &Record, look: Look, now: Moment, width: usize) -> Vec<Line<'static>> {
    let info = &record.info;
    let spoken = said::spoken(look.lang, &info.facts, &info.answer, now).join(" ");
    let lines = wrapped(&format!("“{spoken}”"), width.saturating_sub(2));
    lines
        .into_iter()
        .enumerate()
        .map(|(at, line)| {
            let indent = if at == 0 { " " } else { "  " };
            Line::styled(format!("{indent}{line}"), look.style(Tone::Strong))
        })
        .collect()
}

fn to_pay_lines(record: &Record, look: Look, now: Moment, width: usize) -> Vec<Line<'static>> {
    let info = &record.info;
    if !info.answer.status.debt_lock && info.answer.balance.overdue.whole() == 0 {
        return Vec::new();
    }
    let lines = said::to_pay(look.lang, &info.facts, &info.answer, now);
    let mut shown = Vec::new();
    for (at, line) in lines.into_iter().enumerate() {
        let indent = if at == 0 { " " } else { "   " };
        for (part, line) in wrapped(&line, width.saturating_sub(3))
            .into_iter()
            .enumerate()
        {
            let hang = if part == 0 { "" } else { "  " };
            shown.push(Line::raw(format!("{indent}{hang}{line}")));
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
    marked(
        look,
        mark,
        tone,
        wrapped(&status.label(), width.saturating_sub(4)),
    )
}

/// Lines of one matter: the mark before the first of them.
fn marked(look: Look, mark: Mark, tone: Tone, lines: Vec<String>) -> Vec<Line<'static>> {
    let styled = |(at, line): (usize, String)| {
        let mark = if at == 0 { look.mark(mark) } else { " " };
        Line::styled(format!(" {mark} {line}"), look.style(tone))
    };
    lines.into_iter().enumerate().map(styled).collect()
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
    let lines = wrapped(&said::what_if(look.lang, &result), width.saturating_sub(4));
    shown.extend(marked(look, mark, tone, lines));
    shown
}
