//! Journeys through the desk: scripted keys, the real update, the real workers, a copy of the sample.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod acting;
mod batches;
mod calls;
mod clock;
mod doors;
mod drafts;
mod ends;
mod forms;
mod keys;
mod looking;
mod order;
mod pastes;
mod records;
mod refusing;
mod sitting;
mod sizes;
mod walk;
mod worklist;
