//! Customers and units.

use super::fault::Result;
use super::row;
use super::tx::Tx;
use crate::domain::customer::{Customer, Service, Unit};
use crate::domain::ids::{Idpel, MeterNo, UnitCode};
use crate::domain::wib::Zone;
use rusqlite::{Params, Row, params};

pub(super) const CUSTOMER: &str =
    "SELECT idpel, meter_no, name, address, phone, unit, tariff, power_va, prepaid FROM customer";

/// Of the columns of [`CUSTOMER`], by their places.
pub(super) fn customer(row: &Row<'_>) -> Result<Customer> {
    Ok(Customer {
        idpel: row::idpel(row, 0)?,
        meter_no: row::maybe_meter(row, 1)?,
        name: row::text(row, 2)?,
        address: row::text(row, 3)?,
        phone: row::text(row, 4)?,
        unit: row::unit(row, 5)?,
        tariff: row::text(row, 6)?,
        power_va: row::whole(row, 7)?,
        service: if row.get::<_, bool>(8)? {
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

/// Of the columns code, name, parent and zone, by their places from `first` on.
pub(super) fn unit(row: &Row<'_>, first: usize) -> Result<Unit> {
    Ok(Unit {
        code: row::unit(row, first)?,
        name: row::text(row, first + 1)?,
        parent: row::maybe_unit(row, first + 2)?,
        zone: row::of(row, first + 3, Zone::parse)?,
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
            |row| unit(row, 0),
        )
    }

    pub fn units(&self) -> Result<Vec<Unit>> {
        self.all(
            "SELECT code, name, parent, zone FROM unit ORDER BY code",
            [],
            |row| unit(row, 0),
        )
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
