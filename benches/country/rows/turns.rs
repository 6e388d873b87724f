//! What the list of blocked customers and its tallies cost those who act: a lock lifted and set, durable, with the triggers
//! that note it for the list and without; and what the list costs behind it. On a replica of its own where everybody is
//! blocked.

use crate::all_blocked;
use crate::figure::{Figure, Goal};
use crate::measure::{median, spent_on};
use crate::place::Place;
use pln123::domain::ids::Idpel;
use pln123::domain::lock::{Actor, LockKind};
use pln123::domain::wib::Moment;
use pln123::replica::Replica;
use pln123::replica::locks::{Event, EventKind};
use rusqlite::Connection;
use std::path::Path;
use std::time::Duration;

const BLOCKED: u64 = 100_000;
const CUSTOMERS: i64 = 400;
const KEEPERS: &str = "DROP TRIGGER lock_on_stale; DROP TRIGGER lock_off_stale;
    DROP TRIGGER lock_on_looked_at; DROP TRIGGER lock_off_looked_at";

/// How long an act took, and how long the list after it.
type Took = (Duration, Duration);

pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let path = place.scratch().join("turns.db");
    all_blocked::make(&path, BLOCKED);
    let kept = lifted_and_set(&path);
    Connection::open(&path)
        .unwrap()
        .execute_batch(KEEPERS)
        .unwrap();
    let bare = lifted_and_set(&path);
    std::fs::remove_file(&path).unwrap();
    let figure = |what: &str, bare, ours| {
        let what = format!("a lock {what}");
        Figure::new(&what, "the same without them", Goal::Open, (bare, ours))
    };
    [("lifted", 0), ("set", 1)]
        .into_iter()
        .flat_map(|(what, at)| {
            let ((bare, _), (act, list)) = (bare[at], kept[at]);
            [
                figure(&format!("{what}, noted for the list"), bare, act),
                figure(&format!("{what}, the list behind it"), bare, list),
            ]
        })
        .collect()
}

fn lifted_and_set(path: &Path) -> [Took; 2] {
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
    let mut at = Moment::parse("2019-10-25T10:40:00+07:00").unwrap();
    [EventKind::LockLifted, EventKind::LockSet].map(|kind| {
        let (mut acts, mut lists) = (Vec::new(), Vec::new());
        for idpel in &chosen {
            at = at.plus_seconds(1);
            let event = Event::plain(*idpel, at, kind, LockKind::Debt, Actor::System);
            acts.push(spent_on(|| replica.write(|tx| tx.record(&event)).unwrap()));
            lists.push(spent_on(|| replica.note(|tx| tx.relist()).unwrap()));
        }
        (median(&mut acts), median(&mut lists))
    })
}
