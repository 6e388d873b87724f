//! The columns of Monitoring Blocking Token, and a blocked customer in them.

use super::{column, maybe_text, unit_cells, word, words};
use crate::desk::exports::Units;
use crate::domain::cause::Cause;
use crate::domain::ids::UserName;
use crate::domain::lock::Lock;
use crate::domain::monitoring::{Blocked, Setter};
use crate::domain::table::{Cell, Column, Kind};
use crate::domain::wib::Day;
use crate::locale::{Lang, labels, monitoring};

pub(super) fn columns(lang: Lang) -> Vec<Column> {
    let w = lang.words();
    vec![
        column("idpel", w.cli_idpel(), Kind::Identifier, 15),
        column("name", w.cli_name(), Kind::Text, 30),
        column("unit", w.cli_unit(), Kind::Identifier, 9),
        column("unit_name", w.list_unit_name(), Kind::Text, 24),
        column("causes", w.col_causes(), Kind::Text, 36),
        column("locks", w.list_locks(), Kind::Text, 24),
        column("since", w.col_since(), Kind::Moment, 20),
        column("by", w.list_set_by(), Kind::Text, 12),
        column("user", w.cli_user(), Kind::Text, 14),
        column("days_overdue", w.list_days_overdue(), Kind::Count, 13),
        column("days_blocked", w.list_days_blocked(), Kind::Count, 13),
        column("overdue", w.list_overdue(), Kind::Money, 18),
    ]
}

pub(super) fn cells(lang: Lang, row: &Blocked, units: &Units, today: Day) -> Vec<Cell> {
    let first = row.first_lock();
    let [unit, unit_name] = unit_cells(row.unit, units);
    let cause = |cause: Cause| {
        (
            cause.code().to_owned(),
            labels::cause_short(lang, Some(cause)),
        )
    };
    let lock = |lock: &Lock| (lock.kind.code().to_owned(), labels::lock(lang, lock.kind));
    let by = |lock: &Lock| {
        let setter = if lock.by.user().is_some() {
            Setter::User
        } else {
            Setter::System
        };
        word(setter.code(), monitoring::setter(lang, setter))
    };
    vec![
        Cell::Identifier(row.idpel.to_string()),
        Cell::Text(row.name.clone()),
        unit,
        unit_name,
        words(row.causes.iter(), cause),
        words(row.locks.iter(), lock),
        first.map_or(Cell::Empty, |lock| Cell::Moment(lock.since)),
        first.map_or(Cell::Empty, by),
        maybe_text(first.and_then(|lock| lock.by.user()).map(UserName::as_str)),
        Cell::Count(row.days_overdue),
        Cell::Count(row.days_blocked(today)),
        Cell::Money(row.overdue),
    ]
}
