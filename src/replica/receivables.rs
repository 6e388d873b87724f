//! Receivables and payments.

use super::fault::Result;
use super::row;
use super::tx::Tx;
use crate::domain::cause::Cause;
use crate::domain::ids::{AgendaNo, Idpel, RegisterNo};
use crate::domain::money::Rupiah;
use crate::domain::receivable::{Instalment, Payment, Receivable};
use crate::domain::wib::day_number;
use rusqlite::{Params, Row};

pub(super) const RECEIVABLE: &str =
    "SELECT idpel, register_no, origin_idpel, agenda_no, cause, instalment_no, instalment_of,
    determined_on, due_on, amount, paid FROM receivable";

/// Of the columns of [`RECEIVABLE`], by their places.
pub(super) fn receivable(row: &Row<'_>) -> Result<Receivable> {
    let part = (row.get::<_, Option<u32>>(5)?, row.get::<_, Option<u32>>(6)?);
    let instalment = match part {
        (Some(number), Some(of)) => Instalment::new(number, of),
        _ => None,
    };
    Ok(Receivable {
        register_no: row::register(row, 1)?,
        idpel: row::idpel(row, 0)?,
        origin_idpel: row::maybe_idpel(row, 2)?,
        agenda_no: row::maybe_agenda(row, 3)?,
        // A number that the table of causes does not have is shown as PERLU CEK, not refused.
        cause: Cause::from_number(row.get(4)?),
        instalment,
        determined_on: row::day(row, 7)?,
        due_on: row::day(row, 8)?,
        amount: row::rupiah(row, 9)?,
        paid: row::rupiah(row, 10)?,
    })
}

/// A row of a receivable that the file does not have: [`values`] in their order.
macro_rules! new_receivable {
    () => {
        "INSERT INTO receivable (idpel, register_no, origin_idpel, agenda_no, cause, instalment_no, instalment_of,
            determined_on, due_on, amount, paid)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
    };
}
pub(super) const NEW_RECEIVABLE: &str = new_receivable!();

/// `paid` is what the payments already in the file come to: where they follow, the schema counts them.
pub(super) fn values(new: &Receivable, paid: Rupiah) -> impl Params {
    (
        new.idpel.number(),
        new.register_no.as_str(),
        new.origin_idpel.map(Idpel::number),
        new.agenda_no.as_ref().map(AgendaNo::as_str),
        new.cause.map(Cause::number),
        new.instalment.map(|part| part.number),
        new.instalment.map(|part| part.of),
        day_number(new.determined_on),
        day_number(new.due_on),
        new.amount.whole(),
        paid.whole(),
    )
}

/// A row of a payment that the file does not have: [`payment_values`] in their order.
macro_rules! new_payment {
    () => {
        "INSERT INTO payment (payment_id, register_no, paid_at, amount, reverses, lowers)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
    };
}
pub(super) const NEW_PAYMENT: &str = new_payment!();

pub(super) fn payment_values(new: &Payment) -> impl Params {
    (
        &*new.id,
        new.register_no.as_str(),
        new.paid_at.micros(),
        new.amount.whole(),
        new.reverses.as_deref(),
        new.lowers,
    )
}

impl Tx<'_> {
    /// A customer's receivables in the order they fall due.
    pub fn receivables(&self, idpel: Idpel) -> Result<Vec<Receivable>> {
        let mut all = self.all(
            &format!("{RECEIVABLE} WHERE idpel = ?1"),
            [idpel.number()],
            receivable,
        )?;
        all.sort_by(|a, b| (a.due_on, &a.register_no).cmp(&(b.due_on, &b.register_no)));
        Ok(all)
    }

    pub fn receivable(&self, register_no: &RegisterNo) -> Result<Option<Receivable>> {
        self.one(
            &format!("{RECEIVABLE} WHERE register_no = ?1"),
            [register_no.as_str()],
            receivable,
        )
    }

    /// The receivables attached to an agenda: its instalments as lodged, with what has been paid since.
    pub fn receivables_of_agenda(&self, agenda_no: &AgendaNo) -> Result<Vec<Receivable>> {
        let mut all = self.all(
            &format!("{RECEIVABLE} WHERE agenda_no = ?1"),
            [agenda_no.as_str()],
            receivable,
        )?;
        all.sort_by(|a, b| (a.due_on, &a.register_no).cmp(&(b.due_on, &b.register_no)));
        Ok(all)
    }

    /// Writes a receivable, new or known by its register number; what was paid stays.
    pub fn put_receivable(&self, new: &Receivable) -> Result<()> {
        let sql = concat!(
            new_receivable!(),
            " ON CONFLICT (idpel, register_no) DO UPDATE SET origin_idpel = excluded.origin_idpel,
                agenda_no = excluded.agenda_no, cause = excluded.cause, instalment_no = excluded.instalment_no,
                instalment_of = excluded.instalment_of, determined_on = excluded.determined_on,
                due_on = excluded.due_on, amount = excluded.amount"
        );
        self.run(sql, values(new, Rupiah::ZERO))?;
        Ok(())
    }

    pub fn payment(&self, id: &str) -> Result<Option<Payment>> {
        self.one(&format!("{PAYMENT} WHERE payment_id = ?1"), [id], payment)
    }

    /// The payment or reversal that takes `id` back, where there is one.
    pub fn reversal_of(&self, id: &str) -> Result<Option<Payment>> {
        self.one(&format!("{PAYMENT} WHERE reverses = ?1"), [id], payment)
    }

    /// The payments and reversals against a register, in the order they were made.
    pub fn payments(&self, register_no: &RegisterNo) -> Result<Vec<Payment>> {
        self.all(
            &format!("{PAYMENT} WHERE register_no = ?1 ORDER BY paid_at, payment_id"),
            [register_no.as_str()],
            payment,
        )
    }

    /// Writes a payment, new or known by its id. The schema keeps `paid` in step, and refuses to let it leave 0 to the
    /// amount: check before.
    pub fn put_payment(&self, new: &Payment) -> Result<()> {
        let sql = concat!(
            new_payment!(),
            " ON CONFLICT (payment_id) DO UPDATE SET register_no = excluded.register_no, paid_at = excluded.paid_at,
                amount = excluded.amount, reverses = excluded.reverses, lowers = excluded.lowers"
        );
        self.run(sql, payment_values(new))?;
        Ok(())
    }
}

pub(super) const PAYMENT: &str =
    "SELECT payment_id, register_no, paid_at, amount, reverses, lowers FROM payment";

/// Of the columns of [`PAYMENT`], by their places.
pub(super) fn payment(row: &Row<'_>) -> Result<Payment> {
    Ok(Payment {
        id: row::text(row, 0)?,
        register_no: row::register(row, 1)?,
        paid_at: row::moment(row, 2)?,
        amount: row::rupiah(row, 3)?,
        reverses: row.get(4)?,
        lowers: row.get(5)?,
    })
}
