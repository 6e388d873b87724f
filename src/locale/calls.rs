//! Words about calls that have been logged: their scripts, steps and objections by name.

use super::labels::{complaint_status, end, step};
use super::{Lang, format, labels};
use crate::domain::complaint_log::Narrowing;
use crate::domain::destination::Destination;
use crate::domain::script::{Script, ScriptId, Wording};
use crate::replica::outbox::Outgoing;

/// A step with the script that it is of: `B · Konfirmasi`.
pub fn step_of(lang: Lang, script: ScriptId, key: &str) -> String {
    format!("{} · {}", script.code(), step(lang, key))
}

/// A text of a script file in one language.
pub fn wording(lang: Lang, text: &Wording) -> String {
    match lang {
        Lang::Id => text.id.clone(),
        Lang::En => text.en.clone(),
    }
}

/// A script by its letter and its title: `B · Token diblokir`.
pub fn script(lang: Lang, script: &Script) -> String {
    format!("{} · {}", script.id.code(), wording(lang, &script.title))
}

/// How far a record has come on its way to one destination, by the outbox' code.
fn delivery(lang: Lang, state: &str) -> String {
    let w = lang.words();
    match state {
        "ready" => w.delivery_ready(),
        "sent" => w.delivery_sent(),
        "applied" => w.delivery_applied(),
        "done" => w.delivery_done(),
        "none" => w.delivery_none(),
        "refused" => w.delivery_refused(),
        "quarantined" => w.delivery_quarantined(),
        "withdrawn" => w.delivery_withdrawn(),
        other => other.to_owned(),
    }
}

fn destination(lang: Lang, code: &str) -> String {
    let known = Destination::ALL.into_iter().find(|it| it.code() == code);
    known.map_or_else(|| code.to_owned(), |it| labels::destination(lang, it))
}

/// `APKT: menunggu dikirim`.
pub fn sent(lang: Lang, to: &Outgoing) -> String {
    let (to, state) = (
        destination(lang, &to.destination),
        delivery(lang, &to.state),
    );
    format!("{to}: {state}")
}

/// `APKT, CRM: menunggu dikirim`, those that have come equally far together.
pub fn deliveries(lang: Lang, all: &[Outgoing]) -> String {
    let mut told: Vec<(&str, Vec<String>)> = Vec::new();
    for one in all {
        let to = destination(lang, &one.destination);
        match told.iter_mut().find(|(state, _)| *state == one.state) {
            Some((_, names)) => names.push(to),
            None => told.push((one.state.as_str(), vec![to])),
        }
    }
    let told = told.into_iter().map(|(state, names)| {
        let state = delivery(lang, state);
        format!("{}: {state}", names.join(", "))
    });
    told.collect::<Vec<_>>().join(" · ")
}

/// What the log is narrowed to, part by part; `objection` names one by its key.
pub fn narrowing(
    lang: Lang,
    narrowing: &Narrowing,
    objection: impl Fn(&str) -> String,
) -> Vec<String> {
    let w = lang.words();
    let day = |day| format::date(lang, day);
    let digits = Some(narrowing.digits.as_str()).filter(|digits| !digits.is_empty());
    let parts = [
        narrowing.idpel.map(|idpel| idpel.grouped()),
        narrowing
            .status
            .map(|status| complaint_status(lang, status)),
        narrowing.end.map(|it| end(lang, it)),
        narrowing.script.map(|id| w.narrowed_script(id.code())),
        narrowing.by.as_ref().map(ToString::to_string),
        narrowing.unit.map(|unit| w.narrowed_unit(unit.to_string())),
        narrowing.since.map(|since| w.narrowed_since(day(since))),
        narrowing.until.map(|until| w.narrowed_until(day(until))),
        digits.map(|digits| w.narrowed_digits(digits)),
        narrowing.repeat.then(|| w.log_repeat()),
        narrowing.dispute.then(|| w.log_dispute()),
        narrowing
            .back
            .as_ref()
            .map(|back| w.narrowed_back(step_of(lang, back.script, &back.step))),
        narrowing.objection.as_ref().map(|key| objection(key)),
    ];
    parts.into_iter().flatten().collect()
}
