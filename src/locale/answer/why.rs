//! Which receivable and which rule set each lock, with dates and by whom (1.11).

use crate::domain::answer::{Ages, Answer, pressing};
use crate::domain::customer::Service;
use crate::domain::facts::Facts;
use crate::domain::lock::{Actor, Lock};
use crate::domain::policy::sweep::is_systems;
use crate::domain::receivable::Receivable;
use crate::domain::wib::{Day, Moment};
use crate::locale::format::{date, days, list, moment, money};
use crate::locale::{Lang, labels};

/// The grounds of what the answer says, a line each; empty where there is nothing to explain.
pub fn why(lang: Lang, facts: &Facts, answer: &Answer, now: Moment) -> Vec<String> {
    let w = lang.words();
    let day = now.day();
    let mut lines = Vec::new();
    if let Some(lock) = &facts.debt_lock {
        lines.push(w.why_debt_lock(
            labels::actor_spoken(lang, &lock.by),
            moment(lang, lock.since),
        ));
    }
    let overdue = pressing(facts, day);
    lines.extend(overdue.iter().map(|r| receivable(lang, facts, r, day)));
    if answer.status.debt_lock && overdue.is_empty() {
        lines.push(when_set(lang, answer));
    }
    lines.extend(meter(lang, facts));
    lines.extend(dispensation(lang, facts, day));
    lines
}

fn receivable(lang: Lang, facts: &Facts, r: &Receivable, day: Day) -> String {
    lang.words().why_receivable(
        r.register_no.grouped(),
        kind(lang, r),
        date(lang, r.determined_on),
        date(lang, r.due_on),
        money(lang, r.balance()),
        rule(lang, facts, r, day),
    )
}

/// `Cicilan BP 2/6`.
pub(super) fn kind(lang: Lang, r: &Receivable) -> String {
    let cause = labels::cause_short(lang, r.cause);
    match r.instalment {
        Some(part) => [cause, labels::instalment(lang, part)].join(" "),
        None => cause,
    }
}

fn rule(lang: Lang, facts: &Facts, r: &Receivable, day: Day) -> String {
    let w = lang.words();
    match &facts.debt_lock {
        Some(lock) if r.due_on >= lock.since.day() => w.why_later(),
        None if facts.customer.service == Service::Postpaid => w.why_postpaid(),
        None if facts.is_dispensed(r, day) => w.why_dispensed(),
        _ if is_systems(r.determined_on) => w.why_systems(),
        Some(lock) if lock.by == Actor::System => w.why_older(),
        _ => w.why_units(),
    }
}

fn when_set(lang: Lang, answer: &Answer) -> String {
    let causes: Vec<String> = answer
        .status
        .debts
        .iter()
        .map(|cause| labels::cause(lang, Some(cause)))
        .collect();
    if causes.is_empty() {
        lang.words().why_paid_unknown()
    } else {
        lang.words().why_paid(list(lang, &causes))
    }
}

fn meter(lang: Lang, facts: &Facts) -> Vec<String> {
    let w = lang.words();
    let Some(lock) = &facts.meter_lock else {
        return Vec::new();
    };
    let mut lines = vec![w.why_meter_lock(
        labels::actor_spoken(lang, &lock.by),
        moment(lang, lock.since),
    )];
    if let Some(loss) = &facts.meter_loss {
        lines.push(w.why_meter_report(date(lang, loss.reported_on)));
        if loss.survey_on.is_some() || loss.survey_ref.is_some() {
            let reference = loss.survey_ref.clone();
            lines.push(
                w.why_meter_survey(
                    reference.unwrap_or_else(|| w.why_survey_no_reference()),
                    loss.survey_on
                        .map_or_else(|| w.why_survey_no_day(), |day| date(lang, day)),
                ),
            );
        }
    }
    lines
}

fn dispensation(lang: Lang, facts: &Facts, day: Day) -> Option<String> {
    let w = lang.words();
    let given = facts.active_dispensation(day)?;
    let by = given.by.as_str();
    let since = moment(lang, given.since);
    let ground = labels::ground(lang, given.ground);
    Some(match given.until {
        Some(until) => w.why_dispensation(by, since, date(lang, until), ground),
        None => w.why_dispensation_no_end(by, since, ground),
    })
}

/// By whom a lock is held and since when: `otomatis, sejak 21-10-2019`.
pub fn held(lang: Lang, lock: &Lock) -> String {
    let since = date(lang, lock.since.day());
    match &lock.by {
        Actor::System => lang.words().held_system(since),
        Actor::User(name) => lang.words().held_user(name.as_str(), since),
    }
}

/// `utang 5 hari · blokir 4 hari`; empty where there is neither.
pub fn ages(lang: Lang, ages: Ages) -> String {
    let w = lang.words();
    let debt = ages.debt.map(|count| w.age_debt(days(lang, count)));
    let block = ages.block.map(|count| w.age_block(days(lang, count)));
    let parts: Vec<String> = debt.into_iter().chain(block).collect();
    parts.join(" · ")
}
