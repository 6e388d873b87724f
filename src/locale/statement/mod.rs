//! The words of Cetak Detail Piutang: a statement in, a [`Sheet`] out that only has to be set on paper.

mod table;

use super::answer::{ages, held, next, spoken, unit_name};
use super::format::{count, long_date, moment, money};
use super::{Lang, act, labels};
use crate::desk::statement::Statement;
use crate::domain::answer::pressing;
use crate::domain::ids::MeterNo;
use crate::domain::sheet::{Labelled, Part, Sheet, Standing, Tone};
use crate::domain::status::Dil;
use crate::domain::text::clean;
use crate::domain::wib::Zone;

/// So many register numbers to pay are listed beside the answer; of more the table has the list.
const LISTED: usize = 12;

/// The whole paper. `training`: the clock is pinned, and the paper says on every page that it is not for a customer.
pub fn sheet(lang: Lang, statement: &Statement, training: bool) -> Sheet {
    let w = lang.words();
    let facts = &statement.facts;
    let name = super::answer::customer_name(lang, facts);
    let (unit, code) = (clean(&unit_name(facts)), facts.unit.code.to_string());
    let at = moment(lang, statement.at);
    let author = by(lang, statement);
    Sheet {
        lang: lang.code(),
        sender: w.statement_sender(),
        title: w.statement_title(),
        office: vec![unit, w.statement_unit(code, facts.unit.zone.code())],
        about: w.statement_about(facts.customer.idpel.grouped(), clean(&name)),
        warning: training.then(|| w.statement_training(at.as_str())),
        customer: customer(lang, statement, clean(&name)),
        standing: standing(lang, statement),
        figures: figures(lang, statement),
        to_pay: to_pay(lang, statement),
        table: table::table(lang, facts, statement.at.day()),
        remarks: remarks(lang, statement),
        foot: vec![
            w.statement_printed(author.as_str(), at),
            match statement.age.brought_at {
                Some(brought) => w.statement_data(moment(lang, brought)),
                None => w.statement_data_unknown(),
            },
        ],
        author,
        made_at: statement.at,
    }
}

/// `Halaman 1 dari 3`.
pub fn page(lang: Lang, page: usize, of: usize) -> String {
    lang.words()
        .statement_page(count(lang, page), count(lang, of))
}

/// `budi, petugas unit 52301 ULP CONTOH`.
fn by(lang: Lang, statement: &Statement) -> String {
    let w = lang.words();
    let (name, role) = (
        statement.by.name.as_str(),
        labels::role(lang, statement.by.role),
    );
    match (statement.by.unit, &statement.office) {
        (None, _) => w.statement_by(name, role),
        (Some(code), office) => {
            let unit = office.as_ref().map_or("", |unit| unit.name.as_str());
            clean(&w.statement_by_unit(name, role, code.to_string(), unit))
        }
    }
}

fn labelled(label: String, value: String) -> Labelled {
    Labelled { label, value }
}

/// What there is, or that there is none.
fn or(text: &str, missing: impl FnOnce() -> String) -> String {
    let text = clean(text);
    if text.is_empty() { missing() } else { text }
}

fn customer(lang: Lang, statement: &Statement, name: String) -> Vec<Labelled> {
    let w = lang.words();
    let customer = &statement.facts.customer;
    let meter = customer.meter_no.map(MeterNo::grouped);
    let tariff = or(&customer.tariff, || w.statement_no_tariff());
    vec![
        labelled(w.statement_idpel(), customer.idpel.grouped()),
        labelled(w.statement_name(), name),
        labelled(
            w.statement_address(),
            or(&customer.address, || w.statement_no_address()),
        ),
        labelled(
            w.statement_meter(),
            meter.unwrap_or_else(|| w.missing_meter()),
        ),
        labelled(
            w.statement_tariff(),
            w.statement_tariff_value(tariff, count(lang, customer.power_va)),
        ),
        labelled(
            w.statement_service(),
            labels::service(lang, customer.service),
        ),
    ]
}

