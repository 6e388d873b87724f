//! Each trigger that keeps a tally is missed when it is gone: what checks the tallies can fail.

use crate::made;
use pln123::replica::Replica;
use rusqlite::Connection;

const LIST: &str = "the tallies are what the list of blocked customers comes to";
const WORK: &str = "the worklist's candidates are the old debts and lost meters without a lock";

const LIFTED: &str = "INSERT INTO event (idpel, at, kind, lock, actor)
    SELECT idpel, 1571900000000000, 'lock_lifted', lock, 'budi' FROM lock";
const SET: &str = "INSERT INTO event (idpel, at, kind, lock, actor)
    SELECT idpel, 1571900000000000, 'lock_set', 'debt', 'budi' FROM customer c
     WHERE idpel NOT IN (SELECT idpel FROM lock)";
const DUE: &str =
    "UPDATE receivable SET due_on = due_on - 40 WHERE idpel IN (SELECT idpel FROM lock)";
const PART: &str = "UPDATE receivable SET paid = paid + 1 WHERE paid < amount AND idpel IN (SELECT idpel FROM lock)";
const MOVED: &str = "UPDATE customer SET unit = iif(unit = 77120, 77210, 77120)";
const OLDER: &str = "UPDATE receivable SET determined_on = 18000, due_on = 18030";
const SURVEYED: &str = "INSERT INTO meter_loss (idpel, reported_on, note) SELECT idpel, 18000, '' FROM customer
      WHERE idpel NOT IN (SELECT idpel FROM meter_loss) AND idpel NOT IN (SELECT idpel FROM lock) LIMIT 3;
    UPDATE meter_loss SET survey_on = 18100";

#[test]
fn a_keeper_that_is_gone_is_missed() {
    let table = [
        ("blocked_counted", SET, LIST),
        ("blocked_uncounted", LIFTED, LIST),
        ("blocked_leaves_its_cell", DUE, LIST),
        ("blocked_comes_to_a_cell", DUE, LIST),
        ("blocked_owes_otherwise", PART, LIST),
        (
            "monitored_turns",
            "UPDATE monitored SET day = day + 31",
            LIST,
        ),
        (
            "monitored_turned",
            "UPDATE monitored SET day = day + 31",
            LIST,
        ),
        ("receivable_changed_listed", OLDER, WORK),
        ("lock_on_listed", SET, WORK),
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
