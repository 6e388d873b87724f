//! A customer who changes while the call about them is opened, goes on, and ends.

use crate::sitting::{Office, Sitting, at};
use pln123::desk::Desk;
use pln123::desk::anchor::Anchor;
use pln123::domain::ids::{Idpel, UserName};
use pln123::domain::lock::Ground;
use pln123::domain::policy::{Unblock, Until};
use pln123::locale::Lang;
use pln123::replica::Replica;

/// Blocked for two causes.
const BLOCKED: &str = "771100000025";

/// A way by name, and its keys.
type Way = (&'static str, fn(&mut Sitting));

/// The unit unblocks the customer at another desk.
fn unblocked_elsewhere(office: &Office) {
    let replica = Replica::open(&office.db()).expect("opens");
    let name = UserName::parse("budi").unwrap();
    let account = replica.read(|tx| tx.account(&name)).expect("read");
    let mut desk = Desk::new(replica, account.unwrap().operator, Anchor::none());
    let wish = Unblock {
        ground: Ground::Disaster,
        lock: None,
        until: Until::Default,
        reference: String::new(),
        note: "banjir di seluruh desa".to_owned(),
    };
    let idpel = Idpel::parse(BLOCKED).unwrap();
    desk.unblock(idpel, &wish, at("2019-10-25 10:41"))
        .expect("unblocked");
}

fn script(desk: &Sitting) -> &'static str {
    desk.app.call.as_ref().expect("a call").script.id.code()
}

fn summary(desk: &Sitting) -> String {
    desk.app.call.as_ref().expect("a call").summary(Lang::Id)
}

#[test]
fn a_call_opened_on_a_record_that_is_old_begins_anew_on_the_facts_as_they_are() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.shows("BLOCKING");
    unblocked_elsewhere(&office);
    desk.strike("s");
    // At once, on what is in hand.
    assert_eq!(script(&desk), "B");
    desk.settle();
    desk.shows(
        "Data pelanggan sudah berubah: sekarang AKTIF. Panggilan dimulai dengan data terbaru.",
    );
    desk.hides("BLOCKING");
    assert_ne!(script(&desk), "B");
    let id = desk.app.call.as_ref().unwrap().call.id.clone();
    for _ in 0..20 {
        if desk.app.call.is_none() {
            break;
        }
        desk.hides("BLOCKING");
        desk.press(if desk.screen().contains("Enter Simpan") {
            "Enter"
        } else {
            "Enter y"
        });
    }
    desk.shows("Keluhan tersimpan");
    let said = office.value(&format!("SELECT summary FROM complaint WHERE id = '{id}'"));
    assert!(
        said.contains("AKTIF") && !said.contains("BLOCKING"),
        "{said}"
    );
}

#[test]
fn a_script_chosen_by_hand_stays_the_one_chosen() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    unblocked_elsewhere(&office);
    // B is the one marked, as it fits the record in hand.
    desk.press("S Enter");
    desk.shows("Data pelanggan sudah berubah: sekarang AKTIF.");
    assert_eq!(script(&desk), "B");
}

#[test]
fn a_call_under_way_goes_on_and_its_complaint_is_of_the_moment_of_its_end() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("s 1 Enter");
    unblocked_elsewhere(&office);
    desk.press("Enter Enter y Enter Enter");
    assert!(summary(&desk).contains("BLOCKING"));
    desk.press("y");
    desk.shows("Data pelanggan berubah selama panggilan: sekarang AKTIF.");
    assert_eq!(script(&desk), "B");
    let shown = summary(&desk);
    assert!(shown.contains("AKTIF"), "{shown}");
    desk.press("Enter");
    let row = "SELECT summary FROM complaint WHERE idpel = 771100000025 AND made_by = 'rina'";
    assert_eq!(office.value(row), shown);
}

#[test]
fn every_other_way_to_a_fresh_record_reaches_the_call_too() {
    let ways: [Way; 5] = [
        ("set aside and gone on with", |desk| {
            desk.press("Esc s");
        }),
        ("set aside and asked for again", |desk| {
            desk.press("Esc r s");
        }),
        ("typed again", |desk| {
            desk.press("Esc");
            desk.look_up("771100000018");
            desk.look_up(BLOCKED);
            desk.press("s");
        }),
        ("midnight", |desk| {
            desk.clock("2019-10-26 00:01");
        }),
        ("ended early", |desk| {
            desk.press("x Enter");
        }),
    ];
    for (way, go) in ways {
        let office = Office::new();
        let mut desk = office.seat("rina");
        desk.look_up(BLOCKED);
        desk.press("s 1 Enter");
        desk.hides("berubah");
        unblocked_elsewhere(&office);
        go(&mut desk);
        let notice = desk.app.notice.as_ref().map(|notice| notice.text.clone());
        let expected = "Data pelanggan berubah selama panggilan: sekarang AKTIF.";
        assert_eq!(notice.as_deref(), Some(expected), "{way}");
        let call = desk.app.call.as_ref().expect("a call");
        assert_eq!(call.record.info.answer.status.label(), "AKTIF", "{way}");
        assert_eq!(call.call.taken.len(), 2, "{way}");
    }
}

#[test]
fn a_summary_in_the_agents_own_words_is_not_written_over() {
    let office = Office::new();
    let mut desk = office.seat_in("rina", Lang::En);
    desk.look_up(BLOCKED);
    desk.press("s 1 Enter Enter Enter y Enter Enter y e");
    desk.type_text(" Catatan rina.");
    desk.press("Esc");
    let own = summary(&desk);
    unblocked_elsewhere(&office);
    desk.press("Esc s");
    desk.shows("The customer's data has changed during the call: now AKTIF.");
    assert_eq!(summary(&desk), own);
    assert!(
        own.contains("BLOCKING") && own.contains("Catatan rina."),
        "{own}"
    );
}

#[test]
fn keys_faster_than_the_answers_lead_to_the_complaint_all_the_same() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    unblocked_elsewhere(&office);
    for key in [
        "s", "1", "Enter", "Enter", "Enter", "y", "Enter", "Enter", "y", "Enter",
    ] {
        desk.strike(key);
    }
    desk.settle();
    desk.shows("Keluhan tersimpan: ISSUE CLOSED");
    desk.shows("AKTIF");
    let row = "SELECT count(*) FROM complaint WHERE idpel = 771100000025 AND made_by = 'rina'";
    assert_eq!(office.value(row), "1");
    assert_eq!(office.value("SELECT count(*) FROM call_draft"), "0");
}

#[test]
fn a_customer_who_stays_as_they_were_is_not_said_to_have_changed() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    for key in [
        "s", "1", "Enter", "Enter", "Enter", "y", "Enter", "Enter", "y",
    ] {
        desk.press(key);
        desk.hides("berubah");
    }
}
