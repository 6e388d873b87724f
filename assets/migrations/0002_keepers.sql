-- Indexes, and the triggers that keep what the tables promise of one another.

CREATE INDEX customer_meter ON customer (meter_no) WHERE meter_no IS NOT NULL;
CREATE UNIQUE INDEX receivable_register ON receivable (register_no);
CREATE INDEX receivable_agenda ON receivable (agenda_no) WHERE agenda_no IS NOT NULL;
CREATE INDEX agenda_idpel ON agenda (idpel);
CREATE INDEX payment_register ON payment (register_no);
CREATE UNIQUE INDEX payment_reverses ON payment (reverses) WHERE reverses IS NOT NULL;
CREATE INDEX event_idpel ON event (idpel, seq);
CREATE INDEX dispensation_idpel ON dispensation (idpel, id);
CREATE INDEX complaint_idpel ON complaint (idpel, saved_at);
CREATE INDEX complaint_saved ON complaint (saved_at);
CREATE INDEX outbox_waiting ON outbox (created_at) WHERE state IN ('ready', 'sent');

-- `paid` is the sum of payments less reversals.
CREATE TRIGGER payment_added AFTER INSERT ON payment BEGIN
    UPDATE receivable SET paid = paid + iif(NEW.lowers, NEW.amount, -NEW.amount) WHERE register_no = NEW.register_no;
    SELECT RAISE(ABORT, 'payment of an unknown register') WHERE NOT EXISTS
        (SELECT 1 FROM receivable WHERE register_no = NEW.register_no);
END;
-- A payment that comes again with other contents is moved in one step: in two, the bounds would be left in between.
CREATE TRIGGER payment_changed AFTER UPDATE ON payment
WHEN (OLD.register_no, OLD.amount, OLD.lowers) <> (NEW.register_no, NEW.amount, NEW.lowers) BEGIN
    UPDATE receivable SET paid = paid
        - iif(register_no = OLD.register_no, iif(OLD.lowers, OLD.amount, -OLD.amount), 0)
        + iif(register_no = NEW.register_no, iif(NEW.lowers, NEW.amount, -NEW.amount), 0)
     WHERE register_no IN (OLD.register_no, NEW.register_no);
    SELECT RAISE(ABORT, 'payment of an unknown register') WHERE NOT EXISTS
        (SELECT 1 FROM receivable WHERE register_no = NEW.register_no);
END;
CREATE TRIGGER payment_removed AFTER DELETE ON payment BEGIN
    UPDATE receivable SET paid = paid - iif(OLD.lowers, OLD.amount, -OLD.amount) WHERE register_no = OLD.register_no;
END;

-- Events and audit rows stay as they were written.
CREATE TRIGGER event_kept BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER audit_kept BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

-- A lock is what the last event of its kind says.
CREATE TRIGGER event_sets AFTER INSERT ON event WHEN NEW.kind = 'lock_set' BEGIN
    INSERT INTO lock (idpel, lock, set_by, since, causes, event)
    VALUES (NEW.idpel, NEW.lock, NEW.actor, NEW.at, NEW.causes, NEW.seq);
END;
CREATE TRIGGER event_lifts AFTER INSERT ON event WHEN NEW.kind = 'lock_lifted' BEGIN
    SELECT RAISE(ABORT, 'lifting a lock that is not on') WHERE NOT EXISTS
        (SELECT 1 FROM lock WHERE idpel = NEW.idpel AND lock = NEW.lock);
    DELETE FROM lock WHERE idpel = NEW.idpel AND lock = NEW.lock;
END;

-- Tallies.
CREATE TRIGGER event_tallied AFTER INSERT ON event WHEN NEW.kind IN ('lock_set', 'lock_lifted') BEGIN
    INSERT INTO tally_turn (turned_on, unit, lock, was_set, lifted)
    SELECT (NEW.at + 25200000000) / 86400000000, unit, NEW.lock,
           NEW.kind = 'lock_set', NEW.kind = 'lock_lifted'
      FROM customer WHERE idpel = NEW.idpel
    ON CONFLICT DO UPDATE SET was_set = was_set + excluded.was_set, lifted = lifted + excluded.lifted;
END;
CREATE TRIGGER lock_on_tallied AFTER INSERT ON lock BEGIN
    INSERT INTO tally_lock (unit, lock, by_system, since_on, customers)
    SELECT unit, NEW.lock, NEW.set_by IS NULL, (NEW.since + 25200000000) / 86400000000, 1
      FROM customer WHERE idpel = NEW.idpel
    ON CONFLICT DO UPDATE SET customers = customers + 1;
END;
CREATE TRIGGER lock_off_tallied AFTER DELETE ON lock BEGIN
    UPDATE tally_lock SET customers = customers - 1
     WHERE unit = (SELECT unit FROM customer WHERE idpel = OLD.idpel) AND lock = OLD.lock
       AND by_system = (OLD.set_by IS NULL) AND since_on = (OLD.since + 25200000000) / 86400000000;
