//! What befell one customer up to today: debts and payments as planned, and every lock, lift and dispensation as the
//! rules of [`crate::domain::policy`] make them of the plan, night by night. No rule is written here again.

mod nights;

use super::SWEPT_ON;
use crate::domain::agenda::Agenda;
use crate::domain::cause::Cause;
use crate::domain::complaint::Complaint;
use crate::domain::customer::{Customer, Service, Unit};
use crate::domain::facts::Facts;
use crate::domain::history::Happening;
use crate::domain::household::Household;
use crate::domain::ids::{AgendaNo, Idpel, RegisterNo, UnitCode, UserName};
use crate::domain::lock::{Ground, LockKind};
use crate::domain::money::Rupiah;
use crate::domain::policy::{Block, Unblock, Until};
use crate::domain::receivable::{Instalment, Payment, Receivable};
use crate::domain::wib::{Day, Moment, Zone, instalment_day, plus_days};

/// A debt in as many parts as there are amounts, due a month apart.
#[derive(Debug, Clone)]
pub(super) struct Debt {
    pub(super) cause: Cause,
    pub(super) amounts: Vec<Rupiah>,
    pub(super) determined_on: Day,
    pub(super) first_due: Day,
    pub(super) agenda_no: Option<AgendaNo>,
    pub(super) origin: Option<Idpel>,
}

/// What happens at a moment of the plan.
#[derive(Debug, Clone)]
enum Step {
    /// The sweep of that day.
    Night(Day),
    /// A payment or a reversal; `seen`: the lock is looked at again at once, as it should be.
    Pays {
        payment: usize,
        seen: bool,
    },
    Blocks(UserName, Block),
    Unblocks(UserName, Unblock),
    /// A lock that no rule set: the extract is wrong.
    Appears(Cause),
    /// The survey's reference is in the extract, and nobody lifted the lock for it.
    Surveyed(String),
}

/// A customer's story, while it is being planned and told.
#[derive(Debug)]
pub(super) struct Story {
    facts: Facts,
    payments: Vec<Payment>,
    plan: Vec<(Moment, Step)>,
    events: Vec<Happening>,
    complaints: Vec<Complaint>,
}

impl Story {
    pub(super) fn of(customer: Customer) -> Self {
        let unit = Unit {
            code: customer.unit,
            name: String::new(),
            parent: None,
            zone: Zone::Wib,
        };
        let facts = Facts {
            customer,
            unit,
            receivables: Vec::new(),
            origins: Vec::new(),
            agendas: Vec::new(),
            debt_lock: None,
            meter_lock: None,
            debt_lifted: None,
            meter_lifted: None,
            dispensation: None,
            meter_loss: None,
        };
        Self {
            facts,
            payments: Vec::new(),
            plan: Vec::new(),
            events: Vec::new(),
            complaints: Vec::new(),
        }
    }

    pub(super) fn customer(&mut self) -> &mut Customer {
        &mut self.facts.customer
    }

    pub(super) fn is_prepaid(&self) -> bool {
        self.facts.customer.service == Service::Prepaid
    }

    pub(super) fn lodges(&mut self, agenda: Agenda) {
        self.facts.agendas.push(agenda);
    }

    /// Called before: the record is made for this customer and its unit.
    pub(super) fn complains_of(&mut self, record: impl FnOnce(Idpel, UnitCode) -> Complaint) {
        let customer = &self.facts.customer;
        self.complaints.push(record(customer.idpel, customer.unit));
    }

    /// Owes a debt; returns the place of its first part among the receivables.
    pub(super) fn owes(
        &mut self,
        debt: &Debt,
        mut register: impl FnMut(Day) -> Option<RegisterNo>,
    ) -> usize {
        let first = self.facts.receivables.len();
        let of = u32::try_from(debt.amounts.len()).unwrap_or(u32::MAX);
        for (number, amount) in (1_u32..).zip(&debt.amounts) {
            let Some(register_no) = register(debt.determined_on) else {
                continue;
            };
            self.facts.receivables.push(Receivable {
                register_no,
                idpel: self.facts.customer.idpel,
                origin_idpel: debt.origin,
                agenda_no: debt.agenda_no.clone(),
                cause: Some(debt.cause),
                instalment: (of > 1).then(|| Instalment::new(number, of)).flatten(),
                determined_on: debt.determined_on,
                due_on: instalment_day(debt.first_due, number - 1),
                amount: *amount,
                paid: Rupiah::ZERO,
            });
        }
        first
    }

