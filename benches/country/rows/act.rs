//! One act, durable on power loss, beside an append to a file and fdatasync on the same disk, by the clock: what is
//! waited for is the disk.

use crate::figure::{Figure, Goal};
use crate::measure::{median, timed};
use crate::place::{Place, operator, plain};
use pln123::domain::ids::Idpel;
use pln123::domain::lock::{Ground, LockKind};
use pln123::domain::policy::manual::{Block, Unblock, Until};
use std::fs::OpenOptions;
use std::io::Write;
use std::time::Duration;

const ROUNDS: usize = 400;
const LIMIT: &str = "append of a page and fdatasync";
/// What is appended: one page.
const PAGE: [u8; 4096] = [7; 4096];

pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let idpels = unlocked(place);
    let mut desk = place.desk("budi");
    let now = place.at(10);
    let appended = place.scratch().join("appended");
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(&appended)
        .unwrap();
    let mut append = || {
        timed(|| {
            file.write_all(&PAGE).unwrap();
            file.sync_data().unwrap();
        })
    };
    let (mut appends, mut acts) = (Vec::new(), Vec::new());
    for (round, idpel) in idpels.iter().cycle().take(ROUNDS).enumerate() {
        let now = now.plus_seconds(i64::try_from(round).unwrap());
        let block = Block {
            lock: LockKind::Meter,
            reported_on: Some(now.day()),
            note: "METER HILANG".to_owned(),
        };
        let unblock = Unblock {
            ground: Ground::MeterSurveyDone,
            lock: None,
            until: Until::Default,
            reference: "BA-1".to_owned(),
            note: "SUDAH DISURVEI".to_owned(),
        };
        appends.push(append());
        acts.push(timed(|| desk.block(*idpel, &block, now).unwrap()));
        appends.push(append());
        acts.push(timed(|| desk.unblock(*idpel, &unblock, now).unwrap()));
    }
    let mean =
        |times: &[Duration]| times.iter().sum::<Duration>() / u32::try_from(times.len()).unwrap();
    vec![
        Figure::new(
            "one act, mean with its share of checkpoints",
            LIMIT,
            Goal::AtMost(1.3),
            (mean(&appends), mean(&acts)),
        ),
        Figure::new(
            "one act, median",
            LIMIT,
            Goal::AtMost(1.3),
            (median(&mut appends), median(&mut acts)),
        ),
    ]
}

/// Customers of budi's unit who can lose a meter.
fn unlocked(place: &Place) -> Vec<Idpel> {
    let unit = operator(&place.replica(), "budi").unit.unwrap();
    let conn = plain(&place.path);
    let sql = "SELECT idpel FROM customer c WHERE unit = ?1 AND prepaid AND meter_no IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM lock l WHERE l.idpel = c.idpel)
        AND NOT EXISTS (SELECT 1 FROM meter_loss m WHERE m.idpel = c.idpel) LIMIT 400";
    let mut statement = conn.prepare(sql).unwrap();
    let found = statement
        .query_map([unit.number()], |row| row.get(0))
        .unwrap();
    found
        .map(|number| Idpel::from_number(number.unwrap()).unwrap())
        .collect()
}
