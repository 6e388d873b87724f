//! Answers that come late, and receipts that always count.

use crate::keys::key;
use crate::sitting::Office;
use pln123::desk::Failure;
use pln123::domain::policy::Refusal;
use pln123::tui::msg::{Answer, Msg, Receipt, Slot, Ticket};

#[test]
fn an_answer_overtaken_by_a_newer_question_is_dropped() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.type_text("771100000018");
    desk.press("Esc");
    desk.type_text("771100000014");
    desk.press("r");
    for number in [0, 1] {
        for slot in [Slot::Search, Slot::Age] {
            desk.take(Msg::Answered(Ticket { slot, number }, Ok(Answer::Nowhere)));
        }
    }
    let late = Ticket {
        slot: Slot::Search,
        number: 1,
    };
    desk.take(Msg::Answered(
        late,
        Err(Failure::Refused(Refusal::NotSignedIn)),
    ));
    desk.shows("WULAN ANGGRAINI");
    desk.hides("✗ ");
}

#[test]
fn of_two_quick_searches_the_last_one_is_shown() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    for _ in 0..20 {
        desk.strike("Esc");
        for letter in "771100000014".chars() {
            desk.strike(&letter.to_string());
        }
        desk.strike("Backspace");
        desk.strike("8");
        desk.settle();
        desk.shows("MARTEN YUSUF");
        desk.hides("WULAN");
    }
}

#[test]
fn a_receipt_is_never_dropped_whatever_is_typed_meanwhile() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000014");
    desk.press("s 1 Enter Enter Enter y Enter Enter y");
    desk.strike("Enter");
    // Before the receipt: the agent is away already.
    desk.strike("Esc");
    desk.strike("F2");
    for letter in "771100000018".chars() {
        desk.take(Msg::Key(key(&letter.to_string())));
    }
    desk.settle();
    assert!(desk.app.call.is_none());
    desk.shows("Keluhan tersimpan: ISSUE CLOSED");
    desk.shows("MARTEN YUSUF");
    desk.hides("WULAN");
}

#[test]
fn a_history_that_comes_late_is_not_put_under_another_customer() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000014");
    desk.strike("t");
    desk.strike("/");
    for letter in "771100000001".chars() {
        desk.strike(&letter.to_string());
    }
    desk.settle();
    desk.shows("RATNA KUSUMA");
    let record = desk.app.record.as_ref().expect("a record");
    assert!(record.history.is_none());
}

#[test]
fn a_failed_act_is_told_and_nothing_is_lost() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000014");
    desk.press("s 1 Enter");
    desk.take(Msg::Done(Err(Failure::Defect("made up".to_owned()))));
    assert!(desk.app.call.is_some());
    desk.shows("✗");
    desk.shows("WULAN ANGGRAINI");
    desk.take(Msg::Done(Ok(Receipt::Noted)));
    desk.press("Enter Enter y Enter Enter y Enter");
    desk.shows("Keluhan tersimpan");
}

#[test]
fn the_complaint_that_is_saved_while_the_list_is_open_comes_into_it() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up("771100000014");
    desk.press("s 1 Enter Enter Enter y Enter Enter y");
    desk.strike("Enter");
    desk.strike("5");
    desk.settle();
    desk.shows("7711 0000 0014");
    desk.hides("memuat");
}

#[test]
fn keys_between_saving_and_the_receipt_do_not_bring_the_call_back() {
    for later in ["Backspace", "e", "x"] {
        let office = Office::new();
        let mut desk = office.seat("rina");
        desk.look_up("771100000014");
        desk.press("s 1 Enter Enter Enter y Enter Enter y");
        desk.strike("Enter");
        desk.strike(later);
        desk.settle();
        assert_eq!(
            office.value("SELECT count(*) FROM call_draft"),
            "0",
            "{later}"
        );
        assert!(desk.app.call.is_none());
        desk.shows("Keluhan tersimpan: ISSUE CLOSED");
    }
}
