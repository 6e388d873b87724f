//! `complaint add|list`: the complaint log.

mod add;
mod list;

use super::args::Complaint;
use super::setting::Setting;
use super::stop::Stop;
use crate::desk::calls::Saved;
use crate::domain::complaint::Document;
use serde::Serialize;

pub(super) fn run(setting: &mut Setting, command: Complaint) -> Result<(), Stop> {
    match command {
        Complaint::Add(call) => add::run(setting, &call),
        Complaint::List {
            idpel,
            since,
            limit,
        } => list::run(setting, idpel, since, limit),
    }
}

/// A complaint, and how far each destination has it.
#[derive(Serialize)]
struct SavedRow<'a> {
    #[serde(flatten)]
    document: Document<'a>,
    deliveries: Vec<DeliveryRow<'a>>,
}

#[derive(Serialize)]
struct DeliveryRow<'a> {
    destination: &'a str,
    state: &'a str,
}

impl<'a> SavedRow<'a> {
    fn of(saved: &'a Saved) -> Self {
        let deliveries = saved.deliveries.iter().map(|delivery| DeliveryRow {
            destination: &delivery.destination,
            state: &delivery.state,
        });
        Self {
            document: Document::of(&saved.complaint),
            deliveries: deliveries.collect(),
        }
    }
}
