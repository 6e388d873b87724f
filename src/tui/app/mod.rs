//! The state of the desk and the only place that changes it. [`App::update`] takes what happened and says what is to be
//! done; it never blocks and never touches the terminal, the clock or the file.

mod acts;
mod answers;
mod call;
mod keys;
mod mouse;

use super::action::{Action, Tab};
use super::draw::Hits;
use super::keymap::Scope;
use super::msg::{Act, Effect, Msg, Question, Slot, Ticket};
use super::parts::grid::Place;
use super::parts::overlay::Overlay;
use super::screens::call::CallScreen;
use super::screens::complaints::Complaints;
use super::screens::info_dil::{Mode, Record};
use super::screens::login::Login;
use super::screens::search::Search;
use super::theme::{Look, Tone};
use crate::desk::questions::DataAge;
use crate::desk::scripts::Scripts;
use crate::domain::call::Call;
use crate::domain::role::{Duty, Operator};
use crate::domain::typed::Typed;
use crate::domain::wib::Moment;
use std::sync::Arc;

/// A line that tells what came of the last key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub text: String,
    pub tone: Tone,
}

/// What the desk is opened with.
#[derive(Debug, Clone)]
pub struct Opening {
    pub look: Look,
    pub scripts: Arc<Scripts>,
    /// The clock is pinned.
    pub training: bool,
    /// The file is the sample that ships with the program.
    pub sample: bool,
    /// Data older than this, in minutes, is shown as old.
    pub age_limit: i64,
    /// Where the log is.
    pub log: String,
    /// Who is signed in already.
    pub operator: Option<Operator>,
}

/// Everything that is on the screen, and what is behind it.
#[derive(Debug)]
pub struct App {
    pub look: Look,
    pub opening: Opening,
    pub now: Moment,
    pub operator: Option<Operator>,
    pub login: Login,
    pub tab: Tab,
    pub search: Search,
    /// Whether the search line has the keys, rather than what is below it.
    pub searching: bool,
    pub record: Option<Record>,
    pub call: Option<CallScreen>,
    /// The call is on the screen, not set aside.
    pub calling: bool,
    pub complaints: Complaints,
    pub overlay: Option<Overlay>,
    pub notice: Option<Notice>,
    pub age: Option<DataAge>,
    /// A call not ended, found at sign-in, waiting for its answer.
    draft: Option<Box<(Call, Record)>>,
    /// The number of the newest question of each slot.
    asked: [u64; Slot::COUNT],
    hits: Hits,
}

impl App {
    /// The desk as it opens, and what it asks for first.
    pub fn open(opening: Opening, now: Moment) -> (Self, Vec<Effect>) {
        let mut app = Self {
            look: opening.look,
            operator: None,
            now,
            login: Login::default(),
            tab: Tab::InfoDil,
            search: Search::default(),
            searching: true,
            record: None,
            call: None,
            calling: false,
            complaints: Complaints::default(),
            overlay: None,
            notice: None,
            age: None,
            draft: None,
            asked: [0; Slot::COUNT],
            hits: Hits::default(),
            opening,
        };
        let mut effects = vec![app.ask(Slot::Age, Question::Age)];
        if let Some(operator) = app.opening.operator.clone() {
            effects.extend(app.signed_in(operator));
        }
        (app, effects)
    }

    /// Takes what happened at `now`.
    pub fn update(&mut self, msg: Msg, now: Moment) -> Vec<Effect> {
        let another_day = now.day() != self.now.day();
        self.now = now;
        match msg {
            Msg::Key(key) => self.key(&key),
            Msg::Paste(text) => self.paste(&text),
            Msg::Mouse(event) => self.mouse(event),
            Msg::Answered(ticket, answer) => self.answered(ticket, answer),
            Msg::Done(done) => self.done(done),
            Msg::Tick if another_day => self.refresh(),
            Msg::Tick => vec![self.ask(Slot::Age, Question::Age)],
            Msg::Resized => Vec::new(),
            Msg::Stop => vec![Effect::Quit],
            Msg::Suspend => vec![Effect::Suspend],
        }
    }

