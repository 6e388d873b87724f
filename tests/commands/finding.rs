//! `find`, and what is said where nothing is found.

use crate::{Bench, keys, of};

#[test]
fn nothing_found_is_exit_3_and_says_what_was_searched() {
    let bench = Bench::signed_in("rina");
    bench
        .run(&["dil", "771100009999", "--json"])
        .stopped(3, "not_found");
    bench
        .run(&["find", "XYZZY", "--json"])
        .stopped(3, "not_found");
    bench
        .run(&["history", "771100009999", "--json"])
        .stopped(3, "not_found");
    bench
        .run(&["agenda", "771100009999", "--json"])
        .stopped(3, "not_found");
    bench
        .run(&["agenda", of("clear"), "--json"])
        .stopped(3, "no_agenda");
    bench
        .run(&["dil", "RATNA", "--json"])
        .stopped(3, "several_found");
    let wrong = bench.run(&["dil", "77309890621"]);
    assert!(
        wrong.err.contains("angka terakhir tidak cocok"),
        "{wrong:?}"
    );
}

#[test]
fn a_name_only_like_the_one_typed_is_listed_and_said_and_never_opened() {
    let bench = Bench::signed_in("rina");
    let alike = bench.run(&["find", "wulxn", "anggraini", "--json"]);
    assert!(alike.err.contains("“WULXN”"), "{alike:?}");
    assert!(alike.out.contains("WULAN ANGGRAINI"), "{alike:?}");
    bench
        .run(&["dil", "wulxn anggraini", "--json"])
        .stopped(3, "not_found");
}

#[test]
fn find_rows_have_their_keys_and_kind() {
    let bench = Bench::signed_in("rina");
    let rows = bench.rows(&["find", "HENDRA", "--limit", "3"]);
    assert_eq!(rows.len(), 3);
    keys(
        &rows[0],
        &["idpel", "meter_no", "name", "address", "unit", "kind"],
    );
    assert!(rows.iter().all(|row| row["kind"] == "name"));
    let by_idpel = bench.rows(&["find", of("clear")]);
    assert_eq!(by_idpel[0]["kind"], "idpel");
    let meter = by_idpel[0]["meter_no"].as_str().unwrap().to_owned();
    assert_eq!(bench.rows(&["find", &meter])[0]["kind"], "meter");
}
