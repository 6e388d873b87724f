-- Monitoring Blocking Token: one row for each blocked customer, kept by triggers, so that a list of millions is a walk
-- along an index. It takes the place of the tallies of locks and debts.

DROP TRIGGER lock_on_tallied;
DROP TRIGGER lock_off_tallied;
DROP TRIGGER debt_on_tallied;
DROP TRIGGER debt_off_tallied;
DROP TRIGGER receivable_added_tallied;
DROP TRIGGER receivable_changed_tallied;
DROP TRIGGER customer_moved_tallied;
DROP TABLE tally_lock;
DROP TABLE tally_debt;

-- The day that `blocked` speaks of, in one row: what is overdue hangs on the day.
CREATE TABLE monitored (
    day INTEGER NOT NULL
) STRICT;
INSERT INTO monitored VALUES (0);

-- `locks`: 1 debt, 2 meter. `setters`: 1 the system, 2 a user. `set_by` ('' the system) and `since` are those of the
-- lock that stands longest. `lateness` is less the oldest day due, so that it grows with the days overdue; -9999999
-- where nothing is. `last_due` is the latest day among what is overdue, `next_due` the first among what is not: where the day passes one
-- of them, the row is made anew.
CREATE TABLE blocked (
    idpel      INTEGER PRIMARY KEY REFERENCES customer (idpel),
    unit       INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    locks      INTEGER NOT NULL CHECK (locks BETWEEN 1 AND 3),
    setters    INTEGER NOT NULL CHECK (setters BETWEEN 1 AND 3),
    set_by     TEXT    NOT NULL,
    since      INTEGER NOT NULL,
    causes     INTEGER NOT NULL CHECK (causes BETWEEN 0 AND 255),
    lateness   INTEGER NOT NULL,
    overdue    INTEGER NOT NULL CHECK (overdue >= 0),
    last_due   INTEGER,
    next_due   INTEGER
) STRICT;

-- What the rows of `blocked` have to be.
CREATE VIEW blocked_now AS
SELECT c.idpel, c.unit, c.name,
       (d.idpel IS NOT NULL) + 2 * (m.idpel IS NOT NULL) AS locks,
       (d.idpel IS NOT NULL AND d.set_by IS NULL OR m.idpel IS NOT NULL AND m.set_by IS NULL)
           + 2 * (d.set_by IS NOT NULL OR m.set_by IS NOT NULL) AS setters,
       coalesce(iif(m.since < d.since OR d.idpel IS NULL, m.set_by, d.set_by), '') AS set_by,
       min(coalesce(d.since, m.since), coalesce(m.since, d.since)) AS since,
       iif(d.idpel IS NULL, 0, coalesce(
           (SELECT sum(DISTINCT 1 << (cause - 1)) FROM receivable r
             WHERE r.idpel = c.idpel AND paid < amount AND due_on < day), d.causes))
           | iif(m.idpel IS NULL, 0, 128) AS causes,
       coalesce((SELECT -min(due_on) FROM receivable r
                  WHERE r.idpel = c.idpel AND paid < amount AND due_on < day), -9999999) AS lateness,
       coalesce((SELECT sum(amount - paid) FROM receivable r
                  WHERE r.idpel = c.idpel AND paid < amount AND due_on < day), 0) AS overdue,
       (SELECT max(due_on) FROM receivable r WHERE r.idpel = c.idpel AND paid < amount AND due_on < day) AS last_due,
       (SELECT min(due_on) FROM receivable r WHERE r.idpel = c.idpel AND paid < amount AND due_on >= day) AS next_due
  FROM monitored CROSS JOIN customer c
  LEFT JOIN lock d ON d.idpel = c.idpel AND d.lock = 'debt'
  LEFT JOIN lock m ON m.idpel = c.idpel AND m.lock = 'meter'
 WHERE d.idpel IS NOT NULL OR m.idpel IS NOT NULL;

CREATE TRIGGER lock_on_monitored AFTER INSERT ON lock BEGIN
    DELETE FROM blocked WHERE idpel = NEW.idpel;
    INSERT INTO blocked SELECT * FROM blocked_now WHERE idpel = NEW.idpel;
END;
CREATE TRIGGER lock_off_monitored AFTER DELETE ON lock BEGIN
    DELETE FROM blocked WHERE idpel = OLD.idpel;
    INSERT INTO blocked SELECT * FROM blocked_now WHERE idpel = OLD.idpel;
