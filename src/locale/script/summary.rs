//! The text of the complaint, made from the steps taken and nothing else, so that the record never claims what was
//! not said.

use super::chosen;
use crate::domain::answer::{Answer, is_obligation};
use crate::domain::call::{Acceptance, Call};
use crate::domain::complaint::End;
use crate::domain::facts::Facts;
use crate::domain::ids::RegisterNo;
use crate::domain::money::Rupiah;
use crate::domain::receivable::Receivable;
use crate::domain::script::Script;
use crate::locale::answer::unit_name;
use crate::locale::format::{list, money};
use crate::locale::{Lang, labels};

/// The summary of a call that ends as its answers say.
pub fn summary(lang: Lang, call: &Call, script: &Script, facts: &Facts, answer: &Answer) -> String {
    summary_ending(lang, call, script, facts, answer, call.natural_end(script))
}

/// The summary of a call that ends in this way.
pub fn summary_ending(
    lang: Lang,
    call: &Call,
    script: &Script,
    facts: &Facts,
    answer: &Answer,
    end: End,
) -> String {
    let w = lang.words();
    let triage = call.triage().map(|key| {
        let word = script.triage_word(&key);
        w.summary_triage(word.map_or(key.as_str(), |word| chosen(lang, &word.label)))
    });
    let status = (call.identified() == Some(true)).then(|| w.summary_status(answer.status.label()));
    let said = said(call).map(|said| w.summary_said(said));
    let agrees = call.agrees().map(|agrees| {
        if agrees {
            w.summary_agrees()
        } else {
            w.summary_disputes(unit_name(facts))
        }
    });
    let acceptance = call
        .acceptance()
        .map(|acceptance| w.summary_acceptance(labels::acceptance(lang, acceptance)));
    let parts = [
        triage,
        status,
        said,
        agrees,
        registers(lang, call, facts, answer),
        objections(lang, call, script),
        hand_over(lang, call, facts, end),
        acceptance,
        Some(w.summary_end(labels::end(lang, end))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The sentence by which the customer was told.
fn said(call: &Call) -> Option<&str> {
    let told = |step: &str| matches!(step, "tell" | "inform");
    let taken = call.taken.iter().find(|taken| told(&taken.step))?;
    Some(taken.said.trim()).filter(|said| !said.is_empty())
}

fn registers(lang: Lang, call: &Call, facts: &Facts, answer: &Answer) -> Option<String> {
    let took = |key: &str| call.taken.iter().any(|taken| taken.step == key);
    let (numbers, total): (Vec<&RegisterNo>, Rupiah) = if took("registers") {
        let given = &answer.to_unblock;
        (given.register_nos.iter().collect(), given.total)
    } else if took("advise") {
        let open: Vec<&Receivable> = facts
            .receivables
            .iter()
            .filter(|r| is_obligation(r))
            .collect();
        (
            open.iter().map(|r| &r.register_no).collect(),
            open.iter().map(|r| r.balance()).sum(),
        )
    } else {
        return None;
    };
    if numbers.is_empty() {
        return None;
    }
    let grouped: Vec<String> = numbers.into_iter().map(RegisterNo::grouped).collect();
    let given = grouped.join(", ");
    Some(lang.words().summary_registers(given, money(lang, total)))
}

fn objections(lang: Lang, call: &Call, script: &Script) -> Option<String> {
    let raised: Vec<String> = call
        .raised
        .iter()
        .map(|raised| {
            let known = script.objection(&raised.objection);
            let label = known.map_or(raised.objection.as_str(), |known| {
                chosen(lang, &known.label)
            });
            label.to_owned()
        })
        .collect();
    (!raised.is_empty()).then(|| lang.words().summary_objections(list(lang, &raised)))
}

/// As [`Call::close`] decides it, but for a dispute, whose own sentence names the unit.
fn hand_over(lang: Lang, call: &Call, facts: &Facts, end: End) -> Option<String> {
    let needed = call.raised.iter().any(|raised| raised.hands_over)
        || call.acceptance() == Some(Acceptance::No)
        || end == End::Transferred;
    needed.then(|| lang.words().summary_hand_over(unit_name(facts)))
}
