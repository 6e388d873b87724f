//! What was typed: into the one search line, where its length decides what is looked for (6.2); and for a day.

use super::ids::{AgendaNo, Idpel, MeterNo, RegisterNo, digits_of};
use super::text::clean;
use super::wib::{Day, parse_day, plus_days};

/// What a typed text can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    Nothing,
    Idpel(Idpel),
    Meter(MeterNo),
    /// 13 digits.
    Register(RegisterNo),
    /// 18 digits: an agenda, or a register number of an older letter.
    AgendaOrRegister(AgendaNo, RegisterNo),
    /// 20 digits: a token, which is never looked up.
    Token,
    /// Digits of a length that only an unusual register or agenda number has.
    Unusual(RegisterNo, AgendaNo),
    /// Digits too few or too many for anything; how many.
    NoLength(usize),
    /// A name, or a name and a place.
    Words(String),
}

/// The lengths that are known, for the sentence that names them.
pub const LENGTHS: [(usize, &str); 4] = [
    (11, "meter"),
    (12, "idpel"),
    (13, "register"),
    (18, "agenda"),
];

impl Typed {
    pub fn recognise(text: &str) -> Self {
        let text = clean(text);
        if text.is_empty() {
            return Self::Nothing;
        }
        let Ok(digits) = digits_of(&text) else {
            return Self::Words(text);
        };
        Self::digits(&digits).unwrap_or(Self::NoLength(digits.len()))
    }

    fn digits(digits: &str) -> Option<Self> {
        let register = || RegisterNo::parse(digits).ok();
        let agenda = || AgendaNo::parse(digits).ok();
        match digits.len() {
            MeterNo::LENGTH => MeterNo::parse(digits).ok().map(Self::Meter),
            Idpel::LENGTH => Idpel::parse(digits).ok().map(Self::Idpel),
            13 => register().map(Self::Register),
            18 => Some(Self::AgendaOrRegister(agenda()?, register()?)),
            20 => Some(Self::Token),
            _ => Some(Self::Unusual(register()?, agenda()?)),
        }
    }
}

/// A day as a person writes it: `24-11-2019`, with dashes, dots, slashes, blanks or nothing between, or `2019-11-24`.
/// `None` for a day that does not exist, and for a year that is not written out.
pub fn day(text: &str) -> Option<Day> {
    let text = clean(text);
    if let Some(day) = parse_day(&text) {
        return Some(day);
    }
    let parts: Vec<&str> = text.split(['-', '.', '/', ' ']).collect();
    let (day, month, year) = match parts.as_slice() {
        [day, month, year] => (*day, *month, *year),
        [all] if all.len() == 8 && all.is_ascii() => (all.get(..2)?, all.get(2..4)?, all.get(4..)?),
        _ => return None,
    };
    if day.len() > 2 || month.len() > 2 {
        return None;
    }
    parse_day(&format!("{year}-{month:0>2}-{day:0>2}"))
}

/// A day as [`day`] reads it, or so many days before today, of at most three digits: `7`.
pub fn day_or_days_back(text: &str, today: Day) -> Option<Day> {
    let text = clean(text);
    let digits = text.len() <= 3 && text.chars().all(|letter| letter.is_ascii_digit());
    match text.parse::<u16>() {
        Ok(days) if digits => Some(plus_days(today, -i64::from(days))),
        _ => day(&text),
    }
}
