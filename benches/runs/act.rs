//! One act, durable on power loss, beside an append to a file and fdatasync on the same disk, by the clock: what is
//! waited for is the disk.

use crate::common::{Figure, at, median, operator, today};
use pln123::desk::Desk;
use pln123::desk::anchor::Anchor;
use pln123::domain::ids::Idpel;
use pln123::domain::lock::{Ground, LockKind};
use pln123::domain::policy::manual::{Block, Unblock, Until};
use pln123::replica::Replica;
use rusqlite::Connection;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

const ROUNDS: usize = 400;
/// What is appended: one page.
const PAGE: [u8; 4096] = [7; 4096];

/// On a replica that may be changed.
pub(crate) fn figures(path: &Path) -> Vec<Figure> {
    let folder = path.parent().unwrap();
    let replica = Replica::open(path).unwrap();
    let (by, now) = (operator(&replica, "budi"), at(today(&replica), 10));
    let conn = Connection::open(path).unwrap();
    let sql = "SELECT idpel FROM customer c WHERE unit = ?1 AND prepaid AND meter_no IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM lock l WHERE l.idpel = c.idpel)
        AND NOT EXISTS (SELECT 1 FROM meter_loss m WHERE m.idpel = c.idpel) LIMIT 400";
    let idpels: Vec<i64> = conn
        .prepare(sql)
        .unwrap()
        .query_map([by.unit.unwrap().number()], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    drop(conn);
    let anchor = Anchor::under(&folder.join("state"), "bench");
    let mut desk = Desk::new(replica, by, anchor);
    let appended = folder.join("appended");
    let mut file = OpenOptions::new()
        .create(true)
        .append(true)
        .open(&appended)
        .unwrap();
    let (mut appends, mut acts) = (Vec::new(), Vec::new());
    for (round, idpel) in idpels.iter().cycle().take(ROUNDS).enumerate() {
        appends.push(took(|| {
            file.write_all(&PAGE).unwrap();
            file.sync_data().unwrap();
        }));
        let idpel = Idpel::from_number(*idpel).unwrap();
        let now = now.plus_seconds(i64::try_from(round).unwrap());
        let block = Block {
            lock: LockKind::Meter,
            reported_on: Some(now.day()),
            note: "METER HILANG".to_owned(),
        };
        acts.push(took(|| drop(desk.block(idpel, &block, now).unwrap())));
        let unblock = Unblock {
            ground: Ground::MeterSurveyDone,
            lock: None,
            until: Until::Default,
            reference: "BA-1".to_owned(),
            note: "SUDAH DISURVEI".to_owned(),
        };
        appends.push(took(|| {
            file.write_all(&PAGE).unwrap();
            file.sync_data().unwrap();
        }));
        acts.push(took(|| drop(desk.unblock(idpel, &unblock, now).unwrap())));
    }
    std::fs::remove_file(appended).unwrap();
    let mean =
        |times: &[Duration]| times.iter().sum::<Duration>() / u32::try_from(times.len()).unwrap();
    let limit = "append of a page and fdatasync";
    vec![
        Figure {
            what: "one act, mean with its share of checkpoints".to_owned(),
            limit,
            limit_took: mean(&appends),
            ours: mean(&acts),
            goal: Some(1.3),
        },
        Figure {
            what: "one act, median".to_owned(),
            limit,
            limit_took: median(appends),
            ours: median(acts),
            goal: Some(1.3),
        },
    ]
}

fn took(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}
