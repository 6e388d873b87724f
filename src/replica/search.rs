//! Names by any of their words. Each word of a name has a row that begins with it (`name_rotation`), so that a typed
//! beginning is one range of an index, whichever word it belongs to.

use super::fault::Result;
use super::row;
use super::tx::Tx;
use crate::domain::ids::{Idpel, UnitCode};
use rusqlite::params;

/// How many rows of one range are looked at before the search says that it found more than it shows.
const LOOKED_AT: u32 = 4000;
const MOST_WORDS: usize = 8;

/// One customer whose name (and place) fit what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub idpel: Idpel,
    pub name: String,
    pub address: String,
    pub unit: UnitCode,
    pub unit_name: String,
    /// How many agendas the customer has; `None` where that was not asked.
    pub agendas: Option<u32>,
}

/// Capitals, letters and digits only, single blanks: the form in which names are compared.
pub fn folded(text: &str) -> String {
    let upper = text.to_uppercase();
    upper
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The name turned to begin with each of its words in turn.
pub fn rotations(name: &str) -> Vec<String> {
    let folded = folded(name);
    let words: Vec<&str> = folded
        .split(' ')
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .collect();
    (0..words.len())
        .map(|at| {
            let (head, tail) = words.split_at(at);
            tail.iter()
                .chain(head)
                .copied()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect()
}

impl Tx<'_> {
    pub(super) fn rotate_name(&self, idpel: Idpel, old: &str, new: &str) -> Result<()> {
        for rotation in rotations(old) {
            self.run(
                "DELETE FROM name_rotation WHERE rotation = ?1 AND idpel = ?2",
                params![rotation, idpel.number()],
            )?;
        }
        for rotation in rotations(new) {
            self.run(
                "INSERT OR IGNORE INTO name_rotation VALUES (?1, ?2)",
                params![rotation, idpel.number()],
            )?;
        }
        Ok(())
    }

    /// Customers of whose name, address or unit every typed word is the beginning of a word, one of them of the name.
    /// Those of whom the name alone fits come first, then the shorter name.
    pub fn find(&self, typed: &str, limit: usize) -> Result<Vec<Found>> {
        let folded = folded(typed);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let mut found: Vec<(bool, usize, Found)> = Vec::new();
        // The longest word first: it narrows most. Another is tried only where the first is no word of a name.
        let mut order = words.clone();
        order.sort_by_key(|word| std::cmp::Reverse(word.len()));
        for anchor in order {
            self.each_named(anchor, |candidate| {
                if found
                    .iter()
                    .any(|(.., known)| known.idpel == candidate.idpel)
                {
                    return found.len() < limit * 4;
                }
                let name = self::folded(&candidate.name);
                let place = self::folded(&format!("{} {}", candidate.address, candidate.unit_name));
                let fits = |word: &&str| begins_a_word(&name, word) || begins_a_word(&place, word);
                if words.iter().all(fits) {
                    let by_name = words.iter().all(|word| begins_a_word(&name, word));
                    found.push((!by_name, name.len(), candidate));
                }
                found.len() < limit * 4
            })?;
            if !found.is_empty() {
                break;
            }
        }
        found.sort_by(|a, b| {
            (a.0, a.1, &a.2.name, a.2.idpel).cmp(&(b.0, b.1, &b.2.name, b.2.idpel))
        });
        Ok(found
            .into_iter()
            .map(|(.., found)| found)
            .take(limit)
            .collect())
    }

    fn each_named(&self, beginning: &str, mut see: impl FnMut(Found) -> bool) -> Result<()> {
        let sql = "SELECT c.idpel, c.name, c.address, c.unit, u.name AS unit_name
                     FROM name_rotation n JOIN customer c USING (idpel) JOIN unit u ON u.code = c.unit
                    WHERE n.rotation >= ?1 AND n.rotation < ?2 ORDER BY n.rotation, n.idpel LIMIT ?3";
        let end = format!("{beginning}\u{10ffff}");
        self.each(sql, params![beginning, end, LOOKED_AT], |row| {
            Ok(see(Found {
                idpel: row::idpel(row, "idpel")?,
                name: row::text(row, "name")?,
                address: row::text(row, "address")?,
                unit: row::unit(row, "unit")?,
                unit_name: row::text(row, "unit_name")?,
                agendas: None,
            }))
        })
    }
}

fn begins_a_word(text: &str, word: &str) -> bool {
    text.split(' ').any(|own| own.starts_with(word))
}
