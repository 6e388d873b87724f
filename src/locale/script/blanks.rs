//! The value of every blank that a script may have ([`crate::domain::script::PLACEHOLDERS`]). What has no data says so
//! in square brackets: nothing is ever read aloud as a gap.

use crate::domain::answer::{Answer, is_obligation, pressing};
use crate::domain::cause::Cause;
use crate::domain::facts::Facts;
use crate::domain::ids::{MeterNo, UserName};
use crate::domain::receivable::Receivable;
use crate::domain::wib::Moment;
use crate::locale::answer::{bill, customer_name, spoken, unit_name};
use crate::locale::format::{list, long_date, money};
use crate::locale::{Lang, labels};

/// How many obligations are read out one by one.
const LISTED: usize = 5;

/// The values, by the blank's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blanks(Vec<(&'static str, String)>);

impl Blanks {
    /// `None` for a name that is no blank.
    pub fn get(&self, name: &str) -> Option<String> {
        let found = self.0.iter().find(|(blank, _)| *blank == name);
        found.map(|(_, value)| value.clone())
    }
}

/// All blanks for this customer at this moment.
pub fn blanks(
    lang: Lang,
    facts: &Facts,
    answer: &Answer,
    now: Moment,
    operator: &UserName,
) -> Blanks {
    let w = lang.words();
    let overdue = pressing(facts, now.day());
    let zone = facts.unit.zone;
    let (closes, opens) = zone.window();
    let customer = &facts.customer;
    let meter = customer
        .meter_no
        .map_or_else(|| w.missing_meter(), MeterNo::grouped);
    let due = overdue.first().map(|r| long_date(lang, r.due_on));
    let next_due = answer.next.map(|next| long_date(lang, next.due_on));
    let not_due = answer.balance.not_due;
    let all = spoken(lang, facts, answer, now).join(" ");
    let rest = (!not_due.is_zero()).then(|| w.blank_not_due(money(lang, not_due)));
    let information: Vec<String> = std::iter::once(all.clone()).chain(rest).collect();
    Blanks(vec![
        ("greeting", greeting(lang, (now.hour() + zone.ahead()) % 24)),
        ("operator", operator.to_string()),
        ("name", customer_name(lang, facts)),
        ("idpel", customer.idpel.grouped()),
        ("meter", meter),
        ("unit", unit_name(facts)),
        ("status", answer.status.label()),
        ("causes", causes(lang, answer, &overdue)),
        ("why", all),
        ("registers", registers(lang, &overdue)),
        ("total", total(lang, &overdue)),
        ("due", due.unwrap_or_else(|| w.missing_due())),
        ("next_due", next_due.unwrap_or_else(|| w.missing_next_due())),
        (
            "not_due",
            if not_due.is_zero() {
                w.missing_not_due()
            } else {
                money(lang, not_due)
            },
        ),
        ("obligations", obligations(lang, facts, now)),
        ("agenda", agenda(lang, facts)),
        ("window_closes", w.blank_clock(closes, zone.code())),
        ("window_opens", w.blank_clock(opens, zone.code())),
        ("information", information.join(" ")),
    ])
}

/// By the customer's own clock.
fn greeting(lang: Lang, hour: u32) -> String {
    let w = lang.words();
    match hour {
        4..11 => w.greeting_morning(),
        11..15 => w.greeting_midday(),
        15..18 => w.greeting_afternoon(),
        _ => w.greeting_evening(),
    }
}

/// Those of the status; where nothing is blocked, those of what is overdue.
fn causes(lang: Lang, answer: &Answer, overdue: &[&Receivable]) -> String {
    let mut named: Vec<Option<Cause>> = answer.status.causes().into_iter().map(Some).collect();
    for receivable in overdue {
        if !named.contains(&receivable.cause) {
            named.push(receivable.cause);
        }
    }
    let words: Vec<String> = named
        .into_iter()
        .map(|cause| labels::cause_spoken(lang, cause))
        .collect();
    if words.is_empty() {
        lang.words().missing_causes()
    } else {
        list(lang, &words)
    }
}

fn registers(lang: Lang, overdue: &[&Receivable]) -> String {
    let w = lang.words();
    let rows: Vec<String> = overdue
        .iter()
        .map(|r| {
            let due = long_date(lang, r.due_on);
            w.blank_register(r.register_no.grouped(), money(lang, r.balance()), due)
        })
        .collect();
    if rows.is_empty() {
        w.missing_registers()
    } else {
        rows.join("; ")
    }
}

fn total(lang: Lang, overdue: &[&Receivable]) -> String {
    if overdue.is_empty() {
        lang.words().missing_total()
    } else {
        money(lang, overdue.iter().map(|r| r.balance()).sum())
    }
}

/// What script C is about, and whatever else is overdue; the earliest due first, a long list cut with its sum told.
fn obligations(lang: Lang, facts: &Facts, now: Moment) -> String {
    let w = lang.words();
    let day = now.day();
    let mut open: Vec<&Receivable> = facts
        .receivables
        .iter()
        .filter(|r| is_obligation(r) || r.is_overdue(day))
        .collect();
    open.sort_by(|a, b| (a.due_on, &a.register_no).cmp(&(b.due_on, &b.register_no)));
    let rows: Vec<String> = open
        .iter()
        .take(LISTED)
        .map(|r| {
            w.blank_obligation(
                bill(lang, r),
                r.register_no.grouped(),
                money(lang, r.balance()),
                long_date(lang, r.due_on),
            )
        })
        .collect();
    match open.len() {
        0 => w.missing_obligations(),
        count if count <= LISTED => rows.join("; "),
        count => {
            let sum = open.iter().map(|r| r.balance()).sum();
            w.blank_more(rows.join("; "), count - LISTED, money(lang, sum))
        }
    }
}

/// The application that is held up, else one that goes on, else the latest.
fn agenda(lang: Lang, facts: &Facts) -> String {
    use crate::domain::agenda::AgendaState::HeldUp;
    let w = lang.words();
    let chosen = facts
        .agendas
        .iter()
        .max_by_key(|a| (a.state == HeldUp, a.state.is_open(), a.lodged_on));
    chosen.map_or_else(
        || w.missing_agenda(),
        |agenda| {
            w.blank_agenda(
                labels::agenda_kind(lang, &agenda.kind),
                agenda.agenda_no.grouped(),
                labels::agenda_state(lang, &agenda.state),
            )
        },
    )
}
