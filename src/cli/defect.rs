//! A panic is a defect of the program: its report goes to the state folder, the user gets a sentence and exit code 70.

use super::stop::Stop;
use std::backtrace::Backtrace;
use std::fmt::Write as _;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Runs a command; a panic within it becomes [`Stop::Defect`], with the report it left under `reports`.
pub fn guarded(reports: &Path, command: impl FnOnce() -> Result<(), Stop>) -> Result<(), Stop> {
    let left: Arc<Mutex<Option<PathBuf>>> = Arc::default();
    let before = panic::take_hook();
    let (folder, place) = (reports.to_owned(), Arc::clone(&left));
    panic::set_hook(Box::new(move |info| {
        let report = write(&folder, info).ok();
        *place.lock().unwrap_or_else(PoisonError::into_inner) = report;
    }));
    let done = panic::catch_unwind(AssertUnwindSafe(command));
    panic::set_hook(before);
    done.unwrap_or_else(|_| {
        let report = left.lock().unwrap_or_else(PoisonError::into_inner).take();
        Err(Stop::Defect { report })
    })
}

fn write(folder: &Path, info: &PanicHookInfo<'_>) -> std::io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let now = crate::desk::clock::real_now();
    let path = folder.join(format!("{}-{}.txt", now.micros(), std::process::id()));
    let mut text = String::new();
    let _ = writeln!(text, "pln123 {} {now}", env!("CARGO_PKG_VERSION"));
    let _ = writeln!(text, "{info}");
    let _ = writeln!(text, "{}", Backtrace::force_capture());
    std::fs::write(&path, text)?;
    Ok(path)
}
