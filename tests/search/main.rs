//! The search beside a slow, obvious one that looks at every customer, and the promises that its lists keep.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod interrupted;
mod kept;
mod migrated;
mod ranked;
mod slow;
mod typos;
mod world;
