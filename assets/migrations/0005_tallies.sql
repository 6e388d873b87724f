-- What the list of blocked customers comes to, in tallies kept by triggers, so that no count, sum or chart reads the
-- list. And what else was read whole to be counted: the worklist's old debts, the figures of calls, the odd locks.

-- The cell that a row of `blocked` counts in. `ageing` (of the debt) and `blocked_for` are the buckets of a number of
-- days, on the day that the list speaks of: 0 none, 1 up to 30, 2 up to 60, 3 up to 90, 4 beyond.
CREATE VIEW blocked_cell AS
SELECT idpel, unit, causes, setters,
       (day + lateness > 0) + (day + lateness > 30) + (day + lateness > 60) + (day + lateness > 90) AS ageing,
       (since + 25200000000 < day * 86400000000) + (since + 25200000000 < (day - 30) * 86400000000)
           + (since + 25200000000 < (day - 60) * 86400000000)
           + (since + 25200000000 < (day - 90) * 86400000000) AS blocked_for,
       overdue
  FROM monitored CROSS JOIN blocked;

-- Customers and the sum of what is overdue of them, by all that the list can be narrowed to; the same over all units,
-- and by unit alone. A cell without customers has no row.
CREATE TABLE tally_blocked (
    unit        INTEGER NOT NULL,
    causes      INTEGER NOT NULL,
    setters     INTEGER NOT NULL,
    ageing      INTEGER NOT NULL,
    blocked_for INTEGER NOT NULL,
    customers   INTEGER NOT NULL,
    overdue     INTEGER NOT NULL,
    PRIMARY KEY (unit, causes, setters, ageing, blocked_for)
) STRICT, WITHOUT ROWID;
CREATE TABLE tally_country (
    causes      INTEGER NOT NULL,
    setters     INTEGER NOT NULL,
    ageing      INTEGER NOT NULL,
    blocked_for INTEGER NOT NULL,
    customers   INTEGER NOT NULL,
    overdue     INTEGER NOT NULL,
    PRIMARY KEY (causes, setters, ageing, blocked_for)
) STRICT, WITHOUT ROWID;
CREATE TABLE tally_unit (
    unit      INTEGER PRIMARY KEY,
    customers INTEGER NOT NULL,
    overdue   INTEGER NOT NULL
) STRICT;

-- What is added to a cell, or taken from it with a number below zero, is added in each tally: put in here.
CREATE VIEW tally_change AS SELECT * FROM tally_blocked;
CREATE TRIGGER tally_changed INSTEAD OF INSERT ON tally_change BEGIN
    INSERT INTO tally_blocked
    VALUES (NEW.unit, NEW.causes, NEW.setters, NEW.ageing, NEW.blocked_for, NEW.customers, NEW.overdue)
    ON CONFLICT DO UPDATE SET customers = customers + excluded.customers, overdue = overdue + excluded.overdue;
    DELETE FROM tally_blocked WHERE NEW.customers < 0 AND customers = 0 AND (unit, causes, setters, ageing, blocked_for)
        = (NEW.unit, NEW.causes, NEW.setters, NEW.ageing, NEW.blocked_for);
    INSERT INTO tally_country
    VALUES (NEW.causes, NEW.setters, NEW.ageing, NEW.blocked_for, NEW.customers, NEW.overdue)
    ON CONFLICT DO UPDATE SET customers = customers + excluded.customers, overdue = overdue + excluded.overdue;
    DELETE FROM tally_country WHERE NEW.customers < 0 AND customers = 0 AND (causes, setters, ageing, blocked_for)
        = (NEW.causes, NEW.setters, NEW.ageing, NEW.blocked_for);
    INSERT INTO tally_unit VALUES (NEW.unit, NEW.customers, NEW.overdue)
    ON CONFLICT DO UPDATE SET customers = customers + excluded.customers, overdue = overdue + excluded.overdue;
    DELETE FROM tally_unit WHERE NEW.customers < 0 AND customers = 0 AND unit = NEW.unit;
END;

CREATE TRIGGER blocked_counted AFTER INSERT ON blocked BEGIN
    INSERT INTO tally_change SELECT unit, causes, setters, ageing, blocked_for, 1, overdue
      FROM blocked_cell WHERE idpel = NEW.idpel;
