//! Reading the log of complaints (1.8): every CSO and the supervisor read all of it; what the calls come to is for the
//! supervisor, and for a unit user as far as the own unit goes.

use super::calls::Saved;
use super::{Desk, Failure, Result};
use crate::domain::complaint_log::{Cursor, Narrowing};
use crate::domain::figures::Figures;
use crate::domain::ids::{UnitCode, UserName};
use crate::domain::listing::From;
use crate::domain::policy::Refusal;
use crate::domain::role::{Duty, Operator, Reach, reach};
use crate::replica::Tx;

/// What the log can be narrowed to by name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    pub units: Vec<(UnitCode, String)>,
    /// Those whose accounts are shut too: their calls stay in the log.
    pub csos: Vec<UserName>,
}

impl Desk {
    /// A page of the log, newest first, at most `limit` complaints.
    ///
    /// # Errors
    /// [`Refusal::UnitUnknown`] and [`Failure::NoAccount`] for a name that the log cannot be narrowed to.
    pub fn complaints(
        &self,
        narrowing: &Narrowing,
        from: &From<Cursor>,
        limit: u32,
    ) -> Result<Vec<Saved>> {
        self.must_have(Duty::ReadCalls)?;
        self.replica.read(|tx| {
            let found = tx.complaints(narrowing, from, limit)?;
            if found.is_empty() {
                check_names(tx, narrowing)?;
            }
            let saved = found.into_iter().map(|complaint| {
                let deliveries = tx.deliveries(&complaint.id)?;
                Ok(Saved {
                    complaint,
                    deliveries,
                })
            });
            saved.collect()
        })
    }

    /// How many complaints the narrowed log has.
    pub fn count_complaints(&self, narrowing: &Narrowing) -> Result<u64> {
        self.must_have(Duty::ReadCalls)?;
        Ok(self.replica.read(|tx| tx.count_complaints(narrowing))?)
    }

    /// Where the complaint of this key stands in the log, as where a page begins.
    ///
    /// # Errors
    /// [`Failure::NoComplaint`].
    pub fn after_complaint(&self, id: &str) -> Result<From<Cursor>> {
        self.must_have(Duty::ReadCalls)?;
        let found = self.replica.read(|tx| tx.complaint(id))?;
        let found = found.ok_or(Failure::NoComplaint)?;
        Ok(From::After(found.cursor()))
    }

    /// What the calls come to; a unit user is told of the own unit's alone.
    ///
    /// # Errors
    /// [`Refusal::OtherUnit`] when a unit user asks for another unit's; names as for [`Desk::complaints`].
    pub fn figures(&self, narrowing: &Narrowing) -> Result<Figures> {
        let operator = self.must_have(Duty::Figures)?;
        let narrowing = within_reach(operator, narrowing)?;
        self.replica.read(|tx| {
            let figures = tx.figures(&narrowing)?;
            if figures.calls() == 0 {
                check_names(tx, &narrowing)?;
            }
            Ok(figures)
        })
    }

    /// The names that the log, or its figures, can be narrowed to: of units, those that the figures reach.
    pub fn complaint_names(&self) -> Result<Names> {
        let operator = match self.must_have(Duty::ReadCalls) {
            Ok(operator) => operator,
            Err(_) => self.must_have(Duty::Figures)?,
        };
        self.replica.read(|tx| {
            let mut units = tx.units()?;
            units.retain(|unit| operator.unit.is_none_or(|own| own == unit.code));
            let named = units.into_iter().map(|unit| (unit.code, unit.name));
            Ok(Names {
                units: named.collect(),
                csos: tx.cso_names()?,
            })
        })
    }
}

/// Nothing found because of a name that does not exist is told apart from nothing found.
fn check_names(tx: &Tx<'_>, narrowing: &Narrowing) -> Result<()> {
    if let Some(unit) = narrowing.unit
        && tx.unit(unit)?.is_none()
    {
        return Err(Refusal::UnitUnknown { unit }.into());
    }
    match &narrowing.by {
        Some(name) if tx.account(name)?.is_none() => Err(Failure::NoAccount),
        _ => Ok(()),
    }
}

/// What was asked for, as far as the operator's duty reaches.
fn within_reach(operator: &Operator, asked: &Narrowing) -> std::result::Result<Narrowing, Refusal> {
    let mut narrowing = asked.clone();
    if reach(operator.role, Duty::Figures) == Reach::OwnUnit {
        if let Some(unit) = asked.unit {
            operator.has_for(Duty::Figures, unit)?;
        }
        narrowing.unit = Some(operator.unit.ok_or(Refusal::UnitNeeded)?);
    }
    Ok(narrowing)
}
