//! What the tables promise of one another, checked by looking: for tests and for `doctor`.

use super::fault::Result;
use super::tx::Tx;

/// Each promise, and a question that has no row while it is kept.
const PROMISES: [(&str, &str); 10] = [
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
        "the list of blocked customers is what their locks and debts are, or says of whom it is behind",
        "SELECT 1 FROM (SELECT * FROM blocked_now
              WHERE idpel IN (SELECT idpel FROM lock EXCEPT SELECT idpel FROM blocked_stale) EXCEPT SELECT * FROM blocked)
          UNION ALL SELECT 1 FROM (SELECT * FROM blocked WHERE idpel NOT IN (SELECT idpel FROM blocked_stale)
            EXCEPT SELECT * FROM blocked_now WHERE idpel IN (SELECT idpel FROM lock)) LIMIT 1",
    ),
    (
        "the tallies are what the list of blocked customers comes to",
        "SELECT 1 FROM (SELECT unit, causes, setters, ageing, blocked_for, count(*) AS n, sum(overdue) AS s
            FROM blocked_cell GROUP BY 1, 2, 3, 4, 5) full_count
          FULL JOIN tally_blocked kept USING (unit, causes, setters, ageing, blocked_for)
          WHERE n IS NOT customers OR s IS NOT overdue
          UNION ALL SELECT 1 FROM (SELECT causes, setters, ageing, blocked_for, sum(customers) AS n, sum(overdue) AS s
            FROM tally_blocked GROUP BY 1, 2, 3, 4) full_count
          FULL JOIN tally_country kept USING (causes, setters, ageing, blocked_for)
          WHERE n IS NOT customers OR s IS NOT overdue
          UNION ALL SELECT 1 FROM (SELECT unit, sum(customers) AS n, sum(overdue) AS s FROM tally_blocked GROUP BY 1)
          FULL JOIN tally_unit USING (unit) WHERE n IS NOT customers OR s IS NOT overdue LIMIT 1",
    ),
    (
        "turns are tallied by day, unit and lock",
        "SELECT 1 FROM (SELECT (at + 25200000000) / 86400000000 AS turned_on, unit, lock,
            sum(kind = 'lock_set') AS s, sum(kind = 'lock_lifted') AS l FROM event JOIN customer USING (idpel)
            WHERE kind IN ('lock_set', 'lock_lifted') GROUP BY 1, 2, 3) full_count
          FULL JOIN (SELECT * FROM tally_turn WHERE was_set + lifted > 0) kept USING (turned_on, unit, lock)
          WHERE s IS NOT kept.was_set OR l IS NOT kept.lifted LIMIT 1",
    ),
    (
        "the worklist's candidates are the old debts and lost meters without a lock",
        "SELECT 1 FROM (SELECT * FROM old_debt_now EXCEPT SELECT * FROM old_debt)
          UNION ALL SELECT 1 FROM (SELECT * FROM old_debt EXCEPT SELECT * FROM old_debt_now)
          UNION ALL SELECT 1 FROM (SELECT * FROM lost_meter_now EXCEPT SELECT * FROM lost_meter)
          UNION ALL SELECT 1 FROM (SELECT * FROM lost_meter EXCEPT SELECT * FROM lost_meter_now) LIMIT 1",
    ),
    (
        "the odd locks are those of the postpaid and of meters not lost",
        "SELECT 1 FROM (SELECT * FROM odd_lock_now EXCEPT SELECT * FROM odd_lock)
          UNION ALL SELECT 1 FROM (SELECT * FROM odd_lock EXCEPT SELECT * FROM odd_lock_now) LIMIT 1",
    ),
    (
        "what is counted of each call is what its record says",
        "SELECT 1 FROM (SELECT * FROM call_counted_now EXCEPT SELECT * FROM call_counted)
          UNION ALL SELECT 1 FROM (SELECT * FROM call_counted EXCEPT SELECT * FROM call_counted_now) LIMIT 1",
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
        if !self.search_holds()? {
            broken.push("the search finds whoever is in the table of customers");
        }
        Ok(broken)
    }
}
