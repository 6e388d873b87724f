//! The lists made anew from the customers.

use super::block::{FULL, Writing, key};
use super::change::list_after;
use super::dictionary::Token;
use super::gatherer::Gatherer;
use super::merge::Which;
use super::runs::Runs;
use crate::domain::naming::Kind;
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
        runs.finish(self)
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

    pub(super) fn begin(&mut self, which: Which<'_>) -> Result<()> {
        self.count = 0;
        match which {
            Which::Numbered(list) => self.list = list,
            Which::Word(kind, text) => {
                self.last_word = list_after(self.last_word)?;
                self.list = self.last_word;
                self.word = Some((kind, text.to_owned()));
            }
        }
        Ok(())
    }

    pub(super) fn push(&mut self, idpel: i64) -> Result<()> {
        if self.writing.is_full() {
            self.put_block()?;
        }
        self.writing.push(idpel);
        self.count += 1;
        Ok(())
    }

    pub(super) fn end(&mut self) -> Result<()> {
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
