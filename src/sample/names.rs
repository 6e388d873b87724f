//! Made-up names with the skew that real ones have: many people of one name, many of one word, a long tail of words
//! that few have; and each region its own.

mod rare;
mod words;

use super::dice::Dice;
use rare::rare;
use std::sync::LazyLock;
use words::{
    ALONE, BALI, BATAK, CELEBES, EAST, EVERYWHERE, JAVA, MALAY, SHARED, SHOPS, SUNDA, TITLES,
    WISHES,
};

/// Where a name comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Region {
    #[default]
    Java,
    Sunda,
    Malay,
    Batak,
    Bali,
    Celebes,
    East,
}

impl Region {
    const ALL: [Self; 7] = [
        Self::Java,
        Self::Sunda,
        Self::Malay,
        Self::Batak,
        Self::Bali,
        Self::Celebes,
        Self::East,
    ];
    /// Where people who moved came from.
    const ELSEWHERE: [(u32, Self); 7] = [
        (46, Self::Java),
        (16, Self::Sunda),
        (14, Self::Malay),
        (8, Self::Batak),
        (4, Self::Bali),
        (8, Self::Celebes),
        (4, Self::East),
    ];

    fn number(self) -> u32 {
        (0..)
            .zip(Self::ALL)
            .find_map(|(number, region)| (region == self).then_some(number))
            .unwrap_or_default()
    }

    fn words(self) -> words::Words {
        match self {
            Self::Java => JAVA,
            Self::Sunda => SUNDA,
            Self::Malay => MALAY,
            Self::Batak => BATAK,
            Self::Bali => BALI,
            Self::Celebes => CELEBES,
            Self::East => EAST,
        }
    }
}

type List = Vec<&'static str>;

/// A region's given names, those of the whole country among them, and its second names.
struct Given {
    region: Region,
    first: List,
    second: List,
}

/// The lists, split once.
struct Lists {
    alone: List,
    wishes: List,
    given: Vec<Given>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    alone: split(ALONE),
    wishes: split(WISHES),
    given: Region::ALL.map(given).into(),
});

fn split(list: &'static str) -> List {
    list.split(' ').collect()
}

/// The country's names and the region's in turn, so that both are among the commonest.
fn given(region: Region) -> Given {
    let (own, second) = region.words();
    let (mut shared, mut own) = (SHARED.split(' '), own.split(' '));
    let mut first = List::new();
    loop {
        let before = first.len();
        first.extend(shared.next());
        first.extend(own.next());
        if first.len() == before {
            break;
        }
    }
    let second = split(second);
    Given {
        region,
        first,
        second,
    }
}

/// Words in a name, by weight; with titles and businesses 2.2 as a rule.
const LENGTHS: [(u32, u32); 5] = [(19, 1), (52, 2), (22, 3), (5, 4), (2, 5)];

/// Adds one word, common or rare.
fn word(name: &mut String, dice: &mut Dice, common: &[&'static str], region: Region) {
    if !name.is_empty() {
        name.push(' ');
    }
    let drawn = dice.ranked_of(common);
    // Nobody bears one word twice.
    if dice.percent(6) || name.contains(drawn) {
        rare(name, dice, region.number());
    } else {
        name.push_str(drawn);
    }
}

/// The name of a person who lives in `region`.
pub(super) fn person(dice: &mut Dice, region: Region) -> String {
    let mut name = String::with_capacity(32);
    if dice.percent(5) {
        name.push_str(dice.ranked_of(&EVERYWHERE));
        return name;
    }
    if dice.percent(4) {
        name.push_str(dice.ranked_of(&TITLES));
    }
    let region = if dice.percent(75) {
        region
    } else {
        dice.weigh(&Region::ELSEWHERE)
    };
    let lists = &*LISTS;
    let Some(given) = lists.given.iter().find(|given| given.region == region) else {
        return name;
    };
    let words = dice.weigh(&LENGTHS);
    if words == 1 {
        let java = matches!(region, Region::Java | Region::Sunda);
        let common = if java { &lists.alone } else { &given.first };
        word(&mut name, dice, common, region);
        return name;
    }
    word(&mut name, dice, &given.first, region);
    for _ in 2..words {
        let middle = if dice.percent(50) {
            &given.first
        } else {
            &given.second
        };
        word(&mut name, dice, middle, region);
    }
    word(&mut name, dice, &given.second, region);
    name
}

/// The name of a small business.
pub(super) fn business(dice: &mut Dice, region: Region) -> String {
    let mut name = String::with_capacity(32);
    name.push_str(dice.ranked_of(&SHOPS));
    let lists = &*LISTS;
    if dice.percent(60)
        && let Some(given) = lists.given.iter().find(|given| given.region == region)
    {
        let of = if dice.percent(50) {
            &given.first
        } else {
            &given.second
        };
        word(&mut name, dice, of, region);
    } else {
        word(&mut name, dice, &lists.wishes, region);
    }
    if dice.percent(35) {
        word(&mut name, dice, &lists.wishes, region);
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_few_words_are_everywhere_and_most_are_rare() {
        let mut dice = Dice::of(782, 5);
        let (mut words, mut tokens): (BTreeMap<String, u32>, u32) = Default::default();
        let people = 40_000;
        for _ in 0..people {
            let name = person(&mut dice, Region::Java);
            assert!((1..=6).contains(&name.split(' ').count()), "{name}");
            for word in name.split(' ') {
                *words.entry(word.to_owned()).or_default() += 1;
                tokens += 1;
            }
        }
        let mean = tokens * 100 / people;
        assert!((205..235).contains(&mean), "{mean} words in 100 names");
        let commonest = words.values().max().copied().unwrap_or_default();
        assert!(
            commonest > people / 20,
            "{commonest} bear the commonest word"
        );
        let rare = words.values().filter(|count| **count < 4).count();
        assert!(rare * 2 > words.len(), "{rare} of {} are rare", words.len());
        assert!(words.len() > 3000, "{} words", words.len());
    }
}
