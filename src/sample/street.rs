//! The customers of one service unit, one after the other in the order of their IDPEL: each from a stream of chance
//! of its own, so that millions need no more memory than one.

use super::addresses;
use super::cases;
use super::dice::Dice;
use super::names::{self, Region};
use super::numbers::{self, Agendas, Registers};
use super::places::{self, Ulp};
use super::story::Story;
use crate::domain::customer::{Customer, Service};
use crate::domain::household::Household;
use crate::domain::ids::{Idpel, UnitCode, UserName};

/// Below this the numbers of a unit belong to the situations.
pub(super) const FIRST: u32 = 1000;
/// Register sequences below this belong to the situations.
const FIRST_REGISTER: u32 = 100_000;
const FIRST_AGENDA: u32 = 1000;
/// How many connections one unit's numbers hold besides those.
pub(super) const ROOM: u32 = 10_000_000 - FIRST;

/// The unit's own numbers and people, while its customers are made up.
#[derive(Debug)]
pub(super) struct Office {
    pub(super) registers: Registers,
    pub(super) agendas: Agendas,
    pub(super) user: UserName,
}

/// Made-up customers of one unit.
#[derive(Debug)]
pub(super) struct Street {
    seed: u64,
    ulp: Ulp,
    code: UnitCode,
    region: Region,
    /// How many connections the units before it have.
    before: u32,
    count: u32,
    at: u32,
    office: Office,
}

/// Who acts by hand in a unit: `budi` has an account in 77110, the others only their name in the extract.
pub(super) fn user_of(unit: u32) -> Option<UserName> {
    match unit {
        77_110 => UserName::parse("budi"),
        other => UserName::parse(&format!("petugas.{other}")),
    }
}

impl Street {
    pub(super) fn new(seed: u64, before: u32, ulp: Ulp, count: u32) -> Option<Self> {
        Some(Self {
            seed,
            code: places::code(ulp.code)?,
            region: places::region(ulp.code),
            before,
            count: count.min(ROOM),
            at: 0,
            office: Office {
                registers: Registers::new(ulp.code, FIRST_REGISTER),
                agendas: Agendas::new(ulp.code, FIRST_AGENDA),
                user: user_of(ulp.code)?,
            },
            ulp,
        })
    }

    fn household(&mut self) -> Option<Household> {
        let stride = ROOM / self.count;
        let stream = u64::from(self.ulp.code) << 32 | u64::from(self.at);
        let mut dice = Dice::of(self.seed, stream);
        let number = FIRST + self.at * stride + dice.below(stride);
        let idpel = numbers::idpel(self.ulp.code, number)?;
        let customer = self.customer(&mut dice, idpel);
        if !cases::has_matters(&mut dice) {
            return Some(Household::plain(customer));
        }
        let mut story = Story::of(customer);
        cases::befall(&mut story, &mut dice, &mut self.office);
        Some(story.tell())
    }

    fn customer(&self, dice: &mut Dice, idpel: Idpel) -> Customer {
        let (power_va, class) = dice.weigh(&cases::POWERS);
        let service = if dice.percent(86) {
            Service::Prepaid
        } else {
            Service::Postpaid
        };
        let prepaid = service == Service::Prepaid;
        let name = if class.starts_with('B') {
            names::business(dice, self.region)
        } else {
            names::person(dice, self.region)
        };
        Customer {
            idpel,
            meter_no: prepaid.then(|| numbers::meter(dice, FIRST + self.before + self.at)),
            name,
            address: addresses::full_address(dice, &self.ulp),
            phone: numbers::phone(dice),
            unit: self.code,
            tariff: cases::tariff(class, prepaid),
            power_va,
            service,
        }
    }
}

impl Iterator for Street {
    type Item = Household;

    fn next(&mut self) -> Option<Household> {
        if self.at >= self.count {
            return None;
        }
        let household = self.household();
        self.at += 1;
        household
    }
}
