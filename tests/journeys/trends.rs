//! The chart of two counts a day: what stands where, at every size.

use pln123::locale::Lang;
use pln123::tui::parts::trend::{Point, Series, draw};
use pln123::tui::theme::{Look, Mark, Tone};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

fn series() -> [Series; 2] {
    let one = |name: &str, mark, tone| Series {
        name: name.to_owned(),
        mark,
        tone,
    };
    [
        one("set", Mark::Lock, Tone::Lock),
        one("lifted", Mark::Open, Tone::Open),
    ]
}

fn days(count: u64) -> Vec<Point> {
    let day = |at: u64| Point {
        label: format!("{:02}-{:02}", at % 28 + 1, at / 28 + 1),
        up: at,
        down: at / 2,
    };
    (0..count).map(day).collect()
}

fn drawn(points: &[Point], selected: Option<usize>, width: u16, height: u16) -> String {
    let look = Look {
        lang: Lang::Id,
        plain: false,
        ascii: false,
    };
    let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
    terminal
        .draw(|frame| {
            draw(look, &series(), points, selected, frame.area(), frame);
        })
        .expect("drawn");
    terminal.backend().to_string().replace('"', "")
}

#[test]
fn what_came_stands_above_the_line_and_what_went_below_it_to_one_scale() {
    let points = [Point {
        label: "20-10".to_owned(),
        up: 4,
        down: 2,
    }];
    let screen = drawn(&points, None, 12, 7);
    let columns: Vec<&str> = screen.lines().map(str::trim_end).collect();
    let expected = [
        " ▲ set 4   ●",
        " 4 ██████",
        "   ██████",
        " 0 ───────",
        "   ██████",
        " 4",
        "    20-10",
    ];
    assert_eq!(columns, expected, "{screen}");
}

#[test]
fn a_single_event_shows_beside_the_largest_count() {
    let mut points = days(3);
    points[1].up = 1_000_000;
    let screen = drawn(&points, None, 60, 9);
    assert_eq!(screen.matches('▄').count(), 6, "{screen}");
    assert!(screen.contains("1.000.000 "), "{screen}");
}

#[test]
fn the_newest_day_is_dated_and_no_date_runs_into_another() {
    for width in [40, 80, 200] {
        for count in [1, 2, 7, 30, 90, 400] {
            let screen = drawn(&days(count), None, width, 15);
            let dates = screen.lines().last().expect("a line");
            let newest = days(count).pop().expect("a day").label;
            assert!(
                dates.trim_end().ends_with(&newest),
                "{width} {count}\n{screen}"
            );
            let whole = dates.split_whitespace().all(|date| date.len() == 5);
            assert!(whole, "{width} {count}\n{screen}");
        }
    }
}

#[test]
fn the_selected_day_is_in_sight_with_its_own_counts() {
    for at in [0, 1, 200, 399] {
        let screen = drawn(&days(400), Some(at), 80, 11);
        let label = &days(400)[at].label;
        assert!(
            screen.contains(&format!("{label}  ▲ set {at} ")),
            "{screen}"
        );
        assert!(screen.contains('◆'), "{screen}");
    }
}

#[test]
fn no_size_is_too_small() {
    for width in 1..30 {
        for height in 1..12 {
            drawn(&days(9), Some(3), width, height);
            drawn(&[], None, width, height);
        }
    }
}
