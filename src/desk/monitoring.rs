//! Monitoring Blocking Token: the list, what it comes to, its charts, and the queue of mismatches. A unit user sees the
//! own unit alone, in each of them (1.8).

use super::{Desk, Failure, Result};
use crate::domain::crosscheck::{Odd, OddCount, OddWanted};
use crate::domain::customer::Unit;
use crate::domain::ids::{Idpel, UnitCode};
use crate::domain::monitoring::{
    Blocked, Cursor, Narrowing, Order, Summary, Turned, Turns, TurnsOf, Wanted,
};
use crate::domain::policy::Refusal;
use crate::domain::role::{Duty, Reach, reach};
use crate::domain::wib::{Day, Moment, plus_days};
use crate::replica::{Fault, Tx};

/// So often the day of the list is turned again that another desk has turned back.
const TURNS: usize = 8;

impl Desk {
    /// The unit that a list is of, for this operator: the one wished for, or the own one.
    ///
    /// # Errors
    /// [`Refusal::Role`], [`Refusal::OtherUnit`], [`Refusal::UnitUnknown`].
    pub(super) fn unit_in_reach(
        &self,
        duty: Duty,
        wished: Option<UnitCode>,
    ) -> Result<Option<UnitCode>> {
        let operator = self.must_have(duty)?;
        match (reach(operator.role, duty), wished) {
            (Reach::OwnUnit, None) => Ok(operator.unit),
            (_, Some(unit)) => {
                operator.has_for(duty, unit)?;
                if self.replica.read(|tx| tx.unit(unit))?.is_none() {
                    return Err(Refusal::UnitUnknown { unit }.into());
                }
                Ok(Some(unit))
            }
            (_, None) => Ok(None),
        }
    }

    fn narrowed(&self, duty: Duty, narrowing: &Narrowing) -> Result<Narrowing> {
        Ok(Narrowing {
            unit: self.unit_in_reach(duty, narrowing.unit)?,
            ..narrowing.clone()
        })
    }

    /// The part of the list wished for, as far as it reaches.
    fn wanted(&self, wished: &Wanted) -> Result<Wanted> {
        Ok(Wanted {
            narrowing: self.narrowed(Duty::Monitor, &wished.narrowing)?,
            ..wished.clone()
        })
    }

