//! All facts of one customer. Most customers have no row in most tables, and to find nothing costs a statement as much
//! as to find something: so the statement that reads the customer asks which tables are worth a statement of their own.

use super::customers::{customer, unit};
use super::fault::{Fault, Result};
use super::tx::Tx;
use crate::domain::facts::{Facts, Origin};
use crate::domain::ids::Idpel;
use crate::domain::receivable::Receivable;
use crate::domain::text::masked;
use rusqlite::Row;

/// The columns of a customer, those of its unit, and whether there is anything else of it, table by table.
const KNOWN: &str =
    "SELECT c.idpel, meter_no, c.name, address, phone, unit, tariff, power_va, prepaid,
    u.code, u.name, u.parent, u.zone,
    EXISTS (SELECT 1 FROM receivable WHERE idpel = ?1),
    EXISTS (SELECT 1 FROM agenda WHERE idpel = ?1),
    EXISTS (SELECT 1 FROM lock WHERE idpel = ?1),
    EXISTS (SELECT 1 FROM event WHERE idpel = ?1 AND kind = 'lock_lifted'),
    EXISTS (SELECT 1 FROM dispensation WHERE idpel = ?1),
    EXISTS (SELECT 1 FROM meter_loss WHERE idpel = ?1),
    EXISTS (SELECT 1 FROM complaint WHERE idpel = ?1),
    EXISTS (SELECT 1 FROM outbox WHERE idpel = ?1 AND destination = 'centre'
               AND state IN ('ready', 'sent', 'applied', 'refused', 'quarantined'))
    FROM customer c LEFT JOIN unit u ON u.code = c.unit WHERE c.idpel = ?1";
/// Where the unit's columns begin, and those of the tables.
const UNIT: usize = 9;
const TABLES: usize = 13;

/// Everything known of one customer, and what else there is to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub facts: Facts,
    /// There are calls about this customer.
    pub called: bool,
    /// The centre has an act on this customer before it: there is an [`Tx::open_order`].
    pub ordered: bool,
}

/// Which tables have rows of a customer, in the order of [`KNOWN`].
fn tables(row: &Row<'_>) -> Result<[bool; 8]> {
    let mut any = [false; 8];
    for (place, any) in (TABLES..).zip(&mut any) {
        *any = row.get(place)?;
    }
    Ok(any)
}

/// Asks where there is something to find.
fn where_any<T: Default>(any: bool, ask: impl FnOnce() -> Result<T>) -> Result<T> {
    if any { ask() } else { Ok(T::default()) }
}

impl Tx<'_> {
    /// Everything known of one customer; `None` where the replica has no such customer.
    pub fn facts(&self, idpel: Idpel) -> Result<Option<Facts>> {
        Ok(self.known(idpel)?.map(|known| known.facts))
    }

    /// The same, and whether there are calls or an order to look at.
    pub fn known(&self, idpel: Idpel) -> Result<Option<Known>> {
        let found = self.one(KNOWN, [idpel.number()], |row| {
            if row.get_ref(UNIT)?.data_type() == rusqlite::types::Type::Null {
                return Err(Fault::Damaged("a customer without a unit".into()));
            }
            Ok((customer(row)?, unit(row, UNIT)?, tables(row)?))
        })?;
        let Some((customer, unit, tables)) = found else {
            return Ok(None);
        };
        let [
            owes,
            applied,
            locked,
            lifted,
            dispensed,
            lost,
            called,
            ordered,
        ] = tables;
        let receivables = where_any(owes, || self.receivables(idpel))?;
        let (debt_lock, meter_lock) = where_any(locked, || self.locks(idpel))?;
        let (debt_lifted, meter_lifted) = where_any(lifted, || self.lifts(idpel))?;
        let facts = Facts {
            origins: self.origins(&receivables)?,
            agendas: where_any(applied, || self.agendas_of(idpel))?,
            dispensation: where_any(dispensed, || self.latest_dispensation(idpel))?,
            meter_loss: where_any(lost, || self.meter_loss(idpel))?,
            customer,
            unit,
            receivables,
            debt_lock,
            meter_lock,
            debt_lifted,
            meter_lifted,
        };
        Ok(Some(Known {
            facts,
            called,
            ordered,
        }))
    }

    fn origins(&self, receivables: &[Receivable]) -> Result<Vec<Origin>> {
        let mut origins: Vec<Origin> = Vec::new();
        for idpel in receivables
            .iter()
            .filter_map(|receivable| receivable.origin_idpel)
        {
            if !origins.iter().any(|origin| origin.idpel == idpel) {
                let holder = self.customer(idpel)?.map(|other| masked(&other.name));
                origins.push(Origin { idpel, holder });
            }
        }
        Ok(origins)
    }
}
