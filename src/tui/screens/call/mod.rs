//! A call: the script's steps with the customer's own data filled in, one key each, and the complaint it ends in.

pub mod view;

use super::info_dil::Record;
use crate::desk::questions::InfoDil;
use crate::domain::call::{Call, Raised, Reply};
use crate::domain::complaint::End;
use crate::domain::ids::UserName;
use crate::domain::policy::Refusal;
use crate::domain::script::{Ask, Script, Step};
use crate::domain::wib::Moment;
use crate::locale::{Lang, script as said};
use crate::tui::keymap::Scope;
use crate::tui::parts::field::Field;
use crate::tui::parts::lines::wrapped;

/// The longest record that an agent may write, in characters.
const SUMMARY: usize = 2000;

/// What a line of the record takes on the narrowest screen.
const NARROW: usize = 76;

/// A call under way on the screen.
#[derive(Debug)]
pub struct CallScreen {
    pub call: Call,
    /// The customer's record: it stays in view whatever is looked up meanwhile, and is that of the last look at them.
    pub record: Record,
    pub script: Script,
    /// The script was chosen, rather than opened because it fits.
    pub script_chosen: bool,
    pub operator: UserName,
    /// The choice in hand where a step has several; the first line in sight of the record.
    pub selected: usize,
    /// The record while it is edited.
    pub editing: Option<Field>,
    /// The end that the agent chose, where it was not the script's.
    pub end: Option<End>,
    /// The record is on its way to the file.
    pub saving: bool,
    /// The objection answered last, shown until the next key.
    pub objection: Option<Raised>,
}

impl CallScreen {
    pub fn new(call: Call, record: Record, script: Script, operator: UserName) -> Self {
        Self {
            record,
            call,
            script,
            script_chosen: false,
            operator,
            selected: 0,
            editing: None,
            end: None,
            saving: false,
            objection: None,
        }
    }

    /// Whether anything was answered, or the call led on some other way.
    pub fn has_begun(&self) -> bool {
        self.call.at > 0 || !self.call.taken.is_empty() || !self.call.raised.is_empty()
    }

    /// Goes on with the record as it is now. What was said stays as it was said; a summary in the agent's own words
    /// stays theirs. Returns whether what the call speaks of has changed: the status and why, what is owed, what lifts
    /// the block.
    pub fn meets(&mut self, info: &InfoDil) -> bool {
        let (was, is) = (&self.record.info.answer, &info.answer);
        let changed = was.status.label() != is.status.label()
            || was.standing != is.standing
            || was.to_unblock != is.to_unblock
            || was.balance != is.balance;
        // The time line in view is not asked for again during a call.
        let history = self.record.history.take();
        self.record.refresh(info.clone());
        self.record.history = history;
        changed
    }

    pub fn step(&self) -> Option<&Step> {
        self.call.step(&self.script)
    }

    /// The scope of the step in hand.
    pub fn scope(&self) -> Scope {
        if self.editing.is_some() {
            return Scope::CallEdit;
        }
        match self.step().map(|step| step.ask) {
            Some(Ask::Triage) => Scope::CallTriage,
            Some(Ask::Identity) => Scope::CallIdentity,
            Some(Ask::Agree) => Scope::CallAgree,
            Some(Ask::Accept) => Scope::CallAccept,
            Some(Ask::Save) => Scope::CallSave,
            Some(Ask::Go) | None => Scope::CallGo,
        }
    }

    /// The sentence of the step in hand, with the customer's own data.
    pub fn sentence(&self, lang: Lang, now: Moment) -> String {
        let blanks = said::blanks(
            lang,
            &self.record.info.facts,
            &self.record.info.answer,
            now,
            &self.operator,
        );
        let Some(step) = self.step() else {
            return String::new();
        };
        // Nobody is left to thank.
        if step.ask == Ask::Save && matches!(self.end, Some(End::Dropped | End::WrongNumber)) {
            return String::new();
        }
        // At the record, what triage found to be another matter is answered by its own sentence.
        let other = self.call.triage().filter(|_| step.ask == Ask::Save);
        match other.and_then(|key| self.script.triage_word(&key).filter(|word| !word.ours)) {
            Some(word) => said::text(lang, &word.say, &blanks),
            None => said::sentence(lang, step, now, &blanks),
        }
    }

