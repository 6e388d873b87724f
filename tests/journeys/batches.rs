//! Blocks from Daftar Kerja: one confirmation with a note, each row by itself, refusals inside, and a stop between two.

use crate::sitting::Office;
use crate::worklist::crowd;
use pln123::locale::Lang;

#[test]
fn nothing_is_blocked_without_a_note_or_after_esc() {
    let office = Office::new();
    let mut desk = crowd(&office, 3);
    desk.press("End b");
    desk.shows("1 pelanggan diblokir karena piutang");
    desk.press("Enter");
    desk.shows("Catatan belum diisi.");
    desk.type_text("surat");
    desk.press("Esc");
    desk.shows("Yang harus dilakukan");
    assert_eq!(
        office.value("SELECT count(*) FROM event WHERE note = 'surat'"),
        "0"
    );
}

#[test]
fn each_row_of_a_batch_is_blocked_or_refused_by_itself_and_the_refused_stay_marked() {
    let office = Office::new();
    let mut desk = crowd(&office, 40);
    desk.press("*");
    desk.shows("■ 43 ditandai");
    // Meanwhile one pays, and one is blocked from another desk.
    let file = rusqlite::Connection::open(office.db()).expect("opens");
    let paid = "UPDATE receivable SET paid = amount WHERE register_no =
        (SELECT min(register_no) FROM receivable WHERE register_no GLOB '9*')";
    file.execute(paid, []).expect("paid");
    let blocked = "INSERT INTO event (idpel, at, kind, lock, actor) SELECT idpel, 1571974800000000, 'lock_set', 'debt', 'lain'
        FROM receivable WHERE register_no = (SELECT max(register_no) FROM receivable WHERE register_no GLOB '9*')";
    file.execute(blocked, []).expect("blocked");
    drop(file);
    let before = office.value("SELECT count(*) FROM lock");
    desk.press("b");
    desk.shows("42 pelanggan diblokir karena piutang; lewat jatuh tempo Rp574.000 (aturan 1.6).");
    desk.shows("1 pelanggan tidak ikut. Dilewati: blokir akan mengakhiri dispensasi");
    desk.type_text("surat tugas 12");
    desk.press("Enter");
    desk.shows("Hasil blokir");
    desk.shows("40 diblokir · 3 tidak");
    desk.shows("43 / 43");
    let after = office.value("SELECT count(*) FROM lock");
    assert_eq!(
        after.parse::<i32>().expect("n") - before.parse::<i32>().expect("n"),
        40
    );
    assert_eq!(
        office.value("SELECT count(*) FROM event WHERE note = 'surat tugas 12'"),
        "40"
    );
    assert_eq!(
        office.value("SELECT count(*) FROM dispensation WHERE ended_at = 1571974800000000"),
        "0"
    );
    // What was not blocked comes first, each with its reason.
    let mut reasons = String::new();
    for _ in 0..3 {
        reasons += &desk.screen();
        desk.press("j");
    }
    assert!(
        reasons.contains("tidak mempunyai piutang yang belum lunas"),
        "{reasons}"
    );
    assert!(reasons.contains("sudah terpasang sejak"), "{reasons}");
    desk.press("End");
    desk.shows("Diblokir.");
    desk.press("Esc");
    desk.shows("■ 3 ditandai, 2 tidak lagi di daftar");
    desk.shows("1 dari 1");
}

#[test]
fn a_batch_is_stopped_between_two_rows_and_what_was_not_tried_stays_marked() {
    let office = Office::new();
    let mut desk = crowd(&office, 40);
    desk.press("f f f f *");
    desk.shows("■ 42 ditandai");
    desk.press("b");
    desk.type_text("surat");
    desk.strike("Enter");
    desk.strike("Esc");
    desk.settle();
    desk.shows("1 diblokir · 0 tidak · 41 belum dicoba");
    assert_eq!(
        office.value("SELECT count(*) FROM event WHERE note = 'surat'"),
        "1"
    );
    desk.press("Enter");
    desk.shows("■ 41 ditandai");
    desk.shows("dari 41");
}

