//! What a window asks for, and what it is answered.

/// Where the rows asked for lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part<T> {
    First,
    Last,
    After(T),
    Before(T),
    /// From this row on, itself included; from where it stood if it is there no longer.
    At(T),
}

/// What is asked for: so many rows, after passing over so many from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish<T> {
    pub part: Part<T>,
    pub skip: usize,
    pub limit: usize,
}

/// An answer, in the list's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    pub rows: Vec<T>,
    /// Whether the list goes on beyond, in the direction that was asked for.
    pub more: bool,
}
