//! Who fits, best first: the lists are met in the order of what is best, until enough are found.

use super::cursor::{Seen, Shelf, Source, each_common};
use super::dictionary::{Token, paired_names, same_names};
use super::meaning::{Lists, Meaning};
use super::sight::{FIRST, LAST, Sight};
use super::{Found, Near};
use crate::domain::ids::Idpel;
use crate::domain::naming::Kind;
use crate::domain::naming::pairs::{pair, sameness};
use crate::domain::naming::question::Question;
use crate::replica::fault::Result;
use crate::replica::tx::Tx;

/// How many blocks of lists one question may read.
const BLOCKS: u32 = 20_000;
/// So many are looked at one by one, rather than met with further lists.
const FEW: usize = 40;

/// The lists and the eye of one question, over all its readings.
pub(super) struct Gather<'t, 'c> {
    tx: &'t Tx<'c>,
    near: &'t Near<'t>,
    shelf: Shelf<'c>,
    sight: Sight<'t, 'c>,
}

/// Where each of the words may be the place's.
struct Places {
    /// By its beginning.
    begun: Vec<Lists>,
    whole: Vec<Lists>,
}

impl Places {
    /// Whether none of the words is a place's.
    fn are_none(&self) -> bool {
        self.begun.iter().all(|lists| is_nobody(Some(lists)))
    }
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
        self.sight.turn(FIRST);
        self.in_turn(question)?;
        self.sight.turn(LAST);
        if self.is_done() {
            // More may fit than were looked at; whoever was seen lately is not to be among the rest.
            for idpel in self.near.seen.iter().copied().map(Idpel::number) {
                self.sight.see(question, idpel)?;
            }
        }
        Ok(())
    }

    fn in_turn(&mut self, question: &Question) -> Result<()> {
        let pairs = pairs(question, |_| true);
        let named = self.few(question, &pairs)?;
        let mut places = None;
        if named {
            places = self.places(question)?;
            if places.as_ref().is_none_or(Places::are_none) {
                return Ok(());
            }
        }
        let own = match self.near.unit {
            Some(unit) => self.tx.token(Kind::Unit, &unit.number().to_string())?,
            None => None,
        };
        let meanings = question
            .words()
            .iter()
            .map(|word| self.tx.meaning(word))
            .collect::<Result<Vec<_>>>()?;
        let whole = |meaning: &Meaning| Some(meaning.name.into_iter().collect());
        let whole: Vec<Lists> = meanings.iter().map(whole).collect();
        let begun: Vec<Lists> = meanings.iter().map(|one| Some(one.names.clone())).collect();
        let no_longer = meanings.iter().all(Meaning::is_whole);
        let turns = [own, None];
        let turns = turns.get(usize::from(own.is_none())..).unwrap_or_default();
        if !named {
            for within in turns {
                self.same(question, &whole, &pairs, *within)?;
            }
        }
        for within in turns {
            let foreign = within.is_none();
            self.sight.turn((foreign, false, false));
            if !named {
                self.meet(question, &whole, &pairs, *within)?;
            }
            self.sight.turn((foreign, false, true));
            if !named && !no_longer {
                self.meet(question, &begun, &pairs, *within)?;
            }
            self.sight.turn((foreign, true, false));
            if self.is_done() || meanings.len() < 2 {
                continue;
            }
            if places.is_none() {
                places = self.places(question)?;
            }
            let Some(places) = &places else {
                return Ok(());
            };
            self.placed(question, &whole, &places.whole, *within)?;
            self.sight.turn((foreign, true, true));
            if !no_longer || places.begun != places.whole {
                self.placed(question, &begun, &places.begun, *within)?;
            }
        }
        Ok(())
    }

    /// Sees all who have these pairs, where they are few; whether they are. Nobody has no pairs.
    fn few(&mut self, question: &Question, pairs: &[i64]) -> Result<bool> {
        let mut few = Vec::new();
        let sources = pairs.iter().map(|pair| Source::new([*pair].into_iter(), 0));
        each_common(&mut self.shelf, sources.collect(), |idpel| {
            few.push(idpel);
            Ok(if few.len() > FEW {
                Seen::Enough
            } else {
                Seen::Well
            })
        })?;
        let all = !pairs.is_empty() && few.len() <= FEW && !self.shelf.is_empty();
        if all {
            for idpel in few {
                self.sight.see(question, idpel)?;
            }
        }
        Ok(all)
    }

    /// Names of the very words that were typed.
    fn same(
        &mut self,
        question: &Question,
        whole: &[Lists],
        pairs: &[i64],
        within: Option<Token>,
    ) -> Result<()> {
        let Some(sameness) = sameness(&question.words().join(" ")) else {
            return Ok(());
        };
        let lists = [&[same_names(sameness)], pairs].concat();
        self.meet(question, whole, &lists, within)
    }

    /// Where the words may be a place's; `None` where whoever could be found so has been seen.
    fn places(&mut self, question: &Question) -> Result<Option<Places>> {
        let places = (0..question.words().len()).map(|at| self.tx.place(question, at));
        let places = places.collect::<Result<Vec<_>>>()?;
        let (whole, begun): (Vec<Lists>, Vec<Lists>) = places.into_iter().unzip();
        let nowhere = |at: usize| is_nobody(begun.get(at));
        let all = (0..begun.len()).all(nowhere);
        if !all && self.few(question, &pairs(question, nowhere))? {
            return Ok(None);
        }
        Ok(Some(Places { begun, whole }))
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
        let only = places.iter().position(|place| is_nobody(Some(place)));
        let anchors = only.map_or(0..names.len(), |at| at..at + 1);
        for anchor in anchors {
            let by_name = |at: usize| at == anchor || is_nobody(places.get(at));
            if (0..names.len()).all(by_name) {
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
            self.meet(question, &lists, &pairs(question, by_name), within)?;
        }
        Ok(())
    }

    /// Sees whoever is on one of each of these lists and on each of the lists that go by numbers alone.
    fn meet(
        &mut self,
        question: &Question,
        lists: &[Lists],
        numbered: &[i64],
        within: Option<Token>,
    ) -> Result<()> {
        if self.is_done() || lists.iter().any(|list| is_nobody(Some(list))) {
            return Ok(());
        }
        let single = |list: &i64| Source::new([*list].into_iter(), 0);
        let mut sources: Vec<Source> = numbered.iter().map(single).collect();
        // A word typed twice asks for nothing more.
        let before = |at: usize| lists.get(..at).unwrap_or_default();
        let once = lists
            .iter()
            .enumerate()
            .filter(|(at, list)| !before(*at).contains(list));
        for tokens in once.filter_map(|(_, list)| list.as_deref()) {
            let customers = tokens.iter().map(|token| token.customers).sum();
            let source = Source::new(tokens.iter().map(|token| token.id), customers);
            sources.push(source);
        }
        sources.extend(
            within.map(|unit| Source::new([unit.id].into_iter(), unit.customers).that_must()),
        );
        let sight = &mut self.sight;
        each_common(&mut self.shelf, sources, |idpel| sight.see(question, idpel))
    }
}

/// Whether a customer would have to be on a list of which there is none.
fn is_nobody(lists: Option<&Lists>) -> bool {
    lists.is_some_and(|lists| lists.as_ref().is_some_and(Vec::is_empty))
}

/// The lists of the pairs that a name has which has all those words.
fn pairs(question: &Question, named: impl Fn(usize) -> bool) -> Vec<i64> {
    let words = question.words();
    let mut pairs = Vec::new();
    for (at, one) in words.iter().enumerate().filter(|(at, _)| named(*at)) {
        let before = words.iter().enumerate().take(at);
        for (_, other) in before.filter(|(before, _)| named(*before)) {
            pairs.extend(pair(one, other).map(paired_names));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}
