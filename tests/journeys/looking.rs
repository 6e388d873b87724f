//! The search line: numbers of every length, names, places, and nothing.

use crate::sitting::{Office, Sitting};

impl Sitting {
    /// Opens the record of a customer by its number.
    pub(crate) fn look_up(&mut self, number: &str) {
        self.press("Esc Esc Esc Esc F2");
        self.type_text(number);
        self.press("Enter");
        self.keys = 0;
    }
}

#[test]
fn a_number_shows_its_answer_at_its_last_digit_without_enter() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.type_text("77110000001");
    desk.hides("BLOCKING");
    desk.type_text("4");
    desk.shows("▲ BLOCKING (CICILAN BP JATUH TEMPO)");
    desk.shows("WULAN ANGGRAINI");
    desk.shows("12 digit: IDPEL");
    assert_eq!(
        office.value("SELECT count(*) FROM audit WHERE action = 'lookup' AND idpel = 771100000014"),
        "1"
    );
}

#[test]
fn what_is_typed_is_never_shown_with_another_customers_record() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.type_text("771100000014");
    desk.press("Backspace");
    desk.hides("WULAN");
    desk.type_text("8");
    desk.shows("MARTEN YUSUF");
    desk.hides("WULAN");
}

#[test]
fn blanks_dots_and_dashes_within_a_number_do_not_matter() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    for written in ["7711 0000 0014", "7711-0000-0014", "7711.0000.0014"] {
        desk.press("Esc Esc");
        desk.type_text(written);
        desk.shows("WULAN ANGGRAINI");
    }
}

#[test]
fn meter_register_and_agenda_numbers_lead_to_their_customer() {
    let office = Office::new();
    let meter = office.value("SELECT meter_no FROM customer WHERE idpel = 771100000014");
    let register =
        office.value("SELECT min(register_no) FROM receivable WHERE idpel = 771100000014");
    let agenda = office.value("SELECT agenda_no FROM agenda WHERE idpel = 771100000072");
    let meter = format!("{meter:0>11}");
    assert_eq!(
        (meter.len(), register.len(), agenda.len()),
        (11, 13, 18),
        "{meter} {register} {agenda}"
    );
    let mut desk = office.seat("rina");
    for (number, kind, name) in [
        (&meter, "11 digit: meter", "WULAN ANGGRAINI"),
        (&register, "13 digit: register", "WULAN ANGGRAINI"),
        (&agenda, "18 digit: No Agenda", "AMALIA PUSPITA"),
    ] {
        desk.press("Esc Esc");
        desk.type_text(number);
        desk.shows(kind);
        desk.shows(name);
    }
}

#[test]
fn a_token_is_named_and_never_looked_up() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    let before = office.value("SELECT count(*) FROM audit");
    desk.type_text("12345678901234567890");
    desk.shows("20 digit: token, tidak dicari");
    desk.press("Enter");
    desk.shows("Token tidak dicari; minta IDPEL atau nomor meter.");
    assert_eq!(office.value("SELECT count(*) FROM audit"), before);
}

#[test]
fn a_number_of_a_wrong_length_says_which_lengths_there_are() {
    let office = Office::new();
    for (width, height) in [(80, 24), (120, 40)] {
        let mut desk = office.seat("rina");
        desk.resize(width, height);
        for (digits, count) in [("771", 3), ("7711000", 7), ("771100000014000", 15)] {
            desk.press("Esc Esc");
            desk.type_text(digits);
            desk.shows(&format!("{count} digit"));
            desk.press("Enter");
            let screen = desk.screen();
            let words: Vec<&str> = screen.split_whitespace().collect();
            let lengths = words
                .windows(2)
                .any(|pair| pair[0] == "12" && pair[1].starts_with("IDPEL"));
            assert!(lengths, "{screen}");
        }
    }
}

#[test]
fn a_number_that_no_one_has_says_what_was_searched() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.type_text("771199999999");
    desk.shows("IDPEL 7711 9999 9999 tidak ditemukan.");
    desk.press("Esc");
    desk.type_text("zzqx qqqq");
    desk.shows("Tidak ada nama yang cocok dengan “zzqx qqqq”.");
}

#[test]
fn a_name_lists_who_fits_while_it_is_typed_and_enter_opens_the_first() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.type_text("wulan anggr");
    desk.shows("WULAN ANGGRAINI");
    desk.shows("7711 0000 0014");
    desk.hides("BLOCKING");
    desk.press("Enter");
    desk.shows("BLOCKING (CICILAN BP JATUH TEMPO)");
    // From here on the line holds the number, and the keys are the record's.
    desk.press("s");
    assert!(desk.app.calling, "{}", desk.screen());
}

