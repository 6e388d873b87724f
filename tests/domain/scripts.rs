//! Script files (1.9): what may stand in one, and how a fault is told by its line.

use crate::records::{B, Line, WORDS, script_text};
use pln123::domain::script::{
    Ask, Fault, PLACEHOLDERS, Script, ScriptFault, ScriptId, Source, fill,
};

const C: [Line<'static>; 5] = [
    ("check", "sop", "go"),
    ("tell", "sop", "go"),
    ("confirm", "sop", "agree"),
    ("advise", "sop", "go"),
    ("log", "sop", "save"),
];

fn b_text() -> String {
    script_text("B", &B) + WORDS
}

fn fault(text: &str) -> ScriptFault {
    Script::parse(text).unwrap_err()
}

/// The number of the first line that holds `part`.
fn line_of(text: &str, part: &str) -> usize {
    text.lines().position(|line| line.contains(part)).unwrap() + 1
}

/// The keys of the SOP's own lines.
fn keys(id: ScriptId) -> Vec<&'static str> {
    id.sop_steps().iter().map(|(key, _)| *key).collect()
}

#[test]
fn a_script_is_read_as_it_is_written() {
    let script = Script::parse(&b_text()).unwrap();
    assert_eq!((script.id, script.version), (ScriptId::B, 3));
    assert_eq!(script.title.id, "Judul");
    assert_eq!(script.steps.len(), 9);
    assert_eq!(script.steps[0].source, Source::Program);
    assert_eq!(script.steps[4].ask, Ask::Agree);
    assert_eq!(script.position("window"), Some(6));
    assert!(script.triage_word("refused").unwrap().ours);
    assert!(!script.triage_word("periksa").unwrap().ours);
    assert!(script.triage_word("x").is_none() && script.objection("x").is_none());
    assert!(Script::parse(&script_text("C", &C)).is_ok());
}

#[test]
fn the_sops_lines_are_the_six_of_b_and_the_five_of_c() {
    assert_eq!(
        keys(ScriptId::B),
        ["check", "tell", "confirm", "registers", "window", "log"]
    );
    assert_eq!(
        keys(ScriptId::C),
        ["check", "tell", "confirm", "advise", "log"]
    );
    for id in ScriptId::ALL {
        assert_eq!(ScriptId::parse(&id.code().to_lowercase()), Some(id));
        assert_eq!(keys(id).last(), Some(&"log"));
    }
}

#[test]
fn all_steps_but_the_record_are_mandatory() {
    let script = Script::parse(&b_text()).unwrap();
    for step in &script.steps {
        assert_eq!(step.is_mandatory(), step.key != "log", "{}", step.key);
    }
}

#[test]
fn none_of_the_sops_lines_may_be_left_out() {
    for (at, (key, source, _)) in B.into_iter().enumerate() {
        let mut fewer = B.to_vec();
        fewer.remove(at);
        let parsed = Script::parse(&(script_text("B", &fewer) + WORDS));
        if source == "sop" {
            assert_eq!(parsed.unwrap_err().what, Fault::SopStep(key.to_owned()));
        } else {
            assert!(parsed.is_ok(), "{key} is the program's own");
        }
    }
}

#[test]
fn the_sops_lines_keep_their_order() {
    let mut turned = C.to_vec();
    turned.swap(1, 2);
    let found = fault(&script_text("C", &turned)).what;
    assert_eq!(found, Fault::SopStep("confirm".to_owned()));
}

#[test]
fn an_unknown_placeholder_is_told_by_its_line_and_the_known_ones_are_listed() {
    let text = b_text().replacen("Mr {name}", "Mr {nama}", 3);
    let text = text.replacen("Mr {nama}", "Mr {name}", 2);
    let found = fault(&text);
    assert_eq!(found.what, Fault::Placeholder("nama".to_owned()));
    assert_eq!(found.line, line_of(&text, "{nama}"));
    assert!(PLACEHOLDERS.contains(&"name") && PLACEHOLDERS.contains(&"registers"));
}

#[test]
fn each_placeholder_of_the_list_is_taken() {
    for name in PLACEHOLDERS {
        let text = b_text().replace("{name}", &format!("{{{name}}}"));
        assert!(Script::parse(&text).is_ok(), "{name}");
    }
}