END;
CREATE TRIGGER debt_on_tallied AFTER INSERT ON lock WHEN NEW.lock = 'debt' BEGIN
    INSERT INTO tally_debt (unit, cause, due_on, receivables, balance)
    SELECT c.unit, r.cause, r.due_on, 1, r.amount - r.paid
      FROM receivable r JOIN customer c USING (idpel) WHERE r.idpel = NEW.idpel AND r.paid < r.amount
    ON CONFLICT DO UPDATE SET receivables = receivables + 1, balance = balance + excluded.balance;
END;
CREATE TRIGGER debt_off_tallied AFTER DELETE ON lock WHEN OLD.lock = 'debt' BEGIN
    UPDATE tally_debt SET receivables = receivables - gone.n, balance = balance - gone.sum
      FROM (SELECT c.unit, r.cause, r.due_on, count(*) AS n, sum(r.amount - r.paid) AS sum
              FROM receivable r JOIN customer c USING (idpel)
             WHERE r.idpel = OLD.idpel AND r.paid < r.amount GROUP BY 1, 2, 3) AS gone
     WHERE tally_debt.unit = gone.unit AND tally_debt.cause = gone.cause AND tally_debt.due_on = gone.due_on;
END;
CREATE TRIGGER receivable_added_tallied AFTER INSERT ON receivable
WHEN NEW.paid < NEW.amount AND EXISTS (SELECT 1 FROM lock WHERE idpel = NEW.idpel AND lock = 'debt') BEGIN
    INSERT INTO tally_debt (unit, cause, due_on, receivables, balance)
    SELECT unit, NEW.cause, NEW.due_on, 1, NEW.amount - NEW.paid FROM customer WHERE idpel = NEW.idpel
    ON CONFLICT DO UPDATE SET receivables = receivables + 1, balance = balance + excluded.balance;
END;
CREATE TRIGGER receivable_changed_tallied AFTER UPDATE OF cause, due_on, amount, paid ON receivable
WHEN EXISTS (SELECT 1 FROM lock WHERE idpel = NEW.idpel AND lock = 'debt') BEGIN
    UPDATE tally_debt SET receivables = receivables - 1, balance = balance - (OLD.amount - OLD.paid)
     WHERE OLD.paid < OLD.amount AND unit = (SELECT unit FROM customer WHERE idpel = OLD.idpel)
       AND cause = OLD.cause AND due_on = OLD.due_on;
    INSERT INTO tally_debt (unit, cause, due_on, receivables, balance)
    SELECT unit, NEW.cause, NEW.due_on, 1, NEW.amount - NEW.paid FROM customer
     WHERE idpel = NEW.idpel AND NEW.paid < NEW.amount
    ON CONFLICT DO UPDATE SET receivables = receivables + 1, balance = balance + excluded.balance;
END;
CREATE TRIGGER customer_moved_tallied AFTER UPDATE OF unit ON customer
WHEN OLD.unit <> NEW.unit AND EXISTS (SELECT 1 FROM lock WHERE idpel = NEW.idpel) BEGIN
    UPDATE tally_lock SET customers = customers - 1 FROM lock
     WHERE lock.idpel = NEW.idpel AND tally_lock.unit = OLD.unit AND tally_lock.lock = lock.lock
       AND tally_lock.by_system = (lock.set_by IS NULL) AND tally_lock.since_on = (lock.since + 25200000000) / 86400000000;
    INSERT INTO tally_lock (unit, lock, by_system, since_on, customers)
    SELECT NEW.unit, lock, set_by IS NULL, (since + 25200000000) / 86400000000, 1 FROM lock WHERE idpel = NEW.idpel
    ON CONFLICT DO UPDATE SET customers = customers + 1;
    UPDATE tally_debt SET receivables = receivables - gone.n, balance = balance - gone.sum
      FROM (SELECT cause, due_on, count(*) AS n, sum(amount - paid) AS sum FROM receivable
             WHERE idpel = NEW.idpel AND paid < amount GROUP BY 1, 2) AS gone
     WHERE tally_debt.unit = OLD.unit AND tally_debt.cause = gone.cause AND tally_debt.due_on = gone.due_on
       AND EXISTS (SELECT 1 FROM lock WHERE idpel = NEW.idpel AND lock = 'debt');
    INSERT INTO tally_debt (unit, cause, due_on, receivables, balance)
    SELECT NEW.unit, cause, due_on, 1, amount - paid FROM receivable
     WHERE idpel = NEW.idpel AND paid < amount
       AND EXISTS (SELECT 1 FROM lock WHERE idpel = NEW.idpel AND lock = 'debt')
    ON CONFLICT DO UPDATE SET receivables = receivables + 1, balance = balance + excluded.balance;
END;
