//! What the keys of the monitoring do.

use super::App;
use crate::domain::monitoring::{Narrowing, SortBy};
use crate::tui::action::Action;
use crate::tui::msg::{Effect, Question, Slot};
use crate::tui::parts::field::Field;
use crate::tui::parts::window::{Window, Wish};
use crate::tui::screens::monitoring::charts::Behind;
use crate::tui::screens::monitoring::{Showing, Typing};

/// The longest text to narrow by, and the longest number of a row.
const MOST_TEXT: usize = 60;
const MOST_DIGITS: usize = 9;

impl App {
    pub(in crate::tui::app) fn perform_in_monitoring(&mut self, action: Action) -> Vec<Effect> {
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
    pub(in crate::tui::app) fn narrow(
        &mut self,
        change: impl FnOnce(&mut Narrowing),
    ) -> Vec<Effect> {
        self.monitoring.before_bar = None;
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
                    let before = self.monitoring.narrowing.clone();
                    self.monitoring.showing = Showing::List;
                    let effects = self.narrow(|own| *own = narrowing);
                    self.monitoring.before_bar = Some(before);
                    effects
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
            Some((idpel, _)) => self.open_customer(idpel),
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
        match self.monitoring.showing {
            Showing::Turned(_) => self.monitoring.showing = Showing::Charts,
            Showing::Charts | Showing::Queue => self.monitoring.showing = Showing::List,
            Showing::List => return self.one_step_wider(),
        }
        Vec::new()
    }

    /// From a list: back to the chart that opened it, then out of what was typed, then out of the filter. The list itself
    /// stays.
    fn one_step_wider(&mut self) -> Vec<Effect> {
        if let Some(before) = self.monitoring.before_bar.take() {
            self.monitoring.showing = Showing::Charts;
            return self.narrow(|narrowing| *narrowing = before);
        }
        if !self.monitoring.narrowing.text.is_empty() {
            return self.narrow(|narrowing| narrowing.text.clear());
        }
        if self.monitoring_refusal(Action::ClearFilter).is_none() {
            return self.narrow(|narrowing| *narrowing = Narrowing::default());
        }
        Vec::new()
    }

    /// What is typed over the list narrows it as it is typed.
    pub(in crate::tui::app) fn monitoring_typed(&mut self) -> Vec<Effect> {
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

    /// Why an action of the list cannot be done now.
    pub(in crate::tui::app) fn monitoring_refusal(&self, action: Action) -> Option<String> {
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
