//! A row that could not be loaded: where it stands and why.

use super::sheet::Sheet;
use crate::domain::ids::Malformed;
use crate::domain::money::NotMoney;
use crate::domain::text::disarmed;
use std::io;

/// Why a row was not loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    TooFewFields {
        found: usize,
        expected: usize,
    },
    TooManyFields {
        found: usize,
        expected: usize,
    },
    NotUtf8,
    /// Quotation marks that do not pair.
    Quotes,
    /// A row of more than [`super::LONGEST_ROW`] bytes.
    TooLong,
    /// A value that may not be empty is.
    Empty,
    NotDigits,
    WrongLength {
        found: usize,
        min: usize,
        max: usize,
    },
    /// Not a whole number, or one beyond all measure.
    NotANumber,
    NotMoney,
    NegativeAmount,
    FractionOfRupiah,
    AmountTooLarge,
    NoSuchDate,
    NoSuchInstant,
    UnknownService,
    UnknownZone,
    UnknownCause,
    /// Cause 8 is no debt: it comes in meter_losses.csv.
    MeterLostIsNoDebt,
    UnknownUnit,
    UnknownParent,
    /// A unit above itself.
    ParentLoop,
    UnknownCustomer,
    UnknownAgenda,
    UnknownRegister,
    /// What is to be reversed is not there.
    UnknownPayment,
    /// Not 1 <= k <= n, or one of the two alone.
    InstalmentOutOfRange,
    /// Cause 6 without the other IDPEL.
    OriginMissing,
    /// Cause 6 for a debt of the same IDPEL.
    OriginIsOwn,
    /// The register number belongs to another IDPEL.
    RegisterOfAnother,
    /// The amount would be less than what is paid already.
    BelowPaid,
    AboveBalance,
    AlreadyReversed,
    ReversesItself,
    /// A reversal of another amount than what it reverses.
    ReversalAmount,
    /// A reversal on another register than what it reverses.
    ReversalRegister,
    /// A payment that has been reversed can't become another payment.
    ReversedAlready,
    /// The same key stands in the same file with other contents.
    Contradiction,
}

impl Reason {
    /// The word that files and other programs read.
    pub fn code(self) -> &'static str {
        match self {
            Self::TooFewFields { .. } => "too_few_fields",
            Self::TooManyFields { .. } => "too_many_fields",
            Self::NotUtf8 => "not_utf8",
            Self::Quotes => "quotes",
            Self::TooLong => "too_long",
            Self::Empty => "empty",
            Self::NotDigits => "not_digits",
            Self::WrongLength { .. } => "wrong_length",
            Self::NotANumber => "not_a_number",
            Self::NotMoney => "not_money",
            Self::NegativeAmount => "negative_amount",
            Self::FractionOfRupiah => "fraction_of_rupiah",
            Self::AmountTooLarge => "amount_too_large",
            Self::NoSuchDate => "no_such_date",
            Self::NoSuchInstant => "no_such_instant",
            Self::UnknownService => "unknown_service",
            Self::UnknownZone => "unknown_zone",
            Self::UnknownCause => "unknown_cause",
            Self::MeterLostIsNoDebt => "meter_lost_is_no_debt",
            Self::UnknownUnit => "unknown_unit",
            Self::UnknownParent => "unknown_parent",
            Self::ParentLoop => "parent_loop",
            Self::UnknownCustomer => "unknown_customer",
            Self::UnknownAgenda => "unknown_agenda",
            Self::UnknownRegister => "unknown_register",
            Self::UnknownPayment => "unknown_payment",
            Self::InstalmentOutOfRange => "instalment_out_of_range",
            Self::OriginMissing => "origin_missing",
            Self::OriginIsOwn => "origin_is_own",
            Self::RegisterOfAnother => "register_of_another",
            Self::BelowPaid => "below_paid",
            Self::AboveBalance => "above_balance",
            Self::AlreadyReversed => "already_reversed",
            Self::ReversesItself => "reverses_itself",
            Self::ReversalAmount => "reversal_amount",
            Self::ReversalRegister => "reversal_register",
            Self::ReversedAlready => "reversed_already",
            Self::Contradiction => "contradiction",
        }
    }
}

impl From<Malformed> for Reason {
    fn from(malformed: Malformed) -> Self {
        match malformed {
            Malformed::NotDigits => Self::NotDigits,
            Malformed::Length { found, min, max } => Self::WrongLength { found, min, max },
        }
    }
}

impl From<NotMoney> for Reason {
    fn from(not: NotMoney) -> Self {
        match not {
            NotMoney::NotANumber => Self::NotMoney,
            NotMoney::Negative => Self::NegativeAmount,
            NotMoney::Fraction => Self::FractionOfRupiah,
            NotMoney::TooLarge => Self::AmountTooLarge,
        }
    }
}

/// A row that was not loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    pub file: Sheet,
    /// The row's first line in its file; the header is line 1.
    pub line: u64,
    /// The column at fault, as the file's header writes it; `None` where it is the whole row.
    pub column: Option<String>,
    pub reason: Reason,
    /// The row as it came, without numbers of identity cards; empty where those can't be told from the rest.
    pub row: String,
}

/// Where rejected rows go. If one can't be put down, the import stops with nothing changed.
pub trait Rejects {
    fn put(&mut self, reject: Reject) -> io::Result<()>;
}

impl Rejects for Vec<Reject> {
    fn put(&mut self, reject: Reject) -> io::Result<()> {
        self.push(reject);
        Ok(())
    }
}

/// Rejected rows as CSV: file, line, column, reason, row.
#[derive(Debug)]
pub struct RejectsCsv<W: io::Write>(csv::Writer<W>);

impl<W: io::Write> RejectsCsv<W> {
    /// Writes the header, so that a file without rows still says what it is.
    pub fn new(to: W) -> io::Result<Self> {
        let mut csv = csv::Writer::from_writer(to);
        csv.write_record(["file", "line", "column", "reason", "row"])?;
        Ok(Self(csv))
    }

    /// Call at the end: what is still held back is written, or the reason why not returned.
    pub fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl<W: io::Write> Rejects for RejectsCsv<W> {
    fn put(&mut self, reject: Reject) -> io::Result<()> {
        self.0.write_record([
            reject.file.file(),
            &reject.line.to_string(),
            &disarmed(reject.column.as_deref().unwrap_or_default()),
            reject.reason.code(),
            &disarmed(&reject.row),
        ])?;
        Ok(())
    }
}
