//! The first screen of the blocked list in a terminal, beside csvlens opening the same list as CSV, where it is installed;
//! from the start until the first customer's number is to be read.

use crate::desk::program::{Program, command, log_in};
use crate::figure::{Figure, Goal};
use crate::measure::in_turns;
use crate::place::Place;

const ROUNDS: usize = 9;
const SIZE: (u16, u16) = (120, 40);

pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let csvlens = std::env::var("PLN123_BENCH_CSVLENS").unwrap_or_else(|_| "csvlens".into());
    if std::process::Command::new(&csvlens)
        .arg("--version")
        .output()
        .is_err()
    {
        return Vec::new();
    }
    let home = place.scratch().join("lens");
    std::fs::create_dir_all(&home).unwrap();
    log_in(&home, &place.path, "sari");
    let csv = place.scratch().join("lens.csv");
    let exported = command(&home, &place.path)
        .args(["export", "blocked", "-o", csv.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(exported.status.success());
    let list = std::fs::File::open(&csv).unwrap();
    let first: String = std::io::BufRead::lines(std::io::BufReader::new(list))
        .nth(1)
        .unwrap()
        .unwrap()
        .chars()
        .filter(char::is_ascii_digit)
        .take(12)
        .collect();
    let until_read = |mut program: Program, number: &str| {
        let time = program.shows(SIZE, number);
        program.stop();
        time
    };
    let grouped = format!("{} {} {}", &first[..4], &first[4..8], &first[8..]);
    let pair = in_turns(
        ROUNDS,
        &mut |_| {
            let words = [csv.to_str().unwrap()];
            until_read(Program::run(&home, &csvlens, &words, SIZE), &first)
        },
        &mut |_| until_read(Program::on(&home, &place.path, SIZE), &grouped),
    );
    std::fs::remove_file(csv).unwrap();
    vec![Figure::new(
        "first screen of the blocked list",
        "csvlens on the same as CSV",
        Goal::Open,
        pair,
    )]
}
