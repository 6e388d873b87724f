//! The tallies and narrow rows of a new file, made at once where the triggers would have made them row by row.

/// In the order in which one needs another, after the list of blocked customers and the indexes.
pub(super) const TALLIED: [&str; 7] = [
    "INSERT INTO tally_blocked SELECT unit, causes, setters, ageing, blocked_for, count(*), sum(overdue)
       FROM blocked_cell GROUP BY 1, 2, 3, 4, 5",
    "INSERT INTO tally_country SELECT causes, setters, ageing, blocked_for, sum(customers), sum(overdue)
       FROM tally_blocked GROUP BY 1, 2, 3, 4",
    "INSERT INTO tally_unit SELECT unit, sum(customers), sum(overdue) FROM tally_blocked GROUP BY 1",
    "INSERT INTO old_debt SELECT * FROM old_debt_now ORDER BY 1, 2, 3, 4",
    "INSERT INTO lost_meter SELECT * FROM lost_meter_now ORDER BY 1, 2, 3",
    "INSERT INTO call_counted SELECT * FROM call_counted_now ORDER BY saved_at, id",
    "INSERT INTO odd_lock SELECT idpel FROM odd_lock_now ORDER BY idpel",
];
