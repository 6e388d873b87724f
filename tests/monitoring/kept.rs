//! Each trigger that keeps a tally is missed when it is gone: what checks the tallies can fail.

use crate::made;
use pln123::replica::Replica;
use rusqlite::Connection;

const LIST: &str =
    "the list of blocked customers is what their locks and debts are, or says of whom it is behind";
const ODD: &str = "the odd locks are those of the postpaid and of meters not lost";
const WORK: &str = "the worklist's candidates are the old debts and lost meters without a lock";

const LIFTED: &str = "INSERT INTO event (idpel, at, kind, lock, actor)
    SELECT idpel, 1571900000000000, 'lock_lifted', lock, 'budi' FROM lock";
const SET: &str = "INSERT INTO event (idpel, at, kind, lock, actor)
    SELECT idpel, 1571900000000000, 'lock_set', 'debt', 'budi' FROM customer c
     WHERE idpel NOT IN (SELECT idpel FROM lock)";
const DUE: &str =
    "UPDATE receivable SET due_on = due_on - 40 WHERE idpel IN (SELECT idpel FROM lock)";
const PART: &str = "UPDATE receivable SET paid = paid + 1 WHERE paid < amount AND idpel IN (SELECT idpel FROM lock)";
const ADDED: &str =
    "INSERT INTO receivable (idpel, register_no, cause, determined_on, due_on, amount)
    SELECT idpel, '9' || idpel, 1, 18150, 18150, 1000 FROM lock WHERE lock = 'debt'";
const REMOVED: &str = "DELETE FROM receivable WHERE paid = 0 AND idpel IN (SELECT idpel FROM lock)";
const NAMED: &str = "UPDATE customer SET name = name || ' X'";
const SERVED: &str = "UPDATE customer SET prepaid = 0 WHERE idpel IN (SELECT idpel FROM lock)";
const FOUND: &str = "DELETE FROM lock WHERE lock = 'meter'; DELETE FROM meter_loss;
    INSERT INTO event (idpel, at, kind, lock, actor)
    SELECT idpel, 1571900000000000, 'lock_set', 'meter', 'budi' FROM customer WHERE prepaid LIMIT 5;
    INSERT INTO meter_loss (idpel, reported_on, note) SELECT idpel, 18000, '' FROM lock WHERE lock = 'meter'";
const METERS: &str = "UPDATE meter_loss SET survey_on = 18150 WHERE idpel IN (SELECT idpel FROM lock WHERE lock = 'meter')";
const LOST: &str = "DELETE FROM meter_loss";
const GONE: &str = "INSERT INTO meter_loss (idpel, reported_on, note) SELECT idpel, 18000, '' FROM customer
      WHERE idpel NOT IN (SELECT idpel FROM meter_loss) AND idpel NOT IN (SELECT idpel FROM lock) LIMIT 3;
    INSERT INTO event (idpel, at, kind, lock, actor) SELECT idpel, 1571900000000000, 'lock_set', 'meter', 'budi'
      FROM lost_meter";
const FORGOTTEN: &str = "INSERT INTO meter_loss (idpel, reported_on, note) SELECT idpel, 18000, '' FROM customer
      WHERE idpel NOT IN (SELECT idpel FROM meter_loss) AND idpel NOT IN (SELECT idpel FROM lock) LIMIT 3;
    DELETE FROM meter_loss";
const MOVED: &str = "UPDATE customer SET unit = iif(unit = 77120, 77210, 77120)";
const OLDER: &str = "UPDATE receivable SET determined_on = 18000, due_on = 18030";
const SURVEYED: &str = "INSERT INTO meter_loss (idpel, reported_on, note) SELECT idpel, 18000, '' FROM customer
      WHERE idpel NOT IN (SELECT idpel FROM meter_loss) AND idpel NOT IN (SELECT idpel FROM lock) LIMIT 3;
    UPDATE meter_loss SET survey_on = 18100";

#[test]
fn a_keeper_that_is_gone_is_missed() {
    let table = [
        ("lock_on_stale", SET, LIST),
        ("lock_off_stale", LIFTED, LIST),
        ("receivable_added_stale", ADDED, LIST),
        ("receivable_changed_stale", DUE, LIST),
        ("receivable_changed_stale", PART, LIST),
        ("receivable_removed_stale", REMOVED, LIST),
        ("customer_changed_stale", MOVED, LIST),
        ("customer_changed_stale", NAMED, LIST),
        ("lock_on_looked_at", SET, ODD),
        ("lock_off_looked_at", LIFTED, ODD),
        ("service_looked_at", SERVED, ODD),
        ("loss_reported_looked_at", FOUND, ODD),
        ("loss_changed_looked_at", METERS, ODD),
        ("loss_removed_looked_at", LOST, ODD),
        ("receivable_changed_listed", OLDER, WORK),
        ("debt_lock_on_listed", SET, WORK),
        ("meter_lock_on_listed", GONE, WORK),
        ("loss_removed_listed", FORGOTTEN, WORK),
        ("lock_off_listed", LIFTED, WORK),
        ("customer_moving_listed", MOVED, WORK),
        ("customer_moved_listed", MOVED, WORK),
        ("loss_changing_listed", SURVEYED, WORK),
    ];
    let made = made(1500, 21);
    for (trigger, act, promise) in table {
        for gone in [false, true] {
            let path = made.path.with_extension("copy");
            std::fs::copy(&made.path, &path).expect("copied");
            let replica = Replica::open(&path).expect("opens");
            let conn = Connection::open(&path).expect("opens");
            if gone {
                conn.execute(&format!("DROP TRIGGER {trigger}"), [])
                    .expect("dropped");
            }
            conn.execute_batch(act).expect("done");
            let broken = replica.read(|tx| tx.broken_promises()).expect("looked");
            assert_eq!(broken.contains(&promise), gone, "{trigger}: {broken:?}");
            drop((conn, replica));
            std::fs::remove_file(&path).expect("removed");
        }
    }
}
