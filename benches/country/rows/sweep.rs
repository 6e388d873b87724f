//! The sweep of a day over all customers, beside a bare count of the open receivables; and what the locks that it sets
//! cost on top.

use crate::figure::{Figure, Goal};
use crate::measure::{median, spent_on};
use crate::place::{Place, plain};
use pln123::domain::wib::{Moment, plus_days};
use pln123::replica::Fault;

const ROUNDS: usize = 7;
/// Above this, a month's locks take longer to write than all the rest of the run.
const MOST_A_MONTH_ON: u64 = 20_000_000;
const LIMIT: &str = "a bare count of the open receivables";

pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let conn = plain(&place.path);
    let mut replica = place.replica();
    let mut figures = Vec::new();
    // Today nothing is left to do, tomorrow as much as on any day. After a month without a sweep each lock to be set is
    // one more look at a customer's record.
    let days: &[i64] = if place.customers > MOST_A_MONTH_ON {
        &[0, 1]
    } else {
        &[0, 1, 31]
    };
    for ahead in days.iter().copied() {
        let on = plus_days(place.day, ahead);
        let at = Moment::at(on, 1, 0, 0).unwrap();
        let (mut counts, mut decisions) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            counts.push(spent_on(|| {
                let sql = "SELECT count(*) FROM receivable WHERE paid < amount";
                conn.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap()
            }));
            decisions.push(spent_on(|| {
                let swept = replica.read(|tx| tx.decide_sweep(on, |_| Ok::<_, Fault>(())));
                swept.unwrap()
            }));
        }
        // Written once, and given up.
        let mut set = 0;
        let whole = spent_on(|| {
            let given_up: Result<(), Fault> = replica.write(|tx| {
                set = tx.sweep(on, at, |_| Ok::<_, Fault>(()))?.set;
                Err(Fault::Defect("given up".into()))
            });
            assert!(given_up.is_err());
        });
        let (count, decided) = (median(&mut counts), median(&mut decisions));
        let (what, goal) = match ahead {
            0 => ("sweep of the day", Goal::AtMost(2.5)),
            1 => ("sweep of the next day", Goal::AtMost(2.5)),
            _ => ("sweep after a month without", Goal::Open),
        };
        let (decision, written) = (format!("{what}, decided"), format!("{what}, and written"));
        figures.push(Figure::new(&decision, LIMIT, goal, (count, decided)));
        let whole = Figure::new(&written, LIMIT, Goal::Open, (count, whole));
        figures.push(whole.noting(format!("{set} locks")));
    }
    figures
}
