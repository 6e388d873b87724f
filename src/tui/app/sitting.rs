//! Who sits at the desk: what opens for them, what stays of nobody, and what the audit hears.

use super::{App, Opening};
use crate::domain::policy::Refusal;
use crate::domain::role::{Duty, Operator};
use crate::tui::action::{Action, Tab};
use crate::tui::msg::{Act, Effect, Question, Slot};
use crate::tui::screens::login::Login;

impl App {
    pub(super) fn signed_in(&mut self, operator: Operator) -> Vec<Effect> {
        self.login = Login::default();
        self.operator = Some(operator);
        self.notice = None;
        if self.may(Duty::TakeCall) {
            return vec![self.ask(Slot::Draft, Question::Draft)];
        }
        // Who takes no calls begins with what there is to see to.
        if self.may(Duty::Monitor) {
            return self.open_tab(Tab::Monitoring);
        }
        Vec::new()
    }

    /// Nobody's desk again: nothing of the last operator's stays.
    pub(super) fn signed_out(&mut self) -> Vec<Effect> {
        let opening = Opening {
            operator: None,
            look: self.look,
            ..self.opening.clone()
        };
        let (fresh, _) = Self::open(opening, self.now);
        // The counters go on: an answer to the last operator's question is never the newest.
        let (asked, answered) = (self.asked, self.asked);
        *self = Self {
            asked,
            answered,
            ..fresh
        };
        vec![Effect::CancelExport, self.ask(Slot::Age, Question::Age)]
    }

    /// The note of a refusal by role, or of an act by the SOP, for the audit.
    pub(super) fn refused(&self, action: Action, refusal: &Refusal) -> Effect {
        let code = refusal.code();
        Effect::Do(Act::Note {
            action: "refused",
            idpel: self.customer_in_view(),
            detail: match action {
                Action::Block => format!("block {code}"),
                Action::Unblock => format!("unblock {code}"),
                _ => code.to_owned(),
            },
        })
    }

    pub(super) fn note(&self, action: &'static str, detail: &str) -> Option<Effect> {
        let idpel = self.idpel()?;
        Some(Effect::Do(Act::Note {
            action,
            idpel: Some(idpel),
            detail: detail.to_owned(),
        }))
    }
}

pub(super) fn duty_of(tab: Tab) -> Duty {
    match tab {
        Tab::InfoDil | Tab::InfoAgenda => Duty::LookUp,
        Tab::Monitoring => Duty::Monitor,
        Tab::Worklist => Duty::Worklist,
        Tab::Complaints => Duty::ReadCalls,
    }
}
