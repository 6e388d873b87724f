//! Monitoring Blocking Token at any size: pages of the list in each order, beside the first page (goal: at most 3 times
//! its time); what the list comes to, beside a plain full scan that adds up the same (goal: 50 times faster); what a
//! lock costs that is lifted and set, the turning of the day, and the figures of calls.
//!
//! ```text
//! cargo bench --bench monitoring -- FILE | CUSTOMERS [CALLS]
//! ```
//!
//! A number makes a replica of as many customers, every one of them blocked. A file is copied: the copy is acted upon.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    clippy::cast_precision_loss
)]

mod acts;
mod calls;
mod made;
mod measure;
mod pages;
mod sums;

use measure::{micros, millis};
use pln123::domain::monitoring::Narrowing;
use pln123::replica::Replica;

fn main() {
    let mut words = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'));
    let named = words.next().unwrap_or_else(|| "100000".into());
    let calls = words.next().map_or(0, |word| word.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("replica.db");
    made::replica(&named, &path);
    let replica = Replica::open(&path).unwrap();
    let day = replica.read(|tx| tx.monitored_day()).unwrap();
    let all = replica
        .read(|tx| tx.summary(&Narrowing::default(), day))
        .unwrap();
    println!(
        "{} blocked customers in {} units\n",
        all.all.count,
        all.by_unit.len()
    );

    println!(
        "pages of {} rows, ms, and times the first page",
        pages::ROWS
    );
    let largest = all.by_unit.iter().max_by_key(|(_, sum)| sum.count).unwrap();
    for (unit, count) in [(None, all.all.count), (Some(*largest.0), largest.1.count)] {
        println!(
            "{:<16}{}",
            unit.map_or("the country".into(), |unit| format!("unit {unit}")),
            pages::HEAD
        );
        for line in pages::figures(&replica, day, unit, count) {
            print!("{:<16}", line.order);
            for time in &line.times {
                let ratio = time.as_secs_f64() / line.times[0].as_secs_f64();
                print!("{:>18}", format!("{:.2} {ratio:>6.1}×", millis(*time)));
            }
            println!();
        }
    }

    println!(
        "\n{:<44}{:>12}{:>12}{:>9}",
        "sums: ms of processor time", "ours", "full scan", "ratio"
    );
    for line in sums::figures(&replica, &path, day, *largest.0) {
        let ratio = line.scan.as_secs_f64() / line.ours.as_secs_f64();
        println!(
            "{:<44}{:>12.3}{:>12.1}{ratio:>8.0}×",
            line.what,
            millis(line.ours),
            millis(line.scan)
        );
    }

    println!(
        "\n{:<44}{:>12}{:>12}",
        "a lock, lifted or set: µs and KB of the log", "µs", "KB"
    );
    for line in acts::figures(&path) {
        println!(
            "{:<44}{:>12.0}{:>12.1}",
            line.what,
            micros(line.time),
            line.kilobytes
        );
    }
    println!("\nthe day turns: s");
    for line in acts::turns(&path, day) {
        println!(
            "{:<44}{:>12.2}{:>10} rows made anew",
            line.what,
            millis(line.time) / 1000.0,
            line.rows
        );
    }
    if calls > 0 {
        let (figures, count, whole) = calls::figures(&path, calls, day);
        println!(
            "\n{calls} calls: figures {:.0} ms, filtered count {:.0} ms; whole records {:.0} ms",
            millis(figures),
            millis(count),
            millis(whole)
        );
    }
}
