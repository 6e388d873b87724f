//! A form by itself: keys, choices, days, rows that come and go.

use crate::keys::key;
use pln123::locale::Lang;
use pln123::tui::parts::form::{Fill, Form, NoDay};
use pln123::tui::theme::Look;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ask {
    Colour,
    Day,
    Name,
}

const LOOK: Look = Look {
    lang: Lang::Id,
    plain: true,
    ascii: false,
};

fn form() -> Form<Ask> {
    let colours = ["merah", "kuning", "hijau"].map(str::to_owned).to_vec();
    Form::new()
        .choice(Ask::Colour, "Warna".to_owned(), colours)
        .day(Ask::Day, "Hari".to_owned())
        .text(Ask::Name, "Nama".to_owned(), 12, 1)
}

fn press(form: &mut Form<Ask>, keys: &str) {
    for name in keys.split(' ') {
        form.key(&key(name));
    }
}

fn drawn(form: &Form<Ask>, width: u16) -> Vec<String> {
    let mut terminal = Terminal::new(TestBackend::new(width, 6)).expect("a terminal");
    let draw = |frame: &mut ratatui::Frame<'_>| form.draw(LOOK, frame.area(), frame);
    terminal.draw(draw).expect("drawn");
    let buffer = terminal.backend().buffer().clone();
    let rows = buffer.content().chunks(usize::from(width));
    rows.map(|row| {
        let line: String = row.iter().map(|cell| cell.symbol()).collect();
        line.trim_end().to_owned()
    })
    .collect()
}

#[test]
fn a_choice_takes_arrows_blanks_and_its_digits_and_no_other_key() {
    let mut form = form();
    press(&mut form, "Right Right Right");
    assert_eq!(form.chosen(Ask::Colour), 2, "the last is the last");
    press(&mut form, "Left");
    assert_eq!(form.chosen(Ask::Colour), 1);
    press(&mut form, "Space Space");
    assert_eq!(form.chosen(Ask::Colour), 0, "round again");
    press(&mut form, "3");
    assert_eq!(form.chosen(Ask::Colour), 2);
    for name in ["4", "0", "x", "Ctrl+1", "Backspace"] {
        assert!(!form.key(&key(name)), "{name}");
    }
    assert_eq!(form.chosen(Ask::Colour), 2);
}

#[test]
fn up_and_down_walk_the_choices_and_then_the_rows() {
    let mut form = form();
    let mut seen = Vec::new();
    for _ in 0..5 {
        seen.push((form.in_hand().expect("a row"), form.chosen(Ask::Colour)));
        form.down(true);
    }
    let rows = [
        (Ask::Colour, 0),
        (Ask::Colour, 1),
        (Ask::Colour, 2),
        (Ask::Day, 2),
        (Ask::Name, 2),
    ];
    assert_eq!(seen, rows);
    assert_eq!(form.in_hand(), Some(Ask::Colour), "round again");
    form.step(false);
    assert!(form.is_at_end());
}

#[test]
fn a_row_out_of_sight_is_passed_over_and_says_nothing() {
    let mut form = form();
    form.go_to(Ask::Day);
    press(&mut form, "1 x");
    form.show(Ask::Day, false);
    assert_eq!(form.in_hand(), Some(Ask::Colour), "it had the keys");
    assert_eq!(form.day_of(Ask::Day), Ok(None));
    assert_eq!(form.text_of(Ask::Day), "");
    form.step(true);
    assert_eq!(form.in_hand(), Some(Ask::Name));
    form.show(Ask::Day, true);
    assert_eq!(form.day_of(Ask::Day), Err(NoDay), "what was typed is kept");
}

#[test]
fn a_day_that_is_offered_gives_way_to_the_first_key() {
    let mut form = form();
    form.put_day(Ask::Day, LOOK, pln123::domain::typed::day("24-11-2019"));
    form.go_to(Ask::Day);
    assert_eq!(form.text_of(Ask::Day), "24-11-2019");
    press(&mut form, "0 1 0 2 2 0 2 0");
    let day = form.day_of(Ask::Day).expect("a day").expect("one");
    assert_eq!(day.to_string(), "2020-02-01");
    press(&mut form, "Ctrl+U");
    assert_eq!(form.day_of(Ask::Day), Ok(None));
}

#[test]
fn a_paste_is_one_edit_of_the_row_in_hand_on_one_line() {
    let mut form = form();
    form.paste("2");
    assert_eq!(form.chosen(Ask::Colour), 0, "a choice takes none");
    form.go_to(Ask::Name);
    form.paste("siti\n\u{202e}rahayu");
    assert_eq!(form.text_of(Ask::Name), "siti rahayu");
    assert!(
        !form.key(&key("Enter")),
        "Enter is the form's, not the text's"
    );
}

