//! Keeping the lists: what changes is gathered in the transaction and written list by list, so that an import does not
//! write the same block once for each of its customers.

use super::block::{self, Writing, damaged, key, parts};
use super::dictionary::{Token, numbered};
use crate::domain::customer::Customer;
use crate::domain::naming::{Kind, Tokens};
use crate::replica::fault::{Fault, Result};
use crate::replica::tx::Tx;
use rusqlite::params;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many changes are gathered at most: 16 bytes each.
const MOST: usize = 400_000;
/// The highest number that a word's list can have.
const HIGHEST: i64 = (1 << 23) - 1;

/// An IDPEL, and whether it comes or goes.
type Change = (i64, bool);

/// What the lists do not have yet.
#[derive(Debug, Default)]
pub struct Pending {
    words: HashMap<Kind, HashMap<String, Vec<Change>>>,
    numbered: Vec<(i64, Change)>,
    count: usize,
}

impl Pending {
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    fn note(&mut self, tokens: &Tokens, except: &Tokens, idpel: i64, comes: bool) {
        for (kind, text) in tokens.words.difference(&except.words) {
            let lists = self.words.entry(*kind).or_default();
            match lists.get_mut(text) {
                Some(list) => list.push((idpel, comes)),
                None => drop(lists.insert(text.clone(), vec![(idpel, comes)])),
            }
            self.count += 1;
        }
        let own = numbered(&tokens.name);
        let others: BTreeSet<i64> = numbered(&except.name).collect();
        for list in own.collect::<BTreeSet<_>>().difference(&others) {
            self.numbered.push((*list, (idpel, comes)));
            self.count += 1;
        }
    }
}

