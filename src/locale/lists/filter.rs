//! What a list is narrowed to, and its order, in words.

use crate::domain::cause::Cause;
use crate::domain::complaint_log;
use crate::domain::export::Listed;
use crate::domain::monitoring::{Narrowing, Setter, SortBy};
use crate::locale::format::date;
use crate::locale::{Lang, labels, worklist};

/// `unit 77110 · sebab Cicilan BP`; that nothing narrows it, where nothing does.
pub fn filter(lang: Lang, listed: &Listed) -> String {
    let w = lang.words();
    let (mut parts, order) = match listed {
        Listed::Blocked {
            narrowing,
            by,
            descending,
        } => {
            let by = column(lang, *by);
            let order = if *descending {
                w.filter_order_down(by)
            } else {
                w.filter_order(by)
            };
            (blocked(lang, narrowing), Some(order))
        }
        Listed::Complaints(narrowing) => (complaints(lang, narrowing), None),
        Listed::Worklist { unit, kind } => {
            let unit = unit.map(|unit| w.filter_unit(unit.to_string()));
            let kind = kind.map(|kind| worklist::kind(lang, kind));
            (unit.into_iter().chain(kind).collect(), None)
        }
    };
    if parts.is_empty() {
        parts.push(w.filter_none());
    }
    parts.extend(order);
    parts.join(" · ")
}

fn blocked(lang: Lang, to: &Narrowing) -> Vec<String> {
    let w = lang.words();
    let all = [
        to.unit.map(|unit| w.filter_unit(unit.to_string())),
        to.cause
            .map(|cause: Cause| w.filter_cause(labels::cause_short(lang, Some(cause)))),
        to.ageing
            .map(|age| w.filter_ageing(labels::ageing(lang, age))),
        to.blocked_for
            .map(|age| w.filter_blocked_for(labels::ageing(lang, age))),
        to.by.map(|by| {
            w.filter_set_by(match by {
                Setter::System => w.list_by_system(),
                Setter::User => w.list_by_user(),
            })
        }),
        some(&to.text).map(|text| w.filter_text(text)),
    ];
    all.into_iter().flatten().collect()
}

fn complaints(lang: Lang, to: &complaint_log::Narrowing) -> Vec<String> {
    let w = lang.words();
    let all = [
        to.idpel.map(|idpel| w.filter_idpel(idpel.to_string())),
        some(&to.digits).map(|digits| w.filter_digits(digits)),
        to.unit.map(|unit| w.filter_unit(unit.to_string())),
        to.by.as_ref().map(|by| w.filter_cso(by.as_str())),
        to.script.map(|script| w.filter_script(script.code())),
        to.end.map(|end| w.filter_end(labels::end(lang, end))),
        to.status
            .map(|status| w.filter_status(labels::complaint_status(lang, status))),
        to.dispute.then(|| w.filter_dispute()),
        to.since.map(|day| w.filter_since(date(lang, day))),
        to.until.map(|day| w.filter_until(date(lang, day))),
        to.repeat.then(|| w.filter_repeat()),
    ];
    all.into_iter().flatten().collect()
}

fn some(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

fn column(lang: Lang, by: SortBy) -> String {
    let w = lang.words();
    match by {
        SortBy::Idpel => w.cli_idpel(),
        SortBy::Name => w.cli_name(),
        SortBy::Unit => w.cli_unit(),
        SortBy::Causes => w.col_causes(),
        SortBy::Since => w.col_since(),
        SortBy::By => w.col_by(),
        SortBy::DaysOverdue => w.list_days_overdue(),
        SortBy::Overdue => w.col_overdue(),
    }
}
