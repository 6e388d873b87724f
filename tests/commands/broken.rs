//! A replica that cannot be used: exit 5, a sentence, and the file left byte by byte as it was.

use crate::{Bench, of};
use std::fs;

/// Runs a look-up against what stands at the replica's place, and checks that it still stands so.
#[track_caller]
fn refused(bench: &Bench, code: &str) {
    let before = fs::read(bench.db()).ok();
    bench
        .run(&["dil", of("clear"), "--user", "rina", "--json"])
        .stopped(5, code);
    bench.run(&["import", "/tmp", "--json"]).stopped(5, code);
    let doctor = bench.run(&["doctor", "--json"]);
    assert_eq!(doctor.code, 5, "{doctor:?}");
    assert_eq!(doctor.json()["ok"], false);
    assert_eq!(fs::read(bench.db()).ok(), before);
    assert!(!bench.path("work.db-wal").exists());
}

#[test]
fn a_missing_file_is_told_and_not_made() {
    let bench = Bench::new();
    fs::remove_file(bench.db()).unwrap();
    bench
        .run(&["dil", of("clear"), "--json"])
        .stopped(5, "replica_missing");
    bench
        .run(&["sweep", "--json"])
        .stopped(5, "replica_missing");
    assert_eq!(bench.run(&["doctor"]).code, 5);
    assert!(!bench.db().exists());
}

#[test]
fn a_directory() {
    let bench = Bench::new();
    fs::remove_file(bench.db()).unwrap();
    fs::create_dir(bench.db()).unwrap();
    refused(&bench, "replica_is_directory");
}

#[test]
fn an_empty_file() {
    let bench = Bench::new();
    fs::write(bench.db(), b"").unwrap();
    refused(&bench, "replica_empty");
}

#[test]
fn no_sqlite_file() {
    let bench = Bench::new();
    fs::write(bench.db(), "idpel,name\n771100000001,SITI\n".repeat(200)).unwrap();
    refused(&bench, "replica_not_sqlite");
}

#[test]
fn the_database_of_another_program() {
    let bench = Bench::new();
    fs::remove_file(bench.db()).unwrap();
    bench
        .sql()
        .execute_batch("CREATE TABLE bookmark (url TEXT)")
        .unwrap();
    refused(&bench, "replica_not_ours");
}

#[test]
fn a_file_of_a_newer_version() {
    let bench = Bench::new();
    bench
        .sql()
        .pragma_update(None, "user_version", 999)
        .unwrap();
    bench
        .sql()
        .pragma_update(None, "journal_mode", "DELETE")
        .unwrap();
    refused(&bench, "replica_too_new");
}

#[test]
#[cfg(unix)]
fn a_file_that_may_not_be_written() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new();
    fs::set_permissions(bench.db(), fs::Permissions::from_mode(0o400)).unwrap();
    refused(&bench, "replica_read_only");
}

#[test]
fn a_file_cut_short_is_never_trusted() {
    let bench = Bench::new();
    let whole = fs::read(bench.db()).unwrap();
    fs::write(bench.db(), &whole[..4096 * 3]).unwrap();
    let before = fs::read(bench.db()).unwrap();
    let args = ["dil", of("label_debt"), "--user", "rina", "--json"];
    let ran = bench.with("PLN123_PASSWORD", crate::PASSWORD, &args);
    ran.stopped(5, "replica_damaged");
    assert_eq!(fs::read(bench.db()).unwrap(), before);
    assert_eq!(bench.run(&["doctor"]).code, 5);
}

#[test]
fn a_page_overwritten_is_found_by_the_doctor() {
    let bench = Bench::new();
    let mut bytes = fs::read(bench.db()).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0xA5);
    fs::write(bench.db(), &bytes).unwrap();
    let doctor = bench.run(&["doctor", "--json"]);
    assert_eq!(doctor.code, 5, "{doctor:?}");
    assert!(doctor.out.contains("\"bad\""), "{doctor:?}");
}

#[test]
fn a_file_that_another_process_writes_to_is_waited_for_and_then_told() {
    let bench = Bench::signed_in("rina");
    let other = bench.sql();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let ran = bench.run(&["dil", of("clear"), "--json"]);
    ran.stopped(5, "replica_locked");
    assert!(
        !ran.out.contains("RATNA"),
        "what is not noted is not shown: {ran:?}"
    );
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(bench.run(&["dil", of("clear")]).code, 0);
}
