//! What the keys mean now, and why an action cannot be done.

use super::{App, duty_of};
use crate::domain::policy::Refusal;
use crate::domain::role::Duty;
use crate::domain::typed::Typed;
use crate::tui::action::{Action, Tab};
use crate::tui::keymap::Scope;
use crate::tui::screens::info_dil::Mode;

impl App {
    /// The scopes that a key is looked up in, the innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        match &self.overlay {
            Some(overlay) => vec![overlay.scope()],
            None => self.scopes_beneath(),
        }
    }

    /// The scopes of the screen itself, whatever lies over it.
    pub fn scopes_beneath(&self) -> Vec<Scope> {
        if self.operator.is_none() {
            return vec![Scope::Login, Scope::Global];
        }
        let mut scopes = Vec::new();
        match self.tab {
            Tab::Worklist => match self.worklist.scope() {
                Scope::WorklistConfirm => return vec![Scope::WorklistConfirm],
                scope => scopes.push(scope),
            },
            Tab::Complaints => scopes.push(Scope::Complaints),
            Tab::InfoDil => {
                if let (Some(call), true) = (&self.call, self.calling) {
                    return match call.scope() {
                        Scope::CallEdit => vec![Scope::CallEdit],
                        step => vec![step, Scope::Call, Scope::Global],
                    };
                }
                if self.searching {
                    scopes.push(Scope::Search);
                }
                if self.names_shown() {
                    scopes.push(Scope::Names);
                } else if let Some(record) = &self.record {
                    match record.mode {
                        Mode::Receivables => {}
                        Mode::WhatIf => scopes.push(Scope::WhatIf),
                        Mode::History => scopes.push(Scope::History),
                    }
                    scopes.push(Scope::Dil);
                }
            }
        }
        scopes.push(Scope::Global);
        scopes
    }

    /// The tabs that the operator's role opens.
    pub fn tabs(&self) -> Vec<Tab> {
        Tab::ALL
            .into_iter()
            .filter(|tab| self.may(duty_of(*tab)))
            .collect()
    }

    pub(super) fn may(&self, duty: Duty) -> bool {
        self.operator
            .as_ref()
            .is_some_and(|operator| operator.has(duty).is_ok())
    }

    /// Whether the list of names stands below the search line.
    pub fn names_shown(&self) -> bool {
        self.searching
            && matches!(self.search.typed, Typed::Words(_))
            && !self.search.names.is_empty()
    }

    /// Why an action cannot be done now; `None` when it can.
    pub fn refusal(&self, action: Action) -> Option<String> {
        let w = self.look.lang.words();
        if self.operator.is_none() && action.needs_someone() {
            let refusal = crate::locale::refusal::refusal(self.look.lang, &Refusal::NotSignedIn);
            return Some(refusal.sentence);
        }
        if let Some(refusal) = self.role_refusal(action) {
            return Some(crate::locale::refusal::refusal(self.look.lang, &refusal).sentence);
        }
        match action {
            Action::Script | Action::ChooseScript if self.record.is_none() => {
                Some(w.why_no_record())
            }
            Action::Export if self.export.is_some() => Some(w.why_exporting()),
            Action::CancelExport if self.export.is_none() => Some(w.why_no_export()),
            Action::Mark | Action::Block if self.tab == Tab::Worklist => {
                self.worklist_refusal(action)
            }
            Action::WhatIf
            | Action::History
            | Action::CopyAnswer
            | Action::Refresh
            | Action::Sort
            | Action::SortReverse
                if self.record.is_none() && self.tab == Tab::InfoDil =>
            {
                Some(w.why_no_record())
            }
            Action::WhatIf => {
                let owing = self
                    .record
                    .as_ref()
                    .is_some_and(|r| r.info.answer.balance.total().whole() > 0);
                (!owing).then(|| w.why_nothing_owed())
            }
            Action::CopyRegisters => {
                let some = self
                    .record
                    .as_ref()
                    .is_some_and(|r| !r.info.answer.to_unblock.register_nos.is_empty());
                (!some).then(|| w.why_nothing_to_pay())
            }
            Action::EndCall | Action::Objection | Action::BackStep if self.call.is_none() => {
                Some(w.why_no_call())
            }
            Action::BackStep => {
                let first = self
                    .call
                    .as_ref()
                    .is_some_and(|call| call.call.taken.is_empty() && call.call.at == 0);
                first.then(|| w.why_first_step())
            }
            _ => None,
        }
    }

    /// The refusal by the operator's role, which the audit hears of.
    pub(super) fn role_refusal(&self, action: Action) -> Option<Refusal> {
        let duty = match action {
            Action::Open(tab) => duty_of(tab),
            Action::Script | Action::ChooseScript => Duty::TakeCall,
            Action::Block => Duty::Act,
            Action::Export => Duty::Figures,
            _ => return None,
        };
        self.operator
            .as_ref()
            .and_then(|operator| operator.has(duty).err())
    }
}
