//! Payments for many customers imported and their locks lifted: what one payment costs, whatever the size of the
//! replica. Beside it, a fifth as many in the same run, of whom the same share is blocked: the cost of one must not grow
//! with their number either. They are kept: the replica is another afterwards.

use crate::figure::{Figure, Goal};
use crate::measure::spent_on;
use crate::place::{Place, plain};
use pln123::replica::import::import;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Duration;

/// How many customers pay at most.
const PAYING: u64 = 100_000;

struct Paid {
    each: Duration,
    customers: u64,
    lifted: u64,
}

pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let mut replica = place.replica();
    let mut pay = |name: &str, whose: &str, most: u64| {
        let (folder, customers, payments) = payments(place, name, whose, most);
        let mut lifted = 0;
        let spent = spent_on(|| {
            let done = import(
                &mut replica,
                &folder,
                place.at(10),
                &mut Vec::new(),
                &mut |_| {},
            )
            .unwrap();
            assert_eq!(done.rejected(), 0);
            lifted = done.lifted;
        });
        Paid {
            each: spent / payments,
            customers,
            lifted,
        }
    };
    let few = pay("few", "r.idpel % 6 = 0", PAYING / 5);
    let many = pay("many", "r.idpel % 6 > 0", PAYING);
    let figure = Figure::new(
        "payments imported, each",
        "each of a fifth of them",
        Goal::AtMost(1.5),
        (few.each, many.each),
    );
    let note = format!(
        "of {} customers, {} locks lifted; of {}, {}",
        many.customers, many.lifted, few.customers, few.lifted
    );
    vec![figure.noting(note)]
}

/// Each pays all that is open; the blocked customers come first. How many customers and payments they are.
fn payments(place: &Place, name: &str, whose: &str, most: u64) -> (PathBuf, u64, u32) {
    let conn = plain(&place.path);
    let mut csv = String::from("payment_id,register_no,paid_at,amount,reverses\n");
    let sql = format!(
        "SELECT r.idpel, register_no, amount - paid FROM receivable r
         LEFT JOIN lock l ON l.idpel = r.idpel AND l.lock = 'debt'
         WHERE paid < amount AND {whose} ORDER BY l.idpel IS NULL, r.idpel"
    );
    let mut statement = conn.prepare(&sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    let (mut customers, mut last, mut payments) = (0, 0, 0);
    let now = place.at(9);
    while let Some(row) = rows.next().unwrap() {
        let idpel: i64 = row.get(0).unwrap();
        if idpel != last {
            if customers == most {
                break;
            }
            customers += 1;
            last = idpel;
        }
        payments += 1;
        let (register, amount): (String, i64) = (row.get(1).unwrap(), row.get(2).unwrap());
        let _ = writeln!(csv, "BENCH-{name}-{payments},{register},{now},{amount},");
    }
    let folder = place.scratch().join(name);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("payments.csv"), csv).unwrap();
    (folder, customers, payments)
}
