//! customers.csv: the connections' master data (DIL).

use super::known::Known;
use super::reject::Reason;
use super::row::{Parsed, Row};
use crate::domain::customer::{Customer, Service};
use crate::domain::ids::MeterNo;

pub(super) fn apply(known: &mut Known<'_, '_>, row: &Row<'_>) -> Parsed<bool> {
    let idpel = row.idpel("idpel")?;
    let mut new = Customer {
        idpel,
        meter_no: row.maybe_meter("meter_no")?,
        name: row.text("name")?,
        address: row.maybe_text("address")?.unwrap_or_default(),
        phone: row.maybe_text("phone")?.unwrap_or_default(),
        unit: row.unit("unit")?,
        tariff: row.text("tariff")?,
        power_va: row.number("power_va")?,
        service: row.word("service", Reason::UnknownService, Service::parse)?,
    };
    if !known.has_unit(new.unit) {
        return Err(row.bad("unit", Reason::UnknownUnit));
    }
    let old = known.tx.customer(idpel)?;
    if let Some(old) = &old {
        if !row.has("meter_no") {
            new.meter_no = old.meter_no;
        }
        if !row.has("address") {
            new.address.clone_from(&old.address);
        }
        if !row.has("phone") {
            new.phone.clone_from(&old.phone);
        }
    }
    let first = known.is_first(idpel.number(), row, old.is_some())?;
    let changed = old.as_ref() != Some(&new);
    if changed && !first {
        return Err(row.bad("idpel", Reason::Contradiction));
    }
    let fits = new.meter_no.is_none_or(MeterNo::check_digit_fits);
    known.warnings.check_digits += u64::from(!fits);
    let without = new.meter_no.is_none() && new.service == Service::Prepaid;
    known.warnings.without_meter += u64::from(without);
    if changed {
        known.tx.replace_customer(old.as_ref(), &new)?;
    }
    Ok(changed)
}
