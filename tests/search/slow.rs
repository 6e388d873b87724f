//! Every customer is looked at, written from what the search promises.

use crate::world::{PLACES, UNITS, WORDS, World, anyone, idpel, unit};
use pln123::domain::customer::Customer;
use pln123::domain::ids::Idpel;
use pln123::replica::search::{Found, Near};
use proptest::prelude::*;

/// Capitals and digits, apostrophes left out, `É` as `E`, numbers without their zeros.
fn words(text: &str) -> Vec<String> {
    let plain = text.to_uppercase().replace('\'', "").replace('É', "E");
    let split = plain.split(|c: char| !c.is_alphanumeric());
    split
        .filter(|word| !word.is_empty())
        .map(|word| match word.parse::<u64>() {
            Ok(number) => number.to_string(),
            Err(_) => word.to_owned(),
        })
        .collect()
}

const SAYS_NOTHING: [&str; 22] = [
    "BLOK", "BLK", "DESA", "DS", "DSN", "DUSUN", "GANG", "GG", "JALAN", "JL", "JLN", "KAB", "KEC",
    "KEL", "LINGK", "LK", "NO", "NOMOR", "RT", "RW", "ULP", "UP3",
];

type Rank = (u8, bool, bool, bool, bool, usize, String, Idpel);

fn rank(typed: &[String], one: &Customer, near: &Near<'_>) -> Option<Rank> {
    let name = words(&one.name);
    let (_, unit_name) = UNITS.iter().find(|(code, _)| *code == one.unit.number())?;
    let mut place = words(&one.address);
    place.extend(words(unit_name));
    place.retain(|word| !SAYS_NOTHING.contains(&word.as_str()));
    let (mut by_name, mut by_place, mut mere) = (0, false, false);
    for (at, word) in typed.iter().enumerate() {
        let last = at + 1 == typed.len();
        let says_nothing = SAYS_NOTHING.contains(&word.as_str())
            || last
                && SAYS_NOTHING
                    .iter()
                    .any(|other| other.starts_with(word.as_str()));
        let begins = |own: &String| own.starts_with(word.as_str());
        if name.contains(word) {
            by_name += 1;
        } else if name.iter().any(begins) {
            by_name += 1;
            mere = true;
        } else if place.contains(word) {
            by_place = true;
        } else if place.iter().any(begins) || says_nothing {
            (by_place, mere) = (true, true);
        } else {
            return None;
        }
    }
    if by_name == 0 {
        return None;
    }
    let sorted = |words: &[String]| {
        let mut words = words.to_vec();
        words.sort();
        words
    };
    let same = if name == typed {
        0
    } else if sorted(&name) == sorted(typed) {
        1
    } else {
        2
    };
    let length = name.join(" ").chars().count();
    let (foreign, unseen) = (near.unit != Some(one.unit), !near.seen.contains(&one.idpel));
    Some((
        same,
        foreign,
        unseen,
        by_place,
        mere,
        length,
        one.name.clone(),
        one.idpel,
    ))
}

fn slow(world: &World, typed: &str, near: &Near<'_>) -> Vec<Idpel> {
    let typed = words(typed);
    let mut ranks: Vec<Rank> = world
        .customers
        .values()
        .filter_map(|one| rank(&typed, one, near))
        .collect();
    ranks.sort();
    ranks.into_iter().map(|rank| rank.7).collect()
}

fn found(world: &World, typed: &str, near: &Near<'_>, limit: usize) -> Vec<Found> {
    let finding = world.replica.read(|tx| tx.find(typed, near, limit));
    let finding = finding.expect("an answer");
    if finding.reading.is_some() {
        Vec::new()
    } else {
        finding.found
    }
}

/// One to four words, each whole or a beginning.
fn questions() -> impl Strategy<Value = String> {
    let all: Vec<&str> = WORDS.into_iter().chain(PLACES).collect();
    let word = (prop::sample::select(all), 1..9_usize)
        .prop_map(|(word, letters)| word.chars().take(letters).collect::<String>());
    prop::collection::vec(word, 1..=4).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whoever_a_slow_search_finds_is_found_in_the_same_order(
        steps in prop::collection::vec(prop::collection::vec(anyone(), 1..12), 1..6),
        questions in prop::collection::vec(questions(), 24),
        own in prop::option::of(prop::sample::select(&UNITS[..])),
        seen in prop::collection::vec(0..40_i64, 0..4),
    ) {
        let mut world = World::empty();
        for step in steps {
            world.put(step);
        }
        let seen: Vec<Idpel> = seen.into_iter().map(idpel).collect();
        let near = Near { unit: own.map(|(code, _)| unit(code)), seen: &seen };
        for typed in questions {
            let slow = slow(&world, &typed, &near);
            let found: Vec<Idpel> = found(&world, &typed, &near, 500).iter().map(|one| one.idpel).collect();
            prop_assert_eq!(found, slow, "{}", typed);
        }
        let holds = world.replica.read(|tx| tx.broken_promises());
        prop_assert_eq!(holds.expect("an answer"), Vec::<&str>::new());
    }

    #[test]
    fn of_more_than_are_wanted_the_nearest_names_are_found(
        all in prop::collection::vec(anyone(), 30),
        typed in questions(),
        limit in 1..6_usize,
    ) {
        let mut world = World::empty();
        world.put(all);
        let near = Near { unit: Some(unit(77_120)), seen: &[] };
        let slow = slow(&world, &typed, &near);
        let found: Vec<Idpel> = found(&world, &typed, &near, limit).iter().map(|one| one.idpel).collect();
        prop_assert_eq!(found.len(), slow.len().min(limit));
        // The very name first, then the own unit's, by the name alone, by whole words: whatever the limit, nobody else is
        // before them.
        let words = words(&typed);
        let class = |idpel: &Idpel| {
            let (same, foreign, _, by_place, mere, ..) = rank(&words, &world.customers[&idpel.number()], &near)?;
            let other = same == 2;
            Some((other, foreign, other && by_place, other && mere))
        };
        let best: Vec<_> = slow.iter().take(limit).map(class).collect();
        let got: Vec<_> = found.iter().map(class).collect();
        prop_assert_eq!(got, best);
    }
}
