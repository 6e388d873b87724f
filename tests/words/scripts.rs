//! The three scripts that ship: accepted by the parser, the SOP's steps marked as such, and no blank left empty.

use crate::fixture::{answer, at, blocked, clear, everyone, morning, user};
use pln123::domain::facts::Facts;
use pln123::domain::script::{Ask, PLACEHOLDERS, Script, ScriptId, Source, Step, Wording};
use pln123::domain::wib::{Moment, Zone};
use pln123::locale::Lang::{self, En, Id};
use pln123::locale::script::{Blanks, blanks, sentence, text};
use std::path::Path;

pub(crate) fn script(id: ScriptId) -> Script {
    let name = format!("assets/scripts/{}.toml", id.code().to_lowercase());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    Script::parse(&std::fs::read_to_string(path).unwrap()).unwrap()
}

pub(crate) fn blanks_of(lang: Lang, facts: &Facts, now: Moment) -> Blanks {
    blanks(lang, facts, &answer(facts, now), now, &user("rina"))
}

fn step(script: &Script, key: &str) -> Step {
    script.steps[script.position(key).unwrap()].clone()
}

/// Every text of a script that is not chosen by the clock.
fn wordings(script: &Script) -> Vec<&Wording> {
    let steps = script.steps.iter().flat_map(|step| [&step.todo, &step.say]);
    let triage = script
        .triage
        .iter()
        .flat_map(|word| [&word.label, &word.say]);
    let objections = script.objections.iter().flat_map(|o| [&o.label, &o.say]);
    steps.chain(triage).chain(objections).collect()
}

#[test]
fn the_steps_of_the_sop_are_marked_and_the_others_are_the_programs() {
    for id in ScriptId::ALL {
        let script = script(id);
        assert_eq!(script.id, id);
        let of_sop: Vec<&str> = script
            .steps
            .iter()
            .filter(|step| step.source == Source::Sop)
            .map(|step| step.key.as_str())
            .collect();
        let sop: Vec<&str> = id.sop_steps().iter().map(|(key, _)| *key).collect();
        assert_eq!(of_sop, sop);
    }
}

#[test]
fn a_blocked_call_takes_nine_keys_from_triage_to_record() {
    let steps = script(ScriptId::B).steps;
    let asks: Vec<Ask> = steps.iter().map(|step| step.ask).collect();
    assert_eq!(
        asks,
        [
            Ask::Triage,
            Ask::Identity,
            Ask::Go,
            Ask::Go,
            Ask::Agree,
            Ask::Go,
            Ask::Go,
            Ask::Accept,
            Ask::Save
        ]
    );
}

#[test]
fn every_blank_has_a_value_for_everyone_at_any_hour() {
    let hours = ["10:40", "23:30", "23:50", "00:05", "00:20", "03:00"];
    for facts in everyone() {
        for now in hours.map(|hour| at(&format!("2019-10-25 {hour}"))) {
            for lang in [Id, En] {
                let blanks = blanks_of(lang, &facts, now);
                for name in PLACEHOLDERS {
                    let value = blanks.get(name).unwrap_or_default();
                    assert!(!value.trim().is_empty(), "{name} is empty");
                }
            }
        }
    }
}

#[test]
fn no_text_keeps_a_brace_whatever_the_customer_and_the_hour() {
    let hours = ["10:40", "23:50", "00:05", "00:20"];
    let everyone = everyone();
    for script in ScriptId::ALL.map(script) {
        for facts in &everyone {
            for now in hours.map(|hour| at(&format!("2019-10-25 {hour}"))) {
                for lang in [Id, En] {
                    let blanks = blanks_of(lang, facts, now);
                    let fixed = wordings(&script)
                        .into_iter()
                        .map(|w| text(lang, w, &blanks));
                    let timed = script.steps.iter().map(|s| sentence(lang, s, now, &blanks));
                    for text in fixed.chain(timed) {
                        assert!(!text.trim().is_empty());
                        assert!(!text.contains(['{', '}']), "{text}");
                    }
                }
            }
        }
    }
}

