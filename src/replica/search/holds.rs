//! Whether the lists are what the customers and units make of them. Both are summed up: for each IDPEL on a list a number
//! made of both, which is nobody else's, so that equal sums are equal lists; nothing is gathered for it.

use super::block::{self, key, parts};
use super::dictionary::numbered;
use crate::domain::naming::fnv::Fnv;
use crate::domain::naming::{Kind, fold, folded, name_tokens, place_tokens, says_where, words};
use crate::replica::fault::{Fault, Result};
use crate::replica::row;
use crate::replica::tx::Tx;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// How many words' lists are remembered at most.
const MOST_WORDS: usize = 60_000;

impl Tx<'_> {
    /// Whether the search's lists are what the customers and units make of them.
    pub fn search_holds(&self) -> Result<bool> {
        self.write_names()?;
        if !self.unit_words_hold()? {
            return Ok(false);
        }
        let Some(lists) = self.sum_of_lists()? else {
            return Ok(false);
        };
        Ok(
            lists.counts == self.sum_of_words()?
                && Some(lists.idpels) == self.sum_of_customers()?,
        )
    }

    fn unit_words_hold(&self) -> Result<bool> {
        for unit in self.units()? {
            let name = folded(&unit.name);
            let mut own: Vec<&str> = words(&name).filter(|word| says_where(word)).collect();
            own.sort_unstable();
            own.dedup();
            let sql = "SELECT word FROM unit_word WHERE unit = ?1 ORDER BY word";
            let listed = self.all(sql, [unit.code.number()], |row| row::text(row, "word"))?;
            if listed != own {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Of the lists as they stand; `None` where one is out of order.
    fn sum_of_lists(&self) -> Result<Option<Sums>> {
        let mut sums = Sums::default();
        let (mut open, mut count, mut before) = (0, 0, -1);
        let mut in_order = true;
        let sql = "SELECT key, idpels FROM token_list ORDER BY key";
        self.each(sql, [], |row| {
            let (list, first) = parts(row.get(0)?);
            if list != open {
                sums.counted(open, count);
                (open, count, before) = (list, 0, -1);
            }
            let bytes = row.get_ref(1)?.as_blob().map_err(|_| block::damaged())?;
            in_order &= before < first;
            for idpel in block::read(first, bytes)? {
                sums.idpels = sums.idpels.wrapping_add(mixed(key(list, idpel)));
                count += 1;
                before = idpel;
            }
            Ok(in_order)
        })?;
        sums.counted(open, count);
        Ok(in_order.then_some(sums))
    }

    /// Of how many each list has, as the dictionary knows it.
    fn sum_of_words(&self) -> Result<u64> {
        let mut sums = Sums::default();
        self.each("SELECT id, customers FROM token", [], |row| {
            sums.counted(row.get(0)?, row.get(1)?);
            Ok(true)
        })?;
        Ok(sums.counts)
    }

    /// Of the lists as the customers make them; `None` where a word has none.
    fn sum_of_customers(&self) -> Result<Option<u64>> {
        let mut lists = ListsOf::default();
        let (mut sum, mut text, mut complete) = (0_u64, String::new(), true);
        let sql = "SELECT idpel, name, address, unit FROM customer";
        self.each(sql, [], |row| {
            let said = |column| {
                let said = row.get_ref(column)?.as_str();
                said.map_err(|_| Fault::Damaged(format!("column {column}")))
            };
            lists.own.clear();
            fold(said("name")?, &mut text);
            lists.own.extend(numbered(&text));
            for word in words(&text) {
                complete &= lists.add(self, Kind::Name, word)?;
            }
            fold(said("address")?, &mut text);
            for word in words(&text) {
                complete &= lists.add(self, Kind::Place, word)?;
            }
            let unit = row::unit(row, "unit")?.number().to_string();
            complete &= lists.add(self, Kind::Unit, &unit)?;
            lists.own.sort_unstable();
            lists.own.dedup();
            let idpel = row.get(0)?;
            for list in &lists.own {
                sum = sum.wrapping_add(mixed(key(*list, idpel)));
            }
            Ok(complete)
        })?;
        Ok(complete.then_some(sum))
    }
}

#[derive(Debug, Default)]
struct Sums {
    idpels: u64,
    /// Of how many are on each list that has a word.
    counts: u64,
}

impl Sums {
    fn counted(&mut self, list: i64, count: i64) {
        if list > 0 {
            self.counts = self.counts.wrapping_add(mixed(key(list, count)));
        }
    }
}

/// Words' lists.
type Words = HashMap<Box<str>, Box<[i64]>, BuildHasherDefault<Fnv>>;

/// The lists on which a customer must be, and those of the words met before.
#[derive(Default)]
struct ListsOf {
    own: Vec<i64>,
    known: HashMap<Kind, Words>,
    count: usize,
}

impl ListsOf {
    /// Adds those of a word; whether each of its tokens has one.
    fn add(&mut self, tx: &Tx<'_>, kind: Kind, word: &str) -> Result<bool> {
        if let Some(lists) = self.known.get(&kind).and_then(|known| known.get(word)) {
            self.own.extend_from_slice(lists);
            return Ok(true);
        }
        let tokens: Vec<(Kind, &str)> = match kind {
            Kind::Name => name_tokens(word).collect(),
            Kind::Place => place_tokens(word).collect(),
            other => vec![(other, word)],
        };
        let mut lists = Vec::with_capacity(tokens.len());
        for (kind, text) in tokens {
            let Some(token) = tx.token(kind, text)? else {
                return Ok(false);
            };
            lists.push(token.id);
        }
        self.own.extend_from_slice(&lists);
        if self.count == MOST_WORDS {
            self.known.clear();
            self.count = 0;
        }
        self.count += 1;
        let known = self.known.entry(kind).or_default();
        known.insert(word.into(), lists.into());
        Ok(true)
    }
}

/// Each number becomes another, and near ones lie far apart.
fn mixed(key: i64) -> u64 {
    let key = key.cast_unsigned();
    let key = (key ^ key >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let key = (key ^ key >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    key ^ key >> 31
}
