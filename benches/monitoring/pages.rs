//! Pages of the list: the first, one in the middle, the last, and jumps, in each order.

use crate::measure::{ROUNDS, averaged, median};
use pln123::domain::ids::UnitCode;
use pln123::domain::listing::From;
use pln123::domain::monitoring::{Narrowing, Order, SortBy, Wanted};
use pln123::domain::wib::Day;
use pln123::replica::Replica;
use std::time::Duration;

/// Those of a screen of 60 lines and a page below, as the desk asks.
pub(crate) const ROWS: u64 = 100;
/// The places that are measured: what the desk asks for at each.
pub(crate) const HEAD: &str =
    "             first            middle              last    jump to middle     jump near end";

pub(crate) struct Line {
    pub(crate) order: String,
    /// As in [`HEAD`].
    pub(crate) times: Vec<Duration>,
}

pub(crate) fn figures(
    replica: &Replica,
    day: Day,
    unit: Option<UnitCode>,
    count: u64,
) -> Vec<Line> {
    let orders = SortBy::ALL
        .into_iter()
        .flat_map(|by| [false, true].map(|descending| Order { by, descending }));
    let line = |order: Order| {
        let ask = |from, skip| {
            let wanted = Wanted {
                narrowing: Narrowing {
                    unit,
                    ..Narrowing::default()
                },
                order,
                from,
                skip,
                limit: ROWS,
            };
            replica.read(|tx| tx.blocked_page(&wanted, day)).unwrap()
        };
        let middle = ask(From::Start, count / 2);
        let cursor = middle.first().map(|row| order.cursor(row, day));
        let wishes = [
            (From::Start, 0),
            (cursor.map_or(From::Start, From::After), 0),
            (From::End, 0),
            (From::Start, count / 2),
            // The nearer end is where a jump is counted from.
            (From::End, count / 10),
        ];
        let mut times = vec![Vec::new(); wishes.len()];
        for _ in 0..ROUNDS {
            for (wish, times) in wishes.iter().zip(&mut times) {
                times.push(averaged(|| ask(wish.0.clone(), wish.1)));
            }
        }
        let way = if order.descending { "↓" } else { "↑" };
        Line {
            order: format!("{} {way}", order.by.code()),
            times: times.iter_mut().map(|times| median(times)).collect(),
        }
    };
    orders.map(line).collect()
}
