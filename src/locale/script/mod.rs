//! A call script's texts made ready to be read: blanks filled with the customer's data, the wording chosen by the
//! clock, and the record written from the steps taken.

mod blanks;
mod summary;

pub use blanks::{Blanks, blanks};
pub use summary::{summary, summary_ending};

use super::Lang;
use crate::domain::script::{Step, Wording, fill};
use crate::domain::wib::{Moment, WindowTense};

/// The text in this language, its blanks filled.
pub fn text(lang: Lang, wording: &Wording, blanks: &Blanks) -> String {
    fill(chosen(lang, wording), |name| blanks.get(name))
}

pub(super) fn chosen(lang: Lang, wording: &Wording) -> &str {
    match lang {
        Lang::Id => &wording.id,
        Lang::En => &wording.en,
    }
}

/// The sentence to read aloud at this step: before, inside or after the closed window (1.9 B 5).
pub fn sentence(lang: Lang, step: &Step, now: Moment, blanks: &Blanks) -> String {
    let timed = match WindowTense::at(now) {
        WindowTense::Before => None,
        WindowTense::Inside => step.say_inside.as_ref(),
        WindowTense::After => step.say_after.as_ref(),
    };
    text(lang, timed.unwrap_or(&step.say), blanks)
}
