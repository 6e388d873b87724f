//! Which lists a typed word leads to.

use super::dictionary::Token;
use crate::domain::naming::question::Question;
use crate::domain::naming::{Kind, NAME_STARTS, beginning, place_start, says_where};
use crate::replica::fault::Result;
use crate::replica::tx::Tx;

/// Up to so many words that begin as typed are read as their own lists, beyond it as that of a shorter beginning, whose
/// customers are looked at one by one.
const MOST_NAMES: usize = 64;
const MOST_PLACES: usize = 24;
const MOST_UNITS: usize = 8;

/// Lists of which a customer must be on one; `None` where any customer may do.
pub(super) type Lists = Option<Vec<Token>>;

/// A typed word, as the dictionary has it.
#[derive(Debug)]
pub(super) struct Meaning {
    /// As a whole word of a name.
    pub(super) name: Option<Token>,
    /// As the beginning of one.
    pub(super) names: Vec<Token>,
}

impl Meaning {
    /// Whether nobody has a longer word that begins so.
    pub(super) fn is_whole(&self) -> bool {
        let all = self.names.iter().map(|token| token.customers).sum::<i64>();
        self.name.is_some_and(|token| token.customers == all)
    }
}

impl Tx<'_> {
    pub(super) fn meaning(&self, word: &str) -> Result<Meaning> {
        let name = self.token(Kind::Name, word)?;
        let names = match beginning(word, NAME_STARTS) {
            Some(start) if start.len() < word.len() => {
                let words = self.tokens_from(Kind::Name, word, MOST_NAMES + 1)?;
                if words.len() <= MOST_NAMES {
                    words
                } else {
                    self.token(Kind::NameStart, start)?.into_iter().collect()
                }
            }
            _ => self.token(Kind::NameStart, word)?.into_iter().collect(),
        };
        Ok(Meaning { name, names })
    }

    /// The lists of a place: the address's words and the units of whose names it is one. `whole` for the word itself.
    pub(super) fn place(&self, question: &Question, at: usize, whole: bool) -> Result<Lists> {
        let Some(word) = question.words().get(at) else {
            return Ok(None);
        };
        let idle = if whole {
            !says_where(word)
        } else {
            question.narrows_no_place(at)
        };
        if idle {
            return Ok(None);
        }
        let mut lists = if whole {
            self.token(Kind::Place, word)?.into_iter().collect()
        } else {
            let words = self.tokens_from(Kind::Place, word, MOST_PLACES + 1)?;
            if words.len() <= MOST_PLACES {
                words
            } else {
                match place_start(word) {
                    Some(start) => self.token(Kind::PlaceStart, start)?.into_iter().collect(),
                    None => return Ok(None),
                }
            }
        };
        let units = self.units_named(word, whole, MOST_UNITS + 1)?;
        if units.len() > MOST_UNITS {
            return Ok(None);
        }
        for unit in units {
            lists.extend(self.token(Kind::Unit, &unit.number().to_string())?);
        }
        Ok(Some(lists))
    }
}
