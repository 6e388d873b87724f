//! Cells of the tallies that change, summed up before they are written: a thousand rows that go from one cell to another
//! are two changes.

use super::{bucket, days_late};
use crate::domain::monitoring::Ageing;
use crate::domain::wib::{Day, Moment};
use crate::replica::fault::{Fault, Result};
use crate::replica::tx::Tx;
use std::collections::BTreeMap;

/// What a row of the list counts by; the cell hangs on the day as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) unit: i64,
    pub(super) causes: i64,
    pub(super) setters: i64,
    pub(super) lateness: i64,
    pub(super) since: i64,
    pub(super) overdue: i64,
}

/// Unit, causes, setters, the bucket of the debt's age and that of the block's.
type Cell = (i64, i64, i64, i64, i64);

impl Counted {
    fn cell(&self, day: Day) -> Result<Cell> {
        let since =
            Moment::from_micros(self.since).ok_or_else(|| Fault::Damaged("column since".into()))?;
        let ageing = bucket(Ageing::of(days_late(self.lateness, day)));
        let blocked_for = bucket(Ageing::of(since.days_to(day)));
        Ok((self.unit, self.causes, self.setters, ageing, blocked_for))
    }
}

/// Changes of cells: how many customers more, and how much more is overdue of them.
#[derive(Debug, Default)]
pub(super) struct Changes(BTreeMap<Cell, (i64, i64)>);

impl Changes {
    pub(super) fn comes(&mut self, row: &Counted, day: Day) -> Result<()> {
        self.add(row.cell(day)?, 1, row.overdue);
        Ok(())
    }

    pub(super) fn goes(&mut self, row: &Counted, day: Day) -> Result<()> {
        self.add(row.cell(day)?, -1, -row.overdue);
        Ok(())
    }

    fn add(&mut self, cell: Cell, customers: i64, overdue: i64) {
        let sum = self.0.entry(cell).or_default();
        sum.0 += customers;
        sum.1 += overdue;
    }

    /// Writes them; the schema keeps the tallies of the country and of the units in step.
    pub(super) fn write(self, tx: &Tx<'_>) -> Result<()> {
        let sql = "INSERT INTO tally_change VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        for ((unit, causes, setters, ageing, blocked_for), (customers, overdue)) in self.0 {
            if (customers, overdue) != (0, 0) {
                let change = (
                    unit,
                    causes,
                    setters,
                    ageing,
                    blocked_for,
                    customers,
                    overdue,
                );
                tx.run(sql, change)?;
            }
        }
        Ok(())
    }
}
