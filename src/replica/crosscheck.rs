//! The queue of mismatches (1.11): customers whose locks are not what the rules give for the same facts, in the order of
//! IDPEL. SQL and the sweep's walk pick who is looked at; the domain decides.

use super::fault::{Fault, Result};
use super::sweep::{BEFORE_ALL, Heard};
use super::tx::Tx;
use crate::domain::crosscheck::{Odd, OddCount, OddWanted, mismatches};
use crate::domain::ids::{Idpel, UnitCode};
use crate::domain::listing::From;
use crate::domain::wib::Day;
use std::collections::{BTreeSet, VecDeque};
use std::ops::ControlFlow;

/// Locks that look odd by themselves: on a postpaid customer, and for a meter that was never reported lost or has been
/// surveyed since. Few rows.
const ODD_LOCKS: &str =
    "SELECT l.idpel FROM lock l JOIN customer c USING (idpel) LEFT JOIN meter_loss m USING (idpel)
    WHERE l.idpel > ?1 AND (NOT c.prepaid OR l.lock = 'meter'
          AND (m.idpel IS NULL OR m.survey_on IS NOT NULL OR m.survey_ref IS NOT NULL))
    ORDER BY l.idpel";

impl Tx<'_> {
    /// A page of the queue of `day`. Forwards it costs the walk to the page's end; backwards the walk from the start.
    pub fn odd(&self, wanted: &OddWanted, day: Day) -> Result<Vec<Odd>> {
        let OddWanted { unit, from, .. } = *wanted;
        if wanted.limit == 0 {
            return Ok(Vec::new());
        }
        let mut page: VecDeque<Odd> = VecDeque::new();
        let held = wanted.skip + wanted.limit;
        let (after, end) = match from {
            From::Start | From::End => (None, None),
            From::After(idpel) => (Some(idpel), None),
            From::At(idpel) => (Idpel::from_number(idpel.number() - 1), None),
            From::Before(idpel) => (None, Some(idpel)),
        };
        let mut passed = 0;
        self.each_odd(unit, after, day, |odd| {
            if end.is_some_and(|end| odd.facts.customer.idpel >= end) {
                return Ok(false);
            }
            if from.is_backwards() {
                page.push_back(odd);
                if page.len() > held {
                    page.pop_front();
                }
                return Ok(true);
            }
            passed += 1;
            if passed > wanted.skip {
                page.push_back(odd);
            }
            Ok(passed < held)
        })?;
        if from.is_backwards() {
            page.truncate(page.len().saturating_sub(wanted.skip));
        }
        Ok(page.into())
    }

    /// How many are in the queue of `day`, and how many for each reason; a customer may have more than one.
    pub fn count_odd(&self, unit: Option<UnitCode>, day: Day) -> Result<OddCount> {
        let mut count = OddCount::default();
        self.each_odd(unit, None, day, |odd| {
            count.customers += 1;
            for mismatch in odd.mismatches {
                *count.by_mismatch.entry(mismatch).or_default() += 1;
            }
            Ok(true)
        })?;
        Ok(count)
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
        self.decide_sweep_after(after, day, |heard| {
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
