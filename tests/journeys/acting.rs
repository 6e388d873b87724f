//! Block and unblock from the record: the dialog, the act, what is shown after it, and the way back.

use crate::keys::key;
use crate::sitting::{Office, Sitting};
use pln123::locale::Lang;
use pln123::tui::msg::Msg;
use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;

/// Of budi's unit: overdue from before the cut-off and open; a debt lock; a meter lock; a dispensation; nothing at all;
/// postpaid; overdue and not yet swept. And one of another unit.
pub(crate) const OLD: &str = "771100000031";
pub(crate) const DEBT: &str = "771100000022";
pub(crate) const METER: &str = "771100000024";
pub(crate) const DISPENSED: &str = "771100000061";
pub(crate) const CLEAR: &str = "771100000001";
pub(crate) const POSTPAID: &str = "771100000071";
pub(crate) const NEW: &str = "771100000043";
pub(crate) const WITA: &str = "771100000094";

pub(crate) const ORDERS: &str = "SELECT count(*) FROM outbox WHERE destination = 'centre'";
pub(crate) const REFUSED: &str =
    "SELECT group_concat(detail, ', ') FROM audit WHERE action = 'refused'";

pub(crate) fn at_record(office: &Office, idpel: &str) -> Sitting {
    let mut desk = office.seat("budi");
    desk.look_up(idpel);
    desk
}

pub(crate) fn footer(desk: &Sitting) -> String {
    desk.screen().lines().last().unwrap_or_default().to_owned()
}

/// How many acts and refusals the audit has, and how many events there are.
pub(crate) fn trace(office: &Office) -> String {
    office.value(
        "SELECT (SELECT count(*) FROM audit WHERE action IN ('block', 'unblock', 'refused'))
            || ' ' || (SELECT count(*) FROM event)",
    )
}

#[test]
fn a_block_is_a_key_a_note_and_enter_and_shows_at_once() {
    let office = Office::new();
    let mut desk = at_record(&office, OLD);
    assert!(footer(&desk).contains("b Blokir"), "{}", footer(&desk));
    desk.press("b");
    desk.shows(
        "Blokir piutang akan dipasang karena Kurang Tagih BP Jatuh Tempo. Dasar: aturan 1.6.",
    );
    desk.type_text("sesuai daftar kerja");
    desk.shows("✓ Lengkap.");
    desk.press("Enter");
    assert!(desk.app.overlay.is_none());
    desk.shows("▲ BLOCKING (KURANG TAGIH BP JATUH TEMPO)");
    desk.shows(
        "✓ Blokir piutang dipasang; status BLOCKING. Diajukan, menunggu pusat; berlaku di sini.",
    );
    desk.shows("diajukan 25-10-2019 10:40 oleh budi, menunggu pusat");
    assert_eq!(office.value(ORDERS), "1");
    let kept = office.value("SELECT note FROM event ORDER BY seq DESC");
    assert_eq!(kept, "sesuai daftar kerja");
    assert!(footer(&desk).contains("U Batalkan"), "{}", footer(&desk));
    // Looked up anew, it still waits.
    desk.look_up(OLD);
    desk.shows("menunggu pusat");
}

#[test]
fn enter_twice_in_a_burst_acts_once() {
    let office = Office::new();
    let mut desk = at_record(&office, OLD);
    desk.press("b");
    desk.type_text("sesuai daftar kerja");
    for name in ["Enter", "Enter", "Ctrl+S", "Esc"] {
        desk.strike(name);
    }
    desk.settle();
    assert_eq!(office.value(ORDERS), "1");
    assert_eq!(trace(&office).split(' ').next(), Some("1"));
    desk.shows("BLOCKING");
}

#[test]
fn the_way_back_is_offered_filled_in_and_needs_a_note_of_its_own() {
    let office = Office::new();
    let mut desk = at_record(&office, OLD);
    desk.press("b");
    desk.type_text("keliru");
    desk.press("Ctrl+S U");
    desk.shows("● 4 Lainnya (dsb.)");
    desk.shows("dispensasi untuk 2 register sampai akhir hari 24-11-2019");
    desk.type_text("salah ketik");
    desk.shows(
        "Catatan baru 11 karakter, sedangkan alasan ini memerlukan paling sedikit 20 karakter.",
    );
    desk.press("Ctrl+S");
    assert_eq!(office.value(ORDERS), "1", "not yet");
    desk.type_text(" nomor pelanggan");
    desk.press("Ctrl+S");
    desk.shows("● AKTIF");
    desk.shows("Blokir piutang dibuka; status AKTIF.");
    assert_eq!(office.value(ORDERS), "2");
    // And back again: the dispensation ends early.
    desk.press("U");
    desk.shows("Dispensasi akan diakhiri sekarang, dan blokir piutang terpasang kembali");
    desk.press("Esc");
    desk.shows("● AKTIF");
    // Another customer's record has no way back.
    desk.look_up(CLEAR);
    desk.press("U");
    desk.shows("Tidak ada tindakan terakhir Anda pada pelanggan ini yang dapat dibatalkan.");
}

