//! The rules of the SOP, tested from the document and through the public API alone: a table for each rule, properties
//! that hold for any facts, and a second, slow implementation that must give the same answers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod agreement;
mod answers;
mod blocking;
mod calls;
mod causes;
mod crosscheck;
mod days;
mod drawn;
mod ends;
mod figures;
mod histories;
mod holds;
mod identifiers;
mod labels;
mod made;
mod money;
mod offers;
mod properties;
mod records;
mod reference;
mod roles;
mod scripts;
mod statements;
mod sweeping;
mod texts;
mod time;
mod typing;
mod unblocking;
mod walks;
mod window;
mod worklist;
