//! The actions of a call: opened, answered, gone back in, set aside, ended, saved.

use super::App;
use crate::desk::calls::new_call_id;
use crate::domain::call::{Call, Reply, fitting};
use crate::domain::complaint::End;
use crate::domain::script::ScriptId;
use crate::locale::refusal::refusal;
use crate::tui::action::{Action, Tab};
use crate::tui::msg::{Act, Effect};
use crate::tui::screens::call::CallScreen;
use crate::tui::theme::Tone;

impl App {
    pub(super) fn perform_in_call(&mut self, action: Action) -> Vec<Effect> {
        let saving = self.call.as_ref().is_some_and(|call| call.saving);
        match action {
            // What is on its way to the file is not changed any more.
            _ if saving && !matches!(action, Action::Script | Action::ChooseScript) => Vec::new(),
            Action::Script => self.open_script(None),
            Action::ChooseScript => self.choose_script(),
            Action::Next => {
                let triage = self
                    .call
                    .as_ref()
                    .filter(|call| call.choices() > 0)
                    .map(|call| call.selected);
                match triage {
                    Some(at) => self.pick(at),
                    None => self.reply(Reply::Went),
                }
            }
            Action::Pick(at) => self.pick(usize::from(at)),
            Action::Identified(yes) => self.reply(Reply::Identified(yes)),
            Action::Agrees(yes) => self.reply(Reply::Agrees(yes)),
            Action::Accepts(acceptance) => self.reply(Reply::Accepts(acceptance)),
            Action::BackStep => {
                if let Some(call) = &mut self.call {
                    call.back();
                }
                self.keep()
            }
            Action::Objection => self.choose_objection(),
            Action::EndCall => self.choose_end(),
            Action::EditSummary => {
                if let Some(call) = &mut self.call {
                    call.edit(self.look.lang);
                }
                Vec::new()
            }
            Action::Save => self.save(),
            _ => Vec::new(),
        }
    }

    /// The script that fits, or the one named; a call set aside is gone on with. It opens on the record in hand, and that
    /// is asked for again. One agent has one call: another customer's is ended first.
    pub(super) fn open_script(&mut self, named: Option<ScriptId>) -> Vec<Effect> {
        let (Some(record), Some(operator)) = (&self.record, &self.operator) else {
            return Vec::new();
        };
        let idpel = record.info.facts.customer.idpel;
        self.searching = false;
        // A call that the program's end interrupted comes first: a new one would take its place in the file.
        if let Some(draft) = &self.draft {
            let other = draft.0.idpel.grouped();
            self.offer_draft(&other);
            return Vec::new();
        }
        match &self.call {
            Some(call) if call.call.idpel != idpel => {
                let other = call.call.idpel.grouped();
                self.offer_draft(&other);
                return Vec::new();
            }
            Some(call) if named.is_none_or(|id| id == call.call.script) => {
                self.calling = true;
                let info = record.info.clone();
                let mut effects = self.call_meets(&info);
                effects.extend(self.ask_for_call());
                return effects;
            }
            _ => {}
        }
        let id = named.unwrap_or_else(|| fitting(&record.info.facts));
        let script = self.opening.scripts.get(id).clone();
        let call = Call::begin(new_call_id(), idpel, &script, record.opened_at);
        self.call = Some(CallScreen {
            script_chosen: named.is_some(),
            ..CallScreen::new(call, record.clone(), script, operator.name.clone())
        });
        self.calling = true;
        let mut effects = self.keep();
        effects.extend(self.ask_for_call());
        effects
    }

    /// Keeps the call as it stands, so that it survives the end of the program.
    pub(super) fn keep(&self) -> Vec<Effect> {
        self.call
            .iter()
            // One that is being saved is a draft no more.
            .filter(|call| !call.saving)
            .map(|call| Effect::Do(Act::KeepDraft(Box::new(call.call.clone()))))
            .collect()
    }

    /// The end of the desk; words not yet saved stay with the call.
    pub(super) fn quit(&mut self) -> Vec<Effect> {
        let mut effects = match &mut self.call {
            Some(call) if call.editing.is_some() => {
                call.end_edit();
                self.keep()
            }
            _ => Vec::new(),
        };
        effects.push(Effect::Quit);
        effects
    }

    fn reply(&mut self, reply: Reply) -> Vec<Effect> {
        self.go_on(|app| {
            if let Some(call) = &mut app.call {
                call.reply(app.look.lang, reply, app.now);
            }
        })
    }

    fn pick(&mut self, at: usize) -> Vec<Effect> {
        self.go_on(|app| {
            if let Some(call) = &mut app.call {
                call.pick(app.look.lang, at, app.now);
            }
        })
    }

    pub(super) fn leave_call(&mut self) -> Vec<Effect> {
        match &mut self.call {
            Some(call) if call.editing.is_some() => {
                call.end_edit();
                self.keep()
            }
            _ => {
                self.calling = false;
                self.tell(self.look.lang.words().call_set_aside(), Tone::Dim);
                Vec::new()
            }
        }
    }

    fn save(&mut self) -> Vec<Effect> {
        let lang = self.look.lang;
        let now = self.now;
        let Some(call) = &mut self.call else {
            return Vec::new();
        };
        if call.saving {
            return Vec::new();
        }
        call.end_edit();
        if let Err(refused) = call.may_close(call.end, now) {
            let said = refusal(lang, &refused);
            self.tell(format!("{} {}", said.sentence, said.help), Tone::Warning);
            return Vec::new();
        }
        call.saving = true;
        let summary = call.summary(lang);
        vec![Effect::Do(Act::Save {
            call: Box::new(call.call.clone()),
            end: call.end,
            summary,
        })]
    }

    /// To the record, with the end that the agent chose.
    pub(super) fn end_by(&mut self, end: Option<End>) -> Vec<Effect> {
        let Some(call) = &self.call else {
            return Vec::new();
        };
        if let Err(refused) = call.may_close(end, self.now) {
            let said = refusal(self.look.lang, &refused);
            self.tell(format!("{} {}", said.sentence, said.help), Tone::Warning);
            return Vec::new();
        }
        self.go_on(|app| {
            if let Some(call) = &mut app.call {
                call.end_by(end);
            }
        })
    }

    /// Goes on with the call that was set aside, or that the program's end interrupted.
    pub(super) fn resume(&mut self) -> Vec<Effect> {
        if let Some((call, record)) = self.draft.take().map(|draft| *draft) {
            let Some(operator) = &self.operator else {
                return Vec::new();
            };
            let script = self.opening.scripts.get(call.script).clone();
            // A script that was replaced meanwhile is begun again: its steps are other ones.
            let same = script.version == call.version && call.at < script.steps.len();
            let call = if same {
                call
            } else {
                Call::begin(call.id, call.idpel, &script, call.opened_at)
            };
            // What was chosen is not in the draft; a script that does not fit was not opened by itself.
            let script_chosen = fitting(&record.info.facts) != call.script;
            self.call = Some(CallScreen {
                script_chosen,
                ..CallScreen::new(call, record, script, operator.name.clone())
            });
        }
        let Some(call) = &self.call else {
            return Vec::new();
        };
        let idpel = call.call.idpel;
        self.record = Some(call.record.clone());
        self.search.put(idpel);
        self.tab = Tab::InfoDil;
        self.searching = false;
        self.calling = true;
        let noted = self.note("lookup", "resumed call");
        noted.into_iter().chain(self.ask_for_call()).collect()
    }
}
