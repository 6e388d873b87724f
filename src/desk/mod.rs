//! What a signed-in person can ask and do: the domain and the replica together, with authority and the audit. A
//! [`Desk`] is one connection and one operator; the screen has two, one that reads and one that writes.

pub mod accounts;
pub mod acts;
pub mod agendas;
pub mod anchor;
pub mod calls;
pub mod clock;
pub mod complaint_log;
pub mod exports;
pub mod failure;
pub mod monitoring;
pub mod password;
pub mod questions;
pub mod runs;
pub mod scripts;
pub mod session;
pub mod statement;
pub mod worklist;

pub use failure::{Failure, Unwritten};

use crate::domain::ids::{Idpel, UnitCode};
use crate::domain::lock::Actor;
use crate::domain::policy::Refusal;
use crate::domain::role::{Duty, Operator};
use crate::domain::wib::Moment;
use crate::replica::audit::Note;
use crate::replica::{Replica, Tx};
use anchor::Anchor;

/// What the desk answers with.
pub type Result<T> = std::result::Result<T, Failure>;

/// One connection to the replica, in the name of one operator.
#[derive(Debug)]
pub struct Desk {
    replica: Replica,
    /// `None` only while the replica has no accounts: whoever made the file may then load it and name the first
    /// administrator, and nothing else.
    operator: Option<Operator>,
    anchor: Anchor,
}

impl Desk {
    pub fn new(replica: Replica, operator: Operator, anchor: Anchor) -> Self {
        Self {
            replica,
            operator: Some(operator),
            anchor,
        }
    }

    /// For a replica that has no accounts yet.
    ///
    /// # Errors
    /// [`Refusal::NotSignedIn`] when it has.
    pub fn unclaimed(replica: Replica, anchor: Anchor) -> Result<Self> {
        if replica.read(|tx| tx.has_accounts())? {
            return Err(Refusal::NotSignedIn.into());
        }
        Ok(Self {
            replica,
            operator: None,
            anchor,
        })
    }

    pub fn operator(&self) -> Option<&Operator> {
        self.operator.as_ref()
    }

    pub fn replica(&self) -> &Replica {
        &self.replica
    }

    /// Gives the connection back, as when its operator leaves.
    pub fn into_replica(self) -> Replica {
        self.replica
    }

    fn actor(&self) -> Actor {
        self.operator
            .as_ref()
            .map_or(Actor::System, |operator| Actor::User(operator.name.clone()))
    }

    /// The one gate: every question and every act passes it.
    fn must_have(&self, duty: Duty) -> Result<&Operator> {
        let operator = self.operator.as_ref().ok_or(Refusal::NotSignedIn)?;
        operator.has(duty)?;
        Ok(operator)
    }

    /// The same gate, for a customer of `unit`.
    fn must_have_for(&self, duty: Duty, unit: UnitCode) -> Result<&Operator> {
        let operator = self.operator.as_ref().ok_or(Refusal::NotSignedIn)?;
        operator.has_for(duty, unit)?;
        Ok(operator)
    }

    /// Administration; open to whoever made the file while it has no accounts.
    fn must_administer(&self) -> Result<()> {
        match &self.operator {
            Some(operator) => Ok(operator.has(Duty::Administer)?),
            None => Ok(()),
        }
    }

    /// One act with its audit row, in one transaction; the anchor follows.
    fn act<T>(
        &mut self,
        action: &'static str,
        idpel: Option<Idpel>,
        now: Moment,
        act: impl FnOnce(&Tx<'_>) -> Result<(T, String)>,
    ) -> Result<T> {
        let actor = self.actor();
        let (done, head) = self.replica.write(|tx| {
            let (done, detail) = act(tx)?;
            let head = tx.audit(&Note {
                at: now,
                actor,
                action,
                idpel,
                detail,
            })?;
            Ok::<_, Failure>((done, head))
        })?;
        self.anchor.drop_at(head, &self.replica);
        Ok(done)
    }

    /// Notes a look-up or a refusal in the audit, and of whom it was, for the search to find them first: without waiting for the disk, but before the end of the process.
    ///
    /// # Errors
    /// [`Failure::Replica`].
    pub fn note(
        &mut self,
        action: &'static str,
        idpel: Option<Idpel>,
        detail: String,
        now: Moment,
    ) -> Result<()> {
        let note = Note {
            at: now,
            actor: self.actor(),
            action,
            idpel,
            detail,
        };
        let who = self.operator.as_ref().map(|operator| &operator.name);
        let head = self.replica.note(|tx| {
            if let (Some(who), Some(idpel)) = (who, idpel) {
                tx.saw(who, idpel)?;
            }
            tx.audit(&note)
        })?;
        self.anchor.drop_at(head, &self.replica);
        Ok(())
    }
}
