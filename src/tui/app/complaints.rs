//! Keluhan: the log and its figures. Whatever moves, what is lacking around the eye is asked for after.

use super::App;
use crate::domain::complaint_log::Narrowing;
use crate::domain::role::Duty;
use crate::tui::action::{Action, Tab};
use crate::tui::msg::{Act, Effect, Question, Slot};
use crate::tui::screens::complaints::Showing;
use crate::tui::screens::complaints::asked::{Log, Logged};
use crate::tui::screens::complaints::sieve::Sieve;

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
        let narrowing = self.complaints.narrowing.clone();
        let mut effects = Vec::new();
        if self.complaints.showing == Showing::Figures {
            effects.push(self.ask_log(Slot::ComplaintFigures, Log::Figures(narrowing.clone())));
        }
        if self.may(Duty::ReadCalls) {
            self.complaints.pages.again();
            effects.extend(self.fill_log());
            effects.push(self.ask_log(Slot::ComplaintCount, Log::Count(narrowing)));
        }
        effects
    }

    /// Asks for the rows that are lacking around the eye.
    pub(super) fn fill_log(&mut self) -> Vec<Effect> {
        if self.tab != Tab::Complaints || !self.may(Duty::ReadCalls) {
            return Vec::new();
        }
        match self.complaints.wants() {
            Some(page) => vec![self.ask_log(Slot::Complaints, page)],
            None => Vec::new(),
        }
    }

    pub(super) fn logged(&mut self, logged: Logged) -> Vec<Effect> {
        match logged {
            Logged::Page(rows) => self.complaints.pages.take(rows),
            Logged::Count(count) => {
                let count = usize::try_from(count).unwrap_or(usize::MAX);
                self.complaints.pages.counted(count);
            }
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
                let log = &mut self.complaints;
                let lang = self.look.lang;
                log.sieve = Some(Sieve::of(&log.narrowing, &log.names, &log.labels, lang));
                Vec::new()
            }
            Action::ClearFilter => self.narrow_log(Narrowing::default()),
            Action::Turn(on) => self.turn(on),
            _ => Vec::new(),
        }
    }

    fn turn(&mut self, on: bool) -> Vec<Effect> {
        let log = &mut self.complaints;
        match (&mut log.sieve, &log.figures) {
            (Some(sieve), _) => {
                if !sieve.turn(on)
                    && let Some(row) = sieve.row()
                {
                    row.field.step(on);
                }
            }
            (None, Some(figures)) => log.bars.turn(on, figures),
            (None, None) => {}
        }
        Vec::new()
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
        self.complaints.narrow(narrowing);
        self.read_log_again()
    }

    /// Enter: what is written is applied, a bar opens its rows, a row its customer.
    pub(super) fn accept_in_log(&mut self) -> Vec<Effect> {
        let today = self.now.day();
        let log = &mut self.complaints;
        if let Some(sieve) = &mut log.sieve {
            let Some(narrowing) = sieve.narrowing(today) else {
                return Vec::new();
            };
            log.sieve = None;
            return self.narrow_log(narrowing);
        }
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
        let log = &mut self.complaints;
        if log.sieve.take().is_some() {
            return Vec::new();
        }
        if log.showing != Showing::List && self.may(Duty::ReadCalls) {
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
        if let Some(sieve) = &mut log.sieve {
            sieve.move_by(one);
            return Vec::new();
        }
        if let (Showing::Figures, Some(figures)) = (log.showing, &log.figures) {
            match action {
                Action::Up | Action::Down => log.bars.step(down, figures),
                _ => log.bars.turn(down, figures),
            }
            return Vec::new();
        }
        match action {
            Action::First => log.pages.to_start(),
            Action::Last => log.pages.to_end(),
            Action::PageUp | Action::PageDown => {
                let page = log.pages.place.page_step();
                log.pages.move_by(one * page);
            }
            _ => log.pages.move_by(one),
        }
        self.fill_log()
    }

    /// A click on a row in sight.
    pub(super) fn hit_in_log(&mut self, row: usize) -> Vec<Effect> {
        let log = &mut self.complaints;
        match &mut log.sieve {
            Some(sieve) => sieve.selected = row.min(sieve.rows.len().saturating_sub(1)),
            None => log.pages.to_row(log.pages.place.top + row),
        }
        self.fill_log()
    }
}