END;
CREATE TRIGGER blocked_uncounted BEFORE DELETE ON blocked BEGIN
    INSERT INTO tally_change SELECT unit, causes, setters, ageing, blocked_for, -1, -overdue
      FROM blocked_cell WHERE idpel = OLD.idpel;
END;
CREATE TRIGGER blocked_leaves_its_cell BEFORE UPDATE OF unit, causes, setters, lateness, since ON blocked BEGIN
    INSERT INTO tally_change SELECT unit, causes, setters, ageing, blocked_for, -1, -overdue
      FROM blocked_cell WHERE idpel = OLD.idpel;
END;
CREATE TRIGGER blocked_comes_to_a_cell AFTER UPDATE OF unit, causes, setters, lateness, since ON blocked BEGIN
    INSERT INTO tally_change SELECT unit, causes, setters, ageing, blocked_for, 1, overdue
      FROM blocked_cell WHERE idpel = NEW.idpel;
END;
-- No statement changes what is overdue together with the above.
CREATE TRIGGER blocked_owes_otherwise AFTER UPDATE OF overdue ON blocked WHEN NEW.overdue <> OLD.overdue BEGIN
    INSERT INTO tally_change SELECT unit, causes, setters, ageing, blocked_for, 0, NEW.overdue - OLD.overdue
      FROM blocked_cell WHERE idpel = NEW.idpel;
END;

-- A row of the list of which the debts have changed, or which the day has passed: put in here, it is made anew. Most
-- changes leave causes and lateness alone, and with them their indexes.
CREATE VIEW blocked_anew AS SELECT idpel FROM blocked;
CREATE TRIGGER blocked_made_anew INSTEAD OF INSERT ON blocked_anew BEGIN
    UPDATE blocked SET causes = n.causes, lateness = n.lateness FROM blocked_now n
     WHERE n.idpel = NEW.idpel AND blocked.idpel = NEW.idpel
       AND (blocked.causes, blocked.lateness) <> (n.causes, n.lateness);
    UPDATE blocked SET overdue = n.overdue, last_due = n.last_due, next_due = n.next_due FROM blocked_now n
     WHERE n.idpel = NEW.idpel AND blocked.idpel = NEW.idpel;
END;

DROP TRIGGER receivable_added_monitored;
DROP TRIGGER receivable_changed_monitored;
DROP TRIGGER receivable_removed_monitored;
CREATE TRIGGER receivable_added_monitored AFTER INSERT ON receivable WHEN NEW.paid < NEW.amount BEGIN
    INSERT INTO blocked_anew SELECT idpel FROM blocked WHERE idpel = NEW.idpel;
END;
CREATE TRIGGER receivable_changed_monitored AFTER UPDATE OF cause, due_on, amount, paid ON receivable BEGIN
    INSERT INTO blocked_anew SELECT idpel FROM blocked WHERE idpel = NEW.idpel;
END;
CREATE TRIGGER receivable_removed_monitored AFTER DELETE ON receivable BEGIN
    INSERT INTO blocked_anew SELECT idpel FROM blocked WHERE idpel = OLD.idpel;
END;
-- The name is in no tally.
DROP TRIGGER customer_changed_monitored;
CREATE TRIGGER customer_named_monitored AFTER UPDATE OF name ON customer WHEN NEW.name <> OLD.name BEGIN
    UPDATE blocked SET name = NEW.name WHERE idpel = NEW.idpel;
END;
CREATE TRIGGER customer_moved_monitored AFTER UPDATE OF unit ON customer WHEN NEW.unit <> OLD.unit BEGIN
    UPDATE blocked SET unit = NEW.unit WHERE idpel = NEW.idpel;
END;

-- The day turns. Rows whose ages pass the edge of a bucket, on the way there or back, go from cell to cell together,
-- without being written; then those are made anew of which something has fallen due since, or would not be due yet.
CREATE TRIGGER monitored_turns BEFORE UPDATE OF day ON monitored WHEN NEW.day <> OLD.day BEGIN
    INSERT INTO tally_change SELECT unit, causes, setters, ageing, blocked_for, -count(*), -sum(overdue)
      FROM blocked_cell WHERE idpel IN (
        SELECT idpel FROM (VALUES (0), (30), (60), (90)) CROSS JOIN blocked
         WHERE lateness > column1 - max(OLD.day, NEW.day) AND lateness <= column1 - min(OLD.day, NEW.day)
        UNION ALL SELECT idpel FROM (VALUES (0), (30), (60), (90)) CROSS JOIN blocked
         WHERE since >= (min(OLD.day, NEW.day) - column1) * 86400000000 - 25200000000
           AND since < (max(OLD.day, NEW.day) - column1) * 86400000000 - 25200000000)
     GROUP BY 1, 2, 3, 4, 5;
