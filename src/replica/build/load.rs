//! The rows of one household after the other: the statements that run for every customer, and the rest through the
//! same methods that every other writer uses.

use super::Built;
use crate::domain::cause::Causes;
use crate::domain::complaint::Complaint;
use crate::domain::customer::{Customer, Service};
use crate::domain::history::{Happening, What};
use crate::domain::household::Household;
use crate::domain::ids::{AgendaNo, Idpel, MeterNo};
use crate::domain::lock::{Actor, Dispensation, Ground, LockKind};
use crate::domain::receivable::Receivable;
use crate::domain::wib::day_number;
use crate::replica::audit::Note;
use crate::replica::fault::Result;
use crate::replica::locks::{Event, EventKind};
use crate::replica::search::Gatherer;
use crate::replica::tx::Tx;
use rusqlite::{CachedStatement, params};

/// The load under way: the statements that are run for every customer, and the count.
pub(super) struct Load<'a, 'c> {
    tx: &'a Tx<'c>,
    customer: CachedStatement<'c>,
    search: Gatherer<'c>,
    receivable: CachedStatement<'c>,
    pub(super) built: Built,
}

impl<'a, 'c> Load<'a, 'c> {
    pub(super) fn begin(tx: &'a Tx<'c>) -> Result<Self> {
        Ok(Self {
            tx,
            customer: tx
                .statement("INSERT INTO customer VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?,
            search: Gatherer::new(tx)?,
            receivable: tx.statement(
                "INSERT INTO receivable VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?,
            built: Built::default(),
        })
    }

    pub(super) fn household(&mut self, household: &Household) -> Result<()> {
        self.customer(&household.customer)?;
        for agenda in &household.agendas {
            self.tx.put_agenda(agenda)?;
            self.built.agendas += 1;
        }
        for receivable in &household.receivables {
            self.receivable(receivable)?;
        }
        for payment in &household.payments {
            self.tx.put_payment(payment)?;
            self.built.payments += 1;
        }
        let idpel = household.customer.idpel;
        if let Some(loss) = &household.meter_loss {
            self.tx.put_meter_loss(idpel, loss)?;
        }
        for happening in &household.events {
            let survey = household
                .meter_loss
                .as_ref()
                .and_then(|loss| loss.survey_ref.clone());
            if let Some(event) = event(idpel, happening, survey) {
                self.tx.record(&event)?;
                self.built.events += 1;
            }
        }
        if let Some(dispensation) = &household.dispensation {
            self.dispensation(idpel, dispensation)?;
        }
        for complaint in &household.complaints {
            self.complaint(complaint)?;
        }
        self.built.customers += 1;
        Ok(())
    }

    /// What is left to do when all households are in.
    pub(super) fn finish(self) -> Result<Built> {
        self.search.finish(self.tx)?;
        Ok(self.built)
    }

    fn customer(&mut self, new: &Customer) -> Result<()> {
        let idpel = new.idpel.number();
        self.customer.execute(params![
            idpel,
            new.meter_no.map(MeterNo::number),
            new.name,
            new.address,
            new.phone,
            new.unit.number(),
            new.tariff,
            new.power_va,
            new.service == Service::Prepaid
        ])?;
        self.search.customer(new)
    }

    fn receivable(&mut self, new: &Receivable) -> Result<()> {
        self.built.receivables += 1;
        self.receivable.execute(params![
            new.idpel.number(),
            new.register_no.as_str(),
            new.origin_idpel.map(Idpel::number),
            new.agenda_no.as_ref().map(AgendaNo::as_str),
            new.cause.map(|cause| i64::from(cause.number())),
            new.instalment.map(|part| part.number),
            new.instalment.map(|part| part.of),
            day_number(new.determined_on),
            day_number(new.due_on),
            new.amount.whole(),
            new.paid.whole()
        ])?;
        Ok(())
    }

    fn dispensation(&self, idpel: Idpel, made: &Dispensation) -> Result<()> {
        let id = self.tx.dispense(
            idpel,
            made.ground,
            made.until,
            &made.register_nos,
            &made.by,
            made.since,
        )?;
        match made.ended_at {
            Some(at) => self.tx.end_dispensation(id, at),
            None => Ok(()),
        }
    }

    /// A call's record with its two deliveries and its row of the audit, as the desk writes them.
    fn complaint(&self, complaint: &Complaint) -> Result<()> {
        self.tx.log_complaint(complaint)?;
        self.tx.audit(&Note {
            at: complaint.saved_at,
            actor: Actor::User(complaint.by.clone()),
            action: "complaint",
            idpel: Some(complaint.idpel),
            detail: complaint.id.clone(),
        })?;
        Ok(())
    }
}

/// The row of the log that a happening is; `None` for what the log does not hold.
fn event(idpel: Idpel, happening: &Happening, survey: Option<String>) -> Option<Event> {
    let plain = |kind, lock, by: &Actor| Event::plain(idpel, happening.at, kind, lock, by.clone());
    let event = match &happening.what {
        What::LockSet {
            lock,
            by,
            causes,
            note,
        } => Event {
            causes: *causes,
            note: note.clone(),
            ..plain(EventKind::LockSet, *lock, by)
        },
        What::LockLifted {
            lock,
            by,
            ground,
            note,
        } => Event {
            causes: Causes::NONE,
            ground: *ground,
            reference: survey.filter(|_| *ground == Some(Ground::MeterSurveyDone)),
            note: note.clone(),
            ..plain(EventKind::LockLifted, *lock, by)
        },
        What::Dispensed { by, ground, until } => Event {
            ground: *ground,
            until: *until,
            ..plain(EventKind::Dispensed, LockKind::Debt, by)
        },
        What::DispensationEnded { by } => plain(EventKind::DispensationEnded, LockKind::Debt, by),
        _ => return None,
    };
    Some(event)
}