END;
CREATE TRIGGER receivable_added_monitored AFTER INSERT ON receivable
WHEN NEW.paid < NEW.amount AND EXISTS (SELECT 1 FROM lock WHERE idpel = NEW.idpel) BEGIN
    DELETE FROM blocked WHERE idpel = NEW.idpel;
    INSERT INTO blocked SELECT * FROM blocked_now WHERE idpel = NEW.idpel;
END;
CREATE TRIGGER receivable_changed_monitored AFTER UPDATE OF cause, due_on, amount, paid ON receivable
WHEN EXISTS (SELECT 1 FROM lock WHERE idpel = NEW.idpel) BEGIN
    DELETE FROM blocked WHERE idpel = NEW.idpel;
    INSERT INTO blocked SELECT * FROM blocked_now WHERE idpel = NEW.idpel;
END;
CREATE TRIGGER receivable_removed_monitored AFTER DELETE ON receivable
WHEN EXISTS (SELECT 1 FROM lock WHERE idpel = OLD.idpel) BEGIN
    DELETE FROM blocked WHERE idpel = OLD.idpel;
    INSERT INTO blocked SELECT * FROM blocked_now WHERE idpel = OLD.idpel;
END;
CREATE TRIGGER customer_changed_monitored AFTER UPDATE OF unit, name ON customer
WHEN EXISTS (SELECT 1 FROM lock WHERE idpel = NEW.idpel) BEGIN
    UPDATE blocked SET unit = NEW.unit, name = NEW.name WHERE idpel = NEW.idpel;
END;

-- A customer who moves takes the turns of the past along: they are counted where the customer is found now.
CREATE TRIGGER customer_moved_tallied AFTER UPDATE OF unit ON customer WHEN OLD.unit <> NEW.unit BEGIN
    UPDATE tally_turn SET was_set = was_set - gone.on_then, lifted = lifted - gone.off_then
      FROM (SELECT (at + 25200000000) / 86400000000 AS turned_on, lock,
                   sum(kind = 'lock_set') AS on_then, sum(kind = 'lock_lifted') AS off_then
              FROM event WHERE idpel = OLD.idpel AND kind IN ('lock_set', 'lock_lifted') GROUP BY 1, 2) AS gone
     WHERE tally_turn.unit = OLD.unit AND tally_turn.turned_on = gone.turned_on AND tally_turn.lock = gone.lock;
    INSERT INTO tally_turn (turned_on, unit, lock, was_set, lifted)
    SELECT (at + 25200000000) / 86400000000, NEW.unit, lock, sum(kind = 'lock_set'), sum(kind = 'lock_lifted')
      FROM event WHERE idpel = NEW.idpel AND kind IN ('lock_set', 'lock_lifted') GROUP BY 1, 3
    ON CONFLICT DO UPDATE SET was_set = was_set + excluded.was_set, lifted = lifted + excluded.lifted;
END;

INSERT INTO blocked SELECT * FROM blocked_now WHERE idpel IN (SELECT idpel FROM lock);

-- Each column of the list in its order, over all units and within one.
CREATE INDEX blocked_name       ON blocked (name, idpel);
CREATE INDEX blocked_causes     ON blocked (causes, idpel);
CREATE INDEX blocked_since      ON blocked (since, idpel);
CREATE INDEX blocked_set_by     ON blocked (set_by, idpel);
CREATE INDEX blocked_lateness   ON blocked (lateness, idpel);
CREATE INDEX blocked_overdue    ON blocked (overdue, idpel);
CREATE INDEX blocked_unit            ON blocked (unit, idpel);
CREATE INDEX blocked_unit_name       ON blocked (unit, name, idpel);
CREATE INDEX blocked_unit_causes     ON blocked (unit, causes, idpel);
CREATE INDEX blocked_unit_since      ON blocked (unit, since, idpel);
CREATE INDEX blocked_unit_set_by     ON blocked (unit, set_by, idpel);
CREATE INDEX blocked_unit_lateness   ON blocked (unit, lateness, idpel);
CREATE INDEX blocked_unit_overdue    ON blocked (unit, overdue, idpel);

-- The turns of a day, behind a column of the chart.
CREATE INDEX event_turned ON event (at, seq) WHERE kind IN ('lock_set', 'lock_lifted');

-- The latest order to the centre that it has not confirmed, asked for with each Info DIL.
CREATE INDEX outbox_order ON outbox (idpel)
    WHERE destination = 'centre' AND state IN ('ready', 'sent', 'applied', 'refused', 'quarantined');
