//! The sweep of a day (1.5): one streaming merge of the open receivables, which lie clustered by customer, with the debt
//! locks and the receivables that dispensations cover. The decision is the domain's; here is only the walk.

use super::fault::{Fault, Result};
use super::locks::{Event, EventKind};
use super::tx::Tx;
use crate::domain::cause::{Cause, Causes};
use crate::domain::customer::Service;
use crate::domain::ids::Idpel;
use crate::domain::lock::{Actor, LockKind};
use crate::domain::policy::sweep::{Burden, Debt, Verdict, sweep};
use crate::domain::receivable::is_overdue;
use crate::domain::wib::{Day, Moment, day_from_number, day_number};
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{Row, Rows};
use std::ops::ControlFlow;

/// What a sweep did, or would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Swept {
    /// Customers with an open receivable or a debt lock.
    pub examined: u64,
    pub set: u64,
    pub lifted: u64,
}

/// What a sweep says while it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// How many customers were examined so far; told now and then.
    Examined(u64),
    Turned(Turned),
}

/// One customer whose debt lock turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turned {
    pub idpel: Idpel,
    pub set: bool,
    pub causes: Causes,
}

/// How many customers lie between two words about how many were examined.
const BREATH: u64 = 4096;

/// Open receivables by customer, as they lie. Numbers alone: a text would be copied for every row.
const OPEN: &str = "SELECT idpel, due_on, cause, determined_on FROM receivable
    WHERE paid < amount AND idpel > ?1 AND idpel < ?2 ORDER BY idpel";
const LOCKED: &str =
    "SELECT idpel FROM lock WHERE lock = 'debt' AND idpel > ?1 AND idpel < ?2 ORDER BY idpel";
/// Customers with an active dispensation: few.
const DISPENSED: &str = "SELECT idpel FROM dispensation
    WHERE ended_at IS NULL AND (until IS NULL OR until >= ?1) AND idpel > ?2 ORDER BY idpel";
/// The open receivables of one of them, each with whether it is covered.
const OPEN_OF: &str = "SELECT idpel, due_on, cause, determined_on,
       EXISTS (SELECT 1 FROM dispensation d JOIN dispensed x ON x.dispensation = d.id
                WHERE d.idpel = r.idpel AND d.ended_at IS NULL AND (d.until IS NULL OR d.until >= ?2)
                  AND x.register_no = r.register_no)
  FROM receivable r WHERE idpel = ?1 AND paid < amount";

/// Below every IDPEL.
pub(super) const BEFORE_ALL: i64 = -1;
/// Above every IDPEL.
pub(super) const AFTER_ALL: i64 = 1_000_000_000_000;

/// A walk over rows that are ordered by customer; what else a row holds is read only if it matters.
struct Walk<'r> {
    rows: Rows<'r>,
    /// Whose row it stands on.
    customer: Option<i64>,
}

impl<'r> Walk<'r> {
    fn begin(rows: Rows<'r>) -> Result<Self> {
        let mut walk = Self {
            rows,
            customer: None,
        };
        walk.advance()?;
        Ok(walk)
    }

    fn advance(&mut self) -> Result<()> {
        self.rows.advance()?;
        self.customer = self.rows.get().map(|row| row.get(0)).transpose()?;
        Ok(())
    }

    /// Passes over the rows of the customers before `idpel`; returns whether it has one of his.
    fn reach(&mut self, idpel: i64) -> Result<bool> {
        while self.customer.is_some_and(|other| other < idpel) {
            self.advance()?;
        }
        Ok(self.customer == Some(idpel))
    }
}

/// Takes an open receivable into account: its day first, the rest only where that has come.
fn weigh(burden: &mut Burden, row: &Row<'_>, dispensed: bool, day: Day) -> Result<()> {
    let on = |column: usize| -> Result<Day> {
        day_from_number(row.get(column)?).ok_or_else(|| Fault::Damaged("a date".into()))
    };
    let due_on = on(1)?;
    if !is_overdue(due_on, true, day) {
        return Ok(());
    }
    let debt = Debt {
        cause: Cause::from_number(row.get(2)?),
        determined_on: on(3)?,
        due_on,
        owing: true,
        dispensed,
    };
    burden.add_debt(debt, day);
    Ok(())
}

