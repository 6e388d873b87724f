//! Where it is measured: a replica, and what is asked of it.

use crate::all_blocked;
use pln123::desk::Desk;
use pln123::desk::anchor::Anchor;
use pln123::domain::ids::{Idpel, UserName};
use pln123::domain::monitoring::{Narrowing, Summary};
use pln123::domain::role::Operator;
use pln123::domain::wib::{Day, Moment};
use pln123::replica::Replica;
use pln123::replica::build::{Watch, build};
use pln123::sample::{DEFAULT_SEED, World};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

pub(crate) struct Place {
    /// Told as it was named.
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    /// On the same disk as the replica; goes with the run.
    scratch: tempfile::TempDir,
    pub(crate) customers: u64,
    /// The day that the file's facts speak of.
    pub(crate) day: Day,
    pub(crate) blocked: Summary,
}

impl Place {
    /// A file, or one made for that many customers; `blocked:2000000` are so many of whom each is blocked.
    pub(crate) fn of(name: &str) -> Self {
        let blocked = name
            .strip_prefix("blocked:")
            .map(|count| count.parse().unwrap());
        let (path, scratch) = if let Some(blocked) = blocked {
            let scratch = tempfile::tempdir().unwrap();
            let path = scratch.path().join("blocked.db");
            all_blocked::make(&path, blocked);
            (path, scratch)
        } else if let Ok(customers) = name.parse() {
            let scratch = tempfile::tempdir().unwrap();
            (made(scratch.path(), customers), scratch)
        } else {
            let path = std::fs::canonicalize(name).unwrap();
            let scratch = tempfile::tempdir_in(path.parent().unwrap()).unwrap();
            (path, scratch)
        };
        let replica = Replica::open(&path).unwrap();
        let (day, blocked) = replica
            .read(|tx| {
                let day = tx.monitored_day()?;
                let all = tx.summary(&Narrowing::default(), day)?;
                Ok::<_, pln123::replica::Fault>((day, all))
            })
            .unwrap();
        let customers: i64 = plain(&path)
            .query_row("SELECT count(*) FROM customer", [], |row| row.get(0))
            .unwrap();
        Self {
            name: name.into(),
            path,
            scratch,
            customers: u64::try_from(customers).unwrap(),
            day,
            blocked,
        }
    }

    pub(crate) fn bytes(&self) -> u64 {
        std::fs::metadata(&self.path).unwrap().len()
    }

    pub(crate) fn scratch(&self) -> &Path {
        self.scratch.path()
    }

    pub(crate) fn replica(&self) -> Replica {
        Replica::open(&self.path).unwrap()
    }

    /// A desk at which somebody of the sample sits.
    pub(crate) fn desk(&self, user: &str) -> Desk {
        let replica = self.replica();
        let by = operator(&replica, user);
        Desk::new(
            replica,
            by,
            Anchor::under(&self.scratch().join("state"), "bench"),
        )
    }

    /// On that day, at this hour.
    pub(crate) fn at(&self, hour: u32) -> Moment {
        Moment::at(self.day, hour, 0, 0).unwrap()
    }

    /// Customers from all over the file, the same each time.
    pub(crate) fn customers(&self, count: usize) -> Vec<Idpel> {
        let conn = plain(&self.path);
        let ends = "SELECT min(idpel), max(idpel) FROM customer";
        let (first, last): (i64, i64) = conn
            .query_row(ends, [], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        let mut next = conn
            .prepare("SELECT idpel FROM customer WHERE idpel >= ?1 ORDER BY idpel LIMIT 1")
            .unwrap();
        let mut dice: u64 = 88_172_645_463_325_252;
        let mut draw = || {
            dice ^= dice << 13;
            dice ^= dice >> 7;
            dice ^= dice << 17;
            let span = u64::try_from(last - first + 1).unwrap();
            first + i64::try_from(dice % span).unwrap()
        };
        (0..count)
            .map(|_| next.query_row([draw()], |row| row.get(0)).unwrap())
            .map(|number| Idpel::from_number(number).unwrap())
            .collect()
    }

    /// As many of those with a debt lock, from all over the file.
    pub(crate) fn locked(&self, count: usize) -> Vec<Idpel> {
        let conn = plain(&self.path);
        let sql = "SELECT idpel FROM lock WHERE lock = 'debt'";
        let all: Vec<i64> = conn
            .prepare(sql)
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        all.iter()
            .step_by((all.len() / count).max(1))
            .take(count)
            .map(|number| Idpel::from_number(*number).unwrap())
            .collect()
    }
}

pub(crate) fn operator(replica: &Replica, name: &str) -> Operator {
    let name = UserName::parse(name).unwrap();
    let account = replica.read(|tx| tx.account(&name)).unwrap();
    account.unwrap().operator
}

/// A connection of the bench's own, that only reads, with the program's cache.
pub(crate) fn plain(path: &Path) -> Connection {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    conn.pragma_update(None, "cache_size", -8 * 1024).unwrap();
    conn
}

/// A sample, as the program makes it.
pub(crate) fn made(folder: &Path, customers: u32) -> PathBuf {
    let path = folder.join(format!("made{customers}.db"));
    let world = World::new(customers, DEFAULT_SEED);
    let mut hash = |salt| pln123::desk::password::hash(pln123::sample::PASSWORD, salt);
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
