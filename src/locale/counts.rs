//! How many of what, in words: one of it and many of it are told apart where the language does.

use super::Lang;
use super::format::count;
use std::fmt::Display;

/// The words for one, or those for the number.
fn told<N: Display + Copy>(
    lang: Lang,
    number: N,
    one: impl FnOnce() -> String,
    many: impl FnOnce(String) -> String,
) -> String {
    let shown = count(lang, number);
    if shown == "1" { one() } else { many(shown) }
}

/// `1.125 pelanggan`.
pub fn customers(lang: Lang, number: impl Display + Copy) -> String {
    let w = lang.words();
    let one = || w.count_customers_one();
    told(lang, number, one, |shown| w.count_customers(shown))
}

/// `12 panggilan`.
pub fn calls(lang: Lang, number: impl Display + Copy) -> String {
    let w = lang.words();
    let one = || w.count_calls_one();
    told(lang, number, one, |shown| w.count_calls(shown))
}

/// `12 keluhan`.
pub fn complaints(lang: Lang, number: impl Display + Copy) -> String {
    let w = lang.words();
    let one = || w.count_complaints_one();
    told(lang, number, one, |shown| w.count_complaints(shown))
}

/// `1.125 baris`.
pub fn rows(lang: Lang, number: impl Display + Copy) -> String {
    let w = lang.words();
    let one = || w.count_rows_one();
    told(lang, number, one, |shown| w.count_rows(shown))
}

/// `7 langkah`.
pub fn steps(lang: Lang, number: impl Display + Copy) -> String {
    let w = lang.words();
    let one = || w.count_steps_one();
    told(lang, number, one, |shown| w.count_steps(shown))
}
