//! Signing in.

pub mod view;

use crate::domain::policy::Refusal;
use crate::tui::parts::field::Field;

/// The sign-in screen.
#[derive(Debug)]
pub struct Login {
    pub name: Field,
    pub password: Field,
    /// Whether the password is the field in hand.
    pub at_password: bool,
    /// The name and password are being checked.
    pub checking: bool,
    pub refused: Option<Refusal>,
}

impl Default for Login {
    fn default() -> Self {
        Self {
            name: Field::line(32),
            password: Field::secret(128),
            at_password: false,
            checking: false,
            refused: None,
        }
    }
}

impl Login {
    pub fn field(&mut self) -> &mut Field {
        if self.at_password {
            &mut self.password
        } else {
            &mut self.name
        }
    }

    /// Enter: to the password, or the pair to be checked.
    pub fn accept(&mut self) -> Option<(String, String)> {
        if self.checking || self.name.is_empty() {
            return None;
        }
        if !self.at_password {
            self.at_password = true;
            return None;
        }
        self.checking = true;
        self.refused = None;
        let pair = (self.name.text(), self.password.text());
        self.password.clear();
        Some(pair)
    }

    /// What the check said no with; the password is typed again.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.checking = false;
        self.at_password = true;
        self.refused = Some(refusal);
    }
}
