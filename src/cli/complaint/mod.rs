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
use crate::report::json::ComplaintRow;

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

/// A complaint as programs read it.
fn row(saved: &Saved) -> ComplaintRow<'_> {
    let sent = saved.deliveries.iter();
    ComplaintRow::of(
        &saved.complaint,
        sent.map(|sent| (sent.destination.as_str(), sent.state.as_str())),
    )
}
