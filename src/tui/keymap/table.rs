//! The rows themselves: scope, keys, action, hint. `shown` ones are named in the footer, `quiet` ones in the help alone.

use super::{Binding, Key, Scope};
use crate::domain::call::Acceptance;
use crate::locale::Words;
use crate::tui::action::{Action, Tab};
use crossterm::event::KeyCode;

const fn k(code: KeyCode) -> Key {
    Key {
        code,
        ctrl: false,
        alt: false,
    }
}

const fn c(letter: char) -> Key {
    Key {
        code: KeyCode::Char(letter),
        ctrl: false,
        alt: false,
    }
}

const fn ctrl(letter: char) -> Key {
    Key {
        code: KeyCode::Char(letter),
        ctrl: true,
        alt: false,
    }
}

const fn alt(letter: char) -> Key {
    Key {
        code: KeyCode::Char(letter),
        ctrl: false,
        alt: true,
    }
}

const fn f(number: u8) -> Key {
    Key {
        code: KeyCode::F(number),
        ctrl: false,
        alt: false,
    }
}

const fn shown(
    scope: Scope,
    keys: &'static [Key],
    action: Action,
    hint: fn(&Words) -> String,
) -> Binding {
    Binding {
        scope,
        keys,
        action,
        hint,
        footer: true,
    }
}

const fn quiet(
    scope: Scope,
    keys: &'static [Key],
    action: Action,
    hint: fn(&Words) -> String,
) -> Binding {
    Binding {
        scope,
        keys,
        action,
        hint,
        footer: false,
    }
}

const ENTER: Key = k(KeyCode::Enter);

const ESC: Key = k(KeyCode::Esc);

const BACKSPACE: Key = k(KeyCode::Backspace);

const UP: &[Key] = &[k(KeyCode::Up), c('k')];

const DOWN: &[Key] = &[k(KeyCode::Down), c('j')];

const PAGE_UP: &[Key] = &[k(KeyCode::PageUp), ctrl('b')];

const PAGE_DOWN: &[Key] = &[k(KeyCode::PageDown), ctrl('f')];

const FIRST: &[Key] = &[k(KeyCode::Home), c('g')];

/// Where `g` is the charts.
const HOME: &[Key] = &[k(KeyCode::Home)];

const LAST: &[Key] = &[k(KeyCode::End), c('G')];

const fn list(scope: Scope) -> [Binding; 6] {
    list_from(scope, FIRST)
}

const fn list_from(scope: Scope, first: &'static [Key]) -> [Binding; 6] {
    [
        quiet(scope, UP, Action::Up, Words::key_up),
        quiet(scope, DOWN, Action::Down, Words::key_down),
        quiet(scope, PAGE_UP, Action::PageUp, Words::key_page_up),
        quiet(scope, PAGE_DOWN, Action::PageDown, Words::key_page_down),
        quiet(scope, first, Action::First, Words::key_first),
        quiet(scope, LAST, Action::Last, Words::key_last),
    ]
}

pub(super) const LISTS: [[Binding; 6]; 10] = [
    list(Scope::Monitoring),
    list(Scope::MonitoringCharts),
    list(Scope::MonitoringRows),
    list(Scope::Dil),
    list(Scope::History),
    list(Scope::Agenda),
    list(Scope::Worklist),
    list(Scope::WorklistResult),
    list_from(Scope::Complaints, HOME),
    list(Scope::Help),
];

