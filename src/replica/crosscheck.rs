//! The queue of mismatches (1.11): customers whose locks are not what the rules give for the same facts, in the order of
//! IDPEL. SQL and the sweep's walk pick who is looked at; the domain decides.

use super::fault::{Fault, Result};
use super::row;
use super::sweep::{AFTER_ALL, BEFORE_ALL, Heard};
use super::tx::Tx;
use crate::domain::crosscheck::{Odd, OddCount, OddWanted, mismatches};
use crate::domain::ids::{Idpel, UnitCode};
use crate::domain::listing::From;
use crate::domain::wib::Day;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

/// Locks that look odd by themselves.
const ODD_LOCKS: &str = "SELECT idpel FROM odd_lock WHERE idpel > ?1 AND idpel < ?2 ORDER BY idpel";

/// Where a stretch begins that holds so many open receivables before a customer.
const STRETCH: &str = "SELECT idpel FROM receivable WHERE paid < amount AND idpel < ?1
    ORDER BY idpel DESC, register_no DESC LIMIT 1 OFFSET ?2";
/// Open receivables in the first stretch that is walked through backwards, and in the longest.
const SHORT: i64 = 1024;
const LONG: i64 = 16 * 1024;

impl Tx<'_> {
    /// A page of the queue of `day`. It costs the walk from where it begins to where it ends, in either direction.
    pub fn odd(&self, wanted: &OddWanted, day: Day) -> Result<Vec<Odd>> {
        let OddWanted { unit, from, .. } = *wanted;
        if wanted.limit == 0 {
            return Ok(Vec::new());
        }
        let held = wanted.skip + wanted.limit;
        let mut page = match from {
            From::Start => self.odd_after(unit, BEFORE_ALL, held, day),
            From::After(idpel) => self.odd_after(unit, idpel.number(), held, day),
            From::At(idpel) => self.odd_after(unit, idpel.number() - 1, held, day),
            From::Before(idpel) => self.odd_before(unit, idpel.number(), held, day),
            From::End => self.odd_before(unit, AFTER_ALL, held, day),
        }?;
        page.drain(..wanted.skip.min(page.len()));
        if from.is_backwards() {
            page.reverse();
        }
        Ok(page)
    }

    /// So many of the queue after a customer.
    fn odd_after(
        &self,
        unit: Option<UnitCode>,
        after: i64,
        held: usize,
        day: Day,
    ) -> Result<Vec<Odd>> {
        let mut found = Vec::new();
        self.each_odd(unit, (after, AFTER_ALL), day, |odd| {
            found.push(odd);
            Ok(found.len() < held)
        })?;
        Ok(found)
    }

    /// So many before a customer, the nearest first: stretch by stretch, each walked through forwards.
    fn odd_before(
        &self,
        unit: Option<UnitCode>,
        mut before: i64,
        held: usize,
        day: Day,
    ) -> Result<Vec<Odd>> {
        let mut found = Vec::new();
        let mut length = SHORT;
        while found.len() < held && before > 0 {
            let first = self.one(STRETCH, [before, length], |row| Ok(row.get::<_, i64>(0)?))?;
            let after = first.map_or(BEFORE_ALL, |first| first - 1);
            let mut stretch = Vec::new();
            self.each_odd(unit, (after, before), day, |odd| {
                stretch.push(odd);
                Ok(true)
            })?;
            found.extend(stretch.into_iter().rev());
            before = after + 1;
            length = LONG.min(2 * length);
        }
        found.truncate(held);
        Ok(found)
    }

    /// How many are in the queue of `day`, and how many for each reason; a customer may have more than one.
    pub fn count_odd(&self, unit: Option<UnitCode>, day: Day) -> Result<OddCount> {
        let mut count = OddCount::default();
        self.each_odd(unit, (BEFORE_ALL, AFTER_ALL), day, |odd| {
            count.customers += 1;
            for mismatch in odd.mismatches {
                *count.by_mismatch.entry(mismatch).or_default() += 1;
            }
            Ok(true)
        })?;
        Ok(count)
    }

    /// The queue of `day` between two customers, one by one, until `see` has seen enough.
    fn each_odd(
        &self,
        unit: Option<UnitCode>,
        (after, before): (i64, i64),
        day: Day,
        mut see: impl FnMut(Odd) -> Result<bool>,
    ) -> Result<()> {
        let mut odd_locks: BTreeSet<Idpel> = BTreeSet::new();
        self.each(ODD_LOCKS, [after, before], |row| {
            odd_locks.insert(row::idpel(row, "idpel")?);
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
        self.decide_sweep_between((after, before), day, |heard| {
            let Heard::Turned(turned) = heard else {
                return Ok::<_, Fault>(ControlFlow::Continue(()));
            };
            while let Some(first) = odd_locks.first().copied().filter(|odd| *odd < turned.idpel) {
                odd_locks.remove(&first);
                go_on = look(first)?;
                if !go_on {
                    return Ok(ControlFlow::Break(()));
                }
            }
            odd_locks.remove(&turned.idpel);
            go_on = look(turned.idpel)?;
            Ok(if go_on {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            })
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
