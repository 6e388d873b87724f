//! A complaint, and how far each destination has it.

use crate::domain::complaint::{Complaint, Document};
use serde::Serialize;

#[derive(Debug, Clone, Serialize)]
pub struct ComplaintRow<'a> {
    #[serde(flatten)]
    document: Document<'a>,
    deliveries: Vec<DeliveryRow<'a>>,
}

#[derive(Debug, Clone, Copy, Serialize)]
struct DeliveryRow<'a> {
    destination: &'a str,
    state: &'a str,
}

impl<'a> ComplaintRow<'a> {
    /// `deliveries` are destinations with their states.
    pub fn of(
        complaint: &'a Complaint,
        deliveries: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        Self {
            document: Document::of(complaint),
            deliveries: deliveries
                .map(|(destination, state)| DeliveryRow { destination, state })
                .collect(),
        }
    }
}