fn standing(lang: Lang, statement: &Statement) -> Standing {
    let w = lang.words();
    let (facts, answer) = (&statement.facts, &statement.answer);
    let locks = facts.debt_lock.iter().chain(&facts.meter_lock);
    let mut lines: Vec<String> = locks
        .map(|lock| w.statement_held(labels::lock(lang, lock.kind), held(lang, lock)))
        .collect();
    let ages = ages(lang, answer.ages);
    lines.extend((!ages.is_empty()).then_some(ages));
    let order = statement.order.as_ref();
    lines.extend(order.map(|order| w.statement_last_act(act::open_order(lang, order))));
    let differs = !answer.mismatches.is_empty();
    Standing {
        title: w.statement_status(),
        label: answer.status.label(),
        tone: match answer.status.dil() {
            Dil::Active => Tone::Open,
            Dil::Blocking => Tone::Blocked,
            Dil::NeedsCheck => Tone::Check,
        },
        lines,
        warning: differs.then(|| labels::crosscheck(lang, &answer.mismatches)),
    }
}

fn figures(lang: Lang, statement: &Statement) -> Vec<Labelled> {
    let w = lang.words();
    let balance = statement.answer.balance;
    vec![
        labelled(w.statement_overdue(), money(lang, balance.overdue)),
        labelled(w.statement_not_due(), money(lang, balance.not_due)),
        labelled(w.statement_balance(), money(lang, balance.total())),
    ]
}

/// What is overdue, and under a debt lock what opens it: the register numbers and their sum.
fn to_pay(lang: Lang, statement: &Statement) -> Option<Part> {
    let w = lang.words();
    let (facts, answer) = (&statement.facts, &statement.answer);
    let overdue = pressing(facts, statement.at.day());
    if overdue.is_empty() {
        return None;
    }
    let total = money(lang, answer.balance.overdue);
    let few = overdue.len() <= LISTED;
    let mut lines = vec![if few {
        w.statement_pay(overdue.len(), total)
    } else {
        w.statement_pay_listed(overdue.len(), total)
    }];
    lines.extend(answer.status.meter_lock.then(|| w.pay_meter_stays()));
    let items = overdue.iter().filter(|_| few);
    Some(Part {
        title: if answer.status.debt_lock {
            w.statement_to_unblock()
        } else {
            w.statement_to_settle()
        },
        lines,
        items: items
            .map(|r| labelled(r.register_no.grouped(), money(lang, r.balance())))
            .collect(),
    })
}

/// The answer in sentences, whose debts they are, who can act, the dispensation, what comes next, the window, and how
/// fresh all this is.
fn remarks(lang: Lang, statement: &Statement) -> Part {
    let w = lang.words();
    let (facts, answer, now) = (&statement.facts, &statement.answer, statement.at);
    let mut lines = spoken(lang, facts, answer, now);
    lines.extend(dispensation(lang, statement));
    lines.extend(next(lang, answer));
    lines.push(window(lang, facts.unit.zone));
    lines.push(match statement.age.brought_at {
        Some(brought) => w.statement_as_of(moment(lang, brought)),
        None => w.statement_as_of_unknown(),
    });
    Part {
        title: w.statement_remarks(),
        lines,
        items: Vec::new(),
    }
}

fn dispensation(lang: Lang, statement: &Statement) -> Option<String> {
    let w = lang.words();
    let given = statement.facts.active_dispensation(statement.at.day())?;
    let (count, ground) = (given.register_nos.len(), labels::ground(lang, given.ground));
    Some(match given.until {
        Some(until) => w.statement_dispensation(count, long_date(lang, until), ground),
        None => w.statement_dispensation_no_end(count, ground),
    })
}

/// On the customer's own clock, and where that is another one, on that of the SOP too.
fn window(lang: Lang, zone: Zone) -> String {
    let (closes, opens) = zone.window();
    let (sop_closes, sop_opens) = Zone::Wib.window();
    let named = match zone {
        Zone::Wib => zone.code().to_owned(),
        Zone::Wita | Zone::Wit => format!(
            "{} ({sop_closes}–{sop_opens} {})",
            zone.code(),
            Zone::Wib.code()
        ),
    };
    lang.words().statement_window(closes, opens, named)
}
