//! The order in which payments stand in their file never changes what comes of them.

use crate::world::World;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const HEAD: &str = "payment_id,register_no,paid_at,amount,reverses\n";

type Outcome = (Vec<String>, Vec<(String, &'static str)>);

/// What is in the file afterwards, and which rows were rejected for what.
fn outcome(rows: &[String]) -> Outcome {
    let mut world = World::good();
    world.sweep("2019-10-25");
    world.file("payments.csv", format!("{HEAD}{}\n", rows.join("\n")));
    world.import();
    let there = world.dump();
    let rejected = |world: &World| {
        let mut rejected: Vec<_> = world
            .rejects
            .iter()
            .map(|reject| (reject.row.clone(), reject.reason.code()))
            .collect();
        rejected.sort();
        rejected
    };
    let first = rejected(&world);
    // The same again: nothing more is changed, nothing more or less rejected.
    assert_eq!(world.import().changed(), 0, "{rows:?}");
    assert_eq!(rejected(&world), first, "{rows:?}");
    assert_eq!(world.dump(), there, "{rows:?}");
    (there, first)
}

#[test]
fn a_reversal_may_stand_before_its_payment_and_a_payment_before_the_room_for_it() {
    let mut rows = [
        // Fits only once P1 is taken back, which is dated later and stands below.
        "Q1,7710119000001,2019-10-24T08:00:00+07:00,225000,",
        "Q4,7710119000003,2019-10-24T07:00:00+07:00,,Q3",
        "Q3,7710119000003,2019-10-24T08:00:00+07:00,,Q2",
        "Q2,7710119000003,2019-10-24T09:00:00+07:00,5000,",
        "P9,7710119000001,2019-10-24T09:00:00+07:00,225000,P1",
    ]
    .map(str::to_owned);
    let one_way = outcome(&rows);
    assert_eq!(one_way.1, []);
    assert!(one_way.0.iter().any(|row| row.contains("\"Q4\"")));
    rows.reverse();
    assert_eq!(outcome(&rows), one_way);
}

#[test]
fn of_two_payments_with_one_id_the_earlier_counts_whichever_comes_first() {
    let one = "Q1,7710119000003,2019-10-24T08:00:00+07:00,1000,".to_owned();
    let other = "Q1,7710119000003,2019-10-24T09:00:00+07:00,2000,".to_owned();
    let one_way = outcome(&[one.clone(), other.clone()]);
    assert_eq!(one_way.1, [(other.clone(), "contradiction")]);
    assert_eq!(outcome(&[other, one]), one_way);
}

fn payment() -> impl Strategy<Value = String> {
    let id = select(vec!["Q1", "Q2", "Q3", "Q4", "Q5", "P2"]);
    let register = select(vec!["7710119000001", "7710119000002", "7710119000003"]);
    let amount = select(vec!["225000", "100000", "125000", "1", ""]);
    let reverses = select(vec!["", "", "", "P1", "P2", "P3", "Q1", "Q2", "Q3", "Q4"]);
    let row = (id, register, 0..4, amount, reverses);
    row.prop_map(|(id, register, hour, amount, reverses)| {
        format!("{id},{register},2019-10-24T1{hour}:00:00+07:00,{amount},{reverses}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn any_order_of_any_payments_gives_the_same(
        rows in prop::collection::vec(payment(), 1..12),
        places in prop::collection::vec(any::<Index>(), 12),
    ) {
        let mut shuffled = rows.clone();
        for (at, place) in (0..rows.len()).zip(places) {
            shuffled.swap(at, place.index(rows.len()));
        }
        prop_assert_eq!(outcome(&rows), outcome(&shuffled));
    }
}
