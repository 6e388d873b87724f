//! All facts of the replica, one after another, for handing on.

use super::agendas::{AGENDA, agenda};
use super::customers::{CUSTOMER, customer};
use super::fault::Result;
use super::locks::{METER_LOSS, meter_loss};
use super::receivables::{PAYMENT, RECEIVABLE, payment, receivable};
use super::row;
use super::tx::Tx;
use crate::domain::facts::Fact;

impl Tx<'_> {
    /// Streams every unit, customer, agenda, receivable, payment and lost meter, each kind in the order of its key.
    pub fn each_fact(&self, mut see: impl FnMut(Fact) -> Result<()>) -> Result<()> {
        for unit in self.units()? {
            see(Fact::Unit(unit))?;
        }
        self.each(&format!("{CUSTOMER} ORDER BY idpel"), [], |row| {
            see(Fact::Customer(customer(row)?)).map(|()| true)
        })?;
        self.each(&format!("{AGENDA} ORDER BY agenda_no"), [], |row| {
            see(Fact::Agenda(agenda(row)?)).map(|()| true)
        })?;
        self.each(
            &format!("{RECEIVABLE} ORDER BY idpel, register_no"),
            [],
            |row| see(Fact::Receivable(receivable(row)?)).map(|()| true),
        )?;
        self.each(&format!("{PAYMENT} ORDER BY payment_id"), [], |row| {
            see(Fact::Payment(payment(row)?)).map(|()| true)
        })?;
        self.each(&format!("{METER_LOSS} ORDER BY idpel"), [], |row| {
            see(Fact::MeterLoss(row::idpel(row, "idpel")?, meter_loss(row)?)).map(|()| true)
        })
    }
}
