//! A call, drawn: whom it is about, where in the script it stands, what to do, what to say, and what the keys answer.

use super::CallScreen;
use crate::domain::script::{Ask, Source};
use crate::domain::wib::Moment;
use crate::locale::refusal::refusal;
use crate::locale::{labels, script as said};
use crate::tui::parts::lines::{self, cut, wrapped};
use crate::tui::screens::info_dil::view;
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// From this height on, the record stays in view whole below the call.
const TALL: u16 = 34;
/// What the record takes whole, and what its table alone takes.
const WHOLE: u16 = 14;
const TABLE: u16 = 5;

/// Draws the call; returns the rows of the choices, for the mouse, and where the first one is.
pub fn draw(call: &CallScreen, look: Look, now: Moment, area: Rect, frame: &mut Frame<'_>) -> Rect {
    let width = usize::from(area.width);
    let mut shown = view::headline(&call.record, look, width);
    shown.push(Line::raw(""));
    shown.extend(steps(call, look, width));
    let (todo, sentence) = texts(call, look, now);
    // While an objection is answered, the answer stands where the eye is, and the step's own sentence after it.
    if let Some(raised) = &call.objection {
        shown.push(Line::raw(""));
        let head = look.lang.words().objection_answer();
        shown.push(Line::styled(format!(" {head}"), look.style(Tone::Accent)));
        shown.extend(spoken(look, &raised.said, width));
    } else {
        let lines = wrapped(&todo, width.saturating_sub(2)).into_iter();
        shown.extend(lines.map(|line| Line::styled(format!(" {line}"), look.style(Tone::Dim))));
    }
    shown.push(Line::raw(""));
    if !sentence.is_empty() {
        shown.extend(spoken(look, &sentence, width));
        shown.push(Line::raw(""));
    }
    while shown.last().is_some_and(|line| line.width() == 0)
        && shown.len() > usize::from(area.height)
    {
        shown.pop();
    }
    lines::clip(look, &mut shown, usize::from(area.height));
    let used = u16::try_from(shown.len())
        .unwrap_or(u16::MAX)
        .min(area.height);
    lines::draw(shown, area, frame);
    let rest = Rect {
        y: area.y + used,
        height: area.height - used,
        ..area
    };
    match call.step().map(|step| step.ask) {
        Some(Ask::Triage) => {
            let rows = triage(call, look, rest, frame);
            let under = Rect {
                y: rows.bottom() + 1,
                height: rest.bottom().saturating_sub(rows.bottom() + 1),
                ..rest
            };
            behind(call, look, now, under, area.height, frame);
            rows
        }
        Some(Ask::Save) => {
            draw_record(call, look, rest, frame);
            Rect::default()
        }
        _ => {
            behind(call, look, now, rest, area.height, frame);
            Rect::default()
        }
    }
}

/// The record stays in view below the call: whole where there is room, else what is owed.
fn behind(
    call: &CallScreen,
    look: Look,
    now: Moment,
    area: Rect,
    height: u16,
    frame: &mut Frame<'_>,
) {
    if height >= TALL && area.height >= WHOLE {
        view::draw(&call.record, look, now, area, frame);
    } else if area.height >= TABLE {
        view::table(&call.record, look, area, frame);
    }
}

/// The stepper: which steps are taken, which one is in hand, and whose line it is.
fn steps(call: &CallScreen, look: Look, width: usize) -> Vec<Line<'static>> {
    let w = look.lang.words();
    let title = match look.lang {
        crate::locale::Lang::Id => &call.script.title.id,
        crate::locale::Lang::En => &call.script.title.en,
    };
    let count = call.script.steps.len();
    let place = w.step_of((call.call.at + 1).to_string(), count.to_string());
    let head = lines::title(
        look,
        &format!("{} {title}", call.script.id.code()),
        &place,
        width,
    );
    let mut marks = vec![Span::raw(" ")];
    for (at, step) in call.script.steps.iter().enumerate() {
        let taken = call.call.taken.iter().any(|taken| taken.step == step.key);
        let (mark, tone) = match (at == call.call.at, taken) {
            (true, _) => (Mark::Here, Tone::Accent),
            (false, true) => (Mark::Done, Tone::Open),
            (false, false) => (Mark::Closed, Tone::Dim),
        };
        marks.push(Span::styled(
            format!(
                "{} {}  ",
                look.mark(mark),
                labels::step(look.lang, &step.key)
            ),
            look.style(tone),
        ));
    }
    let mut trail = Line::from(marks);
    if trail.width() > width {
        trail.spans = trail
            .spans
            .iter()
            .map(|span| Span::styled(short(&span.content), span.style))
            .collect();
    }
    let source = match call.step().map(|step| step.source) {
        Some(Source::Program) => w.source_program(),
        _ => w.source_sop(),
    };
    let name = call
        .step()
        .map(|step| labels::step(look.lang, &step.key))
        .unwrap_or_default();
    let step = Line::from(vec![
        Span::styled(format!(" {name}"), look.style(Tone::Strong)),
        Span::styled(format!("  ({source})"), look.style(Tone::Dim)),
    ]);
    vec![head, trail, step]
}

