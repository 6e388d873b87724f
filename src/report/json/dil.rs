//! Info DIL, whole.

use super::{LockRow, ReceivableRow, UnitRow};
use crate::domain::answer::Answer;
use crate::domain::cause::Cause;
use crate::domain::facts::Facts;
use crate::domain::lock::Dispensation;
use crate::domain::wib::Moment;
use serde::Serialize;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dil {
    pub idpel: String,
    pub meter_no: Option<String>,
    pub name: String,
    pub address: String,
    pub unit: UnitRow,
    pub tariff: String,
    pub power_va: u32,
    pub service: &'static str,
    pub status: StatusRow,
    pub balance: BalanceRow,
    pub receivables: Vec<ReceivableRow>,
    /// The one that is active.
    pub dispensation: Option<DispensationRow>,
    pub to_unblock: ToUnblockRow,
    pub next: Option<NextRow>,
    pub as_of: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusRow {
    pub dil: &'static str,
    pub label: String,
    pub causes: Vec<&'static str>,
    pub locks: Vec<LockRow>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BalanceRow {
    pub overdue: String,
    pub not_due: String,
    pub total: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DispensationRow {
    pub ground: &'static str,
    pub until: Option<String>,
    pub register_nos: Vec<String>,
    pub by: String,
    pub since: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ToUnblockRow {
    pub register_nos: Vec<String>,
    pub total: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NextRow {
    pub due_on: String,
    pub would_block_on: Option<String>,
}

/// Info DIL of one customer at one moment.
pub fn dil(facts: &Facts, answer: &Answer, at: Moment) -> Dil {
    let (customer, day) = (&facts.customer, at.day());
    let locks = facts.debt_lock.iter().chain(&facts.meter_lock);
    Dil {
        idpel: customer.idpel.to_string(),
        meter_no: customer.meter_no.map(|meter| meter.to_string()),
        name: customer.name.clone(),
        address: customer.address.clone(),
        unit: UnitRow::of(&facts.unit),
        tariff: customer.tariff.clone(),
        power_va: customer.power_va,
        service: customer.service.code(),
        status: StatusRow {
            dil: answer.status.dil().word(),
            label: answer.status.label(),
            causes: answer
                .status
                .causes()
                .into_iter()
                .map(Cause::code)
                .collect(),
            locks: locks.map(LockRow::of).collect(),
        },
        balance: BalanceRow {
            overdue: answer.balance.overdue.to_string(),
            not_due: answer.balance.not_due.to_string(),
            total: answer.balance.total().to_string(),
        },
        receivables: facts
            .receivables
            .iter()
            .map(|receivable| ReceivableRow::of(receivable, facts, day))
            .collect(),
        dispensation: facts.active_dispensation(day).map(dispensation),
        to_unblock: ToUnblockRow {
            register_nos: texts(&answer.to_unblock.register_nos),
            total: answer.to_unblock.total.to_string(),
        },
        next: answer.next.map(|next| NextRow {
            due_on: next.due_on.to_string(),
            would_block_on: next.would_block_on.map(|day| day.to_string()),
        }),
        as_of: at.to_string(),
    }
}

fn dispensation(dispensation: &Dispensation) -> DispensationRow {
    DispensationRow {
        ground: dispensation.ground.code(),
        until: dispensation.until.map(|day| day.to_string()),
        register_nos: texts(&dispensation.register_nos),
        by: dispensation.by.to_string(),
        since: dispensation.since.to_string(),
    }
}

fn texts(values: &[impl ToString]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}
