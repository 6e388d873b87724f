//! An act that was done: what it was, and the customer after it.

use super::dil::{Dil, DispensationRow, StatusRow};
use crate::domain::order::Order;
use crate::domain::policy::Wish;
use serde::Serialize;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActedRow {
    pub idpel: String,
    /// `block` or `unblock`.
    pub act: &'static str,
    pub lock: &'static str,
    pub ground: Option<&'static str>,
    pub status: StatusRow,
    /// The one that is active now.
    pub dispensation: Option<DispensationRow>,
    pub events: Vec<EventRow>,
    /// The order that waits for the centre.
    pub outbox_id: String,
    /// The act that would take this one back: `block`, `unblock` or `null`.
    pub undo: Option<&'static str>,
    pub as_of: String,
}

/// One row of the log of locks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventRow {
    pub seq: i64,
    /// `lock_set`, `lock_lifted`, `dispensed` or `dispensation_ended`.
    pub kind: &'static str,
}

/// The act with the customer as Info DIL shows it after.
pub fn acted(order: &Order, events: Vec<EventRow>, undo: Option<&Wish>, dil: Dil) -> ActedRow {
    ActedRow {
        idpel: order.idpel.clone(),
        act: order.act,
        lock: order.lock,
        ground: order.ground,
        status: dil.status,
        dispensation: dil.dispensation,
        events,
        outbox_id: order.id.clone(),
        undo: undo.map(Wish::code),
        as_of: dil.as_of,
    }
}
