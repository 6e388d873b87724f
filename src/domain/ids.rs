//! Identifiers as they are in the field (IDPEL, meter, register, agenda, unit). Each is parsed once, at the edge;
//! after that its form is certain. None of them may be shortened or reformatted in a file: grouping is for the eye.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// Why a text is not the identifier it was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Malformed {
    /// Something other than digits (blanks, dots and dashes between digits are allowed).
    NotDigits,
    /// The number of digits found, and the shortest and longest that are allowed.
    Length {
        found: usize,
        min: usize,
        max: usize,
    },
}

/// The digits of a typed identifier: blanks, dots, dashes and slashes between them are for the eye and dropped.
///
/// # Errors
/// [`Malformed::NotDigits`] when anything else stands in the text, or nothing at all.
pub fn digits_of(text: &str) -> Result<String, Malformed> {
    let digits: String = text
        .trim()
        .chars()
        .filter(|c| !matches!(c, ' ' | '.' | '-' | '/' | '\u{a0}'))
        .collect();
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Malformed::NotDigits);
    }
    Ok(digits)
}

fn sized(text: &str, min: usize, max: usize) -> Result<String, Malformed> {
    let digits = digits_of(text)?;
    let found = digits.len();
    if found < min || found > max {
        return Err(Malformed::Length { found, min, max });
    }
    Ok(digits)
}

/// Digits in groups of four, for reading aloud and for the eye.
pub fn in_groups(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 4);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && i % 4 == 0 {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// A connection's number: 12 digits, no check digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Idpel(u64);

impl Idpel {
    pub const LENGTH: usize = 12;

    /// # Errors
    /// When the text is not exactly 12 digits.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let digits = sized(text, Self::LENGTH, Self::LENGTH)?;
        digits.parse().map(Self).map_err(|_| Malformed::NotDigits)
    }

    /// From the number a file holds; `None` when it cannot be an IDPEL.
    pub fn from_number(number: i64) -> Option<Self> {
        let number = u64::try_from(number).ok()?;
        (number < 1_000_000_000_000).then_some(Self(number))
    }

    /// The number as a file holds it.
    pub fn number(self) -> i64 {
        i64::try_from(self.0).unwrap_or(i64::MAX)
    }

    /// `7711 0000 0042`.
    pub fn grouped(self) -> String {
        in_groups(&self.to_string())
    }
}

impl fmt::Display for Idpel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012}", self.0)
    }
}

impl Serialize for Idpel {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Idpel {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).map_err(|_| serde::de::Error::custom("not an IDPEL"))
    }
}

/// A prepaid kWh meter's number: 11 digits, the last a Luhn check digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MeterNo(u64);

impl MeterNo {
    pub const LENGTH: usize = 11;

    /// # Errors
    /// When the text is not exactly 11 digits. A wrong check digit is no error: see [`MeterNo::check_digit_fits`].
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let digits = sized(text, Self::LENGTH, Self::LENGTH)?;
        digits.parse().map(Self).map_err(|_| Malformed::NotDigits)
    }

    /// From the number a file holds; `None` when it cannot be a meter number.
    pub fn from_number(number: i64) -> Option<Self> {
        let number = u64::try_from(number).ok()?;
        (number < 100_000_000_000).then_some(Self(number))
    }

    /// The meter number whose first ten digits are those of `stem`, with its check digit.
    pub fn with_check_digit(stem: u64) -> Self {
        let stem = stem % 10_000_000_000;
        let sum = luhn_sum(stem * 10);
        Self(stem * 10 + (10 - sum % 10) % 10)
    }

    pub fn number(self) -> i64 {
        i64::try_from(self.0).unwrap_or(i64::MAX)
    }

    /// Whether the last digit is the Luhn check digit of the others.
    pub fn check_digit_fits(self) -> bool {
        luhn_sum(self.0).is_multiple_of(10)
    }

    /// `1499 9000 012`.
    pub fn grouped(self) -> String {
        in_groups(&self.to_string())
    }
}

impl fmt::Display for MeterNo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:011}", self.0)
    }
}

fn luhn_sum(mut number: u64) -> u64 {
    let (mut sum, mut doubled) = (0, false);
    while number > 0 {
        let digit = number % 10;
        sum += match (doubled, digit * 2) {
            (false, _) => digit,
            (true, twice) if twice > 9 => twice - 9,
            (true, twice) => twice,
        };
        doubled = !doubled;
        number /= 10;
    }
    sum
}

macro_rules! digit_text {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            pub const MIN: usize = 4;
            pub const MAX: usize = 32;

            /// # Errors
            /// When the text is not 4 to 32 digits.
            pub fn parse(text: &str) -> Result<Self, Malformed> {
                sized(text, Self::MIN, Self::MAX).map(|digits| Self(digits.into()))
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

digit_text! {
    /// The number the customer pays against: 13 digits today, unit (5), year (2), sequence (6); older letters have 18.
    RegisterNo
}
digit_text! {
    /// The number of an application or a determination: 18 digits, unit (5), kind (3), date (6), sequence (4).
    AgendaNo
}

impl RegisterNo {
    /// `53921 1201 1703`: unit first, then groups of four, as it is read aloud.
    pub fn grouped(&self) -> String {
        match self.0.split_at_checked(5) {
            Some((unit, rest)) if self.0.len() == 13 => format!("{unit} {}", in_groups(rest)),
            _ => in_groups(&self.0),
        }
    }
}

impl AgendaNo {
    /// Groups of four, as it is read aloud.
    pub fn grouped(&self) -> String {
        in_groups(&self.0)
    }
}

/// The code of an office: 2 to 5 digits (UID 2, UP3 and ULP 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitCode(u32);

impl UnitCode {
    /// # Errors
    /// When the text is not 2 to 5 digits, or begins with a zero, which no unit's code does.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let digits = sized(text, 2, 5)?;
        if digits.starts_with('0') {
            return Err(Malformed::NotDigits);
        }
        digits.parse().map(Self).map_err(|_| Malformed::NotDigits)
    }

    /// From the number a file holds; `None` when it cannot be a unit's code.
    pub fn from_number(number: i64) -> Option<Self> {
        let number = u32::try_from(number).ok()?;
        (10..100_000).contains(&number).then_some(Self(number))
    }

    pub fn number(self) -> i64 {
        i64::from(self.0)
    }

    /// The first two digits: the distribution region (UID, UIW).
    pub fn region(self) -> u32 {
        let mut region = self.0;
        while region >= 100 {
            region /= 10;
        }
        region
    }
}

impl fmt::Display for UnitCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// The name an operator signs in with: 2 to 32 of `a-z 0-9 . _ -`, beginning with a letter.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UserName(Box<str>);

impl UserName {
    /// `None` when the text is not such a name; capitals are folded.
    pub fn parse(text: &str) -> Option<Self> {
        let name = text.trim().to_ascii_lowercase();
        let fits = (2..=32).contains(&name.len())
            && name.starts_with(|c: char| c.is_ascii_lowercase())
            && name.chars().all(|c| {
                c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_' | '-')
            })
            && name != "system";
        fits.then(|| Self(name.into()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UserName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
