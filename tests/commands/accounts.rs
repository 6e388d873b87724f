//! Accounts and sessions: the first administrator, roles, wrong passwords, a session kept and ended.

use crate::{Bench, PASSWORD, keys, of, ran};
use serde_json::json;

fn without_accounts() -> Bench {
    let bench = Bench::new();
    let path = bench.db();
    std::fs::remove_file(&path).unwrap();
    let mut replica = pln123::replica::Replica::create(&path).unwrap();
    replica.write(|tx| tx.put_replica_id("first")).unwrap();
    bench
}

#[test]
fn login_leaves_a_session_for_its_owner_alone_and_the_next_command_needs_no_password() {
    let bench = Bench::new();
    bench
        .run(&["dil", of("clear"), "--json"])
        .stopped(4, "not_signed_in");
    let args = ["login", "--user", "budi", "--json"];
    let login = bench.with("PLN123_PASSWORD", PASSWORD, &args);
    assert_eq!(
        login.json(),
        json!({"user": "budi", "role": "unit", "unit": "77110"})
    );
    let kept: Vec<_> = std::fs::read_dir(bench.state().join("sessions"))
        .unwrap()
        .collect();
    assert_eq!(kept.len(), 1);
    #[cfg(unix)]
    assert_eq!(crate::mode(&kept[0].as_ref().unwrap().path()), 0o600);
    assert_eq!(bench.run(&["dil", of("clear")]).code, 0);
    assert_eq!(bench.run(&["logout"]).code, 0);
    bench
        .run(&["dil", of("clear"), "--json"])
        .stopped(4, "not_signed_in");
}

#[test]
fn a_pinned_clock_does_not_lengthen_a_session() {
    let bench = Bench::signed_in("rina");
    bench
        .sql()
        .execute("UPDATE session SET expires_at = started_at", [])
        .unwrap();
    let args = ["dil", of("clear"), "--json", "--now", "2019-10-25"];
    bench.run(&args).stopped(4, "session_expired");
    assert_eq!(bench.audited("sign_in_refused"), 1);
}

#[test]
fn a_password_comes_from_the_environment_or_a_file_and_never_from_a_prompt_in_a_pipe() {
    let bench = Bench::new();
    let file = bench.path("word");
    std::fs::write(&file, format!("{PASSWORD}\n")).unwrap();
    let name = file.to_str().unwrap();
    let args = [
        "dil",
        of("clear"),
        "--user",
        "rina",
        "--password-file",
        name,
    ];
    assert_eq!(bench.run(&args).code, 0);
    bench
        .run(&["dil", of("clear"), "--user", "rina", "--json"])
        .stopped(2, "no_password");
    bench.run(&["login", "--json"]).stopped(2, "no_user");
    let args = [
        "login",
        "--user",
        "rina",
        "--password-file",
        "/nowhere",
        "--json",
    ];
    bench.run(&args).stopped(2, "password_file");
}

#[test]
fn five_wrong_passwords_lock_the_account_even_for_the_right_one() {
    let bench = Bench::new();
    let args = ["login", "--user", "rina", "--json"];
    for _ in 0..5 {
        bench
            .with("PLN123_PASSWORD", "salah-salah", &args)
            .stopped(4, "wrong_password");
    }
    let locked = bench.with("PLN123_PASSWORD", PASSWORD, &args);
    locked.stopped(4, "account_locked");
    assert!(!locked.out.contains(PASSWORD) && !locked.err.contains(PASSWORD));
    assert_eq!(bench.audited("sign_in_refused"), 6);
    let log = std::fs::read_to_string(bench.state().join("log/pln123.log")).unwrap();
    assert!(
        !log.contains("salah-salah") && !log.contains(PASSWORD),
        "{log}"
    );
}

