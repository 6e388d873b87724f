//! Monitoring Blocking Token: the list of blocked customers, its charts, whose locks turned on a day, and the queue of
//! mismatches. Of each list only a window is held.

mod behind_view;
pub mod charts;
mod charts_places;
mod charts_view;
mod rows_view;
pub mod view;

use crate::domain::crosscheck::{Odd, OddCount};
use crate::domain::customer::Unit;
use crate::domain::ids::{Idpel, UnitCode};
use crate::domain::monitoring::{Blocked, Narrowing, Order, Summary, Turned};
use crate::domain::wib::Day;
use crate::tui::msg::Slot;
use crate::tui::parts::field::Field;
use crate::tui::parts::grid::Place;
use crate::tui::parts::window::Window;
use charts::Charts;
use std::collections::BTreeMap;

/// What the tab shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Showing {
    #[default]
    List,
    Charts,
    /// Whose locks were set and lifted on a day: what is behind a column of the trend.
    Turned(Day),
    /// The queue of mismatches.
    Queue,
}

/// What is being typed over the list.
#[derive(Debug)]
pub enum Typing {
    /// Words of the name, or the first digits of the IDPEL; what stood there before is kept for Esc.
    Text { field: Field, before: String },
    /// The number of a row.
    Row(Field),
}

impl Typing {
    pub fn field(&mut self) -> &mut Field {
        match self {
            Self::Text { field, .. } | Self::Row(field) => field,
        }
    }
}

#[derive(Debug, Default)]
pub struct Monitoring {
    pub showing: Showing,
    pub narrowing: Narrowing,
    /// What narrowed the list before a bar of a chart opened the one in view.
    pub before_bar: Option<Narrowing>,
    pub order: Order,
    pub list: Window<Blocked>,
    /// What the narrowed list comes to; `None` until it is answered.
    pub summary: Option<Summary>,
    pub typing: Option<Typing>,
    pub charts: Charts,
    pub turned: Window<Turned>,
    pub queue: Window<Odd>,
    pub queue_count: Option<OddCount>,
    pub units: BTreeMap<UnitCode, Unit>,
    /// Asked for the first time already.
    pub opened: bool,
}

impl Monitoring {
    /// How long the narrowed list is, where that is known.
    pub fn count(&self) -> Option<usize> {
        let summary = self.summary.as_ref()?;
        usize::try_from(summary.all.count).ok()
    }

    /// How many locks turned on the day in view.
    pub fn turned_count(&self) -> Option<usize> {
        let Showing::Turned(day) = self.showing else {
            return None;
        };
        let turns = self.charts.turns.as_ref()?;
        let of_day = turns.iter().find(|turns| turns.day == day)?;
        usize::try_from(of_day.set + of_day.lifted).ok()
    }

    /// The customer that the next key acts on, and the unit.
    pub fn selected(&self) -> Option<(Idpel, UnitCode)> {
        match self.showing {
            Showing::List => self.list.selected().map(|row| (row.idpel, row.unit)),
            Showing::Turned(_) => self.turned.selected().map(|row| (row.idpel, row.unit)),
            Showing::Queue => {
                let customer = &self.queue.selected()?.facts.customer;
                Some((customer.idpel, customer.unit))
            }
            Showing::Charts => None,
        }
    }

    /// Where the eye is in the list in view.
    pub fn place_in_sight(&mut self) -> Option<&mut Place> {
        match self.showing {
            Showing::List => Some(&mut self.list.place),
            Showing::Turned(_) => Some(&mut self.turned.place),
            Showing::Queue => Some(&mut self.queue.place),
            Showing::Charts => None,
        }
    }

    /// A question was not answered: it may be asked again.
    pub fn forget_questions(&mut self, slot: Slot) {
        match slot {
            Slot::Blocked => self.list.forget_question(),
            Slot::Turned => self.turned.forget_question(),
            Slot::Queue => self.queue.forget_question(),
            _ => {}
        }
    }

    /// Selects what was clicked, counted from the first in sight.
    pub fn pick(&mut self, in_sight: usize) {
        match self.showing {
            Showing::List => self.list.pick(in_sight),
            Showing::Turned(_) => self.turned.pick(in_sight),
            Showing::Queue => self.queue.pick(in_sight),
            Showing::Charts => self.charts.select(in_sight),
        }
    }

    pub fn unit_name(&self, unit: UnitCode) -> &str {
        self.units.get(&unit).map_or("", |unit| unit.name.as_str())
    }
}
