//! What the list comes to, beside a plain full scan of the list that adds up the same.

use crate::measure::{ROUNDS, averaged, median};
use pln123::domain::cause::Cause;
use pln123::domain::ids::UnitCode;
use pln123::domain::monitoring::{Ageing, Narrowing, Setter};
use pln123::domain::wib::{Day, day_number};
use pln123::replica::Replica;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

pub(crate) struct Line {
    pub(crate) what: String,
    pub(crate) ours: Duration,
    pub(crate) scan: Duration,
}

const AGE: &str = "CASE WHEN lateness + ?1 <= 0 THEN 0 WHEN lateness + ?1 <= 30 THEN 1
    WHEN lateness + ?1 <= 60 THEN 2 WHEN lateness + ?1 <= 90 THEN 3 ELSE 4 END";

/// Not along an index in the order of the group: over two million rows that takes several times as long.
fn scan(group: &str, condition: &str) -> String {
    format!(
        "SELECT {group} AS g, count(*), sum(overdue) FROM blocked NOT INDEXED WHERE {condition} AND ?1 = ?1 GROUP BY g"
    )
}

/// Ours always gives count, sum and every chart at once; the scans give one at a time.
pub(crate) fn figures(replica: &Replica, path: &Path, day: Day, unit: UnitCode) -> Vec<Line> {
    let plain = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let none = Narrowing::default;
    let by_cause = Narrowing {
        cause: Some(Cause::BpInstalment),
        ..none()
    };
    let by_age = Narrowing {
        ageing: Some(Ageing::To60),
        by: Some(Setter::System),
        ..none()
    };
    let of_unit = Narrowing {
        unit: Some(unit),
        ..none()
    };
    let everything = format!("unit, causes, {AGE}");
    let lines = [
        ("all at once; scan: count and sum", none(), scan("1", "1")),
        ("all at once; scan: by cause", none(), scan("causes", "1")),
        ("all at once; scan: by unit", none(), scan("unit", "1")),
        ("all at once; scan: by ageing", none(), scan(AGE, "1")),
        (
            "all at once; scan: all at once",
            none(),
            format!(
                "SELECT {everything}, count(*), sum(overdue) FROM blocked NOT INDEXED GROUP BY 1, 2, 3"
            ),
        ),
        (
            "one cause; scan: its units",
            by_cause,
            scan("unit", "causes & 8"),
        ),
        (
            "an ageing and a setter; scan: its units",
            by_age,
            scan("unit", &format!("{AGE} = 2 AND setters & 1")),
        ),
        (
            "the largest unit; scan: its ageing",
            of_unit,
            scan(AGE, &format!("unit = {}", unit.number())),
        ),
    ];
    let line = |(what, narrowing, sql): (&str, Narrowing, String)| {
        let mut question = plain.prepare(&sql).unwrap();
        let (mut ours, mut scans) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            ours.push(averaged(|| {
                replica.read(|tx| tx.summary(&narrowing, day)).unwrap()
            }));
            scans.push(averaged(|| {
                let mut rows = question.query([day_number(day)]).unwrap();
                let mut groups = 0;
                while rows.next().unwrap().is_some() {
                    groups += 1;
                }
                groups
            }));
        }
        Line {
            what: what.to_owned(),
            ours: median(&mut ours),
            scan: median(&mut scans),
        }
    };
    lines.map(line).into_iter().collect()
}
