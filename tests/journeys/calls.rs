//! The three scripts, from the record to the saved complaint.

use crate::sitting::{Office, Sitting};

/// A blocked customer: script B.
const BLOCKED: &str = "771100000014";

fn step(desk: &Sitting) -> String {
    let call = desk.app.call.as_ref().expect("a call");
    call.step().expect("a step").key.clone()
}

#[test]
fn a_blocked_customers_call_takes_ten_keys_from_the_record_to_the_complaint() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("s");
    desk.shows("Token diblokir");
    desk.press("1");
    assert_eq!(step(&desk), "identity");
    desk.press("Enter");
    assert_eq!(step(&desk), "check");
    desk.press("Enter");
    desk.shows("Menurut aplikasi kami");
    desk.press("Enter");
    assert_eq!(step(&desk), "confirm");
    desk.press("y");
    desk.shows("Mohon dicatat nomor register");
    desk.shows("77110 1901 4001");
    desk.press("Enter");
    desk.shows("di luar pukul 23:45");
    desk.press("Enter");
    assert_eq!(step(&desk), "accept");
    desk.press("y");
    desk.shows("ISSUE CLOSED");
    desk.shows("APKT dan CRM");
    desk.press("Enter");
    assert_eq!(desk.keys, 10);
    desk.shows("Keluhan tersimpan: ISSUE CLOSED");
    let row = "SELECT script || ' ' || ended || ' ' || status || ' ' || triage || ' ' || acceptance || ' ' || made_by
               FROM complaint WHERE idpel = 771100000014 AND made_by = 'rina'";
    assert_eq!(
        office.value(row),
        "B completed ISSUE CLOSED blocked yes rina"
    );
    let sent = "SELECT group_concat(destination || ' ' || state, ', ') FROM
                (SELECT * FROM outbox JOIN complaint USING (id) WHERE complaint.idpel = 771100000014 ORDER BY destination)";
    assert_eq!(office.value(sent), "apkt ready, crm ready");
    let audit = "SELECT group_concat(action, ' ') FROM audit WHERE idpel = 771100000014";
    assert_eq!(office.value(audit), "lookup complaint");
    assert_eq!(office.value("SELECT count(*) FROM call_draft"), "0");
}

#[test]
fn the_next_call_can_be_typed_at_once() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("s 1 Enter Enter Enter y Enter Enter y Enter");
    desk.type_text("771100000018");
    desk.shows("MARTEN YUSUF");
    desk.hides("WULAN");
}

#[test]
fn no_cause_and_no_sum_is_spoken_before_the_caller_is_known() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("s");
    for _ in 0..2 {
        let call = desk.app.call.as_ref().expect("a call");
        let said = call.sentence(
            pln123::locale::Lang::Id,
            crate::sitting::at("2019-10-25 10:40"),
        );
        for word in ["Rp", "cicilan", "penyambungan", "WULAN"] {
            assert!(!said.contains(word), "{said}");
        }
        desk.press("Enter");
    }
}

#[test]
fn a_customer_who_disagrees_is_handed_to_the_unit_in_a_closed_issue() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("s 1 Enter Enter Enter t Enter Enter y");
    desk.shows("diteruskan ke");
    desk.press("Enter");
    let row = "SELECT status || ' ' || dispute || ' ' || hand_over FROM complaint WHERE idpel = 771100000014";
    assert_eq!(office.value(row), "ISSUE CLOSED 1 1");
}

#[test]
fn an_explanation_that_is_not_accepted_stays_open_for_the_unit() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("s 1 Enter Enter Enter y Enter Enter t");
    desk.shows("OPEN, untuk unit");
    desk.press("Enter");
    let row = "SELECT status || ' ' || acceptance || ' ' || hand_over FROM complaint WHERE idpel = 771100000014";
    assert_eq!(office.value(row), "OPEN no 1");
}

#[test]
fn no_answer_to_the_last_question_closes_the_issue() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("s 1 Enter Enter Enter y Enter Enter - Enter");
    let row = "SELECT status || ' ' || acceptance FROM complaint WHERE idpel = 771100000014";
    assert_eq!(office.value(row), "ISSUE CLOSED no_answer");
}

