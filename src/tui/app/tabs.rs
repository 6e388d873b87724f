//! The tabs: opening them, and the actions that mean something of their own on one of them.

use super::App;
use crate::tui::action::{Action, Tab};
use crate::tui::msg::Effect;

impl App {
    /// The tab after the one that is open, the first after the last.
    pub(super) fn next_tab(&mut self) -> Vec<Effect> {
        let tabs = self.tabs();
        let at = tabs
            .iter()
            .position(|tab| *tab == self.tab)
            .map_or(0, |at| at + 1);
        match tabs.get(at).or(tabs.first()) {
            Some(tab) => self.open_tab(*tab),
            None => Vec::new(),
        }
    }

    pub(super) fn open_tab(&mut self, tab: Tab) -> Vec<Effect> {
        self.tab = tab;
        match tab {
            Tab::InfoDil | Tab::InfoAgenda => Vec::new(),
            Tab::Monitoring => self.open_monitoring(),
            Tab::Worklist => self.open_worklist(),
            Tab::Complaints => self.open_complaints(),
        }
    }

    /// What an action does on the tab in view, where that is the tab's own matter.
    pub(super) fn perform_on_tab(&mut self, action: Action) -> Option<Vec<Effect>> {
        Some(match (self.tab, action) {
            (
                Tab::Monitoring,
                Action::Filter
                | Action::ClearFilter
                | Action::Sort
                | Action::SortReverse
                | Action::TextFilter
                | Action::GoToRow
                | Action::Charts
                | Action::NextChart
                | Action::PreviousChart
                | Action::Chart(_)
                | Action::Queue,
            ) => self.perform_in_monitoring(action),
            (Tab::Worklist, Action::Mark) => {
                self.worklist.mark();
                Vec::new()
            }
            (
                Tab::Worklist,
                Action::Block
                | Action::Unblock
                | Action::MarkAll
                | Action::UnmarkAll
                | Action::NextKind,
            ) => self.perform_on_worklist(action),
            (Tab::InfoAgenda, Action::Script) => self.script_from_agenda(),
            (
                Tab::InfoAgenda,
                Action::OtherList
                | Action::Pick(_)
                | Action::Sort
                | Action::SortReverse
                | Action::CopyRegisters,
            ) => self.perform_in_agendas(action),
            (
                Tab::Complaints,
                Action::Filter
                | Action::ClearFilter
                | Action::Figures
                | Action::Detail
                | Action::Turn(_),
            ) => self.perform_in_log(action),
            _ => return None,
        })
    }
}
