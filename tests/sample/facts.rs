//! All facts of a customer, beside what the tables hold of it: a question leaves out tables that have nothing.

use crate::quickly_made;
use pln123::domain::facts::Facts;
use pln123::domain::ids::Idpel;
use pln123::replica::Replica;
use pln123::replica::facts::Known;
use rusqlite::Connection;

/// How many rows of each table belong to a customer, as [`Known`] tells them.
fn told(known: &Known) -> [usize; 8] {
    let Facts {
        receivables,
        agendas,
        debt_lock,
        meter_lock,
        debt_lifted,
        meter_lifted,
        dispensation,
        meter_loss,
        ..
    } = &known.facts;
    [
        receivables.len(),
        agendas.len(),
        usize::from(debt_lock.is_some()) + usize::from(meter_lock.is_some()),
        usize::from(debt_lifted.is_some()) + usize::from(meter_lifted.is_some()),
        usize::from(dispensation.is_some()),
        usize::from(meter_loss.is_some()),
        usize::from(known.called),
        usize::from(known.ordered),
    ]
}

const COUNTED: &str = "SELECT (SELECT count(*) FROM receivable r WHERE r.idpel = c.idpel),
    (SELECT count(*) FROM agenda a WHERE a.idpel = c.idpel),
    (SELECT count(*) FROM lock l WHERE l.idpel = c.idpel),
    (SELECT count(DISTINCT lock) FROM event e WHERE e.idpel = c.idpel AND kind = 'lock_lifted'),
    (SELECT count(*) > 0 FROM dispensation d WHERE d.idpel = c.idpel),
    (SELECT count(*) FROM meter_loss m WHERE m.idpel = c.idpel),
    (SELECT count(*) > 0 FROM complaint k WHERE k.idpel = c.idpel),
    (SELECT count(*) > 0 FROM outbox o WHERE o.idpel = c.idpel AND destination = 'centre'
        AND state IN ('ready', 'sent', 'applied', 'refused', 'quarantined')),
    c.idpel FROM customer c";

#[test]
fn the_facts_of_each_customer_are_all_that_the_tables_hold() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("sample.db");
    quickly_made(&path, 3000, 5);
    let conn = Connection::open(&path).expect("opens");
    // What a sample does not have: an order that waits, and one that is done.
    conn.execute_batch(
        "INSERT INTO outbox (id, destination, idpel, operator, body, state, created_at)
         SELECT printf('%d', idpel), 'centre', idpel, 'budi', '{}', iif(idpel % 2, 'ready', 'done'), 0
           FROM customer WHERE idpel % 7 = 0",
    )
    .expect("orders");
    let replica = Replica::open(&path).expect("opens");
    let mut statement = conn.prepare(COUNTED).expect("asked");
    let mut rows = statement.query([]).expect("asked");
    let mut seen = [0; 8];
    while let Some(row) = rows.next().expect("a row") {
        let counted: [usize; 8] = std::array::from_fn(|table| {
            let rows: u32 = row.get(table).expect("a number");
            usize::try_from(rows).expect("few")
        });
        let idpel = Idpel::from_number(row.get(8).expect("a number")).expect("an IDPEL");
        let known = replica.read(|tx| tx.known(idpel)).expect("read");
        let known = known.expect("a customer");
        assert_eq!(told(&known), counted, "{idpel}");
        assert_eq!(known.facts.customer.unit, known.facts.unit.code);
        for (seen, counted) in seen.iter_mut().zip(counted) {
            *seen += counted;
        }
    }
    assert!(seen.iter().all(|rows| *rows > 0), "{seen:?}");
}

#[test]
fn a_customer_whose_unit_is_gone_is_damage_and_not_unknown() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("sample.db");
    quickly_made(&path, 100, 5);
    let conn = Connection::open(&path).expect("opens");
    conn.execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM unit")
        .expect("gone");
    let idpel = conn
        .query_row("SELECT idpel FROM customer", [], |row| row.get(0))
        .expect("a customer");
    let replica = Replica::open(&path).expect("opens");
    let idpel = Idpel::from_number(idpel).expect("an IDPEL");
    let asked = replica.read(|tx| tx.facts(idpel));
    assert!(asked.is_err_and(|fault| fault.to_string().contains("unit")));
}
