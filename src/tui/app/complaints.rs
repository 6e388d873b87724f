//! Keluhan: the log and its figures. Whatever moves, what is lacking around the eye is asked for after.

use super::App;
use crate::desk::calls::Saved;
use crate::domain::complaint_log::Narrowing;
use crate::domain::role::Duty;
use crate::tui::action::{Action, Tab};
use crate::tui::msg::{Act, Effect, Question, Slot};
use crate::tui::parts::overlay::Overlay;
use crate::tui::parts::window::Wish;
use crate::tui::screens::complaints::Showing;
use crate::tui::screens::complaints::asked::{Log, Logged};
use crate::tui::screens::complaints::filter::Filter;

impl App {
    /// To the log; whoever may not read it sees what its calls come to.
    pub(super) fn open_complaints(&mut self) -> Vec<Effect> {
        let names = self.ask_log(Slot::ComplaintNames, Log::Names);
        if !self.may(Duty::ReadCalls) {
            return std::iter::once(names).chain(self.show_figures()).collect();
        }
        self.complaints.showing = Showing::List;
        let note = Effect::Do(Act::Note {
            action: "lookup",
            idpel: None,
            detail: "complaints".to_owned(),
        });
        let mut effects = vec![note, names];
        effects.extend(self.read_log_again());
        effects
    }

    fn ask_log(&mut self, slot: Slot, log: Log) -> Effect {
        self.ask(slot, Question::Log(log))
    }

    /// What is on the screen, asked for anew at the same place.
    pub(super) fn read_log_again(&mut self) -> Vec<Effect> {
        if self.tab != Tab::Complaints {
            return Vec::new();
        }
        let wish = self.complaints.list.again();
        self.read_log(wish)
    }

    fn read_log(&mut self, wish: Wish<Saved>) -> Vec<Effect> {
        let narrowing = self.complaints.narrowing.clone();
        let mut effects = Vec::new();
        if self.complaints.showing == Showing::Figures {
            effects.push(self.ask_log(Slot::ComplaintFigures, Log::Figures(narrowing.clone())));
        }
        if self.may(Duty::ReadCalls) {
            effects.push(self.ask_log_page(wish));
            effects.push(self.ask_log(Slot::ComplaintCount, Log::Count(narrowing)));
        }
        effects
    }

    fn ask_log_page(&mut self, wish: Wish<Saved>) -> Effect {
        let narrowing = self.complaints.narrowing.clone();
        self.ask_log(Slot::Complaints, Log::Page(narrowing, Box::new(wish)))
    }

    /// Asks for the rows that are lacking around the eye.
    pub(super) fn fill_log(&mut self) -> Vec<Effect> {
        if self.tab != Tab::Complaints {
            return Vec::new();
        }
        let missing = self.complaints.list.missing();
        let asked = missing.map(|wish| self.ask_log_page(wish));
        asked.into_iter().collect()
    }

    pub(super) fn logged(&mut self, logged: Logged) -> Vec<Effect> {
        match logged {
            Logged::Page(wish, page) => self.complaints.take_page(&wish, page),
            Logged::Count(count) => self.complaints.take_count(count),
            Logged::Figures(figures) => self.complaints.figures = Some(figures),
            Logged::Names(names) => self.complaints.names = names,
        }
        self.fill_log()
    }

    pub(super) fn perform_in_log(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Figures if self.complaints.showing == Showing::Figures => {
                self.leave_complaints()
            }
            Action::Figures => self.show_figures(),
            Action::Detail => {
                let showing = &mut self.complaints.showing;
                *showing = match *showing {
                    Showing::Detail => Showing::List,
                    Showing::List | Showing::Figures => Showing::Detail,
                };
                Vec::new()
            }
            Action::Filter => {
                let (log, today) = (&self.complaints, self.now.day());
                let filter = Filter::of(&log.narrowing, &log.names, &log.labels, self.look, today);
                self.lay(Overlay::Filter(Box::new(filter)))
            }
            Action::ClearFilter => self.narrow_log(Narrowing::default()),
            Action::Turn(on) => {
                let log = &mut self.complaints;
                if let Some(figures) = &log.figures {
                    log.bars.turn(on, figures);
                }
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn show_figures(&mut self) -> Vec<Effect> {
        self.complaints.showing = Showing::Figures;
        let note = Effect::Do(Act::Note {
            action: "lookup",
            idpel: None,
            detail: "figures".to_owned(),
        });
        let figures = Log::Figures(self.complaints.narrowing.clone());
        vec![note, self.ask_log(Slot::ComplaintFigures, figures)]
    }

    fn narrow_log(&mut self, narrowing: Narrowing) -> Vec<Effect> {
        let wish = self.complaints.narrow(narrowing);
        self.read_log(wish)
    }

    /// What is written holds from now on, where it can be read.
    pub(super) fn apply_log_filter(&mut self) -> Vec<Effect> {
        let Some(Overlay::Filter(filter)) = &mut self.overlay else {
            return Vec::new();
        };
        let Ok(narrowing) = filter.apply() else {
            return Vec::new();
        };
        self.overlay = None;
        self.narrow_log(narrowing)
    }

    /// Enter: a bar opens its rows, a row its customer.
    pub(super) fn accept_in_log(&mut self) -> Vec<Effect> {
        let log = &mut self.complaints;
        if log.showing != Showing::Figures {
            return self.open_complaint();
        }
        let bar = log
            .figures
            .as_ref()
            .and_then(|figures| log.bars.selected(figures));
        let Some(bar) = bar else {
            return Vec::new();
        };
        let narrowing = bar.what.narrow(&log.narrowing);
        // Whoever may not read the log sees the figures of those calls instead.
        if self.may(Duty::ReadCalls) {
            self.complaints.showing = Showing::List;
        }
        self.narrow_log(narrowing)
    }

    /// Esc: one step out, and last of all to the search line.
    pub(super) fn leave_complaints(&mut self) -> Vec<Effect> {
        if self.complaints.showing != Showing::List && self.may(Duty::ReadCalls) {
            self.complaints.showing = Showing::List;
            return self.fill_log();
        }
        if !self.complaints.narrowing.is_none() {
            return self.narrow_log(Narrowing::default());
        }
        self.perform(Action::Search)
    }

    pub(super) fn go_in_log(&mut self, action: Action) -> Vec<Effect> {
        let log = &mut self.complaints;
        let down = matches!(action, Action::Down | Action::PageDown | Action::Last);
        let one = if down { 1 } else { -1 };
        if let (Showing::Figures, Some(figures)) = (log.showing, &log.figures) {
            match action {
                Action::Up | Action::Down => log.bars.step(down, figures),
                _ => log.bars.turn(down, figures),
            }
            return Vec::new();
        }
        let wish = match action {
            Action::First | Action::Last => log.list.jump(down),
            Action::PageUp | Action::PageDown => {
                log.list.page_by(down);
                None
            }
            _ => {
                log.list.move_by(one);
                None
            }
        };
        match wish {
            Some(wish) => vec![self.ask_log_page(wish)],
            None => self.fill_log(),
        }
    }

    /// A click on a row in sight.
    pub(super) fn hit_in_log(&mut self, row: usize) -> Vec<Effect> {
        self.complaints.list.pick(row);
        self.fill_log()
    }
}
