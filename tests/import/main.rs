//! Loading the folder of CSV files, from outside: real folders into real replicas.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod again;
mod bad_files;
mod bad_rows;
mod handed_on;
mod killed;
mod killed_sweep;
mod lifts;
mod made;
mod order;
mod shapes;
mod world;
