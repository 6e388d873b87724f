//! agendas.csv: applications and determinations.

use super::known::Known;
use super::reject::Reason;
use super::row::{Parsed, Row};
use crate::domain::agenda::{Agenda, AgendaKind, AgendaState};

pub(super) fn apply(known: &mut Known<'_, '_>, row: &Row<'_>) -> Parsed<bool> {
    let mut new = Agenda {
        agenda_no: row.agenda("agenda_no")?,
        idpel: row.idpel("idpel")?,
        kind: AgendaKind::parse(&row.text("kind")?),
        lodged_on: row.day("lodged_on")?,
        state: AgendaState::parse(&row.text("state")?),
        tariff: row.maybe_text("tariff")?,
        power_va: row.maybe_number("power_va")?,
        note: row.maybe_text("note")?.unwrap_or_default(),
    };
    if !known.has_customer(new.idpel)? {
        return Err(row.bad("idpel", Reason::UnknownCustomer));
    }
    let old = known.tx.agenda(&new.agenda_no)?;
    if let Some(old) = &old {
        if !row.has("tariff") {
            new.tariff.clone_from(&old.tariff);
        }
        if !row.has("power_va") {
            new.power_va = old.power_va;
        }
        if !row.has("note") {
            new.note.clone_from(&old.note);
        }
    }
    let first = known.is_first(new.agenda_no.as_str(), row, old.is_some())?;
    if old.as_ref() == Some(&new) {
        return Ok(false);
    }
    if !first {
        return Err(row.bad("agenda_no", Reason::Contradiction));
    }
    known.tx.put_agenda(&new)?;
    Ok(true)
}
