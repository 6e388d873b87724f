//! `complaint add|list|figures`: the complaint log.

mod add;
mod figures;
mod list;
mod wanted;

pub(super) use wanted::Wanted;

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
            wanted,
            after,
            limit,
        } => list::run(setting, &wanted, after.as_deref(), limit),
        Complaint::Figures { wanted } => figures::run(setting, &wanted),
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
