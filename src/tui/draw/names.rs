//! What stands below the search line before a record does: the names that fit, or what can be typed.

use crate::domain::role::Duty;
use crate::locale::typed;
use crate::tui::action::Tab;
use crate::tui::app::App;
use crate::tui::parts::lines::{self, cut, left};
use crate::tui::theme::{Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// The names that fit, with the place and the unit to tell two of one name apart.
pub(super) fn names(app: &App, area: Rect, frame: &mut Frame<'_>) {
    let look = app.look;
    let width = usize::from(area.width);
    let more = if app.line().has_more() { "+" } else { "" };
    let count = format!("{}{more}", app.line().names.len());
    let heading = match &app.line().reading {
        Some(reading) => typed::read_as(look.lang, reading),
        None => look.lang.words().title_names(),
    };
    let heading = lines::title(look, &heading, &count, width);
    let mut shown = vec![heading];
    let place = app.line().place;
    let in_sight = || {
        app.line()
            .names
            .iter()
            .enumerate()
            .skip(place.top)
            .take(usize::from(area.height))
    };
    let longest = in_sight()
        .map(|(_, found)| found.name.width())
        .max()
        .unwrap_or(0);
    let name_width = longest.min(width * 3 / 10);
    // The unit by its code where its name would leave the place no room.
    let by_name = width >= 110;
    let unit_width = if by_name { width / 5 } else { 5 };
    let counted = app.line().names.iter().any(|found| found.agendas.is_some());
    let count_width = if counted { 11 } else { 0 };
    let place_width = width.saturating_sub(name_width + unit_width + count_width + 23);
    for (at, found) in in_sight() {
        let selected = at == place.selected;
        let pointer = if selected {
            look.mark(Mark::Pointer)
        } else {
            " "
        };
        let tone = if selected { Tone::Strong } else { Tone::Plain };
        let unit = if by_name {
            found.unit_name.clone()
        } else {
            found.unit.to_string()
        };
        let agendas = found.agendas.map_or_else(String::new, |count| {
            let count = match count {
                0 => "–".to_owned(),
                count => look.lang.words().agenda_count(count),
            };
            format!("  {}", left(&count, count_width - 2))
        });
        shown.push(Line::from(vec![
            Span::styled(format!(" {pointer} "), look.style(Tone::Accent)),
            Span::styled(left(&found.name, name_width), look.style(tone)),
            Span::styled(
                format!("  {}", left(&found.address, place_width)),
                look.style(tone),
            ),
            Span::styled(
                format!("  {}", left(&unit, unit_width)),
                look.style(Tone::Dim),
            ),
            Span::styled(agendas, look.style(tone)),
            Span::styled(format!(" {}", found.idpel.grouped()), look.style(tone)),
        ]));
    }
    lines::draw(shown, area, frame);
}

/// An empty desk: what can be typed.
pub(super) fn welcome(app: &App, area: Rect, frame: &mut Frame<'_>) {
    let look = app.look;
    let w = look.lang.words();
    let mut shown = vec![Line::raw("")];
    let looks_up = app
        .operator
        .as_ref()
        .is_some_and(|who| who.has(Duty::LookUp).is_ok());
    if !looks_up {
        for line in lines::wrapped(&w.welcome_by_commands(), usize::from(area.width) - 4) {
            shown.push(Line::raw(format!("  {line}")));
        }
        let keys = format!("  {}", w.welcome_keys());
        shown.push(Line::styled(keys, look.style(Tone::Dim)));
    } else if app.late {
        let line = format!("  {}", w.loading());
        shown.push(Line::styled(line, look.style(Tone::Dim)));
    } else if let Some(failed) = &app.line().failed {
        for line in lines::wrapped(failed, usize::from(area.width) - 4) {
            shown.push(Line::raw(format!("  {line}")));
        }
        shown.push(Line::raw(""));
        let again = format!("  {}", w.try_again());
        shown.push(Line::styled(again, look.style(Tone::Dim)));
    } else if app.line().nowhere {
        let said = typed::not_found(look.lang, &app.line().typed);
        shown.extend(
            lines::wrapped(&said, usize::from(area.width) - 4)
                .into_iter()
                .map(|line| Line::raw(format!("  {line}"))),
        );
        shown.push(Line::raw(""));
        shown.extend(
            lines::wrapped(&w.nowhere_help(), usize::from(area.width) - 4)
                .into_iter()
                .map(|line| Line::styled(format!("  {line}"), look.style(Tone::Dim))),
        );
    } else {
        let about = match app.tab {
            Tab::InfoAgenda => w.welcome_agenda(),
            _ => w.welcome_type(),
        };
        for line in [
            about,
            w.welcome_lengths(),
            w.welcome_names(),
            w.welcome_keys(),
        ] {
            shown.push(Line::styled(
                format!("  {}", cut(&line, usize::from(area.width) - 4)),
                look.style(Tone::Dim),
            ));
        }
    }
    lines::draw(shown, area, frame);
}
