//! The real program in a real terminal: what is written to it, what ends it, and what it leaves behind.

#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod calls;
mod ends;
mod home;
mod idle;
mod paint;
mod pty;
mod sessions;
