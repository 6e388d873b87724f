//! receivables.csv: what customers owe. What has been paid follows from the payments.

use super::known::Known;
use super::reject::Reason;
use super::row::{Parsed, Row};
use crate::domain::cause::Cause;
use crate::domain::money::Rupiah;
use crate::domain::receivable::{Instalment, Receivable};

pub(super) fn apply(known: &mut Known<'_, '_>, row: &Row<'_>) -> Parsed<bool> {
    let register_no = row.register("register_no")?;
    let mut new = Receivable {
        register_no,
        idpel: row.idpel("idpel")?,
        origin_idpel: row.maybe_idpel("origin_idpel")?,
        agenda_no: row.maybe_agenda("agenda_no")?,
        cause: Some(cause(row)?),
        instalment: instalment(row)?,
        determined_on: row.day("determined_on")?,
        due_on: row.day("due_on")?,
        amount: row.amount("amount")?,
        paid: Rupiah::ZERO,
    };
    if !known.has_customer(new.idpel)? {
        return Err(row.bad("idpel", Reason::UnknownCustomer));
    }
    let old = known.tx.receivable(&new.register_no)?;
    if let Some(old) = &old {
        if old.idpel != new.idpel {
            return Err(row.bad("register_no", Reason::RegisterOfAnother));
        }
        keep(row, old, &mut new);
    }
    if new.cause == Some(Cause::PrrOtherIdpel) {
        match new.origin_idpel {
            None => return Err(row.bad("origin_idpel", Reason::OriginMissing)),
            Some(origin) if origin == new.idpel => {
                return Err(row.bad("origin_idpel", Reason::OriginIsOwn));
            }
            Some(_) => {}
        }
    }
    if let Some(agenda_no) = &new.agenda_no
        && !known.tx.has_agenda(agenda_no.as_str())?
    {
        return Err(row.bad("agenda_no", Reason::UnknownAgenda));
    }
    let first = known.is_first(new.register_no.as_str(), row, old.is_some())?;
    if old.as_ref() == Some(&new) {
        return Ok(false);
    }
    if !first {
        return Err(row.wait("register_no", Reason::Contradiction));
    }
    if new.amount < new.paid {
        return Err(row.wait("amount", Reason::BelowPaid));
    }
    known.tx.put_receivable(&new)?;
    known.touch(new.idpel)?;
    Ok(true)
}

/// What the file does not say stays as it is known.
fn keep(row: &Row<'_>, old: &Receivable, new: &mut Receivable) {
    new.paid = old.paid;
    if !row.has("origin_idpel") {
        new.origin_idpel = old.origin_idpel;
    }
    if !row.has("agenda_no") {
        new.agenda_no.clone_from(&old.agenda_no);
    }
    if !row.has("instalment_no") && !row.has("instalment_of") {
        new.instalment = old.instalment;
    }
}

/// The code of 1.2, its number, or the SOP's label.
fn cause(row: &Row<'_>) -> Parsed<Cause> {
    let cause = row.word("cause", Reason::UnknownCause, |text| match text.parse() {
        Ok(number) => Cause::from_number(number),
        Err(_) => Cause::from_code(&text.to_lowercase()).or_else(|| Cause::from_label(text)),
    })?;
    if cause == Cause::MeterLost {
        return Err(row.bad("cause", Reason::MeterLostIsNoDebt));
    }
    Ok(cause)
}

fn instalment(row: &Row<'_>) -> Parsed<Option<Instalment>> {
    let out_of_range = |column| Err(row.bad(column, Reason::InstalmentOutOfRange));
    match (
        row.maybe_number("instalment_no")?,
        row.maybe_number("instalment_of")?,
    ) {
        (None, None) => Ok(None),
        (Some(number), Some(of)) => match Instalment::new(number, of) {
            Some(instalment) => Ok(Some(instalment)),
            None => out_of_range("instalment_no"),
        },
        (Some(_), None) => out_of_range("instalment_of"),
        (None, Some(_)) => out_of_range("instalment_no"),
    }
}
