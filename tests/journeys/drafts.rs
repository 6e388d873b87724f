//! A call that the program's end interrupted.

use crate::sitting::Office;
use pln123::tui::msg::Msg;

const BLOCKED: &str = "771100000014";

#[test]
fn a_call_that_was_cut_off_is_offered_to_the_same_user_at_the_step_where_it_stood() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("s 1 Enter Enter Enter");
    drop(desk);
    let mut desk = office.seat("rina");
    desk.shows("Panggilan belum selesai");
    desk.shows("7711 0000 0014");
    desk.press("Enter");
    desk.shows("langkah 5 dari 9");
    desk.shows("WULAN ANGGRAINI");
    desk.press("y Enter Enter y Enter");
    desk.shows("Keluhan tersimpan: ISSUE CLOSED");
    drop(desk);
    let desk = office.seat("rina");
    desk.hides("Panggilan belum selesai");
}

#[test]
fn another_user_is_not_offered_it() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("s 1");
    drop(desk);
    for name in ["sari", "budi", "admin"] {
        let mut desk = office.seat(name);
        desk.hides("Panggilan belum selesai");
        // The customer stands in a list that others see too; where the call was, nothing does.
        desk.press("Alt+1");
        desk.hides("Panggilan belum selesai");
        desk.hides("7711 0000 0014");
    }
    let desk = office.seat("rina");
    desk.shows("Panggilan belum selesai");
}

#[test]
fn it_can_be_thrown_away_and_that_is_in_the_audit() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("s 1");
    drop(desk);
    let mut desk = office.seat("rina");
    desk.press("Down Enter");
    drop(desk);
    let desk = office.seat("rina");
    desk.hides("Panggilan belum selesai");
    assert_eq!(
        office.value("SELECT count(*) FROM audit WHERE action = 'call_given_up'"),
        "1"
    );
}

#[test]
fn leaving_the_offer_open_keeps_the_call_and_it_is_offered_before_another_begins() {
    let office = Office::new();
    let mut desk = office.seat("rina");
    desk.look_up(BLOCKED);
    desk.press("s 1 Enter Enter");
    drop(desk);
    let mut desk = office.seat("rina");
    desk.press("Esc");
    desk.hides("Panggilan belum selesai");
    desk.look_up("771100000018");
    desk.press("s");
    // One agent has one call: the first one is not lost to the second.
    desk.shows("Panggilan belum selesai");
    desk.shows("7711 0000 0014");
    desk.press("Enter");
    desk.shows("langkah 4 dari 9");
    desk.shows("WULAN ANGGRAINI");
}

#[test]
fn a_call_survives_signing_out_and_in_again() {
    let office = Office::new();
    let mut desk = office.front_door();
    desk.type_text("rina");
    desk.press("Enter");
    desk.type_text("pln123-latihan");
    desk.press("Enter");
    desk.look_up(BLOCKED);
    desk.press("s 1 Enter F10");
    desk.shows("Masuk");
    desk.type_text("rina");
    desk.press("Enter");
    desk.type_text("pln123-latihan");
    desk.press("Enter");
    desk.shows("Panggilan belum selesai");
}

#[test]
fn words_that_were_being_written_when_the_desk_closed_are_there_again() {
    for way in ["Ctrl+Q", "a signal"] {
        let office = Office::new();
        let mut desk = office.seat("rina");
        desk.look_up(BLOCKED);
        desk.press("s 1 Enter Enter Enter y Enter Enter y e");
        desk.type_text(" dan minta ditelepon");
        if way == "Ctrl+Q" {
            desk.press(way);
        } else {
            desk.take(Msg::Stop);
            desk.settle();
        }
        assert!(desk.ended, "{way}");
        drop(desk);
        let mut desk = office.seat("rina");
        desk.press("Enter");
        desk.shows("ditelepon");
    }
}

#[test]
fn the_ways_out_act_whatever_lies_on_top() {
    let office = Office::new();
    for keys in [
        "?",
        ":",
        "s x",
        "Esc s 1 Enter Enter Enter y Enter Enter y e",
    ] {
        for out in ["Ctrl+C", "Ctrl+Q"] {
            let mut desk = office.seat("rina");
            desk.press("Down Enter Esc");
            desk.look_up(BLOCKED);
            desk.press(keys);
            assert!(!desk.ended, "{keys}");
            desk.press(out);
            assert!(desk.ended, "{keys} {out}");
        }
    }
}