impl Tx<'_> {
    /// Notes that a customer has come or changed.
    pub(in crate::replica) fn name_customer(
        &self,
        old: Option<&Customer>,
        new: &Customer,
    ) -> Result<()> {
        let said = |one: &Customer| (one.name.clone(), one.address.clone(), one.unit);
        if old.map(said) == Some(said(new)) {
            return Ok(());
        }
        let before = old.map(Tokens::of).unwrap_or_default();
        let after = Tokens::of(new);
        let full = {
            let mut pending = self.pending();
            let idpel = new.idpel.number();
            pending.note(&before, &after, idpel, false);
            pending.note(&after, &before, idpel, true);
            pending.count >= MOST
        };
        if full { self.write_names() } else { Ok(()) }
    }

    /// Writes what was gathered, before anything is asked and before the transaction ends.
    pub(in crate::replica) fn write_names(&self) -> Result<()> {
        let pending = std::mem::take(&mut *self.pending());
        if pending.count == 0 {
            return Ok(());
        }
        let mut numbered: BTreeMap<i64, Vec<Change>> = BTreeMap::new();
        for (list, change) in pending.numbered {
            numbered.entry(list).or_default().push(change);
        }
        for (list, changes) in numbered {
            self.change_list(list, changes)?;
        }
        let words: BTreeMap<_, _> = pending.words.into_iter().collect();
        for (kind, lists) in words {
            let lists: BTreeMap<_, _> = lists.into_iter().collect();
            for (text, changes) in lists {
                self.change_word(kind, &text, changes)?;
            }
        }
        Ok(())
    }

    fn change_word(&self, kind: Kind, text: &str, changes: Vec<Change>) -> Result<()> {
        let known = self.token(kind, text)?;
        let id = match known {
            Some(token) => token.id,
            None => self.next_list()?,
        };
        let customers = known.map_or(0, |token| token.customers) + self.change_list(id, changes)?;
        if customers > 0 {
            self.put_token(kind, text, Token { id, customers })
        } else {
            self.drop_token(kind, text)
        }
    }

    /// The number after the last list's: one that is no list's.
    fn next_list(&self) -> Result<i64> {
        let sql = "SELECT key FROM token_list ORDER BY key DESC LIMIT 1";
        let last: Option<i64> = self.one(sql, [], |row| Ok(row.get(0)?))?;
        list_after(last.map_or(0, |key| parts(key).0))
    }

    /// Changes one list. Returns by how many it has grown.
    fn change_list(&self, list: i64, mut changes: Vec<Change>) -> Result<i64> {
        // Of what came and went the last word counts.
        changes.sort_by_key(|(idpel, _)| *idpel);
        let mut left: &[Change] = &changes;
        let mut grown = 0;
        while let Some((first, _)) = left.first() {
            let block = self.block_for(list, *first)?;
            let end = match &block {
                Some((found, _)) => self.first_after(*found)?,
                None => i64::MAX,
            };
            let here = left.partition_point(|(idpel, _)| *idpel < end);
            let (now, later) = left.split_at(here.max(1));
            grown += self.change_block(list, block, now)?;
            left = later;
        }
        Ok(grown)
    }

    /// The block of a list into which an IDPEL belongs, with its key.
    fn block_for(&self, list: i64, idpel: i64) -> Result<Option<(i64, Vec<u8>)>> {
        let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)?, row.get(1)?));
        let before = "SELECT key, idpels FROM token_list WHERE key <= ?1 ORDER BY key DESC LIMIT 1";
        let own = |(found, _): &(i64, Vec<u8>)| parts(*found).0 == list;
        if let Some(block) = self.one(before, [key(list, idpel)], read)?.filter(own) {
            return Ok(Some(block));
        }
        let after = "SELECT key, idpels FROM token_list WHERE key >= ?1 ORDER BY key LIMIT 1";
        Ok(self.one(after, [key(list, idpel)], read)?.filter(own))
    }

    /// The first IDPEL of the block after the one with that key, as far as it is of the same list.
    fn first_after(&self, found: i64) -> Result<i64> {
        let sql = "SELECT key FROM token_list WHERE key > ?1 ORDER BY key LIMIT 1";
        let next = self.one(sql, [found], |row| Ok(parts(row.get(0)?)))?;
        Ok(match next {
            Some((list, first)) if list == parts(found).0 => first,
            _ => i64::MAX,
        })
    }

    fn change_block(
        &self,
        list: i64,
        block: Option<(i64, Vec<u8>)>,
        changes: &[Change],
    ) -> Result<i64> {
        let old = match &block {
            Some((found, bytes)) => block::read(parts(*found).1, bytes)?,
            None => Vec::new(),
        };
        let new = merged(&old, changes);
        let grown = i64::try_from(new.len()).map_err(|_| damaged())?
            - i64::try_from(old.len()).map_err(|_| damaged())?;
        let first = block.map(|(found, _)| found);
        if let Some(found) =
            first.filter(|found| new.first().map(|idpel| key(list, *idpel)) != Some(*found))
        {
            self.run("DELETE FROM token_list WHERE key = ?1", [found])?;
        }
        let mut writing = Writing::default();
        let mut bytes = Vec::with_capacity(block::FULL);
        // Added behind the last they fill the block; put in between they leave room for more.
        let appended = old.last() < changes.first().map(|(idpel, _)| idpel);
        let most = if appended { usize::MAX } else { split(&new) };
        for idpel in new {
            if writing.is_full() || writing.count >= most {
                self.put_block(list, &mut writing, &mut bytes)?;
            }
            writing.push(idpel);
        }
        if writing.count > 0 {
            self.put_block(list, &mut writing, &mut bytes)?;
        }
        Ok(grown)
    }

    fn put_block(&self, list: i64, writing: &mut Writing, bytes: &mut Vec<u8>) -> Result<()> {
        let at = key(list, writing.first);
        writing.finish(bytes);
        let sql = "INSERT INTO token_list (key, idpels) VALUES (?1, ?2)
                   ON CONFLICT DO UPDATE SET idpels = excluded.idpels";
        self.run(sql, params![at, &*bytes])?;
        Ok(())
    }
}

/// The number of the next list after that one.
pub(super) fn list_after(last: i64) -> Result<i64> {
    match last.max(0) + 1 {
        next if next <= HIGHEST => Ok(next),
        _ => Err(Fault::Defect(format!("more than {HIGHEST} words"))),
    }
}

fn merged(old: &[i64], changes: &[Change]) -> Vec<i64> {
    let mut new = Vec::with_capacity(old.len() + changes.len());
    let mut old = old.iter().copied().peekable();
    let mut changes = changes.iter().copied().peekable();
    while let Some((idpel, comes)) = changes.next() {
        if changes.peek().is_some_and(|(next, _)| *next == idpel) {
            continue;
        }
        while let Some(before) = old.next_if(|own| *own < idpel) {
            new.push(before);
        }
        let _ = old.next_if(|own| *own == idpel);
        if comes {
            new.push(idpel);
        }
    }
    new.extend(old);
    new
}

/// How many IDPEL of a block that has grown too large go into each of its parts.
fn split(idpels: &[i64]) -> usize {
    let mut writing = Writing::default();
    let mut bytes = Vec::new();
    let mut blocks = 1;
    for idpel in idpels {
        if writing.is_full() {
            blocks += 1;
            writing.finish(&mut bytes);
        }
        writing.push(*idpel);
    }
    if blocks == 1 {
        usize::MAX
    } else {
        idpels.len().div_ceil(blocks)
    }
}
