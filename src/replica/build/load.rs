//! The rows of one household after the other. In a new file nothing can be there before: each row is put as it is.

use super::Built;
use crate::domain::cause::Causes;
use crate::domain::complaint::Complaint;
use crate::domain::history::{Happening, What};
use crate::domain::household::Household;
use crate::domain::ids::Idpel;
use crate::domain::lock::{Actor, Ground, LockKind};
use crate::replica::agendas::{self, NEW_AGENDA};
use crate::replica::audit::Note;
use crate::replica::customers::{self, NEW_CUSTOMER};
use crate::replica::fault::Result;
use crate::replica::locks::{Event, EventKind};
use crate::replica::receivables::{self, NEW_PAYMENT, NEW_RECEIVABLE};
use crate::replica::search::{Run, Runs};
use crate::replica::tx::Tx;
use rusqlite::CachedStatement;

/// The load under way: the statements of the tables that fill, and the count.
pub(super) struct Load<'a, 'c> {
    tx: &'a Tx<'c>,
    customer: CachedStatement<'c>,
    agenda: CachedStatement<'c>,
    receivable: CachedStatement<'c>,
    payment: CachedStatement<'c>,
    search: Runs<'c>,
    pub(super) built: Built,
}

impl<'a, 'c> Load<'a, 'c> {
    pub(super) fn begin(tx: &'a Tx<'c>) -> Result<Self> {
        Ok(Self {
            tx,
            customer: tx.statement(NEW_CUSTOMER)?,
            agenda: tx.statement(NEW_AGENDA)?,
            receivable: tx.statement(NEW_RECEIVABLE)?,
            payment: tx.statement(NEW_PAYMENT)?,
            search: Runs::begin(tx)?,
            built: Built::default(),
        })
    }

    /// What was written, when all are in.
    pub(super) fn finish(self) -> Result<Built> {
        self.search.finish(self.tx)?;
        Ok(self.built)
    }

    /// What the search has gathered of households that came before.
    pub(super) fn run(&mut self, run: Run) -> Result<()> {
        self.search.put(run)
    }

    pub(super) fn household(&mut self, household: &Household) -> Result<()> {
        self.customer
            .execute(customers::values(&household.customer))?;
        for agenda in &household.agendas {
            self.agenda.execute(agendas::values(agenda))?;
            self.built.agendas += 1;
        }
        for new in &household.receivables {
            self.receivable
                .execute(receivables::values(new, new.paid))?;
            self.built.receivables += 1;
        }
        for payment in &household.payments {
            self.payment.execute(receivables::payment_values(payment))?;
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
            self.tx.add_dispensation(idpel, dispensation)?;
        }
        for complaint in &household.complaints {
            self.complaint(complaint)?;
        }
        self.built.customers += 1;
        Ok(())
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
