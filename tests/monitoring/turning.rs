//! The list stays what the facts are, whatever happens and in whatever order: payments, reversals, sweeps, moves, the
//! change of the day, forwards and back.

use crate::slow;
use crate::{Made, made};
use pln123::domain::listing::From;
use pln123::domain::monitoring::{Narrowing, Order, TurnsOf, Wanted};
use pln123::domain::wib::{Day, Moment, plus_days};
use pln123::replica::Fault;
use pln123::sample::TODAY;
use proptest::prelude::*;
use rusqlite::Connection;

fn the_list_is_the_slow_list(made: &mut Made, day: Day) {
    let expected = slow::list(made, day);
    let wanted = Wanted {
        narrowing: Narrowing::default(),
        order: Order::default(),
        from: From::Start,
        skip: 0,
        limit: u64::MAX >> 1,
    };
    let (found, broken) = made
        .replica
        .write(|tx| {
            tx.turn_monitored_day(day)?;
            Ok::<_, pln123::replica::Fault>((tx.blocked_page(&wanted, day)?, tx.broken_promises()?))
        })
        .expect("a list");
    assert_eq!(broken, Vec::<&str>::new(), "on {day}");
    assert_eq!(found, expected, "on {day}");
}

/// One thing that happens to the file, drawn by numbers.
fn happen(made: &mut Made, what: u8, which: i64, day: Day) {
    let at = Moment::at(day, 9, 0, 0).expect("a moment");
    let sql = match what % 6 {
        0 => {
            // The sweep of the day.
            made.replica
                .write(|tx| tx.sweep(day, at, |_| Ok::<_, Fault>(())))
                .expect("swept");
            return;
        }
        1 => {
            // A debt of a blocked customer is paid in full, and looked at.
            "INSERT INTO payment SELECT 'p' || ?2 || '-' || register_no || random(), register_no, 0, amount - paid, NULL, 1
               FROM receivable WHERE paid < amount AND idpel IN (SELECT idpel FROM lock) LIMIT 1 OFFSET ?1"
        }
        2 => {
            "INSERT INTO payment SELECT 'h' || ?2 || '-' || register_no || random(), register_no, 0, (amount - paid) / 2, NULL, 1
               FROM receivable WHERE paid < amount LIMIT 1 OFFSET ?1"
        }
        3 => {
            // A payment is taken back.
            "INSERT INTO payment SELECT 'r' || ?2 || '-' || payment_id, register_no, 0, amount, payment_id, 0
               FROM payment p WHERE lowers AND NOT EXISTS (SELECT 1 FROM payment q WHERE q.reverses = p.payment_id)
              LIMIT 1 OFFSET ?1"
        }
        4 => {
            "UPDATE customer SET unit = iif(?2 % 2, 77120, 77210), name = name || ' ' || ?2
              WHERE idpel = (SELECT idpel FROM lock LIMIT 1 OFFSET ?1)"
        }
        _ => {
            "UPDATE receivable SET due_on = due_on + ?2 % 60 - 30
              WHERE (idpel, register_no) = (SELECT idpel, register_no FROM receivable
                  WHERE idpel IN (SELECT idpel FROM lock) LIMIT 1 OFFSET ?1)"
        }
    };
    let conn = Connection::open(&made.path).expect("opens");
    conn.execute(sql, (which, i64::from(what))).expect("done");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn the_list_is_what_the_facts_are_after_anything(
        seed in 0u64..1000,
        story in prop::collection::vec((any::<u8>(), 0i64..40, -40i64..90), 1..7),
    ) {
        let mut made = made(400, seed);
        the_list_is_the_slow_list(&mut made, TODAY);
        for (what, which, ahead) in story {
            let day = plus_days(TODAY, ahead);
            happen(&mut made, what, which, day);
            the_list_is_the_slow_list(&mut made, day);
        }
    }
}

#[test]
fn the_column_of_a_day_is_as_high_as_its_list_is_long() {
    let mut made = made(3000, 9);
    let day = plus_days(TODAY, 3);
    let at = Moment::small_hours(day);
    made.replica
        .write(|tx| tx.sweep(day, at, |_| Ok::<_, Fault>(())))
        .expect("swept");
    let conn = Connection::open(&made.path).expect("opens");
    conn.execute("UPDATE customer SET unit = 77120 WHERE idpel % 5 = 0", [])
        .expect("moved");
    let first = plus_days(day, -60);
    for unit in [None, pln123::domain::ids::UnitCode::parse("77120").ok()] {
        let days = made
            .replica
            .read(|tx| tx.turns(unit, first, day))
            .expect("turns");
        assert_eq!(days.len(), 61);
        assert!(days.iter().any(|turns| turns.set > 0));
        for turns in days {
            let wanted = TurnsOf {
                day: turns.day,
                unit,
                from: From::Start,
                skip: 0,
                limit: 100_000,
            };
            let whose = made.replica.read(|tx| tx.turned(&wanted)).expect("whose");
            let set = whose.iter().filter(|turned| turned.set).count() as u64;
            assert_eq!((set, whose.len() as u64 - set), (turns.set, turns.lifted));
            assert!(whose.iter().all(|turned| turned.at.day() == turns.day));
        }
    }
}
