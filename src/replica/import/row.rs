//! The values of one row, each parsed once into its type; what cannot be is named by its column.

use super::columns::Layout;
use super::fields::Fields;
use super::reject::{Reason, Reject};
use crate::domain::ids::{AgendaNo, Idpel, Malformed, MeterNo, RegisterNo, UnitCode};
use crate::domain::money::Rupiah;
use crate::domain::text::{clean, rearmed};
use crate::domain::wib::{Day, Moment, parse_day};
use crate::replica::Fault;

/// What is wrong with a row: the column's position in its file, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bad {
    position: Option<usize>,
    pub(super) reason: Reason,
}

/// Why a row is not loaded now.
#[derive(Debug)]
pub(super) enum Halt {
    /// It never will be.
    Bad(Bad),
    /// It does not fit what is known so far; another row may change that.
    Wait(Bad),
    Fault(Fault),
}

impl From<Fault> for Halt {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

pub(super) type Parsed<T> = Result<T, Halt>;

/// One row, cut into fields.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) layout: &'a Layout,
    pub(super) fields: &'a Fields,
    pub(super) line: u64,
    /// As it came, without what may not be passed on.
    pub(super) text: &'a str,
}

impl<'a> Row<'a> {
    /// Whether the file has the column at all.
    pub(super) fn has(&self, column: &str) -> bool {
        !self.layout.positions(column).is_empty()
    }

    /// The first value that is not empty among the columns that hold it, and where it stands.
    fn cell(&self, column: &str) -> Parsed<(&'a str, Option<usize>)> {
        let positions = self.layout.positions(column);
        for position in positions {
            let text = self
                .fields
                .text(*position)
                .map_err(|reason| Self::at(Some(*position), reason))?
                .trim();
            if !text.is_empty() {
                return Ok((text, Some(*position)));
            }
        }
        Ok(("", positions.first().copied()))
    }

    fn at(position: Option<usize>, reason: Reason) -> Halt {
        Halt::Bad(Bad { position, reason })
    }

    fn cause(&self, column: &str, reason: Reason) -> Bad {
        let position = self.cell(column).ok().and_then(|(_, position)| position);
        Bad { position, reason }
    }

    /// That the value of `column` makes the row bad.
    pub(super) fn bad(&self, column: &str, reason: Reason) -> Halt {
        Halt::Bad(self.cause(column, reason))
    }

    /// That the value of `column` keeps the row waiting.
    pub(super) fn wait(&self, column: &str, reason: Reason) -> Halt {
        Halt::Wait(self.cause(column, reason))
    }

    pub(super) fn reject(&self, bad: Bad) -> Reject {
        Reject {
            file: self.layout.sheet,
            line: self.line,
            column: bad.position.and_then(|position| self.layout.head(position)),
            reason: bad.reason,
            row: self.text.to_owned(),
        }
    }

    fn maybe<T>(
        &self,
        column: &str,
        parse: impl FnOnce(&str) -> Result<T, Reason>,
    ) -> Parsed<Option<T>> {
        match self.cell(column)? {
            ("", _) => Ok(None),
            (text, position) => parse(text)
                .map(Some)
                .map_err(|reason| Self::at(position, reason)),
        }
    }

    fn must<T>(&self, column: &str, parse: impl FnOnce(&str) -> Result<T, Reason>) -> Parsed<T> {
        self.maybe(column, parse)?
            .ok_or_else(|| self.bad(column, Reason::Empty))
    }

    pub(super) fn text(&self, column: &str) -> Parsed<String> {
        let text = self.maybe_text(column)?;
        text.ok_or_else(|| self.bad(column, Reason::Empty))
    }

    /// `None` where nothing is left of the text once it is clean.
    pub(super) fn maybe_text(&self, column: &str) -> Parsed<Option<String>> {
        let text = self.maybe(column, |text| Ok(clean(rearmed(text))))?;
        Ok(text.filter(|text| !text.is_empty()))
    }

