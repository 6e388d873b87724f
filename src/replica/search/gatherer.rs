//! The lists of a whole file at once: customers come in the order of IDPEL, so that each list only grows at its end. What
//! is gathered is put aside in runs when it has grown to a few megabytes, and merged when all are in; so memory does not
//! depend on how many customers or how many words there are.

use super::block::{gap, put};
use super::merge::{Lists, merge};
use super::runs::{self, Spool, Stream};
use crate::domain::customer::Customer;
use crate::domain::ids::UnitCode;
use crate::domain::naming::{Kind, fold, name_tokens, place_tokens, sameness, words};
use crate::replica::fault::{Fault, Result};
use crate::replica::tx::Tx;
use rusqlite::CachedStatement;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// How much a run holds: bytes of lists (with what a list and a word take beside), and names.
const MOST_BYTES: usize = 7_000_000;
const MOST_NAMES: usize = 400_000;
/// What a list takes beside its bytes, roughly.
const LIST: usize = 160;

/// The search's lists under way.
pub struct Gatherer<'c> {
    insert: CachedStatement<'c>,
    runs: i64,
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

impl<'c> Gatherer<'c> {
    pub fn new(tx: &Tx<'c>) -> Result<Self> {
        runs::begin(tx)?;
        Ok(Self {
            insert: runs::writing(tx)?,
            runs: 0,
            names: Words::default(),
            places: Words::default(),
            tokens: HashMap::new(),
            lists: Vec::new(),
            unit: None,
            same: Vec::new(),
            bytes: 0,
            last: -1,
            folded: String::new(),
        })
    }

    /// Takes the next customer in the order of IDPEL.
    ///
    /// # Errors
    /// [`Fault::Defect`] for one out of order.
    pub fn customer(&mut self, new: &Customer) -> Result<()> {
        self.take(new.idpel.number(), &new.name, &new.address, new.unit)
    }

    pub(super) fn take(
        &mut self,
        idpel: i64,
        name: &str,
        address: &str,
        unit: UnitCode,
    ) -> Result<()> {
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
        if self.bytes >= MOST_BYTES || self.same.len() >= MOST_NAMES {
            self.put_aside()?;
        }
        Ok(())
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

    /// Writes a run, and begins the next.
    fn put_aside(&mut self) -> Result<()> {
        self.same.sort_unstable();
        let mut spool = Spool::new(&mut self.insert, Stream::Same, self.runs);
        let mut before = 0;
        for name in self.same.drain(..) {
            spool.number(name - before)?;
            before = name;
        }
        spool.finish()?;
        self.lists
            .sort_unstable_by(|a, b| (a.kind, &a.text).cmp(&(b.kind, &b.text)));
        let mut spool = Spool::new(&mut self.insert, Stream::Words, self.runs);
        for list in self.lists.drain(..) {
            spool.number(i64::from(list.kind.number()))?;
            spool.number(i64::try_from(list.text.len()).unwrap_or(0))?;
            spool.bytes(list.text.as_bytes())?;
            spool.number(list.count)?;
            spool.number(list.first)?;
            spool.bytes(&list.gaps)?;
        }
        spool.finish()?;
        self.names.clear();
        self.places.clear();
        self.tokens.clear();
        self.unit = None;
        self.bytes = 0;
        self.runs += 1;
        Ok(())
    }

    /// Puts the lists into their place, which must be empty.
    pub fn finish(self, tx: &Tx<'_>) -> Result<()> {
        self.into_lists(tx, &mut super::rebuild::Writer::new(tx)?)
    }

    /// Hands out the lists, each whole, in the order of their keys.
    pub(super) fn into_lists(mut self, tx: &Tx<'_>, lists: &mut impl Lists) -> Result<()> {
        self.put_aside()?;
        let count = self.runs;
        drop(self);
        merge(tx, count, lists)?;
        runs::end(tx)
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
