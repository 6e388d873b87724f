//! What the list comes to, from the tallies: the whole country's cells and the units' sums, or one unit's cells. Only
//! where text narrows, the list itself is read.

use super::days_late;
use super::narrowed::Where;
use super::reading::{Reading, cells_of};
use crate::domain::cause::Causes;
use crate::domain::monitoring::{Ageing, Cell, Narrowing, SortBy, Sum, Summary};
use crate::domain::wib::Day;
use crate::replica::fault::Result;
use crate::replica::row;
use crate::replica::tx::Tx;
use rusqlite::{Row, params_from_iter};

/// Customers and what is overdue of them: columns that follow each other.
fn sum(row: &Row<'_>, customers: usize) -> Result<Sum> {
    Ok(Sum {
        count: row::whole(row, customers)?,
        overdue: row::rupiah(row, customers + 1)?,
    })
}

fn cell(row: &Row<'_>) -> Result<Cell> {
    let ageing = |number: i64| Ageing::ALL.get(usize::try_from(number).ok()?).copied();
    Ok(Cell {
        causes: row::of_number(row, 0, Causes::from_bits)?,
        ageing: row::of_number(row, 1, ageing)?,
        blocked_for: row::of_number(row, 2, ageing)?,
        sum: sum(row, 3)?,
    })
}

impl Tx<'_> {
    /// What the narrowed list comes to. The list must speak of `today`.
    pub fn summary(&self, narrowing: &Narrowing, today: Day) -> Result<Summary> {
        if !narrowing.text.trim().is_empty() {
            return self.summary_of_rows(narrowing, today);
        }
        let mut summary = Summary::default();
        let cells = Where::of_cells(narrowing);
        let sql = format!(
            "SELECT causes, ageing, blocked_for, customers, overdue FROM {} b WHERE {}",
            cells_of(narrowing),
            cells.sql()
        );
        self.each(&sql, params_from_iter(&cells.values), |row| {
            summary.add(cell(row)?);
            Ok(true)
        })?;
        match narrowing.unit {
            Some(unit) if summary.all.count > 0 => summary.add_of_unit(unit, summary.all),
            Some(_) => {}
            None => self.add_units(&mut summary, &cells)?,
        }
        Ok(summary)
    }

    fn add_units(&self, summary: &mut Summary, cells: &Where) -> Result<()> {
        let sql = if cells.is_empty() {
            "SELECT unit, customers, overdue FROM tally_unit".to_owned()
        } else {
            format!(
                "SELECT unit, sum(customers) AS customers, sum(overdue) AS overdue FROM tally_blocked b WHERE {}
                  GROUP BY 1",
                cells.sql()
            )
        };
        self.each(&sql, params_from_iter(&cells.values), |row| {
            summary.add_of_unit(row::unit(row, 0)?, sum(row, 1)?);
            Ok(true)
        })
    }

    /// The same from the list, row by row: no tally knows the names.
    fn summary_of_rows(&self, narrowing: &Narrowing, today: Day) -> Result<Summary> {
        let narrowed = Where::narrowed(narrowing, today, (Reading::PickedOut, SortBy::Idpel));
        let sql = format!(
            "SELECT b.unit, b.causes, b.lateness, b.since, b.overdue FROM blocked b WHERE {}",
            narrowed.sql()
        );
        let mut summary = Summary::default();
        self.each(&sql, params_from_iter(narrowed.values), |row| {
            let sum = Sum {
                count: 1,
                overdue: row::rupiah(row, 4)?,
            };
            summary.add(Cell {
                causes: row::of_number(row, 1, Causes::from_bits)?,
                ageing: Ageing::of(days_late(row.get(2)?, today)),
                blocked_for: Ageing::of(row::moment(row, 3)?.days_to(today)),
                sum,
            });
            summary.add_of_unit(row::unit(row, 0)?, sum);
            Ok(true)
        })?;
        Ok(summary)
    }
}
