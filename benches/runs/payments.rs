//! Payments for many customers imported and their locks lifted: what one customer costs.

use crate::common::{at, peer, spent_on, today};
use pln123::domain::wib::Moment;
use pln123::replica::Replica;
use pln123::replica::import::{Step, import};
use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

/// What an import of payments came to.
#[derive(Debug)]
pub(crate) struct Paid {
    pub(crate) customers: usize,
    pub(crate) payments: usize,
    pub(crate) lifted: u64,
    pub(crate) spent: Duration,
    pub(crate) took: Duration,
}

impl Paid {
    pub(crate) fn tell(&self) {
        let each = |time: Duration| time.as_secs_f64() * 1e6 / self.payments_f();
        println!(
            "{} payments of {} customers imported, {} locks lifted: {:.2} s of processor, {:.2} s by the clock, {:.1} µs a payment",
            self.payments,
            self.customers,
            self.lifted,
            self.spent.as_secs_f64(),
            self.took.as_secs_f64(),
            each(self.spent),
        );
    }

    fn payments_f(&self) -> f64 {
        f64::from(u32::try_from(self.payments).unwrap())
    }
}

/// Pays all that is overdue of as many blocked customers, and what others owe until there are enough; on a replica that
/// may be changed.
pub(crate) fn paid(path: &Path, customers: usize) -> Paid {
    let conn = peer(path);
    let replica = Replica::open(path).unwrap();
    let now = at(today(&replica), 10);
    let mut csv = String::from("payment_id,register_no,paid_at,amount,reverses\n");
    let sql = "SELECT r.idpel, register_no, amount - paid FROM receivable r
        LEFT JOIN lock l ON l.idpel = r.idpel AND l.lock = 'debt'
        WHERE paid < amount ORDER BY l.idpel IS NULL, r.idpel";
    let mut statement = conn.prepare(sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    let (mut seen, mut last, mut payments) = (0, 0, 0);
    while let Some(row) = rows.next().unwrap() {
        let idpel: i64 = row.get(0).unwrap();
        if idpel != last {
            seen += 1;
            last = idpel;
        }
        if seen > customers {
            break;
        }
        payments += 1;
        let (register, amount): (String, i64) = (row.get(1).unwrap(), row.get(2).unwrap());
        let _ = writeln!(csv, "BENCH{payments},{register},{now},{amount},");
    }
    drop(rows);
    drop(statement);
    drop(conn);
    let folder = path.with_extension("in");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("payments.csv"), csv).unwrap();
    let paid = run(replica, &folder, now, seen.min(customers), payments);
    std::fs::remove_dir_all(folder).unwrap();
    paid
}

fn run(
    mut replica: Replica,
    folder: &Path,
    now: Moment,
    customers: usize,
    payments: usize,
) -> Paid {
    let start = Instant::now();
    let mut step = Step::Settling;
    let mut lifted = 0;
    let spent = spent_on(|| {
        let done = import(
            &mut replica,
            folder,
            now,
            &mut Vec::new(),
            &mut |progress| {
                if progress.step != step {
                    println!(
                        "  {:>8} ms {:?}",
                        start.elapsed().as_millis(),
                        progress.step
                    );
                    step = progress.step;
                }
            },
        );
        let done = done.unwrap();
        assert_eq!(done.rejected(), 0);
        lifted = done.lifted;
    });
    Paid {
        customers,
        payments,
        lifted,
        spent,
        took: start.elapsed(),
    }
}
