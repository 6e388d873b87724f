//! A list of any length of which only what is around the eye is held: every row is there when it is looked at.

use crate::eye::{Eye, PAGE, answer};
use pln123::domain::listing::From;
use pln123::tui::parts::window::Wish;

#[test]
fn every_row_in_sight_is_held_wherever_one_goes_and_never_more_than_a_page_either_way() {
    for length in [1_usize, 2, 19, 20, 21, 40, 60, 61, 1000] {
        let mut eye = Eye::on(length);
        let last = length - 1;
        let mut at: usize = 0;
        // A walk over all kinds of moves, the same each time.
        for step in 0..600_usize {
            let chosen = step * 37 % (length * 3 / 2);
            match step * 7 % 13 {
                0 => eye.jump(false),
                1 | 2 => eye.jump(true),
                3..=6 => {
                    eye.window.page_by(true);
                    eye.ask(None);
                }
                7 | 8 => {
                    eye.window.page_by(false);
                    eye.ask(None);
                }
                9 => eye.go(1),
                10 => eye.go(-1),
                11 => eye.refresh(),
                _ => {
                    let wish = eye.window.go_to(chosen, length);
                    eye.ask(wish);
                }
            }
            at = match step * 7 % 13 {
                0 => 0,
                1 | 2 => last,
                3..=6 => (at + PAGE - 1).min(last),
                7 | 8 => at.saturating_sub(PAGE - 1),
                9 => (at + 1).min(last),
                10 => at.saturating_sub(1),
                11 => at,
                _ => chosen.min(last),
            };
            eye.is_at(at, &format!("step {step} of {length}"));
        }
    }
}

#[test]
fn a_list_without_rows_is_known_to_have_none_and_asks_for_no_more() {
    let mut eye = Eye::on(0);
    for down in [true, false] {
        eye.jump(down);
        eye.go(if down { 19 } else { -19 });
        eye.refresh();
    }
    assert!(eye.window.known && eye.window.rows.is_empty());
    assert_eq!(eye.window.missing(), None);
}

#[test]
fn without_a_count_the_end_is_found_by_going_there() {
    let mut eye = Eye::on(300);
    eye.count = None;
    for _ in 0..30 {
        eye.go(19);
    }
    eye.is_at(299, "by pages");
}

#[test]
fn a_count_that_comes_late_numbers_the_rows_reached_from_the_end() {
    for up in [0, 1, 19, 80] {
        let mut eye = Eye::on(300);
        eye.count = None;
        eye.jump(true);
        assert_eq!(eye.window.selected(), Some(&598));
        eye.go(-up);
        eye.count = Some(300);
        eye.window.counted(eye.count);
        eye.is_at(299 - up.unsigned_abs(), &format!("{up} up"));
    }
    // What is short enough to be held from its first row on has its numbers without a count.
    let mut eye = Eye::on(15);
    eye.count = None;
    eye.jump(true);
    eye.is_at(14, "all of it");
}

#[test]
fn keys_that_are_faster_than_the_answers_are_made_good_when_those_come() {
    let mut eye = Eye::on(300);
    // The third page is beyond what is held, and its rows are still on their way.
    let mut waiting = None;
    for _ in 0..3 {
        eye.window.page_by(true);
        waiting = waiting.or(eye.window.missing());
    }
    eye.ask(waiting);
    eye.is_at(57, "three pages down");
}

#[test]
fn a_refresh_keeps_the_row_whatever_comes_or_goes_around_it() {
    for start in [5_usize, 57, 150, 299] {
        let mut eye = Eye::on(300);
        let wish = eye.window.go_to(start, 300);
        eye.ask(wish);
        let row = start * 2;
        let is_there = |eye: &Eye, what: &str| {
            assert_eq!(eye.window.selected(), Some(&row), "{what} around {start}");
        };
        eye.refresh();
        is_there(&eye, "nothing");
        // Others come before all, between the rows, and after them.
        eye.list.extend([row - 1, row + 1, 700, 701]);
        eye.list.sort_unstable();
        eye.refresh();
        is_there(&eye, "rows come");
        eye.list
            .retain(|each| each % 2 == 0 && (*each == row || each % 3 == 0));
        eye.refresh();
        is_there(&eye, "rows go");
    }
}

#[test]
fn where_the_row_is_gone_the_one_in_its_place_is_selected() {
    let mut eye = Eye::on(300);
    eye.go(7);
    eye.list.remove(7);
    eye.refresh();
    eye.is_at(7, "near the beginning");
    let wish = eye.window.go_to(150, 299);
    eye.ask(wish);
    let row = eye.list.remove(150);
    eye.refresh();
    assert_eq!(eye.window.selected(), Some(&(row + 2)));
}

#[test]
fn a_list_that_has_shrunk_to_before_what_was_in_sight_is_shown_from_its_end() {
    for left in [0_usize, 1, 5, 20, 200] {
        let mut eye = Eye::on(300);
        eye.jump(true);
        eye.list.truncate(left);
        eye.count = Some(left);
        eye.refresh();
        assert_eq!(eye.window.selected(), eye.list.last(), "{left} left");
        let shown = eye.window.rows.iter().skip(eye.window.place.top);
        assert_eq!(shown.count(), left.min(PAGE), "{left} left");
    }
}

#[test]
fn a_list_that_has_grown_goes_on_where_it_ended() {
    let mut eye = Eye::on(25);
    eye.jump(true);
    eye.list.extend((25..90).map(|row| row * 2));
    eye.count = Some(90);
    eye.refresh();
    eye.is_at(24, "grown");
    eye.jump(true);
    eye.is_at(89, "to the new end");
}

#[test]
fn what_cannot_be_answered_is_not_asked_again_before_another_key() {
    let mut eye = Eye::on(300);
    eye.window.page_by(true);
    eye.window.page_by(true);
    assert!(eye.window.missing().is_some());
    assert_eq!(eye.window.missing(), None, "it is on its way");
    eye.window.forget_question();
    assert_eq!(eye.window.missing(), None, "it failed");
    eye.window.move_by(1);
    assert!(eye.window.missing().is_some());
}

#[test]
fn an_answer_for_other_rows_than_those_held_changes_none() {
    let mut eye = Eye::on(300);
    let late = Wish {
        from: From::After(400),
        skip: 0,
        limit: 20,
    };
    let before = eye.window.rows.clone();
    let page = late.page(answer(&eye.list, &late));
    eye.window
        .take(&late, page, eye.count, |one, other| one == other);
    assert_eq!(eye.window.rows, before);
}

#[test]
fn another_list_begins_at_its_top_with_nothing_of_the_last_one() {
    let mut eye = Eye::on(300);
    eye.jump(true);
    let wish = eye.window.restart();
    assert_eq!((eye.window.selected(), eye.window.known), (None, false));
    eye.list = (0..70).map(|row| row * 2).collect();
    eye.count = Some(70);
    eye.ask(Some(wish));
    eye.is_at(0, "anew");
    // In another order of the same list the rows stay in sight until the new ones are there.
    eye.jump(true);
    let wish = eye.window.anew();
    assert!(eye.window.selected().is_some());
    eye.ask(Some(wish));
    eye.is_at(0, "in order");
}
