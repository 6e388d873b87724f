//! One of many, which do not stand beside each other: turned one by one, or found by the beginning of its name.

use crate::tui::parts::field::Field;
use crate::tui::parts::lines::cut;
use crate::tui::theme::{Look, Tone};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Span;
use unicode_width::UnicodeWidthStr;

/// The longest beginning of a name, and what it takes of the screen.
const MOST: usize = 24;
const TYPED: u16 = 26;

#[derive(Debug, Clone)]
pub(super) struct Pick {
    items: Vec<String>,
    selected: usize,
    /// The beginning of a name; empty where the choice was turned.
    typed: Field,
}

impl Pick {
    pub(super) fn of(items: Vec<String>) -> Self {
        Self {
            items,
            selected: 0,
            typed: Field::line(MOST),
        }
    }

    pub(super) fn selected(&self) -> usize {
        self.selected
    }

    pub(super) fn put(&mut self, at: usize) {
        self.selected = at.min(self.items.len().saturating_sub(1));
        self.typed.clear();
    }

    /// What is typed, where nothing has such a name.
    pub(super) fn lost(&self) -> Option<String> {
        let typed = self.typed.text();
        (!typed.trim().is_empty() && self.found(&typed).is_none()).then_some(typed)
    }

    pub(super) fn key(&mut self, key: &KeyEvent) -> bool {
        let plain = !key
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match key.code {
            KeyCode::Left | KeyCode::Right if plain => {
                self.turn(key.code == KeyCode::Right);
                true
            }
            _ => {
                let taken = self.typed.key(key);
                if taken {
                    self.look_for();
                }
                taken
            }
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.typed.paste(text);
        self.look_for();
    }

    /// To the next one, from the last to the first; or to the one before.
    fn turn(&mut self, on: bool) {
        let count = self.items.len().max(1);
        let steps = if on { 1 } else { count - 1 };
        self.put((self.selected + steps) % count);
    }

    /// The one that begins as is typed, or else has it anywhere; the first where there is none.
    fn look_for(&mut self) {
        self.selected = self.found(&self.typed.text()).unwrap_or(0);
    }

    fn found(&self, typed: &str) -> Option<usize> {
        let typed = typed.trim().to_lowercase();
        let fits = |how: fn(&str, &str) -> bool| {
            let mut items = self.items.iter();
            items.position(|item| how(&item.to_lowercase(), &typed))
        };
        if typed.is_empty() {
            return Some(0);
        }
        fits(|item, typed| item.starts_with(typed))
            .or_else(|| fits(|item, typed| item.contains(typed)))
    }

    /// The choice, and behind it what was typed to find it.
    pub(super) fn draw(&self, look: Look, here: bool, area: Rect, frame: &mut Frame<'_>) {
        let tone = match (self.lost(), self.selected) {
            (Some(_), _) => Tone::Warning,
            (None, 0) => Tone::Dim,
            (None, _) => Tone::Strong,
        };
        let typing = !self.typed.is_empty();
        let kept = if typing { TYPED } else { 0 };
        let room = usize::from(area.width.saturating_sub(kept));
        let item = self.items.get(self.selected).map_or("", String::as_str);
        let item = cut(item, room);
        let used = u16::try_from(item.width() + 2).unwrap_or(u16::MAX);
        frame.render_widget(Span::styled(item, look.style(tone)), area);
        if typing {
            let behind = Rect {
                x: area.x.saturating_add(used),
                width: area.width.saturating_sub(used).min(TYPED),
                ..area
            };
            self.typed
                .draw(look, here, behind.intersection(area), frame);
        }
    }
}
