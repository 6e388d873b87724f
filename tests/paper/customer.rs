//! A made-up customer with as many receivables as a test wants.

use pln123::desk::questions::DataAge;
use pln123::desk::statement::Statement;
use pln123::domain::answer::Answer;
use pln123::domain::cause::{Cause, Causes};
use pln123::domain::customer::{Customer, Service, Unit};
use pln123::domain::facts::Facts;
use pln123::domain::ids::{Idpel, MeterNo, RegisterNo, UnitCode, UserName};
use pln123::domain::lock::{Actor, Lock, LockKind};
use pln123::domain::money::Rupiah;
use pln123::domain::receivable::{Instalment, Receivable};
use pln123::domain::role::{Operator, Role};
use pln123::domain::wib::{Day, Moment, Zone, parse_day, plus_days};
use pln123::locale::Lang;
use pln123::locale::statement::{page, sheet};
use pln123::report::statement::{Printed, pdf};

pub(crate) fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

pub(crate) fn now() -> Moment {
    Moment::parse("2019-10-25 10:40").unwrap()
}

pub(crate) fn rupiah(whole: i64) -> Rupiah {
    Rupiah::from_whole(whole).unwrap()
}

/// Receivable `n`: every third is paid, of the others one in two falls due only later.
pub(crate) fn receivable(n: u32) -> Receivable {
    let causes = [Cause::BpInstalment, Cause::TsP2tl, Cause::PrrOtherIdpel];
    let amount = rupiah(100_000 + i64::from(n) * 1_111);
    let late = n % 3 == 1;
    Receivable {
        register_no: RegisterNo::parse(&format!("7711019{n:06}")).unwrap(),
        idpel: Idpel::parse("771100000042").unwrap(),
        origin_idpel: None,
        agenda_no: None,
        cause: Some(causes[n as usize % 3]),
        instalment: Instalment::new(n % 12 + 1, 12),
        determined_on: day("2019-09-10"),
        due_on: if late {
            plus_days(day("2019-10-24"), -i64::from(n % 40))
        } else {
            plus_days(day("2019-10-25"), i64::from(n))
        },
        amount,
        paid: if n.is_multiple_of(3) {
            amount
        } else {
            Rupiah::ZERO
        },
    }
}

/// With receivables 0 to `count`, blocked by the system where one of them is overdue.
pub(crate) fn facts(count: u32) -> Facts {
    let unit = UnitCode::parse("77110").unwrap();
    let receivables: Vec<Receivable> = (0..count).map(receivable).collect();
    let blocked = receivables.iter().any(|r| r.is_overdue(now().day()));
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
        receivables,
        origins: Vec::new(),
        agendas: Vec::new(),
        debt_lock: blocked.then(|| Lock {
            kind: LockKind::Debt,
            by: Actor::System,
            since: Moment::parse("2019-10-21 00:05").unwrap(),
            event: 1,
            causes: Causes::from_iter([Cause::BpInstalment]),
        }),
        meter_lock: None,
        debt_lifted: None,
        meter_lifted: None,
        dispensation: None,
        meter_loss: None,
    }
}

pub(crate) fn statement(facts: Facts) -> Statement {
    Statement {
        answer: Answer::of(&facts, now()),
        office: Some(facts.unit.clone()),
        facts,
        at: now(),
        by: Operator {
            name: UserName::parse("budi").unwrap(),
            role: Role::Unit,
            unit: UnitCode::parse("77110").ok(),
        },
        age: DataAge {
            brought_at: Moment::parse("2019-10-25 10:38"),
            swept_on: None,
            clock: None,
        },
        order: None,
    }
}

pub(crate) fn printed(facts: Facts) -> Printed {
    printed_in(Lang::Id, facts)
}

pub(crate) fn printed_in(lang: Lang, facts: Facts) -> Printed {
    let sheet = sheet(lang, &statement(facts), false);
    pdf(&sheet, |at, of| page(lang, at, of)).expect("printed")
}
