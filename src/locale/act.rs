//! What an act would do, what it did, and what it waits for.

use super::format::{date, list, moment};
use super::{Lang, labels};
use crate::desk::acts::Acted;
use crate::domain::cause::Cause;
use crate::domain::facts::Facts;
use crate::domain::lock::LockKind;
use crate::domain::policy::manual::Dispense;
use crate::domain::policy::{BlockPlan, Did};
use crate::domain::wib::Day;
use crate::replica::outbox::Outgoing;

/// What the act would do to the customer, and by which rule: for the dialog, before it is done.
pub fn will(lang: Lang, facts: &Facts, did: &Did, today: Day) -> String {
    let w = lang.words();
    let causes: Vec<String> = facts
        .burden(today)
        .causes
        .iter()
        .map(|cause: Cause| labels::cause(lang, Some(cause)))
        .collect();
    let causes = list(lang, &causes);
    match did {
        Did::Block(BlockPlan::SetDebt) => w.act_will_set_debt(causes),
        Did::Block(BlockPlan::EndDispensation { set: true, .. }) => w.act_will_end_and_set(causes),
        Did::Block(BlockPlan::EndDispensation { set: false, .. }) => w.act_will_end(),
        Did::Block(BlockPlan::SetMeter { reported_on }) => {
            w.act_will_set_meter(date(lang, *reported_on))
        }
        Did::Unblock(plan) => {
            let mut parts = vec![match (plan.lifts, &plan.dispense) {
                (LockKind::Meter, _) => w.act_will_lift_meter(),
                (LockKind::Debt, None) => w.act_will_lift_debt(),
                (LockKind::Debt, Some(made)) => will_dispense(lang, made),
            }];
            let other = match plan.lifts {
                LockKind::Debt => LockKind::Meter,
                LockKind::Meter => LockKind::Debt,
            };
            if facts.lock(other).is_some() {
                parts.push(w.act_other_lock_stays(labels::lock(lang, other)));
            }
            parts.join(" ")
        }
    }
}

fn will_dispense(lang: Lang, made: &Dispense) -> String {
    let (w, count) = (lang.words(), made.register_nos.len());
    match made.until {
        Some(until) => w.act_will_dispense(count, date(lang, until)),
        None => w.act_will_dispense_no_end(count),
    }
}

/// The act in one line, beside the record that shows it: what was done, the status, that it waits, the way back.
pub fn told(lang: Lang, acted: &Acted) -> String {
    let w = lang.words();
    let lock = labels::lock(lang, acted.did.lock());
    let status = acted.info.answer.status.dil().word();
    let done = match &acted.did {
        Did::Block(BlockPlan::EndDispensation { set: true, .. }) => w.act_told_ended_set(status),
        Did::Block(BlockPlan::EndDispensation { set: false, .. }) => w.act_told_ended(status),
        Did::Block(_) => w.act_told_set(lock, status),
        Did::Unblock(_) => w.act_told_lifted(lock, status),
    };
    let mut parts = vec![done, w.act_told_waits()];
    parts.extend(acted.undo.as_ref().map(|_| w.act_told_undo()));
    parts.join(" ")
}

/// An act that the centre has not confirmed, for the answer's small print.
pub fn open_order(lang: Lang, order: &Outgoing) -> String {
    let w = lang.words();
    let (at, by) = (moment(lang, order.created_at), order.operator.as_str());
    match order.state.as_str() {
        "refused" | "quarantined" => w.act_turned_down(at, by),
        _ => w.act_submitted(at, by),
    }
}

/// One sentence: what was done, and by which rule.
pub fn done(lang: Lang, acted: &Acted) -> String {
    let w = lang.words();
    let idpel = acted.info.facts.customer.idpel.grouped();
    let lock = labels::lock(lang, acted.did.lock());
    match &acted.did {
        Did::Block(BlockPlan::EndDispensation { set: true, .. }) => w.act_ended_and_set(idpel),
        Did::Block(BlockPlan::EndDispensation { set: false, .. }) => w.act_ended(idpel),
        Did::Block(_) => w.act_set(lock, idpel),
        Did::Unblock(_) => w.act_lifted(lock, idpel),
    }
}

/// The sentences that follow: the new status, the dispensation made, and that the centre has not heard of it yet.
pub fn after(lang: Lang, acted: &Acted) -> Vec<String> {
    let w = lang.words();
    let mut lines = vec![w.act_status(acted.info.answer.status.label())];
    if let Did::Unblock(plan) = &acted.did
        && let Some(made) = &plan.dispense
    {
        let count = made.register_nos.len();
        lines.push(match made.until {
            Some(until) => w.act_dispensed(count, date(lang, until)),
            None => w.act_dispensed_no_end(count),
        });
    }
    lines.push(w.act_waits(acted.order.id.as_str()));
    lines
}
