//! All that is known of one customer at one moment: what every rule and every answer is computed from.

use super::agenda::Agenda;
use super::customer::{Customer, Unit};
use super::ids::Idpel;
use super::lock::{Actor, Dispensation, Lock, LockKind, MeterLoss};
use super::policy::Burden;
use super::receivable::{Payment, Receivable};
use super::wib::{Day, Moment};

/// The other connection that a debt arose at (cause 6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    pub idpel: Idpel,
    /// Its holder's name, masked; `None`: that connection is not in the replica.
    pub holder: Option<String>,
}

/// The last time a lock was set or lifted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    pub by: Actor,
    pub at: Moment,
}

/// One customer, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    pub customer: Customer,
    pub unit: Unit,
    /// In the order they fall due.
    pub receivables: Vec<Receivable>,
    pub origins: Vec<Origin>,
    pub agendas: Vec<Agenda>,
    pub debt_lock: Option<Lock>,
    pub meter_lock: Option<Lock>,
    /// Who lifted each lock last, and when, where it was ever lifted.
    pub debt_lifted: Option<Turn>,
    pub meter_lifted: Option<Turn>,
    /// The latest dispensation; active or not, the day decides.
    pub dispensation: Option<Dispensation>,
    pub meter_loss: Option<MeterLoss>,
}

impl Facts {
    pub fn lock(&self, kind: LockKind) -> Option<&Lock> {
        match kind {
            LockKind::Debt => self.debt_lock.as_ref(),
            LockKind::Meter => self.meter_lock.as_ref(),
        }
    }

    pub fn lifted(&self, kind: LockKind) -> Option<&Turn> {
        match kind {
            LockKind::Debt => self.debt_lifted.as_ref(),
            LockKind::Meter => self.meter_lifted.as_ref(),
        }
    }

    pub fn is_blocked(&self) -> bool {
        self.debt_lock.is_some() || self.meter_lock.is_some()
    }

    pub fn active_dispensation(&self, day: Day) -> Option<&Dispensation> {
        self.dispensation
            .as_ref()
            .filter(|dispensation| dispensation.is_active(day))
    }

    pub fn is_dispensed(&self, receivable: &Receivable, day: Day) -> bool {
        self.dispensation
            .as_ref()
            .is_some_and(|d| d.covers(&receivable.register_no, day))
    }

    /// What the receivables amount to for the rules, on `day`.
    pub fn burden(&self, day: Day) -> Burden {
        self.receivables
            .iter()
            .fold(Burden::default(), |mut burden, receivable| {
                burden.add(receivable, self.is_dispensed(receivable, day), day);
                burden
            })
    }

    pub fn overdue(&self, day: Day) -> impl Iterator<Item = &Receivable> {
        self.receivables
            .iter()
            .filter(move |receivable| receivable.is_overdue(day))
    }
}

/// One fact as the utility hands it over: a row of one of its tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    Unit(Unit),
    Customer(Customer),
    Agenda(Agenda),
    Receivable(Receivable),
    Payment(Payment),
    MeterLoss(Idpel, MeterLoss),
}
