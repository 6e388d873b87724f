//! Info Agenda: the application or determination, and Info Angsuran.

use super::{ReceivableRow, UnitRow};
use crate::domain::agenda::Agenda;
use crate::domain::facts::Facts;
use crate::domain::receivable::Receivable;
use crate::domain::wib::Day;
use serde::Serialize;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgendaRow {
    pub agenda_no: String,
    pub kind: String,
    pub lodged_on: String,
    pub state: String,
    pub tariff: Option<String>,
    pub power_va: Option<u32>,
    pub note: String,
    pub idpel: String,
    pub name: String,
    pub unit: UnitRow,
    pub instalments: Vec<ReceivableRow>,
}

/// One agenda with the receivables attached to it, as they are on `day`.
pub fn agenda(agenda: &Agenda, facts: &Facts, instalments: &[Receivable], day: Day) -> AgendaRow {
    AgendaRow {
        agenda_no: agenda.agenda_no.to_string(),
        kind: agenda.kind.code().to_owned(),
        lodged_on: agenda.lodged_on.to_string(),
        state: agenda.state.code().to_owned(),
        tariff: agenda.tariff.clone(),
        power_va: agenda.power_va,
        note: agenda.note.clone(),
        idpel: agenda.idpel.to_string(),
        name: facts.customer.name.clone(),
        unit: UnitRow::of(&facts.unit),
        instalments: instalments
            .iter()
            .map(|receivable| ReceivableRow::of(receivable, facts, day))
            .collect(),
    }
}
