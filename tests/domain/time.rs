//! Time as the rules count it (1.4): WIB whatever the machine's zone, due days, the cut-off, instalments.

use crate::made::{day, debt, moment, new_overdue, prepaid, rupiah, settled, with_paid};
use pln123::domain::cause::Cause;
use pln123::domain::customer::Service;
use pln123::domain::policy::sweep::{Verdict, is_systems, sweep};
use pln123::domain::receivable::{Balance, State};
use pln123::domain::wib::{
    CUT_OFF, Moment, day_from_number, day_number, instalment_day, parse_day, plus_days,
};
use std::process::Command;

#[test]
fn due_today_is_not_overdue_and_the_next_midnight_is_one_day_late() {
    let receivable = debt(1, Cause::TsKwh, "2019-09-10", "2019-10-25", 1_000);
    for clock in ["00:00:00", "12:00:00", "23:59:59"] {
        let day = moment(&format!("2019-10-25 {clock}")).day();
        assert_eq!(receivable.state(day), State::NotDue, "{clock}");
        assert_eq!(receivable.days_late(day), 0);
    }
    let next = moment("2019-10-26 00:00:00").day();
    assert_eq!(receivable.state(next), State::Overdue);
    assert_eq!(receivable.days_late(next), 1);
    assert_eq!(
        receivable.days_late(day("2020-03-01")),
        128,
        "over a leap day"
    );
}

#[test]
fn the_day_turns_at_midnight_of_wib_and_not_of_utc() {
    let last = Moment::parse("2019-10-25T16:59:59Z").unwrap();
    let first = Moment::parse("2019-10-25T17:00:00Z").unwrap();
    assert_eq!(last.day(), day("2019-10-25"));
    assert_eq!(first.day(), day("2019-10-26"));
    assert_eq!(first, moment("2019-10-26"));
    assert_eq!(first.to_string(), "2019-10-26T00:00:00+07:00");
    assert_eq!(Moment::parse("2019-10-26T02:00:00+09:00"), Some(first));
    assert_eq!(first.clock(), "00:00:00");
}

#[test]
fn a_balance_of_one_rupiah_is_overdue_and_a_balance_of_none_is_not() {
    let today = day("2019-10-25");
    let short = with_paid(new_overdue(1), 224_999);
    assert_eq!(short.state(today), State::Overdue);
    assert_eq!(short.balance(), rupiah(1));
    let paid = settled(new_overdue(1));
    assert_eq!(paid.state(today), State::Paid);
    assert_eq!(paid.days_late(today), 0);
    let nothing = debt(1, Cause::TsKwh, "2019-09-10", "2019-10-20", 0);
    assert_eq!(nothing.state(today), State::Paid);
}

#[test]
fn the_cut_off_is_the_first_of_september_2019() {
    assert_eq!(CUT_OFF, day("2019-09-01"));
    for (determined, systems) in [
        ("2015-03-01", false),
        ("2019-08-31", false),
        ("2019-09-01", true),
        ("2026-01-01", true),
    ] {
        assert_eq!(is_systems(day(determined)), systems, "{determined}");
        for due in ["2019-09-02", "2019-10-20", "2026-11-30"] {
            let facts = prepaid(vec![debt(1, Cause::TsKwh, determined, due, 5_000)]);
            let burden = facts.burden(plus_days(day(due), 1));
            let verdict = sweep(Service::Prepaid, false, &burden);
            assert_eq!(verdict == Verdict::Set, systems, "{determined} {due}");
        }
    }
}

#[test]
fn the_balance_is_split_into_overdue_and_not_yet_due() {
    let today = day("2019-10-25");
    let all = [
        with_paid(new_overdue(1), 25_000),
        debt(2, Cause::TsKwh, "2019-09-10", "2019-10-25", 7_000),
        settled(debt(3, Cause::TsKwh, "2019-09-10", "2019-10-01", 9_000)),
    ];
    let balance = Balance::of(&all, today);
    assert_eq!(balance.overdue, rupiah(200_000));
    assert_eq!(balance.not_due, rupiah(7_000));
    assert_eq!(balance.total(), rupiah(207_000));
}

