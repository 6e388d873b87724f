//! `sample` beside the very same rows, ready in memory, put through prepared statements into the same schema under the
//! same settings, and the same indexes made after (goal: 60 % of its rate). Interleaved, medians:
//! `cargo bench --bench sample -- 100000`, with a second number for the rounds (5).

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use pln123::replica::Replica;
use pln123::replica::build::{Stage, Watch, build};
use pln123::sample::World;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, ToSql, params_from_iter};
use std::cell::Cell;
use std::path::Path;
use std::time::{Duration, Instant};

/// By the clock, and by all processors.
#[derive(Clone, Copy, Default)]
pub struct Times {
    pub clock: Duration,
    pub spent: Duration,
}

pub struct Figures {
    pub customers: u64,
    pub rows: u64,
    /// The whole file, passwords aside.
    pub ours: Times,
    /// Of that, until all rows were in.
    pub rows_in: Times,
    /// The rows as prepared inserts, and the indexes.
    pub raw: Times,
    /// Of that, until all rows were in.
    pub raw_rows_in: Times,
    /// Making the households up, and nothing else.
    pub made_up: Times,
    pub bytes: u64,
}

impl Figures {
    /// Our rate, of a hundred parts of the raw one's: by the clock, and by the processors.
    pub fn rates(&self) -> (u128, u128) {
        let of = |raw: Duration, ours: Duration| raw.as_nanos() * 100 / ours.as_nanos().max(1);
        (
            of(self.raw.clock, self.ours.clock),
            of(self.raw.spent, self.ours.spent),
        )
    }
}

fn main() {
    let numbers: Vec<u32> = std::env::args()
        .filter_map(|word| word.parse().ok())
        .collect();
    let customers = numbers.first().copied().unwrap_or(100_000);
    let figures = measure(customers, numbers.get(1).copied().unwrap_or(5));
    println!(
        "{} customers, {} rows, {} bytes",
        figures.customers, figures.rows, figures.bytes
    );
    for (what, times) in [
        ("made up", figures.made_up),
        ("sample, rows in", figures.rows_in),
        ("sample", figures.ours),
        ("raw, rows in", figures.raw_rows_in),
        ("raw", figures.raw),
    ] {
        println!(
            "{what:<16}{:>8} ms, {:>8} ms of processor",
            times.clock.as_millis(),
            times.spent.as_millis()
        );
    }
    let (clock, spent) = figures.rates();
    println!("sample runs at {clock} % of the raw rate by the clock, {spent} % by the processor");
}

/// Both in turn, so many rounds; the medians.
pub fn measure(customers: u32, rounds: u32) -> Figures {
    let home = tempfile::tempdir().unwrap();
    let model = home.path().join("model.db");
    made(&model, customers);
    let bytes = std::fs::metadata(&model).unwrap().len();
    let tables = Tables::of(&model);
    std::fs::remove_file(&model).unwrap();
    let (mut ours, mut raw, mut made_up) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        let path = home.path().join("raw.db");
        raw.push(tables.put(&path));
        std::fs::remove_file(&path).unwrap();
        let path = home.path().join("ours.db");
        ours.push(made(&path, customers));
        std::fs::remove_file(&path).unwrap();
        let (_, times) = timed(|| World::new(customers, 1).households().count());
        made_up.push(times);
    }
    let of = |all: &[(Times, Times)], which: fn(&(Times, Times)) -> Times| {
        median(&all.iter().map(which).collect::<Vec<_>>())
    };
    Figures {
        customers: u64::from(customers),
        rows: tables.rows(),
        ours: of(&ours, |both| both.0),
        rows_in: of(&ours, |both| both.1),
        raw: of(&raw, |both| both.0),
        raw_rows_in: of(&raw, |both| both.1),
        made_up: median(&made_up),
        bytes,
    }
}

fn median(times: &[Times]) -> Times {
    let middle = |of: fn(&Times) -> Duration| {
        let mut all: Vec<Duration> = times.iter().map(of).collect();
        all.sort();
        all[all.len() / 2]
    };
    Times {
        clock: middle(|times| times.clock),
        spent: middle(|times| times.spent),
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Times) {
    let (began, before) = (Instant::now(), spent());
    let done = work();
    (
        done,
        Times {
            clock: began.elapsed(),
            spent: spent().saturating_sub(before),
        },
    )
}

/// The processor time of the whole process, to a hundredth of a second; of Linux alone.
fn spent() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after.split(' ').skip(12).take(2);
    let ticks: u64 = ticks.filter_map(|ticks| ticks.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}

/// The sample as the program makes it, with passwords that cost nothing; and how long until its rows were in.
fn made(path: &Path, customers: u32) -> (Times, Times) {
    let world = World::new(customers, 1);
    let rows_in = Cell::new(None);
    let (began, before) = (Instant::now(), spent());
    let watch = |stage| {
        if matches!(stage, Stage::Closing { .. }) && rows_in.get().is_none() {
            rows_in.set(Some(Times {
                clock: began.elapsed(),
                spent: spent().saturating_sub(before),
            }));
        }
    };
    let (_, times) = timed(|| {
        build(
            path,
            &world.setting(),
            world.households(),
            &mut |salt| Some(format!("{salt:?}")),
            &mut Watch::new(std::sync::Arc::default(), watch),
        )
        .unwrap()
    });
    (times, rows_in.get().unwrap_or_default())
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

    fn rows(&self) -> u64 {
        let rows = self
            .0
            .iter()
            .map(|(_, columns, cells)| cells.0.len() / columns);
        u64::try_from(rows.sum::<usize>()).unwrap()
    }

    /// One transaction, one prepared statement a table, no journal, no triggers, no foreign keys; then the indexes.
    fn put(&self, path: &Path) -> (Times, Times) {
        let (began, before) = (Instant::now(), spent());
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
        let so_far = Times {
            clock: began.elapsed(),
            spent: spent().saturating_sub(before),
        };
        for sql in indexes {
            conn.execute_batch(&sql).unwrap();
        }
        conn.execute_batch("COMMIT").unwrap();
        drop(conn);
        std::fs::File::open(path).unwrap().sync_all().unwrap();
        let whole = Times {
            clock: began.elapsed(),
            spent: spent().saturating_sub(before),
        };
        (whole, so_far)
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
