//! The screens: the state of each with what its keys do, beside a pure view.

pub mod acting;
pub mod call;
pub mod complaints;
pub mod info_agenda;
pub mod info_dil;
pub mod login;
pub mod monitoring;
pub mod search;
pub mod worklist;
