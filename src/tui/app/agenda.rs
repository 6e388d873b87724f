//! Info Agenda: its answers, its keys, and the way to Info DIL and back. Its search line is in `line.rs`, with that of
//! Info DIL.

use super::App;
use crate::desk::agendas::CustomerAgendas;
use crate::domain::ids::Idpel;
use crate::domain::script::ScriptId;
use crate::domain::typed::Typed;
use crate::tui::action::{Action, Tab};
use crate::tui::msg::{Act, Effect, Question, Slot};
use crate::tui::screens::info_agenda::Opened;
use crate::tui::screens::info_dil::Record;
use crate::tui::theme::Tone;

impl App {
    /// The call is on the screen, and the keys are its own.
    pub fn in_call(&self) -> bool {
        self.calling && self.tab == Tab::InfoDil
    }

    /// The customer whose data is in view.
    pub(super) fn customer_in_view(&self) -> Option<Idpel> {
        match self.tab {
            Tab::InfoAgenda => self.agendas.opened.as_ref().map(Opened::idpel),
            _ => self.idpel(),
        }
    }

    /// Found by the search line of Info Agenda: shown at once.
    pub(super) fn open_agendas(&mut self, found: CustomerAgendas) -> Vec<Effect> {
        let idpel = found.dil.facts.customer.idpel;
        let agendas = &mut self.agendas;
        let note = match &mut agendas.opened {
            Some(opened) if opened.idpel() == idpel => {
                opened.ask(found);
                None
            }
            _ => {
                agendas.opened = Some(Opened::new(found));
                Some(looked_up(idpel, "agenda"))
            }
        };
        agendas.search.nowhere = false;
        if std::mem::take(&mut agendas.search.entered) {
            agendas.searching = false;
            // By a name: from here on the line holds the number.
            if matches!(agendas.search.typed, Typed::Words(_)) {
                agendas.search.put(idpel);
            }
        }
        note.into_iter().collect()
    }

    pub(super) fn agendas_again(&mut self, found: CustomerAgendas) {
        let idpel = found.dil.facts.customer.idpel;
        // Another customer's may stand there by now.
        let opened = self.agendas.opened.as_mut();
        if let Some(opened) = opened.filter(|opened| opened.idpel() == idpel) {
            opened.refresh(found);
        }
    }

    pub(super) fn refresh_agendas(&mut self) -> Option<Effect> {
        let idpel = self.agendas.opened.as_ref()?.idpel();
        let typed = Typed::Idpel(idpel);
        Some(self.ask(Slot::AgendaRecord, Question::Agendas(typed, 1)))
    }

    /// From the record of a customer to the customer's agendas: as they were left, where they are open.
    pub(super) fn go_to_agendas(&mut self) -> Vec<Effect> {
        let call = self.call.as_ref().filter(|_| self.in_call());
        let Some(idpel) = call.map(|call| call.call.idpel).or(self.idpel()) else {
            return Vec::new();
        };
        // A number that leads to one agenda leads to that one here too.
        let number = match &self.search.typed {
            Typed::Register(_) | Typed::AgendaOrRegister(..) if self.idpel() == Some(idpel) => {
                self.search.field.text()
            }
            _ => idpel.to_string(),
        };
        self.tab = Tab::InfoAgenda;
        if self.customer_in_view() == Some(idpel) {
            self.agendas.searching = false;
            return Vec::new();
        }
        self.bring(&number)
    }

