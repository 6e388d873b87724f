//! Journeys through the desk: scripted keys, the real update, the real workers, a copy of the sample.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod calls;
mod clock;
mod complaint_log;
mod doors;
mod drafts;
mod ends;
mod exports;
mod keys;
mod looking;
mod made;
mod order;
mod pastes;
mod records;
mod sitting;
mod sizes;
mod trends;
mod walk;
