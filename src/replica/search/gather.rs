//! Who fits, best first: the lists are met in the order of what is best, until enough are found.

use super::cursor::{Shelf, Source, each_common};
use super::dictionary::{Token, same_names};
use super::meaning::{Lists, Meaning};
use super::sight::Sight;
use super::{Found, Near};
use crate::domain::ids::Idpel;
use crate::domain::naming::question::Question;
use crate::domain::naming::{Kind, sameness};
use crate::replica::fault::Result;
use crate::replica::tx::Tx;

/// How many blocks of lists one question may read.
const BLOCKS: u32 = 20_000;

/// The lists and the eye of one question, over all its readings.
pub(super) struct Gather<'t, 'c> {
    tx: &'t Tx<'c>,
    near: &'t Near<'t>,
    shelf: Shelf<'c>,
    sight: Sight<'t, 'c>,
}

impl<'t, 'c> Gather<'t, 'c> {
    pub(super) fn new(tx: &'t Tx<'c>, near: &'t Near<'t>, limit: usize) -> Result<Self> {
        Ok(Self {
            tx,
            near,
            shelf: Shelf::new(tx, BLOCKS)?,
            sight: Sight::new(tx, near, limit)?,
        })
    }

    /// How many are found.
    pub(super) fn count(&self) -> usize {
        self.sight.count()
    }

    /// Whether nothing more is wanted or may be read.
    pub(super) fn is_done(&self) -> bool {
        self.sight.is_done() || self.shelf.is_empty()
    }

    pub(super) fn into_found(self) -> Vec<Found> {
        self.sight.into_found()
    }

    /// Adds whoever fits a question.
    pub(super) fn all(&mut self, question: &Question) -> Result<()> {
        self.sight.forget_misfits();
        let meanings = question
            .words()
            .iter()
            .map(|word| self.tx.meaning(word))
            .collect::<Result<Vec<_>>>()?;
        let own = match self.near.unit {
            Some(unit) => self.tx.token(Kind::Unit, &unit.number().to_string())?,
            None => None,
        };
        if own.is_some() {
            self.same(question, own)?;
        }
        self.same(question, None)?;
        if own.is_some() {
            self.fitting(question, &meanings, own)?;
        }
        self.fitting(question, &meanings, None)?;
        if self.is_done() {
            // More may fit than were looked at; whoever was seen lately is not to be among the rest.
            for idpel in self.near.seen.iter().copied().map(Idpel::number) {
                self.sight.see(question, idpel)?;
            }
        }
        Ok(())
    }

    /// Names of the very words that were typed.
    fn same(&mut self, question: &Question, within: Option<Token>) -> Result<()> {
        let Some(sameness) = sameness(&question.words().join(" ")).filter(|_| !self.is_done())
        else {
            return Ok(());
        };
        let same = Token {
            id: same_names(sameness),
            customers: 0,
        };
        self.meet(question, &[Some(vec![same])], within)
    }

    fn fitting(
        &mut self,
        question: &Question,
        all: &[Meaning],
        within: Option<Token>,
    ) -> Result<()> {
        let whole = |meaning: &Meaning| Some(meaning.name.into_iter().collect());
        let whole: Vec<Lists> = all.iter().map(whole).collect();
        let begun: Vec<Lists> = all.iter().map(|one| Some(one.names.clone())).collect();
        let no_longer = all.iter().all(Meaning::is_whole);
        self.meet(question, &whole, within)?;
        if !no_longer {
            self.meet(question, &begun, within)?;
        }
        if self.is_done() || all.len() < 2 {
            return Ok(());
        }
        let places = self.places(question, true)?;
        self.placed(question, &whole, &places, within)?;
        if self.is_done() {
            return Ok(());
        }
        let begun_places = self.places(question, false)?;
        if no_longer && begun_places == places {
            return Ok(());
        }
        self.placed(question, &begun, &begun_places, within)
    }

    fn places(&self, question: &Question, whole: bool) -> Result<Vec<Lists>> {
        (0..question.words().len())
            .map(|at| self.tx.place(question, at, whole))
            .collect()
    }

    /// One typed word is the name's, in turn, and each other the name's or the place's.
    fn placed(
        &mut self,
        question: &Question,
        names: &[Lists],
        places: &[Lists],
        within: Option<Token>,
    ) -> Result<()> {
        // Where a word is no place's it is the name's of whoever fits, and one turn has them all.
        let only = places
            .iter()
            .position(|place| place.as_ref().is_some_and(Vec::is_empty));
        let anchors = only.map_or(0..names.len(), |at| at..at + 1);
        for anchor in anchors {
            let others = || places.iter().enumerate().filter(|(at, _)| *at != anchor);
            if others().all(|(_, place)| place.as_ref().is_some_and(Vec::is_empty)) {
                continue;
            }
            let lists: Vec<Lists> = names
                .iter()
                .zip(places)
                .enumerate()
                .map(|(at, (name, place))| match (name, place) {
                    (name, _) if at == anchor => name.clone(),
                    (Some(name), Some(place)) => Some([name.as_slice(), place].concat()),
                    _ => None,
                })
                .collect();
            self.meet(question, &lists, within)?;
        }
        Ok(())
    }

    /// Sees whoever is on one of each of these lists.
    fn meet(&mut self, question: &Question, lists: &[Lists], within: Option<Token>) -> Result<()> {
        let nobody = |lists: &Lists| lists.as_ref().is_some_and(Vec::is_empty);
        if self.is_done() || lists.iter().any(nobody) {
            return Ok(());
        }
        let mut sources = Vec::with_capacity(lists.len() + 1);
        // A word typed twice asks for nothing more.
        let before = |at: usize| lists.get(..at).unwrap_or_default();
        let once = lists
            .iter()
            .enumerate()
            .filter(|(at, list)| !before(*at).contains(list));
        for tokens in once
            .filter_map(|(_, list)| list.as_deref())
            .chain(within.as_ref().map(std::slice::from_ref))
        {
            let customers = tokens.iter().map(|token| token.customers).sum();
            let ids = tokens.iter().map(|token| token.id);
            sources.push(Source::open(&mut self.shelf, ids, customers)?);
        }
        let sight = &mut self.sight;
        each_common(&mut self.shelf, &mut sources, |idpel| {
            sight.see(question, idpel)
        })
    }
}