END;
CREATE TRIGGER monitored_turned AFTER UPDATE OF day ON monitored WHEN NEW.day <> OLD.day BEGIN
    INSERT INTO tally_change SELECT unit, causes, setters, ageing, blocked_for, count(*), sum(overdue)
      FROM blocked_cell WHERE idpel IN (
        SELECT idpel FROM (VALUES (0), (30), (60), (90)) CROSS JOIN blocked
         WHERE lateness > column1 - max(OLD.day, NEW.day) AND lateness <= column1 - min(OLD.day, NEW.day)
        UNION ALL SELECT idpel FROM (VALUES (0), (30), (60), (90)) CROSS JOIN blocked
         WHERE since >= (min(OLD.day, NEW.day) - column1) * 86400000000 - 25200000000
           AND since < (max(OLD.day, NEW.day) - column1) * 86400000000 - 25200000000)
     GROUP BY 1, 2, 3, 4, 5;
    INSERT INTO blocked_anew
    SELECT idpel FROM blocked WHERE next_due < NEW.day
    -- Backwards is rare, and reads the list; forwards this reads nothing.
    UNION SELECT idpel FROM (SELECT 1 WHERE NEW.day < OLD.day) CROSS JOIN blocked WHERE last_due >= NEW.day;
END;
CREATE INDEX blocked_next_due ON blocked (next_due) WHERE next_due IS NOT NULL;

INSERT INTO tally_change SELECT unit, causes, setters, ageing, blocked_for, count(*), sum(overdue)
  FROM blocked_cell GROUP BY 1, 2, 3, 4, 5;

-- What figures and counts look at in a call's record, beside it: a record is thousands of bytes long. `earlier` is when
-- the customer had called last before, `backs` and `objections` are lists in JSON.
CREATE VIEW call_counted_now AS
SELECT saved_at, id, idpel, unit, script, ended, status, dispute, hand_over, handling_seconds, made_by,
       (SELECT max(e.saved_at) FROM complaint e
         WHERE e.idpel = complaint.idpel AND (e.saved_at, e.id) < (complaint.saved_at, complaint.id)) AS earlier,
       coalesce(record -> '$.backs', '[]') AS backs,
       (SELECT json_group_array(value ->> 'objection') FROM json_each(record, '$.raised')) AS objections
  FROM complaint;
CREATE TABLE call_counted (
    saved_at         INTEGER NOT NULL,
    id               TEXT    NOT NULL,
    idpel            INTEGER NOT NULL,
    unit             INTEGER NOT NULL,
    script           TEXT    NOT NULL,
    ended            TEXT    NOT NULL,
    status           TEXT    NOT NULL,
    dispute          INTEGER NOT NULL,
    hand_over        INTEGER NOT NULL,
    handling_seconds INTEGER NOT NULL,
    made_by          TEXT    NOT NULL,
    earlier          INTEGER,
    backs            TEXT    NOT NULL,
    objections       TEXT    NOT NULL,
    PRIMARY KEY (saved_at, id)
) STRICT, WITHOUT ROWID;
-- A call may come after a later one of the same customer has: that one has another before it then.
CREATE TRIGGER complaint_counted AFTER INSERT ON complaint BEGIN
    INSERT INTO call_counted SELECT * FROM call_counted_now WHERE id = NEW.id;
    UPDATE call_counted SET earlier = NEW.saved_at WHERE (saved_at, id) =
        (SELECT saved_at, id FROM complaint WHERE idpel = NEW.idpel AND (saved_at, id) > (NEW.saved_at, NEW.id)
          ORDER BY saved_at, id LIMIT 1);
END;
CREATE TRIGGER complaint_uncounted AFTER DELETE ON complaint BEGIN
    DELETE FROM call_counted WHERE (saved_at, id) = (OLD.saved_at, OLD.id);
    UPDATE call_counted SET earlier =
        (SELECT max(saved_at) FROM complaint WHERE idpel = OLD.idpel AND (saved_at, id) < (OLD.saved_at, OLD.id))
     WHERE (saved_at, id) =
        (SELECT saved_at, id FROM complaint WHERE idpel = OLD.idpel AND (saved_at, id) > (OLD.saved_at, OLD.id)
          ORDER BY saved_at, id LIMIT 1);