#[test]
fn other_tabs_can_be_used_while_a_batch_goes_on() {
    let office = Office::new();
    let mut desk = crowd(&office, 20);
    desk.press("f f f f * b");
    desk.type_text("surat");
    desk.strike("Enter");
    desk.strike("1");
    desk.settle();
    desk.shows("Ketik apa yang disebut pelanggan");
    assert_eq!(
        office.value("SELECT count(*) FROM event WHERE note = 'surat'"),
        "22"
    );
    desk.press("Alt+4");
    desk.shows("22 diblokir · 0 tidak");
}

#[test]
fn a_lost_meter_gets_the_meter_lock_with_the_day_of_its_report() {
    let office = Office::new();
    let file = rusqlite::Connection::open(office.db()).expect("opens");
    let sql =
        "INSERT INTO meter_loss (idpel, reported_on, note) VALUES (771104621939, 18190, 'dicuri')";
    file.execute(sql, []).expect("reported");
    drop(file);
    let mut desk = office.seat("budi");
    desk.press("Tab f f f");
    desk.shows("kehilangan dilaporkan 21-10-2019");
    desk.press("b");
    desk.shows("1 pelanggan diblokir karena kWh meter hilang (aturan 1.6).");
    desk.type_text("laporan polisi 7");
    desk.press("Enter");
    desk.shows("1 diblokir · 0 tidak");
    let lock = "SELECT count(*) FROM lock WHERE idpel = 771104621939 AND lock = 'meter'";
    assert_eq!(office.value(lock), "1");
    let day = "SELECT reported_on FROM meter_loss WHERE idpel = 771104621939";
    assert_eq!(office.value(day), "18190");
}

#[test]
fn the_end_of_a_dispensation_is_brought_forward_only_by_itself_and_after_it_is_said() {
    let office = Office::new();
    let mut desk = office.seat_in("budi", Lang::En);
    desk.press("Tab b");
    desk.shows("A dispensation that is still active ends today");
    desk.type_text("agreement broken");
    desk.press("Enter");
    desk.shows("1 blocked · 0 not");
    assert_eq!(
        office.value(
            "SELECT count(*) FROM event WHERE note = 'agreement broken' AND kind = 'lock_set'"
        ),
        "1"
    );
}

#[test]
fn a_lock_is_lifted_from_the_list_by_the_dialog_of_the_record() {
    let office = Office::new();
    let file = rusqlite::Connection::open(office.db()).expect("opens");
    let sql = "INSERT INTO event (idpel, at, kind, lock, actor) VALUES (771100000031, 1571974800000000, 'lock_set', 'meter', 'lain')";
    file.execute(sql, []).expect("locked");
    drop(file);
    let mut desk = office.seat("budi");
    desk.press("Tab u");
    desk.shows("Pelanggan ini tidak terblokir");
    desk.press("j j u");
    desk.shows("DEDI SUPRAPTO");
    desk.shows("Buka blokir");
    desk.press("Esc Esc");
    desk.shows("3 dari 3");
}

#[test]
fn a_mark_whose_customer_has_left_the_list_is_no_part_of_the_next_batch() {
    let office = Office::new();
    let mut desk = crowd(&office, 3);
    desk.press("End Up Up Space Space");
    desk.shows("■ 2 ditandai");
    let file = rusqlite::Connection::open(office.db()).expect("opens");
    let paid = "UPDATE receivable SET paid = amount WHERE register_no =
        (SELECT max(register_no) FROM receivable WHERE register_no GLOB '9*')";
    file.execute(paid, []).expect("paid");
    drop(file);
    desk.press("r");
    desk.shows("1 tidak lagi di daftar");
    desk.press("b");
    desk.shows("1 pelanggan diblokir karena piutang");
}
