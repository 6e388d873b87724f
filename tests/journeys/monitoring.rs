//! Monitoring Blocking Token, walked by its keys: every row once, in every order, however one goes about it.

use crate::monitoring_made::{at, crowd, everyone, holds_little, listed, walked};
use crate::sitting::Sitting;
use pln123::domain::monitoring::{Blocked, Narrowing, Order, SortBy};
use pln123::tui::action::Tab;

/// The selected row is the one that its number says.
#[track_caller]
fn is_where_it_says(desk: &Sitting, all: &[Blocked]) {
    let number = desk.app.monitoring.list.number();
    assert_eq!(all[number - 1].idpel, at(desk), "row {number}");
    holds_little(desk);
}

#[test]
fn the_list_is_walked_to_its_end_and_back_each_row_exactly_once() {
    let office = crowd();
    let all = everyone(&office);
    for (width, height) in [(80, 24), (200, 60)] {
        let mut desk = office.seat("sari");
        desk.resize(width, height);
        assert_eq!(walked(&mut desk), all);
        let mut back = vec![at(&desk)];
        for _ in 1..all.len() {
            desk.press("Up");
            back.push(at(&desk));
            holds_little(&desk);
        }
        back.reverse();
        let expected: Vec<_> = all.iter().map(|row| row.idpel).collect();
        assert_eq!(back, expected);
        desk.press("Up");
        is_where_it_says(&desk, &all[..1]);
    }
}

#[test]
fn pages_follow_one_another_with_the_last_row_of_one_as_the_first_of_the_next() {
    let office = crowd();
    let all = everyone(&office);
    let mut desk = office.seat("sari");
    for (width, height) in [(80, 24), (120, 40)] {
        desk.resize(width, height);
        desk.press("Home");
        let step = desk.app.monitoring.list.place.page - 1;
        let mut number = 1;
        while number < all.len() {
            desk.press("PageDown");
            number = (number + step).min(all.len());
            assert_eq!(desk.app.monitoring.list.number(), number);
            is_where_it_says(&desk, &all);
        }
        while number > 1 {
            desk.press("PageUp");
            number = number.saturating_sub(step).max(1);
            assert_eq!(desk.app.monitoring.list.number(), number);
            is_where_it_says(&desk, &all);
        }
    }
}

#[test]
fn what_is_in_sight_is_a_page_of_the_list_without_a_gap_wherever_one_goes() {
    let office = crowd();
    let all = everyone(&office);
    let mut desk = office.seat("sari");
    desk.resize(80, 24);
    for keys in [
        "End",
        "PageUp PageUp Up",
        "Home Down",
        "n 9 0 Enter",
        "End Home",
        "PageDown End Up",
    ] {
        desk.press(keys);
        is_where_it_says(&desk, &all);
        let list = &desk.app.monitoring.list;
        let sight = list.place.top..(list.place.top + list.place.page).min(list.rows.len());
        assert_eq!(sight.len(), list.place.page, "{keys}");
        let top = list.first + list.place.top;
        assert_eq!(list.rows[sight], all[top..top + list.place.page], "{keys}");
    }
}

#[test]
fn a_row_is_gone_to_by_its_number_from_anywhere() {
    let office = crowd();
    let all = everyone(&office);
    let mut desk = office.seat("sari");
    let last = all.len();
    for (from, number, reached) in [
        ("Home", 50, 50),
        ("End", 50, 50),
        ("Home", last, last),
        ("End", 1, 1),
        ("Home", last - 30, last - 30),
        ("End", last - 90, last - 90),
        ("PageDown PageDown", 100, 100),
        ("Home", 999_999, last),
    ] {
        desk.press(&format!("{from} n"));
        desk.type_text(&number.to_string());
        desk.press("Enter");
        assert_eq!(
            desk.app.monitoring.list.number(),
            reached,
            "{from}, {number}"
        );
        is_where_it_says(&desk, &all);
        // And its neighbours are its neighbours.
        desk.press("Down");
        is_where_it_says(&desk, &all);
        desk.press("Up Up");
        is_where_it_says(&desk, &all);
    }
    desk.shows(&format!("baris {} dari {last}", last - 2));
    let here = at(&desk);
    for keys in ["n 5 Esc", "n 0 Enter", "n Enter", "n x Enter"] {
        desk.press(keys);
        assert_eq!(at(&desk), here, "{keys}");
        assert!(desk.app.monitoring.typing.is_none());
    }
}

#[test]
fn keys_that_come_faster_than_the_answers_end_where_they_would_have() {
    let office = crowd();
    let all = everyone(&office);
    let mut desk = office.seat("sari");
    desk.resize(80, 24);
    for keys in [
        "PageDown PageDown PageDown PageDown PageDown PageDown PageDown",
        "End PageUp PageUp Up Down",
        "Home PageDown Down Down",
        "End Home End",
        "PageUp PageUp PageUp PageUp PageUp PageUp PageDown",
    ] {
        for key in keys.split_whitespace() {
            desk.strike(key);
        }
        desk.settle();
        is_where_it_says(&desk, &all);
    }
    // As many steps as were struck, too.
    desk.press("Home");
    for _ in 0..100 {
        desk.strike("Down");
    }
    desk.settle();
    assert_eq!(desk.app.monitoring.list.number(), 101);
    is_where_it_says(&desk, &all);
}

#[test]
fn each_column_orders_the_list_both_ways_and_is_in_sight_while_it_does() {
    let office = crowd();
    let titles = [
        "IDPEL",
        "Nama",
        "Unit",
        "Sebab",
        "Diblokir sejak",
        "Oleh",
        "Utang",
        "Jatuh tempo",
    ];
    let mut desk = office.seat("sari");
    desk.resize(80, 24);
    for (by, title) in SortBy::ALL.into_iter().zip(titles) {
        for descending in [false, true] {
            let order = Order { by, descending };
            assert_eq!(desk.app.monitoring.order, order);
            let all = listed(&office, &Narrowing::default(), order);
            desk.press("Home");
            is_where_it_says(&desk, &all);
            desk.press("End");
            assert_eq!(desk.app.monitoring.list.number(), all.len());
            is_where_it_says(&desk, &all);
            desk.press("PageUp PageUp PageUp");
            is_where_it_says(&desk, &all);
            let screen = desk.screen();
            let head = screen.lines().nth(4).expect("a header");
            assert!(head.contains(title), "{title}: {head}");
            assert!(screen.contains(if descending {
                "↓ · baris"
            } else {
                "↑ · baris"
            }));
            desk.press("O");
        }
        desk.press("o");
    }
    assert_eq!(desk.app.monitoring.order, Order::default());
}

#[test]
fn enter_opens_the_customer_and_esc_comes_back_to_the_same_row() {
    let office = crowd();
    let mut desk = office.seat("sari");
    for keys in ["Home Down Down", "End PageUp", "n 7 7 Enter"] {
        desk.press(keys);
        let (here, number) = (at(&desk), desk.app.monitoring.list.number());
        let row = desk.app.monitoring.list.selected().expect("a row").clone();
        desk.press("Enter");
        assert_eq!(desk.app.tab, Tab::InfoDil);
        desk.shows(&row.name);
        desk.shows(&here.grouped());
        desk.press("Esc");
        assert_eq!(desk.app.tab, Tab::Monitoring);
        assert_eq!(
            (at(&desk), desk.app.monitoring.list.number()),
            (here, number),
            "{keys}"
        );
        desk.shows(&format!("▸ {}", here.grouped()));
    }
}
