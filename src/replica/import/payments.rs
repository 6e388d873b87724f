//! payments.csv. The rows come in any order: they are put aside first, then taken register by register in the order
//! in which they were made, again and again until nothing moves any more, so that a reversal may stand before its payment
//! and a payment before the reversal that makes room for it.

use super::Step;
use super::columns::Layout;
use super::fault::ImportFault;
use super::fields::Fields;
use super::known::Known;
use super::lines::Lines;
use super::load::{BREATH, Fate, Load};
use super::reject::Reason;
use super::row::{Parsed, Row};
use super::sheet::Sheet;
use super::staging::{Place, Staged, Standing};
use crate::domain::ids::Idpel;
use crate::domain::money::Rupiah;
use crate::domain::receivable::Payment;

/// Puts a payment aside. Where an id comes again, the earlier payment keeps the place, whichever came first; the other
/// waits to be compared with it.
pub(super) fn stage(known: &mut Known<'_, '_>, row: &Row<'_>) -> Parsed<()> {
    let (id, staged) = staged(row)?;
    if known.tx.stage(&id, &staged)? {
        return Ok(());
    }
    let other = match known.tx.staged(&id)? {
        Some(later) if staged < later => {
            known.tx.unstage(&id)?;
            known.tx.stage(&id, &staged)?;
            later
        }
        _ => staged,
    };
    known
        .tx
        .put_waiting(Sheet::Payments, other.line, &other.text)?;
    Ok(())
}

fn staged(row: &Row<'_>) -> Parsed<(String, Staged)> {
    let id = row.text("payment_id")?;
    let staged = Staged {
        paid_at: row.moment("paid_at")?,
        register_no: row.register("register_no")?.to_string(),
        amount: row.maybe_amount("amount")?.map(Rupiah::whole),
        reverses: row.maybe_text("reverses")?,
        line: row.line,
        text: row.text.to_owned(),
    };
    if staged.amount.is_none() && staged.reverses.is_none() {
        return Err(row.bad("amount", Reason::Empty));
    }
    if staged.reverses.as_ref() == Some(&id) {
        return Err(row.bad("reverses", Reason::ReversesItself));
    }
    Ok((id, staged))
}

/// An id that comes again with the same contents counts once; with others it is a contradiction.
fn double(known: &Known<'_, '_>, row: &Row<'_>) -> Parsed<bool> {
    let (id, other) = staged(row)?;
    match known.tx.staged(&id)? {
        Some(kept) if kept.says_the_same(&other) => Ok(false),
        _ => Err(row.bad("payment_id", Reason::Contradiction)),
    }
}

impl Load<'_, '_> {
    /// Takes the payments that were put aside. What does not fit is tried again after all the others: even on another
    /// register, which a payment corrected to this one may have left.
    pub(super) fn pay(&mut self, layout: &Layout) -> Result<(), ImportFault> {
        let of = self.known.tx.staged_count()?;
        let mut fields = Fields::default();
        while let Some(waiting) = self.known.tx.waiting_after(Sheet::Payments, 0)? {
            let row = Lines::again(layout, &mut fields, waiting.line, &waiting.text);
            let same = double(&self.known, &row);
            self.fate(&row, same)?;
            self.known.tx.drop_waiting(Sheet::Payments, waiting.line)?;
        }
        let (mut done, mut stopped) = (0, None);
        let tx = self.known.tx;
        tx.each_staged(|place, waiting| {
            if done % BREATH == 0 {
                self.report(Step::Paying, done, of);
            }
            done += 1;
            let row = Lines::again(layout, &mut fields, waiting.line, &waiting.text);
            let taken = apply(&mut self.known, &row);
            match self.fate(&row, taken) {
                Ok(Fate::Waits(_)) => tx.put_late(&place, &waiting)?,
                Ok(Fate::Loaded(_) | Fate::Rejected) => {}
                Err(fault) => stopped = Some(fault),
            }
            Ok(stopped.is_none())
        })?;
        if let Some(fault) = stopped {
            return Err(fault);
        }
        self.pay_late(layout)?;
        self.report(Step::Paying, of, of);
        Ok(())
    }

