//! Made-up offices under code 77, in all three zones, and addresses in them.

use super::dice::Dice;
use crate::domain::customer::Unit;
use crate::domain::ids::UnitCode;
use crate::domain::wib::Zone;
use std::fmt::Write;

/// A service unit, and how many of a hundred customers are its.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ulp {
    pub(super) code: u32,
    pub(super) place: &'static str,
    parent: u32,
    zone: Zone,
    pub(super) weight: u64,
}

const fn ulp(code: u32, place: &'static str, weight: u64) -> Ulp {
    let (parent, zone) = match code {
        77_100..77_200 => (77_100, Zone::Wib),
        77_200..77_300 => (77_200, Zone::Wita),
        _ => (77_300, Zone::Wit),
    };
    Ulp {
        code,
        place,
        parent,
        zone,
        weight,
    }
}

/// The service units in the order of their codes, which is that of their customers' IDPEL.
pub(super) const ULPS: [Ulp; 10] = [
    ulp(77_110, "CONTOH UTARA", 16),
    ulp(77_120, "CONTOH SELATAN", 13),
    ulp(77_130, "CONTOH KOTA", 12),
    ulp(77_140, "CONTOH PANTAI", 11),
    ulp(77_150, "CONTOH BUKIT", 10),
    ulp(77_210, "CONTOH DANAU", 10),
    ulp(77_220, "CONTOH LEMBAH", 8),
    ulp(77_230, "CONTOH MUARA", 7),
    ulp(77_310, "CONTOH TANJUNG", 7),
    ulp(77_320, "CONTOH KARANG", 6),
];

const ABOVE: [(u32, &str, Option<u32>, Zone); 4] = [
    (77, "UID CONTOH", None, Zone::Wib),
    (77_100, "UP3 CONTOH BARAT", Some(77), Zone::Wib),
    (77_200, "UP3 CONTOH TENGAH", Some(77), Zone::Wita),
    (77_300, "UP3 CONTOH TIMUR", Some(77), Zone::Wit),
];

/// The code of an office of this file, which is always one.
pub(super) fn code(number: u32) -> Option<UnitCode> {
    UnitCode::from_number(i64::from(number))
}

/// All offices, each after the one it belongs to.
pub(super) fn units() -> Vec<Unit> {
    let above = ABOVE
        .iter()
        .map(|(number, name, parent, zone)| (*number, (*name).to_owned(), *parent, *zone));
    let service = ULPS.iter().map(|ulp| {
        (
            ulp.code,
            format!("ULP {}", ulp.place),
            Some(ulp.parent),
            ulp.zone,
        )
    });
    let unit = |(number, name, parent, zone): (u32, String, Option<u32>, Zone)| {
        Some(Unit {
            code: code(number)?,
            name,
            parent: parent.and_then(code),
            zone,
        })
    };
    above.chain(service).filter_map(unit).collect()
}

const STREETS: [&str; 40] = [
    "MAWAR",
    "MELATI",
    "KENANGA",
    "ANGGREK",
    "FLAMBOYAN",
    "MERPATI",
    "CENDRAWASIH",
    "KUTILANG",
    "RAJAWALI",
    "GARUDA",
    "MANGGA",
    "RAMBUTAN",
    "DURIAN",
    "SALAK",
    "NANGKA",
    "KELAPA",
    "CEMARA",
    "BERINGIN",
    "JATI",
    "AKASIA",
    "PAHLAWAN",
    "PEMUDA",
    "VETERAN",
    "MERDEKA",
    "PERINTIS",
    "BAHARI",
    "NELAYAN",
    "PELITA",
    "HARAPAN",
    "SEJAHTERA",
    "MAKMUR",
    "TERATAI",
    "DAHLIA",
    "BOUGENVILLE",
    "WIJAYA KUSUMA",
    "SETIA BUDI",
    "GOTONG ROYONG",
    "TANI MAJU",
    "PASAR LAMA",
    "STASIUN",
];
const KINDS: [&str; 5] = ["JL", "JL", "JL", "GG", "DSN"];

/// `JL MELATI NO 7 RT 03 RW 05, CONTOH UTARA`.
pub(super) fn address(dice: &mut Dice, place: &str) -> String {
    let mut text = String::with_capacity(48);
    let (kind, street) = (dice.pick(&KINDS), dice.favour(&STREETS));
    let (number, rt, rw) = (
        dice.between(1, 180),
        dice.between(1, 12),
        dice.between(1, 9),
    );
    // Writing into a `String` cannot fail.
    let _ = write!(
        text,
        "{kind} {street} NO {number} RT {rt:02} RW {rw:02}, {place}"
    );
    text
}
