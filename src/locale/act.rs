//! What an act did, and what it waits for.

use super::format::date;
use super::{Lang, labels};
use crate::desk::acts::Acted;
use crate::domain::policy::{BlockPlan, Did};

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
