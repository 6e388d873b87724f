//! Keys by their names.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// `s`, `Enter`, `Ctrl+P`, `Alt+1`, `F9`.
pub(crate) fn key(name: &str) -> KeyEvent {
    if let Some(letter) = name.strip_prefix("Ctrl+") {
        let letter = letter.to_lowercase().chars().next().expect("a letter");
        return KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
    }
    if let Some(digit) = name.strip_prefix("Alt+") {
        let digit = digit.chars().next().expect("a digit");
        return KeyEvent::new(KeyCode::Char(digit), KeyModifiers::ALT);
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