    /// Takes an answer and goes on.
    pub fn reply(&mut self, lang: Lang, reply: Reply, now: Moment) {
        let sentence = self.sentence(lang, now);
        if self.call.reply(&self.script, reply, sentence, now) {
            self.selected = 0;
            self.objection = None;
        }
    }

    /// Takes the choice in hand at a triage step.
    pub fn pick(&mut self, lang: Lang, at: usize, now: Moment) {
        if let Some(word) = self.script.triage.get(at) {
            let key = word.key.clone();
            self.reply(lang, Reply::Triage(key), now);
        }
    }

    /// To the complaint, with the end that the agent chose.
    pub fn end_by(&mut self, end: Option<End>) {
        self.end = end;
        let steps = &self.script.steps;
        if let Some(complaint) = steps.iter().position(|step| step.ask == Ask::Save) {
            self.call.at = complaint;
        }
    }

    pub fn back(&mut self) {
        self.end = None;
        self.objection = None;
        self.selected = 0;
        // A call ended before its first answer has nothing to take back: it begins again.
        if !self.call.back(&self.script) {
            self.call.at = 0;
        }
    }

    /// Answers an objection; it stands in the record.
    pub fn object(&mut self, lang: Lang, at: usize, now: Moment) {
        let blanks = said::blanks(
            lang,
            &self.record.info.facts,
            &self.record.info.answer,
            now,
            &self.operator,
        );
        if let Some(objection) = self.script.objections.get(at) {
            let raised = Raised {
                objection: objection.key.clone(),
                said: said::text(lang, &objection.say, &blanks),
                hands_over: objection.hands_over,
            };
            self.call.raise(raised.clone());
            self.objection = Some(raised);
        }
    }

    /// The record as it would be saved: the agent's own words, or those made from the steps taken.
    pub fn summary(&self, lang: Lang) -> String {
        let (facts, answer) = (&self.record.info.facts, &self.record.info.answer);
        match (&self.editing, &self.call.summary, self.end) {
            (Some(field), ..) => field.text(),
            (None, Some(own), _) => own.clone(),
            (None, None, Some(end)) => {
                said::summary_ending(lang, &self.call, &self.script, facts, answer, end)
            }
            (None, None, None) => said::summary(lang, &self.call, &self.script, facts, answer),
        }
    }

    pub fn edit(&mut self, lang: Lang) {
        self.editing = Some(Field::text_of(SUMMARY, &self.summary(lang)));
    }

    /// Ends the editing; the words stay.
    pub fn end_edit(&mut self) {
        if let Some(field) = self.editing.take() {
            self.call.summary = Some(field.text()).filter(|text| !text.trim().is_empty());
        }
    }

    /// Whether the call may be closed now, in the way in hand.
    ///
    /// # Errors
    /// The [`Refusal`] of [`Call::close`].
    pub fn may_close(&self, end: Option<End>, now: Moment) -> Result<(), Refusal> {
        self.call.close(&self.script, end, now).map(|_| ())
    }

    /// How far the selection goes down: the choices of a triage step; at the record, the lines of it.
    pub fn rows(&self, lang: Lang) -> usize {
        match self.step().map(|step| step.ask) {
            Some(Ask::Save) => wrapped(&self.summary(lang), NARROW).len(),
            _ => self.choices(),
        }
    }

    pub fn choices(&self) -> usize {
        match self.step().map(|step| step.ask) {
            Some(Ask::Triage) => self.script.triage.len(),
            _ => 0,
        }
    }
}
