//! Which question of each slot is the newest, known to whoever asks and to the thread that answers.

use super::msg::{Slot, Ticket};
use std::sync::atomic::{AtomicU64, Ordering};

/// The number of the newest question of each slot: what is older need not be answered.
#[derive(Debug, Default)]
pub(super) struct Newest([AtomicU64; Slot::COUNT]);

impl Newest {
    pub(super) fn put(&self, ticket: Ticket) {
        if let Some(newest) = self.0.get(ticket.slot as usize) {
            newest.store(ticket.number, Ordering::SeqCst);
        }
    }

    pub(super) fn is(&self, ticket: Ticket) -> bool {
        self.0
            .get(ticket.slot as usize)
            .is_some_and(|newest| newest.load(Ordering::SeqCst) == ticket.number)
    }
}
