//! One listed customer while its situation is being laid out, in the words that the situations are written in.

use crate::domain::agenda::{Agenda, AgendaKind, AgendaState};
use crate::domain::cause::Cause;
use crate::domain::customer::{Customer, Service};
use crate::domain::household::Household;
use crate::domain::ids::{AgendaNo, Idpel, RegisterNo, UserName};
use crate::domain::lock::Ground;
use crate::domain::money::Rupiah;
use crate::domain::wib::{Day, Moment};
use crate::sample::addresses;
use crate::sample::dice::Dice;
use crate::sample::numbers::{self, Agendas, Registers};
use crate::sample::places;
use crate::sample::story::{Debt, Story};
use crate::sample::street::user_of;
use crate::sample::{TODAY, at};

/// The unit that most listed customers belong to.
const HOME: u32 = 77_110;

/// The listed customer, with the unit's own numbers: registers `77110 19 014 001` and on for `771100000014`.
pub(in crate::sample) struct Cast {
    pub(super) story: Story,
    pub(super) user: UserName,
    pub(super) idpel: Idpel,
    number: u32,
    registers: Registers,
    agendas: Agendas,
}

/// A day of 2019, or of the year named.
pub(super) fn on(year: i32, month: u32, day: u32) -> Day {
    Day::from_ymd_opt(year, month, day).unwrap_or(TODAY)
}

pub(super) fn september(day: u32) -> Day {
    on(2019, 9, day)
}

pub(super) fn october(day: u32) -> Day {
    on(2019, 10, day)
}

pub(super) fn november(day: u32) -> Day {
    on(2019, 11, day)
}

impl Cast {
    pub(super) fn of(idpel: Idpel, name: &str) -> Option<Self> {
        let number = u32::try_from(idpel.number() % 10_000_000).ok()?;
        // The seed does not matter here: listed customers are the same in every sample.
        let mut dice = Dice::of(0, u64::from(number));
        let customer = Customer {
            idpel,
            meter_no: Some(numbers::meter(&mut dice, number)),
            name: name.to_owned(),
            address: addresses::address(&mut dice, "CONTOH UTARA"),
            phone: format!("0000-7700-{number:04}"),
            unit: places::code(HOME)?,
            tariff: "R1T".to_owned(),
            power_va: 1300,
            service: Service::Prepaid,
        };
        Some(Self {
            story: Story::of(customer),
            user: user_of(HOME)?,
            idpel,
            number,
            registers: Registers::new(HOME, number * 1000 + 1),
            agendas: Agendas::new(HOME, number),
        })
    }

    pub(super) fn tell(self) -> Household {
        self.story.tell()
    }

    pub(super) fn lives_at(&mut self, address: &str) {
        address.clone_into(&mut self.story.customer().address);
    }

    /// Belongs to another unit than its number says, as now and then in the field.
    pub(super) fn belongs_to(&mut self, unit: u32, place: &str) {
        let Some((code, user)) = places::code(unit).zip(user_of(unit)) else {
            return;
        };
        let customer = self.story.customer();
        customer.unit = code;
        customer.address = customer.address.replace("CONTOH UTARA", place);
        self.user = user;
        self.registers = Registers::new(unit, self.number * 1000 + 1);
        self.agendas = Agendas::new(unit, self.number);
    }

    pub(super) fn has_power(&mut self, power_va: u32) {
        self.story.customer().power_va = power_va;
    }

    pub(super) fn is_postpaid(&mut self) {
        let customer = self.story.customer();
        customer.service = Service::Postpaid;
        customer.meter_no = None;
        "R1".clone_into(&mut customer.tariff);
    }

    /// Owes these parts, the first due on `first_due`, the others a month apart each. Returns the first one's place.
    pub(super) fn owes(
        &mut self,
        cause: Cause,
        amounts: &[i64],
        determined_on: Day,
        first_due: Day,
    ) -> usize {
        self.owes_more(cause, amounts, determined_on, first_due, None, None)
    }

    /// The same, for an agenda.
    pub(super) fn owes_for(
        &mut self,
        agenda_no: Option<AgendaNo>,
        cause: Cause,
        amounts: &[i64],
        determined_on: Day,
        first_due: Day,
    ) -> usize {
        self.owes_more(cause, amounts, determined_on, first_due, agenda_no, None)
    }

    /// A debt of another IDPEL (cause 6).
    pub(super) fn owes_of(
        &mut self,
        origin: &str,
        amounts: &[i64],
        determined_on: Day,
        first_due: Day,
    ) -> usize {
        let origin = Idpel::parse(origin).ok();
        self.owes_more(
            Cause::PrrOtherIdpel,
            amounts,
            determined_on,
            first_due,
            None,
            origin,
        )
    }

    fn owes_more(
        &mut self,
        cause: Cause,
        amounts: &[i64],
        determined_on: Day,
        first_due: Day,
        agenda_no: Option<AgendaNo>,
        origin: Option<Idpel>,
    ) -> usize {
        let debt = Debt {
            cause,
            amounts: amounts
                .iter()
                .copied()
                .filter_map(Rupiah::from_whole)
                .collect(),
            determined_on,
            first_due,
            agenda_no,
            origin,
        };
        let registers = &mut self.registers;
        let register = |day: Day| -> Option<RegisterNo> { registers.next(day) };
        self.story.owes(&debt, register)
    }

    pub(super) fn pays(&mut self, receivable: usize, moment: Moment) -> usize {
        self.story.pays(receivable, None, moment, true)
    }

    /// Pays, and nothing looks at the lock: as when the lift has not come yet.
    pub(super) fn pays_unseen(&mut self, receivable: usize, moment: Moment) {
        self.story.pays(receivable, None, moment, false);
    }

    pub(super) fn lodges(
        &mut self,
        kind: AgendaKind,
        state: AgendaState,
        on: Day,
        power_va: Option<u32>,
        note: &str,
    ) -> Option<AgendaNo> {
        let agenda_no = self.agendas.next(&kind, on)?;
        let tariff = power_va.map(|_| self.story.customer().tariff.clone());
        self.story.lodges(Agenda {
            agenda_no: agenda_no.clone(),
            idpel: self.idpel,
            kind,
            lodged_on: on,
            state,
            tariff,
            power_va,
            note: note.to_owned(),
        });
        Some(agenda_no)
    }

    pub(super) fn loses_meter(&mut self, on: Day) {
        let user = self.user.clone();
        self.story.loses_meter(
            &user,
            on,
            at(on, 11, 20),
            "Laporan pelanggan: kWh meter tidak ada di tempat",
        );
    }

    pub(super) fn is_dispensed(&mut self, ground: Ground, on: Day, until: Option<Day>, note: &str) {
        let user = self.user.clone();
        self.story
            .dispensed_by(&user, ground, until, at(on, 9, 30), note);
    }
}
