//! Calls that do not run to the script's end, and those that go back or aside.

use crate::sitting::{Office, Sitting};

const BLOCKED: &str = "771100000014";

fn called(office: &Office) -> Sitting {
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("s");
    desk
}

fn ended(office: &Office) -> String {
    office.value("SELECT ended || ' ' || status FROM complaint WHERE idpel = 771100000014")
}

#[test]
fn a_matter_that_is_not_this_sops_is_answered_and_logged_as_such() {
    let office = Office::new();
    let mut desk = called(&office);
    desk.press("8");
    desk.shows("Tulisan PERIKSA berasal dari kWh meter");
    desk.press("Enter");
    assert_eq!(ended(&office), "other_matter ISSUE CLOSED");
    assert_eq!(
        office.value("SELECT triage FROM complaint WHERE idpel = 771100000014"),
        "meter_periksa"
    );
}

#[test]
fn every_word_of_the_meter_can_be_chosen_by_moving_to_it() {
    let office = Office::new();
    let mut desk = called(&office);
    desk.resize(80, 24);
    for _ in 0..12 {
        desk.press("Down");
    }
    desk.shows("Meter: OVER");
    desk.press("Enter");
    desk.shows("Tulisan OVER berasal dari kWh meter");
}

#[test]
fn a_caller_who_cannot_be_identified_hears_no_cause_and_is_logged_so() {
    let office = Office::new();
    let mut desk = called(&office);
    desk.press("1 t");
    desk.shows("Penelepon tidak dikenali");
    desk.press("Enter");
    assert_eq!(ended(&office), "unidentified ISSUE CLOSED");
    let said = office.value("SELECT record FROM complaint WHERE idpel = 771100000014");
    assert!(!said.contains("Menurut aplikasi kami"), "{said}");
}

#[test]
fn an_objection_is_answered_and_stands_in_the_record_handed_to_the_unit() {
    let office = Office::new();
    let mut desk = called(&office);
    desk.press("1 Enter Enter o");
    desk.shows("Keberatan pelanggan");
    desk.press("Down Down Enter");
    desk.shows("Kami turut prihatin");
    desk.press("Enter");
    desk.hides("Kami turut prihatin");
    desk.press("y Enter Enter y Enter");
    assert_eq!(ended(&office), "completed ISSUE CLOSED");
    let row = "SELECT hand_over || ' ' || (record LIKE '%disaster%') FROM complaint WHERE idpel = 771100000014";
    assert_eq!(office.value(row), "1 1");
}

#[test]
fn the_other_ends_each_have_their_code() {
    for (downs, keys, expected) in [
        (0, "", "dropped ISSUE CLOSED"),
        (1, "", "caller_refused ISSUE CLOSED"),
        (2, "1 Enter", "transferred OPEN"),
        (3, "", "wrong_number ISSUE CLOSED"),
    ] {
        let office = Office::new();
        let mut desk = called(&office);
        desk.press(keys);
        desk.press("x");
        desk.shows("Akhiri panggilan");
        for _ in 0..downs {
            desk.press("Down");
        }
        desk.press("Enter");
        desk.press("Enter");
        assert_eq!(ended(&office), expected);
    }
}

#[test]
fn a_transfer_before_the_caller_is_known_is_refused_with_the_step_that_is_missing() {
    let office = Office::new();
    let mut desk = called(&office);
    desk.press("x Down Down Enter");
    desk.shows("✗");
    desk.shows("langkah 1 dari 9");
    assert_eq!(
        office.value("SELECT count(*) FROM complaint WHERE idpel = 771100000014"),
        "0"
    );
}

#[test]
fn backspace_goes_back_a_step_and_what_was_answered_is_forgotten() {
    let office = Office::new();
    let mut desk = called(&office);
    desk.press("1 Enter Enter Enter t");
    desk.press("Backspace");
    desk.shows("Apakah Bapak/Ibu setuju");
    desk.press("y Enter Enter y Enter");
    let row = "SELECT dispute || ' ' || (record LIKE '%registers%') FROM complaint WHERE idpel = 771100000014";
    assert_eq!(office.value(row), "0 1");
    let office = Office::new();
    let mut desk = called(&office);
    desk.press("Backspace Backspace");
    desk.shows("langkah 1 dari 9");
}

#[test]
fn an_end_that_was_chosen_by_mistake_is_gone_back_from() {
    let office = Office::new();
    let mut desk = called(&office);
    desk.press("1 Enter Enter x Enter");
    desk.shows("Panggilan terputus");
    desk.press("Backspace");
    desk.shows("langkah 3 dari 9");
    desk.press("Enter Enter y Enter Enter y Enter");
    assert_eq!(ended(&office), "completed ISSUE CLOSED");
}

#[test]
fn a_call_set_aside_is_gone_on_with_where_it_stood() {
    let office = Office::new();
    let mut desk = called(&office);
    desk.press("1 Enter Enter Esc");
    desk.shows("Panggilan disisihkan");
    desk.press("t");
    desk.shows("Riwayat");
    desk.press("Esc s");
    desk.shows("langkah 4 dari 9");
}

#[test]
fn another_customer_may_be_looked_up_meanwhile_but_not_called_about() {
    let office = Office::new();
    let mut desk = called(&office);
    desk.press("1 Enter / ");
    desk.type_text("771100000018");
    desk.shows("MARTEN YUSUF");
    desk.press("s");
    desk.shows("Panggilan belum selesai");
    desk.shows("7711 0000 0014");
    desk.press("Enter");
    desk.shows("langkah 3 dari 9");
    desk.shows("WULAN ANGGRAINI");
    desk.hides("MARTEN");
}

#[test]
fn saving_twice_in_one_breath_saves_once() {
    let office = Office::new();
    let mut desk = called(&office);
    desk.press("1 Enter Enter Enter y Enter Enter y");
    desk.strike("Enter");
    desk.strike("Enter");
    desk.strike("Ctrl+S");
    desk.settle();
    assert_eq!(
        office.value("SELECT count(*) FROM complaint WHERE idpel = 771100000014"),
        "1"
    );
    assert_eq!(
        office.value(
            "SELECT count(*) FROM audit WHERE action = 'complaint' AND idpel = 771100000014"
        ),
        "1"
    );
}

#[test]
fn an_end_chosen_before_the_first_answer_is_gone_back_from_too() {
    let office = Office::new();
    let mut desk = called(&office);
    desk.press("x Enter");
    desk.shows("langkah 9 dari 9");
    desk.press("Backspace");
    desk.shows("langkah 1 dari 9");
}
