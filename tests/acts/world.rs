//! A replica with two units, and customers in each state that the rules tell apart.

use pln123::desk::Desk;
use pln123::desk::anchor::Anchor;
use pln123::domain::cause::{Cause, Causes};
use pln123::domain::customer::{Customer, Service, Unit};
use pln123::domain::facts::Facts;
use pln123::domain::ids::{Idpel, RegisterNo, UnitCode, UserName};
use pln123::domain::lock::{Actor, Ground, LockKind, MeterLoss};
use pln123::domain::money::Rupiah;
use pln123::domain::receivable::{Payment, Receivable};
use pln123::domain::role::{Operator, Role};
use pln123::domain::wib::{Day, Moment, Zone, parse_day};
use pln123::replica::locks::{Event, EventKind};
use pln123::replica::{Fault, Replica, Tx};
use rusqlite::types::Value;
use std::path::PathBuf;

pub(crate) const OWN: &str = "77110";
pub(crate) const OTHER: &str = "77120";
pub(crate) const NOW: &str = "2019-10-25 10:40";

/// What can be the matter with a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Postpaid,
    NothingOwed,
    NotDue,
    OldOverdue,
    NewOverdue,
    LockedBySystem,
    LockedByUser,
    MeterLost,
    BothLocks,
    Dispensed,
    DispensationOver,
    DispensationOverNew,
    PaidNotLifted,
}

pub(crate) fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

pub(crate) fn unit(code: &str) -> UnitCode {
    UnitCode::parse(code).unwrap()
}

fn user(name: &str) -> UserName {
    UserName::parse(name).unwrap()
}

/// Someone of that role; the unit user belongs to [`OWN`].
pub(crate) fn operator(role: Role) -> Operator {
    Operator {
        name: user(if role == Role::Unit { "budi" } else { "orang" }),
        role,
        unit: (role == Role::Unit).then(|| unit(OWN)),
    }
}

/// A file, thrown away at the end.
pub(crate) struct World {
    folder: tempfile::TempDir,
    customers: u32,
    registers: u32,
}

impl World {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let world = Self {
            folder,
            customers: 0,
            registers: 0,
        };
        let mut replica = Replica::create(&world.path()).unwrap();
        let units = [OWN, OTHER].map(|code| Unit {
            code: unit(code),
            name: format!("ULP {code}"),
            parent: None,
            zone: Zone::Wib,
        });
        let put = |tx: &Tx<'_>| units.iter().try_for_each(|unit| tx.put_unit(unit));
        replica.write::<_, Fault>(put).unwrap();
        world
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("replica.db")
    }

    pub(crate) fn replica(&self) -> Replica {
        Replica::open(&self.path()).unwrap()
    }

    /// Someone of that role at a desk of their own.
    pub(crate) fn desk(&self, role: Role) -> Desk {
        Desk::new(self.replica(), operator(role), Anchor::none())
    }

    /// A new customer in that state, of that unit.
    pub(crate) fn customer(&mut self, tx: &Tx<'_>, state: State, of: &str) -> Idpel {
        self.customers += 1;
        let idpel = Idpel::parse(&format!("{of}{:07}", self.customers)).unwrap();
        let customer = Customer {
            idpel,
            meter_no: None,
            name: "SITI RAHAYU".to_owned(),
            address: "JL. MELATI 4".to_owned(),
            phone: String::new(),
            unit: unit(of),
            tariff: "R1T".to_owned(),
            power_va: 1300,
            service: match state {
                State::Postpaid => Service::Postpaid,
                _ => Service::Prepaid,
            },
        };
        tx.put_customer(&customer).unwrap();
        self.befalls(tx, idpel, state);
        idpel
    }

    fn befalls(&mut self, tx: &Tx<'_>, idpel: Idpel, state: State) {
        let system = Actor::System;
        let budi = || Actor::User(user("budi"));
        match state {
            State::NothingOwed => {}
            State::NotDue => drop(self.owes(tx, idpel, "2019-09-10", "2019-11-20")),
            State::Postpaid | State::OldOverdue => drop(self.old(tx, idpel)),
            State::NewOverdue => drop(self.new_debt(tx, idpel)),
            State::LockedBySystem => {
                self.new_debt(tx, idpel);
                set(tx, idpel, LockKind::Debt, system);
            }
            State::LockedByUser => {
                self.old(tx, idpel);
                set(tx, idpel, LockKind::Debt, budi());
            }
            State::MeterLost => loses_meter(tx, idpel, budi()),
            State::BothLocks => {
                self.new_debt(tx, idpel);
                set(tx, idpel, LockKind::Debt, system);
                loses_meter(tx, idpel, budi());
            }
            State::Dispensed => {
                let register = self.new_debt(tx, idpel);
                dispense(tx, idpel, register, "2019-11-20");
            }
            State::DispensationOver => {
                let register = self.old(tx, idpel);
                dispense(tx, idpel, register, "2019-10-24");
            }
            State::DispensationOverNew => {
                let register = self.new_debt(tx, idpel);
                dispense(tx, idpel, register, "2019-10-24");
            }
            State::PaidNotLifted => {
                let register = self.new_debt(tx, idpel);
                set(tx, idpel, LockKind::Debt, system);
                pay(tx, &register, "2019-10-25 10:32");
            }
        }
    }

    /// Overdue, determined before the cut-off.
    fn old(&mut self, tx: &Tx<'_>, idpel: Idpel) -> RegisterNo {
        self.owes(tx, idpel, "2019-08-31", "2019-10-20")
    }

    /// Overdue, determined on the day of the cut-off.
    fn new_debt(&mut self, tx: &Tx<'_>, idpel: Idpel) -> RegisterNo {
        self.owes(tx, idpel, "2019-09-01", "2019-10-20")
    }

    pub(crate) fn owes(
        &mut self,
        tx: &Tx<'_>,
        idpel: Idpel,
        determined: &str,
        due: &str,
    ) -> RegisterNo {
        self.registers += 1;
        let register_no = RegisterNo::parse(&format!("77119{:08}", self.registers)).unwrap();
        tx.put_receivable(&Receivable {
            register_no: register_no.clone(),
            idpel,
            origin_idpel: None,
            agenda_no: None,
            cause: Some(Cause::BpInstalment),
            instalment: None,
            determined_on: day(determined),
            due_on: day(due),
            amount: Rupiah::from_whole(225_000).unwrap(),
            paid: Rupiah::ZERO,
        })
        .unwrap();
        register_no
    }

    /// One customer alone, in a file of its own.
    pub(crate) fn with(state: State) -> (Self, Idpel) {
        let mut world = Self::new();
        let mut replica = world.replica();
        let idpel = replica
            .write::<_, Fault>(|tx| Ok(world.customer(tx, state, OWN)))
            .unwrap();
        (world, idpel)
    }

    pub(crate) fn facts(&self, idpel: Idpel) -> Facts {
        self.replica().read(|tx| tx.facts(idpel)).unwrap().unwrap()
    }

    /// Every row that a query finds, each as a text.
    pub(crate) fn rows(&self, sql: &str) -> Vec<String> {
        rows(&rusqlite::Connection::open(self.path()).unwrap(), sql)
    }

    #[track_caller]
    pub(crate) fn keeps_its_promises(&self) {
        let replica = self.replica();
        let broken = replica.read(|tx: &Tx<'_>| tx.broken_promises());
        assert_eq!(broken.unwrap(), [""; 0]);
        assert_eq!(replica.integrity().unwrap(), None);
    }
}

