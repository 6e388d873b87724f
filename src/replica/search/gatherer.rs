//! The lists of a whole file at once: customers come in the order of IDPEL, so that each list only grows at its end. What
//! is gathered is given out as a run when it has grown to a few megabytes; so memory does not depend on how many customers
//! or how many words there are. No SQL here: it may be done on another thread than what is written.

use super::block::{gap, key, put};
use super::dictionary::{LOWEST, numbered};
use super::runs::{Run, Spool};
use crate::domain::customer::Customer;
use crate::domain::ids::UnitCode;
use crate::domain::naming::fnv::Fnv;
use crate::domain::naming::{Kind, fold, name_tokens, place_tokens, words};
use crate::replica::fault::{Fault, Result};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// How much a run holds: bytes of lists (with what a list and a word take beside), and places on lists without a word.
const MOST_BYTES: usize = 5_000_000;
const MOST_NUMBERED: usize = 500_000;
/// What a list takes beside its bytes, roughly.
const LIST: usize = 160;

/// The search's lists under way.
#[derive(Default)]
pub struct Gatherer {
    names: Words,
    places: Words,
    lists: Lists,
    unit: Option<(UnitCode, usize)>,
    /// List and IDPEL of the lists without a word, as the one number by which they are sorted, which begins at zero.
    numbered: Vec<i64>,
    last: Option<i64>,
    folded: String,
}

/// The lists of a word's tokens.
type Words = HashMap<Box<str>, Box<[usize]>, BuildHasherDefault<Fnv>>;

/// The lists of words, with the bytes that they take.
#[derive(Default)]
struct Lists {
    tokens: HashMap<(Kind, Box<str>), usize>,
    all: Vec<List>,
    bytes: usize,
}

struct List {
    kind: Kind,
    text: Box<str>,
    count: i64,
    first: i64,
    last: i64,
    gaps: Vec<u8>,
}

impl Gatherer {
    /// Takes the next customer in the order of IDPEL. Returns what has been gathered, when that is enough for a run.
    ///
    /// # Errors
    /// [`Fault::Defect`] for one out of order.
    pub fn customer(&mut self, new: &Customer) -> Result<Option<Run>> {
        self.take(new.idpel.number(), &new.name, &new.address, new.unit)
    }

    pub(super) fn take(
        &mut self,
        idpel: i64,
        name: &str,
        address: &str,
        unit: UnitCode,
    ) -> Result<Option<Run>> {
        if self.last.is_some_and(|last| idpel <= last) {
            return Err(Fault::Defect("customers out of order".into()));
        }
        self.last = Some(idpel);
        let (lists, folded) = (&mut self.lists, &mut self.folded);
        fold(name, folded);
        let numbered = numbered(folded).map(|list| key(list - LOWEST, idpel));
        self.numbered.extend(numbered);
        lists.add_words(&mut self.names, folded, idpel, |word| {
            name_tokens(word).collect()
        });
        fold(address, folded);
        lists.add_words(&mut self.places, folded, idpel, |word| {
            place_tokens(word).collect()
        });
        let list = match self.unit {
            Some((known, list)) if known == unit => list,
            _ => lists.of(Kind::Unit, &unit.number().to_string()),
        };
        self.unit = Some((unit, list));
        lists.add(list, idpel);
        let enough = lists.bytes >= MOST_BYTES || self.numbered.len() >= MOST_NUMBERED;
        Ok(enough.then(|| self.run()))
    }

    /// What has been gathered since the run before.
    pub fn run(&mut self) -> Run {
        self.numbered.sort_unstable();
        self.numbered.dedup();
        let mut numbered = Spool::default();
        let mut before = 0;
        for place in self.numbered.drain(..) {
            numbered.number(place - before);
            before = place;
        }
        let mut lists = std::mem::take(&mut self.lists.all);
        lists.sort_unstable_by(|a, b| (a.kind, &a.text).cmp(&(b.kind, &b.text)));
        let mut words = Spool::default();
        for list in lists {
            words.number(i64::from(list.kind.number()));
            words.number(i64::try_from(list.text.len()).unwrap_or(0));
            words.bytes(list.text.as_bytes());
            words.number(list.count);
            words.number(list.first);
            words.bytes(&list.gaps);
        }
        self.names.clear();
        self.places.clear();
        self.lists.tokens.clear();
        self.lists.bytes = 0;
        self.unit = None;
        Run::new(numbered, words)
    }
}

impl Lists {
    /// The list of a token, by its place.
    fn of(&mut self, kind: Kind, text: &str) -> usize {
        let next = self.all.len();
        let list = *self.tokens.entry((kind, text.into())).or_insert(next);
        if list == next {
            self.bytes += LIST + text.len();
            self.all.push(List {
                kind,
                text: text.into(),
                count: 0,
                first: 0,
                last: 0,
                gaps: Vec::new(),
            });
        }
        list
    }

    /// Adds an IDPEL to the lists of all words of a text, by what is known of these.
    fn add_words(
        &mut self,
        known: &mut Words,
        folded: &str,
        idpel: i64,
        tokens: fn(&str) -> Vec<(Kind, &str)>,
    ) {
        for word in words(folded) {
            if let Some(lists) = known.get(word) {
                self.add_to(lists, idpel);
                continue;
            }
            let lists = tokens(word).into_iter();
            let lists: Box<[usize]> = lists.map(|(kind, text)| self.of(kind, text)).collect();
            self.add_to(&lists, idpel);
            known.insert(word.into(), lists);
        }
    }

    fn add_to(&mut self, lists: &[usize], idpel: i64) {
        for list in lists {
            self.add(*list, idpel);
        }
    }

    /// Adds an IDPEL to the end of a list, once.
    fn add(&mut self, list: usize, idpel: i64) {
        let list = self.all.get_mut(list);
        let Some(list) = list.filter(|list| list.count == 0 || list.last < idpel) else {
            return;
        };
        let before = list.gaps.len();
        if list.count == 0 {
            list.first = idpel;
        } else {
            put(&mut list.gaps, gap(list.last, idpel));
        }
        list.last = idpel;
        list.count += 1;
        self.bytes += list.gaps.len() - before;
    }
}
