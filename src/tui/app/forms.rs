//! The form that lies on top, whichever it is: its keys and clicks, and when it is done.

use super::App;
use crate::tui::msg::Effect;
use crate::tui::parts::form::Fill;
use crate::tui::parts::overlay::Overlay;

impl App {
    pub(super) fn form(&mut self) -> Option<&mut dyn Fill> {
        self.overlay.as_mut().and_then(Overlay::form)
    }

    pub(super) fn form_changed(&mut self) {
        let today = self.now.day();
        match &mut self.overlay {
            Some(Overlay::Acting(acting)) => {
                acting.today = today;
                acting.changed();
            }
            Some(Overlay::Filter(filter)) => {
                filter.today = today;
                filter.changed();
            }
            _ => {}
        }
    }

    /// To the next field, of the form or of the sign-in.
    pub(super) fn step_field(&mut self, down: bool) -> Vec<Effect> {
        if let Some(form) = self.form() {
            form.step(down);
        } else if self.overlay.is_none() {
            self.login.at_password = !self.login.at_password;
        }
        Vec::new()
    }

    pub(super) fn down_form(&mut self, down: bool) {
        if let Some(form) = self.form() {
            form.down(down);
        }
        self.form_changed();
    }

    pub(super) fn click_form(&mut self, line: usize) {
        let width = self.hits.rows().width;
        if let Some(form) = self.form() {
            form.click(line, width);
        }
        self.form_changed();
    }

    /// Enter: to the next row, and on the last one it is done. A filter can be taken back by a key: there each row is
    /// the last.
    pub(super) fn enter_form(&mut self) -> Vec<Effect> {
        let filters = matches!(self.overlay, Some(Overlay::Filter(_)));
        match self.form() {
            Some(form) if !filters && !form.is_at_end() => {
                form.step(true);
                Vec::new()
            }
            Some(_) => self.submit(),
            None => Vec::new(),
        }
    }

    /// Does what the form says, or goes to what is in the way.
    pub(super) fn submit(&mut self) -> Vec<Effect> {
        self.form_changed();
        match self.overlay {
            Some(Overlay::Filter(_)) => self.apply_log_filter(),
            _ => self.submit_act(),
        }
    }
}
