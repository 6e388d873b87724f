//! Pages of the list: the first, one in the middle, the last, and jumps, in each order; and the first jump after the list
//! has changed, which is counted through.

use crate::figure::{Figure, Goal};
use crate::measure::{median, spent_on};
use crate::place::Place;
use crate::rows::list::{in_words, orders, page};
use pln123::domain::ids::UnitCode;
use pln123::domain::listing::From;
use pln123::domain::monitoring::{Narrowing, Order};
use pln123::domain::wib::Day;
use pln123::replica::Replica;
use std::time::Duration;

/// The places that are measured: what the desk asks for at each.
const PLACES: [&str; 5] = [
    "first",
    "middle",
    "last",
    "jump to the middle",
    "jump near the end",
];
const ROUNDS: usize = 7;
const LIMIT: &str = "the first page in that order";

/// The slowest of all, within the country and within the largest unit.
pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let replica = place.replica();
    let all = &place.blocked;
    let Some((unit, of_unit)) = all.by_unit.iter().max_by_key(|(_, sum)| sum.count) else {
        return Vec::new();
    };
    let slowest = [
        ("the country", None, all.all.count),
        ("the largest unit", Some(*unit), of_unit.count),
    ]
    .map(|(of, unit, count)| {
        let lines = lines(&replica, place.day, unit, count);
        let worst = lines
            .iter()
            .flat_map(|line| {
                PLACES
                    .iter()
                    .zip(&line.times)
                    .skip(1)
                    .map(move |at| (line, at))
            })
            .max_by(|(one, at), (other, than)| {
                let ratio =
                    |line: &Line, time: &Duration| time.as_secs_f64() / line.times[0].as_secs_f64();
                ratio(one, at.1).total_cmp(&ratio(other, than.1))
            })
            .unwrap();
        let (line, (at, time)) = worst;
        Figure::new(
            &format!("a page of {of}'s list, the slowest of all orders and places"),
            LIMIT,
            Goal::AtMost(3.0),
            (line.times[0], *time),
        )
        .noting(format!("{}, {at}", line.order))
    });
    slowest.into_iter().chain([first_jump(place)]).collect()
}

/// What the places known are worth: a connection that knows none yet counts through all the rows before.
fn first_jump(place: &Place) -> Figure {
    let order = Order::default();
    let (mut first, mut jumps) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let replica = place.replica();
        let page = |skip| {
            let list = (Narrowing::default(), order);
            spent_on(|| page(&replica, place.day, &list, (From::Start, skip)))
        };
        page(0);
        first.push(page(0));
        jumps.push(page(place.blocked.all.count / 2));
    }
    Figure::new(
        "a jump to the middle of the country's list, the first since it changed",
        LIMIT,
        Goal::Open,
        (median(&mut first), median(&mut jumps)),
    )
}

struct Line {
    order: String,
    /// As in [`PLACES`].
    times: Vec<Duration>,
}

fn lines(replica: &Replica, day: Day, unit: Option<UnitCode>, count: u64) -> Vec<Line> {
    let line = |order: Order| {
        let narrowing = Narrowing {
            unit,
            ..Narrowing::default()
        };
        let list = (narrowing, order);
        let ask = |from, skip| page(replica, day, &list, (from, skip));
        let middle = ask(From::Start, count / 2);
        let cursor = middle.first().map(|row| order.cursor(row, day));
        let wishes = [
            (From::Start, 0),
            (cursor.map_or(From::Start, From::After), 0),
            (From::End, 0),
            (From::Start, count / 2),
            // The nearer end is where a jump is counted from.
            (From::End, count / 10),
        ];
        let mut times = vec![Vec::new(); wishes.len()];
        for _ in 0..ROUNDS {
            for (wish, times) in wishes.iter().zip(&mut times) {
                times.push(spent_on(|| ask(wish.0.clone(), wish.1)));
            }
        }
        Line {
            order: in_words(order),
            times: times.iter_mut().map(|times| median(times)).collect(),
        }
    };
    orders().map(line).collect()
}
