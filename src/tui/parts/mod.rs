//! What screens are made of.

pub mod bars;
pub mod field;
pub mod form;
pub mod grid;
pub mod lines;
pub mod overlay;
pub mod palette;
pub mod put;
pub mod trend;
pub mod window;
