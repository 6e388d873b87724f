//! Pages by key in SQL.

use crate::domain::listing::From;

/// The row that a page hangs on, and how the rows that are wanted compare with it.
pub(super) fn bound<C>(from: &From<C>) -> Option<(&C, &'static str)> {
    match from {
        From::Start | From::End => None,
        From::After(cursor) => Some((cursor, ">")),
        From::At(cursor) => Some((cursor, ">=")),
        From::Before(cursor) => Some((cursor, "<")),
    }
}

/// The same comparison in an order that runs the other way.
pub(super) fn turned_round(than: &'static str) -> &'static str {
    match than {
        ">" => "<",
        ">=" => "<=",
        _ => ">",
    }
}
