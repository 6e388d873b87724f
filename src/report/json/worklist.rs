//! What a unit has to do by hand, one row for each item.

use super::UnitRow;
use crate::domain::worklist::Item;
use serde::Serialize;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WorkRow {
    pub kind: &'static str,
    pub idpel: String,
    pub name: String,
    pub unit: UnitRow,
    /// What is to be done, for a person.
    pub to_do: String,
    /// The paragraph of the rules that puts it on the list.
    pub paragraph: &'static str,
    /// Since the oldest overdue receivable was due; 0 where none is overdue.
    pub days_overdue: i64,
    pub overdue: String,
    pub register_nos: Vec<String>,
    /// Overdue, reported, dispensed or refused since that day.
    pub since: String,
    /// The last day of the dispensation that ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// The key of the act that the centre refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<String>,
    /// The centre's reason, or the note of the report, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The row of an item; `to_do` is its sentence.
pub fn work(item: &Item, to_do: String) -> WorkRow {
    let some = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    WorkRow {
        kind: item.kind().code(),
        idpel: item.idpel().to_string(),
        name: item.name.clone(),
        unit: UnitRow::of(&item.unit),
        to_do,
        paragraph: item.kind().paragraph(),
        days_overdue: item.days_overdue,
        overdue: item.overdue.to_string(),
        register_nos: item.register_nos.iter().map(ToString::to_string).collect(),
        since: item.since.to_string(),
        until: item.until.map(|day| day.to_string()),
        act: some(&item.at.act),
        reason: some(&item.reason),
    }
}
