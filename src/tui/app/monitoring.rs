//! Monitoring Blocking Token: its keys, what it asks for, and its answers.

use super::App;
use crate::domain::monitoring::{Blocked, Narrowing, SortBy};
use crate::replica::crosscheck::Odd;
use crate::replica::monitoring::Turned;
use crate::tui::action::Action;
use crate::tui::msg::{Act, Answer, Effect, Listed, Question, Slot};
use crate::tui::parts::field::Field;
use crate::tui::parts::window::{Window, Wish};
use crate::tui::screens::monitoring::charts::{Behind, DAYS};
use crate::tui::screens::monitoring::{Showing, Typing};

/// The longest text to narrow by, and the longest number of a row.
const MOST_TEXT: usize = 60;
const MOST_DIGITS: usize = 9;

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
        let Narrowed(detail) = Narrowed::of(self);
        Effect::Do(Act::Note {
            action: "lookup",
            idpel: None,
            detail,
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

    pub(super) fn perform_in_monitoring(&mut self, action: Action) -> Vec<Effect> {
        let mut effects = self.do_in_monitoring(action);
        effects.extend(self.fill_monitoring());
        effects
    }

    fn do_in_monitoring(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Up
            | Action::Down
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last => self.move_in_monitoring(action),
            Action::Accept => self.accept_in_monitoring(),
            Action::Leave => self.leave_monitoring(),
            Action::Sort => {
                let order = &mut self.monitoring.order;
                let all = SortBy::ALL;
                let at = all.iter().position(|by| *by == order.by).unwrap_or(0);
                order.by = all.get(at + 1).copied().unwrap_or_default();
                self.list_anew()
            }
            Action::SortReverse => {
                self.monitoring.order.descending = !self.monitoring.order.descending;
                self.list_anew()
            }
            Action::Filter => self.choose_filter(),
            Action::ClearFilter => self.narrow(|narrowing| *narrowing = Narrowing::default()),
            Action::TextFilter => {
                let before = self.monitoring.narrowing.text.clone();
                let field = Field::text_of(MOST_TEXT, &before);
                self.monitoring.typing = Some(Typing::Text { field, before });
                Vec::new()
            }
            Action::GoToRow => {
                self.monitoring.typing = Some(Typing::Row(Field::line(MOST_DIGITS)));
                Vec::new()
            }
            Action::Charts if self.monitoring.showing == Showing::Charts => self.leave_monitoring(),
            Action::Charts => {
                self.monitoring.showing = Showing::Charts;
                vec![self.ask_turns()]
            }
            Action::NextChart | Action::PreviousChart => {
                self.monitoring.charts.turn(action == Action::NextChart);
                Vec::new()
            }
            Action::Chart(chart) => {
                self.monitoring.charts.chart = chart;
                Vec::new()
            }
            Action::Queue if self.monitoring.showing == Showing::Queue => self.leave_monitoring(),
            Action::Queue => {
                self.monitoring.showing = Showing::Queue;
                self.queue_again()
            }
            _ => Vec::new(),
        }
    }

    /// Another narrowing; a unit user's own unit stays.
    pub(super) fn narrow(&mut self, change: impl FnOnce(&mut Narrowing)) -> Vec<Effect> {
        change(&mut self.monitoring.narrowing);
        if let Some(own) = self.operator.as_ref().and_then(|who| who.unit) {
            self.monitoring.narrowing.unit = Some(own);
        }
        let mut effects = vec![self.note_monitoring()];
        effects.extend(self.list_anew());
        if self.monitoring.charts.turns.is_some() {
            effects.push(self.ask_turns());
        }
        if self.monitoring.showing == Showing::Queue {
            self.monitoring.queue_count = None;
            let wish = self.monitoring.queue.anew();
            effects.push(self.ask_queue(wish));
            let unit = self.monitoring.narrowing.unit;
            effects.push(self.ask(Slot::QueueCount, Question::QueueCount(unit)));
        }
        effects
    }

    fn move_in_monitoring(&mut self, action: Action) -> Vec<Effect> {
        let down = matches!(action, Action::Down | Action::PageDown | Action::Last);
        let look = self.look;
        let monitoring = &mut self.monitoring;
        match monitoring.showing {
            Showing::List => {
                let wish = moved(&mut monitoring.list, action, down);
                wish.map(|wish| self.ask_blocked(wish))
                    .into_iter()
                    .collect()
            }
            Showing::Turned(_) => match moved(&mut monitoring.turned, action, down) {
                Some(wish) => self.ask_turned(wish),
                None => Vec::new(),
            },
            Showing::Queue => {
                let wish = moved(&mut monitoring.queue, action, down);
                wish.map(|wish| self.ask_queue(wish)).into_iter().collect()
            }
            Showing::Charts => {
                let far = match action {
                    Action::Up | Action::Down => 1,
                    Action::PageUp | Action::PageDown => 7,
                    _ => 100_000,
                };
                monitoring.move_along(if down { far } else { -far }, look);
                Vec::new()
            }
        }
    }

    fn accept_in_monitoring(&mut self) -> Vec<Effect> {
        match self.monitoring.typing.take() {
            Some(Typing::Text { .. }) => return vec![self.note_monitoring()],
            Some(Typing::Row(field)) => {
                let row: usize = field.text().trim().parse().unwrap_or(0);
                let (Some(count), Some(row)) = (self.monitoring.count(), row.checked_sub(1)) else {
                    return Vec::new();
                };
                let wish = self.monitoring.list.go_to(row, count);
                return wish
                    .map(|wish| self.ask_blocked(wish))
                    .into_iter()
                    .collect();
            }
            None => {}
        }
        if self.monitoring.showing == Showing::Charts {
            return match self.monitoring.behind(self.look) {
                Some(Behind::List(narrowing)) => {
                    self.monitoring.showing = Showing::List;
                    self.narrow(|own| *own = narrowing)
                }
                Some(Behind::Turned(day)) => {
                    self.monitoring.showing = Showing::Turned(day);
                    let wish = self.monitoring.turned.anew();
                    self.ask_turned(wish)
                }
                None => Vec::new(),
            };
        }
        match self.monitoring.selected() {
            Some(idpel) => self.open_customer(idpel),
            None => Vec::new(),
        }
    }

    /// Esc: out of what is typed, from the charts and the queue to the list.
    fn leave_monitoring(&mut self) -> Vec<Effect> {
        match self.monitoring.typing.take() {
            Some(Typing::Text { before, .. }) => {
                self.monitoring.narrowing.text = before;
                return self.list_anew();
            }
            Some(Typing::Row(_)) => return Vec::new(),
            None => {}
        }
        self.monitoring.showing = match self.monitoring.showing {
            Showing::Turned(_) => Showing::Charts,
            _ => Showing::List,
        };
        Vec::new()
    }

    /// What is typed over the list narrows it as it is typed.
    pub(super) fn monitoring_typed(&mut self) -> Vec<Effect> {
        let Some(Typing::Text { field, .. }) = &self.monitoring.typing else {
            return Vec::new();
        };
        let text = field.text();
        if text == self.monitoring.narrowing.text {
            return Vec::new();
        }
        self.monitoring.narrowing.text = text;
        self.list_anew()
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

    /// Why an action of the list cannot be done now.
    pub(super) fn monitoring_refusal(&self, action: Action) -> Option<String> {
        let w = self.look.lang.words();
        let list = self.monitoring.showing == Showing::List;
        match action {
            Action::ClearFilter => {
                let own = self.operator.as_ref().and_then(|who| who.unit);
                let bare = Narrowing {
                    unit: own,
                    ..Narrowing::default()
                };
                (self.monitoring.narrowing == bare).then(|| w.why_no_filter())
            }
            Action::GoToRow if list && self.monitoring.summary.is_none() => {
                Some(w.monitor_counting())
            }
            _ => None,
        }
    }
}

/// The narrowing as the audit keeps it: codes alone, and of a typed name only that there was one.
struct Narrowed(String);

impl Narrowed {
    fn of(app: &App) -> Self {
        let narrowing = &app.monitoring.narrowing;
        let mut detail = "monitoring".to_owned();
        let parts = [
            narrowing.unit.map(|unit| format!(" unit={unit}")),
            narrowing
                .cause
                .map(|cause| format!(" cause={}", cause.code())),
            narrowing
                .ageing
                .map(|ageing| format!(" ageing={}", ageing.code())),
            narrowing
                .blocked_for
                .map(|ageing| format!(" blocked_for={}", ageing.code())),
            narrowing.by.map(|by| format!(" by={}", by.code())),
            (!narrowing.text.is_empty()).then(|| " text".to_owned()),
        ];
        detail.extend(parts.into_iter().flatten());
        Self(detail)
    }
}

/// Moves within a window; what it has to ask for.
fn moved<T: Clone + PartialEq>(
    window: &mut Window<T>,
    action: Action,
    down: bool,
) -> Option<Wish<T>> {
    match action {
        Action::First | Action::Last => return window.jump(down),
        Action::PageUp | Action::PageDown => window.page_by(down),
        _ => window.move_by(if down { 1 } else { -1 }),
    }
    None
}
