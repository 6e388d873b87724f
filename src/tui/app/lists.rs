//! From a list to the record of a customer in it.

use super::App;
use crate::domain::ids::Idpel;
use crate::tui::action::Tab;
use crate::tui::msg::Effect;

impl App {
    pub(super) fn open_complaint(&mut self) -> Vec<Effect> {
        match self.complaints.selected() {
            Some(saved) => self.open_customer(saved.complaint.idpel),
            None => Vec::new(),
        }
    }

    /// From a list to the record of a customer in it; Esc leads back.
    pub(super) fn open_customer(&mut self, idpel: Idpel) -> Vec<Effect> {
        self.back = Some(self.tab);
        self.tab = Tab::InfoDil;
        self.bring(&idpel.to_string())
    }
}
