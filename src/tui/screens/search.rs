//! The search line: takes anything, says what it takes it for, and lists the names that fit while they are typed.

use crate::domain::ids::Idpel;
use crate::domain::typed::Typed;
use crate::replica::search::Found;
use crate::tui::parts::field::Field;
use crate::tui::parts::grid::Place;

/// The least letters of a name that are searched for.
const LEAST: usize = 2;

/// The line and what came of it.
#[derive(Debug)]
pub struct Search {
    pub field: Field,
    pub typed: Typed,
    pub names: Vec<Found>,
    pub place: Place,
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
            place: Place::default(),
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
        self.nowhere = false;
        self.entered = false;
        self.failed = None;
        if !matches!(self.typed, Typed::Words(_)) {
            self.names.clear();
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

    pub fn take_names(&mut self, names: Vec<Found>) {
        self.nowhere = names.is_empty();
        self.names = names;
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
