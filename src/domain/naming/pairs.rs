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
    (!one.starts_with(other)).then(|| number(Fnv::of(one), Fnv::of(other)))
}

/// What begins a word, each with its hash: its first letter, and what a pair is of where the word is long enough.
struct Starts<'a> {
    first: (&'a str, u64),
    long: Option<(&'a str, u64)>,
}

impl<'a> Starts<'a> {
    fn of(word: &'a str) -> Option<Self> {
        let start = |letters| beginning(word, letters).map(|start| (start, Fnv::of(start)));
        Some(Self {
            first: start(1)?,
            long: start(START),
        })
    }
}

/// The numbers of all pairs that a name has, some of them more than once.
pub fn pairs(folded: &str) -> Vec<u32> {
    let all: Vec<Starts<'_>> = words(folded).filter_map(Starts::of).collect();
    let mut pairs = Vec::with_capacity(all.len() * all.len() * 2);
    for (at, one) in all.iter().enumerate() {
        let Some((one, hash)) = one.long else {
            continue;
        };
        for (own, other) in all.iter().enumerate().filter(|(own, _)| *own != at) {
            let long = other.long.filter(|_| own < at);
            let others = [long, Some(other.first)].into_iter().flatten();
            let others = others.filter(|(other, _)| !one.starts_with(other));
            pairs.extend(others.map(|(_, other)| number(hash, other)));
        }
    }
    pairs
}

fn number(one: u64, other: u64) -> u32 {
    mixed(one.wrapping_add(other), PAIRS)
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
        let all = pairs(name);
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
