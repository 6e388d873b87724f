//! Rows of Monitoring Blocking Token, and what they come to.

use super::{LockRow, UnitRow};
use crate::domain::cause::Cause;
use crate::domain::monitoring::{Ageing, Blocked, Sum, Summary};
use serde::Serialize;
use std::collections::BTreeMap;

/// A blocked customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BlockedRow {
    pub idpel: String,
    pub name: String,
    pub unit: UnitRow,
    pub causes: Vec<&'static str>,
    pub locks: Vec<LockRow>,
    pub days_overdue: i64,
    pub overdue: String,
}

impl BlockedRow {
    pub fn of(blocked: &Blocked, unit_name: &str) -> Self {
        Self {
            idpel: blocked.idpel.to_string(),
            name: blocked.name.clone(),
            unit: UnitRow {
                code: blocked.unit.to_string(),
                name: unit_name.to_owned(),
            },
            causes: blocked.causes.iter().map(Cause::code).collect(),
            locks: blocked.locks.iter().map(LockRow::of).collect(),
            days_overdue: blocked.days_overdue,
            overdue: blocked.overdue.to_string(),
        }
    }
}

/// How many customers, and what is overdue of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SumRow {
    pub count: u64,
    pub overdue: String,
}

impl From<Sum> for SumRow {
    fn from(sum: Sum) -> Self {
        Self {
            count: sum.count,
            overdue: sum.overdue.to_string(),
        }
    }
}

/// The whole and its buckets: every cause and every ageing, and the units that have someone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SummaryRow {
    pub count: u64,
    pub overdue: String,
    pub by_cause: BTreeMap<&'static str, SumRow>,
    pub by_unit: BTreeMap<String, SumRow>,
    pub by_ageing: BTreeMap<&'static str, SumRow>,
}

impl SummaryRow {
    pub fn of(summary: &Summary) -> Self {
        let all = SumRow::from(summary.all);
        Self {
            count: all.count,
            overdue: all.overdue,
            by_cause: Cause::ALL
                .into_iter()
                .map(|cause| (cause.code(), summary.of_cause(cause).into()))
                .collect(),
            by_unit: summary
                .by_unit
                .iter()
                .map(|(unit, sum)| (unit.to_string(), (*sum).into()))
                .collect(),
            by_ageing: Ageing::ALL
                .into_iter()
                .map(|ageing| (ageing.code(), summary.of_ageing(ageing).into()))
                .collect(),
        }
    }
}
