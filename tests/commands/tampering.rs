//! `audit verify`: rows that were changed, taken out, or cut from the end show, with the first that does not fit.

use crate::{Bench, PASSWORD, keys, of};
use serde_json::json;

/// A replica with some look-ups noted, and its triggers gone, as someone with the file in hand can do.
fn opened() -> Bench {
    let bench = Bench::signed_in("rina");
    for _ in 0..3 {
        bench.json(&["dil", of("clear")]);
    }
    bench.sign_in("admin");
    let whole = bench.json(&["audit", "verify"]);
    keys(&whole, &["ok", "rows", "anchored", "first_bad"]);
    assert_eq!(
        (&whole["ok"], &whole["anchored"]),
        (&json!(true), &json!(true))
    );
    bench
        .sql()
        .execute_batch("DROP TRIGGER audit_kept; DROP TRIGGER audit_stays")
        .unwrap();
    bench
}

fn verify_after(tampering: &str) -> (Bench, crate::Ran) {
    let bench = opened();
    bench.sql().execute_batch(tampering).unwrap();
    let ran = bench.run(&["audit", "verify", "--json"]);
    (bench, ran)
}

#[test]
fn a_row_that_was_changed_shows() {
    let (bench, ran) = verify_after("UPDATE audit SET actor = 'budi' WHERE seq = 3");
    ran.stopped(5, "audit_changed");
    assert_eq!(
        (&ran.json()["ok"], &ran.json()["first_bad"]),
        (&json!(false), &json!(3))
    );
    bench.run(&["doctor", "--json"]);
    assert_eq!(bench.run(&["doctor"]).code, 5);
}

#[test]
fn a_row_that_was_taken_out_shows() {
    let (_, ran) = verify_after("DELETE FROM audit WHERE seq = 4");
    ran.stopped(5, "audit_changed");
    assert_eq!(ran.json()["first_bad"], 4);
}

#[test]
fn rows_cut_from_the_end_show_by_the_anchor_outside_the_file() {
    let (_, ran) = verify_after("DELETE FROM audit WHERE seq >= (SELECT max(seq) FROM audit)");
    ran.stopped(5, "audit_cut");
}

#[test]
fn a_cut_shows_however_much_is_written_after_it() {
    let cut = "DELETE FROM audit WHERE seq > (SELECT max(seq) - 2 FROM audit);
        UPDATE sqlite_sequence SET seq = (SELECT max(seq) FROM audit) WHERE name = 'audit'";
    let (bench, ran) = verify_after(cut);
    ran.stopped(5, "audit_cut");
    // Signing in writes a row; so does each look-up.
    bench.sign_in("rina");
    for _ in 0..3 {
        bench.json(&["dil", of("clear")]);
    }
    let args = ["audit", "verify", "--user", "admin", "--json"];
    bench
        .with("PLN123_PASSWORD", PASSWORD, &args)
        .stopped(5, "audit_cut");
    assert_eq!(bench.run(&["doctor"]).code, 5);
}

#[test]
fn a_sample_laid_anew_over_a_used_one_is_whole() {
    let bench = opened();
    for name in ["work.db", "work.db-wal", "work.db-shm"] {
        let _ = std::fs::remove_file(bench.path(name));
    }
    std::fs::write(bench.db(), include_bytes!("../../sample.db")).unwrap();
    assert_eq!(bench.run(&["doctor"]).code, 0);
    bench.sign_in("admin");
    let whole = bench.json(&["audit", "verify"]);
    assert_eq!(
        (&whole["ok"], &whole["anchored"]),
        (&json!(true), &json!(true))
    );
}

#[test]
#[cfg(unix)]
fn the_anchor_is_for_its_owners_eyes() {
    let bench = opened();
    for anchor in std::fs::read_dir(bench.state().join("anchors")).unwrap() {
        assert_eq!(crate::mode(&anchor.unwrap().path()), 0o600);
    }
}

#[test]
fn only_an_administrator_checks_the_audit() {
    let bench = Bench::signed_in("sari");
    bench.run(&["audit", "verify", "--json"]).stopped(4, "role");
}

/// A new file in its place would make each act wait for the file system's journal as well as for the replica's.
#[test]
#[cfg(unix)]
fn the_anchor_is_written_over_in_its_place_and_never_grows() {
    use std::os::unix::fs::MetadataExt;
    let bench = opened();
    let anchors = || {
        let folder = std::fs::read_dir(bench.state().join("anchors")).unwrap();
        let mut found: Vec<_> = folder
            .map(|entry| entry.unwrap().metadata().unwrap())
            .map(|about| (about.ino(), about.len(), about.mode() & 0o777))
            .collect();
        found.sort_unstable();
        found
    };
    let before = anchors();
    assert_eq!((before.len(), before[0].2), (1, 0o600));
    for _ in 0..12 {
        bench.json(&["audit", "verify"]);
        bench.run(&["sweep", "--json"]);
    }
    assert_eq!(anchors(), before);
}
