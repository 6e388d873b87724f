//! The last two lines: what came of the last key, and the keys that act now.

use super::Hits;
use crate::tui::action::Action;
use crate::tui::app::{App, Notice};
use crate::tui::keymap::{self, Scope};
use crate::tui::parts::lines::{self, wrapped};
use crate::tui::parts::put;
use crate::tui::theme::{Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;
use unicode_width::UnicodeWidthStr;

/// What came of the last key, or how far an export has come; one that one line cannot hold takes the row above as well, until the next key.
pub(super) fn notice(app: &App, area: Rect, frame: &mut Frame<'_>) {
    let running = app.export.as_ref().map(|export| Notice {
        text: export.said(app.look.lang),
        tone: Tone::Accent,
    });
    if let Some(notice) = app.notice.as_ref().or(running.as_ref()) {
        let mark = match notice.tone {
            Tone::Open => Mark::Done,
            Tone::Lock | Tone::Warning => Mark::Not,
            _ => Mark::Pointer,
        };
        let mut shown: Vec<Line<'static>> = wrapped(&notice.text, usize::from(area.width) - 4)
            .into_iter()
            .enumerate()
            .map(|(at, line)| {
                let mark = if at == 0 { app.look.mark(mark) } else { " " };
                Line::styled(format!(" {mark} {line}"), app.look.style(notice.tone))
            })
            .collect();
        lines::clip(app.look, &mut shown, 2);
        let height = u16::try_from(shown.len()).unwrap_or(1).max(1);
        let area = Rect {
            y: area.bottom() - height,
            height,
            ..area
        };
        frame.render_widget(Clear, area);
        lines::draw(shown, area, frame);
    }
}

/// A key that the footer names.
struct Hint {
    key: String,
    text: String,
    action: Action,
    refused: bool,
}

impl Hint {
    fn width(&self) -> usize {
        self.key.width() + 1 + self.text.width()
    }
}

/// The keys that act here and now, the innermost first; what cannot be done is dim, or absent. Where not all fit,
/// they stand closer, and the outermost go; outside a call the way to the help always stays.
pub(super) fn footer(app: &App, area: Rect, frame: &mut Frame<'_>, hits: &mut Hits) {
    let look = app.look;
    let width = usize::from(area.width);
    let mut named = hints(app);
    let takes = |hints: &[Hint], gap: usize| {
        let each = hints.iter().map(|hint| hint.width() + gap);
        1 + each.sum::<usize>().saturating_sub(gap)
    };
    let gap = if takes(&named, 3) <= width { 3 } else { 2 };
    while takes(&named, gap) > width {
        let help = !app.in_call() && named.last().is_some_and(|hint| hint.action == Action::Help);
        let Some(last) = named.len().checked_sub(1 + usize::from(help)) else {
            break;
        };
        if last == 0 {
            break;
        }
        // What cannot be done now gives way first.
        let refused = named.iter().rposition(|hint| hint.refused);
        named.remove(refused.unwrap_or(last).min(last));
    }
    let mut spans = vec![Span::raw(" ")];
    let mut x = 1;
    for hint in named {
        let (key_tone, tone) = if hint.refused {
            (Tone::Dim, Tone::Dim)
        } else {
            (Tone::Accent, Tone::Plain)
        };
        let place = Rect {
            x: area.x + u16::try_from(x).unwrap_or(0),
            width: u16::try_from(hint.width()).unwrap_or(0),
            ..area
        };
        hits.places.push((place, hint.action));
        x += hint.width() + gap;
        spans.push(Span::styled(hint.key, look.style(key_tone)));
        let text = format!(" {}{}", hint.text, " ".repeat(gap));
        spans.push(Span::styled(text, look.style(tone)));
    }
    put::line(&Line::from(spans), area, frame.buffer_mut());
}

fn hints(app: &App) -> Vec<Hint> {
    let mut scopes = app.scopes();
    let typing = app.letters_are_text();
    if app.operator.is_none() {
        scopes.retain(|scope| *scope == Scope::Login);
    }
    // What is typed is open already: Enter has nothing to bring.
    if app.has_opened() && !typing {
        scopes.retain(|scope| *scope != Scope::Search);
    }
    let mut hints = Vec::new();
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
            let refused = app.refusal(binding.action).is_some();
            // What the role lacks takes no room here, nor does an act that the SOP refuses; the help and the palette name
            // it, and pressing the key says why.
            if app.role_refusal(binding.action).is_some()
                || (refused && binding.action == Action::Undo)
            {
                continue;
            }
            hints.push(Hint {
                key: key.name(),
                text: binding.hint(app.look.lang),
                action: binding.action,
                refused,
            });
        }
    }
    hints
}
