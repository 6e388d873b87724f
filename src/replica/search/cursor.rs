//! Lists read from an IDPEL on, block by block, and where several of them meet.

use super::block::{damaged, key, parts, take};
use crate::replica::fault::Result;
use crate::replica::tx::Tx;
use rusqlite::CachedStatement;

/// The last block from `?1` up to `?2`, else the first behind.
const NEAR: &str = "SELECT key, idpels FROM token_list WHERE key >= coalesce(
        (SELECT key FROM token_list WHERE key BETWEEN ?1 AND ?2 ORDER BY key DESC LIMIT 1), ?2)
    ORDER BY key LIMIT 1";

/// A list of which so many blocks were read is judged by them.
const JUDGED: u32 = 6;
/// To look at one costs as much as to read so many blocks.
const LOOK: u32 = 3;
/// So many are looked at for nothing before lists are asked again that had kept nobody out.
const MISFITS: u32 = 8;

/// Where blocks come from. It gives out so many and no more, so that no question takes for ever.
pub(super) struct Shelf<'c> {
    near: CachedStatement<'c>,
    left: u32,
}

impl<'c> Shelf<'c> {
    pub(super) fn new(tx: &Tx<'c>, most: u32) -> Result<Self> {
        Ok(Self {
            near: tx.statement(NEAR)?,
            left: most,
        })
    }

    /// Whether it has nothing more to give.
    pub(super) fn is_empty(&self) -> bool {
        self.left == 0
    }
}

/// A place in one list.
#[derive(Debug)]
struct Cursor {
    token: i64,
    /// The first key that may be asked for next.
    next: i64,
    last: i64,
    bytes: Vec<u8>,
    at: usize,
    /// Before all that a list has, as long as nothing was read; `None` behind the end.
    current: Option<i64>,
}

impl Cursor {
    /// Before the first of the list.
    fn new(token: i64) -> Self {
        Self {
            token,
            next: key(token, 0),
            last: -1,
            bytes: Vec::new(),
            at: 0,
            current: Some(-1),
        }
    }

    /// Reads the block in which `target` is, if it is on the list, or one before it, or the first behind.
    fn load(&mut self, blocks: &mut Shelf<'_>, target: i64) -> Result<()> {
        self.current = None;
        if blocks.is_empty() {
            return Ok(());
        }
        blocks.left -= 1;
        let goal = key(self.token, target);
        let mut rows = blocks.near.query([self.next, goal.max(self.next)])?;
        let Some(row) = rows.next()? else {
            return Ok(());
        };
        let found = row.get(0)?;
        let (token, first) = parts(found);
        if token != self.token {
            return Ok(());
        }
        self.next = found + 1;
        self.bytes.clear();
        let bytes = row.get_ref(1)?.as_blob().map_err(|_| damaged())?;
        self.bytes.extend_from_slice(bytes);
        self.at = 0;
        self.last = first + take(&self.bytes, &mut self.at)?;
        self.current = Some(first);
        Ok(())
    }

    /// To the first that is not before `target`; never backwards.
    fn seek(&mut self, blocks: &mut Shelf<'_>, target: i64) -> Result<()> {
        while self.current.is_some() && self.last < target {
            self.load(blocks, target)?;
        }
        let Some(mut now) = self.current.filter(|now| *now < target) else {
            return Ok(());
        };
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
    customers: i64,
    current: Option<i64>,
    /// How many blocks were read, and how often for somebody who is not on it.
    read: u32,
    kept_out: u32,
    must: bool,
}

impl Source {
    /// Of lists' numbers. Nothing is read yet.
    pub(super) fn new(lists: impl Iterator<Item = i64>, customers: i64) -> Self {
        Self {
            lists: lists.map(Cursor::new).collect(),
            customers,
            current: None,
            read: 0,
            kept_out: 0,
            must: false,
        }
    }

    /// One that is asked even if it keeps nobody out.
    pub(super) fn that_must(self) -> Self {
        Self { must: true, ..self }
    }

    fn seek(&mut self, blocks: &mut Shelf<'_>, target: i64) -> Result<()> {
        let before = blocks.left;
        for list in &mut self.lists {
            list.seek(blocks, target)?;
        }
        self.read += before - blocks.left;
        self.current = self.lists.iter().filter_map(|list| list.current).min();
        self.kept_out += u32::from(self.current != Some(target));
        Ok(())
    }

    /// Whether looking at everybody costs less than asking it.
    fn is_idle(&self) -> bool {
        !self.must && self.read >= JUDGED && self.kept_out * LOOK < self.read
    }
}

/// What looking at one has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    /// No more are wanted.
    Enough,
    Well,
    /// For nothing.
    Misfit,
}

/// Each IDPEL that is in all sources, in order, until `see` has seen enough; and some besides, where a source that keeps
/// out too few is not worth being asked.
pub(super) fn each_common(
    blocks: &mut Shelf<'_>,
    mut sources: Vec<Source>,
    mut see: impl FnMut(i64) -> Result<Seen>,
) -> Result<()> {
    sources.sort_by_key(|source| source.customers);
    if sources.is_empty() {
        return Ok(());
    }
    let mut idle: Vec<Source> = Vec::new();
    let (mut target, mut misfits) = (0, 0);
    'next: loop {
        for source in &mut sources {
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
        match see(target)? {
            Seen::Enough => return Ok(()),
            Seen::Well => {}
            Seen::Misfit => misfits += 1,
        }
        target += 1;
        // The first leads.
        if let Some(at) = sources.iter().skip(1).position(Source::is_idle) {
            idle.push(sources.remove(at + 1));
            misfits = 0;
        } else if misfits >= MISFITS && !idle.is_empty() {
            for mut source in idle.drain(..) {
                (source.read, source.kept_out) = (0, 0);
                sources.push(source);
            }
        }
    }
}
