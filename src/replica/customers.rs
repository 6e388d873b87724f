//! Customers, units, and all facts of one customer.

use super::fault::{Fault, Result};
use super::row;
use super::tx::Tx;
use crate::domain::customer::{Customer, Service, Unit};
use crate::domain::facts::{Facts, Origin};
use crate::domain::ids::{Idpel, MeterNo, UnitCode};
use crate::domain::receivable::Receivable;
use crate::domain::text::masked;
use crate::domain::wib::Zone;
use rusqlite::{Params, Row, params};

pub(super) const CUSTOMER: &str =
    "SELECT idpel, meter_no, name, address, phone, unit, tariff, power_va, prepaid FROM customer";

pub(super) fn customer(row: &Row<'_>) -> Result<Customer> {
    Ok(Customer {
        idpel: row::idpel(row, "idpel")?,
        meter_no: row::maybe_meter(row, "meter_no")?,
        name: row::text(row, "name")?,
        address: row::text(row, "address")?,
        phone: row::text(row, "phone")?,
        unit: row::unit(row, "unit")?,
        tariff: row::text(row, "tariff")?,
        power_va: row::whole(row, "power_va")?,
        service: if row.get::<_, bool>("prepaid")? {
            Service::Prepaid
        } else {
            Service::Postpaid
        },
    })
}

/// A row of a customer whom the file does not have: [`values`] in their order.
macro_rules! new_customer {
    () => {
        "INSERT INTO customer (idpel, meter_no, name, address, phone, unit, tariff, power_va, prepaid)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
    };
}
pub(super) const NEW_CUSTOMER: &str = new_customer!();

pub(super) fn values(new: &Customer) -> impl Params {
    (
        new.idpel.number(),
        new.meter_no.map(MeterNo::number),
        &*new.name,
        &*new.address,
        &*new.phone,
        new.unit.number(),
        &*new.tariff,
        new.power_va,
        new.service == Service::Prepaid,
    )
}

fn unit(row: &Row<'_>) -> Result<Unit> {
    Ok(Unit {
        code: row::unit(row, "code")?,
        name: row::text(row, "name")?,
        parent: row::maybe_unit(row, "parent")?,
        zone: row::of(row, "zone", Zone::parse)?,
    })
}

impl Tx<'_> {
    pub fn customer(&self, idpel: Idpel) -> Result<Option<Customer>> {
        self.one(
            &format!("{CUSTOMER} WHERE idpel = ?1"),
            [idpel.number()],
            customer,
        )
    }

    pub fn has_customer(&self, idpel: Idpel) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM customer WHERE idpel = ?1)";
        self.only(sql, [idpel.number()])
    }

    /// The customers at whose connection that meter is: one, unless the extract is wrong.
    pub fn customers_with_meter(&self, meter: MeterNo) -> Result<Vec<Idpel>> {
        self.all(
            "SELECT idpel FROM customer WHERE meter_no = ?1 LIMIT 20",
            [meter.number()],
            |row| row::idpel(row, "idpel"),
        )
    }

    pub fn unit(&self, code: UnitCode) -> Result<Option<Unit>> {
        self.one(
            "SELECT code, name, parent, zone FROM unit WHERE code = ?1",
            [code.number()],
            unit,
        )
    }

    pub fn units(&self) -> Result<Vec<Unit>> {
        self.all(
            "SELECT code, name, parent, zone FROM unit ORDER BY code",
            [],
            unit,
        )
    }

    /// Everything known of one customer; `None` where the replica has no such customer.
    pub fn facts(&self, idpel: Idpel) -> Result<Option<Facts>> {
        let Some(customer) = self.customer(idpel)? else {
            return Ok(None);
        };
        let unit = self
            .unit(customer.unit)?
            .ok_or_else(|| Fault::Damaged("a customer without a unit".into()))?;
        let receivables = self.receivables(idpel)?;
        let (debt_lock, meter_lock) = self.locks(idpel)?;
        let (debt_lifted, meter_lifted) = self.lifts(idpel)?;
        Ok(Some(Facts {
            origins: self.origins(&receivables)?,
            agendas: self.agendas_of(idpel)?,
            dispensation: self.latest_dispensation(idpel)?,
            meter_loss: self.meter_loss(idpel)?,
            customer,
            unit,
            receivables,
            debt_lock,
            meter_lock,
            debt_lifted,
            meter_lifted,
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

    /// Writes a unit, new or known.
    pub fn put_unit(&self, unit: &Unit) -> Result<()> {
        let sql = "INSERT INTO unit (code, name, parent, zone) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT DO UPDATE SET name = excluded.name, parent = excluded.parent, zone = excluded.zone";
        self.run(
            sql,
            params![
                unit.code.number(),
                unit.name,
                unit.parent.map(UnitCode::number),
                unit.zone.code()
            ],
        )?;
        self.name_unit(unit.code, &unit.name)
    }

    /// Writes a customer, new or known, by whose words the search finds them. Returns whether anything changed.
    pub fn put_customer(&self, new: &Customer) -> Result<bool> {
        let old = self.customer(new.idpel)?;
        if old.as_ref() == Some(new) {
            return Ok(false);
        }
        self.replace_customer(old.as_ref(), new)?;
        Ok(true)
    }

    /// Writes a customer over the one that was read, or anew.
    pub(super) fn replace_customer(&self, old: Option<&Customer>, new: &Customer) -> Result<()> {
        let sql = concat!(
            new_customer!(),
            " ON CONFLICT DO UPDATE SET meter_no = excluded.meter_no, name = excluded.name,
                address = excluded.address, phone = excluded.phone, unit = excluded.unit,
                tariff = excluded.tariff, power_va = excluded.power_va, prepaid = excluded.prepaid"
        );
        self.run(sql, values(new))?;
        self.name_customer(old, new)
    }
}
