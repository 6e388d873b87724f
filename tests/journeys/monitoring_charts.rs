//! Grafik and the queue of mismatches: what a bar counts is what its list holds.

use crate::monitoring_made::{at, crowd, everyone, walked};
use crate::sitting::Sitting;
use pln123::domain::crosscheck::OddWanted;
use pln123::domain::listing::From;
use pln123::domain::wib::Day;
use pln123::locale::Lang;
use pln123::locale::format::count;
use pln123::replica::Replica;
use pln123::sample::TODAY;
use pln123::tui::action::Tab;
use pln123::tui::screens::monitoring::Showing;
use pln123::tui::screens::monitoring::charts::Chart;
use std::collections::BTreeSet;

#[test]
fn each_bar_opens_a_list_of_exactly_as_many_as_it_counts() {
    let office = crowd();
    let whole = everyone(&office).len() as u64;
    let mut desk = office.seat("sari");
    desk.resize(80, 24);
    for chart in [Chart::Cause, Chart::Unit, Chart::Ageing] {
        desk.press("g");
        while desk.app.monitoring.charts.chart != chart {
            desk.press("Right");
        }
        let bars = desk.app.monitoring.bars(chart, desk.app.look);
        let all: u64 = bars.iter().map(|backed| backed.bar.value).sum();
        if chart == Chart::Cause {
            assert!(all >= whole, "each of two causes counts");
        } else {
            assert_eq!(all, whole, "{chart:?}");
        }
        for (nth, backed) in bars.iter().enumerate() {
            desk.press(&format!("Home {}", "Down ".repeat(nth)));
            desk.shows(&backed.bar.text);
            desk.press("Enter");
            if backed.bar.value == 0 {
                assert_eq!(desk.app.monitoring.showing, Showing::Charts);
                continue;
            }
            assert_eq!(desk.app.monitoring.showing, Showing::List);
            assert_eq!(desk.app.monitoring.narrowing, backed.behind);
            let rows = walked(&mut desk);
            assert_eq!(
                rows.len() as u64,
                backed.bar.value,
                "{chart:?} {}",
                backed.bar.label
            );
            let said = count(Lang::Id, backed.bar.value);
            desk.shows(&format!("{said} pelanggan diblokir"));
            desk.press("F g");
        }
        desk.press("Esc");
    }
}

/// The selected rows from the first to the last, of a list in which `key` moves on.
fn selected(desk: &mut Sitting, number: usize) -> Vec<String> {
    desk.press("Home");
    let mut rows = Vec::new();
    for _ in 0..number {
        let monitoring = &desk.app.monitoring;
        let one = match monitoring.showing {
            Showing::Turned(_) => {
                let turned = monitoring.turned.selected().expect("a turn");
                format!("{} {}", turned.set, turned.seq)
            }
            _ => at(desk).to_string(),
        };
        rows.push(one);
        desk.press("Down");
    }
    rows
}

#[test]
fn a_day_of_the_trend_opens_as_many_turns_as_its_column_shows() {
    let office = crowd();
    let mut desk = office.seat("sari");
    desk.resize(80, 24);
    desk.press("g Left");
    assert_eq!(desk.app.monitoring.charts.chart, Chart::Turns);
    let turns = desk.app.monitoring.charts.turns.clone().expect("answered");
    assert_eq!(turns.len(), 90);
    assert_eq!(turns.last().expect("today").day, TODAY);
    let days: Vec<usize> = (0..turns.len())
        .filter(|at| turns[*at].set + turns[*at].lifted > 0)
        .collect();
    assert!(days.len() > 5, "{} days", days.len());
    for day in days {
        desk.press("Home");
        desk.press(&"Down ".repeat(day));
        let of = &turns[day];
        let (set, lifted) = (count(Lang::Id, of.set), count(Lang::Id, of.lifted));
        desk.shows(&format!("dipasang {set} · dibuka {lifted}"));
        desk.press("Enter");
        assert_eq!(desk.app.monitoring.showing, Showing::Turned(of.day));
        desk.shows(&format!(
            "baris 1 dari {}",
            count(Lang::Id, of.set + of.lifted)
        ));
        let number = usize::try_from(of.set + of.lifted).expect("few");
        let rows = selected(&mut desk, number);
        let parted: BTreeSet<&String> = rows.iter().collect();
        assert_eq!(parted.len(), number, "{:?}", of.day);
        let set = rows.iter().filter(|row| row.starts_with("true")).count();
        assert_eq!(set as u64, of.set, "{:?}", of.day);
        desk.press("Down Esc");
        assert_eq!(desk.app.monitoring.showing, Showing::Charts);
    }
    // A day on which nothing turned has nothing behind it.
    let quiet = turns
        .iter()
        .position(|of| of.set + of.lifted == 0)
        .expect("a quiet day");
    desk.press("Home");
    desk.press(&"Down ".repeat(quiet));
    desk.press("Enter");
    assert_eq!(desk.app.monitoring.showing, Showing::Charts);
}

