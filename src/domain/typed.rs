//! What was typed into the one search line: its length decides what is looked for (6.2).

use super::ids::{AgendaNo, Idpel, MeterNo, RegisterNo, digits_of};
use super::text::clean;

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
