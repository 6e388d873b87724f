//! A list becomes a file: the format is chosen, the thread of its own writes, and the line of notices says how far it
//! has come until the next key says something else.

use super::App;
use crate::desk::Failure;
use crate::domain::export::{ExportWish, Listed, Progress};
use crate::locale::format::count;
use crate::locale::{Lang, counts, lists};
use crate::report::list::Format;
use crate::tui::action::{Action, Tab};
use crate::tui::msg::{Effect, Exported};
use crate::tui::parts::overlay::{Choose, Chosen, Overlay};
use crate::tui::theme::Tone;
use std::path::PathBuf;

/// The export that runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnderWay {
    pub file: PathBuf,
    pub progress: Progress,
    /// It was asked to end.
    pub cancelling: bool,
}

impl UnderWay {
    /// How far it has come, and the key that ends it.
    pub fn said(&self, lang: Lang) -> String {
        let w = lang.words();
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        if self.cancelling {
            return w.export_cancelling(name);
        }
        match self.progress {
            Progress::Rows { done, of } => {
                w.export_running(name, count(lang, done), count(lang, of))
            }
            Progress::Closing => w.export_finishing(name),
        }
    }
}

impl App {
    /// Asks in which format a list is to be written; the choice starts it.
    pub fn start_export(&mut self, listed: Listed) -> Vec<Effect> {
        let w = self.look.lang.words();
        let folder = self.opening.documents.display().to_string();
        let choose = Choose {
            what: Chosen::Format,
            title: w.title_export(lists::title(self.look.lang, &listed)),
            text: w.export_explained(lists::filter(self.look.lang, &listed), folder),
            items: vec![w.export_xlsx(), w.export_csv(), w.export_jsonl()],
            selected: 0,
        };
        self.to_export = Some(listed);
        self.lay(Overlay::Choose(choose))
    }

    /// The list that is on the screen.
    pub(super) fn export_here(&mut self) -> Vec<Effect> {
        match self.tab {
            Tab::InfoDil | Tab::InfoAgenda => Vec::new(),
            Tab::Monitoring => {
                let (narrowing, order) = (self.monitoring.narrowing.clone(), self.monitoring.order);
                self.start_export(Listed::Blocked { narrowing, order })
            }
            Tab::Worklist => {
                let kind = self.worklist.kind;
                self.start_export(Listed::Worklist { unit: None, kind })
            }
            Tab::Complaints => {
                let narrowing = self.complaints.narrowing.clone();
                self.start_export(Listed::Complaints(narrowing))
            }
        }
    }

    pub(super) fn format_chosen(&mut self, at: usize) -> Vec<Effect> {
        let (Some(listed), Some(format)) = (self.to_export.take(), Format::ALL.get(at)) else {
            return Vec::new();
        };
        let wish = ExportWish {
            file: self
                .opening
                .documents
                .join(self.file_name(&listed, *format)),
            listed,
            training: self.opening.training,
        };
        self.export = Some(UnderWay {
            file: wish.file.clone(),
            progress: Progress::Rows { done: 0, of: 0 },
            cancelling: false,
        });
        vec![Effect::Export(Box::new(wish))]
    }

    /// `blokir-20191025-1040.xlsx`.
    fn file_name(&self, listed: &Listed, format: Format) -> String {
        let w = self.look.lang.words();
        let stem = match listed {
            Listed::Blocked { .. } => w.export_stem_blocked(),
            Listed::Complaints(_) => w.export_stem_complaints(),
            Listed::Worklist { .. } => w.export_stem_worklist(),
        };
        let (day, clock) = (self.now.day().to_string(), self.now.hour_minute());
        let digits = |text: &str| text.replace(['-', ':'], "");
        format!(
            "{stem}-{}-{}.{}",
            digits(&day),
            digits(&clock),
            format.end()
        )
    }

    pub(super) fn cancel_export(&mut self) -> Vec<Effect> {
        match &mut self.export {
            Some(export) => {
                export.cancelling = true;
                vec![Effect::CancelExport]
            }
            None => Vec::new(),
        }
    }

    pub(super) fn exporting(&mut self, progress: Progress) -> Vec<Effect> {
        if let Some(export) = &mut self.export {
            export.progress = progress;
        }
        Vec::new()
    }

    pub(super) fn exported(&mut self, done: Result<Exported, Failure>) -> Vec<Effect> {
        // Of whoever sat here before: the audit has it, and nobody here asked.
        if self.export.take().is_none() {
            return Vec::new();
        }
        let lang = self.look.lang;
        match done {
            Ok(done) => {
                let rows = counts::rows(lang, done.rows);
                let said = lang
                    .words()
                    .export_made(done.file.display().to_string(), rows);
                self.tell(said, Tone::Open);
                Vec::new()
            }
            Err(Failure::Cancelled { rows }) => {
                let said = lang.words().failure_cancelled(counts::rows(lang, rows));
                self.tell(said, Tone::Warning);
                Vec::new()
            }
            Err(failure) => {
                self.tell_failure(&failure);
                match &failure {
                    Failure::Refused(refusal) => vec![self.refused(Action::Export, refusal)],
                    _ => Vec::new(),
                }
            }
        }
    }
}
