//! A key to its frame beside the same cells drawn into a `TestBackend`; and the bytes that a key sends to the terminal,
//! beside those of the whole screen.

use crate::desk::program::seated;
use crate::desk::sitting::{Sitting, Size};
use crate::figure::{Amount, Figure, Goal};
use crate::place::Place;
use crossterm::event::KeyCode;
use std::path::Path;
use std::time::Duration;

const ROUNDS: usize = 200;
const SIZES: [Size; 3] = [(80, 24), (120, 40), (200, 60)];

pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let mut figures = Vec::new();
    for size in [(80, 24), (200, 60)] {
        for (what, cells, ours) in key_to_frame(&place.path, size, ROUNDS) {
            let operation = format!("key to frame, {what}, {} × {}", size.0, size.1);
            let goal = if size == (200, 60) {
                Goal::AtMost(1.5)
            } else {
                Goal::Open
            };
            figures.push(Figure::new(
                &operation,
                "the same cells into a TestBackend",
                goal,
                (cells, ours),
            ));
        }
    }
    for size in SIZES {
        let (whole, keys) = bytes_per_key(place, size);
        for (what, bytes) in keys {
            let operation = format!("bytes to the terminal, {what}, {} × {}", size.0, size.1);
            let pair = (Amount::Bytes(whole), Amount::Bytes(bytes));
            figures.push(Figure::new(&operation, "the first frame", Goal::Open, pair));
        }
    }
    figures
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

/// The first frame, and each key.
fn bytes_per_key(place: &Place, size: Size) -> (u64, Vec<(&'static str, u64)>) {
    let mut counted = Vec::new();
    let mut count = |name, bytes| counted.push((name, bytes));
    let (mut cso, whole) = seated(place, "rina", size);
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
    let (mut supervisor, _) = seated(place, "sari", size);
    count("a row down", supervisor.key("\x1b[B"));
    supervisor.key(&"\x1b[B".repeat(usize::from(size.1)));
    count("a row down, the list moves", supervisor.key("\x1b[B"));
    count("a page down", supervisor.key("\x1b[6~"));
    supervisor.stop();
    (whole, counted)
}
