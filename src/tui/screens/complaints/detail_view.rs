//! The record of one call: who, when and how long, what was agreed, the steps with their times, where it went back, and
//! what was objected.

use super::labels::Labels;
use crate::desk::calls::Saved;
use crate::domain::call::{Acceptance, Reply};
use crate::domain::complaint::Complaint;
use crate::locale::{Lang, calls, counts, format, labels};
use crate::tui::parts::lines::{left, right, title, wrapped};
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::text::{Line, Span};

/// Below so many lines the steps are told in one sentence rather than in a table.
const ROOM: usize = 14;

pub fn lines(
    saved: &Saved,
    known: &Labels,
    look: Look,
    width: usize,
    height: usize,
) -> Vec<Line<'static>> {
    let (lang, complaint) = (look.lang, &saved.complaint);
    let note = complaint.closing.status.word();
    let mut text = vec![title(look, &lang.words().title_record(), note, width)];
    let inner = width.saturating_sub(4);
    text.extend(plain(&whose(lang, complaint), inner));
    text.push(Line::from(flags(look, complaint, known)));
    let summary = wrapped(&complaint.summary, inner);
    if height < ROOM {
        text.extend(plain(&in_short(lang, complaint, known), inner));
        text.extend(indented(summary, look, Tone::Plain));
        return text;
    }
    text.extend(indented(summary, look, Tone::Plain));
    if !complaint.taken.is_empty() {
        text.push(Line::raw(""));
        text.extend(steps(look, complaint, known, inner));
    }
    let left_from: Vec<&String> = complaint.backs.iter().collect();
    let unfinished = left_from
        .into_iter()
        .filter(|step| !complaint.taken.iter().any(|taken| taken.step == **step));
    for step in unfinished {
        let text_of = lang.words().detail_back_only(labels::step(lang, step));
        text.extend(indented(wrapped(&text_of, inner), look, Tone::Warning));
    }
    for raised in &complaint.raised {
        let name = known.objection(lang, &raised.objection);
        let said = lang.words().detail_objection(name);
        text.extend(indented(wrapped(&said, inner), look, Tone::Plain));
    }
    let sent = calls::deliveries(lang, &saved.deliveries);
    if !sent.is_empty() {
        let line = format!("{}: {sent}", lang.words().col_delivery());
        text.extend(indented(wrapped(&line, inner), look, Tone::Dim));
    }
    text
}

fn indented(lines: Vec<String>, look: Look, tone: Tone) -> impl Iterator<Item = Line<'static>> {
    let style = look.style(tone);
    lines
        .into_iter()
        .map(move |line| Line::styled(format!("   {line}"), style))
}

fn plain(text: &str, width: usize) -> Vec<Line<'static>> {
    let lines = wrapped(text, width).into_iter();
    lines.map(|line| Line::raw(format!("   {line}"))).collect()
}

/// `7711 0000 0014 · unit 77110 · rina · 25-10-2019 10:40 · 4 mnt 44 dtk`.
fn whose(lang: Lang, complaint: &Complaint) -> String {
    [
        complaint.idpel.grouped(),
        lang.words().detail_unit(complaint.unit.to_string()),
        complaint.by.to_string(),
        format::moment(lang, complaint.saved_at),
        format::handling(lang, complaint.closing.handling_seconds),
        labels::end(lang, complaint.closing.end),
    ]
    .join(" · ")
}

/// What sets this call apart, each with its mark.
fn flags(look: Look, complaint: &Complaint, known: &Labels) -> Vec<Span<'static>> {
    let (lang, closing) = (look.lang, &complaint.closing);
    let w = lang.words();
    let triage = complaint.triage.as_ref();
    let triage = triage.map(|key| (Mark::Here, Tone::Plain, known.triage(lang, key)));
    let accepted = complaint.acceptance.map(|acceptance| {
        let (mark, tone) = match acceptance {
            Acceptance::Yes => (Mark::Done, Tone::Open),
            Acceptance::No => (Mark::Not, Tone::Lock),
            Acceptance::NoAnswer => (Mark::Closed, Tone::Dim),
        };
        let text = w.detail_acceptance(labels::acceptance(lang, acceptance));
        (mark, tone, text)
    });
    let dispute = closing
        .dispute
        .then(|| (Mark::Lock, Tone::Warning, w.detail_dispute()));
    let hand_over = closing.hand_over.then(|| {
        (
            Mark::Soon,
            Tone::Warning,
            w.detail_hand_over(complaint.unit.to_string()),
        )
    });
    let mut spans = vec![Span::raw("   ")];
    for (mark, tone, text) in [triage, accepted, dispute, hand_over].into_iter().flatten() {
        spans.push(Span::styled(
            format!("{} ", look.mark(mark)),
            look.style(tone),
        ));
        spans.push(Span::raw(format!("{text}   ")));
    }
    spans
}

