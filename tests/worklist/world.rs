//! A replica with two units and customers drawn at random, close to the edges of the rules.

use pln123::desk::Desk;
use pln123::desk::anchor::Anchor;
use pln123::domain::cause::{Cause, Causes};
use pln123::domain::customer::{Customer, Service, Unit};
use pln123::domain::ids::{Idpel, RegisterNo, UnitCode, UserName};
use pln123::domain::lock::{Actor, Ground, LockKind, MeterLoss};
use pln123::domain::money::Rupiah;
use pln123::domain::receivable::{Payment, Receivable};
use pln123::domain::role::{Operator, Role};
use pln123::domain::wib::{Day, Moment, Zone, parse_day, plus_days};
use pln123::domain::worklist::{Item, Kind, RefusedAct, item, refused};
use pln123::replica::locks::{Event, EventKind};
use pln123::replica::{Fault, Replica, Tx};
use proptest::prelude::{Strategy, any, prop};
use std::path::PathBuf;

pub(crate) const OWN: &str = "77110";
pub(crate) const OTHER: &str = "77120";
pub(crate) const NOW: &str = "2019-10-25 10:40";

pub(crate) fn now() -> Moment {
    Moment::parse(NOW).unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

pub(crate) fn unit(code: &str) -> UnitCode {
    UnitCode::parse(code).unwrap()
}

fn budi() -> UserName {
    UserName::parse("budi").unwrap()
}

/// What is drawn for one customer. Days are counted from ten days before the cut-off, or from the day of the test.
#[derive(Debug, Clone)]
pub(crate) struct Drawn {
    own: bool,
    prepaid: bool,
    /// Determined, due, and how much of three thousand is paid.
    debts: Vec<(i64, i64, i64)>,
    debt_lock: bool,
    meter_lock: bool,
    /// Days until its end, what it covers, whether it was ended.
    dispensation: Option<(Option<i64>, Vec<usize>, bool)>,
    /// Days ago, whether surveyed, days ago that the lock was lifted by hand.
    report: Option<(i64, bool, Option<i64>)>,
    /// Days ago, and whether the centre refused.
    acts: Vec<(i64, bool)>,
}

pub(crate) fn some_customers() -> impl Strategy<Value = Vec<Drawn>> {
    let rarely = |n: f64| prop::bool::weighted(n);
    let debt = (
        0..20_i64,
        -6..3_i64,
        prop::sample::select(vec![0, 0, 1, 3_000]),
    );
    let ends = (
        prop::option::weighted(0.8, -2..10_i64),
        prop::collection::vec(0..3_usize, 0..3),
        rarely(0.2),
    );
    let report = (0..6_i64, rarely(0.2), prop::option::weighted(0.3, 0..8_i64));
    let one = (
        (rarely(0.8), rarely(0.9), rarely(0.2), rarely(0.2)),
        prop::collection::vec(debt, 0..4),
        prop::option::weighted(0.4, ends),
        prop::option::weighted(0.3, report),
        prop::collection::vec((0..5_i64, any::<bool>()), 0..3),
    );
    let one = one.prop_map(
        |((own, prepaid, debt_lock, meter_lock), debts, dispensation, report, acts)| Drawn {
            own,
            prepaid,
            debts,
            debt_lock,
            meter_lock,
            dispensation,
            report,
            acts,
        },
    );
    prop::collection::vec(one, 0..24)
}

/// A file, thrown away at the end.
pub(crate) struct World {
    folder: tempfile::TempDir,
}

impl World {
    pub(crate) fn of(customers: &[Drawn]) -> Self {
        let world = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let mut replica = Replica::create(&world.path()).unwrap();
        replica
            .write(|tx| {
                for code in [OWN, OTHER] {
                    tx.put_unit(&Unit {
                        code: unit(code),
                        name: format!("ULP {code}"),
                        parent: None,
                        zone: Zone::Wib,
                    })?;
                }
                let numbered = (1..).zip(customers);
                numbered
                    .clone()
                    .try_for_each(|(n, drawn)| put(tx, n, drawn))
            })
            .unwrap();
        let file = world.sql();
        for (n, drawn) in (1..).zip(customers) {
            for (at, (ago, refused)) in drawn.acts.iter().enumerate() {
                let made = now().plus_seconds(-ago * 86_400).micros();
                let state = if *refused { "refused" } else { "ready" };
                let sql = "INSERT INTO outbox (id, destination, idpel, operator, body, state, last_error, created_at)
                           VALUES (?1, 'centre', ?2, 'budi', '{}', ?3, 'unit lain', ?4)";
                let id = format!("act-{n}-{at}");
                let idpel = idpel(n, drawn).number();
                file.execute(sql, rusqlite::params![id, idpel, state, made])
                    .unwrap();
            }
        }
        world
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("replica.db")
    }

    pub(crate) fn sql(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.path()).unwrap()
    }

    pub(crate) fn desk(&self, role: Role) -> Desk {
        let operator = Operator {
            name: budi(),
            role,
            unit: (role == Role::Unit).then(|| unit(OWN)),
        };
        Desk::new(
            Replica::open(&self.path()).unwrap(),
            operator,
            Anchor::none(),
        )
    }

    /// The list the slow way: every customer of the unit, every kind, sorted.
    pub(crate) fn slow_list(&self) -> Vec<Item> {
        let file = self.sql();
        let numbers = |sql: &str| -> Vec<i64> {
            let mut statement = file.prepare(sql).unwrap();
            let rows = statement.query_map([], |row| row.get(0)).unwrap();
            rows.map(Result::unwrap).collect()
        };
        let today = now().day();
        let replica = Replica::open(&self.path()).unwrap();
        let mut items = Vec::new();
        for number in numbers("SELECT idpel FROM customer WHERE unit = 77110") {
            let idpel = Idpel::from_number(number).unwrap();
            let facts = replica.read::<_, Fault>(|tx| tx.facts(idpel)).unwrap();
            let facts = facts.unwrap();
            items.extend(
                Kind::ALL
                    .into_iter()
                    .filter_map(|kind| item(&facts, kind, today)),
            );
            let sql = "SELECT id, created_at FROM outbox WHERE idpel = ?1 AND state = 'refused' AND destination = 'centre'";
            let mut statement = file.prepare(sql).unwrap();
            let acts = statement.query_map([number], |row| {
                Ok(RefusedAct {
                    id: row.get(0)?,
                    done_on: Moment::from_micros(row.get(1)?).unwrap().day(),
                    reason: "unit lain".to_owned(),
                })
            });
            items.extend(
                acts.unwrap()
                    .map(|act| refused(&facts, &act.unwrap(), today)),
            );
        }
        items.sort_by(|a, b| a.at.cmp(&b.at));
        items
    }
}

