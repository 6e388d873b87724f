//! The dictionary: which list is a word's.

use crate::domain::ids::UnitCode;
use crate::domain::naming::pairs::{SAMENESSES, pairs, sameness};
use crate::domain::naming::{Kind, folded, says_where, words};
use crate::replica::fault::Result;
use crate::replica::row;
use crate::replica::tx::Tx;
use rusqlite::{Row, params};

/// A word that is in the dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    /// The number of its list.
    pub(super) id: i64,
    /// How many the list has.
    pub(super) customers: i64,
}

/// The lowest number that a list can have.
pub(super) const LOWEST: i64 = -(1 << 23);

/// The list of all names of one sameness. These have no row in the dictionary, and numbers below zero.
pub(super) fn same_names(sameness: u32) -> i64 {
    i64::from(sameness) - i64::from(SAMENESSES)
}

/// The list of all names that have a pair. These have no row in the dictionary either, and the lowest numbers.
pub(super) fn paired_names(pair: u32) -> i64 {
    LOWEST + i64::from(pair)
}

/// All of a name's lists that have no row in the dictionary, some of them more than once.
pub(super) fn numbered(folded: &str) -> impl Iterator<Item = i64> {
    let same = sameness(folded).map(same_names);
    same.into_iter()
        .chain(pairs(folded).into_iter().map(paired_names))
}

/// The text after all that begin with this one.
fn end(beginning: &str) -> String {
    format!("{beginning}\u{10ffff}")
}

fn token(row: &Row<'_>) -> Result<Token> {
    Ok(Token {
        id: row.get(0)?,
        customers: row.get(1)?,
    })
}

impl Tx<'_> {
    pub(super) fn token(&self, kind: Kind, text: &str) -> Result<Option<Token>> {
        let sql = "SELECT id, customers FROM token WHERE kind = ?1 AND text = ?2";
        self.one(sql, params![kind.number(), text], token)
    }

    /// A word of a name as it stands, and the words that begin so in one list.
    pub(super) fn name_and_start(&self, text: &str) -> Result<(Option<Token>, Option<Token>)> {
        let sql = "SELECT id, customers, kind FROM token WHERE kind IN (?1, ?2) AND text = ?3";
        let (name, start) = (Kind::Name.number(), Kind::NameStart.number());
        let mut found = (None, None);
        self.each(sql, params![name, start, text], |row| {
            let kind: u8 = row.get(2)?;
            *(if kind == name {
                &mut found.0
            } else {
                &mut found.1
            }) = Some(token(row)?);
            Ok(true)
        })?;
        Ok(found)
    }

    /// The words that begin so, as many as `most` at most; and of them the word itself.
    pub(super) fn tokens_from(
        &self,
        kind: Kind,
        from: &str,
        most: usize,
    ) -> Result<(Option<Token>, Vec<Token>)> {
        let sql = "SELECT id, customers, text = ?2 FROM token
                   WHERE kind = ?1 AND text >= ?2 AND text < ?3 LIMIT ?4";
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let mut itself = None;
        let all = self.all(sql, params![kind.number(), from, end(from), most], |row| {
            let token = token(row)?;
            if row.get(2)? {
                itself = Some(token);
            }
            Ok(token)
        })?;
        Ok((itself, all))
    }

    /// The word itself where it is in the dictionary, else one that begins so; with how many bear it.
    pub(super) fn nearest_word(&self, kind: Kind, from: &str) -> Result<Option<(String, i64)>> {
        let sql = "SELECT text, customers FROM token WHERE kind = ?1 AND text >= ?2 AND text < ?3 LIMIT 1";
        self.one(sql, params![kind.number(), from, end(from)], |row| {
            Ok((row::text(row, "text")?, row.get(1)?))
        })
    }

    pub(super) fn put_token(&self, kind: Kind, text: &str, token: Token) -> Result<()> {
        let sql = "INSERT INTO token (kind, text, id, customers) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT DO UPDATE SET customers = excluded.customers";
        self.run(sql, params![kind.number(), text, token.id, token.customers])?;
        Ok(())
    }

    pub(super) fn drop_token(&self, kind: Kind, text: &str) -> Result<()> {
        self.run(
            "DELETE FROM token WHERE kind = ?1 AND text = ?2",
            params![kind.number(), text],
        )?;
        Ok(())
    }

    /// The units of whose names a word begins so, one as often as it has such words, as many as `most` at most; first and
    /// with `true` those of whose names it is a word itself.
    pub(super) fn units_named(&self, word: &str, most: usize) -> Result<Vec<(UnitCode, bool)>> {
        let sql = "SELECT unit, word = ?1 FROM unit_word WHERE word >= ?1 AND word < ?2
                   ORDER BY word, unit LIMIT ?3";
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        self.all(sql, params![word, end(word), most], |row| {
            Ok((row::unit(row, "unit")?, row.get(1)?))
        })
    }

    /// Writes the words of a unit's name.
    pub(in crate::replica) fn name_unit(&self, unit: UnitCode, name: &str) -> Result<()> {
        self.run("DELETE FROM unit_word WHERE unit = ?1", [unit.number()])?;
        let name = folded(name);
        for word in words(&name).filter(|word| says_where(word)) {
            let sql = "INSERT OR IGNORE INTO unit_word VALUES (?1, ?2)";
            self.run(sql, params![word, unit.number()])?;
        }
        Ok(())
    }
}
