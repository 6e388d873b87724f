//! Monitoring Blocking Token: what narrows the list and what it is ordered by, in words.

use super::{Lang, labels};
use crate::domain::ids::UnitCode;
use crate::domain::monitoring::{Ageing, Dimension, Narrowing, Setter, SortBy};

pub fn dimension(lang: Lang, dimension: Dimension) -> String {
    let w = lang.words();
    match dimension {
        Dimension::Unit => w.filter_unit(),
        Dimension::Cause => w.filter_cause(),
        Dimension::Ageing => w.filter_ageing(),
        Dimension::BlockedFor => w.filter_blocked_for(),
        Dimension::By => w.filter_by(),
    }
}

pub fn setter(lang: Lang, setter: Setter) -> String {
    match setter {
        Setter::System => lang.words().setter_system(),
        Setter::User => lang.words().setter_user(),
    }
}

/// How long someone has been blocked.
pub fn blocked_for(lang: Lang, ageing: Ageing) -> String {
    match ageing {
        Ageing::None => lang.words().blocked_today(),
        other => labels::ageing(lang, other),
    }
}

/// What a dimension is narrowed to, where it is.
pub fn narrowed_by(lang: Lang, narrowing: &Narrowing, dimension: Dimension) -> Option<String> {
    match dimension {
        Dimension::Unit => narrowing.unit.map(|unit: UnitCode| unit.to_string()),
        Dimension::Cause => narrowing
            .cause
            .map(|cause| labels::cause_short(lang, Some(cause))),
        Dimension::Ageing => narrowing.ageing.map(|ageing| labels::ageing(lang, ageing)),
        Dimension::BlockedFor => narrowing
            .blocked_for
            .map(|ageing| blocked_for(lang, ageing)),
        Dimension::By => narrowing.by.map(|by| setter(lang, by)),
    }
}

/// All that narrows, in words; `None` where nothing does.
pub fn narrowing(lang: Lang, narrowing: &Narrowing) -> Option<String> {
    let mut parts: Vec<String> = Dimension::ALL
        .into_iter()
        .filter_map(|of| {
            let to = narrowed_by(lang, narrowing, of)?;
            Some(format!("{} {to}", dimension(lang, of)))
        })
        .collect();
    if !narrowing.text.is_empty() {
        parts.push(format!("“{}”", narrowing.text));
    }
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// The column ordered by.
pub fn sort_by(lang: Lang, by: SortBy) -> String {
    let w = lang.words();
    match by {
        SortBy::Idpel => w.label_idpel(),
        SortBy::Name => w.cli_name(),
        SortBy::Unit => w.cli_unit(),
        SortBy::Causes => w.col_causes(),
        SortBy::Since => w.col_since(),
        SortBy::By => w.col_by(),
        SortBy::DaysOverdue => w.col_debt_age(),
        SortBy::Overdue => w.col_overdue(),
    }
}
