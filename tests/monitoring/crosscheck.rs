//! The queue of mismatches against a look at everyone.

use crate::made;
use pln123::domain::crosscheck::OddWanted;
use pln123::domain::crosscheck::mismatches;
use pln123::domain::ids::Idpel;
use pln123::domain::listing::From;
use pln123::domain::wib::plus_days;
use pln123::sample::TODAY;
use rusqlite::Connection;

#[test]
fn the_queue_holds_everyone_whose_lock_is_not_what_the_rules_give() {
    let made = made(4000, 11);
    let conn = Connection::open(&made.path).expect("opens");
    conn.execute_batch(
        "UPDATE customer SET prepaid = 0 WHERE idpel IN (SELECT idpel FROM lock LIMIT 3);
         DELETE FROM meter_loss WHERE idpel IN (SELECT idpel FROM lock WHERE lock = 'meter' LIMIT 1 OFFSET 2);
         UPDATE receivable SET due_on = due_on + 400 WHERE idpel IN (SELECT idpel FROM lock WHERE lock = 'debt' LIMIT 4 OFFSET 9);",
    )
    .expect("made odd");
    let broken = made.replica.read(|tx| tx.broken_promises());
    assert!(
        !broken
            .expect("looked")
            .contains(&"the odd locks are those of the postpaid and of meters not lost")
    );
    for day in [TODAY, plus_days(TODAY, 2)] {
        let expected: Vec<Idpel> = made
            .everyone()
            .into_iter()
            .filter(|idpel| {
                let facts = made.replica.read(|tx| tx.facts(*idpel)).expect("read");
                !mismatches(&facts.expect("a customer"), day).is_empty()
            })
            .collect();
        assert!(expected.len() > 8, "{}", expected.len());
        let mut found: Vec<Idpel> = Vec::new();
        loop {
            let wanted = OddWanted {
                unit: None,
                from: found.last().map_or(From::Start, |last| From::After(*last)),
                skip: 0,
                limit: 3,
            };
            let page = made
                .replica
                .read(|tx| tx.odd(&wanted, day))
                .expect("a page");
            if page.is_empty() {
                break;
            }
            found.extend(page.iter().map(|odd| odd.facts.customer.idpel));
        }
        assert_eq!(found, expected);
        let mut back: Vec<Idpel> = Vec::new();
        loop {
            let wanted = OddWanted {
                unit: None,
                from: back.first().map_or(From::End, |first| From::Before(*first)),
                skip: 0,
                limit: 3,
            };
            let page = made.replica.read(|tx| tx.odd(&wanted, day));
            let page = page.expect("a page");
            if page.is_empty() {
                break;
            }
            back.splice(0..0, page.iter().map(|odd| odd.facts.customer.idpel));
        }
        assert_eq!(back, expected);
        let jump = OddWanted {
            unit: None,
            from: From::End,
            skip: 2,
            limit: 3,
        };
        let page = made.replica.read(|tx| tx.odd(&jump, day));
        let page = page.expect("a page");
        let jumped: Vec<Idpel> = page.iter().map(|odd| odd.facts.customer.idpel).collect();
        assert_eq!(jumped, expected[expected.len() - 5..expected.len() - 2]);
        let count = made.replica.read(|tx| tx.count_odd(None, day));
        assert_eq!(count.expect("a count").customers, expected.len() as u64);
    }
}