#[test]
fn information_is_given_by_script_a() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000001");
    desk.press("s");
    assert_eq!(step(&desk), "identity");
    desk.press("Enter Enter y Enter");
    desk.shows("Keluhan tersimpan: ISSUE CLOSED");
    let row = "SELECT script || ' ' || ended FROM complaint WHERE idpel = 771100000001";
    assert_eq!(office.value(row), "A completed");
}

#[test]
fn an_application_held_up_and_instalments_are_met_by_script_c() {
    let office = Office::new();
    for idpel in ["771100000074", "771100000002", "771100000071"] {
        let mut desk = office.seat("rina");
        desk.look_up(idpel);
        desk.press("s");
        desk.press("Enter Enter Enter y Enter y Enter");
        desk.shows("Keluhan tersimpan: ISSUE CLOSED");
        let row = format!("SELECT script || ' ' || ended FROM complaint WHERE idpel = {idpel}");
        assert_eq!(office.value(&row), "C completed", "{idpel}");
    }
}

#[test]
fn each_situation_gets_the_script_that_its_status_calls_for() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    for situation in pln123::sample::SITUATIONS {
        desk.look_up(situation.idpel);
        desk.press("s");
        let script = desk.app.call.as_ref().expect("a call").script.id.code();
        assert_eq!(
            script == "B",
            situation.label.starts_with("BLOCKING"),
            "{}",
            situation.code
        );
        // Given up again, so that the next one can be called about.
        desk.press("x Down Down Down Enter Enter");
        assert!(
            desk.app.call.is_none(),
            "{}\n{}",
            situation.code,
            desk.screen()
        );
    }
}

#[test]
fn another_script_can_be_chosen_and_is_the_one_that_is_saved() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("S");
    desk.shows("Pilih skrip");
    desk.press("Up Enter");
    desk.press("Enter Enter y Enter");
    let row = "SELECT script FROM complaint WHERE idpel = 771100000014";
    assert_eq!(office.value(row), "A");
}

#[test]
fn the_record_stays_in_view_throughout_the_call() {
    let office = Office::new();
    for (width, height) in [(80, 24), (120, 40)] {
        let mut desk = office.seat("rina");
        desk.resize(width, height);
        desk.look_up(BLOCKED);
        desk.press("s");
        for keys in ["1", "Enter", "Enter", "Enter", "y", "Enter", "Enter", "y"] {
            desk.shows("WULAN ANGGRAINI");
            desk.shows("BLOCKING (CICILAN BP JATUH TEMPO)");
            desk.press(keys);
        }
        desk.shows("WULAN ANGGRAINI");
        desk.press("Enter");
    }
}

#[test]
fn the_complaint_that_was_saved_is_announced_to_whoever_opens_the_record_next() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("s 1 Enter Enter Enter y Enter Enter y Enter");
    let mut desk = office.seat("sari");
    desk.clock("2019-10-31 09:00");
    desk.look_up(BLOCKED);
    desk.shows("Sudah menelepon 25-10-2019");
    desk.shows("dijawab rina");
    let mut desk = office.seat("sari");
    desk.clock("2019-11-02 09:00");
    desk.look_up(BLOCKED);
    desk.hides("Sudah menelepon");
    // The sample's own repeat caller.
    let mut desk = office.seat("rina");
    desk.look_up("771100000091");
    desk.shows("Sudah menelepon 22-10-2019");
}

#[test]
fn the_words_of_the_record_can_be_edited_before_they_are_saved() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("s 1 Enter Enter Enter y Enter Enter y e Enter");
    desk.type_text("q pelanggan minta ditelepon kembali");
    desk.press("Esc");
    desk.shows("pelanggan minta ditelepon kembali");
    desk.press("Enter");
    let row = "SELECT summary FROM complaint WHERE idpel = 771100000014";
    let summary = office.value(row);
    assert!(
        summary.ends_with("\nq pelanggan minta ditelepon kembali"),
        "{summary}"
    );
}
