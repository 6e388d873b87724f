//! The search: who fits the words that are typed, by an inverted index over the words of names and addresses. What a
//! customer is found by is the domain's (`domain::naming`); here are the lists (`block`, `cursor`), their keeping
//! (`change`, `gatherer`), the asking (`gather`, `misread`), and whether all of it holds (`holds`).

mod block;
mod change;
mod cursor;
mod dictionary;
mod gather;
mod gatherer;
mod holds;
mod meaning;
mod merge;
mod misread;
mod rebuild;
mod runs;
mod sight;

pub use change::Pending;
pub use gatherer::Gatherer;
pub use runs::{Run, Runs};

use super::fault::Result;
use super::tx::Tx;
use crate::domain::ids::{Idpel, UnitCode};
use crate::domain::naming::question::{Question, Reading};
use gather::Gather;

/// One customer whose name (and place) fit what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub idpel: Idpel,
    pub name: String,
    pub address: String,
    pub unit: UnitCode,
    pub unit_name: String,
    /// How many agendas the customer has; `None` where that was not asked.
    pub agendas: Option<u32>,
}

/// What is near to whoever asks.
#[derive(Debug, Clone, Copy, Default)]
pub struct Near<'a> {
    /// The own unit.
    pub unit: Option<UnitCode>,
    /// The customers looked at lately.
    pub seen: &'a [Idpel],
}

/// What a search brings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Finding {
    /// The best first.
    pub found: Vec<Found>,
    /// Where nothing fits what was typed: the word that was read otherwise.
    pub reading: Option<Reading>,
}

impl Tx<'_> {
    /// Customers of whose name, address or unit every typed word is the beginning of a word, one of them of the name.
    /// The very name comes first, then the own unit's, those seen lately, those whom the name alone fits, whole words,
    /// the shorter name. Of more than `limit` those are found whose names are nearest; where nobody fits, those who
    /// would with one letter otherwise.
    pub fn find(&self, typed: &str, near: &Near<'_>, limit: usize) -> Result<Finding> {
        self.write_names()?;
        let question = Question::new(typed);
        if question.is_empty() || limit == 0 {
            return Ok(Finding::default());
        }
        let mut gather = Gather::new(self, near, limit)?;
        gather.all(&question)?;
        if gather.count() > 0 || gather.is_done() {
            let found = gather.into_found();
            return Ok(Finding {
                found,
                reading: None,
            });
        }
        // Its statements are asked for again by the next.
        drop(gather);
        Ok(match self.misread(&question, near, limit)? {
            Some((reading, found)) => Finding {
                found,
                reading: Some(reading),
            },
            None => Finding::default(),
        })
    }
}
