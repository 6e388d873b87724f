//! `export blocked|complaints|worklist -o FILE`: a list as a file, with a bar on a terminal. Ctrl+C gives it up: what was
//! begun is removed, and a file that stood there stands there still.

use super::args::{Export, To};
use super::door::{Door, is_of_replica, replica_path};
use super::interrupted::Interrupted;
use super::progress::Progress;
use super::setting::Setting;
use super::stop::Stop;
use super::wish::Wish;
use crate::desk::Failure;
use crate::domain::export::{ExportWish, Listed, Progress as Reached, Stamp};
use crate::locale::counts::rows;
use crate::locale::format::money;
use crate::locale::{Lang, lists};
use crate::report::list::Format;
use crate::tui::exports::ListPaper;
use serde::Serialize;
use std::ops::ControlFlow;
use std::path::Path;

#[derive(Serialize)]
struct Document {
    file: String,
    format: &'static str,
    rows: u64,
    /// Where the rows are sums of money.
    #[serde(skip_serializing_if = "Option::is_none")]
    overdue: Option<String>,
    as_of: Option<String>,
    made_at: String,
    by: String,
}

pub(super) fn run(setting: &mut Setting, line: &Export) -> Result<(), Stop> {
    let (listed, To { output }) = match line {
        Export::Blocked { narrow, to } => (
            Listed::Blocked {
                narrowing: narrow.narrowing(),
                order: narrow.order(),
            },
            to,
        ),
        Export::Complaints { wanted, to } => (Listed::Complaints(wanted.narrowing()?), to),
        Export::Worklist { unit, kind, to } => (
            Listed::Worklist {
                unit: *unit,
                kind: *kind,
            },
            to,
        ),
    };
    let format =
        Format::of(output).ok_or_else(|| Failure::Defect("a file without a format".into()))?;
    spare(output, format, &replica_path(setting)?.0)?;
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let (now, lang) = (seat.now, setting.lang);
    let wish = ExportWish {
        listed,
        file: output.clone(),
        training: seat.training,
    };
    let stop = Interrupted::watch()?;
    let (bar, what) = (Progress::new(), lists::title(lang, &wish.listed));
    let closing = lang.words().export_closing();
    let mut watch = |reached: Reached| {
        match reached {
            Reached::Rows { done, of } => bar.at(&what, done, of),
            Reached::Closing => bar.at(&closing, 0, 1),
        }
        if stop.is_set() {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    };
    let mut paper = ListPaper::new(lang, output.clone(), format, &mut watch);
    let stamp = seat.ask(|desk| desk.export(&wish, now, &mut paper))?;
    drop(paper);
    drop(bar);
    if setting.out.json {
        return setting.out.document(&document(output, format, &stamp));
    }
    setting.say_training(seat.training, now)?;
    setting.out.line(&said(lang, output, &stamp))
}

/// Neither the list nor what says of it is written over the replica.
fn spare(output: &Path, format: Format, replica: &Path) -> Result<(), Wish> {
    let beside = format.stamp_beside(output);
    for path in std::iter::once(output).chain(beside.as_deref()) {
        if is_of_replica(path, replica) {
            return Err(Wish::OutputInTheWay {
                path: path.to_owned(),
            });
        }
    }
    Ok(())
}

fn document(file: &Path, format: Format, stamp: &Stamp) -> Document {
    Document {
        file: file.display().to_string(),
        format: format.end(),
        rows: stamp.extent.rows,
        overdue: stamp.extent.overdue.map(|sum| sum.to_string()),
        as_of: stamp.as_of.map(|at| at.to_string()),
        made_at: stamp.made_at.to_string(),
        by: stamp.by.name.to_string(),
    }
}

fn said(lang: Lang, file: &Path, stamp: &Stamp) -> String {
    let w = lang.words();
    let (file, rows) = (file.display().to_string(), rows(lang, stamp.extent.rows));
    match stamp.extent.overdue {
        Some(sum) => w.export_made_sum(file, rows, money(lang, sum)),
        None => w.export_made(file, rows),
    }
}
