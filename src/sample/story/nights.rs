//! The telling: each step of a plan is put before the rules, and what they decide is written down.

use super::{Step, Story};
use crate::domain::cause::{Cause, Causes};
use crate::domain::facts::Turn;
use crate::domain::history::{Happening, What};
use crate::domain::ids::UserName;
use crate::domain::lock::{Actor, Dispensation, Ground, Lock, LockKind, MeterLoss};
use crate::domain::policy::manual::{self, Dispense};
use crate::domain::policy::sweep::{Verdict, after_payment, sweep};
use crate::domain::policy::{Block, BlockPlan, Unblock};
use crate::domain::wib::{Day, Moment};

impl Story {
    pub(super) fn take(&mut self, at: Moment, step: &Step) {
        match step {
            Step::Night(day) => self.night(at, *day),
            Step::Pays { payment, seen } => self.paid(at, *payment, *seen),
            Step::Blocks(user, wish) => self.blocks(at, user, wish),
            Step::Unblocks(user, wish) => self.unblocks(at, user, wish),
            Step::Appears(cause) => {
                let causes = Causes::from_iter([*cause]);
                self.set(LockKind::Debt, Actor::System, causes, at, "");
            }
            Step::Surveyed(reference) => self.surveyed(at.day(), reference),
        }
    }

    fn surveyed(&mut self, on: Day, reference: &str) {
        if let Some(loss) = &mut self.facts.meter_loss {
            loss.survey_ref = Some(reference.to_owned());
            loss.survey_on = Some(on);
        }
    }

    fn night(&mut self, at: Moment, day: Day) {
        let burden = self.facts.burden(day);
        match sweep(
            self.facts.customer.service,
            self.facts.debt_lock.is_some(),
            &burden,
        ) {
            Verdict::Set => self.set(LockKind::Debt, Actor::System, burden.causes, at, ""),
            Verdict::Lift => self.lift(LockKind::Debt, Actor::System, None, at, ""),
            Verdict::Leave => {}
        }
    }

    fn paid(&mut self, at: Moment, payment: usize, seen: bool) {
        let Some(payment) = self.payments.get(payment) else {
            return;
        };
        let register_no = &payment.register_no;
        let Some(owed) = self
            .facts
            .receivables
            .iter_mut()
            .find(|r| r.register_no == *register_no)
        else {
            return;
        };
        owed.paid = if payment.lowers {
            owed.paid + payment.amount
        } else {
            owed.paid.less(payment.amount)
        };
        if seen {
            self.settle(at);
        }
    }

    /// As the replica does when a payment comes in: a dispensation with nothing left to cover ends, a lock with
    /// nothing overdue is lifted.
    fn settle(&mut self, at: Moment) {
        let day = at.day();
        let open = |dispensation: &Dispensation| {
            self.facts.receivables.iter().any(|r| {
                !r.balance().is_zero() && dispensation.register_nos.contains(&r.register_no)
            })
        };
        if self
            .facts
            .active_dispensation(day)
            .is_some_and(|d| !open(d))
        {
            self.end_dispensation(Actor::System, at);
        }
        let burden = self.facts.burden(day);
        let lock = self.facts.debt_lock.is_some();
        if after_payment(self.facts.customer.service, lock, &burden) == Verdict::Lift {
            self.lift(LockKind::Debt, Actor::System, None, at, "");
        }
    }

    fn blocks(&mut self, at: Moment, user: &UserName, wish: &Block) {
        // A plan that the rules refuse does not come about: the debt was paid before, or the lock is on already.
        let Ok(plan) = manual::block(&self.facts, wish, at.day()) else {
            return;
        };
        let by = Actor::User(user.clone());
        let causes = self.facts.burden(at.day()).causes;
        match plan {
            BlockPlan::SetDebt => self.set(LockKind::Debt, by, causes, at, &wish.note),
            BlockPlan::EndDispensation { set, .. } => {
                self.end_dispensation(by.clone(), at);
                if set {
                    self.set(LockKind::Debt, by, causes, at, &wish.note);
                }
            }
            BlockPlan::SetMeter { reported_on } => {
                self.facts.meter_loss = Some(MeterLoss {
                    reported_on,
                    note: wish.note.clone(),
                    survey_ref: None,
                    survey_on: None,
                });
                let causes = Causes::from_iter([Cause::MeterLost]);
                self.set(LockKind::Meter, by, causes, at, &wish.note);
            }
        }
    }

    fn unblocks(&mut self, at: Moment, user: &UserName, wish: &Unblock) {
        let Ok(plan) = manual::unblock(&self.facts, wish, at.day()) else {
            return;
        };
        let by = Actor::User(user.clone());
        self.lift(plan.lifts, by, Some(wish.ground), at, &wish.note);
        if let Some(dispense) = plan.dispense {
            self.dispense(dispense, user, wish.ground, at);
        }
        if wish.ground == Ground::MeterSurveyDone {
            self.surveyed(at.day(), &wish.reference);
        }
    }

    fn dispense(&mut self, made: Dispense, user: &UserName, ground: Ground, at: Moment) {
        let what = What::Dispensed {
            by: Actor::User(user.clone()),
            ground: Some(ground),
            until: made.until,
        };
        self.events.push(Happening { at, what });
        self.facts.dispensation = Some(Dispensation {
            id: 0,
            ground,
            until: made.until,
            register_nos: made.register_nos,
            by: user.clone(),
            since: at,
            ended_at: None,
        });
    }

    fn end_dispensation(&mut self, by: Actor, at: Moment) {
        if let Some(dispensation) = &mut self.facts.dispensation {
            dispensation.ended_at = Some(at);
            let what = What::DispensationEnded { by };
            self.events.push(Happening { at, what });
        }
    }

    fn set(&mut self, lock: LockKind, by: Actor, causes: Causes, at: Moment, note: &str) {
        let on = Lock {
            kind: lock,
            by: by.clone(),
            since: at,
            event: 0,
            causes,
        };
        match lock {
            LockKind::Debt => self.facts.debt_lock = Some(on),
            LockKind::Meter => self.facts.meter_lock = Some(on),
        }
        let note = note.to_owned();
        let what = What::LockSet {
            lock,
            by,
            causes,
            note,
        };
        self.events.push(Happening { at, what });
    }

    fn lift(&mut self, lock: LockKind, by: Actor, ground: Option<Ground>, at: Moment, note: &str) {
        let turn = Some(Turn { by: by.clone(), at });
        match lock {
            LockKind::Debt => (self.facts.debt_lock, self.facts.debt_lifted) = (None, turn),
            LockKind::Meter => (self.facts.meter_lock, self.facts.meter_lifted) = (None, turn),
        }
        let note = note.to_owned();
        let what = What::LockLifted {
            lock,
            by,
            ground,
            note,
        };
        self.events.push(Happening { at, what });
    }
}
