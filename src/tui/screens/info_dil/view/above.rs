//! The upper half of Info DIL: Umum and the answer, side by side where there is room.

use super::answer::Answer;
use super::{SQUEEZED, TABLE, UMUM, WIDE, below};
use crate::domain::facts::Facts;
use crate::domain::wib::Moment;
use crate::locale::{format, labels};
use crate::tui::parts::lines::{self, labelled, labelled_lines};
use crate::tui::screens::info_dil::Record;
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
        let said = Answer::of(record, look, now, usize::from(right.width), true);
        answer.extend(said.lines(look, usize::from(room) - 1));
        let mut umum = vec![lines::title(look, &w.title_umum(), "", usize::from(own))];
        umum.extend(umum_lines(look, &record.info.facts, usize::from(own), true));
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
    all.extend(umum_lines(look, &record.info.facts, width, false));
    all.push(lines::title(
        look,
        &w.title_answer(),
        &checked(record, look),
        width,
    ));
    let said = Answer::of(record, look, now, width, false);
    // What is said to the caller comes before the rows of the table.
    let room = if all.len() + said.height() > usize::from(room) {
        area.height.saturating_sub(SQUEEZED)
    } else {
        room
    };
    all.extend(said.lines(look, usize::from(room).saturating_sub(all.len())));
    let height = u16::try_from(all.len()).unwrap_or(room).min(room);
    lines::draw(all, Rect { height, ..area }, frame);
    below(area, height)
}

/// Umum; beside the answer there are rows to spare, and nothing is cut.
fn umum_lines(look: Look, facts: &Facts, width: usize, beside: bool) -> Vec<Line<'static>> {
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
    let one_line = width >= 76;
    let mut shown = vec![labelled(look, &w.label_idpel(), &numbers, width)];
    let most = if beside { 3 } else { 1 };
    for (label, value) in [
        (w.label_name(), &customer.name),
        (w.label_address(), &customer.address),
    ] {
        shown.extend(labelled_lines(look, &label, value, width, most));
    }
    if one_line {
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
