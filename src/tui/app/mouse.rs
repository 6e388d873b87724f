//! Clicks and the wheel: the rectangles that the last drawing returned say what lies where.

use super::App;
use crate::tui::action::{Action, Tab};
use crate::tui::draw::Target;
use crate::tui::msg::Effect;
use crate::tui::parts::overlay::Overlay;
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::Position;

impl App {
    pub(super) fn mouse(&mut self, event: MouseEvent) -> Vec<Effect> {
        if self.operator.is_none() {
            return Vec::new();
        }
        match event.kind {
            MouseEventKind::ScrollDown => self.perform(Action::Down),
            MouseEventKind::ScrollUp => self.perform(Action::Up),
            MouseEventKind::Down(MouseButton::Left) => {
                let at = Position {
                    x: event.column,
                    y: event.row,
                };
                match self.hits.at(at) {
                    Some(target) => self.hit(target),
                    None => Vec::new(),
                }
            }
            _ => Vec::new(),
        }
    }

    fn hit(&mut self, target: Target) -> Vec<Effect> {
        self.notice = None;
        match target {
            Target::Do(action) => self.attempt(action),
            Target::Row(row) => self.hit_row(row),
        }
    }

    /// A row of the list in sight, counted from its first row in sight: selected, or done if it is a choice.
    fn hit_row(&mut self, row: usize) -> Vec<Effect> {
        match &mut self.overlay {
            Some(Overlay::Choose(choose)) => {
                choose.selected = row;
                return self.perform(Action::Accept);
            }
            Some(Overlay::Palette(palette)) => {
                palette.selected = row;
                return self.perform(Action::Accept);
            }
            Some(Overlay::Help(_)) => return Vec::new(),
            Some(Overlay::Acting(_) | Overlay::Filter(_)) => {
                self.click_form(row);
                return Vec::new();
            }
            None => {}
        }
        if self.in_call() {
            return self.perform(Action::Pick(u8::try_from(row).unwrap_or(u8::MAX)));
        }
        if self.tab == Tab::Monitoring {
            self.monitoring.pick(row);
            return self.fill_monitoring();
        }
        if self.names_shown() {
            let line = self.line_mut();
            let count = line.names.len();
            line.place.move_to(line.place.top + row, count);
            return self.perform(Action::Accept);
        }
        if let (Tab::InfoAgenda, Some(opened)) = (self.tab, &mut self.agendas.opened) {
            self.agendas.searching = false;
            opened.in_list = false;
            opened.move_to(opened.place.top + row);
            return Vec::new();
        }
        match (self.tab, &mut self.record) {
            (Tab::Worklist, _) => self.worklist.hit_row(row),
            (Tab::Complaints, _) => return self.hit_in_log(row),
            (Tab::InfoDil, Some(record)) => {
                self.searching = false;
                let top = if record.mode == crate::tui::screens::info_dil::Mode::History {
                    record.history_place.top
                } else {
                    record.place.top
                };
                record.move_to(top + row);
            }
            _ => {}
        }
        Vec::new()
    }
}
