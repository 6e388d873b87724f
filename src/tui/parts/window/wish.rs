//! What a window asks for, and what it is answered.

use crate::domain::listing::From;

/// What is asked for: so many rows, after passing over so many from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish<T> {
    pub from: From<T>,
    pub skip: usize,
    pub limit: usize,
}

impl<T> Wish<T> {
    /// What one row more than is wished for comes to: it tells whether there is more, and is let go.
    pub fn page(&self, mut rows: Vec<T>) -> Page<T> {
        let more = rows.len() > self.limit;
        if more && self.from.is_backwards() {
            rows.remove(0);
        } else {
            rows.truncate(self.limit);
        }
        Page { rows, more }
    }
}

/// An answer, in the list's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    pub rows: Vec<T>,
    /// Whether the list goes on beyond, in the direction that was asked for.
    pub more: bool,
}
