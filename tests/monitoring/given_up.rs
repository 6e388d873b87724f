//! What is left of an export that was given up or had no place: the old file, an audit row, and nothing else.

use crate::exported::{blocked, desk, export, export_until, export_while, folder, listed};
use crate::{Made, made};
use pln123::desk::Failure;
use pln123::domain::export::Progress;
use pln123::domain::monitoring::{Narrowing, SortBy};
use pln123::domain::role::Role;
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

fn names_in(folder: &Path) -> Vec<PathBuf> {
    let mut names: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| !path.to_string_lossy().contains("replica.db"))
        .collect();
    names.sort();
    names
}

fn audited(made: &Made) -> Vec<String> {
    let conn = Connection::open(&made.path).expect("opens");
    let mut rows = conn
        .prepare("SELECT detail FROM audit WHERE action = 'export' ORDER BY seq")
        .expect("the audit");
    let rows = rows.query_map([], |row| row.get(0)).expect("rows");
    rows.map(|row| row.expect("a row")).collect()
}

#[test]
fn an_export_given_up_leaves_the_old_file_and_nothing_else_and_is_audited() {
    let made = made(30_000, 25);
    let mut desk = desk(&made, Role::Supervisor);
    let all = blocked(&Narrowing::default(), SortBy::Idpel);
    let count = listed(&made, &Narrowing::default(), SortBy::Idpel).1.count;
    assert!(count > 300, "{count}");
    for end in ["csv", "jsonl", "xlsx"] {
        let file = folder(&made).join(format!("list.{end}"));
        fs::write(&file, "the old one").expect("written");
        let before = names_in(folder(&made));
        for enough in [0, 256] {
            let done = export_until(&mut desk, all.clone(), &file, enough);
            let Err(Failure::Cancelled { rows }) = done else {
                panic!("{done:?}");
            };
            assert_eq!(rows, enough);
            assert_eq!(fs::read_to_string(&file).expect("read"), "the old one");
            assert_eq!(names_in(folder(&made)), before);
        }
        export(&mut desk, all.clone(), &file).expect("exported");
        assert_ne!(fs::read(&file).expect("read"), b"the old one");
    }
    let told = |how: &str, end: &str| format!("blocked {how} list.{end} sort=idpel");
    let told: Vec<String> = ["csv", "jsonl", "xlsx"]
        .into_iter()
        .flat_map(|end| {
            [
                told("cancelled after 0", end),
                told("cancelled after 256", end),
                told(&count.to_string(), end),
            ]
        })
        .collect();
    assert_eq!(audited(&made), told);
}

#[test]
fn a_workbook_given_up_while_it_is_packed_leaves_nothing_either() {
    let made = made(30_000, 28);
    let mut desk = desk(&made, Role::Supervisor);
    let all = blocked(&Narrowing::default(), SortBy::Idpel);
    let file = folder(&made).join("list.xlsx");
    for asked in 1..=2 {
        let mut left = asked;
        let done = export_while(&mut desk, all.clone(), &file, &mut |progress| {
            left -= u32::from(progress == Progress::Closing);
            left > 0
        });
        assert!(matches!(done, Err(Failure::Cancelled { .. })), "{done:?}");
        assert_eq!(names_in(folder(&made)), Vec::<PathBuf>::new());
    }
}

#[cfg(unix)]
#[test]
fn exported_files_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let made = made(500, 26);
    let mut desk = desk(&made, Role::Supervisor);
    for end in ["csv", "jsonl", "xlsx"] {
        let file = folder(&made).join(format!("list.{end}"));
        let all = blocked(&Narrowing::default(), SortBy::Idpel);
        export(&mut desk, all, &file).expect("exported");
    }
    for path in names_in(folder(&made)) {
        let about = fs::metadata(&path).expect("about it");
        assert_eq!(about.permissions().mode() & 0o777, 0o600, "{path:?}");
    }
}

#[test]
fn a_place_that_takes_no_file_is_told_and_left_alone() {
    let made = made(500, 27);
    let mut desk = desk(&made, Role::Supervisor);
    let all = blocked(&Narrowing::default(), SortBy::Idpel);
    let nowhere = folder(&made).join("nowhere").join("list.csv");
    let taken = folder(&made).join("taken.csv");
    fs::create_dir(&taken).expect("a folder");
    let before = names_in(folder(&made));
    for file in [nowhere, taken] {
        let done = export(&mut desk, all.clone(), &file);
        assert!(matches!(done, Err(Failure::Unwritten { .. })), "{done:?}");
    }
    assert_eq!(names_in(folder(&made)), before);
    assert!(
        audited(&made)
            .iter()
            .all(|row| row.contains("failed after 0"))
    );
}
