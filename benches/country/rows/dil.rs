//! The question "full Info DIL", warm, beside one B-tree look-up of the same customer's row; and a customer looked at
//! again after a payment, beside the question.

use crate::figure::{Figure, Goal};
use crate::measure::{in_turns, median, spent_on};
use crate::place::{Place, plain};
use pln123::desk::questions::InfoDil;
use pln123::domain::ids::Idpel;
use pln123::domain::typed::Typed;
use pln123::replica::Fault;
use rusqlite::Connection;
use std::hint::black_box;
use std::time::Duration;

const CUSTOMERS: usize = 2_000;
const ROUNDS: usize = 15;

/// The whole row, as the question reads it too.
fn look_up(conn: &Connection, idpel: Idpel) {
    let mut found = conn
        .prepare_cached("SELECT meter_no, name, address, phone, unit, tariff, power_va, prepaid FROM customer WHERE idpel = ?1")
        .unwrap();
    let row = found.query_row([idpel.number()], |row| {
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

/// Any customer, and one who is blocked.
pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let conn = plain(&place.path);
    let desk = place.desk("rina");
    let now = place.at(10);
    let ask = |idpel: &Idpel| -> InfoDil { desk.info_dil(&Typed::Idpel(*idpel), now).unwrap() };
    let mut figures = Vec::new();
    for (who, idpels) in [
        ("any customer", place.customers(CUSTOMERS)),
        ("a blocked one", place.locked(CUSTOMERS)),
    ] {
        let each = |time: Duration| time / u32::try_from(idpels.len()).unwrap();
        let (row, question) = in_turns(
            ROUNDS,
            &mut |_| spent_on(|| idpels.iter().for_each(|idpel| look_up(&conn, *idpel))),
            &mut |_| spent_on(|| idpels.iter().for_each(|idpel| drop(black_box(ask(idpel))))),
        );
        figures.push(Figure::new(
            &format!("full Info DIL, {who}"),
            "one look-up of the row",
            Goal::AtMost(5.0),
            (each(row), each(question)),
        ));
        let looked = looked_at_again(place, &idpels);
        figures.push(Figure::new(
            &format!("looked at again after a payment, {who}"),
            "full Info DIL",
            Goal::AtMost(3.0),
            (each(question), each(looked)),
        ));
    }
    figures
}

/// All of them in one transaction, which is then given up: locks that would be lifted are written too.
fn looked_at_again(place: &Place, idpels: &[Idpel]) -> Duration {
    let mut replica = place.replica();
    let mut looks = Vec::new();
    for _ in 0..ROUNDS {
        let given_up: Result<(), Fault> = replica.write(|tx| {
            looks.push(spent_on(|| {
                for idpel in idpels {
                    black_box(tx.settle(*idpel, place.at(10)).unwrap());
                }
            }));
            Err(Fault::Defect("given up".into()))
        });
        assert!(given_up.is_err());
    }
    median(&mut looks)
}
