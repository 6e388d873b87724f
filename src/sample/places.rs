//! Made-up offices under code 77, in all three zones.

use super::addresses::village;
use super::dice::spread;
use super::names::Region;
use crate::domain::customer::Unit;
use crate::domain::ids::UnitCode;
use crate::domain::wib::Zone;

/// A service unit of the sample.
#[derive(Debug, Clone)]
pub(super) struct Ulp {
    pub(super) code: u32,
    pub(super) place: String,
    /// How many customers it has beside the others.
    pub(super) weight: u64,
}

/// The service units that every sample has, in the order of their codes, which is that of their customers' IDPEL.
const FIRST: [(u32, &str, u64); 10] = [
    (77_110, "CONTOH UTARA", 16),
    (77_120, "CONTOH SELATAN", 13),
    (77_130, "CONTOH KOTA", 12),
    (77_140, "CONTOH PANTAI", 11),
    (77_150, "CONTOH BUKIT", 10),
    (77_210, "CONTOH DANAU", 10),
    (77_220, "CONTOH LEMBAH", 8),
    (77_230, "CONTOH MUARA", 7),
    (77_310, "CONTOH TANJUNG", 7),
    (77_320, "CONTOH KARANG", 6),
];

/// The offices above them: code, name, the one above, zone.
const ABOVE: [(u32, &str, u32); 10] = [
    (77, "UID CONTOH", 0),
    (774, "UID CONTOH RAYA", 0),
    (775, "UID CONTOH BARU", 0),
    (776, "UID CONTOH JAYA", 0),
    (777, "UID CONTOH INDAH", 0),
    (778, "UID CONTOH SELAT", 0),
    (779, "UID CONTOH PULAU", 0),
    (77_100, "UP3 CONTOH BARAT", 77),
    (77_200, "UP3 CONTOH TENGAH", 77),
    (77_300, "UP3 CONTOH TIMUR", 77),
];

/// The unit that the listed customers belong to, the lowest of all.
const HOME: u32 = FIRST[0].0;
/// A service unit of the field has about so many customers.
const USUAL: u32 = 110_000;
/// Up to so many customers, the first ones are enough.
const FEW: u32 = 1_000_000;

/// What the third digit of a code stands for: the distribution unit.
fn branch(code: u32) -> u32 {
    code / 100 % 10
}

fn zone(code: u32) -> Zone {
    match branch(code) {
        2 | 8 => Zone::Wita,
        3 | 9 => Zone::Wit,
        _ => Zone::Wib,
    }
}

/// The area (UP3) of a service unit: the later branches have two each.
fn area(code: u32) -> u32 {
    let first = code - code % 100;
    if branch(code) > 3 && code % 100 > 50 {
        first + 50
    } else {
        first
    }
}

/// Where the people of a unit's place come from, as a rule.
pub(super) fn region(code: u32) -> Region {
    match (zone(code), code / 10 % 10) {
        (Zone::Wit, _) => Region::East,
        (Zone::Wita, 1 | 6) => Region::Bali,
        (Zone::Wita, _) => Region::Celebes,
        (Zone::Wib, 3 | 8) => Region::Sunda,
        (Zone::Wib, 4 | 9) => Region::Malay,
        (Zone::Wib, 5) => Region::Batak,
        (Zone::Wib, _) => Region::Java,
    }
}

/// The service units of a sample of that size, in the order of their codes: the first ones alone, or some hundreds.
pub(super) fn ulps(customers: u32) -> Vec<Ulp> {
    let first = FIRST.map(|(code, place, weight)| Ulp {
        code,
        place: place.to_owned(),
        weight,
    });
    let more = if customers > FEW {
        usize::try_from(customers / USUAL).unwrap_or(usize::MAX)
    } else {
        0
    };
    let (branches, seats) = (1..=9_u32, 1..50_u32);
    let codes = seats.flat_map(|seat| {
        let of = move |branch| [0, 50].map(|half| 77_000 + branch * 100 + half + seat);
        branches.clone().flat_map(of)
    });
    // The listed customers are of the first unit, and IDPEL go up: none may come before it.
    let codes = codes.filter(|code| *code > HOME && FIRST.iter().all(|(known, ..)| known != code));
    let mut all: Vec<Ulp> = codes
        .take(more.saturating_sub(first.len()))
        .map(ulp)
        .collect();
    all.extend(first);
    all.sort_by_key(|ulp| ulp.code);
    all
}

