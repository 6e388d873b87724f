//! The sweep of a day (1.5): one streaming merge of the open receivables, which lie clustered by customer, with the debt
//! locks and the receivables that dispensations cover. The decision is the domain's; here is only the walk.

use super::fault::{Fault, Result};
use super::locks::{Event, EventKind};
use super::tx::Tx;
use crate::domain::cause::{Cause, Causes};
use crate::domain::customer::Service;
use crate::domain::ids::{Idpel, RegisterNo};
use crate::domain::lock::{Actor, LockKind};
use crate::domain::policy::sweep::{Burden, Debt, Verdict, after_payment, sweep};
use crate::domain::wib::{Day, Moment, day_from_number, day_number};
use rusqlite::Rows;

/// What a sweep did, or would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Swept {
    /// Customers with an open receivable or a debt lock.
    pub examined: u64,
    pub set: u64,
    pub lifted: u64,
}

/// One customer whose debt lock turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turned {
    pub idpel: Idpel,
    pub set: bool,
    pub causes: Causes,
}

/// Open receivables by customer, as they lie.
const OVERDUE: &str = "SELECT idpel, register_no, cause, determined_on, due_on FROM receivable
    WHERE paid < amount AND idpel > ?1 AND idpel < ?2 ORDER BY idpel, register_no";
const LOCKED: &str =
    "SELECT idpel FROM lock WHERE lock = 'debt' AND idpel > ?1 AND idpel < ?2 ORDER BY idpel";
/// Few rows, ordered as the receivables are.
const COVERED: &str = "SELECT d.idpel, x.register_no FROM dispensation d JOIN dispensed x ON x.dispensation = d.id
    WHERE d.ended_at IS NULL AND (d.until IS NULL OR d.until >= ?1) AND d.idpel > ?2 ORDER BY d.idpel, x.register_no";

/// Below every IDPEL.
pub(super) const BEFORE_ALL: i64 = -1;
/// Above every IDPEL.
pub(super) const AFTER_ALL: i64 = 1_000_000_000_000;

/// A cursor over rows that are ordered by customer.
struct Ordered<'r, T> {
    rows: Rows<'r>,
    read: fn(&rusqlite::Row<'_>) -> Result<T>,
    next: Option<(i64, T)>,
}

impl<'r, T> Ordered<'r, T> {
    fn new(rows: Rows<'r>, read: fn(&rusqlite::Row<'_>) -> Result<T>) -> Result<Self> {
        let mut cursor = Self {
            rows,
            read,
            next: None,
        };
        cursor.advance()?;
        Ok(cursor)
    }

    fn advance(&mut self) -> Result<()> {
        self.next = match self.rows.next()? {
            Some(row) => Some((row.get(0)?, (self.read)(row)?)),
            None => None,
        };
        Ok(())
    }

    fn customer(&self) -> Option<i64> {
        self.next.as_ref().map(|(idpel, _)| *idpel)
    }

    /// Takes the next row if it is this customer's.
    fn take_of(&mut self, idpel: i64) -> Result<Option<T>> {
        if self.customer() != Some(idpel) {
            return Ok(None);
        }
        let taken = self.next.take().map(|(_, value)| value);
        self.advance()?;
        Ok(taken)
    }
}

struct Open {
    register_no: String,
    cause: Option<Cause>,
    determined_on: Day,
    due_on: Day,
}

fn open(row: &rusqlite::Row<'_>) -> Result<Open> {
    let day = |column: usize| -> Result<Day> {
        day_from_number(row.get(column)?).ok_or_else(|| Fault::Damaged("a date".into()))
    };
    Ok(Open {
        register_no: row.get(1)?,
        cause: Cause::from_number(row.get(2)?),
        determined_on: day(3)?,
        due_on: day(4)?,
    })
}