END;
CREATE TRIGGER complaint_kept BEFORE UPDATE ON complaint BEGIN SELECT RAISE(ABORT, 'calls are append-only'); END;
INSERT INTO call_counted SELECT * FROM call_counted_now ORDER BY saved_at, id;
-- The log is walked through along the narrow table.
DROP INDEX complaint_saved;

-- The worklist: old debts (the cut-off is 1 September 2019) and lost meters that no lock stands for yet, in the order
-- of a unit's list.
DROP INDEX old_debt;
DROP INDEX meter_loss_open;
CREATE TABLE old_debt (
    unit        INTEGER NOT NULL,
    due_on      INTEGER NOT NULL,
    idpel       INTEGER NOT NULL,
    register_no TEXT    NOT NULL,
    PRIMARY KEY (unit, due_on, idpel, register_no)
) STRICT, WITHOUT ROWID;
CREATE TABLE lost_meter (
    unit        INTEGER NOT NULL,
    reported_on INTEGER NOT NULL,
    idpel       INTEGER NOT NULL,
    PRIMARY KEY (unit, reported_on, idpel)
) STRICT, WITHOUT ROWID;
CREATE VIEW old_debt_now AS
SELECT unit, due_on, r.idpel AS idpel, register_no FROM receivable r CROSS JOIN customer c ON c.idpel = r.idpel
 WHERE determined_on < 18140 AND paid < amount
   AND NOT EXISTS (SELECT 1 FROM lock l WHERE l.idpel = r.idpel AND l.lock = 'debt');
CREATE VIEW lost_meter_now AS
SELECT unit, reported_on, m.idpel AS idpel FROM meter_loss m CROSS JOIN customer c ON c.idpel = m.idpel
 WHERE survey_on IS NULL AND survey_ref IS NULL
   AND NOT EXISTS (SELECT 1 FROM lock l WHERE l.idpel = m.idpel AND l.lock = 'meter');

CREATE TRIGGER receivable_added_listed AFTER INSERT ON receivable
WHEN NEW.determined_on < 18140 AND NEW.paid < NEW.amount BEGIN
    INSERT INTO old_debt SELECT * FROM old_debt_now WHERE idpel = NEW.idpel AND register_no = NEW.register_no;
END;
CREATE TRIGGER receivable_changed_listed AFTER UPDATE OF determined_on, due_on, amount, paid ON receivable
WHEN min(OLD.determined_on, NEW.determined_on) < 18140 BEGIN
    DELETE FROM old_debt WHERE unit = (SELECT unit FROM customer WHERE idpel = OLD.idpel)
       AND due_on = OLD.due_on AND idpel = OLD.idpel AND register_no = OLD.register_no;
    INSERT INTO old_debt SELECT * FROM old_debt_now WHERE idpel = NEW.idpel AND register_no = NEW.register_no;
END;
CREATE TRIGGER receivable_removed_listed AFTER DELETE ON receivable WHEN OLD.determined_on < 18140 BEGIN
    DELETE FROM old_debt WHERE unit = (SELECT unit FROM customer WHERE idpel = OLD.idpel)
       AND due_on = OLD.due_on AND idpel = OLD.idpel AND register_no = OLD.register_no;
END;
CREATE TRIGGER lock_on_listed BEFORE INSERT ON lock BEGIN
    DELETE FROM old_debt WHERE NEW.lock = 'debt' AND (unit, due_on, idpel, register_no) IN
        (SELECT * FROM old_debt_now WHERE idpel = NEW.idpel);
    DELETE FROM lost_meter WHERE NEW.lock = 'meter' AND (unit, reported_on, idpel) IN
        (SELECT * FROM lost_meter_now WHERE idpel = NEW.idpel);
END;
CREATE TRIGGER lock_off_listed AFTER DELETE ON lock BEGIN
    INSERT INTO old_debt SELECT * FROM old_debt_now WHERE OLD.lock = 'debt' AND idpel = OLD.idpel;
    INSERT INTO lost_meter SELECT * FROM lost_meter_now WHERE OLD.lock = 'meter' AND idpel = OLD.idpel;
END;
CREATE TRIGGER loss_reported_listed AFTER INSERT ON meter_loss BEGIN
    INSERT INTO lost_meter SELECT * FROM lost_meter_now WHERE idpel = NEW.idpel;
