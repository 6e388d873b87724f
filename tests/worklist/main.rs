//! The worklist of a unit on real files: what the file's own order gives equals a slow pass over every customer, in
//! pages of any size, forwards and backwards; who may see it; and a block by way of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod acts;
mod pages;
mod roles;
mod world;