    /// From an agenda to the record of its customer: as it was left, where it is open; else made of what is known here
    /// and asked for again.
    pub(super) fn go_to_customer(&mut self) -> Vec<Effect> {
        let Some(opened) = &self.agendas.opened else {
            return Vec::new();
        };
        let idpel = opened.idpel();
        let about = |call: &super::CallScreen| call.call.idpel == idpel;
        let called = self.calling && self.call.as_ref().is_some_and(about);
        self.tab = Tab::InfoDil;
        if self.idpel() == Some(idpel) || called {
            self.searching = false;
            return Vec::new();
        }
        self.record = Some(Record {
            opened_at: opened.opened_at,
            ..Record::new(opened.found.dil.clone())
        });
        self.search.put(idpel);
        self.searching = false;
        if std::mem::take(&mut self.calling) {
            self.tell(self.look.lang.words().call_set_aside(), Tone::Dim);
        }
        let again = self.ask(Slot::Record, Question::Look(Typed::Idpel(idpel), 1));
        vec![looked_up(idpel, "dil"), again]
    }

    /// The call about an application: script C, unless a call with this customer goes on already.
    pub(super) fn script_from_agenda(&mut self) -> Vec<Effect> {
        let Some(opened) = &self.agendas.opened else {
            return Vec::new();
        };
        let (idpel, applied) = (opened.idpel(), opened.selected().is_some());
        let mut effects = self.go_to_customer();
        let under_way = self
            .call
            .as_ref()
            .is_some_and(|call| call.call.idpel == idpel);
        let named = (applied && !under_way).then_some(ScriptId::C);
        effects.extend(self.open_script(named));
        effects
    }

    pub(super) fn perform_in_agendas(&mut self, action: Action) -> Vec<Effect> {
        let Some(opened) = &mut self.agendas.opened else {
            return Vec::new();
        };
        self.agendas.searching = false;
        match action {
            Action::Up => opened.move_by(-1),
            Action::Down => opened.move_by(1),
            Action::PageUp => opened.page(false),
            Action::PageDown => opened.page(true),
            Action::First => opened.move_to(0),
            Action::Last => opened.move_to(usize::MAX),
            Action::Sort => opened.order.next(),
            Action::SortReverse => opened.order.reversed = !opened.order.reversed,
            Action::OtherList => opened.in_list = !opened.in_list && opened.several(),
            Action::Pick(at) => {
                opened.in_list = opened.several();
                opened.pick(usize::from(at));
            }
            Action::CopyRegisters => {
                let registers = opened.to_pay();
                let count = registers.len().to_string();
                let lines: Vec<String> = registers.iter().map(ToString::to_string).collect();
                self.tell(self.look.lang.words().copied_registers(count), Tone::Open);
                return vec![Effect::Copy(lines.join("\n"))];
            }
            _ => {}
        }
        Vec::new()
    }

    /// Esc: from the agendas to their search line, and from there out of what is typed.
    pub(super) fn leave_agendas(&mut self) -> Vec<Effect> {
        if !self.agendas.searching {
            return self.perform(Action::Search);
        }
        self.agendas.search.forget();
        self.agendas.opened = None;
        Vec::new()
    }

    /// Why the open record does not lead to agendas.
    pub(super) fn no_agendas(&self) -> Option<String> {
        let w = self.look.lang.words();
        let call = self.call.as_ref().filter(|_| self.in_call());
        match call.map(|call| &call.record).or(self.record.as_ref()) {
            None => Some(w.why_no_record()),
            Some(record) if record.info.facts.agendas.is_empty() => Some(w.why_no_agendas()),
            Some(_) => None,
        }
    }

    /// Why an action cannot be done with what Info Agenda shows.
    pub(super) fn agenda_refusal(&self, action: Action) -> Option<String> {
        let w = self.look.lang.words();
        let Some(opened) = &self.agendas.opened else {
            return Some(w.why_no_agenda_open());
        };
        match action {
            Action::CopyRegisters if opened.to_pay().is_empty() => Some(w.why_all_paid()),
            Action::OtherList if !opened.several() => Some(w.why_one_agenda()),
            _ => None,
        }
    }
}

/// That a customer's data is shown, for the audit.
fn looked_up(idpel: Idpel, detail: &str) -> Effect {
    Effect::Do(Act::Note {
        action: "lookup",
        idpel: Some(idpel),
        detail: detail.to_owned(),
    })
}
