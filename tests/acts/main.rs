//! Block and unblock through the desk, on real files: every act by every role on every state of a customer (1.6 to
//! 1.8), and the edge cases of acts. What is expected is written from the rules' text, not from the code.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod edges;
mod orders;
mod table;
mod together;
mod world;
