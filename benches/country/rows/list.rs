//! Pages of the list, as the desk asks for them.

use pln123::domain::listing::From;
use pln123::domain::monitoring::{Blocked, Cursor, Narrowing, Order, SortBy, Wanted};
use pln123::domain::wib::Day;
use pln123::replica::Replica;

/// Those of a screen of 60 lines and a page below.
const ROWS: u64 = 100;

pub(super) fn page(
    replica: &Replica,
    day: Day,
    (narrowing, order): &(Narrowing, Order),
    (from, skip): (From<Cursor>, u64),
) -> Vec<Blocked> {
    let wanted = Wanted {
        narrowing: narrowing.clone(),
        order: *order,
        from,
        skip,
        limit: ROWS,
    };
    replica.read(|tx| tx.blocked_page(&wanted, day)).unwrap()
}

/// All that the screen offers.
pub(super) fn orders() -> impl Iterator<Item = Order> {
    SortBy::ALL
        .into_iter()
        .flat_map(|by| [false, true].map(|descending| Order { by, descending }))
}

pub(super) fn in_words(order: Order) -> String {
    let way = if order.descending { "↓" } else { "↑" };
    format!("{} {way}", order.by.code())
}
