//! What every command finds when it runs.

use super::args::Globals;
use super::config::Config;
use super::out::Out;
use super::places::Places;
use crate::domain::wib::Moment;
use crate::locale::{Lang, format};

/// Where and how a command runs.
#[derive(Debug)]
pub(super) struct Setting {
    pub(super) globals: Globals,
    pub(super) places: Places,
    pub(super) config: Config,
    pub(super) lang: Lang,
    pub(super) out: Out,
}

impl Setting {
    /// What a person has to know first: that the clock is pinned. `None` where it is not.
    pub(super) fn training_line(&self, training: bool, now: Moment) -> Option<String> {
        let words = self.lang.words();
        training.then(|| words.cli_training(format::moment(self.lang, now)))
    }

    /// Prints that line.
    pub(super) fn say_training(&mut self, training: bool, now: Moment) -> Result<(), super::Stop> {
        match self.training_line(training, now) {
            Some(line) => {
                self.out.line(&line)?;
                self.out.line("")
            }
            None => Ok(()),
        }
    }
}
