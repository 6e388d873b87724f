//! The closed window, 23:45 to 00:15 WIB, and how it stands on other clocks (1.4, 1.11).

use crate::made::moment;
use pln123::domain::ids::UnitCode;
use pln123::domain::wib::{Window, WindowTense, Zone};

#[test]
fn the_window_is_closed_from_23_45_00_through_00_14_59() {
    for (clock, open) in [
        ("23:44:59", true),
        ("23:45:00", false),
        ("23:59:59", false),
        ("00:00:00", false),
        ("00:14:59", false),
        ("00:15:00", true),
        ("12:00:00", true),
    ] {
        let window = Window::at(moment(&format!("2019-10-25 {clock}")));
        assert_eq!(window.is_open(), open, "{clock}");
    }
}

#[test]
fn the_window_counts_down_across_midnight() {
    let at = |clock: &str| Window::at(moment(&format!("2019-10-25 {clock}")));
    assert_eq!(at("23:45:00"), Window::Closed { opens_in: 1_800 });
    assert_eq!(at("23:59:59"), Window::Closed { opens_in: 901 });
    assert_eq!(at("00:00:00"), Window::Closed { opens_in: 900 });
    assert_eq!(at("00:14:59"), Window::Closed { opens_in: 1 });
    assert_eq!(at("00:15:00"), Window::Open { closes_in: 84_600 });
    assert_eq!(at("23:44:59"), Window::Open { closes_in: 1 });
}

#[test]
fn the_window_is_announced_half_an_hour_ahead() {
    let soon = |clock: &str| Window::at(moment(&format!("2019-10-25 {clock}"))).closes_soon();
    assert!(!soon("23:14:59") && soon("23:15:00") && soon("23:44:59"));
    assert!(!soon("23:45:00") && !soon("00:15:00"));
}

#[test]
fn the_window_goes_by_wib_even_when_the_instant_was_written_in_another_zone() {
    assert!(!Window::at(moment("2019-10-25T16:45:00Z")).is_open());
    assert!(Window::at(moment("2019-10-25T17:15:00Z")).is_open());
    assert!(!Window::at(moment("2019-10-26T01:45:00+09:00")).is_open());
}

#[test]
fn the_script_words_the_window_before_inside_and_after() {
    for (clock, tense) in [
        ("12:00:00", WindowTense::Before),
        ("23:44:59", WindowTense::Before),
        ("23:45:00", WindowTense::Inside),
        ("00:14:59", WindowTense::Inside),
        ("00:15:00", WindowTense::After),
        ("01:14:59", WindowTense::After),
        ("01:15:00", WindowTense::Before),
    ] {
        assert_eq!(
            WindowTense::at(moment(&format!("2019-10-25 {clock}"))),
            tense,
            "{clock}"
        );
    }
}

#[test]
fn each_zone_reads_the_window_from_its_own_clock() {
    for (zone, closes, opens) in [
        (Zone::Wib, "23:45", "00:15"),
        (Zone::Wita, "00:45", "01:15"),
        (Zone::Wit, "01:45", "02:15"),
    ] {
        assert_eq!(zone.window(), (closes.to_owned(), opens.to_owned()));
        assert_eq!(Zone::parse(&zone.code().to_lowercase()), Some(zone));
    }
    assert_eq!(Zone::parse("GMT"), None);
}

#[test]
fn the_zone_of_a_unit_follows_from_its_region() {
    let wita = [22, 23, 31, 32, 43, 44, 55];
    let wit = [41, 42];
    let wib = [11, 12, 13, 14, 16, 17, 18, 21, 51, 52, 53, 54, 56];
    for (regions, zone) in [
        (&wita[..], Zone::Wita),
        (&wit[..], Zone::Wit),
        (&wib[..], Zone::Wib),
    ] {
        for region in regions {
            let unit = UnitCode::parse(&format!("{region}301")).unwrap();
            assert_eq!(Zone::of_region(unit.region()), zone, "{region}");
        }
    }
}
