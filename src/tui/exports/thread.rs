//! The thread of an export: it opens a connection when one is asked for and gives it back at the end.

use super::paper::ListPaper;
use crate::desk::anchor::Anchor;
use crate::desk::{Desk, Failure};
use crate::domain::export::{ExportWish, Progress};
use crate::domain::wib::Moment;
use crate::locale::Lang;
use crate::replica::Replica;
use crate::report::list::Format;
use crate::tui::app::App;
use crate::tui::msg::{Exported, Msg};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};

/// The screen hears of a running export this often: at each hundredth of its rows.
const STEPS: u64 = 100;

/// What the export of a screen is made with, and the one that runs.
#[derive(Debug)]
pub struct Exports {
    db: PathBuf,
    anchor: Anchor,
    out: Sender<Msg>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Exports {
    pub fn new(db: &Path, anchor: Anchor, out: Sender<Msg>) -> Self {
        Self {
            db: db.to_owned(),
            anchor,
            out,
            stop: Arc::default(),
            thread: None,
        }
    }

    /// Begins one in the name of whoever sits at the desk. One that still runs is given up first.
    pub fn start(&mut self, wish: ExportWish, app: &App, now: Moment) {
        let (Some(operator), lang) = (app.operator.clone(), app.look.lang) else {
            return;
        };
        self.finish();
        let stop = Arc::new(AtomicBool::new(false));
        self.stop = Arc::clone(&stop);
        let (db, anchor, out) = (self.db.clone(), self.anchor.clone(), self.out.clone());
        self.thread = Some(thread::spawn(move || {
            let work = || {
                let replica = Replica::open(&db)?.one_of_several()?;
                let mut desk = Desk::new(replica, operator, anchor);
                export(&mut desk, wish, lang, now, &stop, &out)
            };
            let done = catch_unwind(AssertUnwindSafe(work))
                .unwrap_or_else(|_| Err(Failure::Defect("an export ended by a panic".into())));
            // With nobody left to tell, the file and the audit say it.
            let _ = out.send(Msg::Exported(done));
        }));
    }

    /// Asks the one that runs to end; it says so when it has.
    pub fn cancel(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Gives the one that runs up, and waits until nothing of it is left.
    fn finish(&mut self) {
        self.cancel();
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("an export ended by a defect");
        }
    }
}

/// With the desk goes what it has not finished.
impl Drop for Exports {
    fn drop(&mut self) {
        self.finish();
    }
}

fn export(
    desk: &mut Desk,
    wish: ExportWish,
    lang: Lang,
    now: Moment,
    stop: &Arc<AtomicBool>,
    out: &Sender<Msg>,
) -> Result<Exported, Failure> {
    let format =
        Format::of(&wish.file).ok_or_else(|| Failure::Defect("a file without a format".into()))?;
    if let Some(folder) = wish.file.parent() {
        // What keeps it from being made keeps the file from being written, and is told then.
        let _ = std::fs::create_dir_all(folder);
    }
    let wish = ExportWish {
        file: free(wish.file),
        ..wish
    };
    let (stop, out, mut told) = (Arc::clone(stop), out.clone(), None);
    let mut watch = move |progress| {
        let hundredth = Some(hundredth_of(progress));
        if told != hundredth {
            told = hundredth;
            // A screen that is gone takes the export with it.
            if out.send(Msg::Exporting(progress)).is_err() {
                return ControlFlow::Break(());
            }
        }
        if stop.load(Ordering::Relaxed) {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    };
    let mut paper = ListPaper::new(lang, wish.file.clone(), format, &mut watch);
    let stamp = desk.export(&wish, now, &mut paper)?;
    Ok(Exported {
        file: wish.file,
        rows: stamp.extent.rows,
    })
}

fn hundredth_of(progress: Progress) -> u64 {
    match progress {
        Progress::Rows { done, of } => done * STEPS / of.max(1),
        Progress::Closing => STEPS + 1,
    }
}

/// A name that nothing has yet: nobody at the screen was asked whether a file may be replaced.
fn free(path: PathBuf) -> PathBuf {
    let end = path.extension().map(|end| end.to_os_string());
    let numbered = |number: u32| {
        let mut name = path.file_stem().unwrap_or_default().to_os_string();
        name.push(format!("-{number}"));
        let mut numbered = path.with_file_name(name);
        if let Some(end) = &end {
            numbered.set_extension(end);
        }
        numbered
    };
    if !path.exists() {
        return path;
    }
    (2..1000)
        .map(numbered)
        .find(|path| !path.exists())
        .unwrap_or(path)
}
