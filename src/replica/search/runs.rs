//! What is gathered in bulk lies in runs until all is known: each a sorted stream of bytes, in pieces, in a temporary
//! table, which goes to the disk when it grows.

use super::block::{damaged, put};
use super::merge::merge;
use super::rebuild::Writer;
use crate::replica::fault::Result;
use crate::replica::tx::Tx;
use rusqlite::{CachedStatement, params};

/// How long a piece is, in bytes: so much of each run is held while they are merged.
const PIECE: usize = 16_000;

/// The two streams of a run: lists without a word, and those of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stream {
    Numbered,
    Words,
}

impl Stream {
    /// The key of the first piece.
    fn start(self, run: i64) -> i64 {
        let stream = match self {
            Self::Numbered => 0,
            Self::Words => 1,
        };
        (stream << 48) | (run << 24)
    }
}

/// What was gathered until it had grown to some megabytes: both streams, in pieces.
#[derive(Debug)]
pub struct Run {
    numbered: Vec<Vec<u8>>,
    words: Vec<Vec<u8>>,
}

impl Run {
    pub(super) fn new(numbered: Spool, words: Spool) -> Self {
        Self {
            numbered: numbered.pieces(),
            words: words.pieces(),
        }
    }
}

/// The runs of a gathering so far.
pub struct Runs<'c> {
    insert: CachedStatement<'c>,
    count: i64,
}

impl<'c> Runs<'c> {
    /// # Errors
    /// The file's [`Fault`](crate::replica::Fault).
    pub fn begin(tx: &Tx<'c>) -> Result<Self> {
        tx.run(
            "CREATE TEMP TABLE search_run (key INTEGER PRIMARY KEY, piece BLOB NOT NULL)",
            [],
        )?;
        Ok(Self {
            insert: tx.statement("INSERT INTO temp.search_run VALUES (?1, ?2)")?,
            count: 0,
        })
    }

    /// Puts the next run aside.
    ///
    /// # Errors
    /// The file's [`Fault`](crate::replica::Fault).
    pub fn put(&mut self, run: Run) -> Result<()> {
        for (stream, pieces) in [(Stream::Numbered, run.numbered), (Stream::Words, run.words)] {
            for (at, piece) in (stream.start(self.count)..).zip(pieces) {
                self.insert.execute(params![at, piece])?;
            }
        }
        self.count += 1;
        Ok(())
    }

    /// Puts the lists into their place, which must be empty.
    ///
    /// # Errors
    /// The file's [`Fault`](crate::replica::Fault).
    pub fn finish(self, tx: &Tx<'_>) -> Result<()> {
        drop(self.insert);
        merge(tx, self.count, &mut Writer::new(tx)?)?;
        tx.run("DROP TABLE temp.search_run", [])?;
        Ok(())
    }
}

pub(super) fn reading<'c>(tx: &Tx<'c>) -> Result<CachedStatement<'c>> {
    tx.statement("SELECT piece FROM temp.search_run WHERE key = ?1")
}

/// A stream being written.
#[derive(Debug, Default)]
pub(super) struct Spool {
    full: Vec<Vec<u8>>,
    piece: Vec<u8>,
}

impl Spool {
    pub(super) fn number(&mut self, number: i64) {
        put(&mut self.piece, u64::try_from(number).unwrap_or(0));
        self.turn();
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(PIECE) {
            self.piece.extend_from_slice(part);
            self.turn();
        }
    }

    fn turn(&mut self) {
        if self.piece.len() >= PIECE {
            self.full.push(std::mem::take(&mut self.piece));
        }
    }

    fn pieces(mut self) -> Vec<Vec<u8>> {
        if !self.piece.is_empty() {
            self.full.push(self.piece);
        }
        self.full
    }
}

/// A stream being read.
pub(super) struct Unspool {
    next: i64,
    piece: Vec<u8>,
    at: usize,
}

impl Unspool {
    pub(super) fn new(stream: Stream, run: i64) -> Self {
        Self {
            next: stream.start(run),
            piece: Vec::new(),
            at: 0,
        }
    }

    /// Whether there is more.
    pub(super) fn has_more(&mut self, pieces: &mut CachedStatement<'_>) -> Result<bool> {
        if self.at < self.piece.len() {
            return Ok(true);
        }
        let mut rows = pieces.query([self.next])?;
        self.piece.clear();
        self.at = 0;
        if let Some(row) = rows.next()? {
            self.next += 1;
            let piece = row.get_ref(0)?.as_blob().map_err(|_| damaged())?;
            self.piece.extend_from_slice(piece);
        }
        Ok(!self.piece.is_empty())
    }

    fn byte(&mut self, pieces: &mut CachedStatement<'_>) -> Result<u8> {
        if self.at == self.piece.len() {
            self.has_more(pieces)?;
        }
        let byte = self.piece.get(self.at).copied().ok_or_else(damaged)?;
        self.at += 1;
        Ok(byte)
    }

    pub(super) fn number(&mut self, pieces: &mut CachedStatement<'_>) -> Result<i64> {
        let (mut number, mut shift) = (0_i64, 0_u32);
        loop {
            let byte = self.byte(pieces)?;
            number |= i64::from(byte & 0x7f) << shift.min(62);
            if byte & 0x80 == 0 {
                return Ok(number);
            }
            shift += 7;
        }
    }

    pub(super) fn bytes(
        &mut self,
        pieces: &mut CachedStatement<'_>,
        out: &mut Vec<u8>,
    ) -> Result<()> {
        out.clear();
        for _ in 0..self.number(pieces)? {
            out.push(self.byte(pieces)?);
        }
        Ok(())
    }
}
