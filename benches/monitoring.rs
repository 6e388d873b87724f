//! Monitoring Blocking Token at any size: a page at the start, in the middle and at the end of the list in each order,
//! beside the first page (goal: at most 3 times its time), and what the list comes to beside a plain full scan that sums
//! up the same. Runs interleaved, medians: `cargo bench --bench monitoring -- FILE_OR_CUSTOMERS`. A file is only read,
//! unless its list speaks of another day than that of its facts.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::float_arithmetic
)]

use pln123::domain::listing::From;
use pln123::domain::monitoring::{Blocked, Narrowing, Order, SortBy, Wanted};
use pln123::domain::wib::{Day, day_number};
use pln123::replica::Replica;
use pln123::replica::build::{Watch, build};
use pln123::sample::{DEFAULT_SEED, TODAY, World};
use rusqlite::{Connection, OpenFlags};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const ROUNDS: usize = 15;
/// Rows of a page: those of a screen of 60 lines and a page below, as the desk asks.
const PAGE: u64 = 100;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = replica_of(folder.path());
    let replica = Replica::open(&path).unwrap();
    let day = replica.read(|tx| tx.monitored_day()).unwrap();
    let count = replica
        .read(|tx| tx.summary(&Narrowing::default(), day))
        .unwrap()
        .all
        .count;
    println!(
        "{count} blocked customers, pages of {PAGE} rows, medians of {ROUNDS} interleaved runs"
    );
    println!();
    pages(&replica, day, count);
    println!();
    sums(&replica, &path, day);
}

/// The file named on the command line, or one made for as many customers.
fn replica_of(folder: &Path) -> PathBuf {
    let named = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let customers = match named.as_deref().map(str::parse::<u32>) {
        Some(Ok(customers)) => customers,
        Some(Err(_)) => return PathBuf::from(named.unwrap()),
        None => 100_000,
    };
    let path = folder.join("made.db");
    let world = World::new(customers, DEFAULT_SEED);
    let mut hash = |salt: [u8; 16]| Some(format!("{salt:?}"));
    let start = Instant::now();
    build(
        &path,
        &world.setting(),
        world.households(),
        &mut hash,
        &mut Watch::default(),
    )
    .unwrap();
    let made = start.elapsed().as_secs_f64();
    println!("{customers} customers of {TODAY}, made in {made:.1} s");
    path
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The places that are measured: what the desk asks for at each.
const PLACES: [&str; 5] = ["first", "middle", "last", "jump to middle", "jump near end"];

fn pages(replica: &Replica, day: Day, count: u64) {
    print!("{:<14}", "order");
    for place in PLACES {
        print!("{place:>22}");
    }
    println!("   (ms, times the first page)");
    for by in SortBy::ALL {
        for descending in [false, true] {
            let order = Order { by, descending };
            let ask = |from, skip| {
                let wanted = Wanted {
                    narrowing: Narrowing::default(),
                    order,
                    from,
                    skip,
                    limit: PAGE,
                };
                replica.read(|tx| tx.blocked_page(&wanted, day)).unwrap()
            };
            let middle: Vec<Blocked> = ask(From::Start, count / 2);
            let cursor = middle.first().map(|row| order.cursor(row, day));
            let wishes = [
                (From::Start, 0),
                (cursor.map_or(From::Start, From::After), 0),
                (From::End, 0),
                (From::Start, count / 2),
                // The nearer end is where a jump is counted from.
                (From::End, count / 10),
            ];
            let mut times = vec![Vec::new(); wishes.len()];
            for _ in 0..ROUNDS {
                for (wish, times) in wishes.iter().zip(&mut times) {
                    let start = Instant::now();
                    black_box(ask(wish.0.clone(), wish.1));
                    times.push(start.elapsed());
                }
            }
            let way = if descending { "↓" } else { "↑" };
            print!("{:<14}", format!("{} {way}", by.code()));
            let medians: Vec<Duration> = times.iter_mut().map(|times| median(times)).collect();
            for time in &medians {
                let ratio = time.as_secs_f64() / medians[0].as_secs_f64();
                print!(
                    "{:>22}",
                    format!("{:.2} {:>7}", millis(*time), format!("{ratio:.1}×"))
                );
            }
            println!();
        }
    }
}

/// What a plain full scan of the list reads and adds up, with as many groups.
const SCAN: &str =
    "SELECT unit, causes, CASE WHEN lateness + ?1 <= 0 THEN 0 WHEN lateness + ?1 <= 30 THEN 1
        WHEN lateness + ?1 <= 60 THEN 2 WHEN lateness + ?1 <= 90 THEN 3 ELSE 4 END AS age,
        count(*), sum(overdue) FROM blocked GROUP BY 1, 2, 3";

/// The same from the tables of the facts, without a list: what it would cost if none were kept.
const FACTS: &str = "SELECT count(*), sum(owed) FROM (SELECT DISTINCT idpel FROM lock) l
    JOIN (SELECT idpel, sum(amount - paid) FILTER (WHERE due_on < ?1) AS owed FROM receivable
           WHERE paid < amount GROUP BY idpel) r USING (idpel)";

fn sums(replica: &Replica, path: &Path, day: Day) {
    let plain = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let scan = |sql: &str| {
        let mut question = plain.prepare_cached(sql).unwrap();
        let mut rows = question.query([day_number(day)]).unwrap();
        let mut groups = 0;
        while rows.next().unwrap().is_some() {
            groups += 1;
        }
        groups
    };
    let mut times = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let none = Narrowing::default();
        black_box(replica.read(|tx| tx.summary(&none, day)).unwrap());
        times[0].push(start.elapsed());
        for (sql, times) in [SCAN, FACTS].into_iter().zip(&mut times[1..]) {
            let start = Instant::now();
            black_box(scan(sql));
            times.push(start.elapsed());
        }
    }
    let [own, scan, facts] = times.map(|mut times| median(&mut times));
    for (what, time) in [
        ("count, sum and charts", own),
        ("plain scan of the list, grouped", scan),
        ("from the facts, no list kept", facts),
    ] {
        let ratio = own.as_secs_f64() / time.as_secs_f64();
        println!(
            "{what:<34}{:>10.2} ms   ours is {ratio:.2}× of it",
            millis(time)
        );
    }
}
