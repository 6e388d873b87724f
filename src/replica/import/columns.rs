//! Which column of a file holds what: by name, in any order, by the import's own names or the field's.

use super::fault::ImportFault;
use super::sheet::{Need, Sheet};
use crate::replica::Fault;
use std::collections::BTreeMap;

const NAMES: &str = include_str!("../../../assets/import/columns.toml");

/// Why a column of a file was passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Skip {
    /// Known of the field; the replica has no place for it.
    NotLoaded,
    /// Numbers of identity cards are never loaded.
    Identity,
}

/// A column that was passed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    pub file: Sheet,
    /// As the file writes it.
    pub column: String,
    pub why: Skip,
}

/// The names of all columns, by file.
#[derive(Debug)]
pub(super) struct Names(BTreeMap<String, BTreeMap<String, Vec<String>>>);

impl Names {
    pub(super) fn read() -> Result<Self, ImportFault> {
        toml::from_str(NAMES)
            .map(Self)
            .map_err(|error| Fault::Defect(format!("names of columns: {error}")).into())
    }

    fn listed(&self, table: &str, key: &str) -> &[String] {
        self.0
            .get(table)
            .and_then(|table| table.get(key))
            .map_or(&[], Vec::as_slice)
    }

    fn skip(&self, sheet: Sheet, head: &str) -> Option<Skip> {
        let among = |names: &[String]| names.iter().any(|name| folded(name) == head);
        if among(self.listed("identity", "every")) {
            Some(Skip::Identity)
        } else if among(self.listed("not_loaded", sheet.code())) {
            Some(Skip::NotLoaded)
        } else {
            None
        }
    }
}

/// Where the columns of one file stand.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) sheet: Sheet,
    /// `,` or `;`.
    pub(super) separator: u8,
    heads: Vec<String>,
    /// By the import's own names; the preferred position first.
    places: Vec<(&'static str, Vec<usize>)>,
    /// Positions whose cells are never passed on.
    private: Vec<usize>,
    pub(super) skipped: Vec<Skipped>,
}

impl Layout {
    pub(super) fn new(
        sheet: Sheet,
        separator: u8,
        heads: Vec<String>,
        names: &Names,
    ) -> Result<Self, ImportFault> {
        let keys: Vec<String> = heads.iter().map(|head| folded(head)).collect();
        let mut known_at = vec![false; heads.len()];
        let mut places = Vec::new();
        let mut known = Vec::new();
        for (column, need) in sheet.columns() {
            let mut at = Vec::new();
            let others = names.listed(sheet.code(), column);
            for name in std::iter::once(*column).chain(others.iter().map(String::as_str)) {
                let key = folded(name);
                let mut found = keys.iter().enumerate().filter(|(_, head)| **head == key);
                if let Some((position, _)) = found.next() {
                    at.push(position);
                }
                if let Some((again, _)) = found.next() {
                    return Err(ImportFault::ColumnTwice {
                        file: sheet,
                        column: heads.get(again).cloned().unwrap_or_default(),
                    });
                }
                known.push(name.to_owned());
            }
            for position in &at {
                if let Some(known) = known_at.get_mut(*position) {
                    *known = true;
                }
            }
            places.push((*column, *need, at));
        }
        let (mut private, mut skipped) = (Vec::new(), Vec::new());
        for (position, (head, key)) in heads.iter().zip(&keys).enumerate() {
            if known_at.get(position) == Some(&true) {
                continue;
            }
            let Some(why) = names.skip(sheet, key) else {
                return Err(ImportFault::UnknownColumn {
                    file: sheet,
                    column: head.clone(),
                    known,
                });
            };
            if why == Skip::Identity {
                private.push(position);
            }
            skipped.push(Skipped {
                file: sheet,
                column: head.clone(),
                why,
            });
        }
        if let Some((column, ..)) = places
            .iter()
            .find(|(_, need, at)| *need == Need::Required && at.is_empty())
        {
            return Err(ImportFault::MissingColumn {
                file: sheet,
                column,
            });
        }
        Ok(Self {
            sheet,
            separator,
            heads,
            places: places
                .into_iter()
                .map(|(column, _, at)| (column, at))
                .collect(),
            private,
            skipped,
        })
    }

    /// How many fields each row has.
    pub(super) fn width(&self) -> usize {
        self.heads.len()
    }

    /// The column at a position, as the file's header writes it.
    pub(super) fn head(&self, position: usize) -> Option<String> {
        self.heads.get(position).cloned()
    }

    /// The positions that hold `column`, the preferred first; none where the file does without it.
    pub(super) fn positions(&self, column: &str) -> &[usize] {
        self.places
            .iter()
            .find(|(name, _)| *name == column)
            .map_or(&[], |(_, at)| at.as_slice())
    }

    pub(super) fn is_private(&self, position: usize) -> bool {
        self.private.contains(&position)
    }

    pub(super) fn has_private(&self) -> bool {
        !self.private.is_empty()
    }
}

/// A name as names are compared.
fn folded(name: &str) -> String {
    name.trim().to_lowercase().replace([' ', '-'], "_")
}
