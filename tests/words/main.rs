//! What the program says: figures, labels, refusals, answers, scripts. Literal sentences in Indonesian, so that a value
//! in the wrong place fails a test.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails may do so loudly"
)]

mod agendas;
mod answers;
mod counts;
mod fixture;
mod formats;
mod grounds;
mod refusals;
mod scripts;
mod summaries;
