//! The list, its pages and its figures against the slow way.

use crate::drawn::{Drawn, owing, some_customers};
use crate::world::{World, now};
use pln123::domain::listing::From;
use pln123::domain::role::Role;
use pln123::domain::worklist::{Id, Item, Kind, Tallies};
use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
use proptest::test_runner::TestCaseError;

/// The list is the same without the index that finds dispensations by their ends.
const DROP: &str = "DROP INDEX dispensation_until";

fn whole(world: &World, kind: Option<Kind>) -> Vec<Item> {
    let mut all = Vec::new();
    let desk = world.desk(Role::Unit);
    desk.each_worklist(None, kind, now(), |item| {
        all.push(item);
        true
    })
    .unwrap();
    all
}

/// The whole list in pages of that size, from its beginning or from its end.
fn paged(world: &World, kind: Option<Kind>, limit: usize, backwards: bool) -> Vec<Item> {
    let desk = world.desk(Role::Unit);
    let (mut all, mut part) = (Vec::new(), if backwards { From::End } else { From::Start });
    loop {
        let page = desk.worklist(None, kind, &part, limit, now()).unwrap();
        assert!(page.items.len() <= limit);
        let edge = if backwards {
            page.items.first()
        } else {
            page.items.last()
        };
        let Some(edge) = edge.map(|item| item.at.clone()) else {
            return all;
        };
        if backwards {
            all.splice(0..0, page.items);
        } else {
            all.extend(page.items);
        }
        if !page.more {
            return all;
        }
        part = if backwards {
            From::Before(edge)
        } else {
            From::After(edge)
        };
    }
}

fn agrees(world: &World) -> Result<(), TestCaseError> {
    let slow = world.slow_list();
    prop_assert_eq!(&whole(world, None), &slow);
    for kind in Kind::ALL {
        let of_kind: Vec<Item> = slow
            .iter()
            .filter(|item| item.kind() == kind)
            .cloned()
            .collect();
        prop_assert_eq!(&whole(world, Some(kind)), &of_kind);
        prop_assert_eq!(&paged(world, Some(kind), 2, true), &of_kind);
    }
    for limit in [1, 3, 50] {
        prop_assert_eq!(&paged(world, None, limit, false), &slow);
        prop_assert_eq!(&paged(world, None, limit, true), &slow);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_list_and_every_page_of_it_equal_a_slow_pass_over_every_customer(customers in some_customers()) {
        let world = World::of(&customers);
        agrees(&world)?;
        world.sql().execute(DROP, []).unwrap();
        agrees(&world)?;
    }

    #[test]
    fn counts_sums_and_places_equal_those_of_the_slow_list(customers in some_customers(), at in 0..30_usize) {
        let world = World::of(&customers);
        let slow = world.slow_list();
        let mut tallies = Tallies::default();
        for item in &slow {
            tallies.add(item);
        }
        let desk = world.desk(Role::Unit);
        let chosen = slow.get(at);
        let marked: Vec<Id> = chosen.iter().map(|item| item.at.id()).collect();
        let found = desk
            .worklist_totals(None, chosen.map(|item| &item.at), &marked, now())
            .unwrap();
        prop_assert_eq!(found.tallies, tallies);
        prop_assert_eq!(found.before, chosen.map_or(0, |_| at));
        prop_assert_eq!(found.marked, chosen.map(Item::mark).into_iter().collect::<Vec<_>>());
        prop_assert_eq!(found.tallies.of(None).items, slow.len());
    }
}

#[test]
fn a_page_from_an_item_that_is_gone_begins_with_the_one_in_its_place() {
    let owing: Vec<Drawn> = (1..=6).map(owing).collect();
    let world = World::of(&owing);
    let all = whole(&world, None);
    let third = all[2].at.clone();
    world
        .sql()
        .execute(
            "UPDATE receivable SET amount = paid WHERE idpel = ?1",
            [third.idpel.number()],
        )
        .unwrap();
    let desk = world.desk(Role::Unit);
    let page = desk
        .worklist(None, None, &From::At(third), 2, now())
        .unwrap();
    assert_eq!(page.items, all[3..5]);
    assert!(page.more);
}

#[test]
fn the_kinds_stand_in_the_order_of_their_urgency_and_other_units_not_at_all() {
    let world = World::of(&[
        owing(3),
        owing(40),
        owing(1).paid().lost(4),
        owing(2).dispensed(3),
        owing(2).dispensed(0),
        owing(2).paid().refused(1),
        owing(90).elsewhere(),
        owing(1).paid().lost(9).elsewhere(),
    ]);
    let order: Vec<(&str, i64)> = whole(&world, None)
        .iter()
        .map(|item| (item.kind().code(), item.days_overdue))
        .collect();
    assert_eq!(
        order,
        [
            ("dispensation_ending", 2),
            ("dispensation_ending", 2),
            ("centre_refused", 0),
            ("meter_reported", 0),
            ("manual_block", 40),
            ("manual_block", 3),
        ]
    );
}
