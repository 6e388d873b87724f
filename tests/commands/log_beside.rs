//! The write-ahead log beside a replica: a look-up leaves it, an act folds it in, and it does not grow without end.

use crate::{Bench, of};
use std::path::PathBuf;

impl Bench {
    fn log(&self) -> PathBuf {
        self.path("work.db-wal")
    }

    fn log_length(&self) -> u64 {
        std::fs::metadata(self.log()).map_or(0, |about| about.len())
    }
}

#[test]
fn a_look_up_leaves_its_log_beside_the_file_and_the_next_command_reads_it() {
    let bench = Bench::signed_in("rina");
    assert_eq!(bench.log_length(), 0, "signing in is folded in");
    let before = std::fs::read(bench.db()).unwrap();
    bench.json(&["dil", of("clear")]);
    assert!(bench.log_length() > 0);
    assert_eq!(std::fs::read(bench.db()).unwrap(), before);
    bench.json(&["dil", of("clear")]);
    bench.sign_in("admin");
    let whole = bench.json(&["audit", "verify"]);
    assert_eq!(whole["ok"], true);
    assert_eq!(bench.audited("lookup"), 2);
}

#[test]
fn an_act_folds_in_what_look_ups_left() {
    let bench = Bench::signed_in("budi");
    bench.json(&["dil", of("label_debt")]);
    assert!(bench.log_length() > 0);
    let note = [
        "--ground",
        "disaster",
        "--until",
        "2019-11-01",
        "--note",
        "banjir",
    ];
    let ran = bench.run(&[&["unblock", of("label_debt")], &note[..]].concat());
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(!bench.log().exists());
    assert_eq!(bench.audited("lookup"), 1);
}

#[test]
fn a_log_that_look_ups_have_made_long_is_folded_in_by_the_next() {
    let bench = Bench::signed_in("rina");
    // Held open, as by a desk, while a log of a megabyte is written; then closed without folding it in.
    let held = bench.sql();
    let leave = rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
    held.set_db_config(leave, true).unwrap();
    held.execute_batch(
        "PRAGMA wal_autocheckpoint = 0;
         INSERT INTO remembered VALUES ('rina', 'long', hex(zeroblob(500000)));
         DELETE FROM remembered WHERE name = 'long'",
    )
    .unwrap();
    drop(held);
    assert!(bench.log_length() > 1_000_000, "{}", bench.log_length());
    bench.json(&["dil", of("clear")]);
    assert!(!bench.log().exists());
    bench.json(&["dil", of("clear")]);
    assert!((1..600_000).contains(&bench.log_length()));
    assert_eq!(bench.audited("lookup"), 2);
}