/// The mark alone, where the names do not fit.
fn short(text: &str) -> String {
    text.chars().take(2).collect()
}

fn texts(call: &CallScreen, look: Look, now: Moment) -> (String, String) {
    let blanks = said::blanks(
        look.lang,
        &call.record.info.facts,
        &call.record.info.answer,
        now,
        &call.operator,
    );
    let todo = call
        .step()
        .map(|step| said::text(look.lang, &step.todo, &blanks))
        .unwrap_or_default();
    (todo, call.sentence(look.lang, now))
}

/// What is read aloud, set apart from everything else.
fn spoken(look: Look, sentence: &str, width: usize) -> Vec<Line<'static>> {
    wrapped(sentence, width.saturating_sub(6).min(100))
        .into_iter()
        .map(|line| {
            Line::from(vec![
                Span::styled(format!("  {} ", look.bar()), look.style(Tone::Accent)),
                Span::styled(line, look.style(Tone::Strong)),
            ])
        })
        .collect()
}

fn triage(call: &CallScreen, look: Look, area: Rect, frame: &mut Frame<'_>) -> Rect {
    let width = usize::from(area.width);
    let height = usize::from(area.height);
    let top = (call.selected + 1).saturating_sub(height);
    let words = call.script.triage.iter().enumerate().skip(top).take(height);
    let shown = words
        .map(|(at, word)| {
            let selected = at == call.selected;
            let pointer = if selected {
                look.mark(Mark::Pointer)
            } else {
                " "
            };
            let digit = if at < 9 {
                format!("{}", at + 1)
            } else {
                " ".to_owned()
            };
            let label = match look.lang {
                crate::locale::Lang::Id => &word.label.id,
                crate::locale::Lang::En => &word.label.en,
            };
            let tone = if selected { Tone::Strong } else { Tone::Plain };
            Line::from(vec![
                Span::styled(format!("  {pointer} "), look.style(Tone::Accent)),
                Span::styled(format!("{digit} "), look.style(Tone::Accent)),
                Span::styled(cut(label, width.saturating_sub(7)), look.style(tone)),
            ])
        })
        .collect();
    lines::draw(shown, area, frame);
    let below = call.script.triage.len().saturating_sub(top + height);
    lines::more(look, below, area, frame);
    Rect {
        height: u16::try_from(call.script.triage.len() - top)
            .unwrap_or(area.height)
            .min(area.height),
        ..area
    }
}

/// The complaint, filled in.
fn draw_record(call: &CallScreen, look: Look, area: Rect, frame: &mut Frame<'_>) {
    let w = look.lang.words();
    let width = usize::from(area.width);
    let end = call
        .end
        .unwrap_or_else(|| call.call.natural_end(&call.script));
    let closing = call.call.close(&call.script, call.end, call.record.info.at);
    let (head, tone) = match &closing {
        Ok(closing) => {
            let status = labels::complaint_status(look.lang, closing.status);
            let head = w.record_head(status, labels::end(look.lang, end));
            let unit = call.record.info.facts.unit.name.as_str();
            let handed = closing.hand_over.then(|| w.record_handed_to(unit));
            (
                format!("{head} {}", handed.unwrap_or_default()),
                Tone::Plain,
            )
        }
        // It cannot be saved so.
        Err(refused) => {
            let why = refusal(look.lang, refused).sentence;
            (format!("{} {why}", look.mark(Mark::Not)), Tone::Warning)
        }
    };
    let mut shown = vec![lines::title(
        look,
        &w.title_record(),
        &w.record_destinations(),
        width,
    )];
    shown.push(Line::styled(
        cut(&format!(" {head}"), width),
        look.style(tone),
    ));
    lines::draw(shown, area, frame);
    let under = Rect {
        y: area.y + 2,
        height: area.height.saturating_sub(2),
        ..area
    }
    .intersection(area);
    if let Some(field) = &call.editing {
        let inner = Rect {
            x: under.x + 3,
            width: under.width.saturating_sub(4),
            ..under
        };
        field.draw(look, true, inner, frame);
        return;
    }
    let text = call.summary(look.lang);
    let body = wrapped(&text, width.saturating_sub(4));
    let height = usize::from(under.height);
    let top = call.selected.min(body.len().saturating_sub(height));
    let below = body.len().saturating_sub(top + height);
    let lines = body.into_iter().skip(top);
    let lines = lines.map(|line| Line::raw(format!("   {line}")));
    lines::draw(lines.collect(), under, frame);
    // One line under it is free for what came of the last key.
    let under = Rect {
        height: under.height + 1,
        ..under
    };
    lines::more(look, below, under, frame);
}
