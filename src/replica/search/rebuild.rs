//! The lists made anew from the customers, or compared with what they would be.

use super::block::{FULL, Writing, key};
use super::change::list_after;
use super::cursor::{Cursor, Shelf};
use super::dictionary::Token;
use super::gatherer::Gatherer;
use super::merge::{Lists, Which};
use super::runs::Runs;
use crate::domain::naming::{Kind, folded, says_where, words};
use crate::replica::fault::{Fault, Result};
use crate::replica::row;
use crate::replica::tx::Tx;
use rusqlite::{CachedStatement, params};

impl Tx<'_> {
    /// Makes all of the search anew from the customers and units.
    pub fn rebuild_search(&self) -> Result<()> {
        self.pending().clear();
        self.run("DELETE FROM token", [])?;
        self.run("DELETE FROM token_list", [])?;
        self.run("DELETE FROM unit_word", [])?;
        for unit in self.units()? {
            self.name_unit(unit.code, &unit.name)?;
        }
        self.all_gathered()?.finish(self)
    }

    fn all_gathered(&self) -> Result<Runs<'_>> {
        let (mut gatherer, mut runs) = (Gatherer::default(), Runs::begin(self)?);
        let sql = "SELECT idpel, name, address, unit FROM customer ORDER BY idpel";
        self.each(sql, [], |row| {
            let text = |column| {
                let text = row.get_ref(column)?.as_str();
                text.map_err(|_| Fault::Damaged(format!("column {column}")))
            };
            let unit = row::unit(row, "unit")?;
            let run = gatherer.take(row.get("idpel")?, text("name")?, text("address")?, unit)?;
            run.map_or(Ok(()), |run| runs.put(run))?;
            Ok(true)
        })?;
        runs.put(gatherer.run())?;
        Ok(runs)
    }

    /// Whether the search's lists are what the customers and units make of them.
    pub fn search_holds(&self) -> Result<bool> {
        self.write_names()?;
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
        let mut comparing = Comparing::new(self)?;
        self.all_gathered()?.into_lists(self, &mut comparing)?;
        let (words, same) = (comparing.words, comparing.same);
        if !comparing.alike {
            return Ok(false);
        }
        let sql = "SELECT (SELECT count(*) FROM token) = ?1
            AND (SELECT count(DISTINCT key >> 40) FROM token_list WHERE key < 0) = ?2
            AND (SELECT count(DISTINCT key >> 40) FROM token_list WHERE key >= 0) = ?1";
        self.only(sql, params![words, same])
    }
}

/// Writes lists, which come in the order of their keys, into empty tables.
pub(super) struct Writer<'t, 'c> {
    tx: &'t Tx<'c>,
    insert: CachedStatement<'c>,
    word: Option<(Kind, String)>,
    list: i64,
    last_word: i64,
    count: i64,
    writing: Writing,
    bytes: Vec<u8>,
}

impl<'t, 'c> Writer<'t, 'c> {
    pub(super) fn new(tx: &'t Tx<'c>) -> Result<Self> {
        Ok(Self {
            tx,
            insert: tx.statement("INSERT INTO token_list (key, idpels) VALUES (?1, ?2)")?,
            word: None,
            list: 0,
            last_word: 0,
            count: 0,
            writing: Writing::default(),
            bytes: Vec::with_capacity(FULL),
        })
    }

    fn put_block(&mut self) -> Result<()> {
        let at = key(self.list, self.writing.first);
        self.writing.finish(&mut self.bytes);
        self.insert.execute(params![at, self.bytes])?;
        Ok(())
    }
}

impl Lists for Writer<'_, '_> {
    fn begin(&mut self, which: Which<'_>) -> Result<()> {
        self.count = 0;
        match which {
            Which::Same(list) => self.list = list,
            Which::Word(kind, text) => {
                self.last_word = list_after(self.last_word)?;
                self.list = self.last_word;
                self.word = Some((kind, text.to_owned()));
            }
        }
        Ok(())
    }

    fn push(&mut self, idpel: i64) -> Result<()> {
        if self.writing.is_full() {
            self.put_block()?;
        }
        self.writing.push(idpel);
        self.count += 1;
        Ok(())
    }

    fn end(&mut self) -> Result<()> {
        self.put_block()?;
        if let Some((kind, text)) = self.word.take() {
            let token = Token {
                id: self.list,
                customers: self.count,
            };
            self.tx.put_token(kind, &text, token)?;
        }
        Ok(())
    }
}

/// Compares lists with those of the file.
struct Comparing<'t, 'c> {
    tx: &'t Tx<'c>,
    shelf: Shelf<'c>,
    list: Cursor,
    stands: i64,
    count: i64,
    words: i64,
    same: i64,
    alike: bool,
}

impl<'t, 'c> Comparing<'t, 'c> {
    fn new(tx: &'t Tx<'c>) -> Result<Self> {
        Ok(Self {
            tx,
            shelf: Shelf::new(tx, u32::MAX)?,
            list: Cursor::default(),
            stands: 0,
            count: 0,
            words: 0,
            same: 0,
            alike: true,
        })
    }
}

impl Lists for Comparing<'_, '_> {
    fn begin(&mut self, which: Which<'_>) -> Result<()> {
        self.count = 0;
        let list = match which {
            Which::Same(list) => {
                self.same += 1;
                self.stands = -1;
                Some(list)
            }
            Which::Word(kind, text) => {
                self.words += 1;
                let token = self.tx.token(kind, text)?;
                self.stands = token.map_or(0, |token| token.customers);
                token.map(|token| token.id)
            }
        };
        self.list = match list {
            Some(list) => Cursor::open(&mut self.shelf, list)?,
            None => Cursor::default(),
        };
        Ok(())
    }

    fn push(&mut self, idpel: i64) -> Result<()> {
        self.count += 1;
        self.alike &= self.list.current == Some(idpel);
        self.shelf.refill();
        self.list.seek(&mut self.shelf, idpel + 1)
    }

    fn end(&mut self) -> Result<()> {
        self.alike &= self.list.current.is_none() && (self.stands < 0 || self.stands == self.count);
        Ok(())
    }
}
