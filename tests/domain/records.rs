//! Small scripts for the tests of calls, and what the record of a call carries besides (1.9).

use crate::made::{
    agenda, day, debt, debt_locked, meter_locked, moment, not_due, prepaid, settled,
};
use pln123::domain::agenda::AgendaState;
use pln123::domain::call::{Acceptance, Call, Reply, fitting};
use pln123::domain::cause::Cause;
use pln123::domain::complaint::{CHANNEL, ComplaintStatus, End, KIND, is_repeat};
use pln123::domain::destination::Destination;
use pln123::domain::ids::Idpel;
use pln123::domain::receivable::Instalment;
use pln123::domain::script::{Script, ScriptId};
use std::fmt::Write;

/// A step: its key, whose it is, what it asks.
pub(crate) type Line<'a> = (&'a str, &'a str, &'a str);

/// The SOP's six lines of script B with the program's own around them.
pub(crate) const B: [Line<'static>; 9] = [
    ("triage", "program", "triage"),
    ("identity", "program", "identity"),
    ("check", "sop", "go"),
    ("tell", "sop", "go"),
    ("confirm", "sop", "agree"),
    ("registers", "sop", "go"),
    ("window", "sop", "go"),
    ("accept", "program", "accept"),
    ("log", "sop", "save"),
];

/// The text of a script file with those steps.
pub(crate) fn script_text(id: &str, steps: &[Line]) -> String {
    let mut text =
        format!("id = \"{id}\"\nversion = 3\ntitle = {{ id = \"Judul\", en = \"Title\" }}\n");
    for (key, source, ask) in steps {
        write!(
            text,
            "\n[[step]]\nkey = \"{key}\"\nsource = \"{source}\"\nask = \"{ask}\"\n\
             todo = {{ id = \"kerjakan\", en = \"do\" }}\nsay = {{ id = \"Bapak {{name}}\", en = \"Mr {{name}}\" }}\n"
        )
        .unwrap();
    }
    text
}

/// Two words of the display, only the first of which is the SOP's matter.
pub(crate) const WORDS: &str = r#"
[[triage]]
key = "refused"
ours = true
label = { id = "pembelian ditolak", en = "purchase refused" }
say = { id = "baik", en = "well" }

[[triage]]
key = "periksa"
ours = false
label = { id = "PERIKSA", en = "PERIKSA" }
say = { id = "tekan 00", en = "press 00" }
"#;

pub(crate) fn script_b() -> Script {
    Script::parse(&(script_text("B", &B) + WORDS)).unwrap()
}

/// A call just opened at 10:00.
pub(crate) fn opened(script: &Script) -> Call {
    let idpel = Idpel::parse("523010000017").unwrap();
    Call::begin("0192".to_owned(), idpel, script, moment("2019-10-25 10:00"))
}

/// Gives the replies in turn, each of which must fit.
pub(crate) fn walk(call: &mut Call, script: &Script, replies: &[Reply]) {
    for reply in replies {
        let said = format!("kalimat {}", call.at);
        let fits = call.reply(script, reply.clone(), said, moment("2019-10-25 10:01"));
        assert!(fits, "{reply:?} at step {}", call.at);
    }
}

/// All replies that bring script B to its record.
pub(crate) fn all_replies(agrees: bool, accepts: Acceptance) -> Vec<Reply> {
    vec![
        Reply::Triage("refused".to_owned()),
        Reply::Identified(true),
        Reply::Went,
        Reply::Went,
        Reply::Agrees(agrees),
        Reply::Went,
        Reply::Went,
        Reply::Accepts(accepts),
    ]
}

#[test]
fn every_call_is_a_keluhan_of_the_call_centre_for_apkt_and_the_crm() {
    assert_eq!((KIND, CHANNEL), ("KELUHAN", "CC PLN 123"));
    assert_eq!(
        Destination::OF_COMPLAINTS.map(Destination::code),
        ["apkt", "crm"]
    );
    assert_eq!(ComplaintStatus::IssueClosed.word(), "ISSUE CLOSED");
    for status in [ComplaintStatus::IssueClosed, ComplaintStatus::Open] {
        assert_eq!(ComplaintStatus::parse(status.word()), Some(status));
    }
    assert_eq!(ComplaintStatus::parse("closed"), None);
}

#[test]
fn each_end_and_each_acceptance_has_a_code_that_is_read_back() {
    for end in End::ALL {
        assert_eq!(End::parse(end.code()), Some(end));
        assert_eq!(End::parse(&end.code().replace('_', "-")), Some(end));
    }
    for acceptance in [Acceptance::Yes, Acceptance::No, Acceptance::NoAnswer] {
        assert_eq!(Acceptance::parse(acceptance.code()), Some(acceptance));
    }
    assert_eq!(End::parse("hung up"), None);
    assert_eq!(Acceptance::parse("maybe"), None);
}

#[test]
fn a_call_within_seven_days_of_another_is_a_repeat() {
    let today = day("2019-10-25");
    for (earlier, repeat) in [
        ("2019-10-25", true),
        ("2019-10-18", true),
        ("2019-10-17", false),
        ("2019-10-26", false),
    ] {
        assert_eq!(is_repeat(day(earlier), today), repeat, "{earlier}");
    }
}

#[test]
fn the_customers_state_calls_for_the_script() {
    let instalment = || {
        let mut part = not_due(1);
        part.instalment = Instalment::new(2, 6);
        part
    };
    let supplementary = debt(1, Cause::TsP2tl, "2019-10-01", "2019-11-20", 9_000);
    let plain = debt(1, Cause::UjlCompensation, "2019-10-01", "2019-11-20", 9_000);
    assert_eq!(fitting(&prepaid(vec![])), ScriptId::A);
    assert_eq!(fitting(&prepaid(vec![plain])), ScriptId::A);
    assert_eq!(fitting(&prepaid(vec![settled(instalment())])), ScriptId::A);
    assert_eq!(fitting(&prepaid(vec![instalment()])), ScriptId::C);
    assert_eq!(fitting(&prepaid(vec![supplementary])), ScriptId::C);
    assert_eq!(fitting(&meter_locked(prepaid(vec![]))), ScriptId::B);
    assert_eq!(
        fitting(&debt_locked(prepaid(vec![instalment()]), &[])),
        ScriptId::B
    );
    for (state, script) in [
        (AgendaState::HeldUp, ScriptId::C),
        (AgendaState::Lodged, ScriptId::A),
        (AgendaState::Completed, ScriptId::A),
    ] {
        let mut facts = prepaid(vec![]);
        facts.agendas = vec![agenda(state)];
        assert_eq!(fitting(&facts), script);
    }
}
