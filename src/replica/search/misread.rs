//! What may have been meant where nothing fits: one word at a time with one letter otherwise.

use super::gather::Gather;
use super::{Found, Near};
use crate::domain::naming::Kind;
use crate::domain::naming::edits::edits;
use crate::domain::naming::question::{Question, Reading};
use crate::replica::fault::Result;
use crate::replica::tx::Tx;

/// How many readings of a word are shown together, and how many are tried.
const SHOWN: usize = 3;
const TRIED: usize = 24;

/// A word that may have been meant: a mere beginning is less likely, so is a rare word.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Guess {
    begins: bool,
    customers: std::cmp::Reverse<i64>,
    word: String,
}

impl Tx<'_> {
    /// Who fits with one letter otherwise, and how the word was read then.
    pub(super) fn misread(
        &self,
        question: &Question,
        near: &Near<'_>,
        limit: usize,
    ) -> Result<Option<(Reading, Vec<Found>)>> {
        let mut gather = Gather::new(self, near, limit)?;
        for at in self.likeliest(question)? {
            let Some(typed) = question.words().get(at) else {
                continue;
            };
            let mut read = Vec::new();
            for guess in self.guesses(typed, question.words().len() > 1)? {
                let before = gather.count();
                gather.all(&question.reading(at, &guess.word))?;
                if gather.count() > before {
                    let more = if guess.begins { "…" } else { "" };
                    read.push(guess.word + more);
                }
                if read.len() == SHOWN || gather.is_done() {
                    break;
                }
            }
            if !read.is_empty() {
                let typed = typed.clone();
                return Ok(Some((Reading { typed, read }, gather.into_found())));
            }
        }
        Ok(None)
    }

    /// The places of the words, those first that begin no word of the dictionary.
    fn likeliest(&self, question: &Question) -> Result<Vec<usize>> {
        let mut places = Vec::new();
        for (at, word) in question.words().iter().enumerate() {
            let known = self.nearest_word(Kind::Name, word)?.is_some()
                || question.words().len() > 1
                    && (self.nearest_word(Kind::Place, word)?.is_some()
                        || question.narrows_no_place(at)
                        || !self.units_named(word, 1)?.is_empty());
            places.push((known, at));
        }
        places.sort_unstable();
        Ok(places.into_iter().map(|(_, at)| at).collect())
    }

    fn guesses(&self, typed: &str, of_places: bool) -> Result<Vec<Guess>> {
        let mut guesses = Vec::new();
        for word in edits(typed) {
            let mut best = self.guess(Kind::Name, &word)?;
            if of_places {
                best = best
                    .into_iter()
                    .chain(self.guess(Kind::Place, &word)?)
                    .min();
            }
            guesses.extend(best);
        }
        guesses.sort_unstable();
        guesses.truncate(TRIED);
        Ok(guesses)
    }

    fn guess(&self, kind: Kind, word: &str) -> Result<Option<Guess>> {
        let nearest = self.nearest_word(kind, word)?;
        Ok(nearest.map(|(found, customers)| Guess {
            begins: found != word,
            customers: std::cmp::Reverse(customers),
            word: word.to_owned(),
        }))
    }
}
