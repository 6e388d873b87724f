//! What the list and its tallies cost those who act: a lock lifted and set with their triggers and without, and the
//! turning of the day.

use crate::measure::{median, timed};
use pln123::domain::ids::Idpel;
use pln123::domain::lock::{Actor, LockKind};
use pln123::domain::wib::{Day, Moment, day_number, plus_days};
use pln123::replica::Replica;
use pln123::replica::locks::{Event, EventKind};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub(crate) struct Line {
    pub(crate) what: &'static str,
    pub(crate) time: Duration,
    /// Written to the write-ahead log for each.
    pub(crate) kilobytes: f64,
}

const CUSTOMERS: i64 = 200;
/// The triggers that keep the list of blocked customers, and with it the tallies.
const OF_THE_LIST: &str = "DROP TRIGGER lock_on_monitored; DROP TRIGGER lock_off_monitored";
const OF_THE_TALLIES: &str = "DROP TRIGGER blocked_counted; DROP TRIGGER blocked_uncounted";

/// Each in a transaction of its own, durable, on customers that lie anywhere. The file is left without these triggers,
/// in a copy.
pub(crate) fn figures(path: &Path) -> Vec<Line> {
    let copy = path.with_extension("acts");
    std::fs::copy(path, &copy).unwrap();
    let with = turned(&copy, ["lift: list and tallies", "set: list and tallies"]);
    Connection::open(&copy)
        .unwrap()
        .execute_batch(OF_THE_TALLIES)
        .unwrap();
    let list = turned(&copy, ["lift: the list alone", "set: the list alone"]);
    Connection::open(&copy)
        .unwrap()
        .execute_batch(OF_THE_LIST)
        .unwrap();
    let without = turned(&copy, ["lift: neither", "set: neither"]);
    std::fs::remove_file(&copy).unwrap();
    [with, list, without].into_iter().flatten().collect()
}

fn turned(path: &Path, names: [&'static str; 2]) -> [Line; 2] {
    let plain = Connection::open(path).unwrap();
    let count: i64 = plain
        .query_row("SELECT count(*) FROM lock WHERE lock = 'debt'", [], |row| {
            row.get(0)
        })
        .unwrap();
    let mut chosen = plain
        .prepare("SELECT idpel FROM (SELECT idpel, row_number() OVER () AS n FROM lock WHERE lock = 'debt') WHERE n % ?1 = 0")
        .unwrap();
    let chosen: Vec<Idpel> = chosen
        .query_map([(count / CUSTOMERS).max(1)], |row| row.get(0))
        .unwrap()
        .map(|number| Idpel::from_number(number.unwrap()).unwrap())
        .collect();
    let mut replica = Replica::open(path).unwrap();
    replica.checkpoint().unwrap();
    let log = PathBuf::from(format!("{}-wal", path.display()));
    let kinds = [EventKind::LockLifted, EventKind::LockSet];
    let mut at = Moment::parse("2019-10-25T10:40:00+07:00").unwrap();
    let mut lines = kinds.into_iter().zip(names).map(|(kind, what)| {
        replica.checkpoint().unwrap();
        let mut bytes = 0;
        let mut times = Vec::new();
        for idpel in &chosen {
            at = at.plus_seconds(1);
            let event = Event::plain(*idpel, at, kind, LockKind::Debt, Actor::System);
            times.push(timed(|| replica.write(|tx| tx.record(&event)).unwrap()));
            bytes += std::fs::metadata(&log).unwrap().len();
            replica.checkpoint().unwrap();
        }
        let kilobytes = bytes as f64 / chosen.len() as f64 / 1024.0;
        Line {
            what,
            time: median(&mut times),
            kilobytes,
        }
    });
    [lines.next().unwrap(), lines.next().unwrap()]
}

pub(crate) struct Turn {
    pub(crate) what: String,
    pub(crate) time: Duration,
    pub(crate) rows: i64,
}

/// From day to day, and there and back over many.
pub(crate) fn turns(path: &Path, day: Day) -> Vec<Turn> {
    let mut replica = Replica::open(path).unwrap();
    let plain = Connection::open(path).unwrap();
    let turn = |ahead: i64| {
        let day = plus_days(day, ahead);
        let rows: i64 = plain
            .query_row(
                "SELECT count(*) FROM blocked WHERE next_due < ?1 OR last_due >= ?1",
                [day_number(day)],
                |row| row.get(0),
            )
            .unwrap();
        let time = timed(|| replica.write(|tx| tx.turn_monitored_day(day)).unwrap());
        Turn {
            what: format!("to {day}"),
            time,
            rows,
        }
    };
    [1, 2, 3, 2, 33, 0].map(turn).into_iter().collect()
}
