//! Rupiah: whole, never negative, exact. The only place where money is parsed or added.

use rust_decimal::Decimal;
use std::fmt;
use std::iter::Sum;

/// An amount of whole rupiah, zero or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rupiah(Decimal);

/// Why a text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotMoney {
    NotANumber,
    Negative,
    /// A part of a rupiah, such as `10.50`.
    Fraction,
    /// More than [`Rupiah::MAX`].
    TooLarge,
}

impl Rupiah {
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// The largest single amount taken from outside: one trillion (10^12). A sum of nine million of them still fits
    /// the 64-bit integers of a file.
    pub const MAX: i64 = 1_000_000_000_000;

    /// From the whole number a file holds; `None` below zero.
    pub fn from_whole(rupiah: i64) -> Option<Self> {
        (rupiah >= 0).then(|| Self(Decimal::from(rupiah)))
    }

    /// As a file holds it.
    pub fn whole(self) -> i64 {
        use rust_decimal::prelude::ToPrimitive;
        self.0.to_i64().unwrap_or(i64::MAX)
    }

    /// From a decimal text without grouping: `225000`, `225000.00`. `225.000` can only be a grouped sum and is refused,
    /// rather than taken for a thousandth of it.
    ///
    /// # Errors
    /// [`NotMoney`] for anything that is not whole rupiah from zero to [`Rupiah::MAX`].
    pub fn parse(text: &str) -> Result<Self, NotMoney> {
        let text = text.trim();
        let negative = text.starts_with('-');
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let grouped = whole.len() <= 3 && decimals.len() == 3;
        if grouped || !are_digits(whole) || !are_digits(decimals) {
            return Err(NotMoney::NotANumber);
        }
        let has_value = |digits: &str| digits.bytes().any(|b| b != b'0');
        if negative && (has_value(whole) || has_value(decimals)) {
            return Err(NotMoney::Negative);
        }
        if has_value(decimals) {
            return Err(NotMoney::Fraction);
        }
        match whole.parse::<i64>() {
            Ok(amount) if amount <= Self::MAX => Ok(Self(Decimal::from(amount))),
            _ => Err(NotMoney::TooLarge),
        }
    }

    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// `self - other`, or zero where `other` is the larger.
    pub fn less(self, other: Self) -> Self {
        Self((self.0 - other.0).max(Decimal::ZERO))
    }

    /// `of` whole parts that add up to `self` again; the first parts carry the remainder, one rupiah each.
    pub fn in_parts(self, of: u32) -> Vec<Self> {
        let of = of.max(1);
        let each = (self.0 / Decimal::from(of)).floor();
        let mut rest = self.0 - each * Decimal::from(of);
        (0..of)
            .map(|_| {
                let extra = if rest > Decimal::ZERO {
                    Decimal::ONE
                } else {
                    Decimal::ZERO
                };
                rest -= extra;
                Self(each + extra)
            })
            .collect()
    }

    /// Digits in groups of three, parted by `separator`: `1.125.000`.
    pub fn grouped(self, separator: char) -> String {
        let digits = self.to_string();
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (i, c) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(c);
        }
        out
    }
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

impl std::ops::Add for Rupiah {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sum for Rupiah {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, |sum, amount| sum + amount)
    }
}

/// Decimal digits without grouping, as programs read them: `225000`.
impl fmt::Display for Rupiah {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.normalize())
    }
}
