//! Identifiers as they are in the field (1.1): lengths, leading zeros, check digits, reading aloud.

use pln123::domain::ids::{AgendaNo, Idpel, Malformed, MeterNo, RegisterNo, UnitCode, UserName};

#[test]
fn an_idpel_is_twelve_digits_and_keeps_its_leading_zeros() {
    let idpel = Idpel::parse("001234567890").unwrap();
    assert_eq!(idpel.to_string(), "001234567890");
    assert_eq!(Idpel::from_number(idpel.number()), Some(idpel));
    assert_eq!(idpel.grouped(), "0012 3456 7890");
    for typed in [
        "5230 1000 0017",
        "523-010-000-017",
        " 5230.1000.0017 ",
        "5230\u{a0}10000017",
    ] {
        assert_eq!(Idpel::parse(typed).unwrap().to_string(), "523010000017");
    }
}

#[test]
fn what_is_not_twelve_digits_is_no_idpel() {
    let length = |found| {
        Err(Malformed::Length {
            found,
            min: 12,
            max: 12,
        })
    };
    assert_eq!(Idpel::parse("52301000001"), length(11));
    assert_eq!(Idpel::parse("5230100000170"), length(13));
    for text in [
        "",
        "   ",
        "52301000001x",
        "٥٢٣٠١٠٠٠٠٠١٧",
        "+23010000017",
        "---",
    ] {
        assert_eq!(Idpel::parse(text), Err(Malformed::NotDigits), "{text}");
    }
    assert_eq!(Idpel::from_number(-1), None);
    assert_eq!(Idpel::from_number(1_000_000_000_000), None);
}

#[test]
fn an_idpel_survives_the_draft_as_text() {
    let idpel = Idpel::parse("001234567890").unwrap();
    let json = serde_json::to_string(&idpel).unwrap();
    assert_eq!(json, "\"001234567890\"");
    assert_eq!(serde_json::from_str::<Idpel>(&json).unwrap(), idpel);
    assert!(serde_json::from_str::<Idpel>("\"12\"").is_err());
}

#[test]
fn a_meter_number_is_eleven_digits_with_a_luhn_check_digit() {
    // The textbook number 7992739871 has the check digit 3.
    let meter = MeterNo::with_check_digit(7_992_739_871);
    assert_eq!(meter.to_string(), "79927398713");
    for last in 0..=9 {
        let typed = MeterNo::parse(&format!("7992739871{last}")).unwrap();
        assert_eq!(typed.check_digit_fits(), last == 3, "{last}");
    }
    assert_eq!(meter.grouped(), "7992 7398 713");
    assert!(MeterNo::parse("7992739871").is_err());
    assert!(MeterNo::parse("799273987130").is_err());
    assert_eq!(MeterNo::from_number(100_000_000_000), None);
}

#[test]
fn one_wrong_digit_or_two_neighbours_swapped_do_not_fit() {
    let good = MeterNo::with_check_digit(1_499_900_001).to_string();
    assert!(MeterNo::parse(&good).unwrap().check_digit_fits());
    for at in 0..good.len() {
        let mut digits = good.clone().into_bytes();
        digits[at] = b'0' + (digits[at] - b'0' + 1) % 10;
        let wrong = String::from_utf8(digits).unwrap();
        assert!(
            !MeterNo::parse(&wrong).unwrap().check_digit_fits(),
            "{wrong}"
        );
    }
    for at in 0..good.len() - 1 {
        let mut digits = good.clone().into_bytes();
        digits.swap(at, at + 1);
        let swapped = String::from_utf8(digits).unwrap();
        let seen = swapped == good || matches!(&good[at..at + 2], "09" | "90");
        let fits = MeterNo::parse(&swapped).unwrap().check_digit_fits();
        assert_eq!(fits, seen, "{swapped}: Luhn misses only 09 and 90");
    }
}

#[test]
fn register_and_agenda_numbers_are_four_to_thirty_two_digits() {
    for length in [4, 13, 18, 32] {
        let digits = "0".repeat(length);
        assert_eq!(RegisterNo::parse(&digits).unwrap().as_str(), digits);
        assert_eq!(AgendaNo::parse(&digits).unwrap().as_str(), digits);
    }
    for length in [1, 3, 33, 400] {
        assert!(RegisterNo::parse(&"1".repeat(length)).is_err(), "{length}");
        assert!(AgendaNo::parse(&"1".repeat(length)).is_err(), "{length}");
    }
}

#[test]
fn numbers_are_grouped_for_reading_aloud() {
    let register = |text| RegisterNo::parse(text).unwrap().grouped();
    assert_eq!(register("5392112011703"), "53921 1201 1703");
    assert_eq!(register("161409911411248068"), "1614 0991 1411 2480 68");
    let agenda = AgendaNo::parse("161409911411248068").unwrap();
    assert_eq!(agenda.grouped(), "1614 0991 1411 2480 68");
}

#[test]
fn a_units_code_is_two_to_five_digits_and_begins_with_its_region() {
    for (text, region) in [("52", 52), ("521", 52), ("5230", 52), ("53921", 53)] {
        let code = UnitCode::parse(text).unwrap();
        assert_eq!(code.region(), region);
        assert_eq!(code.to_string(), text);
        assert_eq!(UnitCode::from_number(code.number()), Some(code));
    }
    for text in ["", "5", "523011", "05230", "x2301"] {
        assert!(UnitCode::parse(text).is_err(), "{text}");
    }
    assert_eq!(UnitCode::from_number(9), None);
    assert_eq!(UnitCode::from_number(100_000), None);
}

#[test]
fn a_user_name_is_small_letters_and_never_the_systems() {
    assert_eq!(UserName::parse(" Rina.2 ").unwrap().as_str(), "rina.2");
    let long = "a".repeat(33);
    for text in [
        "",
        "r",
        "2rina",
        "rina x",
        "system",
        "SYSTEM",
        "réna",
        "a\u{202e}b",
        long.as_str(),
    ] {
        assert_eq!(UserName::parse(text), None, "{text}");
    }
}
