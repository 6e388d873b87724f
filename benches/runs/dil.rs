//! The question "full Info DIL", warm, beside one B-tree look-up of the same customer's row; and a customer looked at
//! again after a payment, beside the question.

use crate::common::{Figure, at, median, operator, peer, some_customers, spent_on, today};
use pln123::desk::Desk;
use pln123::desk::anchor::Anchor;
use pln123::domain::ids::Idpel;
use pln123::domain::typed::Typed;
use pln123::domain::wib::Moment;
use pln123::replica::{Fault, Replica};
use rusqlite::Connection;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

const CUSTOMERS: usize = 2_000;
const ROUNDS: usize = 15;

/// The whole row, as the question reads it too.
fn look_up(conn: &Connection, idpel: i64) {
    let mut found = conn
        .prepare_cached("SELECT meter_no, name, address, phone, unit, tariff, power_va, prepaid FROM customer WHERE idpel = ?1")
        .unwrap();
    let row = found.query_row([idpel], |row| {
        Ok((
            row.get::<_, Option<i64>>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, String>(2)?,
            row.get::<_, String>(3)?,
            row.get::<_, i64>(4)?,
            row.get::<_, String>(5)?,
            row.get::<_, i64>(6)?,
            row.get::<_, bool>(7)?,
        ))
    });
    black_box(row.unwrap());
}

fn each(time: Duration, of: &[i64]) -> Duration {
    time / u32::try_from(of.len()).unwrap()
}

/// Any customer, and one who is blocked.
pub(crate) fn figures(path: &Path) -> Vec<Figure> {
    let conn = peer(path);
    let any = some_customers(&conn, CUSTOMERS);
    let mut blocked = conn
        .prepare("SELECT idpel FROM lock WHERE lock = 'debt'")
        .unwrap();
    let blocked: Vec<i64> = blocked
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let step = (blocked.len() / CUSTOMERS).max(1);
    let blocked: Vec<i64> = blocked.into_iter().step_by(step).take(CUSTOMERS).collect();

    let mut replica = Replica::open(path).unwrap();
    let now = at(today(&replica), 10);
    let by = operator(&replica, "rina");
    let mut figures = Vec::new();
    for (who, idpels) in [("any customer", &any), ("a blocked one", &blocked)] {
        let desk = Desk::new(replica, by.clone(), Anchor::none());
        let (row, question) = beside_a_look_up(&conn, &desk, idpels, now);
        replica = desk.into_replica();
        figures.push(Figure {
            what: format!("full Info DIL, {who}"),
            limit: "one look-up of the row",
            limit_took: row,
            ours: question,
            goal: Some(5.0),
        });
        let (look, question) = settled(&mut replica, idpels, now);
        figures.push(Figure {
            what: format!("looked at again, {who}"),
            limit: "full Info DIL, in the same transaction",
            limit_took: question,
            ours: look,
            goal: Some(3.0),
        });
    }
    figures
}

fn beside_a_look_up(
    conn: &Connection,
    desk: &Desk,
    idpels: &[i64],
    now: Moment,
) -> (Duration, Duration) {
    let (mut rows, mut questions) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let time = spent_on(|| idpels.iter().for_each(|idpel| look_up(conn, *idpel)));
        rows.push(each(time, idpels));
        let time = spent_on(|| {
            for idpel in idpels {
                let typed = Typed::Idpel(Idpel::from_number(*idpel).unwrap());
                black_box(desk.info_dil(&typed, now).unwrap());
            }
        });
        questions.push(each(time, idpels));
    }
    (median(rows), median(questions))
}

/// Looked at within one transaction, which is then given up: locks that would be lifted are written too.
fn settled(replica: &mut Replica, idpels: &[i64], now: Moment) -> (Duration, Duration) {
    let (mut looks, mut questions) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let given_up: Result<(), Fault> = replica.write(|tx| {
            let idpels_of = |number: &i64| Idpel::from_number(*number).unwrap();
            let time = spent_on(|| {
                for idpel in idpels.iter().map(idpels_of) {
                    let facts = tx.facts(idpel).unwrap().unwrap();
                    black_box(pln123::domain::answer::Answer::of(&facts, now));
                    black_box(tx.open_order(idpel).unwrap());
                }
            });
            questions.push(each(time, idpels));
            let time = spent_on(|| {
                for idpel in idpels.iter().map(idpels_of) {
                    black_box(tx.settle(idpel, now).unwrap());
                }
            });
            looks.push(each(time, idpels));
            Err(Fault::Defect("given up".into()))
        });
        assert!(given_up.is_err());
    }
    (median(looks), median(questions))
}
