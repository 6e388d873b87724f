//! Printing. What a command answers goes to standard output, for a person or as JSON; what stands in its way to
//! standard error as `pln123: sentence.` and a `help:` line, with `--json` to standard output too, as
//! `{"error":{"code","message","help"}}`, so that whoever reads the answer finds it. A reader that has gone ends the
//! command quietly.

use super::stop::{Stop, Told};
use crate::domain::text::clean;
use crate::locale::Lang;
use crate::locale::refusal::Said;
use serde::Serialize;
use std::io::{BufWriter, Stdout, Write};

/// Standard output.
#[derive(Debug)]
pub struct Out {
    to: BufWriter<Stdout>,
    pub json: bool,
}

#[derive(Serialize)]
struct Error {
    error: Told,
}

impl Out {
    pub fn new(json: bool) -> Self {
        Self {
            to: BufWriter::new(std::io::stdout()),
            json,
        }
    }

    /// One JSON document, on a line of its own.
    pub fn document(&mut self, value: &impl Serialize) -> Result<(), Stop> {
        let text = serde_json::to_string(value)
            .map_err(|error| Stop::Output(std::io::Error::from(error)))?;
        self.line(&text)
    }

    pub fn line(&mut self, text: &str) -> Result<(), Stop> {
        self.to.write_all(text.trim_end().as_bytes())?;
        Ok(self.to.write_all(b"\n")?)
    }

    pub fn lines(&mut self, lines: &[String]) -> Result<(), Stop> {
        lines.iter().try_for_each(|line| self.line(line))
    }

    /// As it is, without an end of line.
    pub fn bytes(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        Ok(self.to.write_all(bytes)?)
    }

    pub fn flush(&mut self) -> Result<(), Stop> {
        Ok(self.to.flush()?)
    }

    /// Says what stood in the way.
    pub fn stop(&mut self, lang: Lang, stop: &Stop) {
        let Some(told) = stop.told(lang) else { return };
        complain(&told.message, &told.help);
        if self.json && !stop.is_in_document() {
            // With nowhere to print, standard error has said it.
            let _ = self.document(&Error { error: told });
        }
        let _ = self.flush();
    }
}

/// `pln123: sentence.` and `help: remedy.`, each on one line whatever stood in a file's name.
pub(super) fn complain(sentence: &str, help: &str) {
    let mut to = std::io::stderr().lock();
    let _ = writeln!(to, "pln123: {}", clean(sentence));
    if !help.is_empty() {
        let _ = writeln!(to, "help: {}", clean(help));
    }
}

/// One line to a person on standard error.
pub(super) fn remark(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "pln123: {}", clean(text));
}

/// The error of a command line that could not be read, where programs look for it.
pub(super) fn misread(json: bool, code: &'static str, said: &Said) {
    complain(&said.sentence, &said.help);
    if json {
        let error = Told {
            code,
            message: said.sentence.clone(),
            help: said.help.clone(),
        };
        let mut out = Out::new(true);
        let _ = out.document(&Error { error });
        let _ = out.flush();
    }
}
