//! What each action does.

use super::App;
use crate::locale::Lang;
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
        match action {
            Action::Quit => self.quit(),
            Action::Repaint => vec![Effect::Repaint],
            Action::Suspend => vec![Effect::Suspend],
            Action::Help => self.lay(Overlay::Help(Place::default())),
            Action::Palette => self.open_palette(),
            Action::Language => {
                self.look.lang = if self.look.lang == Lang::Id {
                    Lang::En
                } else {
                    Lang::Id
                };
                Vec::new()
            }
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
            Action::Block | Action::Unblock if self.tab == Tab::Worklist => {
                self.perform_on_worklist(action)
            }
            Action::Block => self.open_block(),
            Action::Unblock => self.open_unblock(),
            Action::Undo => self.open_undo(),
            Action::Up
            | Action::Down
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last => self.go(action),
            Action::Filter | Action::ClearFilter if self.tab == Tab::Monitoring => {
                self.perform_in_monitoring(action)
            }
            Action::TextFilter
            | Action::GoToRow
            | Action::Charts
            | Action::NextChart
            | Action::PreviousChart
            | Action::Chart(_)
            | Action::Queue => self.perform_in_monitoring(action),
            Action::Sort | Action::SortReverse if self.tab == Tab::Monitoring => {
                self.perform_in_monitoring(action)
            }
            Action::Agendas => self.go_to_agendas(),
            Action::ToCustomer => self.go_to_customer(),
            Action::Script if self.tab == Tab::InfoAgenda => self.script_from_agenda(),
            Action::OtherList
            | Action::Pick(_)
            | Action::Sort
            | Action::SortReverse
            | Action::CopyRegisters
                if self.tab == Tab::InfoAgenda =>
            {
                self.perform_in_agendas(action)
            }
            Action::WhatIf => self.record_mode(Mode::WhatIf),
            Action::History => self.record_mode(Mode::History),
            Action::Mark if self.tab == Tab::Worklist => {
                self.worklist.mark();
                Vec::new()
            }
            Action::Mark => self.with_record(super::super::screens::info_dil::Record::tick),
            Action::Sort => self.with_record(|record| record.order.next()),
            Action::SortReverse => {
                self.with_record(|record| record.order.reversed = !record.order.reversed)
            }
            Action::Refresh => self.refresh(),
            Action::CopyRegisters => self.copy_registers(),
            Action::CopyAnswer => self.copy_answer(),
            Action::Print => self.print(),
            Action::MarkAll | Action::UnmarkAll | Action::NextKind => {
                self.perform_on_worklist(action)
            }
            Action::Filter
            | Action::ClearFilter
            | Action::Figures
            | Action::Detail
            | Action::Turn(_) => self.perform_in_log(action),
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

    /// The tab after the one that is open, the first after the last.
    fn next_tab(&mut self) -> Vec<Effect> {
        let tabs = self.tabs();
        let at = tabs
            .iter()
            .position(|tab| *tab == self.tab)
            .map_or(0, |at| at + 1);
        match tabs.get(at).or(tabs.first()) {
            Some(tab) => self.open_tab(*tab),
            None => Vec::new(),
        }
    }

    pub(super) fn open_tab(&mut self, tab: Tab) -> Vec<Effect> {
        self.tab = tab;
        match tab {
            Tab::InfoDil | Tab::InfoAgenda => Vec::new(),
            Tab::Monitoring => self.open_monitoring(),
            Tab::Worklist => self.open_worklist(),
            Tab::Complaints => self.open_complaints(),
        }
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
