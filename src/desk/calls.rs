//! Calls: the draft kept while one is under way, and the complaint it ends in, with its rows for APKT and the CRM.

use super::{Desk, Failure, Result};
use crate::domain::call::Call;
use crate::domain::complaint::{Complaint, End};
use crate::domain::role::Duty;
use crate::domain::script::Script;
use crate::domain::typed::Typed;
use crate::domain::wib::Moment;
use crate::replica::outbox::Outgoing;

/// What saving a call gives back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub complaint: Complaint,
    /// One for each destination, with its state.
    pub deliveries: Vec<Outgoing>,
}

/// A new call's key: a UUID whose order is that of time.
pub fn new_call_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

impl Desk {
    /// The operator's call that was not ended, where there is one.
    pub fn draft(&self) -> Result<Option<Call>> {
        let operator = self.must_have(Duty::TakeCall)?;
        Ok(self.replica.read(|tx| tx.draft(&operator.name))?)
    }

    /// Keeps a call under way, so that it survives the end of the program.
    pub fn keep_draft(&mut self, call: &Call, now: Moment) -> Result<()> {
        let name = self.must_have(Duty::TakeCall)?.name.clone();
        Ok(self.replica.note(|tx| tx.put_draft(&name, call, now))?)
    }

    /// Gives a call up without a record.
    pub fn drop_draft(&mut self, now: Moment) -> Result<()> {
        let name = self.must_have(Duty::TakeCall)?.name.clone();
        self.act("call_given_up", None, now, |tx| {
            let idpel = tx.draft(&name)?.map(|call| call.idpel.to_string());
            tx.drop_draft(&name)?;
            Ok(((), idpel.unwrap_or_default()))
        })
    }

    /// Ends a call: the complaint, its rows for APKT and the CRM, the audit row and the end of the draft, in one
    /// transaction.
    ///
    /// # Errors
    /// What [`Call::close`] refuses; a call that was saved before gives its first record again.
    pub fn save_call(
        &mut self,
        call: &Call,
        script: &Script,
        end: Option<End>,
        summary: &str,
        now: Moment,
    ) -> Result<Saved> {
        let by = self.must_have(Duty::TakeCall)?.name.clone();
        let closing = call.close(script, end, now)?;
        self.act("complaint", Some(call.idpel), now, |tx| {
            if let Some(complaint) = tx.complaint(&call.id)? {
                let deliveries = tx.deliveries(&call.id)?;
                return Ok((
                    Saved {
                        complaint,
                        deliveries,
                    },
                    format!("again {}", call.id),
                ));
            }
            let customer = tx
                .customer(call.idpel)?
                .ok_or(Failure::NotFound(Typed::Idpel(call.idpel)))?;
            let complaint = Complaint {
                id: call.id.clone(),
                idpel: call.idpel,
                unit: customer.unit,
                script: call.script,
                version: call.version,
                closing,
                triage: call.triage(),
                acceptance: call.acceptance(),
                summary: summary.trim().to_owned(),
                taken: call.taken.clone(),
                raised: call.raised.clone(),
                backs: call.backs.clone(),
                opened_at: call.opened_at,
                saved_at: now,
                by: by.clone(),
            };
            tx.log_complaint(&complaint)?;
            tx.drop_draft(&by)?;
            let deliveries = tx.deliveries(&complaint.id)?;
            Ok((
                Saved {
                    complaint,
                    deliveries,
                },
                call.id.clone(),
            ))
        })
    }
}
