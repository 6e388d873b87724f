//! Styles by what they mean, and symbols with their ASCII twins: state never shows by colour alone.

use crate::locale::Lang;
use ratatui::style::{Color, Modifier, Style};

/// What a piece of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Plain,
    /// Secondary: labels, units of measure, what is done with.
    Dim,
    /// What the eye should find first.
    Strong,
    /// The program's one accent: titles, the tab that is open, keys.
    Accent,
    /// Soon, old, look twice.
    Warning,
    /// A lock, a refusal.
    Lock,
    /// Open, done.
    Open,
    /// The row or the choice that the next key acts on.
    Selected,
}

/// A mark beside a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Open,
    Soon,
    Closed,
    Lock,
    Done,
    Not,
    Pointer,
    Here,
    Ticked,
    Unticked,
}

/// How everything looks: language, colours, symbols.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    pub lang: Lang,
    /// No colours at all.
    pub plain: bool,
    /// Only symbols that every terminal has.
    pub ascii: bool,
}

impl Look {
    pub fn style(self, tone: Tone) -> Style {
        let style = match tone {
            Tone::Plain => Style::new(),
            Tone::Dim => Style::new().add_modifier(Modifier::DIM),
            Tone::Strong => Style::new().add_modifier(Modifier::BOLD),
            Tone::Accent => Style::new()
                .fg(Color::LightBlue)
                .add_modifier(Modifier::BOLD),
            Tone::Warning => Style::new().fg(Color::Yellow),
            Tone::Lock => Style::new()
                .fg(Color::LightRed)
                .add_modifier(Modifier::BOLD),
            Tone::Open => Style::new().fg(Color::Green),
            Tone::Selected => Style::new().add_modifier(Modifier::REVERSED),
        };
        if self.plain {
            Style {
                fg: None,
                bg: None,
                ..style
            }
        } else {
            style
        }
    }

    pub fn mark(self, mark: Mark) -> &'static str {
        let (symbol, twin) = match mark {
            Mark::Open => ("●", "o"),
            Mark::Soon => ("◐", "~"),
            Mark::Closed => ("○", "-"),
            Mark::Lock => ("▲", "!"),
            Mark::Done => ("✓", "+"),
            Mark::Not => ("✗", "x"),
            Mark::Pointer => ("▸", ">"),
            Mark::Here => ("◆", "*"),
            Mark::Ticked => ("■", "[x]"),
            Mark::Unticked => ("□", "[ ]"),
        };
        if self.ascii { twin } else { symbol }
    }

    /// The line that separates regions.
    pub fn rule(self) -> &'static str {
        if self.ascii { "-" } else { "─" }
    }

    pub fn bar(self) -> &'static str {
        if self.ascii { "|" } else { "│" }
    }
}

/// What stands for a sign of a sentence where there are only plain characters.
pub fn twin(sign: &str) -> Option<&'static str> {
    let twin = match sign {
        "·" | "—" | "–" => "-",
        "…" => "~",
        "“" | "”" => "\"",
        "↑" => "^",
        "↓" => "v",
        "←" => "<",
        "→" => ">",
        "×" => "x",
        "•" => "*",
        _ => return None,
    };
    Some(twin)
}
