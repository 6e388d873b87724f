//! Block and unblock by hand (1.6, 1.7): the one way to them, for the screen, the commands and a batch. An act is one
//! transaction with its events, its audit row and its order to the centre; a refusal leaves a row of the audit alone.

use super::questions::{InfoDil, dil};
use super::{Desk, Failure, Result};
use crate::domain::cause::{Cause, Causes};
use crate::domain::destination::Destination;
use crate::domain::facts::Facts;
use crate::domain::ids::{Idpel, UserName};
use crate::domain::lock::{Actor, Ground, LockKind, MeterLoss};
use crate::domain::order::Order;
use crate::domain::policy::manual::{block, unblock};
use crate::domain::policy::{Block, BlockPlan, Did, Unblock, UnblockPlan, Wish, inverse};
use crate::domain::role::Duty;
use crate::domain::typed::Typed;
use crate::domain::wib::Moment;
use crate::replica::Tx;
use crate::replica::fault::Fault;
use crate::replica::locks::{Event, EventKind};

/// What an act gives back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acted {
    pub did: Did,
    /// Sequence number and kind of each event, in their order.
    pub events: Vec<(i64, EventKind)>,
    /// What waits for the centre.
    pub order: Order,
    /// The customer after the act.
    pub info: InfoDil,
    /// The act that would take this one back, where the SOP has one; its note is still to be written.
    pub undo: Option<Wish>,
}

impl Desk {
    /// Sets a lock, or ends a dispensation before its time.
    ///
    /// # Errors
    /// The [`Refusal`](crate::domain::policy::Refusal) of 1.6 or 1.8, noted in the audit; [`Failure::NotFound`];
    /// [`Failure::Replica`]: nothing is changed then.
    pub fn block(&mut self, idpel: Idpel, wish: &Block, now: Moment) -> Result<Acted> {
        self.carry_out(idpel, &Wish::Block(wish.tidied()), now)
    }

    /// Lifts a lock; where debts stand overdue, a dispensation covers them.
    ///
    /// # Errors
    /// As [`Desk::block`], by 1.7.
    pub fn unblock(&mut self, idpel: Idpel, wish: &Unblock, now: Moment) -> Result<Acted> {
        self.carry_out(idpel, &Wish::Unblock(wish.tidied()), now)
    }

    fn carry_out(&mut self, idpel: Idpel, wish: &Wish, now: Moment) -> Result<Acted> {
        let acted = self.try_to(idpel, wish, now);
        if let Err(Failure::Refused(refusal)) = &acted {
            let detail = format!("{} {}", wished(wish), refusal.code());
            self.note("refused", Some(idpel), detail, now)?;
        }
        acted
    }

    /// Authority over the duty, the customer, authority over its unit, then the facts: read under the lock of the
    /// write, so that of two acts at once the second sees what the first did.
    fn try_to(&mut self, idpel: Idpel, wish: &Wish, now: Moment) -> Result<Acted> {
        let operator = self.must_have(Duty::Act)?.clone();
        self.act(wish.code(), Some(idpel), now, |tx| {
            let unknown = || Failure::NotFound(Typed::Idpel(idpel));
            let facts = tx.facts(idpel)?.ok_or_else(unknown)?;
            operator.has_for(Duty::Act, facts.customer.unit)?;
            let did = match wish {
                Wish::Block(wish) => Did::Block(block(&facts, wish, now.day())?),
                Wish::Unblock(wish) => Did::Unblock(unblock(&facts, wish, now.day())?),
            };
            let scribe = Scribe {
                tx,
                facts: &facts,
                by: &operator.name,
                now,
            };
            let events = match (&did, wish) {
                (Did::Block(plan), Wish::Block(wish)) => scribe.block(plan, wish)?,
                (Did::Unblock(plan), Wish::Unblock(wish)) => scribe.unblock(plan, wish)?,
                _ => return Err(Failure::Defect("an act that was not wished".into())),
            };
            let id = uuid::Uuid::now_v7().to_string();
            let unit = facts.customer.unit;
            let order = Order::of(id, (idpel, unit), wish, &did, (&operator.name, now));
            scribe.send(&order)?;
            let info = dil(tx, idpel, now)?.ok_or_else(unknown)?;
            let detail = format!("{} {}", wished(wish), order.id);
            let undo = inverse(&facts, &did, now.day());
            let acted = Acted {
                did,
                events,
                order,
                info,
                undo,
            };
            Ok((acted, detail))
        })
    }
}

