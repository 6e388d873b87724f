//! Text from outside, made fit to be shown: names come from other systems and may carry anything.

use std::borrow::Cow;

/// Without control characters, direction marks and other invisible ones; runs of blanks folded to one; trimmed.
pub fn clean(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !c.is_control() && !is_invisible(c) {
            out.push(c);
        }
    }
    out.trim().to_owned()
}

/// Whether there is nothing to clean, told by bytes: nearly every text is of ASCII with single blanks.
fn is_plain(text: &str) -> bool {
    let mut before = b' ';
    let fit = text.bytes().all(|byte| {
        let fits = byte.is_ascii_graphic() || byte == b' ' && before != b' ';
        before = byte;
        fits
    });
    fit && (text.is_empty() || before != b' ')
}

/// Whether the text holds no character that [`clean`] would drop.
pub fn is_clean(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() || is_invisible(c))
}

/// Whether [`clean`] drops it.
pub(super) fn is_dropped(c: char) -> bool {
    !c.is_whitespace() && (c.is_control() || is_invisible(c))
}

fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Fit for a cell of a file that a spreadsheet may open: a text that would begin a formula (`=`, `+`, `-`, `@`, also
/// in full width) gets an apostrophe before it. [`rearmed`] undoes it.
pub fn disarmed(text: &str) -> Cow<'_, str> {
    if begins_a_formula(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Takes off the apostrophe that [`disarmed`] put before a text.
pub fn rearmed(text: &str) -> &str {
    text.strip_prefix('\'')
        .filter(|rest| begins_a_formula(rest))
        .unwrap_or(text)
}

/// What a spreadsheet may take for the beginning of a formula.
const FORMULA_SIGNS: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// Apostrophes before it do not count, so that a text with one of its own survives the way there and back.
fn begins_a_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA_SIGNS)
}

/// A name with all but the first letter of each word hidden: `SITI RAHAYU` is shown as `S*** R*****`.
pub fn masked(name: &str) -> String {
    name.split_whitespace()
        .map(|word| {
            let mut letters = word.chars();
            let first: String = letters.next().into_iter().collect();
            first + &"*".repeat(letters.count())
        })
        .collect::<Vec<_>>()
        .join(" ")
}
