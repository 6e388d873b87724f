//! Money, dates, durations and counts as a person reads them. The only place that shapes them; parsing is the
//! domain's.

use super::Lang;
use crate::domain::money::Rupiah;
use crate::domain::wib::{Day, Moment};
use chrono::Datelike;
use std::fmt::Display;
use std::sync::OnceLock;

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

/// `Rp225.000`, in English `Rp225,000`.
pub fn money(lang: Lang, amount: Rupiah) -> String {
    let [before, after] = around_money(lang);
    let digits = amount.grouped(thousands_mark(lang));
    format!("{before}{digits}{after}")
}

/// What stands before and after a sum: asked of the sentences once, for a screen has a hundred sums.
fn around_money(lang: Lang) -> &'static [String; 2] {
    static ID: OnceLock<[String; 2]> = OnceLock::new();
    static EN: OnceLock<[String; 2]> = OnceLock::new();
    let of = match lang {
        Lang::Id => &ID,
        Lang::En => &EN,
    };
    of.get_or_init(|| {
        let sum = "0";
        let said = lang.words().format_money(sum);
        let (before, after) = said.split_once(sum).unwrap_or_default();
        [before.to_owned(), after.to_owned()]
    })
}

/// A whole number in groups of three: `1.125.000`.
pub fn count(lang: Lang, number: impl Display + Copy) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, c) in digits.chars().enumerate() {
        let grouped = c.is_ascii_digit() && out.ends_with(|c: char| c.is_ascii_digit());
        if grouped && (digits.len() - i).is_multiple_of(3) {
            out.push(thousands_mark(lang));
        }
        out.push(c);
    }
    out
}

fn thousands_mark(lang: Lang) -> char {
    match lang {
        Lang::Id => '.',
        Lang::En => ',',
    }
}

/// `20-10-2019`.
pub fn date(_: Lang, day: Day) -> String {
    format!("{:02}-{:02}-{:04}", day.day(), day.month(), day.year())
}

/// `20 Oktober 2019`, as it is read aloud.
pub fn long_date(lang: Lang, day: Day) -> String {
    let words = lang.words();
    words.format_long_date(
        day.day().to_string(),
        words.format_month(day.month()),
        day.year().to_string(),
    )
}

/// `20-10-2019 10:42`, WIB.
pub fn moment(lang: Lang, at: Moment) -> String {
    let mut text = date(lang, at.day());
    text.push(' ');
    text.push_str(&at.hour_minute());
    text
}

/// A size in bytes: `850 MB`, `1,4 GB` (a decimal comma, in English a point).
pub fn size(lang: Lang, bytes: u64) -> String {
    let words = lang.words();
    let tenths = bytes / 100_000_000;
    if tenths < 10 {
        return words.format_megabytes(bytes / 1_000_000);
    }
    let mark = match lang {
        Lang::Id => ',',
        Lang::En => '.',
    };
    let whole = count(lang, tenths / 10);
    words.format_gigabytes(format!("{whole}{mark}{}", tenths % 10))
}

/// `5 hari`.
pub fn days(lang: Lang, count: i64) -> String {
    lang.words().format_days(count)
}

/// `40 dtk`, `2 mnt`, `1 jam 5 mnt`, `3 hari`: the two largest parts at most, rounded down.
pub fn duration(lang: Lang, seconds: i64) -> String {
    let words = lang.words();
    let minutes = seconds % HOUR / 60;
    match seconds.max(0) {
        s if s < 60 => words.format_seconds(s),
        s if s < HOUR => words.format_minutes(minutes),
        s if s < DAY && minutes == 0 => words.format_hours(s / HOUR),
        s if s < DAY => words.format_hours_minutes(s / HOUR, minutes),
        s => days(lang, s / DAY),
    }
}

/// How long a call took, to the second below an hour: `44 dtk`, `4 mnt 44 dtk`; as [`duration`] from there.
pub fn handling(lang: Lang, seconds: i64) -> String {
    if (60..HOUR).contains(&seconds) {
        lang.words()
            .format_minutes_seconds(seconds / 60, seconds % 60)
    } else {
        duration(lang, seconds)
    }
}

/// As [`handling`]; a dash where no call has a time.
pub fn handling_or_dash(lang: Lang, seconds: Option<i64>) -> String {
    seconds.map_or_else(|| "–".to_owned(), |seconds| handling(lang, seconds))
}

/// `a`, `a dan b`, `a, b dan c`.
pub fn list(lang: Lang, items: &[String]) -> String {
    let words = lang.words();
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [head, last] => words.format_list_two(head.as_str(), last.as_str()),
        [head @ .., last] => words.format_list_many(head.join(", "), last.as_str()),
    }
}
