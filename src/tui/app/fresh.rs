//! The record of the call's customer, looked at again while the call goes on: another desk, a payment or a new day may
//! have changed what is about to be said.

use super::App;
use crate::desk::questions::InfoDil;
use crate::domain::call::{Call, fitting};
use crate::domain::script::Ask;
use crate::domain::typed::Typed;
use crate::tui::msg::{Effect, Question, Slot};
use crate::tui::parts::overlay::{Chosen, Overlay};
use crate::tui::screens::call::CallScreen;
use crate::tui::theme::Tone;

impl App {
    /// Asks for the record of the call's customer again; the call does not wait for it.
    pub(super) fn ask_for_call(&mut self) -> Option<Effect> {
        let idpel = self.call.as_ref()?.call.idpel;
        Some(self.ask(Slot::Record, Question::Look(Typed::Idpel(idpel), 1)))
    }

    /// Does what leads on in the call. Where that is to the complaint, the record is asked for again: the summary is of
    /// the moment when the call ends.
    pub(super) fn go_on(&mut self, step: impl FnOnce(&mut Self)) -> Vec<Effect> {
        let before = self.is_at_complaint();
        step(self);
        let mut effects = self.keep();
        if !before && self.is_at_complaint() {
            effects.extend(self.ask_for_call());
        }
        effects
    }

    fn is_at_complaint(&self) -> bool {
        let step = self.call.as_ref().and_then(|call| call.step());
        step.is_some_and(|step| step.ask == Ask::Save)
    }

    /// A record as it is now. Where it is of the call's customer, the call goes on with it; one that has not begun yet
    /// begins anew, with the script that fits by now. A call that is set aside meets it when it is back on the screen,
    /// so that what is said of it is not missed.
    pub(super) fn call_meets(&mut self, info: &InfoDil) -> Vec<Effect> {
        let words = self.look.lang.words();
        let idpel = info.facts.customer.idpel;
        // What is on its way to the file is not changed any more.
        let calling = self.calling;
        let under_way = self.call.as_mut().filter(|call| calling && !call.saving);
        // What another tab has held for longer is no news.
        let concerned =
            |call: &&mut CallScreen| call.call.idpel == idpel && call.record.info.at <= info.at;
        let Some(call) = under_way.filter(concerned) else {
            return Vec::new();
        };
        let fits = fitting(&info.facts);
        let other_script = !call.has_begun() && !call.script_chosen && fits != call.call.script;
        let changed = call.meets(info) || other_script;
        if !changed {
            return Vec::new();
        }
        let status = info.answer.status.label();
        if call.has_begun() {
            self.tell(words.call_changed(status), Tone::Warning);
            return Vec::new();
        }
        if other_script {
            let script = self.opening.scripts.get(fits).clone();
            let (id, opened_at) = (call.call.id.clone(), call.call.opened_at);
            call.call = Call::begin(id, idpel, &script, opened_at);
            call.script = script;
            call.selected = 0;
            // The objections listed there are those of the script before.
            let of_script = |overlay: &Overlay| matches!(overlay, Overlay::Choose(choose) if matches!(choose.what, Chosen::Objection));
            if self.overlay.as_ref().is_some_and(of_script) {
                self.overlay = None;
            }
        }
        self.tell(words.call_begun_anew(status), Tone::Warning);
        self.keep()
    }
}
