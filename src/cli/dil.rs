//! `dil KEY`: Info DIL.

use super::door::Door;
use super::grid::{Side, grid, pairs};
use super::setting::Setting;
use super::stop::Stop;
use crate::desk::questions::InfoDil;
use crate::domain::facts::Facts;
use crate::domain::receivable::Receivable;
use crate::domain::typed::Typed;
use crate::domain::wib::Day;
use crate::locale::answer::{ages, held, next, spoken, standing, to_pay, unit_name};
use crate::locale::format::{count, date, money};
use crate::locale::{Lang, act, labels};
use crate::report::json;

pub(super) fn run(setting: &mut Setting, key: &str) -> Result<(), Stop> {
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let (typed, now) = (Typed::recognise(key), seat.now);
    let info = seat.ask(|desk| desk.info_dil(&typed, now))?;
    seat.note_look_up(Some(info.facts.customer.idpel), "dil")?;
    if setting.out.json {
        return setting
            .out
            .document(&json::dil(&info.facts, &info.answer, info.at));
    }
    setting.say_training(seat.training, now)?;
    let lines = lines(setting.lang, &info);
    setting.out.lines(&lines)
}

fn lines(lang: Lang, info: &InfoDil) -> Vec<String> {
    let w = lang.words();
    let (facts, answer) = (&info.facts, &info.answer);
    let mut lines = head(lang, info);
    let mut block = |part: Vec<String>| {
        if !part.is_empty() {
            lines.push(String::new());
            lines.extend(part);
        }
    };
    block(spoken(lang, facts, answer, info.at));
    block(to_pay(lang, facts, answer, info.at));
    let mut owed = vec![w.cli_balance(
        money(lang, answer.balance.overdue),
        money(lang, answer.balance.not_due),
        money(lang, answer.balance.total()),
    )];
    if !facts.receivables.is_empty() {
        owed.extend(receivables(lang, facts, &facts.receivables, info.at.day()));
    }
    owed.extend(next(lang, answer));
    block(owed);
    block(
        info.earlier_call
            .iter()
            .map(|call| {
                let at = crate::locale::format::moment(lang, call.saved_at);
                w.cli_earlier_call(
                    at,
                    call.by.as_str(),
                    labels::complaint_status(lang, call.closing.status),
                )
            })
            .collect(),
    );
    block(vec![labels::crosscheck(lang, &answer.mismatches)]);
    lines
}

fn head(lang: Lang, info: &InfoDil) -> Vec<String> {
    let w = lang.words();
    let (customer, answer) = (&info.facts.customer, &info.answer);
    let meter = customer.meter_no.map(|meter| meter.grouped());
    let mut rows = vec![
        (w.cli_idpel(), customer.idpel.grouped()),
        (w.cli_meter(), meter.unwrap_or_else(|| w.cli_none())),
        (w.cli_name(), customer.name.clone()),
        (w.cli_address(), customer.address.clone()),
        (w.cli_unit(), unit(&info.facts)),
        (
            w.cli_tariff(),
            w.cli_tariff_value(
                customer.tariff.as_str(),
                count(lang, customer.power_va),
                labels::service(lang, customer.service),
            ),
        ),
        (w.cli_status(), answer.status.label()),
    ];
    let locks = info.facts.debt_lock.iter().chain(&info.facts.meter_lock);
    rows.extend(locks.map(|lock| (labels::lock(lang, lock.kind), held(lang, lock))));
    let ages = ages(lang, answer.ages);
    if !ages.is_empty() {
        rows.push((w.cli_ages(), ages));
    }
    if let Some(order) = &info.order {
        rows.push((w.cli_last_act(), act::open_order(lang, order)));
    }
    pairs(&rows)
}

/// `52301 ULP CONTOH (WIB)`.
pub(super) fn unit(facts: &Facts) -> String {
    let (unit, name) = (&facts.unit, unit_name(facts));
    format!("{} {name} ({})", unit.code, unit.zone.code())
}

/// The table of receivables, `all` of them the customer's whose `facts` these are.
pub(super) fn receivables(lang: Lang, facts: &Facts, all: &[Receivable], day: Day) -> Vec<String> {
    use Side::{Left, Right};
    let w = lang.words();
    let head = vec![
        w.cli_register(),
        w.cli_kind(),
        w.cli_part(),
        w.cli_determined(),
        w.cli_due(),
        w.cli_amount(),
        w.cli_paid(),
        w.cli_left(),
        w.cli_state(),
    ];
    let rows = all.iter().map(|r| {
        let part = r.instalment.map(|part| labels::instalment(lang, part));
        vec![
            r.register_no.grouped(),
            labels::cause_short(lang, r.cause),
            part.unwrap_or_default(),
            date(lang, r.determined_on),
            date(lang, r.due_on),
            money(lang, r.amount),
            money(lang, r.paid),
            money(lang, r.balance()),
            standing(lang, r.state(day), facts.is_dispensed(r, day)),
        ]
    });
    let sides = [Left, Left, Right, Right, Right, Right, Right, Right, Left];
    grid(&sides, head, rows.collect())
}
