//! A customer with everything that a new file holds of it, and what such a file says of itself: the form in which
//! whoever makes data up hands it to whoever writes it down.

use super::agenda::Agenda;
use super::complaint::Complaint;
use super::customer::{Customer, Unit};
use super::history::Happening;
use super::lock::{Dispensation, MeterLoss};
use super::receivable::{Payment, Receivable};
use super::role::Operator;
use super::wib::{Day, Moment};

/// One customer and all that hangs on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Household {
    pub customer: Customer,
    pub agendas: Vec<Agenda>,
    /// `paid` of each equals the sum of its payments less reversals.
    pub receivables: Vec<Receivable>,
    /// A reversal stands after what it takes back.
    pub payments: Vec<Payment>,
    pub meter_loss: Option<MeterLoss>,
    /// Locks set and lifted, dispensations made and ended, the oldest first. The locks follow from these.
    pub events: Vec<Happening>,
    /// The number (`id`) is the file's to give.
    pub dispensation: Option<Dispensation>,
    pub complaints: Vec<Complaint>,
}

impl Household {
    /// A customer with nothing beside the connection itself.
    pub fn plain(customer: Customer) -> Self {
        Self {
            customer,
            agendas: Vec::new(),
            receivables: Vec::new(),
            payments: Vec::new(),
            meter_loss: None,
            events: Vec::new(),
            dispensation: None,
            complaints: Vec::new(),
        }
    }
}

/// An account to be made, with the salt its password is hashed with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccount {
    pub operator: Operator,
    pub salt: [u8; 16],
}

/// What a new file holds besides its customers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    pub units: Vec<Unit>,
    pub accounts: Vec<NewAccount>,
    /// How many households there will be: for the progress, and for the room they need on the disk.
    pub customers: u64,
    /// Where the clock of the file starts.
    pub clock: Moment,
    /// The moment its facts are of.
    pub brought_at: Moment,
    /// The last day swept.
    pub swept_on: Day,
    /// The file's own name among all replicas.
    pub replica_id: String,
    /// What the first row of the audit says of how the file was made.
    pub made: String,
}
