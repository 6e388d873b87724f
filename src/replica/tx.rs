//! One transaction: what every question reads through and every act writes through.

use super::fault::{Fault, Result};
use super::monitoring::Signposts;
use super::search::Pending;
use rusqlite::{CachedStatement, Connection, OptionalExtension, Params, Row};
use std::cell::{RefCell, RefMut};

/// The transaction of a question: it writes nothing, and however it ends it is given up. Begun and ended by statements
/// kept prepared, which a small question would feel.
#[derive(Debug)]
pub(super) struct Question<'a>(&'a Connection);

impl<'a> Question<'a> {
    /// Where the one before was stopped at its very end, it is given up now.
    pub(super) fn begin(conn: &'a Connection) -> Result<Self> {
        let question = Self(conn);
        question.give_up()?;
        conn.prepare_cached("BEGIN")?.execute([])?;
        Ok(question)
    }

    pub(super) fn end(self) -> Result<()> {
        self.give_up()
    }

    fn give_up(&self) -> Result<()> {
        if !self.0.is_autocommit() {
            self.0.prepare_cached("ROLLBACK")?.execute([])?;
        }
        Ok(())
    }
}

impl Drop for Question<'_> {
    fn drop(&mut self) {
        // What cannot be given up now is given up by the next question.
        let _ = self.give_up();
    }
}

/// A transaction under way; its methods stand in the file of their subject.
#[derive(Debug)]
pub struct Tx<'a> {
    conn: &'a Connection,
    pending: RefCell<Pending>,
    /// A question's alone: what an act sees may be given up.
    signposts: Option<&'a RefCell<Signposts>>,
}

impl<'a> Tx<'a> {
    pub(super) fn new(conn: &'a Connection) -> Self {
        Self {
            conn,
            pending: RefCell::default(),
            signposts: None,
        }
    }

    pub(super) fn question(conn: &'a Connection, signposts: &'a RefCell<Signposts>) -> Self {
        Self {
            signposts: Some(signposts),
            ..Self::new(conn)
        }
    }

    /// Places in the list of blocked customers that questions before have counted to.
    pub(super) fn signposts(&self) -> Option<&'a RefCell<Signposts>> {
        self.signposts
    }

    /// Names that are not in the lists of the search yet.
    pub(super) fn pending(&self) -> RefMut<'_, Pending> {
        self.pending.borrow_mut()
    }

    pub(super) fn statement(&self, sql: &str) -> Result<CachedStatement<'a>> {
        Ok(self.conn.prepare_cached(sql)?)
    }

    pub(super) fn run(&self, sql: &str, params: impl Params) -> Result<usize> {
        Ok(self.statement(sql)?.execute(params)?)
    }

    pub(super) fn inserted(&self) -> i64 {
        self.conn.last_insert_rowid()
    }

    /// The first row, where there is one.
    pub(super) fn one<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut statement = self.statement(sql)?;
        let mut rows = statement.query(params)?;
        match rows.next().optional()?.flatten() {
            Some(row) => read(row).map(Some),
            None => Ok(None),
        }
    }

    /// All rows.
    pub(super) fn all<T>(
        &self,
        sql: &str,
        params: impl Params,
        mut read: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut found = Vec::new();
        self.each(sql, params, |row| {
            found.push(read(row)?);
            Ok(true)
        })?;
        Ok(found)
    }

    /// Row by row, until `see` says that it has seen enough.
    pub(super) fn each(
        &self,
        sql: &str,
        params: impl Params,
        mut see: impl FnMut(&Row<'_>) -> Result<bool>,
    ) -> Result<()> {
        let mut statement = self.statement(sql)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            if !see(row)? {
                break;
            }
        }
        Ok(())
    }

    /// The first row, which is always there (a count, a sum).
    pub(super) fn only<T: rusqlite::types::FromSql>(
        &self,
        sql: &str,
        params: impl Params,
    ) -> Result<T> {
        self.one(sql, params, |row| Ok(row.get(0)?))?
            .ok_or_else(|| Fault::Defect(format!("no row: {sql}")))
    }
}
