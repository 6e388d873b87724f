//! What a customer owes: receivables, their instalments and their payments.

use super::cause::Cause;
use super::ids::{AgendaNo, Idpel, RegisterNo};
use super::money::Rupiah;
use super::wib::{Day, Moment};

/// Part `number` of `of`, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Instalment {
    pub number: u32,
    pub of: u32,
}

impl Instalment {
    /// `None` unless `1 <= number <= of`.
    pub fn new(number: u32, of: u32) -> Option<Self> {
        (1 <= number && number <= of).then_some(Self { number, of })
    }
}

/// One amount with one register number. An instalment is a receivable of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receivable {
    pub register_no: RegisterNo,
    /// The customer whose token purchases it can block.
    pub idpel: Idpel,
    /// The connection that the debt arose at, where that is another one (cause 6).
    pub origin_idpel: Option<Idpel>,
    pub agenda_no: Option<AgendaNo>,
    /// `None`: the file names a cause that this program does not know. Shown as PERLU CEK, never passed over.
    pub cause: Option<Cause>,
    pub instalment: Option<Instalment>,
    pub determined_on: Day,
    pub due_on: Day,
    pub amount: Rupiah,
    /// Payments less reversals; never above `amount`.
    pub paid: Rupiah,
}

/// What a receivable is on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    Overdue,
    NotDue,
    Paid,
}

impl State {
    pub fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::NotDue => "not_due",
            Self::Paid => "paid",
        }
    }
}

/// Whether a debt is overdue on `day`: from 00:00 WIB of the day after `due_on`, while its balance is above zero (1.4).
pub fn is_overdue(due_on: Day, owing: bool, day: Day) -> bool {
    owing && due_on < day
}

impl Receivable {
    pub fn balance(&self) -> Rupiah {
        self.amount.less(self.paid)
    }

    /// Whether the file names no cause that a debt can have: none that is known, or the lost meter, which is the other
    /// lock's and never a debt's (1.3).
    pub fn is_unreadable(&self) -> bool {
        matches!(self.cause, None | Some(Cause::MeterLost))
    }

    pub fn is_overdue(&self, day: Day) -> bool {
        is_overdue(self.due_on, !self.balance().is_zero(), day)
    }

    pub fn state(&self, day: Day) -> State {
        if self.balance().is_zero() {
            State::Paid
        } else if self.is_overdue(day) {
            State::Overdue
        } else {
            State::NotDue
        }
    }

    /// Days since the due day, 1 on the first day late; zero when not overdue.
    pub fn days_late(&self, day: Day) -> i64 {
        if self.is_overdue(day) {
            (day - self.due_on).num_days()
        } else {
            0
        }
    }
}

/// A payment, or the reversal of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    pub id: String,
    pub register_no: RegisterNo,
    pub paid_at: Moment,
    pub amount: Rupiah,
    /// The payment (or reversal) that this one takes back.
    pub reverses: Option<String>,
    /// Whether it lowers the balance: payments do, their reversals do not, the reversal of a reversal does again.
    pub lowers: bool,
}

/// What a customer owes on a day, split as Info DIL shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Balance {
    pub overdue: Rupiah,
    pub not_due: Rupiah,
}

impl Balance {
    pub fn of(receivables: &[Receivable], day: Day) -> Self {
        let sum = |state: State| {
            receivables
                .iter()
                .filter(|r| r.state(day) == state)
                .map(Receivable::balance)
                .sum()
        };
        Self {
            overdue: sum(State::Overdue),
            not_due: sum(State::NotDue),
        }
    }

    pub fn total(self) -> Rupiah {
        self.overdue + self.not_due
    }
}
