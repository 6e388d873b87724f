//! Pages in every order and under every filter, forwards, backwards and from the end.

use crate::slow::{self, narrowed};
use crate::{Made, made};
use pln123::domain::cause::Cause;
use pln123::domain::ids::UnitCode;
use pln123::domain::listing::From;
use pln123::domain::monitoring::{
    Ageing, Blocked, Cursor, Narrowing, Order, Setter, SortBy, Sum, Summary, Wanted,
};
use pln123::domain::wib::Day;
use pln123::sample::TODAY;

pub(crate) fn narrowings() -> Vec<Narrowing> {
    let none = Narrowing::default;
    let unit = UnitCode::parse("77110").ok();
    vec![
        none(),
        Narrowing { unit, ..none() },
        Narrowing {
            cause: Some(Cause::BpInstalment),
            ..none()
        },
        Narrowing {
            cause: Some(Cause::MeterLost),
            ..none()
        },
        Narrowing {
            ageing: Some(Ageing::To30),
            ..none()
        },
        Narrowing {
            ageing: Some(Ageing::None),
            ..none()
        },
        Narrowing {
            blocked_for: Some(Ageing::To60),
            ..none()
        },
        Narrowing {
            by: Some(Setter::User),
            ..none()
        },
        Narrowing {
            text: "siti".to_owned(),
            ..none()
        },
        Narrowing {
            text: "7711 0".to_owned(),
            ..none()
        },
        Narrowing {
            text: "100%_\\".to_owned(),
            ..none()
        },
        Narrowing {
            unit,
            by: Some(Setter::System),
            ageing: Some(Ageing::To30),
            text: "a".to_owned(),
            ..none()
        },
    ]
}

fn orders() -> impl Iterator<Item = Order> {
    SortBy::ALL
        .into_iter()
        .flat_map(|by| [false, true].map(|descending| Order { by, descending }))
}

fn page(
    made: &Made,
    narrowing: &Narrowing,
    order: Order,
    from: From<Cursor>,
    limit: u64,
) -> Vec<Blocked> {
    let wanted = Wanted {
        narrowing: narrowing.clone(),
        order,
        from,
        skip: 0,
        limit,
    };
    made.replica
        .read(|tx| tx.blocked_page(&wanted, TODAY))
        .expect("a page")
}

/// All rows, page after page, from the start on or from the end back.
fn walked(made: &Made, narrowing: &Narrowing, order: Order, back: bool, day: Day) -> Vec<Blocked> {
    let mut all: Vec<Blocked> = Vec::new();
    loop {
        let edge = if back { all.first() } else { all.last() };
        let from = match (edge, back) {
            (None, false) => From::Start,
            (None, true) => From::End,
            (Some(row), false) => From::After(order.cursor(row, day)),
            (Some(row), true) => From::Before(order.cursor(row, day)),
        };
        let page = page(made, narrowing, order, from, 7);
        if page.is_empty() {
            return all;
        }
        all = if back {
            [page, all].concat()
        } else {
            [all, page].concat()
        };
    }
}

#[test]
fn pages_in_every_order_and_under_every_filter_are_the_slow_list() {
    let made = made(6000, 3);
    let slow = slow::list(&made, TODAY);
    assert!(slow.len() > 100, "{}", slow.len());
    for narrowing in narrowings() {
        for order in orders() {
            let expected = narrowed(&slow, &narrowing, order, TODAY);
            for back in [false, true] {
                let found = walked(&made, &narrowing, order, back, TODAY);
                assert_eq!(found, expected, "{narrowing:?} {order:?} back {back}");
            }
        }
    }
}

#[test]
fn the_summary_is_what_the_lists_behind_its_buckets_come_to() {
    let made = made(6000, 4);
    let slow = slow::list(&made, TODAY);
    let come_to = |narrowing: &Narrowing| {
        let rows = narrowed(&slow, narrowing, Order::default(), TODAY);
        Sum {
            count: rows.len() as u64,
            overdue: rows.iter().map(|row| row.overdue).sum(),
        }
    };
    let ask = |narrowing: &Narrowing| -> Summary {
        made.replica
            .read(|tx| tx.summary(narrowing, TODAY))
            .expect("a summary")
    };
    for narrowing in narrowings() {
        let summary = ask(&narrowing);
        let rows = narrowed(&slow, &narrowing, Order::default(), TODAY);
        assert_eq!(summary, slow::summary(&rows, TODAY), "{narrowing:?}");
        assert_eq!(summary.all, come_to(&narrowing), "{narrowing:?}");
        let units: u64 = summary.by_unit.values().map(|sum| sum.count).sum();
        let ages: u64 = summary.by_ageing.values().map(|sum| sum.count).sum();
        let blocks: u64 = summary.by_blocked_for.values().map(|sum| sum.count).sum();
        assert_eq!([units, ages, blocks], [summary.all.count; 3]);
        for cause in Cause::ALL {
            if narrowing.cause.is_none() {
                let behind = Narrowing {
                    cause: Some(cause),
                    ..narrowing.clone()
                };
                assert_eq!(summary.of_cause(cause), come_to(&behind));
                assert_eq!(ask(&behind).all, summary.of_cause(cause));
            }
        }
        for ageing in Ageing::ALL {
            if narrowing.ageing.is_none() {
                let behind = Narrowing {
                    ageing: Some(ageing),
                    ..narrowing.clone()
                };
                assert_eq!(summary.of_ageing(ageing), come_to(&behind));
            }
        }
    }
}

#[test]
fn a_jump_passes_over_exactly_as_many_rows() {
    let made = made(3000, 5);
    let all = page(
        &made,
        &Narrowing::default(),
        Order::default(),
        From::Start,
        10_000,
    );
    let wanted = Wanted {
        narrowing: Narrowing::default(),
        order: Order::default(),
        from: From::Start,
        skip: 17,
        limit: 3,
    };
    let jumped = made
        .replica
        .read(|tx| tx.blocked_page(&wanted, TODAY))
        .expect("a page");
    assert_eq!(jumped, all[17..20]);
    let back = Wanted {
        from: From::End,
        ..wanted
    };
    let jumped = made
        .replica
        .read(|tx| tx.blocked_page(&back, TODAY))
        .expect("a page");
    let end = all.len() - 17;
    assert_eq!(jumped, all[end - 3..end]);
}

#[test]
fn a_jump_in_any_order_and_under_any_filter_is_part_of_the_whole() {
    let made = made(3000, 6);
    for narrowing in narrowings() {
        for order in orders() {
            let all = page(&made, &narrowing, order, From::Start, 10_000);
            let skip = all.len() / 3;
            for from in [From::Start, From::End] {
                let wanted = Wanted {
                    narrowing: narrowing.clone(),
                    order,
                    from: from.clone(),
                    skip: skip as u64,
                    limit: 4,
                };
                let jumped = made.replica.read(|tx| tx.blocked_page(&wanted, TODAY));
                let expected = if from == From::Start {
                    &all[skip..(skip + 4).min(all.len())]
                } else {
                    let end = all.len() - skip;
                    &all[end.saturating_sub(4)..end]
                };
                assert_eq!(jumped.expect("a page"), expected, "{narrowing:?} {order:?}");
            }
        }
    }
}
