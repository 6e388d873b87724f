//! meter_losses.csv: lost meters as reported and surveyed. A report is a fact; the meter lock is a user's to set.

use super::known::Known;
use super::reject::Reason;
use super::row::{Parsed, Row};
use crate::domain::lock::MeterLoss;

pub(super) fn apply(known: &mut Known<'_, '_>, row: &Row<'_>) -> Parsed<bool> {
    let idpel = row.idpel("idpel")?;
    let mut new = MeterLoss {
        reported_on: row.day("reported_on")?,
        note: row.maybe_text("note")?.unwrap_or_default(),
        survey_ref: row.maybe_text("survey_ref")?,
        survey_on: row.maybe_day("survey_on")?,
    };
    if !known.has_customer(idpel)? {
        return Err(row.bad("idpel", Reason::UnknownCustomer));
    }
    let old = known.tx.meter_loss(idpel)?;
    if let Some(old) = &old {
        if !row.has("note") {
            new.note.clone_from(&old.note);
        }
        if !row.has("survey_ref") {
            new.survey_ref.clone_from(&old.survey_ref);
        }
        if !row.has("survey_on") {
            new.survey_on = old.survey_on;
        }
    }
    let first = known.is_first(idpel.number(), row, old.is_some())?;
    if old.as_ref() == Some(&new) {
        return Ok(false);
    }
    if !first {
        return Err(row.bad("idpel", Reason::Contradiction));
    }
    known.tx.put_meter_loss(idpel, &new)?;
    Ok(true)
}