#[test]
fn instalments_from_the_last_of_january_fall_on_the_last_of_shorter_months() {
    let days = |first: &str| -> Vec<String> {
        (0..5)
            .map(|k| instalment_day(day(first), k).to_string())
            .collect()
    };
    assert_eq!(
        days("2019-01-31"),
        [
            "2019-01-31",
            "2019-02-28",
            "2019-03-31",
            "2019-04-30",
            "2019-05-31"
        ]
    );
    assert_eq!(days("2020-01-31")[1..3], ["2020-02-29", "2020-03-31"]);
    assert_eq!(days("2019-10-20")[2..4], ["2019-12-20", "2020-01-20"]);
}

#[test]
fn dates_are_read_only_as_year_month_day_and_only_where_they_exist() {
    assert_eq!(parse_day(" 2020-02-29 "), Some(day("2020-02-29")));
    for text in [
        "",
        "2019-02-29",
        "2019-13-01",
        "2019-00-10",
        "2019-1-1",
        "01-09-2019",
        "2019/09/01",
        "2019-09-01x",
        "20190901",
        "1899-12-31",
        "3000-01-01",
        "+019-01-01",
        "２０１９-09-01",
    ] {
        assert_eq!(parse_day(text), None, "{text}");
    }
}

#[test]
fn a_day_survives_the_file() {
    assert_eq!(day_number(day("1970-01-01")), 0);
    assert_eq!(day_number(day("2019-09-01")), 18_140);
    assert_eq!(day_from_number(18_140), Some(day("2019-09-01")));
    assert_eq!(day_from_number(i64::MAX), None);
    assert_eq!(day_from_number(i64::MIN), None);
}

#[test]
fn an_instant_survives_the_file_and_the_draft() {
    let now = moment("2019-10-25 10:32:07").plus_micros(123_456);
    assert_eq!(Moment::from_micros(now.micros()), Some(now));
    let text = serde_json::to_string(&now).unwrap();
    assert_eq!(serde_json::from_str::<Moment>(&text).unwrap(), now);
    assert_eq!(Moment::from_micros(i64::MAX), None);
}

#[test]
fn an_instant_without_a_zone_is_wib_and_nonsense_is_refused() {
    let noon = moment("2019-10-25T12:00:00+07:00");
    for text in [
        "2019-10-25 12:00",
        "2019-10-25T12:00",
        "2019-10-25 12:00:00",
        "2019-10-25T05:00:00Z",
    ] {
        assert_eq!(Moment::parse(text), Some(noon), "{text}");
    }
    for text in [
        "",
        "now",
        "2019-10-25 25:00",
        "2019-02-30",
        "12:00",
        "2019-10-25 12",
    ] {
        assert_eq!(Moment::parse(text), None, "{text}");
    }
}

#[test]
fn a_clock_set_back_gives_no_negative_time() {
    let (early, late) = (moment("2019-10-25 10:00"), moment("2019-10-25 10:05"));
    assert_eq!(late.seconds_since(early), 300);
    assert_eq!(early.seconds_since(late), 0);
}

#[test]
fn the_sweep_of_a_day_is_dated_in_its_small_hours() {
    assert_eq!(
        Moment::small_hours(day("2019-10-21")).to_string(),
        "2019-10-21T00:05:00+07:00"
    );
}

/// The tests of due days and the window, run again in processes that believe to be elsewhere.
#[test]
fn the_answers_are_the_same_whatever_the_machines_zone() {
    for zone in ["UTC", "Asia/Jayapura", "America/Los_Angeles"] {
        let run = Command::new(std::env::current_exe().unwrap())
            .env("TZ", zone)
            .args([
                "due_today_is_not",
                "the_day_turns",
                "the_window_",
                "an_instant_",
            ])
            .output()
            .unwrap();
        let out = String::from_utf8_lossy(&run.stdout).into_owned();
        assert!(run.status.success(), "{zone}: {out}");
        assert!(!out.contains(" 0 passed"), "{zone}: nothing ran: {out}");
    }
}
