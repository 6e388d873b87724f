//! JSON as other programs read it. Keys and words are fixed; money is a text of whole rupiah, dates are `YYYY-MM-DD`,
//! instants RFC 3339 with `+07:00`.

mod acted;
mod agenda;
mod blocked;
mod complaint;
mod dil;
mod figures;
mod history;
mod stamp;
mod worklist;

pub use acted::{ActedRow, EventRow, acted};
pub use agenda::{AgendaRow, agenda};
pub use blocked::{BlockedRow, SummaryRow};
pub use complaint::ComplaintRow;
pub use dil::{Dil, dil};
pub use figures::{FiguresRow, figures};
pub use history::{HappeningRow, happening};
pub use stamp::StampRow;
pub use worklist::{WorkRow, work};

use crate::domain::cause::Cause;
use crate::domain::customer::{Customer, Unit};
use crate::domain::facts::Facts;
use crate::domain::lock::{Actor, Lock};
use crate::domain::receivable::Receivable;
use crate::domain::wib::Day;
use serde::Serialize;

/// An office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnitRow {
    pub code: String,
    pub name: String,
}

impl UnitRow {
    pub fn of(unit: &Unit) -> Self {
        Self {
            code: unit.code.to_string(),
            name: unit.name.clone(),
        }
    }
}

/// A lock that is on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LockRow {
    pub lock: &'static str,
    /// `system` or `user`.
    pub by: &'static str,
    pub user: Option<String>,
    pub since: String,
}

impl LockRow {
    pub fn of(lock: &Lock) -> Self {
        Self {
            lock: lock.kind.code(),
            by: lock.by.code(),
            user: user(&lock.by),
            since: lock.since.to_string(),
        }
    }
}

/// `null` for the system.
fn user(by: &Actor) -> Option<String> {
    by.user().map(ToString::to_string)
}

/// Part `number` of `of`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct InstalmentRow {
    pub number: u32,
    pub of: u32,
}

/// A receivable on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReceivableRow {
    pub register_no: String,
    /// `null`: the file names a cause that the program does not know.
    pub cause: Option<&'static str>,
    pub origin_idpel: Option<String>,
    pub agenda_no: Option<String>,
    pub instalment: Option<InstalmentRow>,
    pub determined_on: String,
    pub due_on: String,
    pub amount: String,
    pub paid: String,
    pub balance: String,
    pub state: &'static str,
    pub dispensed: bool,
}

impl ReceivableRow {
    pub fn of(receivable: &Receivable, facts: &Facts, day: Day) -> Self {
        Self {
            register_no: receivable.register_no.to_string(),
            cause: receivable.cause.map(Cause::code),
            origin_idpel: receivable.origin_idpel.map(|idpel| idpel.to_string()),
            agenda_no: receivable.agenda_no.as_ref().map(ToString::to_string),
            instalment: receivable.instalment.map(|part| InstalmentRow {
                number: part.number,
                of: part.of,
            }),
            determined_on: receivable.determined_on.to_string(),
            due_on: receivable.due_on.to_string(),
            amount: receivable.amount.to_string(),
            paid: receivable.paid.to_string(),
            balance: receivable.balance().to_string(),
            state: receivable.state(day).code(),
            dispensed: facts.is_dispensed(receivable, day),
        }
    }
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundRow {
    pub idpel: String,
    pub meter_no: Option<String>,
    pub name: String,
    pub address: String,
    pub unit: UnitRow,
    /// What the text was taken for: `idpel`, `meter`, `register`, `agenda` or `name`.
    pub kind: &'static str,
}

impl FoundRow {
    pub fn of(customer: &Customer, unit_name: &str, kind: &'static str) -> Self {
        Self {
            idpel: customer.idpel.to_string(),
            meter_no: customer.meter_no.map(|meter| meter.to_string()),
            name: customer.name.clone(),
            address: customer.address.clone(),
            unit: UnitRow {
                code: customer.unit.to_string(),
                name: unit_name.to_owned(),
            },
            kind,
        }
    }
}
