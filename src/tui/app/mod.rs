//! The state of the desk and the only place that changes it. [`App::update`] takes what happened and says what is to be
//! done; it never blocks and never touches the terminal, the clock or the file.

mod acting;
mod acts;
mod agenda;
mod answers;
mod call;
mod choices;
mod complaints;
mod exports;
mod forms;
mod fresh;
mod keys;
mod line;
mod lists;
mod monitoring;
mod mouse;
mod moves;
mod scopes;
mod sitting;
mod tabs;
mod worklist;

use super::action::{Action, Tab};
use super::draw::Hits;
use super::msg::{Effect, Msg, Question, Slot, Ticket};
use super::parts::grid::Place;
use super::parts::overlay::Overlay;
use super::screens::call::CallScreen;
use super::screens::complaints::Complaints;
use super::screens::complaints::labels::Labels;
use super::screens::info_agenda::InfoAgenda;
use super::screens::info_dil::{Mode, Record};
use super::screens::login::Login;
use super::screens::monitoring::Monitoring;
use super::screens::search::Search;
use super::screens::worklist::Worklist;
use super::theme::{Look, Tone};
use crate::desk::questions::DataAge;
use crate::desk::scripts::Scripts;
use crate::domain::call::Call;
use crate::domain::export::Listed;
use crate::domain::ids::Idpel;
use crate::domain::policy::Wish;
use crate::domain::role::Operator;
use crate::domain::typed::Typed;
use crate::domain::wib::Moment;
use exports::UnderWay;
use std::path::PathBuf;
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
    /// Where exports are written.
    pub documents: PathBuf,
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
    /// The list that the open record was reached from.
    back: Option<Tab>,
    pub search: Search,
    /// Whether the search line has the keys, rather than what is below it.
    pub searching: bool,
    pub record: Option<Record>,
    pub call: Option<CallScreen>,
    /// The call is on the screen, not set aside.
    pub calling: bool,
    pub monitoring: Monitoring,
    pub worklist: Worklist,
    pub complaints: Complaints,
    pub agendas: InfoAgenda,
    pub overlay: Option<Overlay>,
    pub notice: Option<Notice>,
    pub age: Option<DataAge>,
    /// What is to be done when the record of a customer that a list led to is there.
    then: Option<(Idpel, Action)>,
    /// The export that runs.
    pub export: Option<UnderWay>,
    /// The list whose format is being chosen.
    to_export: Option<Listed>,
    /// What would take the last act back, and whose customer's it was.
    undo: Option<(Idpel, Wish)>,
    /// A call not ended, found at sign-in, waiting for its answer.
    draft: Option<Box<(Call, Record)>>,
    /// The number of the newest question of each slot.
    asked: [u64; Slot::COUNT],
    /// The number of the newest that was answered.
    answered: [u64; Slot::COUNT],
    /// What is waited for takes long enough to say so.
    pub late: bool,
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
            back: None,
            search: Search::default(),
            searching: true,
            record: None,
            call: None,
            calling: false,
            monitoring: Monitoring::default(),
            worklist: Worklist::default(),
            complaints: Complaints::of(Labels::of(&opening.scripts)),
            agendas: InfoAgenda::default(),
            overlay: None,
            notice: None,
            age: None,
            then: None,
            export: None,
            to_export: None,
            undo: None,
            draft: None,
            asked: [0; Slot::COUNT],
            answered: [0; Slot::COUNT],
            late: false,
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
        let minute = |at: Moment| at.micros().div_euclid(60_000_000);
        let another_minute = minute(now) != minute(self.now);
        self.now = now;
        let mut effects = match msg {
            Msg::Key(key) => self.key(&key),
            Msg::Paste(text) => self.paste(&text),
            Msg::Mouse(event) => self.mouse(event),
            Msg::Answered(ticket, answer) => self.answered(ticket, answer),
            Msg::Done(done) => self.done(done),
            Msg::Exporting(progress) => self.exporting(progress),
            Msg::Exported(done) => self.exported(done),
            Msg::Late => {
                self.late = true;
                Vec::new()
            }
            // A countdown has its second drawn, and asks nothing.
            Msg::Tick | Msg::Resized => Vec::new(),
            Msg::Stop => self.quit(),
            Msg::Suspend => vec![Effect::Suspend],
        };
        if another_minute {
            effects.push(self.ask(Slot::Age, Question::Age));
        }
        // Whatever came first after midnight: what is on the screen was true of yesterday.
        if another_day && self.operator.is_some() {
            effects.extend(self.refresh());
        }
        effects.extend(self.fill_worklist());
        // Without a record there is nothing else for the keys to be at.
        self.searching |= self.record.is_none() && !self.calling;
        self.agendas.searching |= self.agendas.opened.is_none();
        self.late &= self.waits();
        effects
    }

    /// What the last drawing showed, for scrolling and for the mouse; what it lacked is asked for.
    pub fn drawn(&mut self, hits: Hits) -> Vec<Effect> {
        if self.overlay.is_none()
            && let Some(place) = self.place_in_sight()
        {
            place.seen(hits.page);
        }
        self.hits = hits;
        self.fill_log()
    }

    /// Where the eye is in the list that is on the screen.
    fn place_in_sight(&mut self) -> Option<&mut Place> {
        if self.tab == Tab::Monitoring {
            return self.monitoring.place_in_sight();
        }
        if self.tab == Tab::Worklist {
            return Some(self.worklist.place());
        }
        if self.tab == Tab::Complaints {
            return Some(&mut self.complaints.list.place);
        }
        if self.names_shown() {
            return Some(&mut self.line_mut().place);
        }
        if self.tab == Tab::InfoAgenda {
            return self.agendas.opened.as_mut().map(|opened| &mut opened.place);
        }
        let record = self.record.as_mut().filter(|_| !self.calling)?;
        Some(if record.mode == Mode::History {
            &mut record.history_place
        } else {
            &mut record.place
        })
    }

    fn ask(&mut self, slot: Slot, question: Question) -> Effect {
        let number = self.asked.get_mut(slot as usize).map_or(0, |number| {
            *number += 1;
            *number
        });
        Effect::Ask(Ticket { slot, number }, question)
    }

    /// Nothing is asked instead, and what is on its way answers another text than the one that stands there.
    fn overtake(&mut self, slot: Slot) {
        let slots = self.asked.get_mut(slot as usize);
        if let (Some(asked), Some(answered)) = (slots, self.answered.get_mut(slot as usize)) {
            *asked += 1;
            *answered = *asked;
        }
    }

    fn is_newest(&self, ticket: Ticket) -> bool {
        self.asked.get(ticket.slot as usize) == Some(&ticket.number)
    }

    /// Whether the place below the search line is empty until an answer comes.
    pub fn waits(&self) -> bool {
        let slot = self.line_slot() as usize;
        self.asked.get(slot) != self.answered.get(slot) && !self.has_opened()
    }

    fn tell(&mut self, text: String, tone: Tone) {
        self.notice = Some(Notice { text, tone });
    }

    /// The customer whose record is open.
    fn idpel(&self) -> Option<Idpel> {
        self.record
            .as_ref()
            .map(|record| record.info.facts.customer.idpel)
    }

    /// Asks for what is on the screen again.
    fn refresh(&mut self) -> Vec<Effect> {
        let mut effects = vec![self.ask(Slot::Age, Question::Age)];
        if let Some(idpel) = self.idpel() {
            effects.push(self.ask(Slot::Record, Question::Look(Typed::Idpel(idpel), 1)));
        }
        effects.extend(self.refresh_agendas());
        if self.tab == Tab::Monitoring {
            effects.extend(self.refresh_monitoring());
        }
        if self.tab == Tab::Worklist {
            effects.extend(self.refresh_worklist());
        }
        effects.extend(self.read_log_again());
        effects
    }
}
