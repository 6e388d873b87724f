-- A payment that comes again with other contents changes `paid` in one step: taking the old one off and putting the new
-- one on in two leaves the bounds in between (a reversal, taken off while another payment stands, would exceed the amount).

DROP TRIGGER payment_changed;
CREATE TRIGGER payment_changed AFTER UPDATE ON payment
WHEN (OLD.register_no, OLD.amount, OLD.lowers) <> (NEW.register_no, NEW.amount, NEW.lowers) BEGIN
    UPDATE receivable SET paid = paid
        - iif(register_no = OLD.register_no, iif(OLD.lowers, OLD.amount, -OLD.amount), 0)
        + iif(register_no = NEW.register_no, iif(NEW.lowers, NEW.amount, -NEW.amount), 0)
     WHERE register_no IN (OLD.register_no, NEW.register_no);
    SELECT RAISE(ABORT, 'payment of an unknown register') WHERE NOT EXISTS
        (SELECT 1 FROM receivable WHERE register_no = NEW.register_no);
END;
