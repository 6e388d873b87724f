//! Info Agenda: a customer's agendas, and Info Angsuran of the one selected.

mod instalments;
pub mod view;

use crate::desk::agendas::{Attached, CustomerAgendas};
use crate::domain::answer::is_obligation;
use crate::domain::hold::Hold;
use crate::domain::ids::{AgendaNo, Idpel, RegisterNo};
use crate::domain::receivable::Receivable;
use crate::domain::wib::Moment;
use crate::tui::parts::grid::Place;
use crate::tui::screens::info_dil::receivables::Order;
use crate::tui::screens::search::Search;

/// The tab: its own search line, and what that has opened.
#[derive(Debug, Default)]
pub struct InfoAgenda {
    pub search: Search,
    /// Whether the search line has the keys, rather than what is below it.
    pub searching: bool,
    pub opened: Option<Opened>,
}

/// The agendas of one customer on the screen.
#[derive(Debug, Clone)]
pub struct Opened {
    pub found: CustomerAgendas,
    /// When they were opened: handling time runs from here.
    pub opened_at: Moment,
    /// Where the eye is among the agendas.
    pub list: Place,
    /// Where it is among the instalments.
    pub place: Place,
    pub order: Order,
    /// The arrows move among the agendas, not among the instalments.
    pub in_list: bool,
}

impl Opened {
    pub fn new(found: CustomerAgendas) -> Self {
        let mut opened = Self {
            opened_at: found.dil.at,
            list: Place::default(),
            place: Place::default(),
            order: Order::default(),
            in_list: found.agendas.len() > 1,
            found,
        };
        let (asked, register) = (opened.found.asked.clone(), opened.found.register.clone());
        opened.select(asked.as_ref(), register.as_ref());
        opened
    }

    /// The same customer, looked at again: where the eye was stays.
    pub fn refresh(&mut self, found: CustomerAgendas) {
        let agenda = self
            .selected()
            .map(|attached| attached.agenda.agenda_no.clone());
        let register = self
            .rows()
            .get(self.place.selected)
            .map(|r| r.register_no.clone());
        let (asked, known) = (self.found.asked.take(), self.found.register.take());
        self.found = CustomerAgendas {
            asked,
            register: known,
            ..found
        };
        self.in_list &= self.several();
        self.select(agenda.as_ref(), register.as_ref());
    }

    /// What the search line asks for of the agendas that are open already.
    pub fn ask(&mut self, found: CustomerAgendas) {
        let agenda = found.asked.clone();
        let register = found.register.clone();
        self.refresh(found);
        if agenda.is_some() || register.is_some() {
            self.select(agenda.as_ref(), register.as_ref());
        }
        (self.found.asked, self.found.register) = (agenda, register);
    }

    fn select(&mut self, agenda: Option<&AgendaNo>, register: Option<&RegisterNo>) {
        let count = self.found.agendas.len();
        let at = |number: &AgendaNo| {
            let mut all = self.found.agendas.iter();
            all.position(|attached| attached.agenda.agenda_no == *number)
        };
        let at = agenda.and_then(at).unwrap_or(self.list.selected);
        self.list.move_to(at, count);
        let rows = self.rows();
        let row = |number: &RegisterNo| rows.iter().position(|r| r.register_no == *number);
        let row = register.and_then(row).unwrap_or(self.place.selected);
        let count = rows.len();
        self.place.move_to(row, count);
    }

    pub fn idpel(&self) -> Idpel {
        self.found.dil.facts.customer.idpel
    }

    pub fn several(&self) -> bool {
        self.found.agendas.len() > 1
    }

    pub fn selected(&self) -> Option<&Attached> {
        self.found.agendas.get(self.list.selected)
    }

    /// Whether the rows below are what is attached to the agenda, and not, for want of that, what the customer has to
    /// settle besides.
    pub fn is_attached(&self) -> bool {
        self.selected()
            .is_some_and(|attached| !attached.instalments.is_empty())
    }

    /// The rows below, in the order chosen.
    pub fn rows(&self) -> Vec<&Receivable> {
        let mut rows: Vec<&Receivable> = match self.selected() {
            Some(attached) if !attached.instalments.is_empty() => {
                attached.instalments.iter().collect()
            }
            _ => self.beside(),
        };
        self.order.sort(&mut rows, self.found.dil.at.day());
        rows
    }

    /// What the customer has to settle that is not attached to the agenda selected.
    pub fn beside(&self) -> Vec<&Receivable> {
        let own = self.selected().map(|attached| &attached.agenda.agenda_no);
        let all = self.found.dil.facts.receivables.iter();
        all.filter(|r| is_obligation(r) && (own.is_none() || r.agenda_no.as_ref() != own))
            .collect()
    }

    /// The register numbers below that still have to be paid.
    pub fn to_pay(&self) -> Vec<&RegisterNo> {
        let owing = |r: &&&Receivable| !r.balance().is_zero();
        let rows = self.rows();
        let owing = rows.iter().filter(owing);
        owing.map(|r| &r.register_no).collect()
    }

    pub fn hold(&self) -> Option<Hold> {
        let attached = self.selected()?;
        let dil = &self.found.dil;
        Some(Hold::of(&attached.agenda, &dil.facts, dil.at.day()))
    }

    /// Moves among the agendas or among the instalments, whichever the arrows are for.
    pub fn move_by(&mut self, steps: isize) {
        if self.in_list {
            let at = self.list.selected;
            self.list.move_by(steps, self.found.agendas.len());
            self.turned(at);
        } else {
            let count = self.rows().len();
            self.place.move_by(steps, count);
        }
    }

    pub fn move_to(&mut self, row: usize) {
        if self.in_list {
            self.pick(row);
        } else {
            let count = self.rows().len();
            self.place.move_to(row, count);
        }
    }

    /// A screenful of instalments, whatever the arrows are for: nobody has a screenful of agendas.
    pub fn page(&mut self, down: bool) {
        let step = self.place.page_step();
        let count = self.rows().len();
        self.place.move_by(if down { step } else { -step }, count);
    }

    pub fn pick(&mut self, row: usize) {
        let at = self.list.selected;
        self.list.move_to(row, self.found.agendas.len());
        self.turned(at);
    }

    /// Another agenda's instalments are read from their first.
    fn turned(&mut self, from: usize) {
        if self.list.selected != from {
            self.place.move_to(0, self.rows().len());
        }
    }
}
