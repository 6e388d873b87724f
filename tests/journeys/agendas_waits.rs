//! Info Agenda while it waits, fails, grows old, and at every size.

use crate::agendas::{agenda_of, at_agendas};
use crate::sitting::Office;
use pln123::locale::Lang;
use pln123::tui::msg::{Answer, Msg, Slot, Ticket};

#[test]
fn an_answer_to_fewer_digits_is_not_taken_for_one_to_those_that_stand_there() {
    let office = Office::new();
    let mut desk = at_agendas(&office);
    // Thirteen digits ask at once; the fourteenth comes before the answer.
    for digit in "77110110190826".chars() {
        desk.strike(&digit.to_string());
    }
    desk.settle();
    desk.hides("tidak ditemukan");
}

#[test]
fn waiting_is_said_when_it_is_long_and_a_failure_stays_until_it_is_tried_again() {
    let office = Office::new();
    let mut desk = at_agendas(&office);
    desk.take(Msg::Late);
    desk.hides("memuat…");
    desk.take(Msg::Paste("771100000072".to_owned()));
    desk.hides("memuat…");
    assert!(desk.app.waits());
    desk.take(Msg::Late);
    desk.shows("memuat…");
    let ticket = Ticket {
        slot: Slot::Agenda,
        number: 1,
    };
    let failure = pln123::desk::Failure::Defect("made to fail".to_owned());
    desk.app.update(
        Msg::Answered(ticket, Err(failure)),
        crate::sitting::at("2019-10-25 10:40"),
    );
    desk.strike("F9");
    desk.strike("F9");
    desk.hides("memuat…");
    desk.shows("the log");
    desk.shows("Enter mencoba lagi.");
    desk.press("Enter");
    desk.shows("AMALIA PUSPITA");
    desk.hides("mencoba lagi");
    assert!(!desk.app.waits() && !desk.app.late);
    // An answer that nobody waits for any more is no answer.
    desk.take(Msg::Answered(ticket, Ok(Answer::Nowhere)));
    desk.shows("AMALIA PUSPITA");
}

#[test]
fn after_midnight_the_instalments_are_those_of_the_new_day() {
    let office = Office::new();
    let mut desk = at_agendas(&office);
    desk.type_text("771100000072");
    desk.press("Enter Down");
    desk.hides("▲ jatuh tempo");
    desk.clock("2019-11-21 00:20");
    desk.shows("▲ jatuh tempo");
    desk.shows("lewat jatuh tempo");
    let opened = desk.app.agendas.opened.as_ref().expect("opened");
    assert_eq!(opened.place.selected, 1, "the eye stays where it was");
}

#[test]
fn every_agenda_is_drawn_whole_at_every_size_in_both_languages() {
    let office = Office::new();
    for lang in [Lang::Id, Lang::En] {
        let mut desk = office.seat_in("rina", lang);
        desk.press("Tab");
        for idpel in [71, 72, 73, 74, 75].map(|n| format!("7711000000{n}")) {
            desk.resize(120, 40);
            desk.press("Esc Esc");
            desk.type_text(&idpel);
            let number = agenda_of(&office, &idpel);
            let opened = desk.app.agendas.opened.as_ref().expect("opened");
            let agenda = &opened.found.agendas[0].agenda;
            assert_eq!(agenda.agenda_no.to_string(), number);
            let (grouped, name) = (
                agenda.agenda_no.grouped(),
                opened.found.dil.facts.customer.name.clone(),
            );
            let register = opened.rows()[0].register_no.grouped();
            for (width, height) in [(80, 24), (120, 40), (200, 60), (110, 24), (109, 60)] {
                desk.resize(width, height);
                for text in [&grouped, &name, &register] {
                    desk.shows(text);
                }
            }
            for (width, height) in [(0, 0), (1, 1), (79, 24), (80, 23), (500, 24), (80, 200)] {
                desk.resize(width, height);
            }
        }
    }
}
