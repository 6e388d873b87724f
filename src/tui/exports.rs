//! An export under way: the paper that a list is written on, worded and put in its place; and the thread that does it
//! for the screen, on a connection of its own, so that no question and no act waits for two million rows.

mod paper;
mod thread;

pub use paper::{ListPaper, Watch};
pub use thread::Exports;
