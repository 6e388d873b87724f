-- The list of blocked customers follows behind the acts, so that an act waits for none of the list's indexes. What a row
-- of it hangs on notes the customer; `Tx::relist` makes the rows of those noted what they have to be, and the tallies
-- with them. Whoever reads the list has that done first, so that nobody sees it without the acts before.
CREATE TABLE blocked_stale (
    idpel INTEGER PRIMARY KEY REFERENCES customer (idpel)
) STRICT;
-- What was known of the places of its rows holds until the list changes.
ALTER TABLE monitored ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

DROP TRIGGER lock_on_monitored;
DROP TRIGGER lock_off_monitored;
DROP TRIGGER receivable_added_monitored;
DROP TRIGGER receivable_changed_monitored;
DROP TRIGGER receivable_removed_monitored;
DROP TRIGGER customer_named_monitored;
DROP TRIGGER customer_moved_monitored;
DROP TRIGGER blocked_made_anew;
DROP VIEW blocked_anew;
DROP TRIGGER blocked_counted;
DROP TRIGGER blocked_uncounted;
DROP TRIGGER blocked_leaves_its_cell;
DROP TRIGGER blocked_comes_to_a_cell;
DROP TRIGGER blocked_owes_otherwise;
-- The day turns by `Tx::bring_list_to`, which looks at each row once for both days.
DROP TRIGGER monitored_turns;
DROP TRIGGER monitored_turned;

CREATE TRIGGER lock_on_stale AFTER INSERT ON lock BEGIN
    INSERT INTO blocked_stale VALUES (NEW.idpel) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER lock_off_stale AFTER DELETE ON lock BEGIN
    INSERT INTO blocked_stale VALUES (OLD.idpel) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER receivable_added_stale AFTER INSERT ON receivable
WHEN NEW.paid < NEW.amount AND EXISTS (SELECT 1 FROM lock WHERE idpel = NEW.idpel) BEGIN
    INSERT INTO blocked_stale VALUES (NEW.idpel) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER receivable_changed_stale AFTER UPDATE OF cause, due_on, amount, paid ON receivable
WHEN EXISTS (SELECT 1 FROM lock WHERE idpel = NEW.idpel) BEGIN
    INSERT INTO blocked_stale VALUES (NEW.idpel) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER receivable_removed_stale AFTER DELETE ON receivable
WHEN EXISTS (SELECT 1 FROM lock WHERE idpel = OLD.idpel) BEGIN
    INSERT INTO blocked_stale VALUES (OLD.idpel) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER customer_changed_stale AFTER UPDATE OF unit, name ON customer
WHEN (NEW.unit, NEW.name) <> (OLD.unit, OLD.name) AND EXISTS (SELECT 1 FROM lock WHERE idpel = NEW.idpel) BEGIN
    INSERT INTO blocked_stale VALUES (NEW.idpel) ON CONFLICT DO NOTHING;
END;

-- The odd locks hang on locks, and no longer on the list.
DROP TRIGGER blocked_looked_at;
DROP TRIGGER blocked_gone;
DROP TRIGGER service_looked_at;
DROP TRIGGER loss_reported_looked_at;
DROP TRIGGER loss_changed_looked_at;
DROP TRIGGER loss_removed_looked_at;
DROP VIEW odd_lock_now;
CREATE VIEW odd_lock_now AS
SELECT c.idpel AS idpel FROM customer c
 WHERE EXISTS (SELECT 1 FROM lock l LEFT JOIN meter_loss m ON m.idpel = l.idpel
                WHERE l.idpel = c.idpel
                  AND (NOT c.prepaid
                       OR l.lock = 'meter' AND (m.idpel IS NULL OR m.survey_on IS NOT NULL OR m.survey_ref IS NOT NULL)));
-- A customer to look at again: put in here.
CREATE VIEW odd_lock_again AS SELECT idpel FROM odd_lock;
CREATE TRIGGER odd_lock_looked_at INSTEAD OF INSERT ON odd_lock_again BEGIN
    DELETE FROM odd_lock WHERE idpel = NEW.idpel;
    INSERT INTO odd_lock SELECT idpel FROM odd_lock_now WHERE idpel = NEW.idpel;
END;
CREATE TRIGGER lock_on_looked_at AFTER INSERT ON lock BEGIN
    INSERT INTO odd_lock_again VALUES (NEW.idpel);
END;
CREATE TRIGGER lock_off_looked_at AFTER DELETE ON lock BEGIN
    INSERT INTO odd_lock_again VALUES (OLD.idpel);
END;
CREATE TRIGGER service_looked_at AFTER UPDATE OF prepaid ON customer WHEN NEW.prepaid <> OLD.prepaid BEGIN
    INSERT INTO odd_lock_again VALUES (NEW.idpel);
END;
CREATE TRIGGER loss_reported_looked_at AFTER INSERT ON meter_loss BEGIN
    INSERT INTO odd_lock_again VALUES (NEW.idpel);
END;
CREATE TRIGGER loss_changed_looked_at AFTER UPDATE ON meter_loss BEGIN
    INSERT INTO odd_lock_again VALUES (NEW.idpel);
END;
CREATE TRIGGER loss_removed_looked_at AFTER DELETE ON meter_loss BEGIN
    INSERT INTO odd_lock_again VALUES (OLD.idpel);
END;

-- Most customers are on no list of work: then a lock that is set costs a look and no more. A list in brackets would be a
-- table made anew for each act.
DROP TRIGGER lock_on_listed;
CREATE TRIGGER debt_lock_on_listed BEFORE INSERT ON lock
WHEN NEW.lock = 'debt' AND EXISTS (SELECT 1 FROM old_debt_now WHERE idpel = NEW.idpel) BEGIN
    DELETE FROM old_debt WHERE (unit, due_on, idpel, register_no) IN
        (SELECT * FROM old_debt_now WHERE idpel = NEW.idpel);
END;
CREATE TRIGGER meter_lock_on_listed BEFORE INSERT ON lock WHEN NEW.lock = 'meter' BEGIN
    DELETE FROM lost_meter
     WHERE unit = (SELECT unit FROM customer WHERE idpel = NEW.idpel)
       AND reported_on = (SELECT reported_on FROM meter_loss WHERE idpel = NEW.idpel)
       AND idpel = NEW.idpel;
END;
DROP TRIGGER loss_changing_listed;
CREATE TRIGGER loss_changing_listed BEFORE UPDATE ON meter_loss BEGIN
    DELETE FROM lost_meter WHERE unit = (SELECT unit FROM customer WHERE idpel = OLD.idpel)
       AND reported_on = OLD.reported_on AND idpel = OLD.idpel;
END;
DROP TRIGGER loss_removed_listed;
CREATE TRIGGER loss_removed_listed BEFORE DELETE ON meter_loss BEGIN
    DELETE FROM lost_meter WHERE unit = (SELECT unit FROM customer WHERE idpel = OLD.idpel)
       AND reported_on = OLD.reported_on AND idpel = OLD.idpel;
END;