END;
CREATE TRIGGER loss_changing_listed BEFORE UPDATE ON meter_loss BEGIN
    DELETE FROM lost_meter WHERE (unit, reported_on, idpel) IN (SELECT * FROM lost_meter_now WHERE idpel = OLD.idpel);
END;
CREATE TRIGGER loss_changed_listed AFTER UPDATE ON meter_loss BEGIN
    INSERT INTO lost_meter SELECT * FROM lost_meter_now WHERE idpel = NEW.idpel;
END;
CREATE TRIGGER loss_removed_listed BEFORE DELETE ON meter_loss BEGIN
    DELETE FROM lost_meter WHERE (unit, reported_on, idpel) IN (SELECT * FROM lost_meter_now WHERE idpel = OLD.idpel);
END;
CREATE TRIGGER customer_moving_listed BEFORE UPDATE OF unit ON customer WHEN NEW.unit <> OLD.unit BEGIN
    DELETE FROM old_debt WHERE (unit, due_on, idpel, register_no) IN (SELECT * FROM old_debt_now WHERE idpel = OLD.idpel);
    DELETE FROM lost_meter WHERE (unit, reported_on, idpel) IN (SELECT * FROM lost_meter_now WHERE idpel = OLD.idpel);
END;
CREATE TRIGGER customer_moved_listed AFTER UPDATE OF unit ON customer WHEN NEW.unit <> OLD.unit BEGIN
    INSERT INTO old_debt SELECT * FROM old_debt_now WHERE idpel = NEW.idpel;
    INSERT INTO lost_meter SELECT * FROM lost_meter_now WHERE idpel = NEW.idpel;
END;
INSERT INTO old_debt SELECT * FROM old_debt_now ORDER BY 1, 2, 3, 4;
INSERT INTO lost_meter SELECT * FROM lost_meter_now ORDER BY 1, 2, 3;

-- The queue of mismatches: locks that look odd by themselves, on a postpaid customer, and for a meter that was never
-- reported lost or has been surveyed since. Few rows.
CREATE VIEW odd_lock_now AS
SELECT b.idpel AS idpel FROM blocked b CROSS JOIN customer c ON c.idpel = b.idpel LEFT JOIN meter_loss m ON m.idpel = b.idpel
 WHERE NOT c.prepaid
    OR b.locks & 2 AND (m.idpel IS NULL OR m.survey_on IS NOT NULL OR m.survey_ref IS NOT NULL);
CREATE TABLE odd_lock (idpel INTEGER PRIMARY KEY) STRICT;
CREATE TRIGGER blocked_looked_at AFTER INSERT ON blocked BEGIN
    INSERT INTO odd_lock SELECT idpel FROM odd_lock_now WHERE idpel = NEW.idpel;
END;
CREATE TRIGGER blocked_gone AFTER DELETE ON blocked BEGIN
    DELETE FROM odd_lock WHERE idpel = OLD.idpel;
END;
CREATE TRIGGER service_looked_at AFTER UPDATE OF prepaid ON customer WHEN NEW.prepaid <> OLD.prepaid BEGIN
    DELETE FROM odd_lock WHERE idpel = NEW.idpel;
    INSERT INTO odd_lock SELECT idpel FROM odd_lock_now WHERE idpel = NEW.idpel;
END;
CREATE TRIGGER loss_reported_looked_at AFTER INSERT ON meter_loss BEGIN
    DELETE FROM odd_lock WHERE idpel = NEW.idpel;
    INSERT INTO odd_lock SELECT idpel FROM odd_lock_now WHERE idpel = NEW.idpel;
END;
CREATE TRIGGER loss_changed_looked_at AFTER UPDATE ON meter_loss BEGIN
    DELETE FROM odd_lock WHERE idpel = NEW.idpel;
    INSERT INTO odd_lock SELECT idpel FROM odd_lock_now WHERE idpel = NEW.idpel;
END;
CREATE TRIGGER loss_removed_looked_at AFTER DELETE ON meter_loss BEGIN
    DELETE FROM odd_lock WHERE idpel = OLD.idpel;
    INSERT INTO odd_lock SELECT idpel FROM odd_lock_now WHERE idpel = OLD.idpel;
END;
INSERT INTO odd_lock SELECT idpel FROM odd_lock_now ORDER BY idpel;
