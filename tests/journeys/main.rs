//! Journeys through the desk: scripted keys, the real update, the real workers, a copy of the sample.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod acting;
mod agendas;
mod agendas_beside;
mod agendas_waits;
mod batches;
mod calls;
mod calls_meanwhile;
mod clock;
mod complaint_doors;
mod complaint_log;
mod doors;
mod drafts;
mod ends;
mod exports;
mod eye;
mod forms;
mod keys;
mod looking;
mod made;
mod monitoring;
mod monitoring_charts;
mod monitoring_filters;
mod monitoring_made;
mod monitoring_roles;
mod monitoring_sizes;
mod opening;
mod order;
mod pastes;
mod prints;
mod records;
mod refusing;
mod sitting;
mod sizes;
mod supervising;
mod trends;
mod walk;
mod windows;
mod worklist;
