//! A list of which only what is around the eye is held: every row is there when it is looked at.

use pln123::tui::parts::pages::{Need, Pages};

/// Answers whatever is needed from the numbers below `count`, until nothing is.
fn settle(pages: &mut Pages<usize>, count: usize) {
    while let Some(need) = pages.needs() {
        let all: Vec<usize> = (0..count).collect();
        let rows = match need {
            Need::Start(most) => all[..most.min(count)].to_vec(),
            Need::End(most) => all[count.saturating_sub(most)..].to_vec(),
            Need::After(most) => {
                let from = pages.last_held().map_or(0, |last| last + 1);
                all[from..(from + most).min(count)].to_vec()
            }
            Need::Before(most) => {
                let to = *pages.first_held().expect("a row");
                all[to.saturating_sub(most)..to].to_vec()
            }
            Need::Again(most) => {
                let from = *pages.first_held().expect("a row");
                all[from..(from + most).min(count)].to_vec()
            }
        };
        pages.take(rows);
        assert!(
            pages.held() <= pages.place.page.max(20) * 3,
            "{} held",
            pages.held()
        );
    }
}

#[test]
fn every_row_in_sight_is_held_wherever_one_goes_and_never_more_than_a_page_either_way() {
    for count in [0_usize, 1, 2, 19, 20, 21, 60, 61, 1000] {
        let mut pages = Pages::default();
        settle(&mut pages, count);
        pages.counted(count);
        pages.place.seen(20);
        let mut at: usize = 0;
        // A walk over all kinds of moves, the same each time.
        for step in 0..400_usize {
            let last = count.saturating_sub(1);
            match step * 7 % 11 {
                0 => pages.to_start(),
                1 | 2 => pages.to_end(),
                3..=6 => pages.move_by(19),
                7 | 8 => pages.move_by(-19),
                9 => pages.move_by(1),
                _ => pages.move_by(-1),
            }
            settle(&mut pages, count);
            at = match step * 7 % 11 {
                0 => 0,
                1 | 2 => last,
                3..=6 => (at + 19).min(last),
                7 | 8 => at.saturating_sub(19),
                9 => (at + 1).min(last),
                _ => at.saturating_sub(1),
            };
            assert_eq!(pages.place.selected, at, "step {step} of {count}");
            assert_eq!(pages.selected().copied(), (count > 0).then_some(at));
            let top = pages.place.top;
            for row in top..(top + 20).min(count) {
                assert_eq!(pages.row(row), Some(&row), "step {step} of {count}");
            }
        }
    }
}

#[test]
fn without_a_count_the_end_is_found_by_going_there() {
    let mut pages = Pages::default();
    settle(&mut pages, 100);
    pages.place.seen(10);
    assert_eq!(pages.count(), None);
    for _ in 0..30 {
        pages.move_by(9);
        settle(&mut pages, 100);
    }
    assert_eq!((pages.place.selected, pages.count()), (99, Some(100)));
}

#[test]
fn rows_that_come_on_top_do_not_move_the_eye() {
    let mut pages = Pages::default();
    settle(&mut pages, 100);
    pages.counted(100);
    pages.place.seen(10);
    pages.to_end();
    settle(&mut pages, 100);
    assert_eq!(pages.place.selected, 99);
    pages.counted(103);
    assert_eq!(pages.place.selected, 102);
    assert_eq!(pages.selected(), Some(&99));
}
