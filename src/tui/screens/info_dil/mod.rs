//! Info DIL: the record of a customer, the answer, what if these were paid, and the time line.

pub mod receivables;
pub mod view;

use crate::desk::questions::InfoDil;
use crate::domain::answer::{WhatIf, what_if};
use crate::domain::history::Happening;
use crate::domain::ids::RegisterNo;
use crate::domain::receivable::Receivable;
use crate::domain::wib::Moment;
use crate::tui::parts::grid::Place;
use receivables::Order;

/// What the lower half shows, and what its keys mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    #[default]
    Receivables,
    /// Ticking receivables as if they were paid.
    WhatIf,
    History,
}

/// A customer's record on the screen.
#[derive(Debug, Clone)]
pub struct Record {
    pub info: InfoDil,
    /// When it was opened: handling time runs from here.
    pub opened_at: Moment,
    pub mode: Mode,
    pub place: Place,
    pub order: Order,
    /// The registers ticked in [`Mode::WhatIf`].
    pub ticked: Vec<RegisterNo>,
    /// `None` until it was asked for and answered.
    pub history: Option<Vec<Happening>>,
    pub history_place: Place,
}

impl Record {
    pub fn new(info: InfoDil) -> Self {
        Self {
            opened_at: info.at,
            info,
            mode: Mode::default(),
            place: Place::default(),
            order: Order::default(),
            ticked: Vec::new(),
            history: None,
            history_place: Place::default(),
        }
    }

    /// The same customer, looked at again: where the eye was stays.
    pub fn refresh(&mut self, info: InfoDil) {
        self.info = info;
        self.history = None;
        let known = |register: &RegisterNo| {
            self.info
                .facts
                .receivables
                .iter()
                .any(|r| r.register_no == *register)
        };
        self.ticked.retain(known);
    }

    /// The receivables in the order chosen.
    pub fn rows(&self) -> Vec<&Receivable> {
        let mut rows: Vec<&Receivable> = self.info.facts.receivables.iter().collect();
        self.order.sort(&mut rows, self.info.at.day());
        rows
    }

    fn count(&self) -> usize {
        match self.mode {
            Mode::History => self.history.as_ref().map_or(0, Vec::len),
            Mode::Receivables | Mode::WhatIf => self.info.facts.receivables.len(),
        }
    }

    fn place_mut(&mut self) -> &mut Place {
        match self.mode {
            Mode::History => &mut self.history_place,
            Mode::Receivables | Mode::WhatIf => &mut self.place,
        }
    }

    pub fn move_by(&mut self, steps: isize) {
        let count = self.count();
        self.place_mut().move_by(steps, count);
    }

    pub fn page(&mut self, down: bool) {
        let step = self.place_mut().page_step();
        self.move_by(if down { step } else { -step });
    }

    pub fn move_to(&mut self, row: usize) {
        let count = self.count();
        self.place_mut().move_to(row, count);
    }

    /// Enters or leaves a mode.
    pub fn toggle(&mut self, mode: Mode) {
        self.mode = if self.mode == mode {
            Mode::Receivables
        } else {
            mode
        };
        if self.mode == Mode::WhatIf {
            self.ticked.clear();
        }
    }

    /// Ticks the selected receivable, or unticks it, and goes one down.
    pub fn tick(&mut self) {
        let owing = |receivable: &&&Receivable| !receivable.balance().is_zero();
        let selected = self
            .rows()
            .get(self.place.selected)
            .filter(owing)
            .map(|r| r.register_no.clone());
        if let Some(register) = selected {
            match self.ticked.iter().position(|ticked| *ticked == register) {
                Some(at) => drop(self.ticked.remove(at)),
                None => self.ticked.push(register),
            }
        }
        self.move_by(1);
    }

    pub fn what_if(&self) -> WhatIf {
        what_if(&self.info.facts, &self.ticked, self.info.at.day())
    }
}