/// One of the many: few people live in the east.
fn ulp(code: u32) -> Ulp {
    let weight = match zone(code) {
        Zone::Wit => 3,
        Zone::Wita => 8,
        Zone::Wib => 6 + spread(u64::from(code)) % 13,
    };
    Ulp {
        code,
        place: format!("CONTOH {}", village(code)),
        weight,
    }
}

/// The code of an office of this file, which is always one.
pub(super) fn code(number: u32) -> Option<UnitCode> {
    UnitCode::from_number(i64::from(number))
}

/// All offices of a sample of that size, each after the one it belongs to.
pub(super) fn units(customers: u32) -> Vec<Unit> {
    let service = ulps(customers);
    let mut all: Vec<Unit> = Vec::new();
    let mut add = |number: u32, name: String, parent: u32, zone: Zone| {
        all.extend(code(number).map(|code| Unit {
            code,
            name,
            parent: self::code(parent),
            zone,
        }));
    };
    let needed = |number: u32| {
        number == 77
            || service
                .iter()
                .any(|ulp| area(ulp.code) == number || ulp.code / 100 == number)
    };
    for (number, name, parent) in ABOVE.into_iter().filter(|(number, ..)| needed(*number)) {
        let zone = if number == 77 {
            Zone::Wib
        } else {
            zone(first_of(number))
        };
        add(number, name.to_owned(), parent, zone);
    }
    let mut areas: Vec<u32> = service.iter().map(|ulp| area(ulp.code)).collect();
    areas.dedup();
    for number in areas.into_iter().filter(|number| branch(*number) > 3) {
        let name = format!("UP3 CONTOH {}", village(number));
        add(number, name, number / 100, zone(number));
    }
    for ulp in &service {
        add(
            ulp.code,
            format!("ULP {}", ulp.place),
            area(ulp.code),
            zone(ulp.code),
        );
    }
    all
}

/// The first code of a distribution unit or an area.
fn first_of(number: u32) -> u32 {
    if number < 1000 { number * 100 } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_country_has_hundreds_of_units_in_three_zones_each_below_one_that_is_there() {
        let units = units(93_000_000);
        let mut known = BTreeSet::new();
        for unit in &units {
            assert_eq!(unit.code.region(), 77);
            assert!(
                unit.parent.is_none_or(|parent| known.contains(&parent)),
                "{unit:?}"
            );
            assert!(known.insert(unit.code), "{unit:?} twice");
        }
        let service = units.iter().filter(|unit| unit.name.starts_with("ULP"));
        let names: BTreeSet<&str> = service.map(|unit| unit.name.as_str()).collect();
        assert!((800..900).contains(&names.len()), "{}", names.len());
        for zone in [Zone::Wib, Zone::Wita, Zone::Wit] {
            assert!(units.iter().any(|unit| unit.zone == zone));
        }
    }

    #[test]
    fn no_unit_comes_before_that_of_the_listed_customers_whatever_the_size() {
        for customers in [0, 1_000_001, 2_000_000, 93_000_000] {
            let ulps = ulps(customers);
            assert_eq!(ulps.first().map(|ulp| ulp.code), Some(HOME));
            assert!(ulps.is_sorted_by_key(|ulp| ulp.code));
        }
    }

    #[test]
    fn the_sample_that_ships_has_a_dozen_units() {
        let codes: Vec<i64> = units(2000).iter().map(|unit| unit.code.number()).collect();
        assert_eq!(
            codes,
            [
                77, 77_100, 77_200, 77_300, 77_110, 77_120, 77_130, 77_140, 77_150, 77_210, 77_220,
                77_230, 77_310, 77_320
            ]
        );
    }
}
