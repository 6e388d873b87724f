//! The supervisor over the log: pages, filters, figures, and what other roles see of them.

use crate::made::office;
use crate::sitting::Office;
use pln123::domain::complaint::{ComplaintStatus, End};
use pln123::domain::complaint_log::Narrowing;
use pln123::domain::ids::UserName;
use pln123::domain::script::ScriptId;
use pln123::domain::wib::parse_day;
use pln123::locale::Lang;

/// The first line under the search line.
fn title(desk: &crate::sitting::Sitting) -> String {
    desk.screen().lines().nth(2).unwrap_or_default().to_owned()
}

#[test]
fn the_list_goes_to_its_end_and_back_and_holds_no_more_than_three_pages() {
    let (office, all) = office(900);
    let mut desk = office.seat("sari");
    desk.resize(80, 24);
    desk.press("Tab");
    desk.shows("901 keluhan");
    for keys in [
        "End",
        "PageUp PageUp PageUp",
        "Home",
        "PageDown PageDown PageDown Down",
        "End Up",
    ] {
        desk.press(keys);
        let log = &desk.app.complaints;
        let at = log.list.number() - 1;
        let here = log.selected().expect("a row");
        assert_eq!(here.complaint.id, all[at].id, "{keys}");
        assert!(log.list.rows.len() <= log.list.place.page * 3, "{keys}");
    }
    assert_eq!(desk.app.complaints.list.number(), 900);
    desk.resize(200, 60);
    let log = &desk.app.complaints;
    let page = log.list.place.page;
    assert!(page > 40);
    let shown = log.list.rows.len() - log.list.place.top;
    assert!(shown >= page, "{shown} of {page} rows");
}

#[test]
fn the_form_narrows_the_list_names_it_in_the_title_and_one_key_clears_it() {
    let (office, all) = office(300);
    let mut desk = office.seat("sari");
    desk.press("Tab");
    desk.press("f");
    desk.shows("Saring keluhan");
    desk.press("Right Right Down");
    desk.type_text("dialihkan");
    desk.press("Down Down Down Down");
    desk.type_text("01-09-2019");
    desk.press("Enter");
    let count = all
        .iter()
        .filter(|call| {
            call.closing.status.word() == "OPEN"
                && call.closing.end.code() == "transferred"
                && call.saved_at.day() >= parse_day("2019-09-01").unwrap()
        })
        .count();
    assert!(count > 0);
    let head = title(&desk);
    for part in [
        "OPEN, untuk unit",
        "Dialihkan",
        "sejak 01-09-2019",
        &format!("{count} keluhan"),
    ] {
        assert!(head.contains(part), "{part}: {head}");
    }
    desk.press("F");
    assert!(title(&desk).contains("301 keluhan"), "{}", title(&desk));
    assert!(!title(&desk).contains("OPEN"));
    desk.press("F");
    desk.shows("Tidak ada saringan yang dipakai.");
}

#[test]
fn a_form_that_cannot_be_read_stays_open_and_says_why_and_esc_changes_nothing() {
    let (office, _) = office(20);
    let mut desk = office.seat("sari");
    desk.press("Tab f Down Down Down Down Down");
    desk.type_text("31-02-2019");
    desk.press("Enter");
    desk.shows("Bukan tanggal");
    desk.press("Esc");
    desk.hides("Saring keluhan");
    assert!(desk.app.complaints.narrowing.is_none());
    desk.press("f Down Down Down");
    desk.type_text("zzz");
    desk.shows("Tidak ada pilihan “zzz”.");
    desk.press("Enter");
    desk.shows("Saring keluhan");
    desk.press("Ctrl+U Down Down");
    desk.type_text("7");
    desk.press("Down");
    desk.type_text("30");
    desk.press("Up Enter");
    desk.shows("Lebih dulu daripada tanggal “sejak”.");
    desk.press("Ctrl+U Down");
    desk.type_text("12x");
    desk.press("Tab Ctrl+S");
    desk.shows("Hanya angka.");
    assert!(desk.app.complaints.narrowing.is_none());
    desk.press("Backspace Enter");
    desk.hides("Saring keluhan");
    let head = title(&desk);
    for part in ["sejak 18-10-2019", "IDPEL …12…"] {
        assert!(head.contains(part), "{part}: {head}");
    }
}