    /// Tries the payments that did not fit again, while one of them changes anything.
    fn pay_late(&mut self, layout: &Layout) -> Result<(), ImportFault> {
        let mut fields = Fields::default();
        let mut last = false;
        loop {
            let (mut moved, mut left, mut place) = (false, false, Place::first());
            while let Some((next, waiting)) = self.known.tx.late_after(&place)? {
                place = next;
                let row = Lines::again(layout, &mut fields, waiting.line, &waiting.text);
                let taken = apply(&mut self.known, &row);
                match self.fate(&row, taken)? {
                    Fate::Waits(_) if !last => {
                        left = true;
                        continue;
                    }
                    Fate::Waits(reject) => self.reject(reject)?,
                    Fate::Loaded(changed) => moved |= changed,
                    Fate::Rejected => {}
                }
                self.known.tx.drop_late(&place)?;
            }
            if !left {
                return Ok(());
            }
            last = !moved;
        }
    }
}

fn apply(known: &mut Known<'_, '_>, row: &Row<'_>) -> Parsed<bool> {
    let id = row.text("payment_id")?;
    let register_no = row.register("register_no")?;
    let paid_at = row.moment("paid_at")?;
    let Some(standing) = known.tx.standing(&register_no)? else {
        return Err(row.bad("register_no", Reason::UnknownRegister));
    };
    let old = known.tx.payment(&id)?;
    let mut reverses = row.maybe_text("reverses")?;
    if let Some(old) = &old
        && !row.has("reverses")
    {
        reverses.clone_from(&old.reverses);
    }
    let mut new = Payment {
        id,
        register_no,
        paid_at,
        amount: row.maybe_amount("amount")?.unwrap_or_default(),
        reverses,
        lowers: true,
    };
    if let Some(target) = new.reverses.clone() {
        reverse(known, row, &target, &mut new)?;
    }
    if old.as_ref() == Some(&new) {
        return Ok(false);
    }
    if let Some(old) = &old {
        let moves_money = (&old.register_no, old.amount, old.lowers, &old.reverses)
            != (&new.register_no, new.amount, new.lowers, &new.reverses);
        if moves_money && known.tx.reversal_of(&old.id)?.is_some() {
            return Err(row.wait("payment_id", Reason::ReversedAlready));
        }
    }
    let left = fits(known, row, &standing, old.as_ref(), &new)?;
    known.tx.put_payment(&new)?;
    if let Some(left) = left {
        known.touch(left)?;
    }
    known.touch(standing.idpel)?;
    Ok(true)
}

/// Checks a reversal against what it reverses. It turns the other's effect around, so that the reversal of a reversal
/// lowers the balance again.
fn reverse(known: &Known<'_, '_>, row: &Row<'_>, target: &str, new: &mut Payment) -> Parsed<()> {
    let Some(target) = known.tx.payment(target)? else {
        return Err(row.wait("reverses", Reason::UnknownPayment));
    };
    if target.register_no != new.register_no {
        return Err(row.wait("register_no", Reason::ReversalRegister));
    }
    if let Some(other) = known.tx.reversal_of(&target.id)?
        && other.id != new.id
    {
        return Err(row.wait("reverses", Reason::AlreadyReversed));
    }
    if row.maybe_amount("amount")?.is_some() && new.amount != target.amount {
        return Err(row.wait("amount", Reason::ReversalAmount));
    }
    new.amount = target.amount;
    new.lowers = !target.lowers;
    Ok(())
}

/// That the balances stay between nothing and the whole once `new` stands for `old`. Returns whose receivable the payment
/// leaves, if it moves from one to another.
fn fits(
    known: &Known<'_, '_>,
    row: &Row<'_>,
    standing: &Standing,
    old: Option<&Payment>,
    new: &Payment,
) -> Parsed<Option<Idpel>> {
    let (mut paid, mut leaves) = (standing.paid + effect(new), None);
    if let Some(old) = old {
        if old.register_no == new.register_no {
            paid -= effect(old);
        } else if let Some(left) = known.tx.standing(&old.register_no)? {
            if !within(left.paid - effect(old), &left) {
                return Err(row.wait("register_no", Reason::AboveBalance));
            }
            leaves = Some(left.idpel);
        }
    }
    if within(paid, standing) {
        Ok(leaves)
    } else {
        Err(row.wait("amount", Reason::AboveBalance))
    }
}

fn within(paid: i64, standing: &Standing) -> bool {
    (0..=standing.amount).contains(&paid)
}

/// What a payment adds to what is paid, in rupiah.
fn effect(payment: &Payment) -> i64 {
    if payment.lowers {
        payment.amount.whole()
    } else {
        -payment.amount.whole()
    }
}
