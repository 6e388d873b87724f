//! `pln123 dil KEY --json` as a whole process, signed in by a session that was kept, beside the `sqlite3` command line that
//! reads the same customer's rows.

use crate::desk::program::{command, log_in};
use crate::figure::{Figure, Goal};
use crate::measure::{in_turns, spent_by_all, timed};
use crate::place::Place;
use pln123::domain::ids::Idpel;
use std::process::{Command, Stdio};
use std::time::Duration;

const ROUNDS: usize = 41;
/// Processes whose processor time is added up: it is told in hundredths of a second.
const MANY: usize = 50;

pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    if Command::new("sqlite3").arg("-version").output().is_err() {
        return Vec::new();
    }
    let home = place.scratch().join("command");
    std::fs::create_dir_all(&home).unwrap();
    log_in(&home, &place.path, "rina");
    let idpels = place.customers(ROUNDS.max(MANY));
    let run = |mut command: Command| {
        let done = command.stdout(Stdio::null()).status().unwrap();
        assert!(done.success());
    };
    let theirs = |idpel: Idpel| {
        let mut command = Command::new("sqlite3");
        let sql = format!(
            "SELECT * FROM customer WHERE idpel = {idpel}; SELECT * FROM receivable WHERE idpel = {idpel}"
        );
        command.arg("-json").arg(&place.path).arg(sql);
        run(command);
    };
    let ours = |idpel: Idpel| {
        let mut command = command(&home, &place.path);
        command.args(["dil", &idpel.to_string(), "--json"]);
        run(command);
    };
    let clock = in_turns(
        ROUNDS,
        &mut |round| timed(|| theirs(idpels[round])),
        &mut |round| timed(|| ours(idpels[round])),
    );
    let spent = |work: &dyn Fn(Idpel)| -> Duration {
        let before = spent_by_all();
        idpels.iter().take(MANY).for_each(|idpel| work(*idpel));
        spent_by_all().saturating_sub(before) / u32::try_from(MANY).unwrap()
    };
    let processor = in_turns(3, &mut |_| spent(&theirs), &mut |_| spent(&ours));
    [("by the clock", clock), ("by the processor", processor)]
        .map(|(what, pair)| {
            let operation = format!("`pln123 dil KEY --json`, {what}");
            Figure::new(
                &operation,
                "`sqlite3`, the same rows",
                Goal::AtMost(1.5),
                pair,
            )
        })
        .into()
}
