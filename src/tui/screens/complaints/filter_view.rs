//! The form of what the log is to be narrowed to, drawn over the screen.

use super::filter::{Fault, Filter, Part};
use crate::locale::Lang;
use crate::tui::parts::lines;
use crate::tui::parts::overlay::over;
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws it; returns where the form lies.
pub fn draw(filter: &Filter, look: Look, area: Rect, frame: &mut Frame<'_>) -> Rect {
    let rows = filter.form.height(area.width);
    let place = over(area, rows + 4, frame);
    let width = usize::from(place.width);
    let title = lines::title(look, &look.lang.words().title_log_filter(), "", width);
    lines::draw(vec![title], place, frame);
    let under = lines::below(place, 1);
    let form = Rect {
        height: rows.min(under.height),
        ..under
    };
    filter.form.draw(look, form, frame);
    let (mark, tone, text) = match (filter.fault(), filter.form.in_hand()) {
        (Some(fault), _) => (Mark::Not, Tone::Warning, said(look.lang, &fault)),
        (None, Some(part)) => (Mark::Closed, Tone::Dim, hint(look.lang, part)),
        (None, None) => return form,
    };
    let text = lines::cut(&text, width.saturating_sub(4));
    let line = Line::styled(format!(" {} {text}", look.mark(mark)), look.style(tone));
    lines::draw(vec![line], lines::below(under, rows + 1), frame);
    form
}

/// What the row takes.
fn hint(lang: Lang, part: Part) -> String {
    let w = lang.words();
    match part {
        Part::Since | Part::Until => w.log_day_hint(),
        Part::Digits => w.log_digits_hint(),
        _ => w.log_choice_hint(),
    }
}

/// Why what stands there cannot be read.
fn said(lang: Lang, fault: &Fault) -> String {
    let w = lang.words();
    match fault {
        Fault::NoChoice(_, typed) => w.log_choice_wrong(typed),
        Fault::NoDay(_) => w.log_day_wrong(),
        Fault::Reversed => w.log_until_wrong(),
        Fault::NotDigits => w.log_digits_wrong(),
    }
}
