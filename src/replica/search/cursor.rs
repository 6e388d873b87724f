//! Lists read from an IDPEL on, block by block, and where several of them meet.

use super::block::{damaged, key, parts, take};
use crate::replica::fault::Result;
use crate::replica::tx::Tx;
use rusqlite::CachedStatement;

/// Where blocks come from. It gives out so many and no more, so that no question takes for ever.
pub(super) struct Shelf<'c> {
    from: CachedStatement<'c>,
    up_to: CachedStatement<'c>,
    left: u32,
}

impl<'c> Shelf<'c> {
    pub(super) fn new(tx: &Tx<'c>, most: u32) -> Result<Self> {
        Ok(Self {
            from: tx.statement(
                "SELECT key, idpels FROM token_list WHERE key >= ?1 ORDER BY key LIMIT 1",
            )?,
            up_to: tx.statement(
                "SELECT key, idpels FROM token_list WHERE key <= ?1 ORDER BY key DESC LIMIT 1",
            )?,
            left: most,
        })
    }

    /// As many blocks again, for whoever reads everything.
    pub(super) fn refill(&mut self) {
        self.left = u32::MAX;
    }

    /// Whether it has nothing more to give.
    pub(super) fn is_empty(&self) -> bool {
        self.left == 0
    }
}

/// A place in one list.
#[derive(Debug, Default)]
pub(super) struct Cursor {
    token: i64,
    key: i64,
    last: i64,
    bytes: Vec<u8>,
    at: usize,
    /// `None` behind the end.
    pub(super) current: Option<i64>,
}

impl Cursor {
    /// At the first of the list.
    pub(super) fn open(blocks: &mut Shelf<'_>, token: i64) -> Result<Self> {
        let mut cursor = Self {
            token,
            ..Self::default()
        };
        cursor.load_from(blocks, key(token, 0))?;
        Ok(cursor)
    }

    fn load_from(&mut self, blocks: &mut Shelf<'_>, from: i64) -> Result<()> {
        self.current = None;
        if blocks.is_empty() {
            return Ok(());
        }
        blocks.left -= 1;
        self.load(&mut blocks.from, from)
    }

    fn load(&mut self, statement: &mut CachedStatement<'_>, place: i64) -> Result<()> {
        let mut rows = statement.query([place])?;
        let Some(row) = rows.next()? else {
            return Ok(());
        };
        let found = row.get(0)?;
        let (token, first) = parts(found);
        if token != self.token {
            return Ok(());
        }
        self.key = found;
        self.bytes.clear();
        let bytes = row.get_ref(1)?.as_blob().map_err(|_| damaged())?;
        self.bytes.extend_from_slice(bytes);
        self.at = 0;
        self.last = first + take(&self.bytes, &mut self.at)?;
        self.current = Some(first);
        Ok(())
    }

    /// To the first that is not before `target`; never backwards.
    pub(super) fn seek(&mut self, blocks: &mut Shelf<'_>, target: i64) -> Result<()> {
        let Some(mut now) = self.current.filter(|now| *now < target) else {
            return Ok(());
        };
        if self.last < target {
            if blocks.is_empty() {
                self.current = None;
                return Ok(());
            }
            blocks.left -= 1;
            let goal = key(self.token, target);
            self.load(&mut blocks.up_to, goal)?;
            if self.last < target {
                self.load_from(blocks, self.key + 1)?;
            }
            match self.current {
                Some(first) if first < target => now = first,
                _ => return Ok(()),
            }
        }
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let mut bytes = rest.iter();
        let (mut gap, mut shift) = (0_i64, 0_u32);
        while now < target {
            let byte = *bytes.next().ok_or_else(damaged)?;
            gap |= i64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                now += gap;
                (gap, shift) = (0, 0);
            } else {
                shift = (shift + 7).min(56);
            }
        }
        self.at = self.bytes.len() - bytes.len();
        self.current = Some(now);
        Ok(())
    }
}

/// Whoever is on one of several lists.
#[derive(Debug)]
pub(super) struct Source {
    lists: Vec<Cursor>,
    /// How many that is at most: the rarest leads.
    pub(super) customers: i64,
    current: Option<i64>,
}

impl Source {
    /// Of tokens' numbers.
    pub(super) fn open(
        blocks: &mut Shelf<'_>,
        tokens: impl Iterator<Item = i64>,
        customers: i64,
    ) -> Result<Self> {
        let lists = tokens
            .map(|token| Cursor::open(blocks, token))
            .collect::<Result<Vec<_>>>()?;
        let mut source = Self {
            lists,
            customers,
            current: None,
        };
        source.settle();
        Ok(source)
    }

    fn settle(&mut self) {
        self.current = self.lists.iter().filter_map(|list| list.current).min();
    }

    fn seek(&mut self, blocks: &mut Shelf<'_>, target: i64) -> Result<()> {
        for list in &mut self.lists {
            list.seek(blocks, target)?;
        }
        self.settle();
        Ok(())
    }
}

/// Each IDPEL that is in all sources, in order, until `see` has seen enough.
pub(super) fn each_common(
    blocks: &mut Shelf<'_>,
    sources: &mut [Source],
    mut see: impl FnMut(i64) -> Result<bool>,
) -> Result<()> {
    sources.sort_by_key(|source| source.customers);
    if sources.is_empty() {
        return Ok(());
    }
    let mut target = 0;
    'next: loop {
        for source in sources.iter_mut() {
            source.seek(blocks, target)?;
            match source.current {
                None => return Ok(()),
                Some(at) if at > target => {
                    target = at;
                    // Whoever stands there already is asked again for nothing.
                    continue 'next;
                }
                Some(_) => {}
            }
        }
        if !see(target)? {
            return Ok(());
        }
        target += 1;
    }
}
