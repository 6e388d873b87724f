//! How fast a file is made, beside prepared inserts of the very same rows by hand. Run in release:
//! `cargo test --release --test sample -- --ignored --nocapture made_about_as_fast`.

use crate::quickly_made;
use pln123::replica::Replica;
use rusqlite::Connection;
use rusqlite::types::Value;
use std::path::Path;
use std::time::{Duration, Instant};

type Table = (String, Vec<Vec<Value>>);

/// All rows of a file, each table's in the order of its key.
fn rows(path: &Path) -> Vec<Table> {
    let conn = Connection::open(path).expect("opens");
    let sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut names = conn.prepare(sql).expect("tables");
    let names = names.query_map([], |row| row.get(0)).expect("tables");
    names
        .map(|name| {
            let name: String = name.expect("a name");
            let mut all = conn
                .prepare(&format!("SELECT * FROM \"{name}\""))
                .expect("a table");
            let columns = all.column_count();
            let rows = all
                .query_map([], |row| (0..columns).map(|at| row.get(at)).collect())
                .expect("rows");
            let rows = rows.map(|row| row.expect("a row")).collect();
            (name, rows)
        })
        .collect()
}

/// The peer: the same schema with its indexes, no triggers, one transaction, no journal, nothing made to last.
fn inserted_by_hand(path: &Path, tables: &[Table]) -> Duration {
    Replica::create(path).expect("made");
    let conn = Connection::open(path).expect("opens");
    let pragmas = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -8192";
    conn.execute_batch(pragmas).expect("set");
    let sql = "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger'";
    let drops: String = conn.query_row(sql, [], |row| row.get(0)).expect("triggers");
    conn.execute_batch(&drops).expect("dropped");
    let began = Instant::now();
    conn.execute_batch("BEGIN").expect("begun");
    for (name, rows) in tables {
        let Some(first) = rows.first() else { continue };
        let marks = vec!["?"; first.len()].join(",");
        let sql = format!("INSERT INTO \"{name}\" VALUES ({marks})");
        let mut insert = conn.prepare(&sql).expect("an insert");
        for row in rows {
            insert
                .execute(rusqlite::params_from_iter(row))
                .expect("inserted");
        }
    }
    conn.execute_batch("COMMIT").expect("ended");
    began.elapsed()
}

fn measure(customers: u32) {
    let dir = tempfile::tempdir().expect("a folder");
    let (ours, theirs) = (dir.path().join("ours.db"), dir.path().join("theirs.db"));
    let began = Instant::now();
    quickly_made(&ours, customers, 1);
    let made = began.elapsed();
    let began = Instant::now();
    let born = pln123::sample::World::new(customers, 1)
        .households()
        .count();
    let generated = began.elapsed();
    let tables = rows(&ours);
    let count: usize = tables.iter().map(|(_, rows)| rows.len()).sum();
    let by_hand = inserted_by_hand(&theirs, &tables);
    let rate = |time: Duration| (count as u128) * 1_000_000 / time.as_micros().max(1);
    let size = std::fs::metadata(&ours).expect("a file").len();
    println!(
        "{born} customers, {count} rows, {size} bytes: made in {made:?} ({} rows/s), of which {generated:?} to make them up; \
         inserted by hand in {by_hand:?} ({} rows/s); {} %",
        rate(made),
        rate(by_hand),
        by_hand.as_micros() * 100 / made.as_micros().max(1)
    );
}

#[test]
#[ignore = "a measurement, for a release build"]
fn made_about_as_fast_as_rows_can_be_inserted() {
    let sizes = std::env::var("PLN123_MEASURE").unwrap_or_else(|_| "100000".to_owned());
    for customers in sizes.split(',') {
        measure(customers.parse().expect("a number of customers"));
    }
}
