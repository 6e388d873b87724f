//! A small country in a file of its own: few words, so that names share them.

use pln123::domain::customer::{Customer, Service, Unit};
use pln123::domain::ids::{Idpel, UnitCode};
use pln123::domain::wib::Zone;
use pln123::replica::{Fault, Replica};
use proptest::prelude::*;
use std::collections::BTreeMap;
use tempfile::TempDir;

pub(crate) const UNITS: [(i64, &str); 4] = [
    (77_110, "ULP CONTOH UTARA"),
    (77_120, "ULP MAWAR"),
    (77_130, "UP3 SITI"),
    (77_210, "ULP"),
];

pub(crate) struct World {
    pub(crate) replica: Replica,
    pub(crate) customers: BTreeMap<i64, Customer>,
    _home: TempDir,
}

impl World {
    pub(crate) fn empty() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let mut replica = Replica::create(&home.path().join("search.db")).expect("a file");
        replica
            .write(|tx| {
                for (code, name) in UNITS {
                    tx.put_unit(&Unit {
                        code: unit(code),
                        name: name.to_owned(),
                        parent: None,
                        zone: Zone::Wib,
                    })?;
                }
                Ok::<_, Fault>(())
            })
            .expect("units");
        Self {
            replica,
            customers: BTreeMap::new(),
            _home: home,
        }
    }

    pub(crate) fn with(all: &[(i64, &str, &str)]) -> Self {
        let mut world = Self::empty();
        world.put(
            all.iter()
                .map(|(number, name, address)| customer(*number, name, address, 77_110)),
        );
        world
    }

    /// All in one transaction.
    pub(crate) fn put(&mut self, all: impl IntoIterator<Item = Customer>) {
        let customers = &mut self.customers;
        self.replica
            .write(|tx| {
                for one in all {
                    tx.put_customer(&one)?;
                    customers.insert(one.idpel.number(), one);
                }
                Ok::<_, Fault>(())
            })
            .expect("customers");
    }
}

pub(crate) fn unit(code: i64) -> UnitCode {
    UnitCode::from_number(code).expect("a unit")
}

pub(crate) fn idpel(number: i64) -> Idpel {
    Idpel::from_number(number).expect("an IDPEL")
}

pub(crate) fn customer(number: i64, name: &str, address: &str, code: i64) -> Customer {
    Customer {
        idpel: idpel(number),
        meter_no: None,
        name: name.to_owned(),
        address: address.to_owned(),
        phone: String::new(),
        unit: unit(code),
        tariff: "R1".to_owned(),
        power_va: 900,
        service: Service::Postpaid,
    }
}

pub(crate) const WORDS: [&str; 18] = [
    "SITI",
    "SITIAMINAH",
    "Siti",
    "SRI",
    "S",
    "RAHAYU",
    "RAHAYUNINGSIH",
    "RAHMAT",
    "NUR",
    "NO",
    "MA'RUF",
    "JL",
    "É",
    "ÉMILE",
    "H",
    "7",
    "MAWAR",
    "RT",
];
pub(crate) const PLACES: [&str; 14] = [
    "JL",
    "MAWAR",
    "MAWARSARI",
    "MELATI",
    "NO 7",
    "NO. 07",
    "RT 008/RW 002",
    "NO 70",
    "SITI",
    "UTARA",
    "CONTOH",
    "12A",
    "D'LIMA",
    "K",
];

pub(crate) fn texts(words: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(words), 0..=most).prop_map(|words| words.join(" "))
}

/// One who is new, or one of the known with another name, address or unit. Numbers lie near one another and far apart.
pub(crate) fn anyone() -> impl Strategy<Value = Customer> {
    let number = prop_oneof![
        0..40_i64,
        (0..6_i64).prop_map(|n| n * 150_000_000_000 + 999)
    ];
    let name = prop_oneof![9 => texts(&WORDS, 4), 1 => texts(&WORDS, 12)];
    (
        number,
        name,
        texts(&PLACES, 5),
        prop::sample::select(&UNITS[..]),
    )
        .prop_map(|(number, name, address, (code, _))| customer(number, &name, &address, code))
}
