//! `sweep`: the shape of its answer, idempotence, the days it refuses.

use crate::{Bench, keys, of};
use serde_json::json;

#[test]
fn a_dry_run_tells_who_would_turn_and_changes_nothing() {
    let bench = Bench::signed_in("admin");
    let dry = bench.json(&["sweep", "--dry-run"]);
    keys(&dry, &["on", "examined", "set", "lifted", "customers"]);
    assert_eq!(dry["on"], "2019-10-25");
    let customers = dry["customers"].as_array().unwrap();
    let would = |word| customers.iter().filter(|row| row["would"] == word).count();
    assert_eq!(
        (json!(would("set")), json!(would("lift"))),
        (dry["set"].clone(), dry["lifted"].clone())
    );
    assert!(customers.contains(&json!({"idpel": of("not_yet_swept"), "would": "set"})));
    assert_eq!(bench.json(&["sweep", "--dry-run"]), dry);
    assert_eq!(bench.audited("sweep"), 0);
}

#[test]
fn a_second_sweep_of_the_same_day_changes_nothing() {
    let bench = Bench::signed_in("admin");
    let first = bench.json(&["sweep"]);
    keys(&first, &["on", "examined", "set", "lifted"]);
    assert!(first["set"].as_i64() > Some(0) && first["lifted"].as_i64() > Some(0));
    let second = bench.json(&["sweep"]);
    assert_eq!((&second["set"], &second["lifted"]), (&json!(0), &json!(0)));
    assert_eq!(bench.audited("sweep"), 2);
}

#[test]
fn a_day_that_was_passed_is_refused_and_a_training_clock_may_look_ahead() {
    let bench = Bench::signed_in("admin");
    assert_eq!(
        bench.json(&["sweep", "--on", "2019-10-27"])["on"],
        "2019-10-27"
    );
    bench
        .run(&["sweep", "--on", "2019-10-26", "--json"])
        .stopped(4, "sweep_past");
    bench
        .run(&["sweep", "--on", "2019-02-30", "--json"])
        .stopped(2, "usage");
}

#[test]
fn only_an_administrator_sweeps_and_the_refusal_is_noted() {
    let bench = Bench::signed_in("rina");
    bench.run(&["sweep", "--json"]).stopped(4, "role");
    assert_eq!((bench.audited("refused"), bench.audited("sweep")), (1, 0));
}
