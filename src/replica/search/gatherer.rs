//! The lists of a whole file at once: customers come in the order of IDPEL, so that each list only grows at its end. What
//! is gathered is given out as a run when it has grown to a few megabytes; so memory does not depend on how many customers
//! or how many words there are. No SQL here: it may be done on another thread than what is written.

use super::block::{gap, put};
use super::runs::{Run, Spool};
use crate::domain::customer::Customer;
use crate::domain::ids::UnitCode;
use crate::domain::naming::{Kind, fold, name_tokens, place_tokens, sameness, words};
use crate::replica::fault::{Fault, Result};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// How much a run holds: bytes of lists (with what a list and a word take beside), and names.
const MOST_BYTES: usize = 5_000_000;
const MOST_NAMES: usize = 250_000;
/// What a list takes beside its bytes, roughly.
const LIST: usize = 160;

/// The search's lists under way.
pub struct Gatherer {
    names: Words,
    places: Words,
    tokens: HashMap<(Kind, Box<str>), usize>,
    lists: Vec<List>,
    unit: Option<(UnitCode, usize)>,
    /// Sameness and IDPEL of each name, as the one number by which they are sorted.
    same: Vec<i64>,
    bytes: usize,
    last: i64,
    folded: String,
}

/// The lists of a word's tokens.
type Words = HashMap<Box<str>, Box<[usize]>, BuildHasherDefault<Fnv>>;

struct List {
    kind: Kind,
    text: Box<str>,
    count: i64,
    first: i64,
    last: i64,
    gaps: Vec<u8>,
}

/// FNV-1a: words are short, and nobody chooses them to collide.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

impl Default for Gatherer {
    fn default() -> Self {
        Self {
            names: Words::default(),
            places: Words::default(),
            tokens: HashMap::new(),
            lists: Vec::new(),
            unit: None,
            same: Vec::new(),
            bytes: 0,
            last: -1,
            folded: String::new(),
        }
    }
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
        if idpel <= self.last {
            return Err(Fault::Defect("customers out of order".into()));
        }
        self.last = idpel;
        let mut folded = std::mem::take(&mut self.folded);
        fold(name, &mut folded);
        if let Some(sameness) = sameness(&folded) {
            self.same.push((i64::from(sameness) << 40) | idpel);
        }
        for word in words(&folded) {
            if !self.names.contains_key(word) {
                let lists = name_tokens(word).map(|(kind, text)| self.list(kind, text));
                let lists: Box<[usize]> = lists.collect();
                self.names.insert(word.into(), lists);
            }
            for list in self.names.get(word).into_iter().flatten() {
                self.bytes += add(self.lists.get_mut(*list), idpel);
            }
        }
        fold(address, &mut folded);
        for word in words(&folded) {
            if !self.places.contains_key(word) {
                let lists = place_tokens(word).map(|(kind, text)| self.list(kind, text));
                let lists: Box<[usize]> = lists.collect();
                self.places.insert(word.into(), lists);
            }
            for list in self.places.get(word).into_iter().flatten() {
                self.bytes += add(self.lists.get_mut(*list), idpel);
            }
        }
        self.folded = folded;
        let list = match self.unit {
            Some((known, list)) if known == unit => list,
            _ => self.list(Kind::Unit, &unit.number().to_string()),
        };
        self.unit = Some((unit, list));
        self.bytes += add(self.lists.get_mut(list), idpel);
        let enough = self.bytes >= MOST_BYTES || self.same.len() >= MOST_NAMES;
        Ok(enough.then(|| self.run()))
    }

    fn list(&mut self, kind: Kind, text: &str) -> usize {
        let next = self.lists.len();
        let list = *self.tokens.entry((kind, text.into())).or_insert(next);
        if list == next {
            self.bytes += LIST + text.len();
            self.lists.push(List {
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

    /// What has been gathered since the run before.
    pub fn run(&mut self) -> Run {
        self.same.sort_unstable();
        let mut same = Spool::default();
        let mut before = 0;
        for name in self.same.drain(..) {
            same.number(name - before);
            before = name;
        }
        self.lists
            .sort_unstable_by(|a, b| (a.kind, &a.text).cmp(&(b.kind, &b.text)));
        let mut words = Spool::default();
        for list in self.lists.drain(..) {
            words.number(i64::from(list.kind.number()));
            words.number(i64::try_from(list.text.len()).unwrap_or(0));
            words.bytes(list.text.as_bytes());
            words.number(list.count);
            words.number(list.first);
            words.bytes(&list.gaps);
        }
        self.names.clear();
        self.places.clear();
        self.tokens.clear();
        self.unit = None;
        self.bytes = 0;
        Run::new(same, words)
    }
}

/// Adds an IDPEL to the end of a list, once; returns by how many bytes that has grown.
fn add(list: Option<&mut List>, idpel: i64) -> usize {
    let Some(list) = list.filter(|list| list.count == 0 || list.last < idpel) else {
        return 0;
    };
    let before = list.gaps.len();
    if list.count == 0 {
        list.first = idpel;
    } else {
        put(&mut list.gaps, gap(list.last, idpel));
    }
    list.last = idpel;
    list.count += 1;
    list.gaps.len() - before
}
