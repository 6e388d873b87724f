//! The rows of the table, each a file: what is measured, beside what.

pub(crate) mod act;
pub(crate) mod calls;
pub(crate) mod command;
pub(crate) mod csvlens;
pub(crate) mod dil;
pub(crate) mod filters;
pub(crate) mod frames;
pub(crate) mod import;
mod list;
pub(crate) mod memory;
pub(crate) mod pages;
pub(crate) mod payments;
pub(crate) mod postgres;
pub(crate) mod sample;
pub(crate) mod search;
pub(crate) mod start;
pub(crate) mod sums;
pub(crate) mod sweep;
pub(crate) mod turns;
