//! `audit verify`: rows that were changed, taken out, or cut from the end show, with the first that does not fit.

use crate::{Bench, keys, of};
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
fn only_an_administrator_checks_the_audit() {
    let bench = Bench::signed_in("sari");
    bench.run(&["audit", "verify", "--json"]).stopped(4, "role");
}
