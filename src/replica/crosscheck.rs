//! The queue of mismatches (1.11): customers whose locks are not what the rules give for the same facts, in the order of
//! IDPEL. SQL and the sweep's walk pick who is looked at; the domain decides.

use super::fault::{Fault, Result};
use super::sweep::BEFORE_ALL;
use super::tx::Tx;
use crate::domain::crosscheck::{Mismatch, mismatches};
use crate::domain::facts::Facts;
use crate::domain::ids::{Idpel, UnitCode};
use crate::domain::wib::Day;
use std::collections::BTreeSet;

/// A customer in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odd {
    pub facts: Facts,
    pub mismatches: Vec<Mismatch>,
}

/// Which part of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OddWanted {
    pub unit: Option<UnitCode>,
    /// The last one seen.
    pub after: Option<Idpel>,
    pub limit: usize,
}

/// Locks that look odd by themselves: on a postpaid customer, and for a meter that was never reported lost or has been
/// surveyed since. Few rows.
const ODD_LOCKS: &str =
    "SELECT l.idpel FROM lock l JOIN customer c USING (idpel) LEFT JOIN meter_loss m USING (idpel)
    WHERE l.idpel > ?1 AND (NOT c.prepaid OR l.lock = 'meter'
          AND (m.idpel IS NULL OR m.survey_on IS NOT NULL OR m.survey_ref IS NOT NULL))
    ORDER BY l.idpel";

impl Tx<'_> {
    /// A page of the queue of `day`.
    pub fn odd(&self, wanted: &OddWanted, day: Day) -> Result<Vec<Odd>> {
        let mut page = Vec::new();
        if wanted.limit == 0 {
            return Ok(page);
        }
        self.each_odd(wanted.unit, wanted.after, day, |odd| {
            page.push(odd);
            Ok(page.len() < wanted.limit)
        })?;
        Ok(page)
    }

    /// The queue of `day`, one by one, until `see` has seen enough.
    pub fn each_odd(
        &self,
        unit: Option<UnitCode>,
        after: Option<Idpel>,
        day: Day,
        mut see: impl FnMut(Odd) -> Result<bool>,
    ) -> Result<()> {
        let after = after.map_or(BEFORE_ALL, Idpel::number);
        let mut odd_locks: BTreeSet<Idpel> = BTreeSet::new();
        self.each(ODD_LOCKS, [after], |row| {
            odd_locks.insert(super::row::idpel(row, "idpel")?);
            Ok(true)
        })?;
        let mut go_on = true;
        let mut look = |idpel: Idpel| -> Result<bool> {
            let facts = self
                .facts(idpel)?
                .ok_or_else(|| Fault::Damaged("a lock without a customer".into()))?;
            let found = mismatches(&facts, day);
            if found.is_empty() || unit.is_some_and(|unit| unit != facts.customer.unit) {
                return Ok(true);
            }
            see(Odd {
                facts,
                mismatches: found,
            })
        };
        self.decide_sweep_after(after, day, |turned| {
            while let Some(first) = odd_locks.first().copied().filter(|odd| *odd < turned.idpel) {
                odd_locks.remove(&first);
                go_on = look(first)?;
                if !go_on {
                    return Ok(false);
                }
            }
            odd_locks.remove(&turned.idpel);
            go_on = look(turned.idpel)?;
            Ok(go_on)
        })?;
        for idpel in odd_locks {
            if !go_on {
                break;
            }
            go_on = look(idpel)?;
        }
        Ok(())
    }
}
