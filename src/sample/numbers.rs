//! Numbers in the forms of the field (6.2), none of them given twice in one file.

use super::addresses::add_number;
use super::dice::Dice;
use crate::domain::agenda::AgendaKind;
use crate::domain::ids::{AgendaNo, Idpel, MeterNo, RegisterNo};
use crate::domain::wib::{Day, day_number};
use chrono::Datelike;
use std::collections::BTreeMap;

/// The IDPEL of a service unit's connection.
pub(super) fn idpel(unit: u32, number: u32) -> Option<Idpel> {
    Idpel::from_number(i64::from(unit) * 10_000_000 + i64::from(number))
}

/// The first two digits of meters by three manufacturers that do not exist.
const MAKERS: [u64; 3] = [77, 78, 79];

/// The meter of the file's connection of that number, which makes a serial number of its own up to a hundred million of
/// them: the odd factor only shuffles.
pub(super) fn meter(dice: &mut Dice, connection: u32) -> MeterNo {
    let serial = (u64::from(connection) * 48_271_013 + 7_919) % 100_000_000;
    MeterNo::with_check_digit(dice.pick(&MAKERS) * 100_000_000 + serial)
}

/// A number that no network of the country has: none begins with four zeros.
pub(super) fn phone(dice: &mut Dice) -> String {
    let mut text = String::with_capacity(12);
    text.push_str("0000-77");
    add_number(&mut text, dice.below(100), 2);
    text.push('-');
    add_number(&mut text, dice.below(10_000), 4);
    text
}

/// Register numbers of one unit: unit (5), year (2), sequence (6), each year's in a row.
#[derive(Debug, Clone)]
pub(super) struct Registers {
    unit: u32,
    first: u32,
    given: BTreeMap<i32, u32>,
}

impl Registers {
    pub(super) fn new(unit: u32, first: u32) -> Self {
        Self {
            unit,
            first,
            given: BTreeMap::new(),
        }
    }

    /// The next of the year. Past a million the sequence takes a seventh digit, and is still the only one of its kind.
    pub(super) fn next(&mut self, determined_on: Day) -> Option<RegisterNo> {
        let year = determined_on.year() % 100;
        let given = self.given.entry(year).or_insert(self.first);
        let number = format!("{}{year:02}{given:06}", self.unit);
        *given += 1;
        RegisterNo::parse(&number).ok()
    }
}

/// Agenda numbers of one unit: unit (5), kind (3), date (6), sequence (4), each day's in a row.
#[derive(Debug, Clone)]
pub(super) struct Agendas {
    unit: u32,
    first: u32,
    given: BTreeMap<(u32, i64), u32>,
}

fn kind_digits(kind: &AgendaKind) -> u32 {
    match kind {
        AgendaKind::NewConnection => 110,
        AgendaKind::PowerChange => 120,
        AgendaKind::PrepaidMigration => 130,
        AgendaKind::NameChange => 140,
        AgendaKind::Temporary => 150,
        AgendaKind::P2tl => 510,
        AgendaKind::Other(_) => 990,
    }
}

impl Agendas {
    pub(super) fn new(unit: u32, first: u32) -> Self {
        Self {
            unit,
            first,
            given: BTreeMap::new(),
        }
    }

    pub(super) fn next(&mut self, kind: &AgendaKind, lodged_on: Day) -> Option<AgendaNo> {
        let digits = kind_digits(kind);
        let given = self
            .given
            .entry((digits, day_number(lodged_on)))
            .or_insert(self.first);
        let (year, month, day) = (lodged_on.year() % 100, lodged_on.month(), lodged_on.day());
        let number = format!("{}{digits}{year:02}{month:02}{day:02}{given:04}", self.unit);
        *given += 1;
        AgendaNo::parse(&number).ok()
    }
}
