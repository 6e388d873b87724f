//! The SOP on blocking and unblocking token purchases, as pure values and functions. Nothing here does I/O, knows
//! SQL or a screen, reads a clock or the environment: "now" and every fact are handed in.

pub mod agenda;
pub mod answer;
pub mod call;
pub mod cause;
pub mod complaint;
pub mod complaint_log;
pub mod crosscheck;
pub mod customer;
pub mod destination;
pub mod export;
pub mod facts;
pub mod figures;
pub mod history;
pub mod hold;
pub mod household;
pub mod ids;
pub mod listing;
pub mod lock;
pub mod money;
pub mod monitoring;
pub mod naming;
pub mod order;
pub mod policy;
pub mod receivable;
pub mod role;
pub mod script;
pub mod sheet;
pub mod statement;
pub mod status;
pub mod table;
pub mod text;
pub mod typed;
pub mod wib;
pub mod worklist;