#[test]
fn the_form_opens_with_what_holds_and_what_it_does_not_speak_of_stays() {
    let (office, all) = office(200);
    let mut desk = office.seat("sari");
    desk.press("Tab");
    let unit = all[0].unit;
    let held = Narrowing {
        status: Some(ComplaintStatus::Open),
        end: Some(End::Dropped),
        script: Some(ScriptId::B),
        by: UserName::parse("sari"),
        unit: Some(unit),
        since: parse_day("2019-08-01"),
        until: parse_day("2019-10-20"),
        digits: "77".to_owned(),
        repeat: true,
        dispute: true,
        objection: Some("already_paid".to_owned()),
        ..Narrowing::default()
    };
    desk.app.complaints.names.csos = held.by.clone().into_iter().collect();
    desk.app.complaints.narrowing = held.clone();
    desk.press("f Enter");
    assert_eq!(desk.app.complaints.narrowing, held);
    // An empty row narrows nothing.
    desk.press("f Tab Tab Tab Tab Tab Ctrl+U Tab Ctrl+U Tab Ctrl+U Tab Right Tab Left Enter");
    let wider = Narrowing {
        since: None,
        until: None,
        digits: String::new(),
        repeat: false,
        dispute: false,
        ..held
    };
    assert_eq!(desk.app.complaints.narrowing, wider);
}

#[test]
fn the_figures_tell_times_and_repeats_and_a_bar_opens_its_rows() {
    let (office, all) = office(120);
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        let mut desk = office.seat("sari");
        desk.resize(width, height);
        desk.press("Tab g");
        desk.shows("median");
        desk.shows("persentil 90");
        desk.shows("Menelepon lagi dalam 7 hari");
        desk.shows("Kembali dari langkah");
        desk.shows("121 panggilan");
        // Down from the statuses to the ends, and past the first of them.
        desk.press("Down Down Down");
        desk.press("Enter");
        let count = all
            .iter()
            .filter(|call| call.closing.end.code() == "other_matter");
        let head = title(&desk);
        assert!(head.contains("Perihal lain"), "{head}");
        assert!(
            head.contains(&format!(" {} keluhan", count.count())),
            "{head}"
        );
        desk.press("Esc");
        assert!(!title(&desk).contains("Perihal lain"));
    }
}

#[test]
fn every_bar_opens_as_many_rows_as_it_counts() {
    let (office, _) = office(150);
    let mut desk = office.seat("sari");
    desk.press("Tab g");
    for _ in 0..24 {
        let log = &desk.app.complaints;
        let figures = log.figures.as_ref().expect("figures");
        let (bars, bar) = (log.bars, log.bars.selected(figures).expect("a bar"));
        desk.press("Enter");
        let count = desk.app.complaints.count;
        assert_eq!(count, usize::try_from(bar.count).ok(), "{bar:?}");
        desk.press("F g");
        desk.app.complaints.bars = bars;
        desk.press("Down");
    }
}

#[test]
fn the_record_tells_the_steps_with_their_times_and_where_the_call_went_back() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000014");
    desk.press("s 1");
    desk.clock("2019-10-25 10:41");
    desk.press("Enter Enter Enter Backspace Enter y Enter Enter y");
    desk.clock("2019-10-25 10:43");
    desk.press("o Enter Enter");
    let mut desk = office.seat("sari");
    desk.resize(80, 24);
    desk.press("Tab d");
    for text in [
        "Identitas penelepon",
        "1:00",
        "Cocok",
        "kembali 1×",
        "Sudah membayar",
        "3 mnt",
    ] {
        desk.shows(text);
    }
    desk.press("Esc Enter");
    desk.shows("WULAN ANGGRAINI");
}

#[test]
fn a_cso_reads_the_log_and_is_told_why_there_are_no_figures() {
    let (office, _) = office(10);
    let mut desk = office.seat("rina");
    desk.press("Alt+5");
    desk.shows("11 keluhan");
    desk.press("g");
    desk.shows("grafik");
    desk.hides("persentil");
    assert_eq!(
        office.value("SELECT count(*) FROM audit WHERE action = 'refused'"),
        "1"
    );
}

#[test]
fn a_unit_user_sees_the_figures_of_the_own_unit_and_no_complaint() {
    let (office, all) = office(40);
    let own = all
        .iter()
        .filter(|call| call.unit.to_string() == "77110")
        .count();
    let mut desk = office.seat_in("budi", Lang::En);
    desk.press("Alt+5");
    desk.shows(&format!("{own} calls"));
    desk.press("Down Down Enter d r g 5");
    desk.hides("Complaints saved");
    assert_eq!(desk.app.complaints.list.rows.len(), 0);
    desk.press("Alt+1 Alt+5 f Down Down Down Down Right");
    desk.shows("77110 ULP CONTOH UTARA");
    desk.hides("77120");
}

#[test]
fn without_complaints_the_log_and_its_figures_say_so() {
    let office = Office::new();
    let file = rusqlite::Connection::open(office.db()).expect("opens");
    file.execute("DELETE FROM complaint", []).expect("emptied");
    let mut desk = office.seat("sari");
    desk.press("Tab");
    desk.shows("Belum ada keluhan.");
    desk.press("d");
    desk.shows("Tidak ada keluhan yang dipilih.");
    desk.press("g");
    desk.shows("0 panggilan");
    desk.press("Down Right Enter Esc");
    desk.shows("Belum ada keluhan.");
}