    pub(super) fn word<T>(
        &self,
        column: &str,
        unknown: Reason,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Parsed<T> {
        self.must(column, |text| parse(text).ok_or(unknown))
    }

    pub(super) fn maybe_of<T>(
        &self,
        column: &str,
        unknown: Reason,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Parsed<Option<T>> {
        self.maybe(column, |text| parse(text).ok_or(unknown))
    }

    pub(super) fn idpel(&self, column: &str) -> Parsed<Idpel> {
        self.must(column, |text| digits(text, Idpel::parse))
    }

    pub(super) fn maybe_idpel(&self, column: &str) -> Parsed<Option<Idpel>> {
        self.maybe(column, |text| digits(text, Idpel::parse))
    }

    pub(super) fn maybe_meter(&self, column: &str) -> Parsed<Option<MeterNo>> {
        self.maybe(column, |text| digits(text, MeterNo::parse))
    }

    pub(super) fn unit(&self, column: &str) -> Parsed<UnitCode> {
        self.must(column, |text| digits(text, UnitCode::parse))
    }

    pub(super) fn maybe_unit(&self, column: &str) -> Parsed<Option<UnitCode>> {
        self.maybe(column, |text| digits(text, UnitCode::parse))
    }

    pub(super) fn register(&self, column: &str) -> Parsed<RegisterNo> {
        self.must(column, |text| digits(text, RegisterNo::parse))
    }

    pub(super) fn agenda(&self, column: &str) -> Parsed<AgendaNo> {
        self.must(column, |text| digits(text, AgendaNo::parse))
    }

    pub(super) fn maybe_agenda(&self, column: &str) -> Parsed<Option<AgendaNo>> {
        self.maybe(column, |text| digits(text, AgendaNo::parse))
    }

    pub(super) fn number(&self, column: &str) -> Parsed<u32> {
        self.must(column, number)
    }

    pub(super) fn maybe_number(&self, column: &str) -> Parsed<Option<u32>> {
        self.maybe(column, number)
    }

    pub(super) fn amount(&self, column: &str) -> Parsed<Rupiah> {
        self.must(column, amount)
    }

    pub(super) fn maybe_amount(&self, column: &str) -> Parsed<Option<Rupiah>> {
        self.maybe(column, amount)
    }

    pub(super) fn day(&self, column: &str) -> Parsed<Day> {
        self.must(column, |text| parse_day(text).ok_or(Reason::NoSuchDate))
    }

    pub(super) fn maybe_day(&self, column: &str) -> Parsed<Option<Day>> {
        self.maybe(column, |text| parse_day(text).ok_or(Reason::NoSuchDate))
    }

    pub(super) fn moment(&self, column: &str) -> Parsed<Moment> {
        self.must(column, |text| moment(text).ok_or(Reason::NoSuchInstant))
    }
}

/// Digits and nothing else. A person may group digits where they are typed; in a file a point among them is the mark of
/// a spreadsheet that took an identifier for a number (`5392112011703.0`), and dropping it would make another one.
fn digits<T>(text: &str, parse: impl FnOnce(&str) -> Result<T, Malformed>) -> Result<T, Reason> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        parse(text).map_err(Reason::from)
    } else {
        Err(Reason::NotDigits)
    }
}

fn number(text: &str) -> Result<u32, Reason> {
    text.parse()
        .ok()
        .filter(|_| !text.starts_with('+'))
        .ok_or(Reason::NotANumber)
}

/// Whole rupiah; `225000.00` is, `225.000` is taken for neither 225 nor 225,000.
fn amount(text: &str) -> Result<Rupiah, Reason> {
    match text.split_once('.') {
        Some((_, parts)) if !(1..=2).contains(&parts.len()) => Err(Reason::NotMoney),
        _ => Rupiah::parse(text).map_err(Reason::from),
    }
}

/// To the microsecond, as the replica keeps it.
fn moment(text: &str) -> Option<Moment> {
    let moment = Moment::from_micros(Moment::parse(text)?.micros())?;
    parse_day(&moment.day().to_string())?;
    Some(moment)
}
