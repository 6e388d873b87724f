//! The file as a whole.

use crate::dump::dump;
use crate::{made, quickly_made};
use pln123::desk::password;
use pln123::domain::ids::UserName;
use pln123::replica::audit::Chain;
use pln123::replica::build::{Stage, Watch, build};
use pln123::replica::{Fault, Replica};
use pln123::sample::{DEFAULT_CUSTOMERS, DEFAULT_SEED, PASSWORD, World, clock};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample.db")
}

#[test]
fn the_same_seed_makes_the_same_file_and_another_makes_another() {
    let dir = tempfile::tempdir().expect("a folder");
    let [one, two, three] = ["1.db", "2.db", "3.db"].map(|name| dir.path().join(name));
    quickly_made(&one, 600, 7);
    quickly_made(&two, 600, 7);
    quickly_made(&three, 600, 8);
    assert!(
        dump(&one) == dump(&two),
        "the same seed made two different files"
    );
    assert!(dump(&one) != dump(&three), "two seeds made the same file");
}

#[test]
fn the_schema_is_that_of_any_other_replica() {
    let dir = tempfile::tempdir().expect("a folder");
    let (plain, built) = (dir.path().join("plain.db"), dir.path().join("built.db"));
    Replica::create(&plain).expect("made");
    quickly_made(&built, 100, 1);
    let schema = |path: &Path| {
        let mut lines = dump(path);
        lines.retain(|line| line.starts_with("CREATE"));
        lines
    };
    assert_eq!(schema(&plain), schema(&built));
}

#[test]
fn what_the_tables_promise_of_one_another_holds() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("sample.db");
    quickly_made(&path, 5000, 3);
    let replica = Replica::open(&path).expect("opens");
    let (broken, chain, starts) = replica
        .read(|tx| {
            Ok::<_, Fault>((
                tx.broken_promises()?,
                tx.verify_audit()?,
                tx.training_clock()?,
            ))
        })
        .expect("read");
    assert!(broken.is_empty(), "{broken:?}");
    assert!(
        matches!(chain, Chain::Whole(Some(head)) if head.seq == 2),
        "{chain:?}"
    );
    assert_eq!(starts, Some(clock()));
    assert_eq!(replica.integrity().expect("checked"), None);
}

#[test]
fn a_file_that_is_there_is_left_alone_and_one_that_fails_is_removed() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("kept.db");
    std::fs::write(&path, "something else").expect("written");
    let world = World::new(0, 1);
    let mut none = |_| None;
    let again = build(
        &path,
        &world.setting(),
        world.households(),
        &mut none,
        &mut Watch::default(),
    );
    assert!(matches!(again, Err(Fault::Exists(_))), "{again:?}");
    assert_eq!(std::fs::read(&path).expect("read"), b"something else");
    let path = dir.path().join("failed.db");
    let failed = build(
        &path,
        &world.setting(),
        world.households(),
        &mut none,
        &mut Watch::default(),
    );
    assert!(failed.is_err());
    assert_eq!(std::fs::read_dir(dir.path()).expect("read").count(), 1);
}

#[test]
fn a_stop_asked_for_while_rows_come_or_indexes_are_made_leaves_no_file() {
    let early = |stage| matches!(stage, Stage::Rows { done, .. } if done > 500);
    let late = |stage| matches!(stage, Stage::Closing { done, .. } if done > 5);
    for asked in [early as fn(Stage) -> bool, late] {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("stopped.db");
        let world = World::new(5_000, 1);
        let stop = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&stop);
        let mut watch = Watch::new(stop, move |stage| {
            told.fetch_or(asked(stage), Ordering::Relaxed);
        });
        let mut hash = |_| Some("none".to_owned());
        let (about, households) = (world.setting(), world.households());
        let ended = build(&path, &about, households, &mut hash, &mut watch);
        assert!(matches!(ended, Err(Fault::Interrupted)), "{ended:?}");
        assert_eq!(std::fs::read_dir(dir.path()).expect("read").count(), 0);
    }
}

#[test]
fn what_a_kill_leaves_of_a_file_in_the_making_is_not_taken_for_a_replica() {
    let dir = tempfile::tempdir().expect("a folder");
    let (path, left) = (dir.path().join("made.db"), dir.path().join("left.db"));
    let world = World::new(5_000, 1);
    let copied = |stage| {
        if matches!(stage, Stage::Closing { .. }) {
            std::fs::copy(&path, &left).expect("copied");
        }
    };
    let mut hash = |_| Some("none".to_owned());
    let (about, households) = (world.setting(), world.households());
    let mut watch = Watch::new(Arc::default(), copied);
    build(&path, &about, households, &mut hash, &mut watch).expect("built");
    let opened = Replica::open(&left);
    assert!(matches!(opened, Err(Fault::NotOurs(_))), "{opened:?}");
    Replica::open(&path).expect("the whole one opens");
}

#[test]
fn households_that_cannot_be_made_up_leave_no_file() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("failed.db");
    let world = World::new(2_000, 1);
    let broken = world
        .households()
        .take(300)
        .chain(std::iter::from_fn(|| panic!("on purpose")));
    let mut hash = |_| Some("none".to_owned());
    let failed = build(
        &path,
        &world.setting(),
        broken,
        &mut hash,
        &mut Watch::default(),
    );
    assert!(matches!(failed, Err(Fault::Defect(_))), "{failed:?}");
    assert_eq!(std::fs::read_dir(dir.path()).expect("read").count(), 0);
}

#[test]
fn sample_db_at_the_root_equals_what_sample_makes() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("sample.db");
    made(&path, DEFAULT_CUSTOMERS, DEFAULT_SEED);
    // A copy is opened: a reader of a file in WAL mode would leave files beside it.
    let copy = dir.path().join("copy.db");
    std::fs::copy(shipped(), &copy).expect("sample.db at the root");
    assert!(
        dump(&path) == dump(&copy),
        "make sample.db again: cargo test --test sample -- --ignored make_sample_db"
    );
}

#[test]
fn sample_db_is_under_three_megabytes_and_all_in_one_file() {
    let size = std::fs::metadata(shipped())
        .expect("sample.db at the root")
        .len();
    assert!(size < 3_000_000, "{size} bytes");
    for beside in ["sample.db-wal", "sample.db-shm"] {
        let path = shipped().with_file_name(beside);
        assert!(!path.exists(), "{beside} lies beside it");
    }
}

#[test]
fn everyone_signs_in_with_the_password_that_the_manual_names() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("copy.db");
    std::fs::copy(shipped(), &path).expect("sample.db at the root");
    let replica = Replica::open(&path).expect("opens");
    for name in ["rina", "budi", "sari", "admin"] {
        let name = UserName::parse(name).expect("a name");
        let account = replica
            .read(|tx| tx.account(&name))
            .expect("read")
            .expect("an account");
        assert!(password::fits(PASSWORD, &account.password), "{name}");
    }
}

/// Makes `sample.db` at the root again, after a change to what a sample holds.
#[test]
#[ignore = "writes a file of the repository"]
fn make_sample_db() {
    for suffix in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(shipped().with_file_name(format!("sample.db{suffix}")));
    }
    made(&shipped(), DEFAULT_CUSTOMERS, DEFAULT_SEED);
}

#[test]
fn the_readme_lists_each_situation_with_its_label() {
    let readme = include_str!("../../README.md");
    for situation in pln123::sample::SITUATIONS {
        let row = format!(
            "| `{}` | {} | {} |",
            situation.idpel,
            situation.about.trim_end_matches('.'),
            situation.label
        );
        assert!(readme.contains(&row), "not in the README: {row}");
    }
}
