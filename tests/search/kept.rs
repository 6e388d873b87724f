//! The lists as the program writes them: large ones in blocks, changes in any order, made anew the same.

use crate::world::{World, anyone, customer};
use pln123::replica::search::Near;
use pln123::replica::{Fault, Replica};
use proptest::prelude::*;

const PROMISE: &str = "the search finds whoever is in the table of customers";

fn broken(replica: &Replica) -> Vec<&'static str> {
    let broken = replica.read(|tx| tx.broken_promises());
    broken.expect("an answer")
}

#[test]
fn lists_of_many_blocks_hold_after_customers_come_in_any_order_and_go() {
    let mut world = World::empty();
    // Far apart, so that a block holds few; put in an order that opens blocks in their middle.
    let number = |n: i64| n * 7_919 % 5_003 * 90_000_017;
    world.put((0..2_500).map(|n| customer(number(n), "SITI RAHAYU", "JL MAWAR NO 5", 77_110)));
    assert_eq!(broken(&world.replica), Vec::<&str>::new());
    world.put((2_500..5_000).map(|n| customer(number(n), "SITI AMINAH", "JL MELATI NO 5", 77_120)));
    world.put((0..2_400).map(|n| customer(number(n), "BAYU", "", 77_120)));
    assert_eq!(broken(&world.replica), Vec::<&str>::new());
    let finding = world
        .replica
        .read(|tx| tx.find("rahayu", &Near::default(), 500));
    assert_eq!(finding.expect("an answer").found.len(), 100);
}

#[test]
fn a_list_changed_by_other_hands_is_told_and_made_anew() {
    for harm in [
        "DELETE FROM token_list WHERE key = (SELECT max(key) FROM token_list)",
        "DELETE FROM token WHERE text = 'SITI' AND kind = 1",
        "UPDATE token SET customers = customers + 1 WHERE text = 'SITI' AND kind = 1",
        "DELETE FROM unit_word",
        "INSERT INTO token_list VALUES ((SELECT max(key) + (1 << 40) FROM token_list), x'00')",
        "INSERT INTO token_list VALUES (-5, x'00')",
        // The lists of pairs have the lowest numbers.
        "DELETE FROM token_list WHERE key = (SELECT min(key) FROM token_list)",
        "UPDATE token_list SET key = key + 1 WHERE key = (SELECT min(key) FROM token_list)",
        // The last list is the unit's, which has all three: the same three, out of order.
        "UPDATE token_list SET idpels = x'0202' WHERE key = (SELECT max(key) FROM token_list);
         INSERT INTO token_list SELECT max(key) + 1, x'00' FROM token_list",
    ] {
        let mut world = World::with(&[
            (1, "SITI RAHAYU", "JL MAWAR"),
            (2, "SITI", ""),
            (3, "BAYU", ""),
        ]);
        assert_eq!(broken(&world.replica), Vec::<&str>::new());
        let other = rusqlite::Connection::open(world.replica.path()).expect("the file");
        other.execute_batch(harm).expect("harm");
        assert_eq!(broken(&world.replica), [PROMISE], "{harm}");
        let again = world.replica.write(|tx| tx.rebuild_search());
        again.expect("made anew");
        assert_eq!(broken(&world.replica), Vec::<&str>::new(), "{harm}");
    }
}

#[test]
fn what_is_asked_within_a_transaction_knows_what_it_has_written() {
    let mut world = World::empty();
    let names = world.replica.write(|tx| {
        tx.put_customer(&customer(5, "SITI RAHAYU", "", 77_110))?;
        let before = tx.find("siti", &Near::default(), 9)?.found.len();
        tx.put_customer(&customer(5, "BAYU", "", 77_110))?;
        let after = tx.find("siti", &Near::default(), 9)?.found.len();
        Ok::<_, Fault>((before, after))
    });
    assert_eq!(names.expect("an answer"), (1, 0));
}

#[test]
fn nothing_of_a_transaction_that_failed_is_found() {
    let mut world = World::empty();
    let failed = world.replica.write(|tx| {
        tx.put_customer(&customer(5, "SITI RAHAYU", "", 77_110))?;
        Err::<(), _>(Fault::Defect("on purpose".into()))
    });
    assert!(failed.is_err());
    assert_eq!(broken(&world.replica), Vec::<&str>::new());
    let finding = world
        .replica
        .read(|tx| tx.find("siti", &Near::default(), 9));
    assert!(finding.expect("an answer").found.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn lists_changed_step_by_step_are_what_making_them_anew_makes(
        steps in prop::collection::vec(prop::collection::vec(anyone(), 1..20), 1..8),
    ) {
        let mut world = World::empty();
        for step in steps {
            world.put(step);
            prop_assert_eq!(broken(&world.replica), Vec::<&str>::new());
        }
        world.replica.write(|tx| tx.rebuild_search()).expect("made anew");
        prop_assert_eq!(broken(&world.replica), Vec::<&str>::new());
    }
}
