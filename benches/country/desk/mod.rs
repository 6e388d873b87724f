//! The desk as it is used: with its workers and a picture for a terminal, and as a program in a terminal.

pub(crate) mod program;
pub(crate) mod sitting;
