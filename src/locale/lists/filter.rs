//! What a list is narrowed to, and its order, in the words that the screen has for it.

use crate::domain::export::Listed;
use crate::locale::{Lang, calls, monitoring, worklist};

/// `unit 77110 · sebab Cicilan BP · urut IDPEL`; that nothing narrows it, where nothing does.
pub fn filter(lang: Lang, listed: &Listed) -> String {
    let w = lang.words();
    let mut parts: Vec<String> = match listed {
        Listed::Blocked { narrowing, .. } => {
            monitoring::narrowing(lang, narrowing).into_iter().collect()
        }
        Listed::Complaints(narrowing) => calls::narrowing(lang, narrowing, str::to_owned),
        Listed::Worklist { unit, kind } => {
            let unit = unit.map(|unit| w.narrowed_unit(unit.to_string()));
            let kind = kind.map(|kind| worklist::kind(lang, kind));
            unit.into_iter().chain(kind).collect()
        }
    };
    if parts.is_empty() {
        parts.push(w.filter_all());
    }
    if let Listed::Blocked { order, .. } = listed {
        let column = monitoring::sort_by(lang, order.by);
        parts.push(if order.descending {
            w.list_order_down(column)
        } else {
            w.list_order(column)
        });
    }
    parts.join(" · ")
}
