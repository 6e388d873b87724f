//! The replica: one SQLite file with what the utility knows and what this desk did. The only place with SQL for the
//! desk. A question is one read transaction ([`Replica::read`]), an act one write transaction ([`Replica::write`]);
//! what can be asked and written stands as methods of [`Tx`] in the file of its subject.

pub mod agendas;
pub mod audit;
pub mod build;
pub mod complaint_log;
pub mod complaints;
pub mod crosscheck;
pub mod customers;
pub mod extract;
pub mod facts;
pub mod fault;
mod file;
pub mod history;
pub mod import;
pub mod invariants;
mod listing;
pub mod locks;
pub mod meta;
pub mod migrate;
pub mod monitoring;
pub mod open;
pub mod outbox;
pub mod receivables;
pub mod row;
pub mod search;
mod settle;
pub mod sweep;
pub mod tx;
pub mod users;
pub mod worklist;

pub use fault::Fault;
pub use open::Replica;
pub use tx::Tx;
