//! pln123: the desk of the 123 line.

pub mod cli;
pub mod desk;
pub mod domain;
pub mod locale;
pub mod replica;
pub mod report;
pub mod sample;
pub mod tui;