#[test]
fn a_turn_leads_to_its_customer_and_back_to_the_same_turn() {
    let office = crowd();
    let mut desk = office.seat("sari");
    desk.press("g Left");
    let turns = desk.app.monitoring.charts.turns.clone().expect("answered");
    let busy = (0..turns.len())
        .max_by_key(|at| turns[*at].set)
        .expect("a day");
    desk.press("Home");
    desk.press(&"Down ".repeat(busy));
    desk.press("Enter End");
    let here = at(&desk);
    desk.press("Enter");
    assert_eq!(desk.app.tab, Tab::InfoDil);
    desk.shows(&here.grouped());
    desk.press("Esc");
    assert_eq!(
        desk.app.monitoring.showing,
        Showing::Turned(turns[busy].day)
    );
    assert_eq!(at(&desk), here);
}

fn odd_ones(path: &std::path::Path, day: Day) -> Vec<String> {
    let wanted = OddWanted {
        unit: None,
        from: From::Start,
        skip: 0,
        limit: 100_000,
    };
    let replica = Replica::open(path).expect("opens");
    let odd = replica.read(|tx| tx.odd(&wanted, day)).expect("a queue");
    odd.iter()
        .map(|odd| odd.facts.customer.idpel.to_string())
        .collect()
}

#[test]
fn the_queue_holds_each_mismatch_once_and_enter_and_esc_keep_its_place() {
    let office = crowd();
    let file = rusqlite::Connection::open(office.db()).expect("opens");
    // Paid by a way that does not lift: blocked without a debt.
    file.execute_batch(
        "INSERT INTO payment SELECT 'p' || register_no, register_no, 0, amount - paid, NULL, 1
           FROM receivable WHERE paid < amount AND idpel % 3 = 0 AND idpel IN (SELECT idpel FROM lock)",
    )
    .expect("paid");
    let expected = odd_ones(&office.db(), TODAY);
    assert!(expected.len() > 30, "{}", expected.len());
    let mut desk = office.seat("sari");
    desk.resize(80, 24);
    desk.press("x");
    let number = count(Lang::Id, expected.len() as u64);
    desk.shows(&format!("{number} pelanggan tidak cocok"));
    assert_eq!(selected(&mut desk, expected.len()), expected);
    desk.press("Down");
    assert_eq!(&at(&desk).to_string(), expected.last().expect("some"));
    assert!(desk.app.monitoring.queue.rows.len() <= 3 * desk.app.monitoring.queue.place.page);
    for keys in ["Home Down Down", "End", "PageUp PageUp"] {
        desk.press(keys);
        let here = at(&desk);
        desk.press("Enter");
        assert_eq!(desk.app.tab, Tab::InfoDil);
        desk.shows(&here.grouped());
        desk.shows("TIDAK COCOK");
        desk.press("Esc");
        assert_eq!(desk.app.monitoring.showing, Showing::Queue);
        assert_eq!(at(&desk), here, "{keys}");
    }
    desk.press("x");
    assert_eq!(desk.app.monitoring.showing, Showing::List);
}

#[test]
fn esc_takes_one_step_out_at_a_time_and_never_leaves_the_tab() {
    let office = crowd();
    let mut desk = office.seat("sari");
    let whole = desk.app.monitoring.summary.as_ref().expect("a sum").all;
    desk.press("g Enter");
    let narrowed = desk.app.monitoring.summary.as_ref().expect("a sum").all;
    assert!(narrowed.count < whole.count);
    assert_eq!(desk.app.monitoring.showing, Showing::List);
    desk.press("Esc");
    assert_eq!(desk.app.monitoring.showing, Showing::Charts);
    assert_eq!(
        desk.app.monitoring.summary.as_ref().expect("a sum").all,
        whole
    );
    desk.press("Esc / s i t i Enter f Down Enter Down Enter");
    assert!(!desk.app.monitoring.narrowing.is_none());
    desk.press("Esc");
    assert_eq!(desk.app.monitoring.narrowing.text, "");
    desk.press("Esc Esc Esc");
    assert!(desk.app.monitoring.narrowing.is_none());
    assert_eq!(
        desk.app.monitoring.summary.as_ref().expect("a sum").all,
        whole
    );
    desk.shows("Monitoring Blocking Token");
}
