//! The runs of a gathering, merged: each list whole, in the order of their keys.

use super::block::{damaged, parts};
use super::dictionary::LOWEST;
use super::rebuild::Writer;
use super::runs::{Stream, Unspool, reading};
use crate::domain::naming::Kind;
use crate::replica::fault::Result;
use crate::replica::tx::Tx;
use rusqlite::CachedStatement;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Which list comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which<'a> {
    /// One without a word, by its number.
    Numbered(i64),
    Word(Kind, &'a str),
}

pub(super) fn merge(tx: &Tx<'_>, runs: i64, lists: &mut Writer<'_, '_>) -> Result<()> {
    let mut pieces = reading(tx)?;
    numbered(&mut pieces, runs, lists)?;
    by_words(&mut pieces, runs, lists)
}

/// The lists without a word, of which each run has a sorted stream of numbers.
fn numbered(pieces: &mut CachedStatement<'_>, runs: i64, lists: &mut Writer<'_, '_>) -> Result<()> {
    let mut heap = BinaryHeap::new();
    let mut streams: Vec<Unspool> = (0..runs)
        .map(|run| Unspool::new(Stream::Numbered, run))
        .collect();
    for (run, stream) in streams.iter_mut().enumerate() {
        if stream.has_more(pieces)? {
            heap.push(Reverse((stream.number(pieces)?, run)));
        }
    }
    let mut open = None;
    while let Some(mut top) = heap.peek_mut() {
        let Reverse((mut place, run)) = *top;
        let stream = streams.get_mut(run).ok_or_else(damaged)?;
        let (list, mut idpel) = parts(place);
        if open != Some(list) {
            if open.is_some() {
                lists.end()?;
            }
            open = Some(list);
            lists.begin(Which::Numbered(list + LOWEST))?;
        }
        // A run's part of a list is before the next run's.
        loop {
            lists.push(idpel)?;
            if !stream.has_more(pieces)? {
                std::collections::binary_heap::PeekMut::pop(top);
                break;
            }
            place += stream.number(pieces)?;
            let (next, after) = parts(place);
            if next != list {
                *top = Reverse((place, run));
                break;
            }
            idpel = after;
        }
    }
    if open.is_some() {
        lists.end()?;
    }
    Ok(())
}

/// The words: the runs' parts of a list follow one another as the runs do, which came in the order of IDPEL.
fn by_words(pieces: &mut CachedStatement<'_>, runs: i64, lists: &mut Writer<'_, '_>) -> Result<()> {
    let mut heap = BinaryHeap::new();
    let mut streams: Vec<Unspool> = (0..runs)
        .map(|run| Unspool::new(Stream::Words, run))
        .collect();
    for (run, stream) in streams.iter_mut().enumerate() {
        if let Some((kind, text)) = head(pieces, stream)? {
            heap.push(Reverse((kind, text, run)));
        }
    }
    let mut open: Option<(i64, Vec<u8>)> = None;
    while let Some(Reverse((kind, text, run))) = heap.pop() {
        let stream = streams.get_mut(run).ok_or_else(damaged)?;
        if open
            .as_ref()
            .is_none_or(|(own, word)| *own != kind || *word != text)
        {
            if open.is_some() {
                lists.end()?;
            }
            let word = std::str::from_utf8(&text).map_err(|_| damaged())?;
            let kind = Kind::of_number(kind).ok_or_else(damaged)?;
            lists.begin(Which::Word(kind, word))?;
            open = Some((kind.number().into(), text));
        }
        let count = stream.number(pieces)?;
        let mut idpel = stream.number(pieces)?;
        lists.push(idpel)?;
        for _ in 1..count {
            idpel += stream.number(pieces)?;
            lists.push(idpel)?;
        }
        if let Some((kind, text)) = head(pieces, stream)? {
            heap.push(Reverse((kind, text, run)));
        }
    }
    if open.is_some() {
        lists.end()?;
    }
    Ok(())
}

/// Kind and text of the next list of a stream.
fn head(pieces: &mut CachedStatement<'_>, stream: &mut Unspool) -> Result<Option<(i64, Vec<u8>)>> {
    if !stream.has_more(pieces)? {
        return Ok(None);
    }
    let kind = stream.number(pieces)?;
    let mut text = Vec::new();
    stream.bytes(pieces, &mut text)?;
    Ok(Some((kind, text)))
}
