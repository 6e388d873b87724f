//! Numbers for what several words of a name have together, so that a name is found by two of its words at once: all its
//! words, or two of them by how they begin. Part of the file's form: never changed.

use super::fnv::Fnv;
use super::{beginning, words};

/// How many numbers [`sameness`] has.
pub const SAMENESSES: u32 = 1 << 22;
/// How many numbers [`pair`] has.
pub const PAIRS: u32 = 1 << 22;
/// A pair is two words' beginnings of so many letters, or one such and another's first letter.
const START: usize = 3;

/// A number that all names of the same words have, in whatever order, and few others.
pub fn sameness(folded: &str) -> Option<u32> {
    // A sum does not mind the order.
    let hashes = words(folded).map(Fnv::of);
    Some(mixed(hashes.reduce(u64::wrapping_add)?, SAMENESSES))
}

/// The number of the pair that a name has which has both these words or words that begin so, each another one of its
/// own; few others have it. `None` where one word may be both, or both are shorter than a pair's beginning.
pub fn pair(one: &str, other: &str) -> Option<u32> {
    let (one, other) = match (beginning(one, START), beginning(other, START)) {
        (Some(one), Some(other)) => (one, other),
        (Some(long), None) => (long, beginning(other, 1)?),
        (None, Some(long)) => (long, beginning(one, 1)?),
        (None, None) => return None,
    };
    (!one.starts_with(other)).then(|| number(one, other))
}

/// The numbers of all pairs that a name has, some of them more than once.
pub fn pairs(folded: &str) -> impl Iterator<Item = u32> {
    words(folded).enumerate().flat_map(move |(at, one)| {
        let others = words(folded).enumerate().filter(move |(own, _)| *own != at);
        others.flat_map(move |(own, other)| {
            let long = beginning(other, START).filter(|_| own < at);
            let starts = [long, beginning(other, 1)].into_iter().flatten();
            let one = beginning(one, START);
            starts
                .zip(one.into_iter().cycle())
                .filter(|(other, one)| !one.starts_with(*other))
                .map(|(other, one)| number(one, other))
        })
    })
}

fn number(one: &str, other: &str) -> u32 {
    mixed(Fnv::of(one).wrapping_add(Fnv::of(other)), PAIRS)
}

/// A number below `most`, which is a power of two.
fn mixed(hash: u64, most: u32) -> u32 {
    let mixed = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - most.trailing_zeros());
    u32::try_from(mixed).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_every_pair_of_what_begins_two_of_its_words() {
        let name = "SITI NUR H RAHAYU É SRI";
        let all: Vec<u32> = pairs(name).collect();
        let starts =
            |word: &'static str| (1..=word.chars().count()).filter_map(|n| beginning(word, n));
        for (at, one) in words(name).enumerate() {
            for (_, other) in words(name).enumerate().filter(|(own, _)| *own != at) {
                for (typed, second) in
                    starts(one).flat_map(|typed| starts(other).map(move |second| (typed, second)))
                {
                    let number = pair(typed, second);
                    assert_eq!(number, pair(second, typed));
                    assert!(
                        number.is_none_or(|number| all.contains(&number)),
                        "{typed} {second}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_one_word_may_be_alone_is_no_pair() {
        for (one, other) in [
            ("RAH", "RAHAYU"),
            ("RAHAYU", "R"),
            ("RAHAYU", "RA"),
            ("S", "SI"),
        ] {
            assert_eq!(pair(one, other), None, "{one} {other}");
        }
        assert!(pair("SITI", "RA").is_some());
    }

    #[test]
    fn names_of_the_same_words_are_the_same_in_any_order() {
        assert_eq!(sameness("SITI RAHAYU"), sameness("RAHAYU SITI"));
        assert_ne!(sameness("SITI RAHAYU"), sameness("SITI RAHAYU SITI"));
        assert_eq!(sameness(""), None);
    }
}
