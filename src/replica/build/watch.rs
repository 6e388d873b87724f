//! Who looks on while a file is made: is told how far it has come, and may stop it.

use crate::replica::fault::{Fault, Result};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// How far a file has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// So many customers are in, of how many.
    Rows { done: u64, of: u64 },
    /// All are in; so many of the steps that follow are done (what is counted from the rows, the indexes), of how many.
    Closing { done: u64, of: u64 },
}

/// The onlooker. The default one sees nothing and stops nothing.
pub struct Watch<'a> {
    stop: Arc<AtomicBool>,
    tell: Box<dyn FnMut(Stage) + 'a>,
}

impl Default for Watch<'_> {
    fn default() -> Self {
        Self::new(Arc::default(), |_| {})
    }
}

impl fmt::Debug for Watch<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch").finish_non_exhaustive()
    }
}

impl<'a> Watch<'a> {
    /// Once `stop` is true, the work ends with [`Fault::Interrupted`].
    pub fn new(stop: Arc<AtomicBool>, tell: impl FnMut(Stage) + 'a) -> Self {
        Self {
            stop,
            tell: Box::new(tell),
        }
    }

    pub(super) fn rows(&mut self, done: u64, of: u64) -> Result<()> {
        self.at(Stage::Rows { done, of })
    }

    pub(super) fn closing(&mut self, done: usize, of: usize) -> Result<()> {
        let counted = |number| u64::try_from(number).unwrap_or(u64::MAX);
        let (done, of) = (counted(done), counted(of));
        self.at(Stage::Closing { done, of })
    }

    fn at(&mut self, stage: Stage) -> Result<()> {
        (self.tell)(stage);
        if self.stop.load(Ordering::Relaxed) {
            return Err(Fault::Interrupted);
        }
        Ok(())
    }

    pub(super) fn stop(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.stop)
    }
}