/// The steps and what came between in one sentence each.
fn in_short(lang: Lang, complaint: &Complaint, known: &Labels) -> String {
    let w = lang.words();
    let mut parts = Vec::new();
    if !complaint.taken.is_empty() {
        parts.push(counts::steps(lang, complaint.taken.len()));
    }
    let backs = backs(lang, complaint);
    if !backs.is_empty() {
        parts.push(w.detail_backs(backs));
    }
    let raised: Vec<String> = complaint
        .raised
        .iter()
        .map(|raised| known.objection(lang, &raised.objection))
        .collect();
    if !raised.is_empty() {
        parts.push(w.detail_objection(raised.join(", ")));
    }
    parts.join(" · ")
}

/// `Konfirmasi 2×, No Register 1×`, in the order in which they first happened.
fn backs(lang: Lang, complaint: &Complaint) -> String {
    let mut told: Vec<(&str, usize)> = Vec::new();
    for step in &complaint.backs {
        match told.iter_mut().find(|(known, _)| known == step) {
            Some((_, count)) => *count += 1,
            None => told.push((step, 1)),
        }
    }
    let told = told
        .iter()
        .map(|(step, count)| format!("{} {count}×", labels::step(lang, step)));
    told.collect::<Vec<_>>().join(", ")
}

/// The steps taken: when on the call's own clock, how long since the one before, the answer, and whether the call went
/// back from there.
fn steps(look: Look, complaint: &Complaint, known: &Labels, width: usize) -> Vec<Line<'static>> {
    let (lang, w) = (look.lang, look.lang.words());
    let name = (width / 3).clamp(14, 30);
    let mut before = complaint.opened_at;
    let head = format!(
        "   {}  {}  {}  {}",
        right(&w.detail_col_at(), 7),
        right(&w.col_handling(), 6),
        left(&w.detail_col_step(), name),
        w.detail_col_reply()
    );
    let mut table = vec![Line::styled(head, look.style(Tone::Dim))];
    for taken in &complaint.taken {
        let (at, took) = (
            taken.at.seconds_since(complaint.opened_at),
            taken.at.seconds_since(before),
        );
        before = taken.at;
        let back = complaint.backs.iter().filter(|step| **step == taken.step);
        let back = match back.count() {
            0 => String::new(),
            count => w.detail_back_times(count.to_string()),
        };
        let times = format!("   {}  {}  ", right(&clock(at), 7), right(&clock(took), 6));
        table.push(Line::from(vec![
            Span::styled(times, look.style(Tone::Dim)),
            Span::raw(left(&labels::step(lang, &taken.step), name)),
            Span::raw(format!("  {}", reply(lang, &taken.reply, known))),
            Span::styled(format!("  {back}"), look.style(Tone::Warning)),
        ]));
    }
    table
}

/// `4:44`, on the call's own clock.
fn clock(seconds: i64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds % 3600 / 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}

fn reply(lang: Lang, reply: &Reply, known: &Labels) -> String {
    let w = lang.words();
    match reply {
        Reply::Went => w.detail_went(),
        Reply::Triage(key) => known.triage(lang, key),
        Reply::Identified(true) => w.key_identified(),
        Reply::Identified(false) => w.key_not_identified(),
        Reply::Agrees(true) => w.key_agrees(),
        Reply::Agrees(false) => w.key_disagrees(),
        Reply::Accepts(acceptance) => labels::acceptance(lang, *acceptance),
    }
}
