//! Keys by their names, and texts typed or pasted.

use crate::sitting::Sitting;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use pln123::tui::msg::Msg;

/// `s`, `Enter`, `Ctrl+P`, `Alt+3`, `F9`.
pub(crate) fn key(name: &str) -> KeyEvent {
    if let Some(letter) = name.strip_prefix("Ctrl+") {
        let letter = letter.to_lowercase().chars().next().expect("a letter");
        return KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
    }
    if let Some(letter) = name.strip_prefix("Alt+") {
        let letter = letter.chars().next().expect("a letter");
        return KeyEvent::new(KeyCode::Char(letter), KeyModifiers::ALT);
    }
    let code = match name {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "Shift+Tab" => KeyCode::BackTab,
        "Backspace" => KeyCode::Backspace,
        "Space" => KeyCode::Char(' '),
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PageUp" => KeyCode::PageUp,
        "PageDown" => KeyCode::PageDown,
        "Delete" => KeyCode::Delete,
        _ if name.chars().count() == 1 => KeyCode::Char(name.chars().next().expect("a letter")),
        _ => match name.strip_prefix('F').and_then(|n| n.parse().ok()) {
            Some(number) => KeyCode::F(number),
            None => panic!("no key is called {name:?}"),
        },
    };
    KeyEvent::from(code)
}

impl Sitting {
    /// Letter by letter, as fast as a desk takes them.
    pub(crate) fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.keys += 1;
            self.take(Msg::Key(KeyEvent::from(KeyCode::Char(letter))));
        }
        self.settle();
    }

    pub(crate) fn paste(&mut self, text: &str) {
        self.take(Msg::Paste(text.to_owned()));
        self.settle();
    }
}
