//! What keys, pastes and clicks do to a form.

use super::{Fill, Form, Input, Row};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

impl<K: Copy + PartialEq> Fill for Form<K> {
    fn is_at_end(&self) -> bool {
        self.order().next_back() == Some(self.at)
    }

    fn step(&mut self, down: bool) {
        let (below, above) = (
            self.order().find(|at| *at > self.at),
            self.order().rfind(|at| *at < self.at),
        );
        let around = if down {
            self.order().next()
        } else {
            self.order().next_back()
        };
        self.at = if down { below } else { above }.or(around).unwrap_or(0);
    }

    fn down(&mut self, down: bool) {
        if let Some(Row {
            input: Input::Choice {
                items, selected, ..
            },
            ..
        }) = self.rows.get_mut(self.at)
        {
            let next = if down {
                selected.checked_add(1)
            } else {
                selected.checked_sub(1)
            };
            if let Some(next) = next.filter(|next| *next < items.len()) {
                *selected = next;
                return;
            }
        }
        self.step(down);
    }

    fn key(&mut self, key: &KeyEvent) -> bool {
        let Some(row) = self.rows.get_mut(self.at) else {
            return false;
        };
        match &mut row.input {
            Input::Text { field, .. } | Input::Day(field) => field.key(key),
            Input::Pick(pick) => pick.key(key),
            Input::Choice { .. }
                if key
                    .modifiers
                    .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) =>
            {
                false
            }
            Input::Choice {
                items,
                selected,
                none,
            } => {
                let last = items.len().saturating_sub(1);
                match key.code {
                    KeyCode::Left => *selected = selected.saturating_sub(1),
                    KeyCode::Right => *selected = (*selected + 1).min(last),
                    KeyCode::Char(' ') => {
                        *selected = if *selected == last { 0 } else { *selected + 1 }
                    }
                    KeyCode::Char(digit) => {
                        let named = digit
                            .to_digit(10)
                            .and_then(|digit| usize::try_from(digit).ok());
                        let before = usize::from(!*none);
                        let named = named.filter(|named| *named > 0);
                        match named.map(|named| named - before) {
                            Some(named) if named <= last => *selected = named,
                            _ => return false,
                        }
                    }
                    _ => return false,
                }
                true
            }
        }
    }

    fn paste(&mut self, text: &str) {
        match self.rows.get_mut(self.at).map(|row| &mut row.input) {
            Some(Input::Text { field, .. } | Input::Day(field)) => field.paste(text),
            Some(Input::Pick(pick)) => pick.paste(text),
            Some(Input::Choice { .. }) | None => {}
        }
    }

    fn click(&mut self, line: usize, width: u16) {
        self.hit(line, width);
    }
}