#[test]
fn a_name_mistyped_is_read_as_it_was_meant_and_the_heading_says_so() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.type_text("wulxn anggraini");
    desk.shows("WULAN ANGGRAINI");
    desk.shows("Tidak ada “WULXN”; yang mirip: WULAN");
    desk.press("F9");
    desk.shows("Nothing fits “WULXN”; alike: WULAN");
    desk.press("F9 Backspace");
    desk.hides("Pelanggan yang cocok");
    for _ in 0.."wulxn anggrain".len() {
        desk.press("Backspace");
    }
    desk.type_text("wulan anggr");
    desk.shows("Pelanggan yang cocok");
    desk.hides("Tidak ada");
}

#[test]
fn more_names_come_when_the_eye_reaches_the_last() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.type_text("si");
    desk.shows("24+");
    let asked = desk.app.line().names.len();
    for _ in 1..asked {
        desk.press("Down");
    }
    let (names, place) = (desk.app.line().names.len(), desk.app.line().place.selected);
    assert!(names > asked, "{names} of {asked}");
    assert_eq!(place, asked - 1);
}

#[test]
fn whoever_was_looked_at_last_stands_first_of_one_name() {
    let office = Office::new();
    let name = office
        .value("SELECT name FROM customer GROUP BY name ORDER BY count(*) DESC, name LIMIT 1");
    let last = office.value(&format!(
        "SELECT max(idpel) FROM customer WHERE name = '{name}'"
    ));
    let mut desk = office.seat("rina");
    desk.type_text(&name);
    assert_ne!(desk.app.line().names[0].idpel.to_string(), last);
    desk.look_up(&last);
    desk.press("Esc Esc Esc Esc F2");
    desk.type_text(&name);
    assert_eq!(desk.app.line().names[0].idpel.to_string(), last);
}

#[test]
fn a_name_in_any_order_and_case_is_found_with_its_place() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    let address = office.value("SELECT address FROM customer WHERE idpel = 771100000014");
    let street = address
        .split_whitespace()
        .nth(1)
        .expect("a street")
        .to_lowercase();
    desk.type_text(&format!("anggraini {street}"));
    desk.shows("WULAN ANGGRAINI");
    desk.press("Esc");
    desk.type_text("ANGGRAINI wulan");
    desk.shows("WULAN ANGGRAINI");
}

#[test]
fn two_of_one_name_are_told_apart_by_their_addresses() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.resize(80, 24);
    desk.type_text("siti aminah");
    let screen = desk.screen();
    let lines: Vec<&str> = screen
        .lines()
        .filter(|line| line.contains("SITI AMINAH"))
        .collect();
    assert!(lines.len() >= 2, "{screen}");
    let numbers = ["7711 0000 0092", "7711 0000 0093"];
    let of = |number: &str| lines.iter().find(|line| line.contains(number)).copied();
    let [one, other] = numbers.map(|number| of(number).unwrap_or_else(|| panic!("{screen}")));
    assert!(one.contains("17") && other.contains("19"), "{screen}");
    let (at, _) = lines
        .iter()
        .enumerate()
        .find(|(_, line)| line.contains(numbers[1]))
        .unwrap();
    for _ in 0..at {
        desk.press("Down");
    }
    desk.press("Enter");
    desk.shows("7711 0000 0093");
    desk.shows("AKTIF");
}

#[test]
fn enter_before_the_answer_opens_the_record_when_it_comes() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    for letter in "771100000014".chars() {
        desk.strike(&letter.to_string());
    }
    desk.strike("Enter");
    desk.settle();
    desk.shows("BLOCKING");
    assert!(!desk.app.searching);
}

#[test]
fn the_next_number_replaces_the_last_one_without_being_cleared() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000014");
    desk.press("/");
    desk.type_text("771100000018");
    desk.shows("MARTEN YUSUF");
    desk.hides("WULAN");
}

#[test]
fn every_look_up_leaves_one_audit_row_with_its_operator() {
    let office = Office::new();
    let mut desk = office.seat("sari");
    desk.look_up("771100000014");
    desk.press("r t");
    let rows =
        "SELECT group_concat(actor || ' ' || detail, ', ') FROM audit WHERE idpel = 771100000014";
    assert_eq!(office.value(rows), "sari dil, sari history");
}
