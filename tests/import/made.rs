//! Made-up facts of any number of customers, the same each time.

use pln123::domain::agenda::{Agenda, AgendaKind, AgendaState};
use pln123::domain::cause::Cause;
use pln123::domain::customer::{Customer, Service, Unit};
use pln123::domain::facts::Fact;
use pln123::domain::ids::{AgendaNo, Idpel, MeterNo, RegisterNo, UnitCode};
use pln123::domain::lock::MeterLoss;
use pln123::domain::money::Rupiah;
use pln123::domain::receivable::{Instalment, Payment, Receivable};
use pln123::domain::wib::{Moment, Zone, instalment_day, parse_day};

const FIRST: [&str; 8] = [
    "SITI", "BUDI", "AGUS", "DEWI", "SRI", "MUHAMMAD", "NUR", "=PT",
];
const LAST: [&str; 9] = [
    "RAHAYU",
    "SANTOSO",
    "WIJAYA",
    "LESTARI",
    "HIDAYAT",
    "\"KURNIA\"",
    "SAPUTRA; JR",
    "PERMATA, TBK",
    "O'NEILL",
];

fn one_of<'a>(words: &[&'a str], seed: u64) -> &'a str {
    words[usize::try_from(seed).unwrap() % words.len()]
}

/// A number that looks like any other.
fn scrambled(n: u64) -> u64 {
    let n = (n ^ (n >> 16)).wrapping_mul(0x45d9_f3b3_335b_369d);
    (n ^ (n >> 29)).wrapping_mul(0x3335_b369_45d9_f3b3) >> 33
}

/// Every fact, in an order in which each stands on those before it.
pub(crate) fn facts(customers: u64, mut see: impl FnMut(Fact)) {
    for code in [77, 77100, 77101, 77102, 77103] {
        see(Fact::Unit(Unit {
            code: UnitCode::from_number(code).unwrap(),
            name: format!("UNIT {code}"),
            parent: match code {
                77 => None,
                77100 => UnitCode::from_number(77),
                _ => UnitCode::from_number(77100),
            },
            zone: if code == 77103 { Zone::Wit } else { Zone::Wib },
        }));
    }
    for n in 0..customers {
        one_customer(n, &mut see);
    }
}

fn one_customer(n: u64, see: &mut impl FnMut(Fact)) {
    let seed = scrambled(n);
    let unit = UnitCode::from_number(77101 + i64::try_from(n % 3).unwrap()).unwrap();
    let idpel = Idpel::parse(&format!("{unit}{n:07}")).unwrap();
    let prepaid = !seed.is_multiple_of(11);
    see(Fact::Customer(Customer {
        idpel,
        meter_no: prepaid.then(|| MeterNo::with_check_digit(1_400_000_000 + n)),
        name: format!("{} {}", one_of(&FIRST, seed / 7), one_of(&LAST, seed / 64)),
        address: format!("JL {} NO {}", one_of(&LAST, seed / 5), seed % 99),
        phone: format!("+62812{:08}", seed % 100_000_000),
        unit,
        tariff: one_of(&["R1T", "R1MT", "R2", "B1"], seed / 3).to_owned(),
        power_va: [450, 900, 1300, 2200][usize::try_from(seed % 4).unwrap()],
        service: if prepaid {
            Service::Prepaid
        } else {
            Service::Postpaid
        },
    }));
    let first = parse_day("2019-07-31").unwrap();
    let agenda_no = AgendaNo::parse(&format!("{unit}001190731{n:07}")).unwrap();
    if seed.is_multiple_of(4) {
        see(Fact::Agenda(Agenda {
            agenda_no: agenda_no.clone(),
            idpel,
            kind: AgendaKind::parse(one_of(&["PB", "PD", "P2TL", "GANTI APP"], seed / 4)),
            lodged_on: first,
            state: AgendaState::parse(one_of(&["NYALA", "BATAL", "MENUNGGU"], seed / 9)),
            tariff: seed.is_multiple_of(3).then(|| "R1T".to_owned()),
            power_va: seed.is_multiple_of(5).then_some(1300),
            note: String::new(),
        }));
        for k in 0..4 {
            one_receivable(n, k, idpel, &agenda_no, see);
        }
    }
    if seed.is_multiple_of(97) {
        let surveyed = seed.is_multiple_of(2);
        see(Fact::MeterLoss(
            idpel,
            MeterLoss {
                reported_on: first,
                note: "-HILANG".to_owned(),
                survey_ref: surveyed.then(|| "S/1".to_owned()),
                survey_on: surveyed.then_some(first),
            },
        ));
    }
}

fn one_receivable(n: u64, k: u32, idpel: Idpel, agenda_no: &AgendaNo, see: &mut impl FnMut(Fact)) {
    let number = n * 4 + u64::from(k);
    let seed = scrambled(number);
    let register_no = RegisterNo::parse(&format!("7719{number:09}")).unwrap();
    let cause = Cause::from_number(1 + i64::try_from(seed % 7).unwrap()).unwrap();
    let origin = Idpel::parse("770000000000").unwrap();
    let amount = 10_000 + i64::try_from(seed % 500).unwrap() * 1000;
    see(Fact::Receivable(Receivable {
        register_no: register_no.clone(),
        idpel,
        origin_idpel: (cause == Cause::PrrOtherIdpel).then_some(origin),
        agenda_no: seed.is_multiple_of(2).then(|| agenda_no.clone()),
        cause: Some(cause),
        instalment: Instalment::new(k + 1, 4),
        determined_on: instalment_day(parse_day("2019-08-30").unwrap(), k % 2),
        due_on: instalment_day(parse_day("2019-08-31").unwrap(), k),
        amount: Rupiah::from_whole(amount).unwrap(),
        paid: Rupiah::ZERO,
    }));
    let at = Moment::parse("2019-09-20T10:00:00+07:00").unwrap();
    let mut pay = |id: String, amount: i64, reverses: Option<String>, lowers: bool| {
        let later = i64::try_from(seed).unwrap() * i64::from(!lowers);
        see(Fact::Payment(Payment {
            id,
            register_no: register_no.clone(),
            paid_at: at.plus_micros(later),
            amount: Rupiah::from_whole(amount).unwrap(),
            reverses,
            lowers,
        }));
    };
    let id = format!("B{n}-{k}");
    match seed % 5 {
        0 => pay(id, amount, None, true),
        1 => pay(id, amount / 3, None, true),
        2 => {
            pay(id.clone(), amount, None, true);
            pay(format!("A{n}-{k}"), amount, Some(id), false);
        }
        _ => {}
    }
}
