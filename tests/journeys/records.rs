//! The record: what if, the time line, copies, orders, the tab of complaints, the language.

use crate::sitting::Office;
use pln123::locale::Lang;

#[test]
fn what_if_tells_whether_paying_the_ticked_ones_unblocks() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    // Two causes: each paid alone leaves the other.
    desk.look_up("771100000025");
    desk.press("w");
    desk.shows("tandai piutang dengan Space");
    desk.press("Space");
    desk.shows("■");
    let one = desk.app.record.as_ref().expect("a record").what_if();
    assert!(!one.open);
    let overdue = desk
        .app
        .record
        .as_ref()
        .expect("a record")
        .info
        .answer
        .to_unblock
        .register_nos
        .len();
    for _ in 1..overdue {
        desk.press("Space");
    }
    assert!(
        desk.app.record.as_ref().expect("a record").what_if().open,
        "{}",
        desk.screen()
    );
    desk.press("w");
    desk.hides("■");
    desk.shows("BLOCKING");
}

#[test]
fn what_if_is_refused_where_nothing_is_owed() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000001");
    desk.press("w");
    desk.shows("Tidak ada piutang yang bisa dibayar.");
}

#[test]
fn the_time_line_tells_the_newest_first_and_leads_back() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000044");
    desk.press("t");
    desk.shows("Riwayat");
    let line = desk.app.record.as_ref().and_then(|r| r.history.as_ref());
    let times: Vec<_> = line.expect("a time line").iter().map(|h| h.at).collect();
    assert!(
        times.len() >= 4 && times.is_sorted_by(|a, b| a >= b),
        "{times:?}"
    );
    desk.press("Down End Home Esc");
    desk.shows("Saldo Piutang");
    assert!(desk.app.record.is_some());
}

#[test]
fn copying_takes_the_values_and_not_the_cells() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000025");
    desk.press("y");
    let registers = desk.copied.last().expect("a copy").clone();
    let lines: Vec<&str> = registers.lines().collect();
    assert_eq!(lines.len(), 2, "{registers}");
    for line in lines {
        assert!(
            line.len() == 13 && line.bytes().all(|b| b.is_ascii_digit()),
            "{line}"
        );
    }
    desk.shows("2 No Register disalin");
    desk.press("Y");
    let answer = desk.copied.last().expect("a copy").clone();
    assert!(answer.contains("Rp") && !answer.contains('▲'), "{answer}");
    desk.look_up("771100000001");
    desk.press("y");
    assert_eq!(desk.copied.len(), 2);
    desk.shows("✗");
}

#[test]
fn the_table_is_ordered_by_each_column_in_turn_and_backwards() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000026");
    let order = |desk: &crate::sitting::Sitting| -> Vec<String> {
        let record = desk.app.record.as_ref().expect("a record");
        record
            .rows()
            .iter()
            .map(|row| row.register_no.to_string())
            .collect()
    };
    let by_due = order(&desk);
    desk.shows("Jatuh tempo ↑");
    desk.press("o");
    desk.shows("No Register ↑");
    let by_register = order(&desk);
    assert!(by_register.is_sorted());
    desk.press("O");
    desk.shows("No Register ↓");
    assert!(order(&desk).iter().rev().is_sorted());
    desk.press("O o o o o o o");
    desk.shows("Jatuh tempo ↑");
    assert_eq!(order(&desk), by_due);
}

#[test]
fn the_complaints_are_listed_newest_first_and_lead_to_their_customer() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000014");
    desk.press("s 1 Enter Enter Enter y Enter Enter t Enter");
    desk.look_up("771100000018");
    desk.press("5");
    desk.shows("Keluhan tersimpan");
    desk.shows("OPEN");
    let newest = desk.app.complaints.selected().expect("a row");
    assert_eq!(newest.complaint.idpel.to_string(), "771100000014");
    desk.press("Enter");
    desk.shows("WULAN ANGGRAINI");
    assert!(!desk.app.searching);
    desk.press("5 Esc");
    assert!(desk.app.searching);
}

#[test]
fn another_tab_and_back_loses_nothing() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000025");
    desk.press("w Space 5 1");
    desk.shows("■");
    let mut desk = office.seat("rina");
    desk.look_up("771100000014");
    desk.press("s 1 Enter Enter");
    let before = desk.screen();
    desk.press("5 1");
    assert_eq!(before, desk.screen());
}

#[test]
fn the_language_changes_and_nothing_else_does() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000014");
    desk.press("s 1 Enter Enter");
    desk.shows("langkah 4 dari 9");
    desk.press("F9");
    desk.shows("step 4 of 9");
    desk.shows("WULAN ANGGRAINI");
    desk.shows("BLOCKING (CICILAN BP JATUH TEMPO)");
    desk.press("F9");
    desk.shows("langkah 4 dari 9");
    // In the middle of a word as well.
    let mut desk = office.seat("rina");
    desk.press("Esc");
    desk.type_text("siti am");
    desk.press("F9");
    desk.type_text("inah");
    desk.shows("SITI AMINAH");
    desk.shows("siti aminah");
}

#[test]
fn every_key_of_the_footer_does_something_or_says_why_not() {
    let office = Office::new();
    for lang in [Lang::Id, Lang::En] {
        let mut desk = office.seat_in("rina", lang);
        desk.look_up("771100000001");
        for key in ["s", "w", "t", "y", "?", ":"] {
            let before = desk.screen();
            desk.press(key);
            assert_ne!(before, desk.screen(), "{key}");
            desk.look_up("771100000001");
        }
    }
}

#[test]
fn the_palette_finds_an_action_by_some_of_its_letters() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000014");
    desk.press("Ctrl+P");
    desk.shows("Perintah");
    desk.type_text("riway");
    desk.press("Enter");
    assert!(
        desk.app
            .record
            .as_ref()
            .expect("a record")
            .history
            .is_some()
    );
    // From the search line, where a digit is text, too.
    desk.press("Esc Esc Esc Ctrl+P");
    desk.type_text("keluhan");
    desk.press("Enter");
    desk.shows("Keluhan tersimpan");
}

#[test]
fn the_help_lists_what_acts_here_first_and_scrolls_to_its_end() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.resize(80, 24);
    desk.look_up("771100000014");
    desk.press("?");
    desk.shows("Bantuan · semua tombol");
    let top = desk.screen();
    desk.press("End");
    assert_ne!(top, desk.screen());
    desk.press("Home");
    assert_eq!(top, desk.screen());
    desk.press("Esc");
    desk.shows("WULAN");
}
