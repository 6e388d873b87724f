//! What each operation costs beside its limit or a peer, measured in turns in one run, on replicas of any size:
//!
//! ```text
//! cargo bench --bench country -- [FILE | CUSTOMERS]… [ROW…] [--out FOLDER]
//! ```
//!
//! For each replica one table, in Markdown on standard output; with `--out` also as `country.md` and `country.json` in
//! that folder. A number of customers makes a replica of that size for the time of the run, `blocked:` before it one in
//! which each is blocked. Rows narrow what is measured. The replicas are acted upon: name samples, or copies of them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss
)]

mod all_blocked;
mod desk;
mod figure;
#[path = "../../tests/import/made.rs"]
mod made;
mod measure;
mod place;
mod rows;
mod table;

use figure::Figure;
use place::Place;
use std::path::PathBuf;
use table::{Measured, document, markdown};

type Row = fn(&Place) -> Vec<Figure>;

/// The rows by name, in the order of the table; those that leave the replica changed come last.
const ROWS: [(&str, Row); 18] = [
    ("dil", rows::dil::figures),
    ("command", rows::command::figures),
    ("start", rows::start::figures),
    ("search", rows::search::figures),
    ("pages", rows::pages::figures),
    ("filters", rows::filters::figures),
    ("sums", rows::sums::figures),
    ("sweep", rows::sweep::figures),
    ("frames", rows::frames::figures),
    ("memory", rows::memory::figures),
    ("csvlens", rows::csvlens::figures),
    ("postgres", rows::postgres::figures),
    ("calls", rows::calls::figures),
    ("turns", rows::turns::figures),
    ("import", rows::import::figures),
    ("sample", rows::sample::figures),
    ("act", rows::act::figures),
    ("payments", rows::payments::figures),
];

fn main() {
    let mut out = None;
    let (mut named, mut wanted) = (Vec::new(), Vec::new());
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        if word == "--out" {
            out = words.next().map(PathBuf::from);
        } else if ROWS.iter().any(|(row, _)| *row == word) {
            wanted.push(word);
        } else if !word.starts_with('-') {
            named.push(word);
        }
    }
    if named.is_empty() {
        named.push("100000".into());
    }
    let mut all: Vec<Measured> = Vec::new();
    for name in named {
        let place = Place::of(&name);
        let mut measured = Measured {
            file: place.name.clone(),
            customers: place.customers,
            bytes: place.bytes(),
            blocked: place.blocked.all.count,
            figures: Vec::new(),
        };
        for (row, measure) in ROWS {
            if wanted.is_empty() || wanted.iter().any(|name| name == row) {
                eprintln!("{name}: {row}");
                measured.figures.extend(measure(&place));
            }
        }
        if let Some(smallest) = all.first() {
            measured.figures.extend(smallest.grown_to(&measured));
        }
        all.push(measured);
    }
    let table = markdown(&all);
    println!("{table}");
    if let Some(folder) = out {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("country.md"), table).unwrap();
        let json = serde_json::to_string_pretty(&document(&all)).unwrap();
        std::fs::write(folder.join("country.json"), json).unwrap();
    }
}
