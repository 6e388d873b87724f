//! The sweep of a day over all customers, beside a bare count of the open receivables; and what the locks that it sets
//! cost on top.

use crate::common::{Figure, at, median, peer, spent_on, today};
use pln123::domain::wib::plus_days;
use pln123::replica::{Fault, Replica};
use std::hint::black_box;
use std::path::Path;

const ROUNDS: usize = 9;

pub(crate) fn figures(path: &Path) -> Vec<Figure> {
    let conn = peer(path);
    let mut replica = Replica::open(path).unwrap();
    let day = today(&replica);
    let mut figures = Vec::new();
    // Today little turns; in a month's time many locks are set.
    for ahead in [0, 31] {
        let on = plus_days(day, ahead);
        let (mut counts, mut decisions, mut whole) = (Vec::new(), Vec::new(), Vec::new());
        let mut set = 0;
        for _ in 0..ROUNDS {
            counts.push(spent_on(|| {
                let sql = "SELECT count(*) FROM receivable WHERE paid < amount";
                let count: i64 = conn.query_row(sql, [], |row| row.get(0)).unwrap();
                black_box(count);
            }));
            decisions.push(spent_on(|| {
                let swept = replica.read(|tx| tx.decide_sweep(on, |_| Ok::<_, Fault>(())));
                black_box(swept.unwrap());
            }));
            whole.push(spent_on(|| {
                let given_up: Result<(), Fault> = replica.write(|tx| {
                    set = tx.sweep(on, at(on, 1), |_| Ok::<_, Fault>(()))?.set;
                    Err(Fault::Defect("given up".into()))
                });
                assert!(given_up.is_err());
            }));
        }
        let count = median(counts);
        let limit = "a bare count of the open receivables";
        figures.push(Figure {
            what: format!("sweep of a day {ahead} days on, decided"),
            limit,
            limit_took: count,
            ours: median(decisions),
            goal: Some(2.5),
        });
        figures.push(Figure {
            what: format!("the same, {set} locks written"),
            limit,
            limit_took: count,
            ours: median(whole),
            goal: None,
        });
    }
    figures
}
