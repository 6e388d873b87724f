//! What follows at once when payments have come in (1.5): a customer is looked at again. Most have neither a debt lock
//! nor a dispensation, and cost two look-ups.

use super::fault::Result;
use super::locks::{Event, EventKind};
use super::sweep::Turned;
use super::tx::Tx;
use crate::domain::cause::Causes;
use crate::domain::ids::Idpel;
use crate::domain::lock::{Actor, LockKind};
use crate::domain::policy::sweep::{Verdict, after_payment};
use crate::domain::wib::Moment;

impl Tx<'_> {
    /// Looks at a customer again after payments came in: lifts the debt lock if nothing is overdue any more, and ends a
    /// dispensation that has nothing left to cover. Never sets a lock. Returns whether the lock was lifted.
    pub fn settle(&self, idpel: Idpel, at: Moment) -> Result<bool> {
        let locked = self.has_debt_lock(idpel)?;
        let dispensation = self
            .latest_dispensation(idpel)?
            .filter(|dispensation| dispensation.is_active(at.day()));
        if !locked && dispensation.is_none() {
            return Ok(false);
        }
        let (burden, covers) = self.burden_of(idpel.number(), at.day())?;
        if let Some(dispensation) = dispensation.filter(|_| !covers) {
            self.end_dispensation(dispensation.id, at)?;
            self.record(&Event::plain(
                idpel,
                at,
                EventKind::DispensationEnded,
                LockKind::Debt,
                Actor::System,
            ))?;
        }
        if self.verdict(idpel, locked, &burden, after_payment)? != Verdict::Lift {
            return Ok(false);
        }
        let lifted = Turned {
            idpel,
            set: false,
            causes: Causes::NONE,
        };
        self.turn(lifted, at)?;
        Ok(true)
    }

    fn has_debt_lock(&self, idpel: Idpel) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM lock WHERE idpel = ?1 AND lock = 'debt')";
        self.only(sql, [idpel.number()])
    }
}
