//! One letter otherwise, where nothing fits.

use crate::world::World;
use pln123::replica::search::{Finding, Near};

fn shared() -> World {
    World::with(&[
        (1, "SITI RAHAYU", "JL MERPATI NO 1"),
        (2, "SITI RAHMAT", "JL MELATI NO 2"),
        (3, "BAMBANG RAHMAT", "JL MELATI NO 3"),
        (4, "BAMBANG RAHMAD", "JL MELATI NO 4"),
    ])
}

fn find(world: &World, typed: &str) -> Finding {
    let finding = world
        .replica
        .read(|tx| tx.find(typed, &Near::default(), 50));
    finding.expect("an answer")
}

#[test]
fn a_letter_missing_added_wrong_or_turned_is_read_as_it_was_meant() {
    let world = shared();
    for typed in [
        "siti rahyu",
        "siti rahaayu",
        "siti rahaku",
        "siti rahauy",
        "sitti rahayu",
        "isti rahayu",
    ] {
        let finding = find(&world, typed);
        let names: Vec<&str> = finding.found.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["SITI RAHAYU"], "{typed}");
        assert!(finding.reading.is_some(), "{typed}");
    }
}

#[test]
fn what_fits_is_never_read_otherwise() {
    let finding = find(&shared(), "bambang rahmad");
    assert_eq!(finding.found.len(), 1);
    assert_eq!(finding.reading, None);
}

#[test]
fn the_word_that_was_read_otherwise_is_told_the_commonest_first() {
    let finding = find(&shared(), "rahmaf");
    let reading = finding.reading.expect("a reading");
    assert_eq!(reading.typed, "RAHMAF");
    assert_eq!(reading.read, ["RAHMAT", "RAHMAD"]);
    assert_eq!(finding.found.len(), 3);
}

#[test]
fn a_place_and_a_half_typed_word_are_read_otherwise_too() {
    let world = shared();
    let finding = find(&world, "siti merpti");
    assert_eq!(finding.found.len(), 1);
    assert_eq!(finding.reading.expect("a reading").read, ["MERPATI"]);
    let finding = find(&world, "bambang rakma");
    assert_eq!(finding.found.len(), 2);
    assert_eq!(finding.reading.expect("a reading").read, ["RAHMA…"]);
}

#[test]
fn two_letters_wrong_or_a_word_of_two_letters_find_nothing() {
    let world = shared();
    for typed in ["siti rahxxu", "siti xy", "xq", "7777777"] {
        assert_eq!(find(&world, typed), Finding::default(), "{typed}");
    }
}
