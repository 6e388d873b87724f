//! Cetak Detail Piutang on paper: the bytes are taken apart again by a reader of their own, which knows the format and not
//! the program, and what stands on each page is held against the facts.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    reason = "a test that fails may do so loudly"
)]

mod customer;
mod files;
mod pages;
mod reader;
mod words;
