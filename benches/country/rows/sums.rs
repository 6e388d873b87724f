//! What the list comes to, beside a plain full scan of the list that adds up the same.

use crate::figure::{Figure, Goal};
use crate::measure::{in_turns, spent_on};
use crate::place::{Place, plain};
use pln123::domain::cause::Cause;
use pln123::domain::monitoring::{Ageing, Narrowing, Setter};
use pln123::domain::wib::day_number;

const ROUNDS: usize = 7;
/// What is promised is promised of a list of millions; of a short one the ratio is shown.
const LONG_LIST: u64 = 1_000_000;
const AGE: &str = "CASE WHEN lateness + ?1 <= 0 THEN 0 WHEN lateness + ?1 <= 30 THEN 1
    WHEN lateness + ?1 <= 60 THEN 2 WHEN lateness + ?1 <= 90 THEN 3 ELSE 4 END";

/// Not along an index in the order of the group: over two million rows that takes several times as long.
fn scan(group: &str, condition: &str) -> String {
    format!(
        "SELECT {group} AS g, count(*), sum(overdue) FROM blocked NOT INDEXED WHERE {condition} AND ?1 = ?1 GROUP BY g"
    )
}

/// Ours always gives count, sum and every chart at once. So does the scan that is its limit; those of one chart alone say
/// what that chart would cost by itself.
pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let Some((unit, _)) = place
        .blocked
        .by_unit
        .iter()
        .max_by_key(|(_, sum)| sum.count)
    else {
        return Vec::new();
    };
    let (replica, plain) = (place.replica(), plain(&place.path));
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
        unit: Some(*unit),
        ..none()
    };
    let everything = |condition: &str| {
        format!(
            "SELECT unit, causes, {AGE}, count(*), sum(overdue) FROM blocked NOT INDEXED WHERE {condition} GROUP BY 1, 2, 3"
        )
    };
    let lines = [
        (
            "all at once; full scan: count and sum",
            none(),
            scan("1", "1"),
        ),
        (
            "all at once; full scan: by cause",
            none(),
            scan("causes", "1"),
        ),
        ("all at once; full scan: by unit", none(), scan("unit", "1")),
        ("all at once; full scan: by ageing", none(), scan(AGE, "1")),
        (
            "all at once; full scan: all at once",
            none(),
            everything("1"),
        ),
        (
            "one cause; full scan: all at once",
            by_cause,
            everything("causes & 8"),
        ),
        (
            "an ageing and a setter; full scan: all at once",
            by_age,
            everything(&format!("{AGE} = 2 AND setters & 1")),
        ),
        (
            "the largest unit; full scan: all at once",
            of_unit,
            everything(&format!("unit = {}", unit.number())),
        ),
    ];
    let line = |(what, narrowing, sql): (&str, Narrowing, String)| {
        let mut question = plain.prepare(&sql).unwrap();
        let pair = in_turns(
            ROUNDS,
            &mut |_| {
                spent_on(|| {
                    let mut rows = question.query([day_number(place.day)]).unwrap();
                    let mut groups = 0;
                    while rows.next().unwrap().is_some() {
                        groups += 1;
                    }
                    groups
                })
            },
            &mut |_| {
                spent_on(|| {
                    replica
                        .read(|tx| tx.summary(&narrowing, place.day))
                        .unwrap()
                })
            },
        );
        let (ours, scan) = what.split_once("; ").unwrap();
        let promised = scan.ends_with("all at once") && place.blocked.all.count >= LONG_LIST;
        let goal = Goal::TimesFaster(50.0).only_if(promised);
        Figure::new(&format!("count, sum and charts, {ours}"), scan, goal, pair)
    };
    lines.map(line).into_iter().collect()
}
