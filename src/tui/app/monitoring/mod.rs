//! Monitoring Blocking Token: its keys, what it asks for, and its answers.

mod acts;
mod filters;

use super::App;
use crate::domain::crosscheck::Odd;
use crate::domain::monitoring::{Blocked, Turned};
use crate::tui::msg::{Act, Answer, Effect, Listed, Question, Slot};
use crate::tui::parts::window::Wish;
use crate::tui::screens::monitoring::Showing;
use crate::tui::screens::monitoring::charts::DAYS;

impl App {
    pub(super) fn open_monitoring(&mut self) -> Vec<Effect> {
        if self.monitoring.opened {
            return self.refresh_monitoring();
        }
        self.monitoring.opened = true;
        // A unit user's list is the own unit's: the desk sees to that, the title says so.
        self.monitoring.narrowing.unit = self.operator.as_ref().and_then(|who| who.unit);
        let mut effects = vec![
            self.note_monitoring(),
            self.ask(Slot::Units, Question::Units),
        ];
        effects.extend(self.list_anew());
        effects
    }

    /// What the audit keeps of a look at a list: that it was looked at, and how it was narrowed.
    fn note_monitoring(&self) -> Effect {
        let narrowing = &self.monitoring.narrowing;
        let mut words = vec!["monitoring".to_owned()];
        words.extend(narrowing.codes());
        // Of a typed name only that there was one.
        words.extend((!narrowing.text.is_empty()).then(|| "text".to_owned()));
        Effect::Do(Act::Note {
            action: "lookup",
            idpel: None,
            detail: words.join(" "),
        })
    }

    /// Another list than before, or another order of it: from the beginning.
    pub(super) fn list_anew(&mut self) -> Vec<Effect> {
        let monitoring = &mut self.monitoring;
        monitoring.summary = None;
        let wish = monitoring.list.anew();
        vec![self.ask_blocked(wish), self.ask_summary()]
    }

    fn ask_blocked(&mut self, wish: Wish<Blocked>) -> Effect {
        let (narrowing, order) = (self.monitoring.narrowing.clone(), self.monitoring.order);
        let question = Question::Blocked(Box::new(Listed {
            narrowing,
            order,
            wish,
        }));
        self.ask(Slot::Blocked, question)
    }

    fn ask_summary(&mut self) -> Effect {
        let narrowing = self.monitoring.narrowing.clone();
        self.ask(Slot::Summary, Question::Summary(Box::new(narrowing)))
    }

    fn ask_turns(&mut self) -> Effect {
        let unit = self.monitoring.narrowing.unit;
        self.ask(Slot::Turns, Question::Turns(unit, DAYS))
    }

    fn ask_turned(&mut self, wish: Wish<Turned>) -> Vec<Effect> {
        let Showing::Turned(day) = self.monitoring.showing else {
            return Vec::new();
        };
        let unit = self.monitoring.narrowing.unit;
        let question = Question::Turned(day, unit, Box::new(wish));
        vec![self.ask(Slot::Turned, question)]
    }

    fn ask_queue(&mut self, wish: Wish<Odd>) -> Effect {
        let unit = self.monitoring.narrowing.unit;
        self.ask(Slot::Queue, Question::Queue(unit, Box::new(wish)))
    }

    /// What is on the screen, once more.
    pub(super) fn refresh_monitoring(&mut self) -> Vec<Effect> {
        let wish = self.monitoring.list.again();
        let mut effects = vec![self.ask_blocked(wish), self.ask_summary()];
        if self.monitoring.charts.turns.is_some() {
            effects.push(self.ask_turns());
        }
        match self.monitoring.showing {
            Showing::Turned(_) => {
                let wish = self.monitoring.turned.again();
                effects.extend(self.ask_turned(wish));
            }
            Showing::Queue => effects.extend(self.queue_again()),
            Showing::List | Showing::Charts => {}
        }
        effects
    }

    fn queue_again(&mut self) -> Vec<Effect> {
        let unit = self.monitoring.narrowing.unit;
        let wish = self.monitoring.queue.again();
        vec![
            self.ask_queue(wish),
            self.ask(Slot::QueueCount, Question::QueueCount(unit)),
        ]
    }

    /// What the window in view lacks around what is in sight.
    pub(super) fn fill_monitoring(&mut self) -> Vec<Effect> {
        let monitoring = &mut self.monitoring;
        match monitoring.showing {
            Showing::List => {
                let missing = monitoring.list.missing();
                missing
                    .map(|wish| self.ask_blocked(wish))
                    .into_iter()
                    .collect()
            }
            Showing::Turned(_) => match monitoring.turned.missing() {
                Some(wish) => self.ask_turned(wish),
                None => Vec::new(),
            },
            Showing::Queue => {
                let missing = monitoring.queue.missing();
                missing
                    .map(|wish| self.ask_queue(wish))
                    .into_iter()
                    .collect()
            }
            Showing::Charts => Vec::new(),
        }
    }

    pub(super) fn take_monitoring(&mut self, answer: Answer) -> Vec<Effect> {
        let monitoring = &mut self.monitoring;
        match answer {
            Answer::Blocked(wish, page) => {
                let count = monitoring.count();
                let same = |a: &Blocked, b: &Blocked| a.idpel == b.idpel;
                monitoring.list.take(&wish, page, count, same);
            }
            Answer::Summary(summary) => {
                monitoring.summary = Some(*summary);
                let count = monitoring.count();
                monitoring.list.counted(count);
            }
            Answer::Turns(turns) => monitoring.charts.take_turns(turns),
            Answer::Turned(wish, page) => {
                let count = monitoring.turned_count();
                let same = |a: &Turned, b: &Turned| a.seq == b.seq;
                monitoring.turned.take(&wish, page, count, same);
            }
            Answer::Queue(wish, page) => {
                let count = monitoring.queue_count.as_ref().map(|count| count.customers);
                let count = count.and_then(|count| usize::try_from(count).ok());
                let idpel = |odd: &Odd| odd.facts.customer.idpel;
                let same = |a: &Odd, b: &Odd| idpel(a) == idpel(b);
                monitoring.queue.take(&wish, page, count, same);
            }
            Answer::QueueCount(count) => monitoring.queue_count = Some(count),
            Answer::Units(units) => {
                let coded = units.into_iter().map(|unit| (unit.code, unit));
                monitoring.units = coded.collect();
            }
            _ => {}
        }
        self.fill_monitoring()
    }
}
