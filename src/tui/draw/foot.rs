//! The last two lines: what came of the last key, and the keys that act now.

use super::Hits;
use crate::tui::app::App;
use crate::tui::keymap::{self, Scope};
use crate::tui::parts::lines::cut;
use crate::tui::theme::{Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

pub(super) fn notice(app: &App, area: Rect, frame: &mut Frame<'_>) {
    if let Some(notice) = &app.notice {
        let mark = match notice.tone {
            Tone::Open => Mark::Done,
            Tone::Lock | Tone::Warning => Mark::Not,
            _ => Mark::Pointer,
        };
        let text = format!(" {} {}", app.look.mark(mark), notice.text);
        let line = Line::styled(
            cut(&text, usize::from(area.width)),
            app.look.style(notice.tone),
        );
        frame.render_widget(line, area);
    }
}

/// The keys that act here and now, the innermost first; what cannot be done is dim.
pub(super) fn footer(app: &App, area: Rect, frame: &mut Frame<'_>, hits: &mut Hits) {
    let look = app.look;
    let mut scopes = app.scopes();
    let typing = app.letters_are_text();
    if app.operator.is_none() {
        scopes.retain(|scope| *scope == Scope::Login);
    }
    let mut spans = vec![Span::raw(" ")];
    let mut x = 1;
    // A key that an inner scope binds means nothing further out.
    let mut taken: Vec<keymap::Key> = Vec::new();
    for scope in scopes {
        let outer = taken.clone();
        for binding in keymap::bindings().filter(|binding| binding.footer && binding.scope == scope)
        {
            let reachable =
                |key: &&keymap::Key| !(outer.contains(key) || typing && key.is_letter());
            let Some(key) = binding.keys.iter().find(reachable) else {
                continue;
            };
            taken.extend(binding.keys);
            let hint = binding.hint(look.lang);
            let name = key.name();
            let width = name.width() + hint.width() + 4;
            if x + width > usize::from(area.width) {
                continue;
            }
            let refused = app.refusal(binding.action).is_some();
            let (key_tone, tone) = if refused {
                (Tone::Dim, Tone::Dim)
            } else {
                (Tone::Accent, Tone::Plain)
            };
            let place = Rect {
                x: area.x + u16::try_from(x).unwrap_or(0),
                width: u16::try_from(width - 3).unwrap_or(0),
                ..area
            };
            hits.places.push((place, binding.action));
            spans.push(Span::styled(name, look.style(key_tone)));
            spans.push(Span::styled(format!(" {hint}   "), look.style(tone)));
            x += width;
        }
    }
    frame.render_widget(Line::from(spans), area);
}