fn idpel(n: u32, drawn: &Drawn) -> Idpel {
    let unit = if drawn.own { OWN } else { OTHER };
    Idpel::parse(&format!("{unit}{n:07}")).unwrap()
}

fn put(tx: &Tx<'_>, n: u32, drawn: &Drawn) -> Result<(), Fault> {
    let idpel = idpel(n, drawn);
    tx.put_customer(&Customer {
        idpel,
        meter_no: None,
        name: "SITI RAHAYU".to_owned(),
        address: "JL. MELATI 4".to_owned(),
        phone: String::new(),
        unit: unit(if drawn.own { OWN } else { OTHER }),
        tariff: "R1T".to_owned(),
        power_va: 1300,
        service: if drawn.prepaid {
            Service::Prepaid
        } else {
            Service::Postpaid
        },
    })?;
    let mut registers = Vec::new();
    for (at, (determined, due, paid)) in drawn.debts.iter().enumerate() {
        let register_no = RegisterNo::parse(&format!("77110{n:04}{at:04}")).unwrap();
        tx.put_receivable(&Receivable {
            register_no: register_no.clone(),
            idpel,
            origin_idpel: None,
            agenda_no: None,
            cause: Some(Cause::TsKwh),
            instalment: None,
            determined_on: plus_days(day("2019-08-22"), *determined),
            due_on: plus_days(now().day(), *due),
            amount: Rupiah::from_whole(3_000).unwrap(),
            paid: Rupiah::ZERO,
        })?;
        tx.put_payment(&Payment {
            id: register_no.to_string(),
            register_no: register_no.clone(),
            paid_at: now(),
            amount: Rupiah::from_whole(*paid).unwrap(),
            reverses: None,
            lowers: true,
        })?;
        registers.push(register_no);
    }
    let event = |kind, lock, at| Event {
        causes: Causes::from_iter([Cause::TsKwh]),
        ..Event::plain(idpel, at, kind, lock, Actor::User(budi()))
    };
    let days_ago = |days: i64| now().plus_seconds(-days * 86_400);
    if let Some((until, covers, ended)) = &drawn.dispensation {
        let covered: Vec<RegisterNo> = registers
            .iter()
            .enumerate()
            .filter(|(at, _)| covers.contains(at))
            .map(|(_, register)| register.clone())
            .collect();
        let until = until.map(|days| plus_days(now().day(), days));
        let at = days_ago(20);
        let id = tx.dispense(idpel, Ground::Disaster, until, &covered, &budi(), at)?;
        if *ended {
            tx.end_dispensation(id, now())?;
        }
    }
    if let Some((ago, surveyed, lifted)) = drawn.report {
        let loss = MeterLoss {
            reported_on: plus_days(now().day(), -ago),
            note: "hilang".to_owned(),
            survey_ref: surveyed.then(|| "PDT-1".to_owned()),
            survey_on: None,
        };
        tx.put_meter_loss(idpel, &loss)?;
        if let Some(days) = lifted {
            tx.record(&event(EventKind::LockSet, LockKind::Meter, days_ago(9)))?;
            tx.record(&event(
                EventKind::LockLifted,
                LockKind::Meter,
                days_ago(days),
            ))?;
        }
    }
    if drawn.debt_lock {
        tx.record(&event(EventKind::LockSet, LockKind::Debt, now()))?;
    }
    if drawn.meter_lock {
        tx.record(&event(EventKind::LockSet, LockKind::Meter, now()))?;
    }
    Ok(())
}

/// A customer of the own unit with an old debt due so many days ago.
pub(crate) fn owing(days: i64) -> Drawn {
    Drawn {
        own: true,
        prepaid: true,
        debts: vec![(0, -days, 0)],
        debt_lock: false,
        meter_lock: false,
        dispensation: None,
        report: None,
        acts: Vec::new(),
    }
}

impl Drawn {
    pub(crate) fn paid(mut self) -> Self {
        self.debts[0].2 = 3_000;
        self
    }

    pub(crate) fn lost(mut self, days: i64) -> Self {
        self.report = Some((days, false, None));
        self
    }

    pub(crate) fn dispensed(mut self, until: i64) -> Self {
        self.dispensation = Some((Some(until), vec![0], false));
        self
    }

    pub(crate) fn refused(mut self, days: i64) -> Self {
        self.acts.push((days, true));
        self
    }

    pub(crate) fn elsewhere(mut self) -> Self {
        self.own = false;
        self
    }
}
