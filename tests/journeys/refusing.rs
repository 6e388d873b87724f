//! What stands in the way of an act on the screen: the role, the SOP, what is filled in, someone faster, a file that is
//! held.

use crate::acting::{
    CLEAR, DEBT, METER, NEW, OLD, ORDERS, POSTPAID, REFUSED, WITA, at_record, footer,
};
use crate::sitting::Office;
use pln123::tui::parts::overlay::Overlay;

#[test]
fn what_the_sop_refuses_is_not_offered_and_the_key_says_why() {
    let office = Office::new();
    let mut desk = at_record(&office, CLEAR);
    assert!(!footer(&desk).contains("Buka blokir"), "{}", footer(&desk));
    desk.press("u");
    desk.shows("Blokir piutang tidak terpasang. Tidak ada yang perlu dibuka");
    assert!(desk.app.overlay.is_none());
    desk.look_up(POSTPAID);
    assert!(!footer(&desk).contains("Blokir"), "{}", footer(&desk));
    desk.press("b");
    desk.shows("Pelanggan ini pascabayar");
    desk.look_up(WITA);
    assert!(!footer(&desk).contains("blokir"), "{}", footer(&desk));
    desk.press("u");
    desk.shows("milik unit 77210, sedangkan Anda petugas unit 77110");
    assert_eq!(
        office.value(REFUSED),
        "unblock already_open, block postpaid, unblock other_unit"
    );
    assert_eq!(office.value(ORDERS), "0");
}

#[test]
fn a_role_that_may_not_act_is_not_offered_it_and_told_who_may() {
    let office = Office::new();
    for name in ["rina", "sari"] {
        let mut desk = office.seat(name);
        desk.look_up(DEBT);
        let foot = footer(&desk);
        assert!(!foot.contains("lokir"), "{name}: {foot}");
        for key in ["b", "u"] {
            desk.press(key);
            desk.shows("tidak berwenang memblokir dan membuka blokir");
            assert!(desk.app.overlay.is_none());
        }
        desk.press("U");
        desk.shows("tidak berwenang");
    }
    assert!(
        office
            .value(REFUSED)
            .starts_with("block role, unblock role")
    );
}

#[test]
fn a_debt_that_is_the_systems_is_refused_in_the_dialog_and_the_meter_is_not() {
    let office = Office::new();
    let mut desk = at_record(&office, NEW);
    desk.press("b");
    desk.shows("● 1 Blokir piutang");
    desk.shows("diblokir oleh sistem, bukan oleh petugas.");
    desk.shows("Tunggu proses sistem berikutnya pada 26-10-2019");
    desk.press("Tab");
    desk.type_text("sekarang juga");
    desk.press("Ctrl+S");
    assert_eq!(office.value(ORDERS), "0");
    desk.press("2 Tab");
    desk.hides("25-10-2019");
    desk.shows("Tanggal laporan kWh meter hilang belum diisi.");
    desk.type_text("26102019");
    desk.shows("Tanggal laporan 26-10-2019 belum tiba.");
    desk.press("Ctrl+U");
    desk.type_text("31-9-2019");
    desk.shows("Tanggal belum terbaca; tulis seperti 24-11-2019.");
    desk.press("Ctrl+U");
    desk.type_text("24.10.2019");
    desk.shows("akan dipasang berdasarkan laporan 24-10-2019. Dasar: aturan 1.6.");
    desk.press("Ctrl+S");
    desk.shows("BLOCKING (KWH METER HILANG)");
    assert_eq!(
        office.value("SELECT note FROM meter_loss ORDER BY reported_on DESC"),
        "sekarang juga"
    );
}

#[test]
fn the_survey_of_a_lost_meter_asks_for_its_number() {
    let office = Office::new();
    let mut desk = at_record(&office, METER);
    desk.press("u");
    desk.shows("● 3 Sudah diperoleh hasil pendataan kWh meter hilang");
    desk.hides("Dispensasi");
    desk.press("Ctrl+S");
    desk.shows("✗ Nomor hasil pendataan kWh meter hilang belum diisi.");
    // What is missing has the keys.
    desk.type_text("S-042/2019");
    desk.press("Enter");
    desk.type_text("meter ditemukan");
    desk.press("Enter");
    desk.shows("● AKTIF");
    assert_eq!(
        office.value("SELECT survey_ref FROM meter_loss WHERE idpel = 771100000024"),
        "S-042/2019"
    );
    desk.press("U");
    desk.shows("Blokir kWh meter hilang akan dipasang");
}

#[test]
fn a_dispensation_takes_a_day_or_none() {
    let office = Office::new();
    let mut desk = at_record(&office, DEBT);
    desk.press("u 2 Tab Tab");
    desk.type_text("24-10-2019");
    desk.shows("Akhir dispensasi 24-10-2019 sudah lewat.");
    desk.press("Ctrl+U");
    desk.type_text("25-10-2019");
    desk.shows("sampai akhir hari 25-10-2019");
    desk.press("Shift+Tab 2");
    desk.shows("tanpa batas waktu. Dasar: aturan 1.7.");
    desk.press("Tab");
    desk.paste("data pelanggan\nkeliru\u{202e}");
    desk.press("Enter");
    desk.shows("● AKTIF");
    let made = "SELECT ground || ' ' || ifnull(until, 'none') FROM dispensation ORDER BY id DESC";
    assert_eq!(office.value(made), "field_dispute none");
    let note = office.value("SELECT note FROM event WHERE kind = 'lock_lifted' ORDER BY seq DESC");
    assert_eq!(note, "data pelanggan keliru");
}

#[test]
fn who_was_faster_is_named_and_the_record_is_looked_at_again() {
    let office = Office::new();
    let mut slow = at_record(&office, OLD);
    slow.press("b");
    slow.type_text("terlambat");
    let mut fast = at_record(&office, OLD);
    fast.press("b");
    fast.type_text("lebih cepat");
    fast.press("Enter");
    slow.press("Enter");
    slow.shows("Blokir piutang sudah terpasang sejak 25-10-2019 10:40 oleh budi.");
    assert!(slow.app.overlay.is_none());
    slow.shows("▲ BLOCKING");
    assert_eq!(office.value(ORDERS), "1");
    assert_eq!(office.value(REFUSED), "block debt already_blocked");
}

#[test]
fn a_file_that_is_held_leaves_the_dialog_to_be_sent_again() {
    let office = Office::new();
    let mut desk = at_record(&office, OLD);
    let holder = rusqlite::Connection::open(office.db()).expect("opens");
    holder.execute_batch("BEGIN IMMEDIATE").expect("held");
    desk.press("b");
    desk.type_text("sesuai daftar kerja");
    desk.press("Enter");
    assert!(matches!(&desk.app.overlay, Some(Overlay::Acting(acting)) if !acting.sending));
    desk.shows("sesuai daftar kerja");
    holder.execute_batch("ROLLBACK").expect("free");
    desk.press("Enter");
    desk.shows("▲ BLOCKING");
}
