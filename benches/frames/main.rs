//! Start, frames, idle and memory of the desk (8.1): a key to its frame beside the same cells drawn into a `TestBackend`
//! (goal: at most 1.5 times), the first full frame beside `--version` (at most 4 times, at any size of the replica),
//! bytes to the terminal, an idle desk, resident memory (at most 30 MB).
//!
//! ```text
//! cargo bench --bench frames -- FILE [SECONDS_OF_IDLENESS]
//! ```
//!
//! The file is a sample, or a copy of one: it is signed in to, and its look-ups are audited.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    clippy::cast_precision_loss
)]

mod program;
mod sitting;

use crossterm::event::KeyCode;
use program::{Program, log_in};
use sitting::{Sitting, Size, median};
use std::path::{Path, PathBuf};
use std::time::Duration;

const SIZES: [Size; 3] = [(80, 24), (120, 40), (200, 60)];

fn main() {
    let mut words = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'));
    let named = words.next().map(PathBuf::from);
    let seconds = words
        .next()
        .and_then(|word| word.parse().ok())
        .unwrap_or(60);
    let home = tempfile::tempdir().unwrap();
    let db = named.unwrap_or_else(|| {
        let copy = home.path().join("sample.db");
        std::fs::copy(
            Path::new(env!("CARGO_MANIFEST_DIR")).join("sample.db"),
            &copy,
        )
        .unwrap();
        copy
    });
    let db = std::fs::canonicalize(db).unwrap();
    for size in [(80, 24), (200, 60)] {
        for (name, limit, ours) in key_to_frame(&db, size, 200) {
            let ratio = ours.as_secs_f64() / limit.as_secs_f64();
            println!("{size:?} {name}: cells {limit:?}, ours {ours:?}, {ratio:.2} times");
        }
    }
    let start = start(home.path(), &db, 31);
    for (name, time) in [("sign-in", start.sign_in), ("session kept", start.kept)] {
        let ratio = time.as_secs_f64() / start.version.as_secs_f64();
        println!(
            "first frame, {name}: {time:?}, --version {:?}, {ratio:.2} times",
            start.version
        );
    }
    for size in SIZES {
        for (name, bytes) in bytes_per_key(home.path(), &db, size) {
            println!("{size:?} {name}: {bytes} bytes");
        }
    }
    let idle = idle(home.path(), &db, Duration::from_secs(seconds));
    println!("{seconds} s idle: {idle:?}");
    for (name, kibibytes) in resident(home.path(), &db) {
        println!(
            "resident, {name}: {:.1} MB",
            kibibytes as f64 * 1024.0 / 1e6
        );
    }
}

/// A key to its frame: what was done, the same cells into a `TestBackend`, ours.
fn key_to_frame(db: &Path, size: Size, rounds: usize) -> Vec<(&'static str, Duration, Duration)> {
    let mut cso = Sitting::begin(db, "rina", size);
    let digit = cso.beside_cells([KeyCode::Char('7'), KeyCode::Backspace], size, rounds);
    drop(cso);
    let mut supervisor = Sitting::begin(db, "sari", size);
    let row = supervisor.beside_cells([KeyCode::Down, KeyCode::Up], size, rounds);
    vec![
        ("a digit in the search line", digit.0, digit.1),
        ("a row down in the monitoring", row.0, row.1),
    ]
}

/// From the start to the end of the first frame, and of a whole `--version`.
struct Start {
    version: Duration,
    sign_in: Duration,
    kept: Duration,
}

fn start(home: &Path, db: &Path, rounds: usize) -> Start {
    let size = (120, 40);
    let (nobody, someone) = (home.join("nobody"), home.join("someone"));
    std::fs::create_dir_all(&nobody).unwrap();
    std::fs::create_dir_all(&someone).unwrap();
    log_in(&someone, db, "rina");
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..rounds {
        times[0].push(Program::start(home, &["--version"], size).ended());
        for (home, times) in [&nobody, &someone].into_iter().zip(&mut times[1..]) {
            let mut program = Program::on(home, db, size);
            times.push(program.first_frame());
            program.stop();
        }
    }
    let [version, sign_in, kept] = times.map(|mut times| median(&mut times));
    Start {
        version,
        sign_in,
        kept,
    }
}

/// A desk at which this user's session was kept, with its first rows.
fn seated(home: &Path, db: &Path, user: &str, size: Size) -> Program {
    let home = home.join(user);
    std::fs::create_dir_all(&home).unwrap();
    log_in(&home, db, user);
    let mut program = Program::on(&home, db, size);
    program.bytes(Duration::from_secs(2));
    program
}

fn bytes_per_key(home: &Path, db: &Path, size: Size) -> Vec<(&'static str, usize)> {
    let mut counted = Vec::new();
    let mut count = |name, bytes| counted.push((name, bytes));
    let mut cso = seated(home, db, "rina", size);
    cso.key("7");
    count("a digit", cso.key("7"));
    cso.key("\x15");
    cso.key("sit");
    count("a letter with a list", cso.key("i"));
    cso.key("\x15");
    count("help", cso.key("\x1bOP"));
    count("help closed", cso.key("\x1b"));
    count("another tab", cso.key("\x1b2"));
    cso.stop();
    let mut supervisor = seated(home, db, "sari", size);
    count("a row down", supervisor.key("\x1b[B"));
    supervisor.key(&"\x1b[B".repeat(usize::from(size.1)));
    count("a row down, the list moves", supervisor.key("\x1b[B"));
    count("a page down", supervisor.key("\x1b[6~"));
    supervisor.stop();
    counted
}

/// What a desk uses while nothing happens.
#[derive(Debug)]
#[allow(dead_code, reason = "shown whole")]
struct Idle {
    processor: Duration,
    switches: u64,
    /// To files and to the terminal.
    bytes: u64,
}

fn idle(home: &Path, db: &Path, time: Duration) -> Idle {
    let desk = seated(home, db, "sari", (120, 40));
    let (before, wrote) = (desk.used(), desk.written());
    std::thread::sleep(time);
    let after = desk.used();
    let idle = Idle {
        processor: Duration::from_nanos(after.0 - before.0),
        switches: after.1 - before.1,
        bytes: desk.written() - wrote,
    };
    desk.stop();
    idle
}

/// Resident memory in kibibytes, at the end of each of these.
fn resident(home: &Path, db: &Path) -> Vec<(&'static str, u64)> {
    let mut held = Vec::new();
    let mut desk = seated(home, db, "sari", (200, 60));
    held.push(("signed in", desk.resident()));
    desk.key(&"\x1b[6~".repeat(300));
    desk.key("\x1b[F");
    desk.key("\x1b[H");
    held.push(("list to its end and back", desk.resident()));
    desk.key("g");
    held.push(("charts", desk.resident()));
    desk.stop();
    held
}
