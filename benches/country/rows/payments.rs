//! Payments for many customers imported and their locks lifted: what one payment costs, whatever the size of the
//! replica. Beside it, a fifth as many in the same run: the cost of one must not grow with their number either. They are kept: the
//! replica is another afterwards.

use crate::figure::{Figure, Goal};
use crate::measure::spent_on;
use crate::place::{Place, plain};
use pln123::replica::import::import;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Duration;

/// How many customers pay.
const PAYING: u64 = 100_000;

pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let mut replica = place.replica();
    let mut each = |name: &str, customers: u64| -> (Duration, u64) {
        let (folder, payments) = payments(place, name, customers);
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
        (spent / payments, lifted)
    };
    let (few, _) = each("few", PAYING / 5);
    let (many, lifted) = each("many", PAYING);
    let figure = Figure::new(
        "payments of 100,000 customers imported, each",
        "each of 20,000 customers'",
        Goal::AtMost(1.5),
        (few, many),
    );
    vec![figure.noting(format!("{lifted} locks lifted"))]
}

/// Each pays one receivable whole; the blocked customers' come first.
fn payments(place: &Place, name: &str, customers: u64) -> (PathBuf, u32) {
    let conn = plain(&place.path);
    let mut csv = String::from("payment_id,register_no,paid_at,amount,reverses\n");
    let sql = "SELECT r.idpel, register_no, amount - paid FROM receivable r
        LEFT JOIN lock l ON l.idpel = r.idpel AND l.lock = 'debt'
        WHERE paid < amount ORDER BY l.idpel IS NULL, r.idpel";
    let mut statement = conn.prepare(sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    let (mut seen, mut last, mut payments) = (0, 0, 0);
    let now = place.at(9);
    while let Some(row) = rows.next().unwrap() {
        let idpel: i64 = row.get(0).unwrap();
        seen += u64::from(idpel != last);
        last = idpel;
        if seen > customers {
            break;
        }
        payments += 1;
        let (register, amount): (String, i64) = (row.get(1).unwrap(), row.get(2).unwrap());
        let _ = writeln!(csv, "BENCH-{name}-{payments},{register},{now},{amount},");
    }
    let folder = place.scratch().join(name);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("payments.csv"), csv).unwrap();
    (folder, payments)
}
