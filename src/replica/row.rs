//! Values of the file as values of the domain. What cannot be one is damage, named by its column.

use super::fault::{Fault, Result};
use crate::domain::ids::{AgendaNo, Idpel, MeterNo, RegisterNo, UnitCode, UserName};
use crate::domain::lock::{Actor, Ground, LockKind};
use crate::domain::money::Rupiah;
use crate::domain::wib::{Day, Moment, day_from_number};
use rusqlite::{Row, RowIndex};
use std::fmt::Display;

/// A column by its name, or by its place, counted from 0: a name is looked for in each row, which counts where rows are
/// many and do little.
pub(super) trait Column: RowIndex + Display + Copy {}

impl<C: RowIndex + Display + Copy> Column for C {}

fn damaged(row: &Row<'_>, column: impl Column) -> Fault {
    let all = row.as_ref();
    let name = column.idx(all).and_then(|place| all.column_name(place));
    Fault::Damaged(name.map_or_else(
        |_| format!("column {column}"),
        |name| format!("column {name}"),
    ))
}

fn number<T>(row: &Row<'_>, column: impl Column, make: impl FnOnce(i64) -> Option<T>) -> Result<T> {
    make(row.get(column)?).ok_or_else(|| damaged(row, column))
}

fn maybe<T>(
    row: &Row<'_>,
    column: impl Column,
    make: impl FnOnce(i64) -> Option<T>,
) -> Result<Option<T>> {
    match row.get::<_, Option<i64>>(column)? {
        Some(value) => make(value).map(Some).ok_or_else(|| damaged(row, column)),
        None => Ok(None),
    }
}

fn word<T>(row: &Row<'_>, column: impl Column, make: impl FnOnce(&str) -> Option<T>) -> Result<T> {
    make(
        row.get_ref(column)?
            .as_str()
            .map_err(|_| damaged(row, column))?,
    )
    .ok_or_else(|| damaged(row, column))
}

pub(super) fn maybe_word<T>(
    row: &Row<'_>,
    column: impl Column,
    make: impl FnOnce(&str) -> Option<T>,
) -> Result<Option<T>> {
    match row
        .get_ref(column)?
        .as_str_or_null()
        .map_err(|_| damaged(row, column))?
    {
        Some(text) => make(text).map(Some).ok_or_else(|| damaged(row, column)),
        None => Ok(None),
    }
}

pub(super) fn idpel(row: &Row<'_>, column: impl Column) -> Result<Idpel> {
    number(row, column, Idpel::from_number)
}

pub(super) fn maybe_idpel(row: &Row<'_>, column: impl Column) -> Result<Option<Idpel>> {
    maybe(row, column, Idpel::from_number)
}

pub(super) fn maybe_meter(row: &Row<'_>, column: impl Column) -> Result<Option<MeterNo>> {
    maybe(row, column, MeterNo::from_number)
}

pub(super) fn unit(row: &Row<'_>, column: impl Column) -> Result<UnitCode> {
    number(row, column, UnitCode::from_number)
}

pub(super) fn maybe_unit(row: &Row<'_>, column: impl Column) -> Result<Option<UnitCode>> {
    maybe(row, column, UnitCode::from_number)
}

pub(super) fn day(row: &Row<'_>, column: impl Column) -> Result<Day> {
    number(row, column, day_from_number)
}

pub(super) fn maybe_day(row: &Row<'_>, column: impl Column) -> Result<Option<Day>> {
    maybe(row, column, day_from_number)
}

pub(super) fn moment(row: &Row<'_>, column: impl Column) -> Result<Moment> {
    number(row, column, Moment::from_micros)
}

pub(super) fn maybe_moment(row: &Row<'_>, column: impl Column) -> Result<Option<Moment>> {
    maybe(row, column, Moment::from_micros)
}

pub(super) fn rupiah(row: &Row<'_>, column: impl Column) -> Result<Rupiah> {
    number(row, column, Rupiah::from_whole)
}

pub(super) fn whole<T: TryFrom<i64>>(row: &Row<'_>, column: impl Column) -> Result<T> {
    number(row, column, |value| T::try_from(value).ok())
}

pub(super) fn register(row: &Row<'_>, column: impl Column) -> Result<RegisterNo> {
    word(row, column, |text| RegisterNo::parse(text).ok())
}

pub(super) fn agenda(row: &Row<'_>, column: impl Column) -> Result<AgendaNo> {
    word(row, column, |text| AgendaNo::parse(text).ok())
}

pub(super) fn maybe_agenda(row: &Row<'_>, column: impl Column) -> Result<Option<AgendaNo>> {
    maybe_word(row, column, |text| AgendaNo::parse(text).ok())
}

pub(super) fn user(row: &Row<'_>, column: impl Column) -> Result<UserName> {
    word(row, column, UserName::parse)
}

/// NULL is the system.
pub(super) fn actor(row: &Row<'_>, column: impl Column) -> Result<Actor> {
    Ok(maybe_word(row, column, UserName::parse)?.map_or(Actor::System, Actor::User))
}

pub(super) fn lock_kind(row: &Row<'_>, column: impl Column) -> Result<LockKind> {
    word(row, column, LockKind::parse)
}

pub(super) fn ground(row: &Row<'_>, column: impl Column) -> Result<Ground> {
    word(row, column, Ground::parse)
}

pub(super) fn maybe_ground(row: &Row<'_>, column: impl Column) -> Result<Option<Ground>> {
    maybe_word(row, column, Ground::parse)
}

/// A number of a closed set.
pub(super) fn of_number<T>(
    row: &Row<'_>,
    column: impl Column,
    make: impl FnOnce(i64) -> Option<T>,
) -> Result<T> {
    number(row, column, make)
}

/// A word of a closed set.
pub(super) fn of<T>(
    row: &Row<'_>,
    column: impl Column,
    make: impl FnOnce(&str) -> Option<T>,
) -> Result<T> {
    word(row, column, make)
}

/// Text from outside, fit to be shown.
pub(super) fn text(row: &Row<'_>, column: impl Column) -> Result<String> {
    word(row, column, |text| Some(crate::domain::text::clean(text)))
}
