//! The first page under each filter alone, in each order, beside the first page of the whole list.

use super::list::{in_words, orders, page};
use crate::figure::{Figure, Goal};
use crate::measure::{median, spent_on};
use crate::place::Place;
use pln123::domain::cause::Cause;
use pln123::domain::listing::From;
use pln123::domain::monitoring::{Ageing, Narrowing, Setter};
use std::time::Duration;

const ROUNDS: usize = 3;

/// The slowest of all.
pub(crate) fn figures(place: &Place) -> Vec<Figure> {
    let replica = place.replica();
    let mut slowest: Option<(Duration, Duration, String)> = None;
    for order in orders() {
        let first = |filter: &Narrowing| {
            let list = (filter.clone(), order);
            let page = || page(&replica, place.day, &list, (From::Start, 0));
            median(&mut (0..ROUNDS).map(|_| spent_on(page)).collect::<Vec<_>>())
        };
        let whole = first(&Narrowing::default());
        for (name, filter) in filters() {
            let time = first(&filter);
            if slowest.as_ref().is_none_or(|(_, most, _)| time > *most) {
                let rows = replica.read(|tx| tx.summary(&filter, place.day)).unwrap();
                let note = format!("{}, {name}, {} rows", in_words(order), rows.all.count);
                slowest = Some((whole, time, note));
            }
        }
    }
    slowest
        .map(|(whole, time, note)| {
            Figure::new(
                "the first page under a filter, the slowest of all filters and orders",
                "the first page in that order",
                Goal::Open,
                (whole, time),
            )
            .noting(note)
        })
        .into_iter()
        .collect()
}

fn filters() -> Vec<(&'static str, Narrowing)> {
    let none = Narrowing::default;
    let causes = Cause::ALL.map(|cause| Narrowing {
        cause: Some(cause),
        ..none()
    });
    let ages = Ageing::ALL.map(|ageing| Narrowing {
        ageing: Some(ageing),
        ..none()
    });
    let blocks = Ageing::ALL.map(|blocked_for| Narrowing {
        blocked_for: Some(blocked_for),
        ..none()
    });
    let setters = Setter::ALL.map(|by| Narrowing {
        by: Some(by),
        ..none()
    });
    let of = |name, filters: Vec<Narrowing>| filters.into_iter().map(move |filter| (name, filter));
    of("a cause", causes.into())
        .chain(of("days overdue", ages.into()))
        .chain(of("days blocked", blocks.into()))
        .chain(of("a setter", setters.into()))
        .collect()
}
