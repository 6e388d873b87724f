//! Rows in, bytes out: what leaves the program as a file. Knows the domain, no replica and no screen.

pub mod csv_folder;
pub mod json;
pub mod list;
pub mod place;
pub mod statement;
