//! Which lists a typed word leads to.

use super::dictionary::Token;
use crate::domain::ids::UnitCode;
use crate::domain::naming::question::Question;
use crate::domain::naming::{Kind, NAME_STARTS, beginning, place_start, says_where};
use crate::replica::fault::Result;
use crate::replica::tx::Tx;

/// Up to so many words that begin as typed are read as their own lists, beyond it as that of a shorter beginning, whose
/// customers are looked at one by one.
const MOST_NAMES: usize = 64;
const MOST_PLACES: usize = 24;
const MOST_UNITS: usize = 8;
/// A unit's name may have several words that begin alike.
const MOST_ROWS: usize = 16;

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
        let (name, names) = match beginning(word, NAME_STARTS) {
            Some(start) if start.len() < word.len() => {
                match self.tokens_from(Kind::Name, word, MOST_NAMES + 1)? {
                    (name, words) if words.len() <= MOST_NAMES => (name, words),
                    (name, _) => {
                        let start = self.token(Kind::NameStart, start)?;
                        (name, start.into_iter().collect())
                    }
                }
            }
            _ => {
                let (name, start) = self.name_and_start(word)?;
                (name, start.into_iter().collect())
            }
        };
        Ok(Meaning { name, names })
    }

    /// The lists of a typed word as a place's, the address's or the unit's: as a whole word, and as the beginning of one.
    pub(super) fn place(&self, question: &Question, at: usize) -> Result<(Lists, Lists)> {
        let Some(word) = question.words().get(at).filter(|word| says_where(word)) else {
            // It narrows nothing, and is never the whole word by which somebody is found.
            return Ok((Some(Vec::new()), None));
        };
        let (itself, words) = self.tokens_from(Kind::Place, word, MOST_PLACES + 1)?;
        let units = self.units_named(word, MOST_ROWS + 1)?;
        let named = units.iter().filter(|(_, itself)| *itself);
        let whole = self.with_units(Some(itself.into_iter().collect()), named)?;
        if question.narrows_no_place(at) {
            return Ok((whole, None));
        }
        let begun = if words.len() <= MOST_PLACES {
            Some(words)
        } else if let Some(start) = place_start(word) {
            let start = self.token(Kind::PlaceStart, start)?;
            Some(start.into_iter().collect())
        } else {
            None
        };
        Ok((whole, self.with_units(begun, units.iter())?))
    }

    /// With the lists of units, unless there are too many.
    fn with_units<'u>(
        &self,
        lists: Lists,
        units: impl Iterator<Item = &'u (UnitCode, bool)>,
    ) -> Result<Lists> {
        let Some(mut lists) = lists else {
            return Ok(None);
        };
        let mut known: Vec<UnitCode> = units.map(|(unit, _)| *unit).collect();
        let cut = known.len() > MOST_ROWS;
        known.sort_unstable();
        known.dedup();
        if cut || known.len() > MOST_UNITS {
            return Ok(None);
        }
        for unit in known {
            lists.extend(self.token(Kind::Unit, &unit.number().to_string())?);
        }
        Ok(Some(lists))
    }
}