#[test]
fn b_on_a_dispensation_ends_it_and_the_way_back_has_its_own_end() {
    let office = Office::new();
    let mut desk = at_record(&office, DISPENSED);
    desk.press("b");
    desk.shows("Dispensasi akan diakhiri sekarang");
    desk.type_text("rumah sudah ditempati lagi");
    desk.press("Enter");
    desk.shows("BLOCKING");
    desk.shows("Dispensasi diakhiri, blokir piutang terpasang; status BLOCKING.");
    desk.press("U");
    desk.shows("sampai akhir hari 20-11-2019");
}

#[test]
fn esc_changes_nothing_and_keeps_nothing() {
    let office = Office::new();
    let mut desk = at_record(&office, OLD);
    let before = (trace(&office), desk.screen());
    desk.press("b");
    desk.type_text("tidak jadi");
    desk.shows("tidak jadi");
    desk.press("Esc");
    assert_eq!((trace(&office), desk.screen()), before);
    desk.press("b");
    desk.hides("tidak jadi");
}

#[test]
fn the_time_line_in_view_shows_the_act_too() {
    let office = Office::new();
    let mut desk = at_record(&office, OLD);
    desk.press("t b");
    desk.type_text("dari riwayat");
    desk.press("Enter");
    desk.shows("Blokir piutang dipasang oleh budi");
    desk.shows("dari riwayat");
}

#[test]
fn the_dialog_speaks_english_and_fits_the_smallest_screen() {
    let office = Office::new();
    let mut desk = office.seat_in("budi", Lang::En);
    desk.resize(80, 24);
    desk.look_up("771100000027");
    desk.press("u 4");
    for part in [
        "Unblock",
        "Ground",
        "Lock",
        "Dispensation",
        "Until",
        "Note",
        "The note is empty.",
    ] {
        desk.shows(part);
    }
    // The longest of them keeps what the rules say to its end.
    let whole = desk.screen().lines().any(|line| line.trim() == "1.7.");
    assert!(whole, "{}", desk.screen());
    assert!(footer(&desk).contains("Ctrl+S Do it"), "{}", footer(&desk));
    for (width, height) in [(79, 24), (200, 60), (0, 0), (80, 24)] {
        desk.resize(width, height);
    }
    desk.shows("The note is empty.");
}

#[test]
fn two_thousand_random_keys_of_a_unit_user_keep_the_files_promises() {
    let office = Office::new();
    let mut desk = office.seat("budi");
    desk.draws = false;
    let mut chance = Pcg64Mcg::new(77_110);
    let mut below = |end: usize| usize::try_from(chance.next_u64() % end as u64).expect("small");
    let keys = [
        "b",
        "u",
        "U",
        "Enter",
        "Enter",
        "Tab",
        "Shift+Tab",
        "Ctrl+S",
        "Ctrl+S",
        "Esc",
        "Up",
        "Down",
        "Left",
        "Right",
        "Space",
        "1",
        "2",
        "3",
        "4",
        "t",
        "w",
        "Backspace",
        "Ctrl+U",
        "é",
    ];
    let people = [
        OLD,
        DEBT,
        METER,
        DISPENSED,
        CLEAR,
        POSTPAID,
        NEW,
        WITA,
        "771100000023",
    ];
    for at in 0..2_000 {
        match below(20) {
            0 => {
                desk.press("Esc Esc Esc Esc Esc");
                desk.take(Msg::Paste(people[below(people.len())].to_owned()));
                desk.press("Enter");
            }
            1 => desk.take(Msg::Paste(
                "catatan yang cukup panjang\nuntuk semua".to_owned(),
            )),
            _ => desk.take(Msg::Key(key(keys[below(keys.len())]))),
        }
        desk.settle();
        if at % 9 == 0 {
            desk.draw();
        }
    }
    assert_ne!(office.value(ORDERS), "0", "the walk acted");
    assert_eq!(
        office.value(ORDERS),
        office.value("SELECT count(*) FROM audit WHERE action IN ('block', 'unblock')")
    );
    let replica = pln123::replica::Replica::open(&office.db()).expect("opens");
    let broken = replica.read(|tx| tx.broken_promises()).expect("read");
    assert!(broken.is_empty(), "{broken:?}");
}
