//! What screens are made of.

pub mod bars;
pub mod field;
pub mod grid;
pub mod lines;
pub mod overlay;
pub mod trend;
