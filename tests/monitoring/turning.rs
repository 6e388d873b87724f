//! The list and its tallies stay what the facts are, whatever happens and in whatever order: locks set and lifted,
//! payments, reversals, sweeps, moves, new names, debts that come, change and go, the change of the day, forwards and
//! back.

use crate::slow;
use crate::{Made, made, whole_list};
use pln123::domain::listing::From;
use pln123::domain::monitoring::TurnsOf;
use pln123::domain::wib::{Day, Moment, plus_days};
use pln123::replica::Fault;
use pln123::sample::TODAY;
use proptest::prelude::*;
use rusqlite::Connection;

fn the_list_is_the_slow_list(made: &mut Made, day: Day) {
    let expected = slow::list(made, day);
    let wanted = whole_list();
    let (found, comes_to, broken) = made
        .replica
        .write(|tx| {
            tx.bring_list_to(day)?;
            let found = tx.blocked_page(&wanted, day)?;
            let comes_to = tx.summary(&wanted.narrowing, day)?;
            // Names are written here past the program, which alone keeps the search in step with them.
            let mut broken = tx.broken_promises()?;
            broken.retain(|promise| !promise.starts_with("the search"));
            Ok::<_, Fault>((found, comes_to, broken))
        })
        .expect("a list");
    assert_eq!(comes_to, slow::summary(&expected, day), "on {day}");
    assert_eq!(broken, Vec::<&str>::new(), "on {day}");
    assert_eq!(found, expected, "on {day}");
}

/// One thing that happens to the file, drawn by numbers.
fn happen(made: &mut Made, what: u8, which: i64, day: Day) {
    let at = Moment::at(day, 9, 0, 0).expect("a moment");
    let sql = match what % 13 {
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
        5 => {
            // A user lifts a lock.
            "INSERT INTO event (idpel, at, kind, lock, actor) SELECT idpel, ?2 * 1000 + 1571900000000000, 'lock_lifted', lock, 'budi'
               FROM lock LIMIT 1 OFFSET ?1"
        }
        6 => {
            // A user blocks for debts, whether there are any or not.
            "INSERT INTO event (idpel, at, kind, lock, actor, causes)
             SELECT idpel, 1571900000000000 - ?2 * 86400000000, 'lock_set', 'debt', 'budi', 1 << (?2 % 7) FROM customer c
              WHERE NOT EXISTS (SELECT 1 FROM lock l WHERE l.idpel = c.idpel AND l.lock = 'debt') LIMIT 1 OFFSET ?1"
        }
        7 => {
            // A meter is locked, often of a customer who is blocked already.
            "INSERT INTO event (idpel, at, kind, lock, actor, causes)
             SELECT idpel, 1571900000000000 - ?2 * 86400000000, 'lock_set', 'meter', NULL, 128 FROM lock l
              WHERE lock = 'debt' AND NOT EXISTS (SELECT 1 FROM lock m WHERE m.idpel = l.idpel AND m.lock = 'meter')
              LIMIT 1 OFFSET ?1"
        }
        8 => {
            "DELETE FROM receivable WHERE (idpel, register_no) = (SELECT idpel, register_no FROM receivable
                  WHERE idpel IN (SELECT idpel FROM lock) AND paid = 0 AND ?2 = ?2 LIMIT 1 OFFSET ?1)"
        }
        9 => {
            "INSERT INTO receivable (idpel, register_no, cause, determined_on, due_on, amount)
             SELECT idpel, abs(random()), 1 + ?2 % 7, 18150, 18140 + ?2, 1000 * ?2
               FROM lock WHERE lock = 'debt' LIMIT 1 OFFSET ?1"
        }
        10 => {
            // A meter is reported lost, or surveyed.
            "INSERT INTO meter_loss (idpel, reported_on, note) SELECT idpel, 18100 + ?2, '' FROM customer WHERE 1 LIMIT 1 OFFSET ?1
             ON CONFLICT DO UPDATE SET survey_on = iif(survey_on IS NULL, 18190, NULL)"
        }
        11 => {
            "UPDATE receivable SET cause = 1 + ?2 % 7, amount = amount + ?2
              WHERE (idpel, register_no) = (SELECT idpel, register_no FROM receivable
                  WHERE idpel IN (SELECT idpel FROM lock) LIMIT 1 OFFSET ?1)"
        }
        _ => {
            "UPDATE receivable SET due_on = due_on + ?2 % 60 - 30, determined_on = determined_on - ?2
              WHERE (idpel, register_no) = (SELECT idpel, register_no FROM receivable
                  WHERE idpel IN (SELECT idpel FROM lock) LIMIT 1 OFFSET ?1)"
        }
    };
    let conn = Connection::open(&made.path).expect("opens");
    conn.execute(sql, (which, i64::from(what))).expect("done");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn the_list_is_what_the_facts_are_after_anything(
        seed in 0u64..1000,
        story in prop::collection::vec((any::<u8>(), 0i64..40, -40i64..90), 1..9),
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