#[rustfmt::skip]
pub(super) const ROWS: &[Binding] = &[
    shown(Scope::Login, &[ENTER], Action::Accept, Words::key_sign_in),
    shown(Scope::Login, &[k(KeyCode::Tab), k(KeyCode::Down), k(KeyCode::Up)], Action::NextField, Words::key_next_field),
    shown(Scope::Login, &[ESC], Action::Quit, Words::key_quit),
    shown(Scope::Search, &[ENTER], Action::Accept, Words::key_open),
    quiet(Scope::Search, &[ESC], Action::Leave, Words::key_clear),
    quiet(Scope::Names, &[k(KeyCode::Up)], Action::Up, Words::key_up),
    quiet(Scope::Names, &[k(KeyCode::Down), k(KeyCode::Tab)], Action::Down, Words::key_down),
    quiet(Scope::Names, &[k(KeyCode::PageUp)], Action::PageUp, Words::key_page_up),
    quiet(Scope::Names, &[k(KeyCode::PageDown)], Action::PageDown, Words::key_page_down),
    shown(Scope::WhatIf, &[c(' '), ENTER], Action::Mark, Words::key_mark),
    shown(Scope::WhatIf, &[c('w'), f(6), ESC], Action::Leave, Words::key_leave_what_if),
    shown(Scope::History, &[c('t'), f(7), ESC], Action::Leave, Words::key_leave_history),
    shown(Scope::Dil, &[c('s'), f(5)], Action::Script, Words::key_script),
    quiet(Scope::Dil, &[c('S')], Action::ChooseScript, Words::key_choose_script),
    shown(Scope::Dil, &[c('b')], Action::Block, Words::key_block),
    shown(Scope::Dil, &[c('u')], Action::Unblock, Words::key_unblock),
    shown(Scope::Dil, &[c('U')], Action::Undo, Words::key_undo),
    shown(Scope::Dil, &[c('w'), f(6)], Action::WhatIf, Words::key_what_if),
    shown(Scope::Dil, &[c('t'), f(7)], Action::History, Words::key_history),
    shown(Scope::Dil, &[c('y')], Action::CopyRegisters, Words::key_copy_registers),
    shown(Scope::Dil, &[c('p')], Action::Print, Words::key_print),
    quiet(Scope::Dil, &[c('Y')], Action::CopyAnswer, Words::key_copy_answer),
    quiet(Scope::Dil, &[c('o')], Action::Sort, Words::key_sort),
    quiet(Scope::Dil, &[c('O')], Action::SortReverse, Words::key_sort_reverse),
    shown(Scope::Dil, &[c('a')], Action::Agendas, Words::key_agendas),
    quiet(Scope::Dil, &[c('r')], Action::Refresh, Words::key_refresh),
    quiet(Scope::Dil, &[ESC], Action::Leave, Words::key_back_to_search),
    shown(Scope::Agenda, &[c('d'), ENTER], Action::ToCustomer, Words::key_to_customer),
    shown(Scope::Agenda, &[c('s'), f(5)], Action::Script, Words::key_script),
    shown(Scope::Agenda, &[c('y')], Action::CopyRegisters, Words::key_copy_registers),
    shown(Scope::Agenda, &[k(KeyCode::Right), k(KeyCode::Left)], Action::OtherList, Words::key_other_list),
    quiet(Scope::Agenda, &[c('o')], Action::Sort, Words::key_sort),
    quiet(Scope::Agenda, &[c('O')], Action::SortReverse, Words::key_sort_reverse),
    quiet(Scope::Agenda, &[c('r')], Action::Refresh, Words::key_refresh),
    quiet(Scope::Agenda, &[ESC], Action::Leave, Words::key_back_to_search),
    shown(Scope::CallGo, &[ENTER, c(' '), c('n')], Action::Next, Words::key_next_step),
    shown(Scope::CallTriage, &[ENTER], Action::Next, Words::key_pick),
    quiet(Scope::CallTriage, UP, Action::Up, Words::key_up),
    quiet(Scope::CallTriage, DOWN, Action::Down, Words::key_down),
    quiet(Scope::CallTriage, &[c('1')], Action::Pick(0), Words::key_pick),
    quiet(Scope::CallTriage, &[c('2')], Action::Pick(1), Words::key_pick),
    quiet(Scope::CallTriage, &[c('3')], Action::Pick(2), Words::key_pick),
    quiet(Scope::CallTriage, &[c('4')], Action::Pick(3), Words::key_pick),
    quiet(Scope::CallTriage, &[c('5')], Action::Pick(4), Words::key_pick),
    quiet(Scope::CallTriage, &[c('6')], Action::Pick(5), Words::key_pick),
    quiet(Scope::CallTriage, &[c('7')], Action::Pick(6), Words::key_pick),
    quiet(Scope::CallTriage, &[c('8')], Action::Pick(7), Words::key_pick),
    quiet(Scope::CallTriage, &[c('9')], Action::Pick(8), Words::key_pick),
    shown(Scope::CallIdentity, &[ENTER, c('y')], Action::Identified(true), Words::key_identified),
    shown(Scope::CallIdentity, &[c('t'), c('n')], Action::Identified(false), Words::key_not_identified),
    shown(Scope::CallAgree, &[ENTER, c('y')], Action::Agrees(true), Words::key_agrees),
    shown(Scope::CallAgree, &[c('t'), c('n')], Action::Agrees(false), Words::key_disagrees),
    shown(Scope::CallAccept, &[ENTER, c('y')], Action::Accepts(Acceptance::Yes), Words::key_accepted),
    shown(Scope::CallAccept, &[c('t'), c('n')], Action::Accepts(Acceptance::No), Words::key_not_accepted),
    shown(Scope::CallAccept, &[c('-')], Action::Accepts(Acceptance::NoAnswer), Words::key_no_answer),
    shown(Scope::CallEdit, &[ESC], Action::Leave, Words::key_end_edit),
    shown(Scope::CallEdit, &[ctrl('s')], Action::Save, Words::key_save),
    shown(Scope::CallSave, &[ENTER, ctrl('s')], Action::Save, Words::key_save),
    shown(Scope::CallSave, &[c('e')], Action::EditSummary, Words::key_edit),
    quiet(Scope::CallSave, UP, Action::Up, Words::key_up),
    quiet(Scope::CallSave, DOWN, Action::Down, Words::key_down),
    shown(Scope::Call, &[c('o'), f(3)], Action::Objection, Words::key_objection),
    shown(Scope::Call, &[c('x'), f(4)], Action::EndCall, Words::key_end_call),
    quiet(Scope::Call, &[c('a')], Action::Agendas, Words::key_agendas),
    shown(Scope::Call, &[BACKSPACE], Action::BackStep, Words::key_back_step),
    shown(Scope::Call, &[ESC], Action::Leave, Words::key_set_aside),
    shown(Scope::Choose, &[ENTER], Action::Accept, Words::key_pick),
    shown(Scope::Choose, &[ESC], Action::Leave, Words::key_cancel),
    quiet(Scope::Choose, UP, Action::Up, Words::key_up),
    quiet(Scope::Choose, DOWN, Action::Down, Words::key_down),
    shown(Scope::Form, &[ENTER], Action::Accept, Words::key_next_or_do),
    shown(Scope::Form, &[ctrl('s')], Action::Submit, Words::key_do_it),
    shown(Scope::Form, &[ESC], Action::Leave, Words::key_cancel),
    shown(Scope::Form, &[k(KeyCode::Tab)], Action::NextField, Words::key_next_field),
    quiet(Scope::Form, &[k(KeyCode::BackTab)], Action::PreviousField, Words::key_previous_field),
    quiet(Scope::Form, &[k(KeyCode::Up)], Action::Up, Words::key_up),
    quiet(Scope::Form, &[k(KeyCode::Down)], Action::Down, Words::key_down),
    shown(Scope::Palette, &[ENTER], Action::Accept, Words::key_do_it),
    shown(Scope::Palette, &[ESC], Action::Leave, Words::key_cancel),
    quiet(Scope::Palette, &[k(KeyCode::Up)], Action::Up, Words::key_up),
    quiet(Scope::Palette, &[k(KeyCode::Down)], Action::Down, Words::key_down),
    shown(Scope::Help, &[ESC, c('q'), c('?'), f(1)], Action::Leave, Words::key_close),
    shown(Scope::Monitoring, &[ENTER], Action::Accept, Words::key_open),
    shown(Scope::Monitoring, &[c('f')], Action::Filter, Words::key_filter),
    shown(Scope::Monitoring, &[c('g')], Action::Charts, Words::key_charts),
    shown(Scope::Monitoring, &[c('p')], Action::Print, Words::key_print),
    shown(Scope::Monitoring, &[c('e')], Action::Export, Words::key_export),
    shown(Scope::Monitoring, &[c('x')], Action::Queue, Words::key_queue),
    shown(Scope::Monitoring, &[c('/')], Action::TextFilter, Words::key_text_filter),
    shown(Scope::Monitoring, &[c('o')], Action::Sort, Words::key_sort),
    quiet(Scope::Monitoring, &[c('O')], Action::SortReverse, Words::key_sort_reverse),
    quiet(Scope::Monitoring, &[c('F')], Action::ClearFilter, Words::key_clear_filter),
    quiet(Scope::Monitoring, &[c('n')], Action::GoToRow, Words::key_go_to_row),
    quiet(Scope::Monitoring, &[c('r')], Action::Refresh, Words::key_refresh),
    quiet(Scope::Monitoring, &[ESC], Action::Leave, Words::key_one_out),
    shown(Scope::MonitoringCharts, &[ENTER], Action::Accept, Words::key_rows_behind),
    shown(Scope::MonitoringCharts, &[k(KeyCode::Right), c('l')], Action::NextChart, Words::key_next_chart),
    quiet(Scope::MonitoringCharts, &[k(KeyCode::Left), c('h')], Action::PreviousChart, Words::key_previous_chart),
    quiet(Scope::MonitoringCharts, &[c('f')], Action::Filter, Words::key_filter),
    quiet(Scope::MonitoringCharts, &[c('F')], Action::ClearFilter, Words::key_clear_filter),
    quiet(Scope::MonitoringCharts, &[c('r')], Action::Refresh, Words::key_refresh),
    shown(Scope::MonitoringCharts, &[c('g'), ESC], Action::Leave, Words::key_close_charts),
    shown(Scope::MonitoringRows, &[ENTER], Action::Accept, Words::key_open_customer),
    shown(Scope::MonitoringRows, &[c('p')], Action::Print, Words::key_print),
    quiet(Scope::MonitoringRows, &[c('f')], Action::Filter, Words::key_filter),
    quiet(Scope::MonitoringRows, &[c('F')], Action::ClearFilter, Words::key_clear_filter),
    quiet(Scope::MonitoringRows, &[c('r')], Action::Refresh, Words::key_refresh),
    shown(Scope::MonitoringRows, &[ESC, c('x')], Action::Leave, Words::key_back_to_list),
    shown(Scope::MonitoringField, &[ENTER], Action::Accept, Words::key_pick),
    shown(Scope::MonitoringField, &[ESC], Action::Leave, Words::key_cancel),
    shown(Scope::Worklist, &[ENTER], Action::Accept, Words::key_open),
    shown(Scope::Worklist, &[c(' ')], Action::Mark, Words::key_mark),
    shown(Scope::Worklist, &[c('*')], Action::MarkAll, Words::key_mark_all),
    quiet(Scope::Worklist, &[c('x')], Action::UnmarkAll, Words::key_unmark_all),
    shown(Scope::Worklist, &[c('b')], Action::Block, Words::key_block_listed),
    quiet(Scope::Worklist, &[c('u')], Action::Unblock, Words::key_unblock),
    shown(Scope::Worklist, &[c('f')], Action::NextKind, Words::key_next_kind),
    quiet(Scope::Worklist, &[c('p')], Action::Print, Words::key_print),
    shown(Scope::Worklist, &[c('e')], Action::Export, Words::key_export),
    quiet(Scope::Worklist, &[c('r')], Action::Refresh, Words::key_refresh),
    quiet(Scope::Worklist, &[ESC], Action::Leave, Words::key_one_out),
    shown(Scope::WorklistConfirm, &[ENTER], Action::Accept, Words::key_do_block),
    shown(Scope::WorklistConfirm, &[ESC], Action::Leave, Words::key_cancel),
    shown(Scope::WorklistBatch, &[ESC], Action::Leave, Words::key_stop_batch),
    shown(Scope::WorklistResult, &[ESC, ENTER], Action::Leave, Words::key_back_to_list),
    shown(Scope::Complaints, &[ENTER], Action::Accept, Words::key_open_customer),
    shown(Scope::Complaints, &[c('e')], Action::Export, Words::key_export),
    shown(Scope::Complaints, &[c('f')], Action::Filter, Words::key_filter),
    shown(Scope::Complaints, &[c('F')], Action::ClearFilter, Words::key_clear_filter),
    shown(Scope::Complaints, &[c('d')], Action::Detail, Words::key_detail),
    shown(Scope::Complaints, &[c('g')], Action::Figures, Words::key_figures),
    quiet(Scope::Complaints, &[c('r')], Action::Refresh, Words::key_refresh),
    quiet(Scope::Complaints, &[ESC], Action::Leave, Words::key_one_out),
    shown(Scope::Figures, &[ENTER], Action::Accept, Words::key_open_bar),
    shown(Scope::Figures, &[c('f')], Action::Filter, Words::key_filter),
    shown(Scope::Figures, &[c('F')], Action::ClearFilter, Words::key_clear_filter),
    shown(Scope::Figures, &[k(KeyCode::Right), c('l')], Action::Turn(true), Words::key_next_group),
    quiet(Scope::Figures, &[k(KeyCode::Left), c('h')], Action::Turn(false), Words::key_group_before),
    shown(Scope::Figures, &[c('g'), ESC], Action::Leave, Words::key_leave_figures),
    quiet(Scope::Figures, &[c('r')], Action::Refresh, Words::key_refresh),
    quiet(Scope::Figures, UP, Action::Up, Words::key_up),
    quiet(Scope::Figures, DOWN, Action::Down, Words::key_down),
    shown(Scope::Global, &[c('/'), f(2)], Action::Search, Words::key_search),
    quiet(Scope::Global, &[c('1'), alt('1')], Action::Open(Tab::InfoDil), Words::key_tab_dil),
    quiet(Scope::Global, &[c('2'), alt('2')], Action::Open(Tab::InfoAgenda), Words::key_tab_agenda),
    quiet(Scope::Global, &[c('3'), alt('3')], Action::Open(Tab::Monitoring), Words::key_tab_monitoring),
    quiet(Scope::Global, &[c('4'), alt('4')], Action::Open(Tab::Worklist), Words::key_tab_worklist),
    quiet(Scope::Global, &[c('5'), alt('5')], Action::Open(Tab::Complaints), Words::key_tab_complaints),
    quiet(Scope::Global, &[k(KeyCode::Tab)], Action::NextTab, Words::key_next_tab),
    shown(Scope::Global, &[c(':'), ctrl('p')], Action::Palette, Words::key_palette),
    shown(Scope::Global, &[c('?'), f(1)], Action::Help, Words::key_help),
    quiet(Scope::Global, &[c('E'), f(8)], Action::CancelExport, Words::key_cancel_export),
    quiet(Scope::Global, &[f(9)], Action::Language, Words::key_language),
    quiet(Scope::Global, &[f(10)], Action::SignOut, Words::key_sign_out),
    quiet(Scope::Global, &[ctrl('l')], Action::Repaint, Words::key_repaint),
    quiet(Scope::Global, &[ctrl('z')], Action::Suspend, Words::key_suspend),
    quiet(Scope::Global, &[ctrl('q'), ctrl('c'), c('q')], Action::Quit, Words::key_quit),
];
