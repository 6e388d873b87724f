//! Who fits what was typed, and how well.

use super::{folded, may_say_nothing, says_where, words};

/// How many typed words are looked at.
const MOST_WORDS: usize = 8;

/// What was typed, as words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    words: Vec<String>,
}

/// How near a name is to being the very one that was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sameness {
    /// The same words in the same order, no more and no fewer.
    Same,
    /// The same words in another order.
    Turned,
    Other,
}

/// How well a customer fits; the better comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit {
    pub name: Sameness,
    /// A typed word is the place's.
    pub by_place: bool,
    /// A typed word is the mere beginning of one.
    pub beginnings: bool,
}

impl Question {
    pub fn new(text: &str) -> Self {
        Self {
            words: words(&folded(text))
                .take(MOST_WORDS)
                .map(str::to_owned)
                .collect(),
        }
    }

    pub fn words(&self) -> &[String] {
        &self.words
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The same question with another word in that place.
    pub fn reading(&self, at: usize, word: &str) -> Self {
        let mut words = self.words.clone();
        if let Some(own) = words.get_mut(at) {
            word.clone_into(own);
        }
        Self { words }
    }

    /// Whether the word in that place narrows nothing where it is no word of the name: it stands in every address, or,
    /// being the last, may become one that does.
    pub fn narrows_no_place(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| {
            !says_where(word) || at + 1 == self.words.len() && may_say_nothing(word)
        })
    }

    /// How well a customer fits; `None` for one who does not: each typed word must begin a word of the name, of the
    /// address or of the unit's name, and one of them a word of the name. All three are folded.
    pub fn fit(&self, name: &str, address: &str, unit_name: &str) -> Option<Fit> {
        let place = || {
            words(address)
                .chain(words(unit_name))
                .filter(|word| says_where(word))
        };
        let (mut named, mut by_place, mut beginnings) = (false, false, false);
        for (at, typed) in self.words.iter().enumerate() {
            let begins = |own: &str| own.starts_with(typed.as_str());
            if words(name).any(|own| own == typed) {
                named = true;
            } else if words(name).any(begins) {
                (named, beginnings) = (true, true);
            } else if place().any(|own| own == typed) {
                by_place = true;
            } else if place().any(begins) || self.narrows_no_place(at) {
                (by_place, beginnings) = (true, true);
            } else {
                return None;
            }
        }
        named.then(|| Fit {
            name: self.sameness(name),
            by_place,
            beginnings,
        })
    }

    fn sameness(&self, name: &str) -> Sameness {
        if words(name).eq(self.words.iter()) {
            return Sameness::Same;
        }
        let mut own: Vec<&str> = words(name).collect();
        let mut typed: Vec<&str> = self.words.iter().map(String::as_str).collect();
        if own.len() != typed.len() {
            return Sameness::Other;
        }
        own.sort_unstable();
        typed.sort_unstable();
        if own == typed {
            Sameness::Turned
        } else {
            Sameness::Other
        }
    }
}

/// How a typed word was read of which nothing was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub typed: String,
    /// The words, the likeliest first; a mere beginning ends in `…`.
    pub read: Vec<String>,
}
