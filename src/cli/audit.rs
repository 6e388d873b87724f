//! `audit verify`: whether the log of acts and look-ups is as it was written.

use super::door::Door;
use super::setting::Setting;
use super::stop::{Stop, Told};
use crate::desk::anchor::Verdict;
use crate::locale::counts;
use serde::Serialize;

#[derive(Serialize)]
struct Document {
    ok: bool,
    /// How many rows fit, where all do.
    rows: Option<i64>,
    /// Whether the last row known outside the file is among them.
    anchored: Option<bool>,
    /// The first row that does not fit.
    first_bad: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Told>,
}

pub(super) fn verify(setting: &mut Setting) -> Result<(), Stop> {
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let verdict = seat.ask(|desk| desk.verify_audit())?;
    let stop = stop(&verdict);
    if setting.out.json {
        let error = stop.as_ref().and_then(|stop| stop.told(setting.lang));
        setting.out.document(&document(&verdict, error))?;
    } else if let Verdict::Whole { rows, anchored } = verdict {
        let w = setting.lang.words();
        let rows = counts::rows(setting.lang, rows);
        setting.out.line(&if anchored {
            w.cli_audit_whole(rows)
        } else {
            w.cli_audit_unanchored(rows)
        })?;
    }
    stop.map_or(Ok(()), Err)
}

/// `None` where the audit is whole.
pub(super) fn stop(verdict: &Verdict) -> Option<Stop> {
    match verdict {
        Verdict::Whole { .. } => None,
        Verdict::Broken { row } => Some(Stop::Audit {
            row: *row,
            cut: false,
        }),
        Verdict::Cut { row } => Some(Stop::Audit {
            row: *row,
            cut: true,
        }),
    }
}

fn document(verdict: &Verdict, error: Option<Told>) -> Document {
    let (rows, anchored, first_bad) = match verdict {
        Verdict::Whole { rows, anchored } => (Some(*rows), Some(*anchored), None),
        Verdict::Broken { row } | Verdict::Cut { row } => (None, None, Some(*row)),
    };
    Document {
        ok: error.is_none(),
        rows,
        anchored,
        first_bad,
        error,
    }
}
