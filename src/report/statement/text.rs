//! Text fitted to a width: wrapped at blanks, a word that is too long broken where it must be, and cut with an ellipsis
//! where there is no room for more lines.

use super::Twip;
use super::font::{Fonts, Weight};

/// How a text is set: its weight and its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) weight: Weight,
    pub(super) size: Twip,
}

impl Style {
    pub(super) const fn plain(size: Twip) -> Self {
        Self {
            weight: Weight::Regular,
            size,
        }
    }

    pub(super) const fn strong(size: Twip) -> Self {
        Self {
            weight: Weight::Strong,
            size,
        }
    }

    pub(super) fn width(self, fonts: &Fonts, text: &str) -> Twip {
        fonts.width(self.weight, self.size, text)
    }

    /// From one line to the next.
    pub(super) fn leading(self) -> Twip {
        self.size * 27 / 20
    }
}

/// The text in lines no wider than `width`, at most `most` of them; at least one, be it empty.
pub(super) fn wrapped(
    fonts: &Fonts,
    style: Style,
    text: &str,
    width: Twip,
    most: usize,
) -> Vec<String> {
    let fits = |line: &str| style.width(fonts, line) <= width;
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            format!("{line} {word}")
        };
        if fits(&longer) {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if !fits(&line) && line.chars().nth(1).is_some() {
                line.pop();
                lines.push(std::mem::replace(&mut line, letter.to_string()));
            }
        }
    }
    lines.push(line);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            *last = cut(fonts, style, &format!("{last} …"), width);
        }
    }
    lines
}

/// The text in one line, with an ellipsis where it had to be cut.
pub(super) fn cut(fonts: &Fonts, style: Style, text: &str, width: Twip) -> String {
    if style.width(fonts, text) <= width {
        return text.to_owned();
    }
    let mut kept: String = text.trim_end_matches([' ', '…']).to_owned();
    loop {
        let shown = format!("{}…", kept.trim_end());
        if style.width(fonts, &shown) <= width || kept.pop().is_none() {
            return shown;
        }
    }
}
