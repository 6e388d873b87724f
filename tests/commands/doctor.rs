//! `doctor`: what it looks at, and how it ends.

use crate::{Bench, keys};

#[test]
fn all_is_well_with_the_sample_and_nobody_has_to_sign_in() {
    let bench = Bench::new();
    let ran = bench.run(&["doctor", "--json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let found = ran.json();
    keys(&found, &["ok", "checks"]);
    let checks = found["checks"].as_array().unwrap();
    keys(&checks[0], &["check", "state", "message", "help"]);
    let names: Vec<&str> = checks
        .iter()
        .map(|check| check["check"].as_str().unwrap())
        .collect();
    let expected = [
        "terminal",
        "configuration",
        "scripts",
        "replica",
        "integrity",
        "promises",
        "audit",
        "accounts",
        "data",
    ];
    assert_eq!(names, expected);
    assert!(
        checks.iter().all(|check| check["state"] == "good"),
        "{ran:?}"
    );
}

#[test]
fn a_wrong_configuration_or_script_is_exit_2_and_a_broken_promise_exit_5() {
    let bench = Bench::new();
    let folder = bench.path("config/pln123");
    std::fs::create_dir_all(folder.join("scripts")).unwrap();
    std::fs::write(folder.join("config.toml"), "lnag = \"en\"\n").unwrap();
    std::fs::write(folder.join("scripts/a.toml"), "id = \"A\"\n").unwrap();
    let ran = bench.run(&["doctor", "--json"]);
    assert_eq!(ran.code, 2, "{ran:?}");
    assert!(
        ran.out.contains("lang") && ran.out.contains("a.toml"),
        "{ran:?}"
    );
    let sql = "DROP TRIGGER payment_removed; DELETE FROM payment WHERE payment_id NOT IN
               (SELECT reverses FROM payment WHERE reverses IS NOT NULL)";
    bench.sql().execute_batch(sql).unwrap();
    assert_eq!(bench.run(&["doctor"]).code, 5);
}

#[test]
fn data_older_than_the_limit_is_a_warning() {
    let bench = Bench::new();
    let ran = bench.run(&["doctor", "--json", "--now", "2019-10-26T10:40:00+07:00"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let found = ran.json();
    let data = found["checks"].as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        (&data["check"], &data["state"]),
        (&"data".into(), &"warning".into())
    );
}

#[test]
fn a_lock_that_rests_on_an_event_of_the_other_lock_is_a_broken_promise() {
    let bench = Bench::new();
    let sql = "INSERT INTO lock SELECT idpel, 'meter', set_by, since, 128, event FROM lock l WHERE lock = 'debt'
        AND NOT EXISTS (SELECT 1 FROM event e WHERE e.idpel = l.idpel AND e.lock = 'meter') LIMIT 1";
    assert_eq!(bench.sql().execute(sql, []).unwrap(), 1);
    let ran = bench.run(&["doctor"]);
    assert_eq!(ran.code, 5, "{ran:?}");
    assert!(ran.out.contains("a lock equals the last event"), "{ran:?}");
}

#[test]
fn what_is_wrong_stands_on_standard_error_too() {
    let bench = Bench::new();
    std::fs::write(bench.db(), "not a database, whatever its name says").unwrap();
    let ran = bench.run(&["doctor", "--json"]);
    ran.stopped(5, "unsound");
    keys(&ran.json(), &["ok", "checks", "error"]);
    let plain = bench.run(&["doctor"]);
    assert_eq!((plain.code, &plain.err), (5, &ran.err));
}
