//! The worklist of a unit (1.11): pages of it, its count and sums, all of it one by one. For unit users, and for their
//! own unit alone (1.8).

use super::acts::Acted;
use super::{Desk, Failure, Result};
use crate::domain::ids::UnitCode;
use crate::domain::listing::From;
use crate::domain::lock::LockKind;
use crate::domain::policy::Refusal;
use crate::domain::role::Duty;
use crate::domain::wib::Moment;
use crate::domain::worklist::{Cursor, Id, Item, Kind, LeftOut, Mark, Tallies};
use crate::replica::worklist::Wanted;
use std::collections::BTreeSet;

/// Why an item was not blocked.
#[derive(Debug)]
pub enum NotBlocked {
    /// It has no place in a batch.
    LeftOut(LeftOut),
    /// The rules refuse, or the file failed.
    Failed(Failure),
}

/// So many items that follow each other, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    pub items: Vec<Item>,
    /// Whether the list goes on in the direction looked in.
    pub more: bool,
}

/// The whole list in figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    pub tallies: Tallies,
    /// How many items of the kind in view stand before the item asked about.
    pub before: usize,
    /// Those marked that are on the list still, as they are now.
    pub marked: Vec<Mark>,
    /// Those that are not.
    pub gone: Vec<Id>,
}

impl Desk {
    /// So many items of the unit's list (`None`: the operator's own).
    pub fn worklist(
        &self,
        unit: Option<UnitCode>,
        kind: Option<Kind>,
        part: &From<Cursor>,
        limit: usize,
        now: Moment,
    ) -> Result<Page> {
        let unit = self.worklist_unit(unit)?;
        let (from, without) = match part {
            From::Start | From::End => (None, None),
            From::After(at) | From::Before(at) => (Some(at), Some(at)),
            From::At(at) => (Some(at), None),
        };
        let wanted = Wanted {
            unit,
            kind,
            from,
            backwards: part.is_backwards(),
            day: now.day(),
        };
        let mut page = Page::default();
        self.replica.read(|tx| {
            tx.each_work(wanted, |item| {
                if without != Some(&item.at) {
                    page.more = page.items.len() == limit;
                    if !page.more {
                        page.items.push(item);
                    }
                }
                Ok(!page.more)
            })
        })?;
        if wanted.backwards {
            page.items.reverse();
        }
        Ok(page)
    }

    /// Counts and sums of the whole list; how many items of `kind` stand before `at`; and which of those marked are on
    /// it still.
    pub fn worklist_totals(
        &self,
        kind: Option<Kind>,
        at: Option<&Cursor>,
        marked: &[Id],
        now: Moment,
    ) -> Result<Totals> {
        let mut missing: BTreeSet<&Id> = marked.iter().collect();
        let mut totals = Totals::default();
        self.each_worklist(None, None, now, |item| {
            totals.tallies.add(&item);
            let in_view = kind.is_none_or(|kind| kind == item.kind());
            totals.before += usize::from(in_view && at.is_some_and(|at| item.at < *at));
            let mark = item.mark();
            if missing.remove(&mark.id) {
                totals.marked.push(mark);
            }
            true
        })?;
        totals.gone = missing.into_iter().cloned().collect();
        Ok(totals)
    }

    /// The items of the unit's list, one after another, until `see` has seen enough.
    pub fn each_worklist(
        &self,
        unit: Option<UnitCode>,
        kind: Option<Kind>,
        now: Moment,
        mut see: impl FnMut(Item) -> bool,
    ) -> Result<()> {
        let wanted = Wanted {
            unit: self.worklist_unit(unit)?,
            kind,
            from: None,
            backwards: false,
            day: now.day(),
        };
        Ok(self
            .replica
            .read(|tx| tx.each_work(wanted, |item| Ok(see(item))))?)
    }

    /// What is to be marked when all of a kind are.
    pub fn worklist_marks(&self, kind: Option<Kind>, now: Moment) -> Result<Vec<Mark>> {
        let mut marks = Vec::new();
        self.each_worklist(None, kind, now, |item| {
            marks.push(item.mark());
            true
        })?;
        Ok(marks)
    }

    /// Blocks for an item, by the same act as for any customer. In a batch (not `alone`), nothing is blocked that ends a
    /// dispensation, also one that was made since the list was looked at.
    ///
    /// # Errors
    /// [`NotBlocked`].
    pub fn block_listed(
        &mut self,
        mark: &Mark,
        alone: bool,
        note: &str,
        now: Moment,
    ) -> std::result::Result<Acted, NotBlocked> {
        let lock = mark.lock(alone).map_err(NotBlocked::LeftOut)?;
        let idpel = mark.id.idpel;
        let facts = self.replica.read(|tx| tx.facts(idpel));
        let facts = facts.map_err(|fault| NotBlocked::Failed(fault.into()))?;
        let dispensed = facts.is_some_and(|facts| facts.active_dispensation(now.day()).is_some());
        if dispensed && lock == LockKind::Debt && !alone {
            return Err(NotBlocked::LeftOut(LeftOut::Dispensed));
        }
        self.block(idpel, &mark.block(lock, note), now)
            .map_err(NotBlocked::Failed)
    }

    /// Whether the operator may see the list of that unit at all.
    pub fn may_see_worklist(&self, unit: Option<UnitCode>) -> Result<()> {
        self.worklist_unit(unit).map(|_| ())
    }

    fn worklist_unit(&self, unit: Option<UnitCode>) -> Result<UnitCode> {
        let operator = self.must_have(Duty::Worklist)?;
        let unit = unit.or(operator.unit).ok_or(Refusal::UnitNeeded)?;
        operator.has_for(Duty::Worklist, unit)?;
        Ok(unit)
    }
}
