//! The search line: takes anything, says what it takes it for, and lists the names that fit while they are typed.

use crate::domain::ids::Idpel;
use crate::domain::naming::question::Reading;
use crate::domain::typed::Typed;
use crate::replica::search::{Finding, Found};
use crate::tui::parts::field::Field;
use crate::tui::parts::grid::Place;

/// The least letters of a name that are searched for.
const LEAST: usize = 2;
/// So many names are asked for while nobody knows how many are in sight.
const NAMES: usize = 24;
const MOST_NAMES: usize = 1000;

/// The line and what came of it.
#[derive(Debug)]
pub struct Search {
    pub field: Field,
    pub typed: Typed,
    pub names: Vec<Found>,
    /// How a word was read, where the names are only like what was typed.
    pub reading: Option<Reading>,
    pub place: Place,
    /// How many names are asked for at least, the eye having reached the last.
    wanted: usize,
    /// How many were asked for, and for which text.
    asked: (usize, Typed),
    /// What was asked last has been answered by nothing.
    pub nowhere: bool,
    /// Enter came before the answer: open what it brings.
    pub entered: bool,
    /// Why what was asked last could not be answered.
    pub failed: Option<String>,
}

impl Default for Search {
    fn default() -> Self {
        Self {
            field: Field::line(120),
            typed: Typed::Nothing,
            names: Vec::new(),
            reading: None,
            place: Place::default(),
            wanted: 0,
            asked: (0, Typed::Nothing),
            nowhere: false,
            entered: false,
            failed: None,
        }
    }
}

impl Search {
    /// The text has changed: what to look for now, if anything.
    pub fn changed(&mut self) -> Option<Typed> {
        let typed = Typed::recognise(&self.field.text());
        if typed == self.typed {
            return None;
        }
        self.typed = typed;
        self.wanted = 0;
        self.nowhere = false;
        self.entered = false;
        self.failed = None;
        if !matches!(self.typed, Typed::Words(_)) {
            self.names.clear();
            self.reading = None;
            self.place = Place::default();
        }
        self.wanted()
    }

    fn wanted(&self) -> Option<Typed> {
        let asks = match &self.typed {
            Typed::Words(text) => text.chars().filter(|c| c.is_alphanumeric()).count() >= LEAST,
            // An unusual length is looked up by Enter alone: most are numbers not typed to their end.
            Typed::Nothing | Typed::Token | Typed::NoLength(_) | Typed::Unusual(..) => false,
            _ => true,
        };
        asks.then(|| self.typed.clone())
    }

    /// Whether the text is a whole identifier, so that a letter typed now cannot belong to it.
    pub fn is_settled(&self) -> bool {
        matches!(
            self.typed,
            Typed::Idpel(_) | Typed::Meter(_) | Typed::Register(_) | Typed::AgendaOrRegister(..)
        )
    }

    /// How many names are asked for now: as many as are in sight, or more where the eye has gone on.
    pub fn asks_for(&mut self) -> usize {
        let names = self.place.page.max(NAMES).max(self.wanted);
        self.asked = (names, self.typed.clone());
        names
    }

    /// Whether there may be more names than are listed.
    pub fn has_more(&self) -> bool {
        self.names.len() >= self.asked.0 && self.asked.0 < MOST_NAMES
    }

    /// The last name is reached: what to ask for more of.
    pub fn more(&mut self) -> Option<Typed> {
        let last = self.place.selected + 1 >= self.names.len();
        let more = last && self.has_more() && self.asked.1 == self.typed;
        more.then(|| {
            self.wanted = (self.asked.0 * 2).min(MOST_NAMES);
            self.typed.clone()
        })
    }

    pub fn take_names(&mut self, finding: Finding) {
        self.nowhere = finding.found.is_empty();
        self.names = finding.found;
        self.reading = finding.reading;
        if self.wanted > 0 {
            // More of the same: the eye stays where it is.
            self.place.move_by(0, self.names.len());
            return;
        }
        self.place = Place {
            page: self.place.page,
            ..Place::default()
        };
    }

    pub fn selected(&self) -> Option<&Found> {
        self.names.get(self.place.selected)
    }

    /// The number of a customer who is shown already: there is nothing to ask.
    pub fn put(&mut self, idpel: Idpel) {
        self.forget();
        self.field.set(&idpel.to_string());
        let _ = self.changed();
    }

    pub fn forget(&mut self) {
        let page = self.place.page;
        *self = Self::default();
        self.place.page = page;
    }
}
