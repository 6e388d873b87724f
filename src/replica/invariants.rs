//! What the tables promise of one another, checked by looking: for tests and for `doctor`.

use super::fault::Result;
use super::tx::Tx;

/// Each promise, and a question that has no row while it is kept.
const PROMISES: [(&str, &str); 7] = [
    (
        "paid is the sum of payments less reversals",
        "SELECT 1 FROM receivable r WHERE paid <> (SELECT coalesce(sum(iif(lowers, amount, -amount)), 0)
            FROM payment p WHERE p.register_no = r.register_no) LIMIT 1",
    ),
    ("paid lies between zero and the amount", "SELECT 1 FROM receivable WHERE paid NOT BETWEEN 0 AND amount LIMIT 1"),
    (
        "a lock equals the last event of its kind",
        "SELECT 1 FROM (SELECT idpel, lock, max(seq) AS seq FROM event WHERE kind IN ('lock_set', 'lock_lifted')
            GROUP BY idpel, lock) last JOIN event e USING (seq)
            LEFT JOIN lock l ON l.idpel = last.idpel AND l.lock = last.lock
          WHERE (e.kind = 'lock_set') <> (l.idpel IS NOT NULL) OR (l.event IS NOT NULL AND l.event <> e.seq)
          UNION ALL SELECT 1 FROM lock l LEFT JOIN event e ON e.seq = l.event
          WHERE e.seq IS NULL OR e.idpel <> l.idpel OR e.lock <> l.lock OR e.kind <> 'lock_set' LIMIT 1",
    ),
    (
        "locks are tallied by unit, setter and day",
        "SELECT 1 FROM (SELECT unit, lock, set_by IS NULL AS by_system, (since + 25200000000) / 86400000000 AS since_on,
            count(*) AS n FROM lock JOIN customer USING (idpel) GROUP BY 1, 2, 3, 4) full_count
          FULL JOIN (SELECT * FROM tally_lock WHERE customers > 0) kept USING (unit, lock, by_system, since_on)
          WHERE n IS NOT kept.customers LIMIT 1",
    ),
    (
        "debts under a lock are tallied by unit, cause and day",
        "SELECT 1 FROM (SELECT unit, cause, due_on, count(*) AS n, sum(amount - paid) AS owed FROM receivable
            JOIN customer USING (idpel) WHERE paid < amount AND idpel IN (SELECT idpel FROM lock WHERE lock = 'debt')
            GROUP BY 1, 2, 3) full_count
          FULL JOIN (SELECT * FROM tally_debt WHERE receivables > 0) kept USING (unit, cause, due_on)
          WHERE n IS NOT kept.receivables OR owed IS NOT kept.balance LIMIT 1",
    ),
    (
        "turns are tallied by day and unit",
        "SELECT 1 FROM (SELECT sum(was_set) AS s, sum(lifted) AS l FROM tally_turn) kept,
            (SELECT count(*) FILTER (WHERE kind = 'lock_set') AS s, count(*) FILTER (WHERE kind = 'lock_lifted') AS l
               FROM event) full_count
          WHERE coalesce(kept.s, 0) <> full_count.s OR coalesce(kept.l, 0) <> full_count.l",
    ),
    (
        "every complaint has its rows for APKT and CRM",
        "SELECT 1 FROM complaint c WHERE (SELECT count(*) FROM outbox o WHERE o.id = c.id
            AND o.destination IN ('apkt', 'crm')) <> 2 LIMIT 1",
    ),
];

impl Tx<'_> {
    /// The promises that are broken, by name.
    pub fn broken_promises(&self) -> Result<Vec<&'static str>> {
        let mut broken = Vec::new();
        for (promise, question) in PROMISES {
            if self.one(question, [], |_| Ok(()))?.is_some() {
                broken.push(promise);
            }
        }
        Ok(broken)
    }
}
