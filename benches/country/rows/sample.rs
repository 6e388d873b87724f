//! `sample` beside the very same rows, ready in memory, put through prepared statements into the same schema under the
//! same settings, and the same indexes made after. The lists of the search are among the rows: to the raw side they are
//! rows like others, ours has to make them.

use crate::figure::{Amount, Figure, Goal};
use crate::measure::{median, spent_by_all};
use crate::place::Place;
use pln123::replica::Replica;
use pln123::replica::build::{Watch, build};
use pln123::sample::World;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, ToSql, params_from_iter};
use std::path::Path;
use std::time::{Duration, Instant};

const ROUNDS: usize = 3;
/// Never more are made than this: the raw side holds them in memory.
const CUSTOMERS: u64 = 1_000_000;

/// By the clock, and by all processors.
type Times = (Duration, Duration);

/// Both in turns.
pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let customers = u32::try_from(place.customers.min(CUSTOMERS)).unwrap();
    let path = place.scratch().join("sample.db");
    made(&path, customers);
    let tables = Tables::of(&path);
    std::fs::remove_file(&path).unwrap();
    let (mut ours, mut raw) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        raw.push(tables.put(&path));
        std::fs::remove_file(&path).unwrap();
        ours.push(made(&path, customers));
        std::fs::remove_file(&path).unwrap();
    }
    let rate = |times: &[Times], of: fn(&Times) -> Duration| {
        let time = median(&mut times.iter().map(of).collect::<Vec<_>>());
        Amount::PerSecond(f64::from(customers) / time.as_secs_f64())
    };
    [
        ("by the clock", (|times| times.0) as fn(&Times) -> Duration),
        ("by the processors", |times| times.1),
    ]
    .map(|(clock, of)| {
        Figure::new(
            &format!("sample, customers, {clock}"),
            "the same rows as prepared inserts, and the indexes",
            Goal::ShareOf(0.6),
            (rate(&raw, of), rate(&ours, of)),
        )
    })
    .into()
}

/// The sample as the program makes it, with passwords that cost nothing.
fn made(path: &Path, customers: u32) -> Times {
    let world = World::new(customers, 1);
    let (began, before) = (Instant::now(), spent_by_all());
    let (setting, households) = (world.setting(), world.households());
    let mut hash = |salt: [u8; 16]| Some(format!("{salt:?}"));
    build(path, &setting, households, &mut hash, &mut Watch::default()).unwrap();
    (began.elapsed(), spent_by_all().saturating_sub(before))
}

/// One value, in as little room as may be: what takes memory here would slow the raw inserts.
struct Cells(Vec<Value>);

/// Each table's rows in the order of its key.
struct Tables(Vec<(String, usize, Cells)>);

impl Tables {
    fn of(path: &Path) -> Self {
        let conn = Connection::open(path).unwrap();
        let sql =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        let mut names = conn.prepare(sql).unwrap();
        let names: Vec<String> = names
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let tables = names.into_iter().map(|name| {
            let mut all = conn.prepare(&format!("SELECT * FROM \"{name}\"")).unwrap();
            let columns = all.column_count();
            let mut cells = Vec::new();
            let mut rows = all.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                cells.extend((0..columns).map(|column| row.get::<_, Value>(column).unwrap()));
            }
            (name, columns, Cells(cells))
        });
        Self(tables.collect())
    }

    /// One transaction, one prepared statement a table, no journal, no triggers, no foreign keys; then the indexes.
    fn put(&self, path: &Path) -> Times {
        let (began, before) = (Instant::now(), spent_by_all());
        drop(Replica::create(path).unwrap());
        let conn = Connection::open(path).unwrap();
        let settings =
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;
                        PRAGMA cache_size = -8192; BEGIN";
        conn.execute_batch(settings).unwrap();
        let indexes = set_aside(&conn);
        for (name, columns, cells) in &self.0 {
            let marks = vec!["?"; *columns].join(",");
            let sql = format!("INSERT OR REPLACE INTO \"{name}\" VALUES ({marks})");
            let mut insert = conn.prepare(&sql).unwrap();
            for row in cells.0.chunks(*columns) {
                insert
                    .execute(params_from_iter(row.iter().map(Bound)))
                    .unwrap();
            }
        }
        for sql in indexes {
            conn.execute_batch(&sql).unwrap();
        }
        conn.execute_batch("COMMIT").unwrap();
        drop(conn);
        std::fs::File::open(path).unwrap().sync_all().unwrap();
        (began.elapsed(), spent_by_all().saturating_sub(before))
    }
}

/// Drops the indexes and the triggers; returns the words that make the indexes again.
fn set_aside(conn: &Connection) -> Vec<String> {
    let sql = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('index', 'trigger')";
    let mut found = conn.prepare(sql).unwrap();
    let found: Vec<(String, String, String)> = found
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut again = Vec::new();
    for (kind, name, sql) in found {
        conn.execute_batch(&format!("DROP {kind} \"{name}\""))
            .unwrap();
        if kind == "index" {
            again.push(sql);
        }
    }
    again
}

/// A value lent to a statement.
struct Bound<'a>(&'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::from(self.0)))
    }
}