#[test]
fn no_cause_and_no_sum_is_spoken_before_the_caller_is_identified() {
    let facts = blocked();
    let now = morning();
    for script in ScriptId::ALL.map(script) {
        for lang in [Id, En] {
            let blanks = blanks_of(lang, &facts, now);
            let identity = script.position("identity").unwrap();
            let before = script.steps[..=identity].iter().map(|step| &step.say);
            let anytime = script.objections.iter().map(|objection| &objection.say);
            let triage = script.triage.iter().map(|word| &word.say);
            for wording in before.chain(anytime).chain(triage) {
                let said = text(lang, wording, &blanks);
                let private = [
                    "Rp",
                    "SITI",
                    "cicilan biaya",
                    "instalment 2",
                    "7711019000042",
                    "2019",
                ];
                for word in private {
                    assert!(!said.contains(word), "{said}");
                }
            }
        }
    }
}

#[test]
fn the_window_is_worded_by_the_clock_and_in_the_customers_zone() {
    let window = step(&script(ScriptId::B), "window");
    let mut facts = blocked();
    let said = |facts: &Facts, hour: &str| {
        let now = at(&format!("2019-10-25 {hour}"));
        sentence(Id, &window, now, &blanks_of(Id, facts, now))
    };
    assert_eq!(
        said(&facts, "10:40"),
        "Pembayaran dan pembelian token mohon dilakukan di luar pukul 23:45 WIB sampai 00:15 WIB."
    );
    assert!(said(&facts, "23:50").starts_with("Saat ini sedang dalam jam tutup"));
    assert!(said(&facts, "00:14").starts_with("Saat ini sedang dalam jam tutup"));
    assert!(said(&facts, "00:15").contains("sudah lewat"));
    facts.unit.zone = Zone::Wita;
    assert!(said(&facts, "10:40").contains("00:45 WITA sampai 01:15 WITA"));
}

#[test]
fn register_numbers_are_read_in_groups_with_sum_and_day() {
    let registers = step(&script(ScriptId::B), "registers");
    let blanks = blanks_of(Id, &blocked(), morning());
    assert_eq!(
        sentence(Id, &registers, morning(), &blanks),
        "Mohon dicatat nomor register untuk pembayaran: 77110 1900 0042 sebesar Rp225.000, jatuh tempo 20 Oktober \
         2019. Jumlah seluruhnya Rp225.000. Mohon setiap nomor register dibayar sesuai tanggal jatuh temponya."
    );
    let none = blanks_of(Id, &clear(), morning());
    assert_eq!(none.get("registers").unwrap(), "[tidak ada nomor register]");
    assert_eq!(none.get("agenda").unwrap(), "[tidak ada agenda]");
    assert_eq!(none.get("no such blank"), None);
}

#[test]
fn a_long_list_of_obligations_is_cut_and_its_sum_told() {
    let mut facts = clear();
    facts.receivables = (1..=6)
        .map(|k| crate::fixture::instalment(k, &format!("2019-1{}-20", (k - 1) / 3 + 1)))
        .collect();
    let said = blanks_of(Id, &facts, morning()).get("obligations").unwrap();
    assert!(said.starts_with(
        "cicilan biaya penyambungan ke-1 dari 6, No Register 77110 1900 0041, sebesar Rp225.000, jatuh tempo 20 \
         November 2019; "
    ));
    assert!(
        said.ends_with("; serta 1 lagi, seluruhnya Rp1.350.000"),
        "{said}"
    );
}

#[test]
fn the_greeting_follows_the_customers_own_clock() {
    let mut facts = clear();
    let greeting = |facts: &Facts, hour: &str| {
        blanks_of(Id, facts, at(&format!("2019-10-25 {hour}")))
            .get("greeting")
            .unwrap()
    };
    let hours = ["03:59", "04:00", "11:00", "15:00", "18:00"];
    assert_eq!(
        hours.map(|hour| greeting(&facts, hour)),
        [
            "Selamat malam",
            "Selamat pagi",
            "Selamat siang",
            "Selamat sore",
            "Selamat malam"
        ]
    );
    facts.unit.zone = Zone::Wit;
    assert_eq!(greeting(&facts, "10:40"), "Selamat siang");
}

#[test]
fn triage_knows_which_words_are_this_sops_matter() {
    let script = script(ScriptId::B);
    let ours: Vec<&str> = script
        .triage
        .iter()
        .filter(|word| word.ours)
        .map(|word| word.key.as_str())
        .collect();
    assert_eq!(ours, ["blocked", "not_allowed", "purchase_refused"]);
    assert_eq!(script.triage[0].key, "blocked");
}