    /// What the last drawing showed, for scrolling and for the mouse.
    pub fn drawn(&mut self, hits: Hits) {
        if self.overlay.is_none()
            && let Some(place) = self.place_in_sight()
        {
            place.seen(hits.page);
        }
        self.hits = hits;
    }

    /// Where the eye is in the list that is on the screen.
    fn place_in_sight(&mut self) -> Option<&mut Place> {
        if self.tab == Tab::Complaints {
            return Some(&mut self.complaints.place);
        }
        if self.names_shown() {
            return Some(&mut self.search.place);
        }
        let record = self.record.as_mut().filter(|_| !self.calling)?;
        Some(if record.mode == Mode::History {
            &mut record.history_place
        } else {
            &mut record.place
        })
    }

    /// The scopes that a key is looked up in, the innermost first.
    pub fn scopes(&self) -> Vec<Scope> {
        if self.operator.is_none() {
            return vec![Scope::Login, Scope::Global];
        }
        if let Some(overlay) = &self.overlay {
            return vec![overlay.scope()];
        }
        let mut scopes = Vec::new();
        match self.tab {
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

    fn may(&self, duty: Duty) -> bool {
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
        let blocked_by_role = |duty: Duty| {
            let refusal = self
                .operator
                .as_ref()
                .and_then(|operator| operator.has(duty).err())?;
            Some(crate::locale::refusal::refusal(self.look.lang, &refusal).sentence)
        };
        match action {
            Action::Open(tab) => blocked_by_role(duty_of(tab)),
            Action::Script | Action::ChooseScript if self.record.is_none() => {
                Some(w.why_no_record())
            }
            Action::Script | Action::ChooseScript => blocked_by_role(Duty::TakeCall),
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
            _ => None,
        }
    }

    fn ask(&mut self, slot: Slot, question: Question) -> Effect {
        let number = self.asked.get_mut(slot as usize).map_or(0, |number| {
            *number += 1;
            *number
        });
        Effect::Ask(Ticket { slot, number }, question)
    }

    fn is_newest(&self, ticket: Ticket) -> bool {
        self.asked.get(ticket.slot as usize) == Some(&ticket.number)
    }

    fn tell(&mut self, text: String, tone: Tone) {
        self.notice = Some(Notice { text, tone });
    }

    /// Asks for what is on the screen again.
    fn refresh(&mut self) -> Vec<Effect> {
        let mut effects = vec![self.ask(Slot::Age, Question::Age)];
        if let Some(idpel) = self
            .record
            .as_ref()
            .map(|record| record.info.facts.customer.idpel)
        {
            effects.push(self.ask(Slot::Record, Question::Look(Typed::Idpel(idpel))));
        }
        if self.tab == Tab::Complaints {
            effects.push(self.ask(Slot::Complaints, Question::Complaints));
        }
        effects
    }

    fn signed_in(&mut self, operator: Operator) -> Vec<Effect> {
        self.login = Login::default();
        self.operator = Some(operator);
        self.notice = None;
        if self.may(Duty::TakeCall) {
            vec![self.ask(Slot::Draft, Question::Draft)]
        } else {
            Vec::new()
        }
    }

    /// Nobody's desk again: nothing of the last operator's stays.
    fn signed_out(&mut self) -> Vec<Effect> {
        let opening = Opening {
            operator: None,
            look: self.look,
            ..self.opening.clone()
        };
        let (fresh, effects) = Self::open(opening, self.now);
        let asked = self.asked;
        *self = fresh;
        for (mine, before) in self.asked.iter_mut().zip(asked) {
            *mine += before;
        }
        drop(effects);
        vec![self.ask(Slot::Age, Question::Age)]
    }

    fn note(&self, action: &'static str, detail: &str) -> Option<Effect> {
        let idpel = self
            .record
            .as_ref()
            .map(|record| record.info.facts.customer.idpel)?;
        Some(Effect::Do(Act::Note {
            action,
            idpel: Some(idpel),
            detail: detail.to_owned(),
        }))
    }
}

fn duty_of(tab: Tab) -> Duty {
    match tab {
        Tab::InfoDil => Duty::LookUp,
        Tab::Complaints => Duty::ReadCalls,
    }
}
