//! How the next character is written: colours and attributes, and the shortest sequence from one to another.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};
use std::fmt::Write as _;

/// What the terminal writes with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pen {
    fore: Color,
    back: Color,
    modifier: Modifier,
}

/// Each attribute with the codes that set and end it. Bold and dim end together.
const ATTRIBUTES: [(Modifier, u8, u8); 8] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

impl Pen {
    pub(super) fn of(cell: &Cell) -> Self {
        Self {
            fore: cell.fg,
            back: cell.bg,
            modifier: cell.modifier,
        }
    }

    /// The sequence that makes this pen into `other`; empty where they are the same.
    pub(super) fn into_other(self, other: Self) -> String {
        if self == other {
            return String::new();
        }
        let (changed, anew) = (self.changes(other), Self::default().changes(other));
        if changed.len() <= anew.len() + 1 {
            format!("\x1b[{changed}m")
        } else if anew.is_empty() {
            "\x1b[m".to_owned()
        } else {
            format!("\x1b[;{anew}m")
        }
    }

    /// The codes of what differs, joined.
    fn changes(self, other: Self) -> String {
        let mut codes = String::new();
        let mut add = |code: std::fmt::Arguments<'_>| {
            let gap = if codes.is_empty() { "" } else { ";" };
            // Into a string: cannot fail.
            let _ = write!(codes, "{gap}{code}");
        };
        let mut left = self.modifier;
        for (attribute, _, end) in ATTRIBUTES {
            if left.contains(attribute) && !other.modifier.contains(attribute) {
                add(format_args!("{end}"));
                let ended = ATTRIBUTES.iter().filter(|(_, _, other)| *other == end);
                ended.for_each(|(attribute, ..)| left.remove(*attribute));
            }
        }
        for (attribute, set, _) in ATTRIBUTES {
            if other.modifier.contains(attribute) && !left.contains(attribute) {
                add(format_args!("{set}"));
            }
        }
        if self.fore != other.fore {
            add(format_args!("{}", code(other.fore, 30)));
        }
        if self.back != other.back {
            add(format_args!("{}", code(other.back, 40)));
        }
        codes
    }
}

/// The code of a colour; `base` is 30 for what is written and 40 for what is behind it.
fn code(colour: Color, base: u8) -> String {
    let of_sixteen = match colour {
        Color::Reset => 9,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 60,
        Color::LightRed => 61,
        Color::LightGreen => 62,
        Color::LightYellow => 63,
        Color::LightBlue => 64,
        Color::LightMagenta => 65,
        Color::LightCyan => 66,
        Color::White => 67,
        Color::Indexed(at) => return format!("{};5;{at}", base + 8),
        Color::Rgb(red, green, blue) => return format!("{};2;{red};{green};{blue}", base + 8),
    };
    (base + of_sixteen).to_string()
}
