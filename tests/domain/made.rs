//! Facts made by hand, in as few words as a test needs. No rule is applied here.

use pln123::domain::agenda::{Agenda, AgendaKind, AgendaState};
use pln123::domain::cause::{Cause, Causes};
use pln123::domain::customer::{Customer, Service, Unit};
use pln123::domain::facts::Facts;
use pln123::domain::ids::{AgendaNo, Idpel, RegisterNo, UnitCode, UserName};
use pln123::domain::lock::{Actor, Dispensation, Ground, Lock, LockKind, MeterLoss};
use pln123::domain::money::Rupiah;
use pln123::domain::receivable::Receivable;
use pln123::domain::wib::{Day, Moment};

/// The day on which most tests stand.
pub(crate) const TODAY: &str = "2019-10-25";

pub(crate) fn day(text: &str) -> Day {
    Day::parse_from_str(text, "%Y-%m-%d").unwrap()
}

pub(crate) fn today() -> Day {
    day(TODAY)
}

/// `"2019-10-25 10:40"` and the like, WIB.
pub(crate) fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

pub(crate) fn rupiah(whole: i64) -> Rupiah {
    Rupiah::from_whole(whole).unwrap()
}

pub(crate) fn user(name: &str) -> UserName {
    UserName::parse(name).unwrap()
}

pub(crate) fn unit(code: &str) -> UnitCode {
    UnitCode::parse(code).unwrap()
}

/// The register number of the `n`-th receivable of a test.
pub(crate) fn register(n: u32) -> RegisterNo {
    RegisterNo::parse(&format!("5230119{n:06}")).unwrap()
}

/// An unpaid receivable: number, cause, day of determination, due day, amount.
pub(crate) fn debt(n: u32, cause: Cause, determined: &str, due: &str, amount: i64) -> Receivable {
    Receivable {
        register_no: register(n),
        idpel: Idpel::parse("523010000017").unwrap(),
        origin_idpel: None,
        agenda_no: None,
        cause: Some(cause),
        instalment: None,
        determined_on: day(determined),
        due_on: day(due),
        amount: rupiah(amount),
        paid: Rupiah::ZERO,
    }
}

/// Overdue on [`TODAY`] and determined since the cut-off.
pub(crate) fn new_overdue(n: u32) -> Receivable {
    debt(n, Cause::BpInstalment, "2019-09-10", "2019-10-20", 225_000)
}

/// Overdue on [`TODAY`] and determined before the cut-off.
pub(crate) fn old_overdue(n: u32) -> Receivable {
    debt(n, Cause::PrrInstalment, "2019-05-10", "2019-10-20", 80_000)
}

/// Not yet due on [`TODAY`], determined since the cut-off.
pub(crate) fn not_due(n: u32) -> Receivable {
    debt(n, Cause::BpInstalment, "2019-09-10", "2019-11-20", 225_000)
}

pub(crate) fn with_paid(mut receivable: Receivable, paid: i64) -> Receivable {
    receivable.paid = rupiah(paid);
    receivable
}

pub(crate) fn settled(mut receivable: Receivable) -> Receivable {
    receivable.paid = receivable.amount;
    receivable
}

pub(crate) fn unreadable(mut receivable: Receivable) -> Receivable {
    receivable.cause = None;
    receivable
}

/// A prepaid customer of unit 52301 without locks.
pub(crate) fn prepaid(receivables: Vec<Receivable>) -> Facts {
    Facts {
        customer: Customer {
            idpel: Idpel::parse("523010000017").unwrap(),
            meter_no: None,
            name: "SITI RAHAYU".to_owned(),
            address: "JL. MELATI 4".to_owned(),
            phone: "0811".to_owned(),
            unit: unit("52301"),
            tariff: "R1T".to_owned(),
            power_va: 1300,
            service: Service::Prepaid,
        },
        unit: Unit {
            code: unit("52301"),
            name: "ULP PURWOKERTO".to_owned(),
            parent: None,
            zone: pln123::domain::wib::Zone::Wib,
        },
        receivables,
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

pub(crate) fn postpaid(receivables: Vec<Receivable>) -> Facts {
    let mut facts = prepaid(receivables);
    facts.customer.service = Service::Postpaid;
    facts
}

/// With the debt lock on, set by the system for `causes`.
pub(crate) fn debt_locked(mut facts: Facts, causes: &[Cause]) -> Facts {
    facts.debt_lock = Some(Lock {
        kind: LockKind::Debt,
        by: Actor::System,
        since: moment("2019-10-21 00:05"),
        event: 1,
        causes: causes.iter().copied().collect(),
    });
    facts
}

/// With the meter lock on, set by `budi` upon a report.
pub(crate) fn meter_locked(mut facts: Facts) -> Facts {
    facts.meter_lock = Some(Lock {
        kind: LockKind::Meter,
        by: Actor::User(user("budi")),
        since: moment("2019-10-11 09:30"),
        event: 2,
        causes: Causes::from_iter([Cause::MeterLost]),
    });
    facts.meter_loss = Some(MeterLoss {
        reported_on: day("2019-10-10"),
        note: "meter dicuri".to_owned(),
        survey_ref: None,
        survey_on: None,
    });
    facts
}

/// With a dispensation for those receivables, through `until` (`None`: without an end).
pub(crate) fn dispensed(mut facts: Facts, numbers: &[u32], until: Option<&str>) -> Facts {
    facts.dispensation = Some(Dispensation {
        id: 7,
        ground: Ground::Disaster,
        until: until.map(day),
        register_nos: numbers.iter().copied().map(register).collect(),
        by: user("budi"),
        since: moment("2019-10-22 08:00"),
        ended_at: None,
    });
    facts
}

pub(crate) fn agenda(state: AgendaState) -> Agenda {
    Agenda {
        agenda_no: AgendaNo::parse("523011911911248068").unwrap(),
        idpel: Idpel::parse("523010000017").unwrap(),
        kind: AgendaKind::NewConnection,
        lodged_on: day("2019-09-01"),
        state,
        tariff: None,
        power_va: None,
        note: String::new(),
    }
}
