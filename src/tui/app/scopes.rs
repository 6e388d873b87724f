//! What the keys mean now, and why an action cannot be done.

use super::App;
use super::sitting::duty_of;
use crate::domain::policy::Refusal;
use crate::domain::role::Duty;
use crate::domain::typed::Typed;
use crate::tui::action::{Action, Tab};
use crate::tui::keymap::Scope;
use crate::tui::screens::complaints;
use crate::tui::screens::info_dil::Mode;
use crate::tui::screens::monitoring::Showing;

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
            Tab::Monitoring => {
                if self.monitoring.typing.is_some() {
                    return vec![Scope::MonitoringField];
                }
                scopes.push(match self.monitoring.showing {
                    Showing::List => Scope::Monitoring,
                    Showing::Charts => Scope::MonitoringCharts,
                    Showing::Turned(_) | Showing::Queue => Scope::MonitoringRows,
                });
            }
            Tab::Worklist => match self.worklist.scope() {
                Scope::WorklistConfirm => return vec![Scope::WorklistConfirm],
                scope => scopes.push(scope),
            },
            Tab::Complaints if self.complaints.showing == complaints::Showing::Figures => {
                scopes.push(Scope::Figures);
            }
            Tab::Complaints => scopes.push(Scope::Complaints),
            Tab::InfoAgenda => {
                if self.line_has_keys() {
                    scopes.push(Scope::Search);
                }
                if self.names_shown() {
                    scopes.push(Scope::Names);
                } else if self.has_opened() {
                    scopes.push(Scope::Agenda);
                }
            }
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
            .filter(|tab| self.may(self.duty_for(*tab)))
            .collect()
    }

    /// The duty that opens a tab: the log's figures open it to those who may not read the log.
    fn duty_for(&self, tab: Tab) -> Duty {
        match tab {
            Tab::Complaints if self.sees_figures_alone() => Duty::Figures,
            tab => duty_of(tab),
        }
    }

    /// Whether the log is closed to the operator, and what its calls come to is not.
    pub fn sees_figures_alone(&self) -> bool {
        !self.may(Duty::ReadCalls) && self.may(Duty::Figures)
    }

    pub(super) fn may(&self, duty: Duty) -> bool {
        self.operator
            .as_ref()
            .is_some_and(|operator| operator.has(duty).is_ok())
    }

    /// Whether the list of names stands below the search line.
    pub fn names_shown(&self) -> bool {
        matches!(self.tab, Tab::InfoDil | Tab::InfoAgenda)
            && self.line_has_keys()
            && matches!(self.line().typed, Typed::Words(_))
            && !self.line().names.is_empty()
    }

    /// Why an action cannot be done now; `None` when it can.
    pub fn refusal(&self, action: Action) -> Option<String> {
        let w = self.look.lang.words();
        if self.operator.is_none() && action.needs_someone() {
            let refusal = crate::locale::refusal::refusal(self.look.lang, &Refusal::NotSignedIn);
            return Some(refusal.sentence);
        }
        if let Some(refusal) = self.role_refusal(action) {
            let said = crate::locale::refusal::refusal(self.look.lang, &refusal);
            return Some(match action {
                Action::Block | Action::Unblock => format!("{} {}", said.sentence, said.help),
                _ => said.sentence,
            });
        }
        if self.tab == Tab::Monitoring
            && let Some(why) = self.monitoring_refusal(action)
        {
            return Some(why);
        }
        match action {
            Action::Script
            | Action::CopyRegisters
            | Action::Sort
            | Action::SortReverse
            | Action::Refresh
                if self.tab == Tab::InfoAgenda =>
            {
                self.agenda_refusal(action)
            }
            Action::ToCustomer | Action::OtherList => self.agenda_refusal(action),
            Action::Agendas => self.no_agendas(),
            Action::Script | Action::ChooseScript if self.record.is_none() => {
                Some(w.why_no_record())
            }
            Action::Export if self.export.is_some() => Some(w.why_exporting()),
            Action::CancelExport if self.export.is_none() => Some(w.why_no_export()),
            Action::Mark | Action::Block | Action::Unblock if self.tab == Tab::Worklist => {
                self.worklist_refusal(action)
            }
            Action::Undo if self.record.is_some() => {
                self.way_back().is_none().then(|| w.why_no_way_back())
            }
            Action::Print if self.on_paper().is_none() => Some(w.why_no_record()),
            Action::Block
            | Action::Unblock
            | Action::Undo
            | Action::WhatIf
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
            Action::ClearFilter
                if self.tab == Tab::Complaints && self.complaints.narrowing.is_none() =>
            {
                Some(w.why_no_filter())
            }
            Action::Detail if self.complaints.selected().is_none() => Some(w.why_no_complaint()),
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

    /// The refusal by the operator's role, or of an act by the SOP: those that the audit hears of.
    pub fn role_refusal(&self, action: Action) -> Option<Refusal> {
        let operator = self.operator.as_ref()?;
        let duty = match action {
            // A unit user prints for the own unit's customers.
            Action::Print => {
                let unit = self.on_paper().map(|(_, unit)| unit);
                return match unit {
                    Some(unit) => operator.has_for(Duty::Monitor, unit).err(),
                    None => operator.has(Duty::Monitor).err(),
                };
            }
            Action::Open(tab) => self.duty_for(tab),
            Action::TextFilter | Action::GoToRow | Action::Queue => Duty::Monitor,
            Action::Charts | Action::NextChart | Action::PreviousChart | Action::Figures => {
                Duty::Figures
            }
            Action::Script | Action::ChooseScript => Duty::TakeCall,
            Action::Export => Duty::Figures,
            Action::Block | Action::Unblock if self.tab == Tab::Worklist => Duty::Act,
            Action::Block | Action::Unblock if self.record.is_some() => {
                return self.act_refusal(action == Action::Block);
            }
            Action::Block | Action::Unblock | Action::Undo => Duty::Act,
            _ => return None,
        };
        operator.has(duty).err()
    }
}
