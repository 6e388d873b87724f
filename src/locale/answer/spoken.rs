//! The sentences to read to the customer, first the one that says how the matter stands.

use super::debts::{customer_name, debt_list, meter, unit_name};
use crate::domain::answer::{Answer, Standing, pressing, would_block_on};
use crate::domain::cause::Cause;
use crate::domain::facts::Facts;
use crate::domain::ids::Idpel;
use crate::domain::wib::{Moment, Window};
use crate::locale::Lang;
use crate::locale::format::long_date;

/// What to read aloud, a sentence each.
pub fn spoken(lang: Lang, facts: &Facts, answer: &Answer, now: Moment) -> Vec<String> {
    let mut said = standing(lang, facts, answer, now);
    said.extend(origins(lang, facts));
    said
}

fn standing(lang: Lang, facts: &Facts, answer: &Answer, now: Moment) -> Vec<String> {
    let w = lang.words();
    let name = customer_name(lang, facts);
    let overdue = pressing(facts, now.day());
    let debts = || debt_list(lang, &overdue);
    let unit = unit_name(facts);
    let mut said = match answer.standing {
        Standing::Debts => vec![w.answer_debts(name, debts())],
        Standing::DebtsAndMeter => {
            vec![w.answer_debts_and_meter(name, debts(), meter(lang, facts))]
        }
        Standing::Meter => {
            let mut said = vec![w.answer_meter(name, meter(lang, facts))];
            if !overdue.is_empty() {
                said.push(w.answer_besides(debts()));
            }
            said
        }
        Standing::PaidNotLifted | Standing::PaidNotLiftedAndMeter => paid(lang, facts, now),
        Standing::LockWithoutDebt => std::iter::once(w.answer_lock_without_debt(name))
            .chain(meter_too(lang, facts))
            .collect(),
        Standing::Dispensed => dispensed(lang, facts, now, &debts()),
        Standing::NotYetSwept => std::iter::once(w.answer_open_but(name, debts()))
            .chain(
                would_block_on(facts, now.day())
                    .map(|day| w.answer_system_will_block(long_date(lang, day))),
            )
            .collect(),
        Standing::UnitMayBlock => vec![w.answer_open_but(name, debts())],
        Standing::NeedsCheck => vec![w.answer_needs_check(name, unit)],
        Standing::Postpaid if overdue.is_empty() => vec![w.answer_postpaid(name)],
        Standing::Postpaid => vec![w.answer_postpaid(name), w.answer_now(debts())],
        Standing::Clear => clear(lang, facts, answer),
    };
    said.extend(who_can_act(lang, facts, answer));
    said
}

fn paid(lang: Lang, facts: &Facts, now: Moment) -> Vec<String> {
    let w = lang.words();
    let name = customer_name(lang, facts);
    let zone = facts.unit.zone;
    let after = if Window::at(now).is_open() {
        w.answer_paid_unit(unit_name(facts))
    } else {
        let (closes, opens) = zone.window();
        w.answer_paid_processing(closes, opens, zone.code())
    };
    [w.answer_paid(name), after]
        .into_iter()
        .chain(meter_too(lang, facts))
        .collect()
}

/// The meter lock beside a debt lock that no debt stands behind any more.
fn meter_too(lang: Lang, facts: &Facts) -> Option<String> {
    facts.meter_lock.as_ref()?;
    Some(lang.words().answer_meter_too(meter(lang, facts)))
}

fn dispensed(lang: Lang, facts: &Facts, now: Moment, debts: &str) -> Vec<String> {
    let w = lang.words();
    let name = customer_name(lang, facts);
    let until = facts.active_dispensation(now.day()).and_then(|d| d.until);
    let first = match until {
        Some(day) => w.answer_dispensed(name, long_date(lang, day), debts),
        None => w.answer_dispensed_no_end(name, debts),
    };
    vec![first, w.answer_dispensed_after()]
}

/// A debt of a connection that is not in the data leaves no room for "nothing is overdue".
fn clear(lang: Lang, facts: &Facts, answer: &Answer) -> Vec<String> {
    let w = lang.words();
    let name = customer_name(lang, facts);
    let unsure = debtors(facts).any(|origin| holder(facts, origin).is_none());
    let first = if unsure {
        w.answer_unsure(name)
    } else {
        w.answer_clear(name)
    };
    let next = answer
        .next
        .map(|next| w.answer_clear_next(long_date(lang, next.due_on)));
    std::iter::once(first).chain(next).collect()
}

/// Who can act where no payment of the customer's helps: always the customer's unit, by name.
pub fn who_can_act(lang: Lang, facts: &Facts, answer: &Answer) -> Option<String> {
    let w = lang.words();
    let unit = unit_name(facts);
    match answer.standing {
        Standing::DebtsAndMeter | Standing::Meter | Standing::PaidNotLiftedAndMeter => {
            let surveyed = facts
                .meter_loss
                .as_ref()
                .is_some_and(|loss| loss.survey_on.is_some() || loss.survey_ref.is_some());
            Some(if surveyed {
                w.answer_meter_surveyed(unit)
            } else {
                w.answer_meter_unit(unit)
            })
        }
        Standing::LockWithoutDebt => Some(w.answer_mismatch_unit(unit)),
        Standing::UnitMayBlock => Some(w.answer_unit_may_block(unit)),
        _ => None,
    }
}

/// The other connections that unpaid debts of this customer arose at, each once; `None` where none is recorded.
fn debtors(facts: &Facts) -> impl Iterator<Item = Option<Idpel>> {
    let mut seen: Vec<Option<Idpel>> = facts
        .receivables
        .iter()
        .filter(|r| !r.balance().is_zero())
        .filter(|r| r.cause == Some(Cause::PrrOtherIdpel) || r.origin_idpel.is_some())
        .map(|r| r.origin_idpel)
        .collect();
    seen.sort_unstable();
    seen.dedup();
    seen.into_iter()
}

fn holder(facts: &Facts, origin: Option<Idpel>) -> Option<&str> {
    facts
        .origins
        .iter()
        .find(|known| Some(known.idpel) == origin)
        .and_then(|known| known.holder.as_deref())
}

fn origins(lang: Lang, facts: &Facts) -> Vec<String> {
    let w = lang.words();
    debtors(facts)
        .map(|origin| match (origin, holder(facts, origin)) {
            (None, _) => w.answer_origin_missing(unit_name(facts)),
            (Some(idpel), Some(holder)) => w.answer_origin(idpel.grouped(), holder),
            (Some(idpel), None) => w.answer_origin_unknown(idpel.grouped(), unit_name(facts)),
        })
        .collect()
}
