//! Who sees what of the monitoring, and the list when the day changes under it.

use crate::monitoring_made::{at, crowd, everyone, listed, listed_on, walked};
use crate::sitting::Office;
use pln123::domain::ids::UnitCode;
use pln123::domain::monitoring::{Narrowing, Order};
use pln123::domain::wib::plus_days;
use pln123::locale::Lang;
use pln123::sample::TODAY;
use pln123::tui::action::Tab;
use pln123::tui::screens::monitoring::Showing;
use pln123::tui::screens::monitoring::charts::Chart;

fn own() -> UnitCode {
    UnitCode::parse("77110").expect("a unit")
}

#[test]
fn a_unit_user_sees_the_own_unit_alone_in_list_count_charts_turns_and_queue() {
    let office = crowd();
    let narrowing = Narrowing {
        unit: Some(own()),
        ..Narrowing::default()
    };
    let theirs = listed(&office, &narrowing, Order::default());
    assert!(!theirs.is_empty() && theirs.len() < everyone(&office).len());
    let mut desk = office.seat("budi");
    assert_eq!(desk.app.tab, Tab::Monitoring);
    desk.shows("Saringan: unit 77110");
    assert_eq!(walked(&mut desk), theirs);
    let summary = desk.app.monitoring.summary.as_ref().expect("summed up");
    assert_eq!(summary.by_unit.keys().collect::<Vec<_>>(), [&own()]);
    desk.press("F");
    desk.shows("Tidak ada saringan yang dipakai.");
    // Another filter, and off again: the own unit stays.
    desk.press("f Enter Down Enter F");
    assert_eq!(walked(&mut desk), theirs);
    desk.press("g");
    let bars = desk.app.monitoring.bars(Chart::Unit, desk.app.look);
    assert_eq!(bars.len(), 1);
    assert_eq!(bars[0].bar.value, theirs.len() as u64);
    let turns = desk.app.monitoring.charts.turns.clone().expect("answered");
    let in_file = |unit: &str| {
        let sql = format!(
            "SELECT sum(was_set + lifted) FROM tally_turn WHERE unit {unit}
                AND turned_on > (SELECT max(turned_on) FROM tally_turn) - 1000"
        );
        office.value(&sql)
    };
    assert_ne!(in_file("= 77110"), in_file("<> 0"));
    for (day, of) in turns.iter().enumerate() {
        if of.set + of.lifted == 0 {
            continue;
        }
        desk.app.monitoring.charts.chart = Chart::Turns;
        desk.press("Home");
        desk.press(&"Down ".repeat(day));
        desk.press("Enter");
        let rows = &desk.app.monitoring.turned.rows;
        assert!(!rows.is_empty() && rows.iter().all(|row| row.unit == own()));
        desk.press("Esc");
    }
    desk.press("Esc x");
    let queue = &desk.app.monitoring.queue;
    assert!(!queue.rows.is_empty());
    assert!(
        queue
            .rows
            .iter()
            .all(|odd| odd.facts.customer.unit == own())
    );
    desk.press("End");
    let queue = &desk.app.monitoring.queue;
    let counted = desk
        .app
        .monitoring
        .queue_count
        .as_ref()
        .expect("counted")
        .customers;
    assert!(
        queue
            .rows
            .iter()
            .all(|odd| odd.facts.customer.unit == own())
    );
    assert!(queue.rows.len() as u64 <= counted);
}

#[test]
fn a_unit_user_is_offered_no_filter_by_unit_and_a_supervisor_is() {
    let office = crowd();
    for (name, lang, offered) in [
        ("budi", Lang::Id, false),
        ("sari", Lang::Id, true),
        ("budi", Lang::En, false),
        ("sari", Lang::En, true),
    ] {
        let mut desk = office.seat_in(name, lang);
        desk.press("f");
        let screen = desk.screen();
        let title = ["Saring menurut", "Filter by"];
        assert!(title.iter().any(|title| screen.contains(title)), "{screen}");
        let first = |line: &&str| line.trim_start().starts_with("▸ unit");
        let unit = screen.lines().any(|line| first(&line));
        assert_eq!(unit, offered, "{screen}");
    }
}

#[test]
fn whoever_has_no_monitoring_has_no_third_tab_is_told_why_and_it_is_noted() {
    let office = Office::new();
    for (lang, why) in [
        (Lang::Id, "membuka Monitoring Blocking Token"),
        (Lang::En, "Monitoring Blocking Token"),
    ] {
        for name in ["rina", "admin"] {
            let refused = || {
                let sql = format!(
                    "SELECT count(*) FROM audit WHERE action = 'refused' AND actor = '{name}'"
                );
                office.value(&sql).parse::<i64>().expect("a number")
            };
            let before = refused();
            let mut desk = office.seat_in(name, lang);
            let screen = desk.screen();
            assert!(
                !screen.lines().next().expect("a line").contains(" 3 "),
                "{screen}"
            );
            desk.hides(why);
            desk.press("Alt+3");
            desk.shows(why);
            assert_eq!(desk.app.tab, Tab::InfoDil);
            assert!(desk.app.monitoring.list.rows.is_empty());
            assert_eq!(refused(), before + 1);
        }
    }
}

#[test]
fn at_midnight_the_open_list_is_that_of_the_new_day() {
    let office = crowd();
    let all = everyone(&office);
    let row = all
        .iter()
        .position(|row| row.days_overdue > 0)
        .expect("a debt")
        + 1;
    for (showing, keys) in [(Showing::List, "Home"), (Showing::Charts, "g")] {
        let mut desk = office.seat("sari");
        let digits: Vec<String> = row.to_string().chars().map(String::from).collect();
        desk.press(&format!("n {} Enter", digits.join(" ")));
        let (here, before) = (
            at(&desk),
            desk.app.monitoring.list.selected().expect("a row").clone(),
        );
        if showing == Showing::Charts {
            desk.press(keys);
        }
        desk.clock("2019-10-25 23:59:59");
        desk.clock("2019-10-26 00:00");
        if showing == Showing::Charts {
            let turns = desk.app.monitoring.charts.turns.as_ref().expect("answered");
            assert_eq!(turns.last().expect("a day").day, plus_days(TODAY, 1));
            desk.press("Esc");
        }
        assert_eq!(at(&desk), here, "the row stays");
        let after = desk.app.monitoring.list.selected().expect("a row").clone();
        assert_eq!(after.days_overdue, before.days_overdue + 1);
        let tomorrow = listed_on(
            &office,
            &Narrowing::default(),
            Order::default(),
            plus_days(TODAY, 1),
        );
        assert_ne!(tomorrow, all);
        assert_eq!(walked(&mut desk), tomorrow);
        // Another desk whose clock is pinned to the day before takes the table back with it.
        let mut other = office.seat("sari");
        assert_eq!(walked(&mut other), all);
        desk.press("r");
        assert_eq!(walked(&mut desk), tomorrow);
    }
}
