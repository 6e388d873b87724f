//! At work: the first run, a call, windows that change their size, and a call that outlives the program.

use crate::home::Home;

#[test]
fn the_first_run_opens_the_sign_in_on_a_copy_of_the_sample_and_says_training() {
    let home = Home::new();
    let mut desk = home.start();
    desk.until("LATIHAN");
    desk.until("pln123-latihan");
    desk.is_taken();
    let shipped = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample.db");
    let before = std::fs::metadata(&shipped)
        .expect("sample.db")
        .modified()
        .expect("a time");
    assert!(home.sample().exists());
    desk.send("\x1b");
    desk.ended();
    desk.is_given_back();
    let after = std::fs::metadata(&shipped)
        .expect("sample.db")
        .modified()
        .expect("a time");
    assert_eq!(before, after);
}

#[test]
fn a_blocked_customers_call_from_the_first_digit_to_the_saved_complaint() {
    let home = Home::new();
    let mut desk = home.signed_in("rina");
    desk.step("771100000014", "BLOCKING (CICILAN BP JATUH TEMPO)");
    desk.step("s", "langkah 1 dari 9");
    desk.step("1", "langkah 2 dari 9");
    desk.step("\r", "langkah 3 dari 9");
    desk.step("\r", "langkah 4 dari 9");
    desk.step("\r", "langkah 5 dari 9");
    desk.step("y", "langkah 6 dari 9");
    desk.step("\r", "langkah 7 dari 9");
    desk.step("\r", "langkah 8 dari 9");
    desk.step("y", "langkah 9 dari 9");
    desk.step("\r", "Keluhan tersimpan: ISSUE CLOSED");
    desk.send("\x11");
    assert!(desk.ended().success());
    desk.is_given_back();
    assert_eq!(
        home.value(
            "SELECT count(*) FROM complaint WHERE idpel = 771100000014 AND made_by = 'rina'"
        ),
        1
    );
    assert_eq!(
        home.value("SELECT count(*) FROM outbox JOIN complaint USING (id) WHERE complaint.idpel = 771100000014"),
        2
    );
}

#[test]
fn keys_typed_in_one_burst_are_all_taken_in_order() {
    let home = Home::new();
    let mut desk = home.signed_in("rina");
    desk.step("771100000014", "BLOCKING (CICILAN BP JATUH TEMPO)");
    desk.send("s1\r\r\ry\r\ry\r");
    desk.until("Keluhan tersimpan: ISSUE CLOSED");
}

#[test]
fn the_window_may_take_any_size_at_any_time() {
    let home = Home::new();
    let mut desk = home.signed_in("rina");
    desk.step("771100000014", "WULAN ANGGRAINI");
    desk.resize(80, 24);
    // At this width there is no bar between the record and the answer.
    desk.until_it("a frame of the new size", |screen| {
        let text = screen.screen().contents();
        text.contains("WULAN ANGGRAINI") && text.lines().any(|line| line.starts_with(" Jawaban ─"))
    });
    desk.resize(60, 10);
    desk.until("80×24");
    for (width, height) in [(1, 1), (300, 80), (2, 50), (40, 2), (81, 25)] {
        desk.resize(width, height);
    }
    desk.resize(120, 40);
    desk.until("WULAN ANGGRAINI");
    desk.until("Saldo Piutang");
}

#[test]
fn a_bracketed_paste_is_one_edit() {
    let home = Home::new();
    let mut desk = home.signed_in("rina");
    desk.step("\x1b[200~7711 0000 0014\n\n\nq\x1b[201~", "0014 q”");
    desk.step("\x1b", "Ketik apa yang");
    desk.step("\x1b[200~7711 0000 0014\n\x1b[201~", "WULAN ANGGRAINI");
}

#[test]
fn killed_in_mid_call_the_next_start_offers_the_call() {
    let home = Home::new();
    let mut desk = home.signed_in("rina");
    desk.step("771100000014", "BLOCKING");
    desk.send("s1\r\r");
    desk.until("langkah 4 dari 9");
    // The draft of this step is in the file: only then is the program killed.
    desk.until_true(|| {
        home.value("SELECT count(*) FROM call_draft WHERE operator = 'rina' AND json_extract(body, '$.at') = 3") == 1
    });
    desk.signal("KILL");
    desk.ended();
    let mut desk = home.signed_in("rina");
    desk.until("Panggilan belum selesai");
    desk.step("\r", "langkah 4 dari 9");
    desk.until("WULAN ANGGRAINI");
    desk.step("\ry\r\ry", "langkah 9 dari 9");
    desk.step("\r", "Keluhan tersimpan");
}