impl Tx<'_> {
    /// What the sweep of `day` does with each customer, in the order of IDPEL: `turn` is told of those that turn.
    pub fn decide_sweep(
        &self,
        day: Day,
        mut turn: impl FnMut(Turned) -> Result<()>,
    ) -> Result<Swept> {
        self.decide_sweep_between((BEFORE_ALL, AFTER_ALL), day, |turned| {
            turn(turned)?;
            Ok(true)
        })
    }

    /// The same for the customers between two IDPELs, until `turn` has heard enough.
    pub(super) fn decide_sweep_between(
        &self,
        (after, before): (i64, i64),
        day: Day,
        mut turn: impl FnMut(Turned) -> Result<bool>,
    ) -> Result<Swept> {
        let (mut overdue, mut locked, mut covered) = (
            self.statement(OVERDUE)?,
            self.statement(LOCKED)?,
            self.statement(COVERED)?,
        );
        let mut debts = Ordered::new(overdue.query([after, before])?, open)?;
        let mut locks = Ordered::new(locked.query([after, before])?, |_| Ok(()))?;
        let mut covers = Ordered::new(covered.query([day_number(day), after])?, |row| {
            Ok(row.get::<_, String>(1)?)
        })?;
        let mut swept = Swept::default();
        while let Some(number) = [debts.customer(), locks.customer()]
            .into_iter()
            .flatten()
            .min()
        {
            while covers.customer().is_some_and(|other| other < number) {
                covers.advance()?;
            }
            let mut dispensed = Vec::new();
            while let Some(register) = covers.take_of(number)? {
                dispensed.push(register);
            }
            let mut burden = Burden::default();
            while let Some(debt) = debts.take_of(number)? {
                let covered = dispensed.contains(&debt.register_no);
                burden.add_debt(
                    Debt {
                        cause: debt.cause,
                        determined_on: debt.determined_on,
                        due_on: debt.due_on,
                        owing: true,
                        dispensed: covered,
                    },
                    day,
                );
            }
            let lock = locks.take_of(number)?.is_some();
            swept.examined += 1;
            let idpel =
                Idpel::from_number(number).ok_or_else(|| Fault::Damaged("an IDPEL".into()))?;
            let verdict = self.verdict(idpel, lock, &burden)?;
            let set = match verdict {
                Verdict::Leave => continue,
                Verdict::Set => true,
                Verdict::Lift => false,
            };
            swept.set += u64::from(set);
            swept.lifted += u64::from(!set);
            let causes = if set { burden.causes } else { Causes::NONE };
            if !turn(Turned { idpel, set, causes })? {
                break;
            }
        }
        Ok(swept)
    }

    /// The sweep of `day`, written down as of `at`. Locks are written while they are walked over: always behind the
    /// cursor, which is why the walk is in the order of IDPEL.
    pub fn sweep(&self, day: Day, at: Moment, mut heard: impl FnMut(Turned)) -> Result<Swept> {
        self.decide_sweep(day, |turned| {
            self.turn(turned, at)?;
            heard(turned);
            Ok(())
        })
    }

    /// Asks for the service only where the answer hangs on it: most customers need no look at their record.
    fn verdict(&self, idpel: Idpel, lock: bool, burden: &Burden) -> Result<Verdict> {
        match sweep(Service::Prepaid, lock, burden) {
            Verdict::Leave => Ok(Verdict::Leave),
            _ => Ok(sweep(self.service(idpel)?, lock, burden)),
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
    fn turn(&self, turned: Turned, at: Moment) -> Result<()> {
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

    /// Looks at a customer again after payments came in: lifts the debt lock if nothing is overdue any more, and ends a
    /// dispensation that has nothing left to cover. Never sets a lock. Returns whether the lock was lifted.
    pub fn settle(&self, idpel: Idpel, at: Moment) -> Result<bool> {
        let receivables = self.receivables(idpel)?;
        let covered = |register: &RegisterNo| {
            receivables
                .iter()
                .any(|r| r.register_no == *register && !r.balance().is_zero())
        };
        if let Some(dispensation) = self
            .latest_dispensation(idpel)?
            .filter(|d| d.is_active(at.day()))
            && !dispensation.register_nos.iter().any(covered)
        {
            self.end_dispensation(dispensation.id, at)?;
            self.record(&Event::plain(
                idpel,
                at,
                EventKind::DispensationEnded,
                LockKind::Debt,
                Actor::System,
            ))?;
        }
        let lock = self.locks(idpel)?.0.is_some();
        let mut burden = Burden::default();
        for receivable in &receivables {
            burden.add(receivable, false, at.day());
        }
        if after_payment(self.service(idpel)?, lock, &burden) == Verdict::Lift {
            self.turn(
                Turned {
                    idpel,
                    set: false,
                    causes: Causes::NONE,
                },
                at,
            )?;
            return Ok(true);
        }
        Ok(false)
    }
}
