//! What each action does.

use super::App;
use crate::tui::action::{Action, Tab};
use crate::tui::keymap::{self, Scope};
use crate::tui::msg::{Act, Effect, Question, Slot};
use crate::tui::parts::grid::Place;
use crate::tui::parts::overlay::Overlay;
use crate::tui::parts::palette::{Entry, Palette};
use crate::tui::screens::info_dil::Mode;
use crate::tui::theme::Tone;

impl App {
    pub(super) fn perform(&mut self, action: Action) -> Vec<Effect> {
        if let Some(effects) = self.perform_on_tab(action) {
            return effects;
        }
        match action {
            Action::Quit => self.quit(),
            Action::Repaint => vec![Effect::Repaint],
            Action::Suspend => vec![Effect::Suspend],
            Action::Help => self.lay(Overlay::Help(Place::default())),
            Action::Palette => self.open_palette(),
            Action::Language => {
                self.look.lang = self.look.lang.other();
                Vec::new()
            }
            Action::Export => self.export_here(),
            Action::CancelExport => self.cancel_export(),
            Action::SignOut => vec![Effect::Do(Act::SignOut)],
            Action::Open(tab) => self.open_tab(tab),
            Action::NextTab => self.next_tab(),
            Action::Search => self.go_to_search(),
            Action::Accept => self.accept(),
            Action::Leave => self.leave(),
            Action::NextField | Action::PreviousField => {
                self.step_field(action == Action::NextField)
            }
            Action::Submit => self.submit(),
            Action::Block => self.open_block(),
            Action::Unblock => self.open_unblock(),
            Action::Undo => self.open_undo(),
            Action::Up
            | Action::Down
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last => self.go(action),
            Action::Agendas => self.go_to_agendas(),
            Action::ToCustomer => self.go_to_customer(),
            Action::WhatIf => self.record_mode(Mode::WhatIf),
            Action::History => self.record_mode(Mode::History),
            Action::Mark => self.with_record(super::super::screens::info_dil::Record::tick),
            Action::Sort => self.with_record(|record| record.order.next()),
            Action::SortReverse => {
                self.with_record(|record| record.order.reversed = !record.order.reversed)
            }
            Action::Refresh => self.refresh(),
            Action::CopyRegisters => self.copy_registers(),
            Action::CopyAnswer => self.copy_answer(),
            Action::Print => self.print(),
            other => self.perform_in_call(other),
        }
    }

    pub(super) fn lay(&mut self, overlay: Overlay) -> Vec<Effect> {
        self.overlay = Some(overlay);
        Vec::new()
    }

    /// Every action of the desk; those that cannot be done now say why.
    fn open_palette(&mut self) -> Vec<Effect> {
        let here = self.scopes();
        let elsewhere = self.look.lang.words().why_not_here();
        let mut entries: Vec<Entry> = Vec::new();
        let listed = |scope: Scope| {
            !matches!(
                scope,
                Scope::Login | Scope::Choose | Scope::Form | Scope::Palette | Scope::Help
            )
        };
        let mut bindings: Vec<_> = keymap::bindings()
            .filter(|binding| listed(binding.scope))
            .collect();
        bindings.sort_by_key(|binding| !here.contains(&binding.scope));
        for binding in bindings {
            let hint = binding.hint(self.look.lang);
            if entries.iter().any(|entry| entry.hint == hint) {
                continue;
            }
            let keys = binding
                .keys
                .iter()
                .map(|key| key.name())
                .collect::<Vec<_>>()
                .join(" ");
            let why = self.refusal(binding.action);
            let refusal =
                why.or_else(|| (!here.contains(&binding.scope)).then(|| elsewhere.clone()));
            entries.push(Entry {
                action: binding.action,
                hint,
                keys,
                refusal,
            });
        }
        self.lay(Overlay::Palette(Box::new(Palette::new(entries))))
    }

    fn accept(&mut self) -> Vec<Effect> {
        if let Some(Overlay::Acting(_) | Overlay::Filter(_)) = &self.overlay {
            return self.enter_form();
        }
        match self.overlay.take() {
            Some(Overlay::Palette(palette)) => {
                let fitting = palette.fitting();
                match fitting.get(palette.selected) {
                    Some(Entry {
                        action,
                        refusal: None,
                        ..
                    }) => self.attempt(*action),
                    Some(Entry {
                        refusal: Some(why), ..
                    }) => {
                        self.tell(why.clone(), Tone::Warning);
                        Vec::new()
                    }
                    None => Vec::new(),
                }
            }
            Some(Overlay::Choose(choose)) => self.chosen(&choose),
            Some(Overlay::Help(_) | Overlay::Acting(_) | Overlay::Filter(_)) => Vec::new(),
            None if self.operator.is_none() => {
                let pair = self.login.accept();
                pair.map(|(name, password)| Effect::Do(Act::SignIn { name, password }))
                    .into_iter()
                    .collect()
            }
            None if self.tab == Tab::Monitoring => self.perform_in_monitoring(Action::Accept),
            None if self.tab == Tab::Worklist => self.accept_on_worklist(),
            None if self.tab == Tab::Complaints => self.accept_in_log(),
            None => self.enter_search(),
        }
    }

    fn leave(&mut self) -> Vec<Effect> {
        if self.is_sending() {
            return Vec::new();
        }
        if self.overlay.take().is_some() {
            return Vec::new();
        }
        if self.tab == Tab::Worklist {
            return self.leave_worklist();
        }
        if self.tab == Tab::Complaints {
            return self.leave_complaints();
        }
        if self.tab == Tab::Monitoring {
            return self.perform_in_monitoring(Action::Leave);
        }
        if self.tab == Tab::InfoAgenda {
            return self.leave_agendas();
        }
        if self.calling {
            return self.leave_call();
        }
        if self.searching {
            self.search.forget();
            self.record = None;
            return Vec::new();
        }
        match &mut self.record {
            Some(record) if record.mode != Mode::Receivables => {
                record.mode = Mode::Receivables;
                Vec::new()
            }
            _ => match self.back.take() {
                Some(tab) => self.open_tab(tab),
                None => self.go_to_search(),
            },
        }
    }

    pub(super) fn with_record(
        &mut self,
        change: impl FnOnce(&mut crate::tui::screens::info_dil::Record),
    ) -> Vec<Effect> {
        self.searching = false;
        if let Some(record) = &mut self.record {
            change(record);
        }
        Vec::new()
    }

    fn record_mode(&mut self, mode: Mode) -> Vec<Effect> {
        self.searching = false;
        let Some(record) = &mut self.record else {
            return Vec::new();
        };
        record.toggle(mode);
        let wants_history = record.mode == Mode::History && record.history.is_none();
        let idpel = record.info.facts.customer.idpel;
        if wants_history {
            let note = self.note("lookup", "history");
            return std::iter::once(self.ask(Slot::History, Question::History(idpel)))
                .chain(note)
                .collect();
        }
        Vec::new()
    }
}
