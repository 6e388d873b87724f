//! The one search line: the length of what was typed decides what it is.

use pln123::domain::typed::{self, Typed};

fn kind(text: &str) -> &'static str {
    match Typed::recognise(text) {
        Typed::Nothing => "nothing",
        Typed::Idpel(_) => "idpel",
        Typed::Meter(_) => "meter",
        Typed::Register(_) => "register",
        Typed::AgendaOrRegister(..) => "agenda or register",
        Typed::Token => "token",
        Typed::Unusual(..) => "unusual",
        Typed::NoLength(_) => "no length",
        Typed::Words(_) => "words",
    }
}

#[test]
fn each_length_is_told_apart() {
    for length in 1..=40 {
        let expected = match length {
            11 => "meter",
            12 => "idpel",
            13 => "register",
            18 => "agenda or register",
            20 => "token",
            4..=32 => "unusual",
            _ => "no length",
        };
        assert_eq!(kind(&"7".repeat(length)), expected, "{length}");
        assert_eq!(kind(&"0".repeat(length)), expected, "{length} zeros");
    }
}

#[test]
fn blanks_dots_and_dashes_between_the_digits_do_not_count() {
    for typed in [
        "5230 1000 0017",
        " 5230-1000-0017 ",
        "5230.1000.0017",
        "5230\u{200b}10000017",
    ] {
        assert_eq!(kind(typed), "idpel", "{typed}");
    }
    assert_eq!(kind("1234 5678 9012 3456 7890"), "token");
}

#[test]
fn a_length_that_nothing_has_is_told_as_it_was_found() {
    assert_eq!(Typed::recognise("123"), Typed::NoLength(3));
    assert_eq!(Typed::recognise(&"1".repeat(33)), Typed::NoLength(33));
}

#[test]
fn anything_else_is_a_name_and_cleaned() {
    let words = |text: &str| Typed::Words(text.to_owned());
    assert_eq!(
        Typed::recognise("  siti \u{202e}  rahayu "),
        words("siti rahayu")
    );
    assert_eq!(Typed::recognise("523010000017x"), words("523010000017x"));
    for empty in ["", "   ", "\t\u{200b}"] {
        assert_eq!(Typed::recognise(empty), Typed::Nothing);
    }
}

#[test]
fn a_paste_of_any_size_is_recognised() {
    assert_eq!(kind(&"9".repeat(1_000_000)), "no length");
    assert_eq!(kind(&"x ".repeat(1_000_000)), "words");
}

#[test]
fn a_day_is_read_however_its_parts_are_held_apart() {
    let day = |text: &str| typed::day(text).map(|day| day.to_string());
    for text in [
        "24-11-2019",
        "24/11/2019",
        "24.11.2019",
        "24 11 2019",
        " 24-11-2019 ",
        "24112019",
        "2019-11-24",
    ] {
        assert_eq!(day(text).as_deref(), Some("2019-11-24"), "{text}");
    }
    assert_eq!(day("1-2-2020").as_deref(), Some("2020-02-01"));
    assert_eq!(day("29-02-2020").as_deref(), Some("2020-02-29"));
    for text in [
        "",
        "24-11",
        "24-11-19",
        "31-11-2019",
        "29-02-2019",
        "00-01-2020",
        "2019-24-11",
        "24-11-2019-1",
        "024-11-2019",
        "２４-11-2019",
        "24112019x",
        "besok",
        "24-11-3019",
    ] {
        assert_eq!(day(text), None, "{text}");
    }
}