    /// Pays a receivable in full, or only so much of it. Returns the place of the payment.
    pub(super) fn pays(
        &mut self,
        receivable: usize,
        part: Option<Rupiah>,
        at: Moment,
        seen: bool,
    ) -> usize {
        let place = self.payments.len();
        let Some(owed) = self.facts.receivables.get(receivable) else {
            return place;
        };
        let before = self
            .payments
            .iter()
            .filter(|p| p.register_no == owed.register_no)
            .count();
        self.payments.push(Payment {
            id: format!("B{}-{}", owed.register_no, before + 1),
            register_no: owed.register_no.clone(),
            paid_at: at,
            amount: part.unwrap_or(owed.amount),
            reverses: None,
            lowers: true,
        });
        let payment = place;
        self.plan.push((at, Step::Pays { payment, seen }));
        place
    }

    /// Takes a payment back.
    pub(super) fn reverses(&mut self, payment: usize, at: Moment) {
        let Some(paid) = self.payments.get(payment) else {
            return;
        };
        let reversal = Payment {
            id: format!("{}R", paid.id),
            reverses: Some(paid.id.clone()),
            paid_at: at,
            lowers: false,
            ..paid.clone()
        };
        let payment = self.payments.len();
        self.payments.push(reversal);
        let seen = true;
        self.plan.push((at, Step::Pays { payment, seen }));
        self.plan_night(plus_days(at.day(), 1));
    }

    /// The unit blocks by hand for debts from before the cut-off.
    pub(super) fn blocked_by(&mut self, user: &UserName, at: Moment, note: &str) {
        let wish = Block {
            lock: LockKind::Debt,
            reported_on: None,
            note: note.to_owned(),
        };
        self.plan.push((at, Step::Blocks(user.clone(), wish)));
    }

    /// The unit lifts the debt lock although debts stand.
    pub(super) fn dispensed_by(
        &mut self,
        user: &UserName,
        ground: Ground,
        until: Option<Day>,
        at: Moment,
        note: &str,
    ) {
        let wish = Unblock {
            ground,
            lock: Some(LockKind::Debt),
            until: until.map_or(Until::NoEnd, Until::Day),
            reference: String::new(),
            note: note.to_owned(),
        };
        self.plan.push((at, Step::Unblocks(user.clone(), wish)));
        if let Some(last) = until {
            self.plan_night(plus_days(last, 1));
        }
    }

    /// The meter is reported lost, and the unit blocks for it.
    pub(super) fn loses_meter(&mut self, user: &UserName, on: Day, at: Moment, note: &str) {
        let wish = Block {
            lock: LockKind::Meter,
            reported_on: Some(on),
            note: note.to_owned(),
        };
        self.plan.push((at, Step::Blocks(user.clone(), wish)));
    }

    /// The survey of the lost meter is done, and the unit lifts the lock for it.
    pub(super) fn meter_surveyed(
        &mut self,
        user: &UserName,
        at: Moment,
        reference: &str,
        note: &str,
    ) {
        let wish = Unblock {
            ground: Ground::MeterSurveyDone,
            lock: Some(LockKind::Meter),
            until: Until::Default,
            reference: reference.to_owned(),
            note: note.to_owned(),
        };
        self.plan.push((at, Step::Unblocks(user.clone(), wish)));
    }

    /// A debt lock stands in the extract that no rule explains.
    pub(super) fn lock_appears(&mut self, cause: Cause, at: Moment) {
        self.plan.push((at, Step::Appears(cause)));
    }

    /// The survey's result is known, and the lock still on.
    pub(super) fn survey_known(&mut self, at: Moment, reference: &str) {
        self.plan.push((at, Step::Surveyed(reference.to_owned())));
    }

    fn plan_night(&mut self, day: Day) {
        if day <= SWEPT_ON {
            self.plan.push((Moment::small_hours(day), Step::Night(day)));
        }
    }

    /// Tells the story to its end: the customer as it stands today.
    pub(super) fn tell(mut self) -> Household {
        let mut due: Vec<Day> = self.facts.receivables.iter().map(|r| r.due_on).collect();
        due.sort_unstable();
        due.dedup();
        for day in due {
            self.plan_night(plus_days(day, 1));
        }
        let mut plan = std::mem::take(&mut self.plan);
        plan.sort_by_key(|(at, _)| *at);
        for (at, step) in plan {
            self.take(at, &step);
        }
        self.payments.sort_by_key(|payment| payment.paid_at);
        Household {
            customer: self.facts.customer,
            agendas: self.facts.agendas,
            receivables: self.facts.receivables,
            payments: self.payments,
            meter_loss: self.facts.meter_loss,
            events: self.events,
            dispensation: self.facts.dispensation,
            complaints: self.complaints,
        }
    }
}
