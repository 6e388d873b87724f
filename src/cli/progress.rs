//! How far a long command has come: a bar on standard error where that is a terminal, nothing in a pipe.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;

/// A bar, or nothing.
#[derive(Debug)]
pub(super) struct Progress(ProgressBar);

impl Progress {
    pub(super) fn new() -> Self {
        let bar = ProgressBar::with_draw_target(None, target());
        let style = ProgressStyle::with_template("{msg} {wide_bar} {percent}% ({per_sec}, {eta})");
        Self(bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
    }

    /// A bar with how fast it goes, in the words of whoever moves it, and how long the rest takes.
    pub(super) fn rated() -> Self {
        let bar = ProgressBar::with_draw_target(None, target());
        let style = ProgressStyle::with_template("{msg} {wide_bar} {percent}% {prefix} ({eta})");
        Self(bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())))
    }

    /// A count, whose end is known only about: the bar never says more than that all is done.
    pub(super) fn about(of: Option<u64>) -> Self {
        let bar = ProgressBar::with_draw_target(of, target());
        let template = match of {
            Some(_) => "{msg} {wide_bar} {human_pos} ({per_sec}, {eta})",
            None => "{spinner} {msg} {human_pos} ({per_sec})",
        };
        let style = ProgressStyle::with_template(template);
        Self(bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner())))
    }

    /// How far a count has come.
    pub(super) fn reached(&self, what: &str, done: u64) {
        if self.0.message() != what {
            self.0.set_message(what.to_owned());
        }
        if self.0.length().is_some_and(|of| of < done) {
            self.0.set_length(done);
        }
        self.0.set_position(done);
    }

    pub(super) fn at_rate(&self, what: &str, rate: &str, done: u64, of: u64) {
        self.0.set_prefix(rate.to_owned());
        self.at(what, done, of);
    }

    pub(super) fn at(&self, what: &str, done: u64, of: u64) {
        if self.0.message() != what {
            self.0.reset();
            self.0.set_message(what.to_owned());
        }
        self.0.set_length(of);
        self.0.set_position(done);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

fn target() -> ProgressDrawTarget {
    if std::io::stderr().is_terminal() {
        ProgressDrawTarget::stderr()
    } else {
        ProgressDrawTarget::hidden()
    }
}