#[test]
fn choices_stand_in_one_line_where_they_fit_and_below_each_other_where_not() {
    let mut form = form();
    press(&mut form, "2");
    assert_eq!(
        drawn(&form, 60)[..2],
        [" ▸ Warna  ○ 1 merah   ● 2 kuning   ○ 3 hijau", "   Hari",]
    );
    let narrow = drawn(&form, 30);
    let column = [
        " ▸ Warna  ○ 1 merah",
        "          ● 2 kuning",
        "          ○ 3 hijau",
        "   Hari",
    ];
    assert_eq!(narrow[..4], column);
    assert_eq!((form.height(60), form.height(30)), (3, 5));
    form.click(2, 30);
    assert_eq!(form.chosen(Ask::Colour), 2, "a click on a choice");
    form.click(4, 30);
    assert_eq!(form.in_hand(), Some(Ask::Name), "a click on a row");
    form.click(99, 30);
    assert_eq!(form.in_hand(), Some(Ask::Name));
}

#[test]
fn it_is_drawn_at_any_width_without_a_panic() {
    let mut form = form();
    form.put_text(Ask::Name, "siti 。rahayu");
    let mut many = many();
    press(&mut many, "b a n");
    for width in 1..90 {
        drawn(&form, width);
        drawn(&many, width);
    }
}

/// A form with one of many to pick, and a row after it.
fn many() -> Form<Ask> {
    let towns = ["semua", "Ambon", "Bandung", "Banjarmasin", "Kota Ambon"];
    Form::new()
        .pick(
            Ask::Colour,
            "Kota".to_owned(),
            towns.map(str::to_owned).to_vec(),
        )
        .text(Ask::Name, "Nama".to_owned(), 12, 1)
}

#[test]
fn one_of_many_is_found_by_the_beginning_of_its_name_and_else_by_any_part_of_it() {
    for (typed, found) in [
        ("b a", 2),
        ("B A N J", 3),
        ("a m b", 1),
        ("k o t a", 4),
        ("n d u", 2),
        ("s", 0),
    ] {
        let mut form = many();
        press(&mut form, typed);
        assert_eq!(form.chosen(Ask::Colour), found, "{typed}");
        assert_eq!(form.lost(Ask::Colour), None, "{typed}");
    }
    let mut form = many();
    press(&mut form, "b x");
    let lost = form.lost(Ask::Colour);
    assert_eq!((form.chosen(Ask::Colour), lost.as_deref()), (0, Some("bx")));
    press(&mut form, "Backspace");
    assert_eq!(
        (form.chosen(Ask::Colour), form.lost(Ask::Colour)),
        (2, None)
    );
    press(&mut form, "Ctrl+U");
    assert_eq!(form.chosen(Ask::Colour), 0, "nothing typed picks nothing");
    form.paste("banj\n");
    assert_eq!(form.chosen(Ask::Colour), 3);
}

#[test]
fn one_of_many_is_turned_round_and_round_and_down_leads_to_the_next_row() {
    let mut form = many();
    press(&mut form, "Left");
    assert_eq!(form.chosen(Ask::Colour), 4);
    press(&mut form, "Right Right");
    assert_eq!(form.chosen(Ask::Colour), 1);
    // What was typed gives way to the arrow.
    press(&mut form, "z Right");
    assert_eq!(
        (form.chosen(Ask::Colour), form.lost(Ask::Colour)),
        (1, None)
    );
    form.down(true);
    assert_eq!(form.in_hand(), Some(Ask::Name));
    assert_eq!(form.height(80), 2, "however many, they take one line");
    form.click(0, 80);
    assert_eq!(form.in_hand(), Some(Ask::Colour));
    press(&mut form, "k");
    assert_eq!(drawn(&form, 60)[0], " ▸ Kota  Kota Ambon  k");
}

#[test]
fn a_choice_that_none_was_made_of_numbers_what_can_be_chosen_from_one() {
    let colours = ["merah", "kuning"].map(str::to_owned).to_vec();
    let mut form =
        Form::new().choice_or(Ask::Colour, "Warna".to_owned(), "pilih".to_owned(), colours);
    assert_eq!(form.chosen(Ask::Colour), 0);
    assert_eq!(
        drawn(&form, 60)[0],
        " ▸ Warna  ● pilih   ○ 1 merah   ○ 2 kuning"
    );
    press(&mut form, "2");
    assert_eq!(form.chosen(Ask::Colour), 2);
    assert!(!form.key(&key("0")) && !form.key(&key("3")));
    assert_eq!(form.chosen(Ask::Colour), 2, "neither is a choice");
    press(&mut form, "1");
    assert_eq!(form.chosen(Ask::Colour), 1);
}
