//! A text field: one line or several, with the editing keys that terminals have in common. What is pasted is one edit.

use crate::domain::text::clean;
use crate::tui::theme::{Look, Tone};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

/// The most characters of a text that a rule measures: well beyond what any rule takes, so that it is the rule that says a
/// text is too long, and no end of it is lost before.
pub const AMPLE: usize = 2_000;

/// A field and what is typed in it.
#[derive(Debug, Clone)]
pub struct Field {
    area: TextArea<'static>,
    /// The most characters it takes.
    most: usize,
    lines: bool,
    /// The next printable key replaces what stands there.
    fresh: bool,
}

impl Field {
    pub fn line(most: usize) -> Self {
        Self {
            area: TextArea::default(),
            most,
            lines: false,
            fresh: false,
        }
    }

    pub fn secret(most: usize) -> Self {
        let mut field = Self::line(most);
        field.area.set_mask_char('•');
        field
    }

    pub fn text_of(most: usize, text: &str) -> Self {
        let mut area = TextArea::new(text.lines().map(str::to_owned).collect());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self {
            area,
            most,
            lines: true,
            fresh: false,
        }
    }

    /// One line of text that is shown over several rows.
    pub fn prose(most: usize) -> Self {
        let mut field = Self::line(most);
        field.area.set_wrap_mode(WrapMode::WordOrGlyph);
        field
    }

    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    pub fn set(&mut self, text: &str) {
        self.clear();
        self.area.insert_str(text);
    }

    pub fn clear(&mut self) {
        self.area.select_all();
        self.area.cut();
        self.area.set_yank_text("");
        self.fresh = false;
    }

    /// What stands there is replaced by the next printable key.
    pub fn offer_replacement(&mut self) {
        self.fresh = !self.is_empty();
    }

    /// Takes a key if it is one for a field. Returns whether it was taken.
    pub fn key(&mut self, key: &KeyEvent) -> bool {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        if key.modifiers.contains(KeyModifiers::ALT) {
            return false;
        }
        match key.code {
            KeyCode::Char('u') if ctrl => self.clear(),
            KeyCode::Char('w') if ctrl => {
                self.area.delete_word();
            }
            KeyCode::Char('a') if ctrl => self.area.move_cursor(CursorMove::Head),
            KeyCode::Char('e') if ctrl => self.area.move_cursor(CursorMove::End),
            KeyCode::Char(_) if ctrl => return false,
            KeyCode::Char(letter) => self.insert(letter),
            KeyCode::Enter if self.lines => {
                self.area.insert_newline();
            }
            KeyCode::Up | KeyCode::Down if self.lines => {
                self.area.input_without_shortcuts(*key);
            }
            KeyCode::Left if ctrl => self.area.move_cursor(CursorMove::WordBack),
            KeyCode::Right if ctrl => self.area.move_cursor(CursorMove::WordForward),
            KeyCode::Left => self.area.move_cursor(CursorMove::Back),
            KeyCode::Right => self.area.move_cursor(CursorMove::Forward),
            KeyCode::Home => self.area.move_cursor(CursorMove::Head),
            KeyCode::End => self.area.move_cursor(CursorMove::End),
            KeyCode::Backspace if self.fresh => self.clear(),
            KeyCode::Backspace => {
                self.area.delete_char();
            }
            KeyCode::Delete => {
                self.area.delete_next_char();
            }
            _ => return false,
        }
        self.fresh = false;
        true
    }

    /// One letter on, or back.
    pub fn step(&mut self, on: bool) {
        self.area.move_cursor(if on {
            CursorMove::Forward
        } else {
            CursorMove::Back
        });
    }

    fn insert(&mut self, letter: char) {
        if self.fresh {
            self.clear();
        }
        if self.length() < self.most && !letter.is_control() {
            self.area.insert_char(letter);
        }
    }

    /// One edit: cleaned, and cut to what the field takes.
    pub fn paste(&mut self, pasted: &str) {
        if self.fresh {
            self.clear();
        }
        let room = self.most.saturating_sub(self.length());
        // A paste may be of any size: only as much is looked at as could fit.
        let head: String = pasted.chars().take(room.saturating_mul(4)).collect();
        let kept: String = clean(&head).chars().take(room).collect();
        self.area.insert_str(kept);
        self.fresh = false;
    }

    fn length(&self) -> usize {
        self.area
            .lines()
            .iter()
            .map(|line| line.chars().count() + 1)
            .sum::<usize>()
            .saturating_sub(1)
    }

    pub fn draw(&self, look: Look, focused: bool, area: Rect, frame: &mut Frame<'_>) {
        let mut shown = self.area.clone();
        shown.set_cursor_line_style(Style::new());
        shown.set_style(if self.fresh && focused {
            look.style(Tone::Selected)
        } else {
            look.style(Tone::Strong)
        });
        shown.set_cursor_style(if focused {
            Style::new().add_modifier(Modifier::REVERSED)
        } else {
            Style::new()
        });
        frame.render_widget(&shown, area);
    }
}
