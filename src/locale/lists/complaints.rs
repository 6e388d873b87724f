//! The columns of the complaint log, and a complaint in them.

use super::{column, maybe_text, unit_cells, word, words};
use crate::desk::calls::Saved;
use crate::desk::exports::Units;
use crate::domain::complaint::{CHANNEL, KIND};
use crate::domain::table::{Cell, Column, Kind};
use crate::locale::{Lang, calls, labels};

pub(super) fn columns(lang: Lang) -> Vec<Column> {
    let w = lang.words();
    let text = |key, title, width| column(key, title, Kind::Text, width);
    vec![
        column("idpel", w.cli_idpel(), Kind::Identifier, 15),
        column("saved_at", w.cli_saved(), Kind::Moment, 20),
        column("unit", w.cli_unit(), Kind::Identifier, 9),
        text("unit_name", w.list_unit_name(), 24),
        text("type", w.list_type(), 10),
        text("status", w.cli_state(), 15),
        text("channel", w.list_channel(), 12),
        text("script", w.cli_script(), 7),
        column("script_version", w.list_version(), Kind::Count, 7),
        text("end", w.cli_end(), 22),
        text("dispute", w.list_dispute(), 9),
        column("handed_to", w.list_handed_to(), Kind::Identifier, 14),
        text("triage", w.list_triage(), 14),
        text("accepted", w.list_accepted(), 12),
        text("objections", w.list_objections(), 24),
        text("summary", w.list_summary(), 60),
        column("opened_at", w.list_opened(), Kind::Moment, 20),
        column("handling_seconds", w.list_handling(), Kind::Count, 12),
        text("by", w.cli_user(), 14),
        text("deliveries", w.list_deliveries(), 26),
        text("id", w.list_key(), 38),
    ]
}

pub(super) fn cells(lang: Lang, saved: &Saved, units: &Units) -> Vec<Cell> {
    let w = lang.words();
    let complaint = &saved.complaint;
    let closing = &complaint.closing;
    let [unit, unit_name] = unit_cells(complaint.unit, units);
    let objections = complaint.raised.iter().map(|raised| &raised.objection);
    let accepted = complaint.acceptance.map_or(Cell::Empty, |accepted| {
        word(accepted.code(), labels::acceptance(lang, accepted))
    });
    let handed_to = if closing.hand_over {
        unit.clone()
    } else {
        Cell::Empty
    };
    vec![
        Cell::Identifier(complaint.idpel.to_string()),
        Cell::Moment(complaint.saved_at),
        unit,
        unit_name,
        Cell::Text(KIND.to_owned()),
        Cell::Text(closing.status.word().to_owned()),
        Cell::Text(CHANNEL.to_owned()),
        Cell::Text(complaint.script.code().to_owned()),
        Cell::Count(i64::from(complaint.version)),
        word(closing.end.code(), labels::end(lang, closing.end)),
        if closing.dispute {
            word("true", w.list_yes())
        } else {
            word("false", w.list_no())
        },
        handed_to,
        maybe_text(complaint.triage.as_deref()),
        accepted,
        words(objections, |key| (key.clone(), key.clone())),
        Cell::Text(complaint.summary.clone()),
        Cell::Moment(complaint.opened_at),
        Cell::Count(closing.handling_seconds),
        Cell::Text(complaint.by.to_string()),
        words(saved.deliveries.iter(), |sent| {
            let code = format!("{}:{}", sent.destination, sent.state);
            (code, calls::sent(lang, sent))
        }),
        Cell::Text(complaint.id.clone()),
    ]
}
