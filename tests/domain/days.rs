//! A day as a person types it where days gone by are meant.

use pln123::domain::typed::day_or_days_back;
use pln123::domain::wib::parse_day;

#[test]
fn a_day_is_read_as_it_is_shown_as_programs_write_it_and_as_days_back() {
    let today = parse_day("2019-10-25").unwrap();
    for (typed, day) in [
        ("20-10-2019", "2019-10-20"),
        ("2019-10-20", "2019-10-20"),
        ("20/10/2019", "2019-10-20"),
        ("20102019", "2019-10-20"),
        ("1.9.2019", "2019-09-01"),
        (" 29-02-2020 ", "2020-02-29"),
        ("0", "2019-10-25"),
        ("7", "2019-10-18"),
        ("007", "2019-10-18"),
        ("365", "2018-10-25"),
    ] {
        assert_eq!(day_or_days_back(typed, today), parse_day(day), "{typed}");
    }
}

#[test]
fn what_is_no_day_is_not_taken_for_one() {
    let today = parse_day("2019-10-25").unwrap();
    for typed in [
        "",
        "  ",
        "29-02-2019",
        "31-04-2019",
        "kemarin",
        "-7",
        "+7",
        "1234",
        "20-10",
        "20-10-19",
        "1-2-3-4",
    ] {
        assert_eq!(day_or_days_back(typed, today), None, "{typed}");
    }
}