    /// Asks of the list as it is on the day of `now`, after all acts. The table speaks of one day, and follows behind
    /// the acts; where it is not there yet it is brought there first, by whoever comes first, and by itself: no act waits
    /// until a long list is read.
    ///
    /// # Errors
    /// What `ask` returns; [`Fault::Locked`] where desks with other days pinned turn it back each time.
    pub(super) fn on_day<T, E>(
        &mut self,
        now: Moment,
        mut ask: impl FnMut(&Tx<'_>, Day) -> std::result::Result<T, E>,
    ) -> Result<T>
    where
        E: From<Fault>,
        Failure: From<E>,
    {
        let today = now.day();
        for _ in 0..TURNS {
            let asked = self.replica.read(|tx| {
                let speaks = tx.list_speaks_of(today)?;
                speaks.then(|| ask(tx, today)).transpose()
            })?;
            if let Some(answer) = asked {
                return Ok(answer);
            }
            self.replica.note(|tx| tx.bring_list_to(today))?;
        }
        Err(Fault::Locked.into())
    }

    /// Lets the list of blocked customers follow the acts, as whoever reads it next would have to. Nothing waits for the
    /// disk: what a power cut takes away is noted with the acts, and done again.
    ///
    /// # Errors
    /// [`Failure::Replica`].
    pub fn follow_up(&mut self) -> Result<()> {
        if self.replica.read(|tx| tx.list_is_behind())? {
            self.replica.note(|tx| tx.relist())?;
        }
        Ok(())
    }

    /// Whether the list so narrowed may be seen.
    ///
    /// # Errors
    /// As [`Desk::blocked`].
    pub fn may_see(&self, narrowing: &Narrowing) -> Result<()> {
        self.narrowed(Duty::Monitor, narrowing).map(drop)
    }

    /// A page of the list of blocked customers.
    ///
    /// # Errors
    /// [`Refusal::Role`], [`Refusal::OtherUnit`], [`Refusal::UnitUnknown`].
    pub fn blocked(&mut self, wanted: &Wanted, now: Moment) -> Result<Vec<Blocked>> {
        let wanted = self.wanted(wanted)?;
        self.on_day(now, |tx, today| tx.blocked_page(&wanted, today))
    }

    /// The same row by row, however many, until `see` has seen enough.
    ///
    /// # Errors
    /// As [`Desk::blocked`].
    pub fn each_blocked(
        &mut self,
        wanted: &Wanted,
        now: Moment,
        mut see: impl FnMut(Blocked) -> bool,
    ) -> Result<()> {
        let wanted = self.wanted(wanted)?;
        self.on_day(now, |tx, today| {
            tx.each_blocked(&wanted, today, |row| Ok(see(row)))
        })
    }

    /// Where a blocked customer stands in an order; `None` for one who is not blocked.
    ///
    /// # Errors
    /// [`Refusal::Role`], [`Refusal::OtherUnit`].
    pub fn place_of(&mut self, idpel: Idpel, order: Order, now: Moment) -> Result<Option<Cursor>> {
        self.must_have(Duty::Monitor)?;
        let row = self.on_day(now, |tx, today| tx.blocked_row(idpel, today))?;
        let Some(row) = row else {
            return Ok(None);
        };
        self.must_have(Duty::Monitor)?
            .has_for(Duty::Monitor, row.unit)?;
        Ok(Some(order.cursor(&row, now.day())))
    }

    /// What the narrowed list comes to, and each of its buckets.
    ///
    /// # Errors
    /// As [`Desk::blocked`].
    pub fn summary(&mut self, narrowing: &Narrowing, now: Moment) -> Result<Summary> {
        let narrowing = self.narrowed(Duty::Monitor, narrowing)?;
        self.on_day(now, |tx, today| tx.summary(&narrowing, today))
    }

    /// Locks set and lifted on each of the last `days` days, today the last.
    ///
    /// # Errors
    /// As [`Desk::blocked`].
    pub fn turns(&self, unit: Option<UnitCode>, days: i64, now: Moment) -> Result<Vec<Turns>> {
        let unit = self.unit_in_reach(Duty::Figures, unit)?;
        let today = now.day();
        let first = plus_days(today, 1 - days.max(1));
        Ok(self.replica.read(|tx| tx.turns(unit, first, today))?)
    }

    /// Whose locks were set and lifted on a day.
    ///
    /// # Errors
    /// As [`Desk::blocked`].
    pub fn turned(&self, wanted: &TurnsOf) -> Result<Vec<Turned>> {
        let unit = self.unit_in_reach(Duty::Monitor, wanted.unit)?;
        let wanted = TurnsOf { unit, ..*wanted };
        Ok(self.replica.read(|tx| tx.turned(&wanted))?)
    }

    /// A page of the queue of mismatches.
    ///
    /// # Errors
    /// As [`Desk::blocked`].
    pub fn odd(&self, wanted: &OddWanted, now: Moment) -> Result<Vec<Odd>> {
        let unit = self.unit_in_reach(Duty::Monitor, wanted.unit)?;
        let wanted = OddWanted { unit, ..*wanted };
        Ok(self.replica.read(|tx| tx.odd(&wanted, now.day()))?)
    }

    /// How long the queue of mismatches is.
    ///
    /// # Errors
    /// As [`Desk::blocked`].
    pub fn count_odd(&self, unit: Option<UnitCode>, now: Moment) -> Result<OddCount> {
        let unit = self.unit_in_reach(Duty::Monitor, unit)?;
        Ok(self.replica.read(|tx| tx.count_odd(unit, now.day()))?)
    }

    /// The offices by code, for what names them.
    ///
    /// # Errors
    /// [`Refusal::NotSignedIn`].
    pub fn units(&self) -> Result<Vec<Unit>> {
        self.operator.as_ref().ok_or(Refusal::NotSignedIn)?;
        Ok(self.replica.read(|tx| tx.units())?)
    }
}
