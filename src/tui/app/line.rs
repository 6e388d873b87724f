//! The search lines, Info DIL's and Info Agenda's: one way of typing, asking and opening for both. [`App::line`] is the
//! line of whichever tab is in view; only what it asks and what it opens is the tab's own.

use super::App;
use crate::domain::typed::Typed;
use crate::locale::typed as typed_said;
use crate::tui::action::Tab;
use crate::tui::msg::{Effect, Question, Slot};
use crate::tui::screens::info_dil::Mode;
use crate::tui::screens::search::Search;
use crate::tui::theme::Tone;

impl App {
    /// The search line in view.
    pub fn line(&self) -> &Search {
        match self.tab {
            Tab::InfoAgenda => &self.agendas.search,
            _ => &self.search,
        }
    }

    pub(super) fn line_mut(&mut self) -> &mut Search {
        match self.tab {
            Tab::InfoAgenda => &mut self.agendas.search,
            _ => &mut self.search,
        }
    }

    /// The search line whose questions are of that slot.
    pub(super) fn line_of(&mut self, slot: Slot) -> Option<&mut Search> {
        match slot {
            Slot::Search => Some(&mut self.search),
            Slot::Agenda => Some(&mut self.agendas.search),
            _ => None,
        }
    }

    /// Whether the search line in view has the keys.
    pub fn line_has_keys(&self) -> bool {
        match self.tab {
            Tab::InfoAgenda => self.agendas.searching,
            _ => self.searching,
        }
    }

    pub(super) fn give_keys_to_line(&mut self, to_line: bool) {
        match self.tab {
            Tab::InfoAgenda => self.agendas.searching = to_line,
            _ => self.searching = to_line,
        }
    }

    /// Whether what was looked for stands below the search line in view.
    pub fn has_opened(&self) -> bool {
        match self.tab {
            Tab::InfoAgenda => self.agendas.opened.is_some(),
            _ => self.record.is_some(),
        }
    }

    /// Closes what the line of that slot has opened.
    pub(super) fn close(&mut self, slot: Slot) {
        if slot == Slot::Agenda {
            self.agendas.opened = None;
        } else {
            self.record = None;
        }
    }

    pub(super) fn line_slot(&self) -> Slot {
        match self.tab {
            Tab::InfoAgenda => Slot::Agenda,
            _ => Slot::Search,
        }
    }

    /// Asks where what is typed leads.
    pub(super) fn look_for(&mut self, typed: Typed) -> Effect {
        let names = self.line_mut().asks_for();
        match self.tab {
            Tab::InfoAgenda => self.ask(Slot::Agenda, Question::Agendas(typed, names)),
            _ => self.ask(Slot::Search, Question::Look(typed, names)),
        }
    }

    pub(super) fn go_to_search(&mut self) -> Vec<Effect> {
        self.back = None;
        if self.tab == Tab::InfoAgenda {
            self.agendas.searching = true;
            self.agendas.search.field.offer_replacement();
            return Vec::new();
        }
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
        let before = self.line().typed.clone();
        let wanted = self.line_mut().changed();
        if self.line().typed != before {
            // What is shown is never another customer's than what is typed.
            self.close(self.line_slot());
        }
        if wanted.is_none() && self.line().typed != before {
            self.overtake(self.line_slot());
        }
        wanted
            .map(|typed| self.look_for(typed))
            .into_iter()
            .collect()
    }

    /// To a customer by the search line in view, as if the number were typed and entered.
    pub(super) fn bring(&mut self, number: &str) -> Vec<Effect> {
        self.line_mut().forget();
        self.line_mut().field.set(number);
        let effects = self.search_changed();
        self.line_mut().entered = true;
        effects
    }

    /// Enter in the search line: to the record that is shown, to the name selected, or to what will be found.
    pub(super) fn enter_search(&mut self) -> Vec<Effect> {
        if self.names_shown() {
            let Some(idpel) = self.line().selected().map(|found| found.idpel) else {
                return Vec::new();
            };
            self.line_mut().entered = true;
            return vec![self.look_for(Typed::Idpel(idpel))];
        }
        let line = self.line();
        match line.typed.clone() {
            Typed::Nothing => Vec::new(),
            typed if line.failed.is_some() || matches!(typed, Typed::Unusual(..)) => {
                self.line_mut().entered = true;
                vec![self.look_for(typed)]
            }
            typed if line.nowhere || matches!(typed, Typed::Token | Typed::NoLength(_)) => {
                let text = typed_said::not_found(self.look.lang, &typed);
                self.tell(text, Tone::Warning);
                // The line may be too short for it; the empty desk has room.
                self.line_mut().nowhere = true;
                Vec::new()
            }
            _ if line.is_settled() && self.has_opened() => {
                self.give_keys_to_line(false);
                Vec::new()
            }
            _ => {
                self.line_mut().entered = true;
                Vec::new()
            }
        }
    }
}
