//! The desk from its start to its first full frame, beside an empty process of the same binary.

use crate::desk::program::{Program, log_in};
use crate::figure::{Figure, Goal};
use crate::measure::median;
use crate::place::Place;

const ROUNDS: usize = 31;

pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let size = (120, 40);
    let [nobody, someone] = ["nobody", "someone"].map(|name| place.scratch().join(name));
    std::fs::create_dir_all(&nobody).unwrap();
    std::fs::create_dir_all(&someone).unwrap();
    log_in(&someone, &place.path, "rina");
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..ROUNDS {
        times[0].push(Program::start(place.scratch(), &["--version"], size).ended());
        for (home, times) in [&nobody, &someone].into_iter().zip(&mut times[1..]) {
            let mut program = Program::on(home, &place.path, size);
            times.push(program.first_frame());
            program.stop();
        }
    }
    let [version, sign_in, kept] = times.map(|mut times| median(&mut times));
    [("to sign in", sign_in), ("with a session kept", kept)]
        .map(|(what, time)| {
            let operation = format!("start to the first full frame, {what}");
            Figure::new(
                &operation,
                "`--version`",
                Goal::AtMost(4.0),
                (version, time),
            )
        })
        .into()
}