#[test]
fn the_first_account_is_an_administrators_and_needs_no_sign_in() {
    let bench = without_accounts();
    bench
        .run(&["dil", of("clear"), "--json"])
        .stopped(4, "no_accounts");
    bench
        .run(&["user", "list", "--json"])
        .stopped(4, "no_accounts");
    bench
        .run(&["audit", "verify", "--json"])
        .stopped(4, "no_accounts");
    let new = |args: &[&str]| bench.with("PLN123_NEW_PASSWORD", "kata-sandi-baru", args);
    new(&["user", "add", "adi", "--role", "cso", "--json"]).stopped(4, "no_accounts");
    let made = new(&["user", "add", "Adi", "--role", "admin", "--json"]);
    assert_eq!(
        made.json(),
        json!({"user": "adi", "role": "admin", "unit": null})
    );
    new(&["user", "add", "ida", "--role", "admin", "--json"]).stopped(4, "not_signed_in");
    let ran = ran(bench
        .command(&[
            "user", "add", "ida", "--role", "cso", "--user", "adi", "--json",
        ])
        .env("PLN123_PASSWORD", "kata-sandi-baru")
        .env("PLN123_NEW_PASSWORD", "pendek"));
    ran.stopped(4, "password_too_short");
}

#[test]
fn an_administrator_makes_lists_renews_and_shuts_accounts() {
    let bench = Bench::signed_in("admin");
    let new = |args: &[&str]| bench.with("PLN123_NEW_PASSWORD", "kata-sandi-baru", args);
    new(&["user", "add", "tono", "--role", "unit", "--json"]).stopped(4, "unit_needed");
    let made = new(&[
        "user", "add", "tono", "--role", "unit", "--unit", "77120", "--json",
    ]);
    assert_eq!(
        made.json(),
        json!({"user": "tono", "role": "unit", "unit": "77120"})
    );
    new(&["user", "add", "tono", "--role", "cso", "--json"]).stopped(4, "user_exists");
    assert_eq!(new(&["user", "passwd", "rina"]).code, 0);
    assert_eq!(bench.run(&["user", "disable", "sari"]).code, 0);
    bench
        .run(&["user", "disable", "nobody", "--json"])
        .stopped(3, "no_such_account");
    bench
        .run(&["user", "disable", "admin", "--json"])
        .stopped(4, "last_administrator");
    // One document: the list is short.
    let listed = bench.json(&["user", "list"]);
    let listed = listed.as_array().unwrap();
    assert_eq!(listed.len(), 5);
    keys(
        &listed[0],
        &["user", "role", "unit", "disabled", "locked_until"],
    );
    let shut = listed.iter().find(|row| row["user"] == "sari").unwrap();
    assert_eq!(shut["disabled"], true);
    let args = ["login", "--user", "sari", "--json"];
    bench
        .with("PLN123_PASSWORD", PASSWORD, &args)
        .stopped(4, "account_disabled");
    assert_eq!(bench.run(&["user", "disable", "sari", "--undo"]).code, 0);
    assert_eq!(bench.with("PLN123_PASSWORD", PASSWORD, &args).code, 0);
}

#[test]
fn an_account_that_is_shut_loses_its_session_at_once() {
    let bench = Bench::signed_in("rina");
    let args = ["user", "disable", "rina", "--user", "admin"];
    assert_eq!(bench.with("PLN123_PASSWORD", PASSWORD, &args).code, 0);
    assert_eq!(bench.run(&["dil", of("clear")]).code, 4);
}

#[test]
fn a_copy_elsewhere_has_sessions_and_an_audit_of_its_own() {
    let bench = Bench::signed_in("admin");
    let copy = bench.path("copy.db");
    std::fs::write(&copy, include_bytes!("../../sample.db")).unwrap();
    let name = copy.to_str().unwrap();
    bench
        .run(&["--db", name, "user", "list", "--json"])
        .stopped(4, "not_signed_in");
    let args = ["--db", name, "--user", "admin", "audit", "verify", "--json"];
    let verified = bench.with("PLN123_PASSWORD", PASSWORD, &args);
    assert_eq!(verified.json()["ok"], true);
    assert_eq!(bench.json(&["audit", "verify"])["anchored"], true);
}
