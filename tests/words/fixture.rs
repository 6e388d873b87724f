//! Made-up customers, from which each test changes what it is about.

use pln123::domain::answer::Answer;
use pln123::domain::cause::{Cause, Causes};
use pln123::domain::customer::{Customer, Service, Unit};
use pln123::domain::facts::Facts;
use pln123::domain::ids::{Idpel, MeterNo, RegisterNo, UnitCode, UserName};
use pln123::domain::lock::{Actor, Dispensation, Ground, Lock, LockKind, MeterLoss};
use pln123::domain::money::Rupiah;
use pln123::domain::receivable::{Instalment, Receivable};
use pln123::domain::wib::{Day, Moment, Zone, parse_day};

pub(crate) fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

pub(crate) fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

/// The morning on which most tests take place.
pub(crate) fn morning() -> Moment {
    at("2019-10-25 10:40")
}

pub(crate) fn rupiah(whole: i64) -> Rupiah {
    Rupiah::from_whole(whole).unwrap()
}

pub(crate) fn user(name: &str) -> UserName {
    UserName::parse(name).unwrap()
}

pub(crate) fn register(text: &str) -> RegisterNo {
    RegisterNo::parse(text).unwrap()
}

/// A prepaid customer who owes nothing.
pub(crate) fn clear() -> Facts {
    let unit = UnitCode::parse("77110").unwrap();
    Facts {
        customer: Customer {
            idpel: Idpel::parse("771100000042").unwrap(),
            meter_no: Some(MeterNo::with_check_digit(1_499_900_001)),
            name: "SITI RAHAYU".to_owned(),
            address: "JL MELATI 12".to_owned(),
            phone: String::new(),
            unit,
            tariff: "R1T".to_owned(),
            power_va: 1300,
            service: Service::Prepaid,
        },
        unit: Unit {
            code: unit,
            name: "ULP CONTOH UTARA".to_owned(),
            parent: None,
            zone: Zone::Wib,
        },
        receivables: Vec::new(),
        origins: Vec::new(),
        agendas: Vec::new(),
        debt_lock: None,
        meter_lock: None,
        debt_lifted: None,
        meter_lifted: None,
        dispensation: None,
        meter_loss: None,
    }
}

/// An instalment of the connection fee, Rp225.000, determined on 10 September 2019.
pub(crate) fn instalment(number: u32, due_on: &str) -> Receivable {
    Receivable {
        register_no: register(&format!("77110190000{:02}", 40 + number)),
        idpel: Idpel::parse("771100000042").unwrap(),
        origin_idpel: None,
        agenda_no: None,
        cause: Some(Cause::BpInstalment),
        instalment: Instalment::new(number, 6),
        determined_on: day("2019-09-10"),
        due_on: day(due_on),
        amount: rupiah(225_000),
        paid: Rupiah::ZERO,
    }
}

pub(crate) fn lock(kind: LockKind, by: Actor, since: &str) -> Lock {
    Lock {
        kind,
        by,
        since: at(since),
        event: 1,
        causes: Causes::from_iter([Cause::BpInstalment]),
    }
}

/// The second of six instalments overdue, the third to come, no lock yet.
pub(crate) fn owing() -> Facts {
    let mut facts = clear();
    facts.receivables = vec![instalment(2, "2019-10-20"), instalment(3, "2019-11-20")];
    facts
}

/// The same, blocked by the system.
pub(crate) fn blocked() -> Facts {
    let mut facts = owing();
    facts.debt_lock = Some(lock(LockKind::Debt, Actor::System, "2019-10-21 00:05"));
    facts
}

pub(crate) fn with_meter_lost(mut facts: Facts) -> Facts {
    let by = Actor::User(user("budi"));
    facts.meter_lock = Some(lock(LockKind::Meter, by, "2019-10-13 09:00"));
    facts.meter_loss = Some(MeterLoss {
        reported_on: day("2019-10-12"),
        note: "hilang".to_owned(),
        survey_ref: None,
        survey_on: None,
    });
    facts
}

pub(crate) fn paid_up(mut facts: Facts) -> Facts {
    facts.receivables[0].paid = facts.receivables[0].amount;
    facts
}

pub(crate) fn dispensed(until: Option<&str>) -> Facts {
    let mut facts = owing();
    facts.dispensation = Some(Dispensation {
        id: 1,
        ground: Ground::Disaster,
        until: until.map(day),
        register_nos: vec![facts.receivables[0].register_no.clone()],
        by: user("budi"),
        since: at("2019-10-22 09:00"),
        ended_at: None,
    });
    facts
}

pub(crate) fn answer(facts: &Facts, now: Moment) -> Answer {
    Answer::of(facts, now)
}

/// One customer for each way to stand.
pub(crate) fn everyone() -> Vec<Facts> {
    let mut postpaid = owing();
    postpaid.customer.service = Service::Postpaid;
    let mut unknown = owing();
    unknown.receivables[0].cause = None;
    let mut old = owing();
    old.receivables[0].determined_on = day("2019-08-01");
    let mut bare = clear();
    bare.customer.name = String::new();
    bare.customer.meter_no = None;
    bare.unit.name = String::new();
    let mut no_debt = blocked();
    no_debt.receivables.clear();
    let mut far = blocked();
    far.unit.zone = Zone::Wit;
    vec![
        clear(),
        owing(),
        blocked(),
        with_meter_lost(clear()),
        with_meter_lost(blocked()),
        paid_up(blocked()),
        with_meter_lost(paid_up(blocked())),
        dispensed(None),
        dispensed(Some("2019-11-21")),
        postpaid,
        unknown,
        old,
        bare,
        no_debt,
        far,
    ]
}
