//! What the rows of the table share: how a figure is told, what is measured by which clock, which file.

use pln123::domain::ids::UserName;
use pln123::domain::role::Operator;
use pln123::domain::wib::{Day, Moment};
use pln123::replica::Replica;
use pln123::replica::build::{Watch, build};
use pln123::sample::{DEFAULT_SEED, World};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// One row: ours beside its limit, measured in turn in the same run.
#[derive(Debug, Clone)]
pub(crate) struct Figure {
    pub(crate) what: String,
    pub(crate) limit: &'static str,
    pub(crate) limit_took: Duration,
    pub(crate) ours: Duration,
    /// The most that ours may be of the limit; `None`: told beside another row.
    pub(crate) goal: Option<f64>,
}

impl Figure {
    pub(crate) fn ratio(&self) -> f64 {
        self.ours.as_secs_f64() / self.limit_took.as_secs_f64()
    }

    pub(crate) fn tell(&self) {
        let goal = self.goal.map_or(String::new(), |most| {
            let kept = if self.ratio() <= most {
                "kept"
            } else {
                "MISSED"
            };
            format!(", goal {most}: {kept}")
        });
        println!(
            "{:<44} {:>12.2} µs | {:<42} {:>12.2} µs | {:.2} ×{goal}",
            self.what,
            self.ours.as_secs_f64() * 1e6,
            self.limit,
            self.limit_took.as_secs_f64() * 1e6,
            self.ratio(),
        );
    }
}

static STARTED: LazyLock<Instant> = LazyLock::new(Instant::now);

/// How long this thread has had a processor, which tells more than the clock on a machine that others use.
pub(crate) fn spent() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = stat.split(' ').next().and_then(|first| first.parse().ok());
    nanos.map_or_else(|| STARTED.elapsed(), Duration::from_nanos)
}

/// The processor's time for what `work` does.
pub(crate) fn spent_on(work: impl FnOnce()) -> Duration {
    let before = spent();
    work();
    spent().saturating_sub(before)
}

pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// The peer's connection: the same settings, no more.
pub(crate) fn peer(path: &Path) -> Connection {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    conn.pragma_update(None, "cache_size", -8 * 1024).unwrap();
    conn
}

pub(crate) fn operator(replica: &Replica, name: &str) -> Operator {
    let name = UserName::parse(name).unwrap();
    let account = replica.read(|tx| tx.account(&name)).unwrap();
    account.unwrap().operator
}

/// The day that the file's facts speak of.
pub(crate) fn today(replica: &Replica) -> Day {
    replica.read(|tx| tx.monitored_day()).unwrap()
}

pub(crate) fn at(day: Day, hour: u32) -> Moment {
    Moment::at(day, hour, 0, 0).unwrap()
}

/// The file named on the command line, or one made for as many customers.
pub(crate) fn replica_of(folder: &Path) -> PathBuf {
    let named = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    match named.as_deref().map(str::parse::<u32>) {
        Some(Err(_)) => PathBuf::from(named.unwrap()),
        Some(Ok(customers)) => made(folder, customers),
        None => made(folder, 100_000),
    }
}

pub(crate) fn made(folder: &Path, customers: u32) -> PathBuf {
    let path = folder.join(format!("made{customers}.db"));
    let world = World::new(customers, DEFAULT_SEED);
    let mut hash = |salt: [u8; 16]| Some(format!("{salt:?}"));
    let (setting, households) = (world.setting(), world.households());
    build(
        &path,
        &setting,
        households,
        &mut hash,
        &mut Watch::default(),
    )
    .unwrap();
    path
}

/// As many customers as asked for, from all over the file, the same each time.
pub(crate) fn some_customers(conn: &Connection, count: usize) -> Vec<i64> {
    let (first, last): (i64, i64) = conn
        .query_row("SELECT min(idpel), max(idpel) FROM customer", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    let mut next = conn
        .prepare("SELECT idpel FROM customer WHERE idpel >= ?1 ORDER BY idpel LIMIT 1")
        .unwrap();
    let mut found = Vec::with_capacity(count);
    let mut dice: u64 = 88_172_645_463_325_252;
    while found.len() < count {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        let span = u64::try_from(last - first + 1).unwrap();
        let from = first + i64::try_from(dice % span).unwrap();
        found.push(next.query_row([from], |row| row.get(0)).unwrap());
    }
    found
}