#[test]
fn a_misspelt_placeholder_is_found_whatever_its_letters() {
    for wrong in [
        "nama-pelanggan",
        "nama pelanggan",
        "näme",
        "Name",
        "name ",
        "",
    ] {
        let text = b_text().replacen("Mr {name}", &format!("Mr {{{wrong}}}"), 1);
        let found = fault(&text);
        assert_eq!(found.what, Fault::Placeholder(wrong.to_owned()));
        assert_eq!(found.line, line_of(&text, &format!("{{{wrong}}}")));
    }
}

#[test]
fn a_misspelt_placeholder_is_found_in_every_text_of_the_file() {
    let objection = r#"
[[objection]]
key = "paid"
hands_over = true
label = { id = "sudah bayar", en = "paid already" }
say = { id = "kami cek", en = "we look" }
"#;
    let after = "todo = { id = \"kerjakan\", en = \"do\" }\nsay_after = { id = \"nanti\", en = \"later\" }\n\
                 say_inside = { id = \"tunggu\", en = \"wait\" }";
    let whole =
        b_text().replacen("todo = { id = \"kerjakan\", en = \"do\" }", after, 1) + objection;
    assert!(Script::parse(&whole).is_ok());
    for text in [
        "Judul",
        "Title",
        "kerjakan",
        "do",
        "Bapak {name}",
        "later",
        "tunggu",
        "pembelian ditolak",
        "press 00",
        "sudah bayar",
        "we look",
    ] {
        let quoted = format!("\"{text}\"");
        let wrong = whole.replacen(&quoted, "\"{salah}\"", 1);
        let found = fault(&wrong);
        assert_eq!(found.what, Fault::Placeholder("salah".to_owned()), "{text}");
        assert_eq!(found.line, line_of(&whole, &quoted), "{text}");
    }
}

#[test]
fn a_comment_may_say_anything() {
    let text = format!("# the blank {{nama}} does not exist\n{}", b_text());
    assert!(Script::parse(&text).is_ok());
}

#[test]
fn what_is_no_script_is_told_by_its_line() {
    for (good, bad) in [
        ("ask = \"agree\"", "ask = \"nod\""),
        ("source = \"sop\"", "source = \"sop"),
        ("version = 3", "version = \"three\""),
        ("key = \"window\"", "key = \"window\"\ncolour = 1"),
    ] {
        let text = b_text().replacen(good, bad, 1);
        let found = fault(&text);
        assert!(matches!(found.what, Fault::Form(_)), "{bad}");
        let marker = bad.lines().last().unwrap();
        assert_eq!(found.line, line_of(&text, marker), "{bad}");
    }
    assert!(matches!(fault("").what, Fault::Form(_)));
    assert!(matches!(fault("\u{0}\u{ff}[[[").what, Fault::Form(_)));
}

#[test]
fn two_of_one_key_are_told_by_the_key() {
    let mut steps = B.to_vec();
    steps.insert(3, ("check", "program", "go"));
    let text = script_text("B", &steps) + WORDS;
    let found = fault(&text);
    assert_eq!(found.what, Fault::Twice("check".to_owned()));
    let words = b_text() + WORDS;
    assert_eq!(fault(&words).what, Fault::Twice("refused".to_owned()));
}

#[test]
fn the_record_is_the_last_step_and_only_the_last() {
    let mut after = C.to_vec();
    after.push(("bye", "program", "go"));
    assert_eq!(fault(&script_text("C", &after)).what, Fault::LastStep);
    let mut before = C.to_vec();
    before.insert(1, ("draft", "program", "save"));
    assert_eq!(fault(&script_text("C", &before)).what, Fault::LastStep);
}

#[test]
fn a_triage_step_needs_words() {
    assert_eq!(fault(&script_text("B", &B)).what, Fault::NoTriageWords);
}

#[test]
fn blanks_are_filled_and_what_has_no_value_stays_to_be_seen() {
    let value = |name: &str| (name == "name").then(|| "SITI {status}".to_owned());
    assert_eq!(
        fill("Ibu {name}, {total}.", value),
        "Ibu SITI {status}, {total}."
    );
    assert_eq!(fill("{name}{name}", value), "SITI {status}SITI {status}");
    for odd in ["", "{", "}", "{name", "a}b{", "{}"] {
        assert_eq!(fill(odd, value), odd);
    }
    assert_eq!(fill("{ {name}", value), "{ SITI {status}");
}