impl Tx<'_> {
    /// What the sweep of `day` does with each customer, in the order of IDPEL: `hear` is told of those that turn. Where
    /// it fails, the walk ends with its fault.
    pub fn decide_sweep<E: From<Fault>>(
        &self,
        day: Day,
        mut hear: impl FnMut(Heard) -> std::result::Result<(), E>,
    ) -> std::result::Result<Swept, E> {
        self.decide_sweep_between((BEFORE_ALL, AFTER_ALL), day, |heard| {
            hear(heard)?;
            Ok(ControlFlow::Continue(()))
        })
    }

    /// The same for the customers between two IDPELs, until `hear` has heard enough.
    pub(super) fn decide_sweep_between<E: From<Fault>>(
        &self,
        (after, before): (i64, i64),
        day: Day,
        mut hear: impl FnMut(Heard) -> std::result::Result<ControlFlow<()>, E>,
    ) -> std::result::Result<Swept, E> {
        let (mut open, mut locked, mut dispensed) = (
            self.statement(OPEN)?,
            self.statement(LOCKED)?,
            self.statement(DISPENSED)?,
        );
        let begin = |rows: rusqlite::Result<_>| Walk::begin(rows.map_err(Fault::from)?);
        let mut debts = begin(open.query([after, before]))?;
        let mut locks = begin(locked.query([after, before]))?;
        let mut covers = begin(dispensed.query([day_number(day), after]))?;
        let mut swept = Swept::default();
        while let Some(number) = [debts.customer, locks.customer].into_iter().flatten().min() {
            let burden = if covers.reach(number)? {
                debts.reach(number + 1)?;
                self.burden_of(number, day)?.0
            } else {
                let mut burden = Burden::default();
                while debts.customer == Some(number) {
                    if let Some(row) = debts.rows.get() {
                        weigh(&mut burden, row, false, day)?;
                    }
                    debts.advance()?;
                }
                burden
            };
            let lock = locks.customer == Some(number);
            if lock {
                locks.advance()?;
            }
            swept.examined += 1;
            if swept.examined.is_multiple_of(BREATH)
                && hear(Heard::Examined(swept.examined))?.is_break()
            {
                break;
            }
            let idpel =
                Idpel::from_number(number).ok_or_else(|| Fault::Damaged("an IDPEL".into()))?;
            let set = match self.verdict(idpel, lock, &burden, sweep)? {
                Verdict::Leave => continue,
                Verdict::Set => true,
                Verdict::Lift => false,
            };
            swept.set += u64::from(set);
            swept.lifted += u64::from(!set);
            let causes = if set { burden.causes } else { Causes::NONE };
            if hear(Heard::Turned(Turned { idpel, set, causes }))?.is_break() {
                break;
            }
        }
        Ok(swept)
    }

    /// The sweep of `day`, written down as of `at`. Locks are written while they are walked over: always behind the
    /// cursor, which is why the walk is in the order of IDPEL. The list of blocked customers comes along, to that day.
    pub fn sweep<E: From<Fault>>(
        &self,
        day: Day,
        at: Moment,
        mut hear: impl FnMut(Heard) -> std::result::Result<(), E>,
    ) -> std::result::Result<Swept, E> {
        let swept = self.decide_sweep(day, |heard| {
            if let Heard::Turned(turned) = heard {
                self.turn(turned, at)?;
            }
            hear(heard)
        })?;
        self.bring_list_to(day.max(self.monitored_day()?))?;
        Ok(swept)
    }

    /// What a customer's debts amount to, and whether his dispensation covers one that is still open.
    pub(super) fn burden_of(&self, idpel: i64, day: Day) -> Result<(Burden, bool)> {
        let (mut burden, mut covers) = (Burden::default(), false);
        self.each(OPEN_OF, [idpel, day_number(day)], |row| {
            let dispensed = row.get(4)?;
            covers |= dispensed;
            weigh(&mut burden, row, dispensed, day)?;
            Ok(true)
        })?;
        Ok((burden, covers))
    }

    /// Asks for the service only where the answer hangs on it: most customers need no look at their record.
    pub(super) fn verdict(
        &self,
        idpel: Idpel,
        lock: bool,
        burden: &Burden,
        judge: fn(Service, bool, &Burden) -> Verdict,
    ) -> Result<Verdict> {
        match judge(Service::Prepaid, lock, burden) {
            Verdict::Leave => Ok(Verdict::Leave),
            _ => Ok(judge(self.service(idpel)?, lock, burden)),
        }
    }

    fn service(&self, idpel: Idpel) -> Result<Service> {
        let prepaid = self.one(
            "SELECT prepaid FROM customer WHERE idpel = ?1",
            [idpel.number()],
            |row| Ok(row.get(0)?),
        )?;
        Ok(if prepaid == Some(true) {
            Service::Prepaid
        } else {
            Service::Postpaid
        })
    }

    /// Writes down that a debt lock turned.
    pub(super) fn turn(&self, turned: Turned, at: Moment) -> Result<()> {
        let kind = if turned.set {
            EventKind::LockSet
        } else {
            EventKind::LockLifted
        };
        let event = Event {
            causes: turned.causes,
            ..Event::plain(turned.idpel, at, kind, LockKind::Debt, Actor::System)
        };
        self.record(&event)?;
        Ok(())
    }
}
