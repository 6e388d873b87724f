//! Movement in whatever list is on the screen, and what is taken from it: copied, printed.

use super::App;
use crate::locale::answer as said;
use crate::tui::action::{Action, Tab};
use crate::tui::msg::Effect;
use crate::tui::parts::overlay::Overlay;
use crate::tui::theme::Tone;

impl App {
    pub(super) fn go(&mut self, action: Action) -> Vec<Effect> {
        let down = matches!(action, Action::Down | Action::PageDown | Action::Last);
        let one = if down { 1 } else { -1 };
        let ends = matches!(action, Action::First | Action::Last);
        let pages = matches!(action, Action::PageUp | Action::PageDown);
        if let Some(overlay) = &mut self.overlay {
            let step = |at: usize, count: usize, by: isize| {
                at.saturating_add_signed(by).min(count.saturating_sub(1))
            };
            match overlay {
                Overlay::Help(place) => {
                    let by = if ends {
                        one * 10_000
                    } else if pages {
                        one * 10
                    } else {
                        one
                    };
                    place.selected = step(place.selected, 400, by);
                }
                Overlay::Palette(palette) => {
                    let count = palette.fitting().len();
                    palette.selected = step(palette.selected, count, one);
                }
                Overlay::Choose(choose) => {
                    choose.selected = step(choose.selected, choose.items.len(), one);
                }
                Overlay::Acting(_) | Overlay::Filter(_) => self.down_form(down),
            }
            return Vec::new();
        }
        if let (true, Some(call)) = (self.in_call(), &mut self.call) {
            let last = call.rows(self.look.lang).saturating_sub(1);
            call.selected = call.selected.saturating_add_signed(one).min(last);
            return Vec::new();
        }
        if self.tab == Tab::Monitoring {
            return self.perform_in_monitoring(action);
        }
        if self.tab == Tab::Worklist {
            return self.go_on_worklist(action);
        }
        if self.tab == Tab::Complaints {
            return self.go_in_log(action);
        }
        if self.names_shown() {
            let line = self.line_mut();
            let (count, place) = (line.names.len(), &mut line.place);
            let by = if pages { one * place.page_step() } else { one };
            if ends {
                place.move_to(if down { usize::MAX } else { 0 }, count);
            } else {
                place.move_by(by, count);
            }
            // There may be more than were asked for.
            let more = down.then(|| self.line_mut().more()).flatten();
            return more.map(|typed| self.look_for(typed)).into_iter().collect();
        }
        if self.tab == Tab::InfoAgenda {
            return self.perform_in_agendas(action);
        }
        self.searching = false;
        self.with_record(|record| match action {
            Action::PageUp | Action::PageDown => record.page(down),
            Action::First => record.move_to(0),
            Action::Last => record.move_to(usize::MAX),
            _ => record.move_by(one),
        })
    }

    pub(super) fn copy_registers(&mut self) -> Vec<Effect> {
        let Some(record) = &self.record else {
            return Vec::new();
        };
        let registers = &record.info.answer.to_unblock.register_nos;
        let text = registers
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n");
        let count = registers.len().to_string();
        self.tell(self.look.lang.words().copied_registers(count), Tone::Open);
        vec![Effect::Copy(text)]
    }

    pub(super) fn copy_answer(&mut self) -> Vec<Effect> {
        let Some(record) = &self.record else {
            return Vec::new();
        };
        let (facts, answer) = (&record.info.facts, &record.info.answer);
        let mut lines = said::spoken(self.look.lang, facts, answer, self.now);
        lines.extend(said::to_pay(self.look.lang, facts, answer, self.now));
        self.tell(self.look.lang.words().copied_answer(), Tone::Open);
        vec![Effect::Copy(lines.join("\n"))]
    }
}
