//! What each action does.

use super::App;
use crate::domain::ids::Idpel;
use crate::domain::typed::Typed;
use crate::locale::typed as typed_said;
use crate::tui::action::{Action, Tab};
use crate::tui::keymap::{self, Scope};
use crate::tui::msg::{Act, Effect, Question, Slot};
use crate::tui::parts::grid::Place;
use crate::tui::parts::overlay::{Entry, Overlay, Palette};
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
            Action::NextField => {
                self.login.at_password = !self.login.at_password;
                Vec::new()
            }
            Action::Up
            | Action::Down
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last => self.go(action),
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
            Action::MarkAll | Action::UnmarkAll | Action::NextKind | Action::Block => {
                self.perform_on_worklist(action)
            }
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
                Scope::Login | Scope::Choose | Scope::Palette | Scope::Help
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

    fn open_tab(&mut self, tab: Tab) -> Vec<Effect> {
        self.tab = tab;
        match tab {
            Tab::InfoDil => Vec::new(),
            Tab::Worklist => self.open_worklist(),
            Tab::Complaints => vec![self.ask(Slot::Complaints, Question::Complaints)],
        }
    }

    fn go_to_search(&mut self) -> Vec<Effect> {
        self.back = None;
        self.tab = Tab::InfoDil;
        self.calling = false;
        self.searching = true;
        if let Some(record) = &mut self.record {
            record.mode = Mode::Receivables;
        }
        self.search.field.offer_replacement();
        Vec::new()
    }

    pub(super) fn search_changed(&mut self) -> Vec<Effect> {
        let before = self.search.typed.clone();
        let wanted = self.search.changed();
        if self.search.typed != before {
            // What is shown is never another customer's than what is typed.
            self.record = None;
        }
        wanted
            .map(|typed| self.ask(Slot::Search, Question::Look(typed)))
            .into_iter()
            .collect()
    }

    fn accept(&mut self) -> Vec<Effect> {
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
            Some(Overlay::Help(_)) => Vec::new(),
            None if self.operator.is_none() => {
                let pair = self.login.accept();
                pair.map(|(name, password)| Effect::Do(Act::SignIn { name, password }))
                    .into_iter()
                    .collect()
            }
            None if self.tab == Tab::Worklist => self.accept_on_worklist(),
            None if self.tab == Tab::Complaints => self.open_complaint(),
            None => self.enter_search(),
        }
    }

    fn open_complaint(&mut self) -> Vec<Effect> {
        match self.complaints.selected() {
            Some(saved) => self.open_customer(saved.complaint.idpel),
            None => Vec::new(),
        }
    }

    /// From a list to the record of a customer in it; Esc leads back.
    pub(super) fn open_customer(&mut self, idpel: Idpel) -> Vec<Effect> {
        self.back = Some(self.tab);
        self.tab = Tab::InfoDil;
        self.search.forget();
        self.search.field.set(&idpel.to_string());
        self.search.entered = true;
        let effects = self.search_changed();
        self.search.entered = true;
        effects
    }

    /// Enter in the search line: to the record that is shown, to the name selected, or to what will be found.
    fn enter_search(&mut self) -> Vec<Effect> {
        if self.names_shown() {
            let Some(idpel) = self.search.selected().map(|found| found.idpel) else {
                return Vec::new();
            };
            self.search.entered = true;
            return vec![self.ask(Slot::Search, Question::Look(Typed::Idpel(idpel)))];
        }
        match &self.search.typed {
            Typed::Nothing => Vec::new(),
            Typed::Unusual(..) => {
                self.search.entered = true;
                let typed = self.search.typed.clone();
                vec![self.ask(Slot::Search, Question::Look(typed))]
            }
            typed if self.search.nowhere || matches!(typed, Typed::Token | Typed::NoLength(_)) => {
                let text = typed_said::not_found(self.look.lang, typed);
                self.tell(text, Tone::Warning);
                // The line may be too short for it; the empty desk has room.
                self.search.nowhere = true;
                Vec::new()
            }
            _ if self.search.is_settled() && self.record.is_some() => {
                self.searching = false;
                Vec::new()
            }
            _ => {
                self.search.entered = true;
                Vec::new()
            }
        }
    }

    fn leave(&mut self) -> Vec<Effect> {
        if self.overlay.take().is_some() {
            return Vec::new();
        }
        if self.tab == Tab::Worklist {
            return self.leave_worklist();
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
