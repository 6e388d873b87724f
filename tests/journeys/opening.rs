//! What the dialog of an act opens with: what the file knows and nothing else, the keys where something is missing; and
//! a note that is too long is said to be.

use crate::acting::{CLEAR, DEBT, METER, OLD, ORDERS, at_record};
use crate::sitting::{Office, Sitting};
use crate::worklist::crowd;
use pln123::locale::Lang;
use pln123::tui::parts::overlay::Overlay;
use pln123::tui::screens::acting::{Acting, Part};

/// Paid and not lifted; reported lost, surveyed and open again.
const MISMATCH: &str = "771100000042";
const SURVEYED: &str = "771100000082";

const DEBT_CHOSEN: &str = "● 1 Blokir piutang";
const METER_CHOSEN: &str = "● 2 Blokir kWh meter hilang";
const NO_GROUND: &str = "● – pilih alasan –";

fn dialog(desk: &Sitting) -> &Acting {
    match &desk.app.overlay {
        Some(Overlay::Acting(acting)) => acting,
        _ => panic!("no dialog:\n{}", desk.screen()),
    }
}

fn in_hand(desk: &Sitting) -> Option<Part> {
    dialog(desk).form.in_hand()
}

fn report_lost(office: &Office, idpel: &str) {
    let file = rusqlite::Connection::open(office.db()).expect("opens");
    let sql = "INSERT INTO meter_loss (idpel, reported_on, note) VALUES (?1, 18190, 'dicuri')";
    file.execute(sql, [idpel]).expect("reported");
}

#[test]
fn an_open_report_speaks_for_the_meter_lock_and_gives_its_day() {
    let office = Office::new();
    report_lost(&office, CLEAR);
    report_lost(&office, OLD);
    for idpel in [CLEAR, OLD] {
        let mut desk = at_record(&office, idpel);
        desk.press("b");
        desk.shows(METER_CHOSEN);
        desk.shows("21-10-2019");
        assert_eq!(in_hand(&desk), Some(Part::Note));
        desk.type_text("dicuri");
        desk.shows("✓ Lengkap.");
    }
}

#[test]
fn without_an_open_report_it_is_the_debt_lock_and_no_day() {
    let office = Office::new();
    let rows = [
        (
            CLEAR,
            Part::Lock,
            "✗ Pelanggan ini tidak mempunyai piutang yang belum lunas.",
        ),
        (
            SURVEYED,
            Part::Lock,
            "✗ Pelanggan ini tidak mempunyai piutang yang belum lunas.",
        ),
        (OLD, Part::Note, "Catatan belum diisi."),
    ];
    for (idpel, row, why) in rows {
        let mut desk = at_record(&office, idpel);
        desk.press("b");
        desk.shows(DEBT_CHOSEN);
        desk.shows(why);
        assert_eq!(in_hand(&desk), Some(row), "{idpel}");
        if row == Part::Note {
            desk.press("Shift+Tab");
        }
        desk.press("2");
        desk.shows("Tanggal laporan kWh meter hilang belum diisi.");
        assert_eq!(dialog(&desk).form.text_of(Part::ReportedOn), "");
        desk.press("Ctrl+S");
        assert_eq!(in_hand(&desk), Some(Part::ReportedOn));
    }
    assert_eq!(office.value(ORDERS), "0");
}

#[test]
fn a_meter_lock_that_stands_is_not_offered_again() {
    let office = Office::new();
    let file = rusqlite::Connection::open(office.db()).expect("opens");
    // Reported lost and not surveyed, the lock on; overdue from before the cut-off.
    let sql = "INSERT INTO event (idpel, at, kind, lock, actor) VALUES (?1, 1571974800000000, 'lock_set', 'meter', 'lain')";
    file.execute(sql, [OLD]).expect("locked");
    drop(file);
    report_lost(&office, OLD);
    let mut desk = at_record(&office, OLD);
    desk.press("b");
    desk.shows(DEBT_CHOSEN);
    assert_eq!(in_hand(&desk), Some(Part::Note));
}

