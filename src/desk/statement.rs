//! Cetak Detail Piutang: what the paper for a customer is made from, for whoever may monitor the customer's unit (1.8).

use super::questions::{DataAge, data_age};
use super::{Desk, Failure, Result};
use crate::domain::answer::Answer;
use crate::domain::customer::Unit;
use crate::domain::facts::Facts;
use crate::domain::ids::Idpel;
use crate::domain::role::{Duty, Operator};
use crate::domain::typed::Typed;
use crate::domain::wib::Moment;
use crate::replica::outbox::Outgoing;

/// All that the paper says, of one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    pub facts: Facts,
    pub answer: Answer,
    /// The moment it is true of, and is printed at.
    pub at: Moment,
    pub by: Operator,
    /// The office of whoever prints it, where that is one office.
    pub office: Option<Unit>,
    pub age: DataAge,
    /// The latest act on the customer, while the centre has not confirmed it.
    pub order: Option<Outgoing>,
}

impl Desk {
    /// What the paper of a customer is made from. The look-up is noted by whoever prints it.
    ///
    /// # Errors
    /// The refusals of 1.8; [`Failure::NotFound`].
    pub fn statement(&self, idpel: Idpel, now: Moment) -> Result<Statement> {
        let by = self.must_have(Duty::Monitor)?.clone();
        let (facts, office, age, order) = self.replica.read(|tx| {
            let facts = tx
                .facts(idpel)?
                .ok_or(Failure::NotFound(Typed::Idpel(idpel)))?;
            let office = by.unit.map(|unit| tx.unit(unit)).transpose()?.flatten();
            let order = tx.open_order(idpel)?;
            Ok::<_, Failure>((facts, office, data_age(tx)?, order))
        })?;
        self.must_have_for(Duty::Monitor, facts.customer.unit)?;
        Ok(Statement {
            answer: Answer::of(&facts, now),
            facts,
            at: now,
            by,
            office,
            age,
            order,
        })
    }
}
