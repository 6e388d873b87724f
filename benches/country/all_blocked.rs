//! A replica where every customer is blocked: what two million of them are like, without the ninety million others.

use pln123::domain::cause::{Cause, Causes};
use pln123::domain::customer::{Customer, Service, Unit};
use pln123::domain::history::{Happening, What};
use pln123::domain::household::{Household, Setting};
use pln123::domain::ids::{Idpel, MeterNo, RegisterNo, UnitCode, UserName};
use pln123::domain::lock::{Actor, LockKind};
use pln123::domain::money::Rupiah;
use pln123::domain::receivable::Receivable;
use pln123::domain::wib::{Moment, Zone, plus_days};
use pln123::replica::build::{Watch, build};
use pln123::sample::{DEFAULT_SEED, TODAY, World};
use std::path::Path;

const UNITS: u64 = 900;

/// Makes it, of so many customers.
pub(crate) fn make(path: &Path, customers: u64) {
    let world = World::new(0, DEFAULT_SEED).setting();
    let codes: Vec<UnitCode> = (0..UNITS)
        .map(|place| UnitCode::from_number(i64::try_from(10_000 + place * 90).unwrap()).unwrap())
        .collect();
    let units = codes.iter().map(|code| Unit {
        code: *code,
        name: format!("ULP {code}"),
        parent: None,
        zone: Zone::Wib,
    });
    let setting = Setting {
        units: units.chain(world.units.clone()).collect(),
        customers,
        ..world
    };
    let households = (0..customers).map(|number| household(number, customers, &codes));
    let mut hash = |salt| pln123::desk::password::hash(pln123::sample::PASSWORD, salt);
    build(path, &setting, households, &mut hash, &mut Watch::default()).unwrap();
}

const NAMES: [&str; 15] = [
    "SITI", "BUDI", "AGUS", "SRI", "DEWI", "AHMAD", "NUR", "MUHAMMAD", "EKO", "RINA", "WAHYU",
    "TRI", "HADI", "YANI", "JOKO",
];

/// The next of a stream of numbers, below `below`.
fn draw(state: &mut u64, below: u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (mixed ^ (mixed >> 31)) % below
}

fn household(number: u64, of: u64, units: &[UnitCode]) -> Household {
    let mut chance = number;
    let mut below = |most: u64| draw(&mut chance, most);
    let place = usize::try_from(number * UNITS / of).unwrap();
    // One in twenty has moved to another office.
    let moved = usize::try_from(below(UNITS)).unwrap();
    let unit = units[if below(20) == 0 { moved } else { place }];
    let idpel = Idpel::from_number(100_000_000_000 + i64::try_from(number).unwrap() * 7).unwrap();
    let mut name = || NAMES[usize::try_from(below(15)).unwrap()];
    let name = format!("{} {} {}", name(), name(), name());
    // Ever fewer, the older the debt: as they are paid.
    let age = i64::try_from((below(60) + 1) * (below(12) + 1) / (below(4) + 1) + 1).unwrap();
    let by = if below(20) == 0 {
        Actor::User(UserName::parse("budi").unwrap())
    } else {
        Actor::System
    };
    let mut causes = Causes::NONE;
    let parts = 1 + i64::try_from(below(3)).unwrap();
    let kinds = [
        Cause::BpInstalment,
        Cause::TsP2tl,
        Cause::UjlCompensation,
        Cause::BpUnderbilled,
    ];
    let kind = kinds[usize::try_from(below(4)).unwrap()];
    let receivables = (0..parts).map(|part| {
        let cause = if below(10) == 0 { Cause::TsKwh } else { kind };
        let due_on = plus_days(TODAY, 30 * part - age);
        if due_on < TODAY {
            causes.insert(cause);
        }
        Receivable {
            register_no: RegisterNo::parse(&format!("{:09}{part}{:03}", number, 100)).unwrap(),
            idpel,
            origin_idpel: None,
            agenda_no: None,
            cause: Some(cause),
            instalment: None,
            determined_on: plus_days(due_on, -30),
            due_on,
            amount: Rupiah::from_whole(42_000 * i64::try_from(1 + below(9)).unwrap()).unwrap(),
            paid: Rupiah::default(),
        }
    });
    let receivables: Vec<Receivable> = receivables.collect();
    let set = Happening {
        at: Moment::small_hours(plus_days(TODAY, 1 - age)),
        what: What::LockSet {
            lock: LockKind::Debt,
            by,
            causes,
            note: String::new(),
        },
    };
    Household {
        receivables,
        events: vec![set],
        ..Household::plain(Customer {
            idpel,
            meter_no: MeterNo::from_number(i64::try_from(number).unwrap()),
            name,
            address: String::new(),
            phone: String::new(),
            unit,
            tariff: "R1T".into(),
            power_va: 900,
            service: Service::Prepaid,
        })
    }
}
