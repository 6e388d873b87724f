//! What a desk uses while nothing happens, and what it and the exports hold in memory at most.

use crate::desk::program::{Program, seated};
use crate::figure::{Amount, Figure, Goal};
use crate::place::Place;
use std::time::Duration;

/// How long the desk is left alone.
const IDLE: Duration = Duration::from_secs(60);
const MOST: Amount = Amount::Bytes(30_000_000);

pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let mut figures = idle(place);
    let (mut desk, _) = seated(place, "sari", (200, 60));
    let mut hold = |what: &str, bytes: u64| {
        let operation = format!("most resident memory, {what}");
        figures.push(Figure::new(
            &operation,
            "30 MB",
            Goal::AtMost(1.0),
            (MOST, Amount::Bytes(bytes)),
        ));
    };
    hold("signed in", desk.most_resident());
    for _ in 0..300 {
        desk.type_in("\x1b[6~");
        desk.bytes(Duration::from_millis(20));
    }
    for key in ["\x1b[F", "\x1b[5~", "\x1b[H", "o", "/siti", "\r", "\x1b"] {
        desk.key(key);
    }
    hold("list by pages to its end and back", desk.most_resident());
    desk.key("g");
    hold("charts after it", desk.most_resident());
    desk.key("g");
    desk.key("x");
    desk.key("\x1b[F");
    hold("queue of mismatches after it", desk.most_resident());
    desk.key("x");
    // The first of the formats offered; it is done when nothing is drawn any more.
    desk.key("e");
    desk.type_in("\r");
    desk.bytes(Duration::from_secs(3));
    hold("export after it", desk.most_resident());
    desk.stop();
    let (mut desk, _) = seated(place, "rina", (200, 60));
    for letter in "siti nur".chars() {
        desk.key(&letter.to_string());
    }
    desk.key("\x1b[6~");
    desk.key("\r");
    desk.key("h");
    hold("names found, a record, its history", desk.most_resident());
    desk.stop();
    for kind in ["csv", "xlsx"] {
        let file = place.scratch().join(format!("blocked.{kind}"));
        let words = ["export", "blocked", "-o", file.to_str().unwrap()];
        hold(
            &format!("export of the blocked, {kind}"),
            Program::most_resident_of(place, "sari", &words),
        );
        std::fs::remove_file(file).unwrap();
    }
    hold(
        "all blocked as JSON Lines",
        Program::most_resident_of(place, "sari", &["blocked", "--json"]),
    );
    figures
}

fn idle(place: &Place) -> Vec<Figure> {
    let (desk, _) = seated(place, "sari", (120, 40));
    let (before, wrote) = (desk.used(), desk.written());
    std::thread::sleep(IDLE);
    let after = desk.used();
    let spent = Duration::from_nanos(after.0 - before.0);
    let note = format!(
        "{} context switches, {} bytes written",
        after.1 - before.1,
        desk.written() - wrote
    );
    desk.stop();
    // Nothing is what is wished for; a clock that turns a minute is allowed to be drawn.
    let goal = Goal::AtMost(0.0001);
    vec![Figure::new("an idle desk, processor time", "60 s", goal, (IDLE, spent)).noting(note)]
}
