//! The user's wish, or the machine's, that a long command end: a mark that it looks at between two rows.

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Set once a signal has asked for the end.
#[derive(Debug)]
pub(super) struct Interrupted(Arc<AtomicBool>);

impl Interrupted {
    /// From now on the signals set the mark and no longer end the process.
    pub(super) fn watch() -> std::io::Result<Self> {
        let mark = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            signal_hook::flag::register(signal, Arc::clone(&mark))?;
        }
        Ok(Self(mark))
    }

    pub(super) fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
