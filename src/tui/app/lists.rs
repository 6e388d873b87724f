//! From a list to the record of a customer in it.

use super::App;
use crate::domain::ids::{Idpel, UnitCode};
use crate::tui::action::Tab;
use crate::tui::msg::{Act, Effect, Paper};

impl App {
    pub(super) fn open_complaint(&mut self) -> Vec<Effect> {
        match self.complaints.selected() {
            Some(saved) => self.open_customer(saved.complaint.idpel),
            None => Vec::new(),
        }
    }

    /// The customer that Cetak Detail Piutang is of: the selected one of a list, else whose record is open.
    pub(super) fn on_paper(&self) -> Option<(Idpel, UnitCode)> {
        match self.tab {
            Tab::Monitoring => self.monitoring.selected(),
            Tab::Worklist => {
                let item = self.worklist.selected()?;
                Some((item.at.idpel, item.unit.code))
            }
            _ => {
                let customer = &self.record.as_ref()?.info.facts.customer;
                Some((customer.idpel, customer.unit))
            }
        }
    }

    pub(super) fn print(&self) -> Vec<Effect> {
        let print = |(idpel, _)| {
            Effect::Do(Act::Print(Paper {
                idpel,
                lang: self.look.lang,
                training: self.opening.training,
            }))
        };
        self.on_paper().map(print).into_iter().collect()
    }

    /// From a list to the record of a customer in it; Esc leads back.
    pub(super) fn open_customer(&mut self, idpel: Idpel) -> Vec<Effect> {
        self.back = Some(self.tab);
        self.tab = Tab::InfoDil;
        self.bring(&idpel.to_string())
    }
}
