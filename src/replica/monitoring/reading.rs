//! How a narrowed list is read: along its order, passing over the rows that do not fit, or with those that fit picked out
//! along an index of what narrows it and then put in order. The first costs little where many fit, the second where few
//! do; the tallies say how many.

use super::narrowed::Where;
use crate::domain::monitoring::{Narrowing, SortBy, Wanted};
use crate::replica::fault::Result;
use crate::replica::tx::Tx;
use rusqlite::params_from_iter;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    InOrder,
    PickedOut,
}

/// The table whose cells a narrowed list is made of.
pub(super) fn cells_of(narrowing: &Narrowing) -> &'static str {
    if narrowing.unit.is_some() {
        "tally_blocked"
    } else {
        "tally_country"
    }
}

/// The whole list of the unit, or of the country.
fn whole(narrowing: &Narrowing) -> Narrowing {
    Narrowing {
        unit: narrowing.unit,
        ..Narrowing::default()
    }
}

/// What an index picks out by, each alone.
fn picks(narrowing: &Narrowing) -> impl Iterator<Item = Narrowing> {
    let only = whole(narrowing);
    let (ageing, blocked_for, cause) = (narrowing.ageing, narrowing.blocked_for, narrowing.cause);
    let picks = [
        ageing.map(|_| Narrowing {
            ageing,
            ..only.clone()
        }),
        blocked_for.map(|_| Narrowing {
            blocked_for,
            ..only.clone()
        }),
        cause.map(|_| Narrowing { cause, ..only }),
    ];
    picks.into_iter().flatten()
}

/// Whether the list is narrowed by ages alone, and ordered by that age: then what fits lies together.
fn is_own(narrowing: &Narrowing, by: SortBy) -> bool {
    match (narrowing.ageing, narrowing.blocked_for) {
        (Some(_), None) => by == SortBy::DaysOverdue,
        (None, Some(_)) => by == SortBy::Since,
        _ => false,
    }
}

fn of_ages(narrowing: &Narrowing) -> bool {
    narrowing.ageing.is_some() || narrowing.blocked_for.is_some()
}

/// Whether what fits may all lie at the far end: who is late for long is blocked for long, and owes more.
fn hangs_together(narrowing: &Narrowing, by: SortBy) -> bool {
    of_ages(narrowing) && matches!(by, SortBy::DaysOverdue | SortBy::Since | SortBy::Overdue)
}

impl Tx<'_> {
    /// Which of them passes over fewer rows. What a text fits no tally knows: ages are then picked out, as if it fitted
    /// few.
    pub(super) fn reading(&self, wanted: &Wanted) -> Result<Reading> {
        let narrowing = &wanted.narrowing;
        let mut picked = None;
        for pick in picks(narrowing) {
            let count = self.customers(&pick)?;
            picked = Some(picked.map_or(count, |least: i64| least.min(count)));
        }
        let Some(picked) = picked.filter(|_| !is_own(narrowing, wanted.order.by)) else {
            return Ok(Reading::InOrder);
        };
        if of_ages(narrowing) && !narrowing.text.trim().is_empty() {
            return Ok(Reading::PickedOut);
        }
        let (all, fitting) = (
            self.customers(&whole(narrowing))?,
            self.customers(narrowing)?,
        );
        let page = i64::try_from(wanted.limit).unwrap_or(i64::MAX).min(fitting);
        let passed = if hangs_together(narrowing, wanted.order.by) {
            all - fitting + page
        } else {
            // As if those that fit lay evenly among the others.
            page.saturating_mul(all).checked_div(fitting).unwrap_or(all)
        };
        Ok(if passed < picked {
            Reading::InOrder
        } else {
            Reading::PickedOut
        })
    }

    /// How many customers are in a narrowed list, text aside.
    fn customers(&self, narrowing: &Narrowing) -> Result<i64> {
        let cells = Where::of_cells(narrowing);
        let (table, fits) = (cells_of(narrowing), cells.sql());
        let sql = format!("SELECT coalesce(sum(customers), 0) FROM {table} b WHERE {fits}");
        self.only(&sql, params_from_iter(cells.values))
    }
}
