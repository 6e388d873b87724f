//! What to pay, what if it is paid, and what falls due next.

use super::why::kind;
use crate::domain::answer::{Answer, Standing, WhatIf, pressing};
use crate::domain::facts::Facts;
use crate::domain::receivable::Receivable;
use crate::domain::wib::Moment;
use crate::locale::Lang;
use crate::locale::format::{date, money};

/// First the number of registers and their sum, then a line for each register; empty where nothing is overdue.
pub fn to_pay(lang: Lang, facts: &Facts, answer: &Answer, now: Moment) -> Vec<String> {
    let w = lang.words();
    let overdue = pressing(facts, now.day());
    if overdue.is_empty() {
        return Vec::new();
    }
    let total = money(lang, overdue.iter().map(|r| r.balance()).sum());
    let head = if answer.status.debt_lock {
        w.pay_to_unblock(overdue.len(), total)
    } else {
        w.pay_overdue(overdue.len(), total)
    };
    let mut lines = vec![head];
    lines.extend(overdue.into_iter().map(|r| row(lang, r)));
    if answer.status.meter_lock {
        lines.push(w.pay_meter_stays());
    }
    lines
}

fn row(lang: Lang, r: &Receivable) -> String {
    lang.words().pay_row(
        r.register_no.grouped(),
        kind(lang, r),
        money(lang, r.balance()),
        date(lang, r.due_on),
    )
}

/// What falls due next, and when the system would block for it, unless it blocks already or will before that; `None`
/// where nothing is to come.
pub fn next(lang: Lang, answer: &Answer) -> Option<String> {
    let w = lang.words();
    let next = answer.next?;
    let due = date(lang, next.due_on);
    let blocks_before = answer.status.debt_lock || answer.standing == Standing::NotYetSwept;
    Some(match next.would_block_on {
        Some(day) if !blocks_before => w.next_due_block(due, date(lang, day)),
        _ => w.next_due(due),
    })
}

/// Whether token purchases would be open, and what is left if not.
pub fn what_if(lang: Lang, what_if: &WhatIf) -> String {
    let w = lang.words();
    let price = money(lang, what_if.price);
    let count = what_if.left.register_nos.len();
    let total = money(lang, what_if.left.total);
    match (count, what_if.meter_lock) {
        (0, false) => w.what_if_open(price),
        (0, true) => w.what_if_meter(price),
        (_, false) => w.what_if_left(price, count, total),
        (_, true) => w.what_if_left_meter(price, count, total),
    }
}