pub(crate) fn rows(conn: &rusqlite::Connection, sql: &str) -> Vec<String> {
    let mut statement = conn.prepare_cached(sql).unwrap();
    let width = statement.column_count();
    let found = statement.query_map([], |row| {
        let cells = (0..width).map(|at| match row.get(at).unwrap() {
            Value::Null => "-".to_owned(),
            Value::Integer(whole) => whole.to_string(),
            Value::Text(text) => text,
            other => format!("{other:?}"),
        });
        Ok(cells.collect::<Vec<_>>().join(" "))
    });
    found.unwrap().map(Result::unwrap).collect()
}

fn set(tx: &Tx<'_>, idpel: Idpel, lock: LockKind, by: Actor) {
    let cause = match lock {
        LockKind::Debt => Cause::BpInstalment,
        LockKind::Meter => Cause::MeterLost,
    };
    let at = moment("2019-10-21 00:05");
    let event = Event {
        causes: Causes::from_iter([cause]),
        ..Event::plain(idpel, at, EventKind::LockSet, lock, by)
    };
    tx.record(&event).unwrap();
}

fn loses_meter(tx: &Tx<'_>, idpel: Idpel, by: Actor) {
    let report = MeterLoss {
        reported_on: day("2019-10-10"),
        note: "meter dicuri".to_owned(),
        survey_ref: None,
        survey_on: None,
    };
    tx.put_meter_loss(idpel, &report).unwrap();
    set(tx, idpel, LockKind::Meter, by);
}

fn dispense(tx: &Tx<'_>, idpel: Idpel, register: RegisterNo, until: &str) {
    let (ground, until) = (Ground::Disaster, Some(day(until)));
    let at = moment("2019-10-22 08:00");
    tx.dispense(idpel, ground, until, &[register], &user("budi"), at)
        .unwrap();
}

pub(crate) fn pay(tx: &Tx<'_>, register: &RegisterNo, at: &str) {
    tx.put_payment(&Payment {
        id: format!("B{register}"),
        register_no: register.clone(),
        paid_at: moment(at),
        amount: Rupiah::from_whole(225_000).unwrap(),
        reverses: None,
        lowers: true,
    })
    .unwrap();
}