#[test]
fn no_ground_is_chosen_for_the_user() {
    let office = Office::new();
    let mut desk = at_record(&office, DEBT);
    desk.press("u");
    desk.shows(NO_GROUND);
    desk.shows("○ 1 Pelanggan terkena musibah");
    desk.shows("Alasan belum dipilih.");
    assert_eq!(in_hand(&desk), Some(Part::Ground));
    desk.press("Tab");
    desk.type_text("rumah kebanjiran sejak kemarin");
    desk.press("Ctrl+S");
    desk.shows("✗ Alasan belum dipilih.");
    assert_eq!(in_hand(&desk), Some(Part::Ground));
    assert_eq!(office.value(ORDERS), "0");
    // A ground of the other lock says so as soon as it is chosen.
    desk.press("3");
    desk.shows("✗ Blokir kWh meter hilang tidak terpasang.");
    desk.press("Ctrl+S");
    assert_eq!(office.value(ORDERS), "0");
    desk.press("1");
    desk.shows("✓ Lengkap.");
    desk.press("Ctrl+S");
    let made = "SELECT ground FROM dispensation ORDER BY id DESC";
    assert_eq!(office.value(made), "disaster");
}

#[test]
fn the_facts_speak_for_a_ground_where_they_disagree_or_only_the_meter_is_locked() {
    let office = Office::new();
    let mut desk = at_record(&office, MISMATCH);
    desk.shows("TIDAK COCOK");
    desk.press("u");
    desk.shows("● 2 Konflik di lapangan karena ketidaksesuaian data");
    assert_eq!(in_hand(&desk), Some(Part::Note));
    let mut desk = at_record(&office, METER);
    desk.press("u");
    desk.shows("● 3 Sudah diperoleh hasil pendataan kWh meter hilang");
    assert_eq!(in_hand(&desk), Some(Part::Reference));
}

#[test]
fn a_note_or_number_too_long_is_said_as_it_stands_and_is_not_cut() {
    let office = Office::new();
    let mut desk = at_record(&office, OLD);
    desk.press("b");
    desk.paste(&"kata ".repeat(140));
    desk.shows("✗ Catatan 699 karakter, sedangkan paling banyak 500 karakter.");
    desk.press("Ctrl+S");
    assert_eq!(office.value(ORDERS), "0");
    desk.press("Ctrl+U");
    desk.paste(&"x".repeat(501));
    desk.shows("✗ Catatan 501 karakter");
    desk.press("Backspace");
    desk.shows("✓ Lengkap.");
    desk.press("Ctrl+S");
    let kept = "SELECT length(note) FROM event ORDER BY seq DESC";
    assert_eq!(office.value(kept), "500");
    desk.look_up(METER);
    desk.press("u");
    desk.paste(&"9".repeat(70));
    desk.press("Tab");
    desk.type_text("sudah");
    desk.shows("✗ Nomor hasil pendataan 70 karakter, sedangkan paling banyak 60 karakter.");
}

#[test]
fn the_end_of_a_word_longer_than_a_line_is_seen() {
    let office = Office::new();
    let mut desk = at_record(&office, OLD);
    desk.resize(80, 24);
    desk.press("b");
    desk.paste(&format!("{}TAMAT", "x".repeat(130)));
    desk.shows("TAMAT");
}

#[test]
fn the_note_of_a_batch_too_long_is_said_as_it_stands_and_blocks_nobody() {
    let office = Office::new();
    let mut desk = crowd(&office, 3);
    desk.press("* b");
    desk.paste(&"kata ".repeat(140));
    desk.shows("✗ Catatan 699 karakter, sedangkan paling banyak 500 karakter.");
    desk.press("Enter");
    desk.hides("Hasil blokir");
    assert_eq!(office.value(ORDERS), "0");
    desk.press("Ctrl+U");
    desk.hides("Catatan 699 karakter");
    desk.type_text("surat tugas");
    desk.press("Enter");
    desk.shows("Hasil blokir");
}

#[test]
fn a_dialog_without_a_ground_fits_the_smallest_screen_in_english() {
    let office = Office::new();
    let mut desk = office.seat_in("budi", Lang::En);
    desk.resize(80, 24);
    desk.look_up("771100000027");
    desk.press("u");
    for part in [
        "● – choose a ground –",
        "○ 4 Other",
        "No ground is chosen yet.",
    ] {
        desk.shows(part);
    }
    desk.hides("Dispensation");
}