/// The wish in the words of the audit, without what a person wrote.
fn wished(wish: &Wish) -> String {
    match wish {
        Wish::Block(wish) => format!("block {}", wish.lock.code()),
        Wish::Unblock(wish) => {
            let lock = wish
                .ground
                .lifts()
                .or(wish.lock)
                .map_or("-", LockKind::code);
            format!("unblock {lock} {}", wish.ground.code())
        }
    }
}

/// Writes down what the rules decided.
struct Scribe<'a, 'c> {
    tx: &'a Tx<'c>,
    facts: &'a Facts,
    by: &'a UserName,
    now: Moment,
}

impl Scribe<'_, '_> {
    fn idpel(&self) -> Idpel {
        self.facts.customer.idpel
    }

    fn plain(&self, kind: EventKind, lock: LockKind) -> Event {
        let by = Actor::User(self.by.clone());
        Event::plain(self.idpel(), self.now, kind, lock, by)
    }

    fn record(&self, event: &Event) -> Result<(i64, EventKind)> {
        Ok((self.tx.record(event)?, event.kind))
    }

    fn block(&self, plan: &BlockPlan, wish: &Block) -> Result<Vec<(i64, EventKind)>> {
        let set = |causes| Event {
            causes,
            note: wish.note.clone(),
            ..self.plain(EventKind::LockSet, wish.lock)
        };
        let debts = self.facts.burden(self.now.day()).causes;
        match plan {
            BlockPlan::SetDebt => Ok(vec![self.record(&set(debts))?]),
            BlockPlan::EndDispensation { id, set: again } => {
                self.tx.end_dispensation(*id, self.now)?;
                let mut ended = self.plain(EventKind::DispensationEnded, LockKind::Debt);
                if !again {
                    ended.note.clone_from(&wish.note);
                    return Ok(vec![self.record(&ended)?]);
                }
                Ok(vec![self.record(&ended)?, self.record(&set(debts))?])
            }
            BlockPlan::SetMeter { reported_on } => {
                let loss = MeterLoss {
                    reported_on: *reported_on,
                    note: wish.note.clone(),
                    survey_ref: None,
                    survey_on: None,
                };
                self.tx.put_meter_loss(self.idpel(), &loss)?;
                let gone = Causes::from_iter([Cause::MeterLost]);
                Ok(vec![self.record(&set(gone))?])
            }
        }
    }

    fn unblock(&self, plan: &UnblockPlan, wish: &Unblock) -> Result<Vec<(i64, EventKind)>> {
        let reference = Some(wish.reference.clone()).filter(|text| !text.is_empty());
        let lifted = Event {
            ground: Some(wish.ground),
            reference: reference.clone(),
            note: wish.note.clone(),
            ..self.plain(EventKind::LockLifted, plan.lifts)
        };
        let mut events = vec![self.record(&lifted)?];
        if let Some(made) = &plan.dispense {
            let (tx, registers) = (self.tx, &made.register_nos);
            tx.dispense(
                self.idpel(),
                wish.ground,
                made.until,
                registers,
                self.by,
                self.now,
            )?;
            let dispensed = Event {
                ground: Some(wish.ground),
                until: made.until,
                ..self.plain(EventKind::Dispensed, LockKind::Debt)
            };
            events.push(self.record(&dispensed)?);
        }
        self.surveyed(wish)?;
        Ok(events)
    }

    /// A survey belongs to a report; where a lock stands without one, the event alone keeps the reference.
    fn surveyed(&self, wish: &Unblock) -> Result<()> {
        if wish.ground != Ground::MeterSurveyDone {
            return Ok(());
        }
        let Some(report) = &self.facts.meter_loss else {
            return Ok(());
        };
        let surveyed = MeterLoss {
            survey_ref: Some(wish.reference.clone()),
            survey_on: Some(self.now.day()),
            ..report.clone()
        };
        Ok(self.tx.put_meter_loss(self.idpel(), &surveyed)?)
    }

    fn send(&self, order: &Order) -> Result<()> {
        let body =
            serde_json::to_string(order).map_err(|error| Fault::Defect(error.to_string()))?;
        let (to, idpel) = (Destination::Centre, self.idpel());
        Ok(self
            .tx
            .send(&order.id, to, idpel, self.by, &body, self.now)?)
    }
}
