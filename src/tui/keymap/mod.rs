//! The one table of keys: dispatch, footer, help, palette and the printed key list are all made from it.

mod table;

use super::action::Action;
use crate::locale::{Lang, Words};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Where a binding acts. The scopes of a moment are asked from the innermost out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    Login,
    Search,
    Names,
    Dil,
    WhatIf,
    History,
    Agenda,
    Call,
    CallGo,
    CallTriage,
    CallIdentity,
    CallAgree,
    CallAccept,
    CallSave,
    CallEdit,
    Monitoring,
    MonitoringCharts,
    MonitoringRows,
    MonitoringField,
    Worklist,
    WorklistConfirm,
    WorklistBatch,
    WorklistResult,
    Complaints,
    Figures,
    Choose,
    Form,
    Palette,
    Help,
    Global,
}

impl Scope {
    /// Whether printable keys are text there, unless the scope itself binds them.
    pub fn is_field(self) -> bool {
        matches!(
            self,
            Self::Login
                | Self::Search
                | Self::CallEdit
                | Self::Palette
                | Self::MonitoringField
                | Self::WorklistConfirm
                | Self::Form
        )
    }
}

/// A key with its modifiers; Shift is part of the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    code: KeyCode,
    ctrl: bool,
    alt: bool,
}

impl Key {
    fn fits(self, event: &KeyEvent) -> bool {
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        let alt = event.modifiers.contains(KeyModifiers::ALT);
        self.code == event.code && self.ctrl == ctrl && self.alt == alt
    }

    /// Whether it is a letter or a sign, which a field takes as text.
    pub fn is_letter(self) -> bool {
        matches!(self.code, KeyCode::Char(_)) && !self.ctrl && !self.alt
    }

    /// As it is printed: `Ctrl+P`, `Esc`, `s`.
    pub fn name(self) -> String {
        let name = match self.code {
            KeyCode::Char(' ') => "Space".to_owned(),
            KeyCode::Char(letter) if self.ctrl => letter.to_uppercase().collect(),
            KeyCode::Char(letter) => letter.to_string(),
            KeyCode::F(number) => format!("F{number}"),
            KeyCode::Enter => "Enter".to_owned(),
            KeyCode::Esc => "Esc".to_owned(),
            KeyCode::Backspace => "Backspace".to_owned(),
            KeyCode::Tab => "Tab".to_owned(),
            KeyCode::BackTab => "Shift+Tab".to_owned(),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::Home => "Home".to_owned(),
            KeyCode::End => "End".to_owned(),
            other => format!("{other:?}"),
        };
        if self.ctrl {
            format!("Ctrl+{name}")
        } else if self.alt {
            format!("Alt+{name}")
        } else {
            name
        }
    }
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    pub scope: Scope,
    pub keys: &'static [Key],
    pub action: Action,
    /// What it does, in the fewest words.
    hint: fn(&Words) -> String,
    /// Whether the footer names it.
    pub footer: bool,
}

impl Binding {
    pub fn hint(&self, lang: Lang) -> String {
        (self.hint)(lang.words())
    }
}

/// All bindings, the lists' movements last.
pub fn bindings() -> impl Iterator<Item = &'static Binding> {
    table::ROWS.iter().chain(table::LISTS.iter().flatten())
}

/// What a key asks for in a scope.
pub fn find(scope: Scope, event: &KeyEvent) -> Option<Action> {
    bindings()
        .find(|binding| binding.scope == scope && binding.keys.iter().any(|key| key.fits(event)))
        .map(|binding| binding.action)
}

/// The scopes in the order the help lists them, with their names.
pub fn groups(lang: Lang) -> Vec<(Scope, String)> {
    let w = lang.words();
    vec![
        (Scope::Global, w.group_global()),
        (Scope::Login, w.group_login()),
        (Scope::Search, w.group_search()),
        (Scope::Names, w.group_names()),
        (Scope::Dil, w.group_dil()),
        (Scope::WhatIf, w.group_what_if()),
        (Scope::History, w.group_history()),
        (Scope::Agenda, w.group_agenda()),
        (Scope::Call, w.group_call()),
        (Scope::CallGo, w.group_call_go()),
        (Scope::CallTriage, w.group_call_triage()),
        (Scope::CallIdentity, w.group_call_identity()),
        (Scope::CallAgree, w.group_call_agree()),
        (Scope::CallAccept, w.group_call_accept()),
        (Scope::CallSave, w.group_call_save()),
        (Scope::CallEdit, w.group_call_edit()),
        (Scope::Monitoring, w.group_monitoring()),
        (Scope::MonitoringField, w.group_monitoring_field()),
        (Scope::MonitoringCharts, w.group_monitoring_charts()),
        (Scope::MonitoringRows, w.group_monitoring_rows()),
        (Scope::Worklist, w.group_worklist()),
        (Scope::WorklistConfirm, w.group_worklist_confirm()),
        (Scope::WorklistBatch, w.group_worklist_batch()),
        (Scope::WorklistResult, w.group_worklist_result()),
        (Scope::Complaints, w.group_complaints()),
        (Scope::Figures, w.group_figures()),
        (Scope::Choose, w.group_choose()),
        (Scope::Form, w.group_form()),
        (Scope::Palette, w.group_palette()),
        (Scope::Help, w.group_help()),
    ]
}

/// One line of the printed key list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyLine {
    pub group: String,
    pub keys: Vec<String>,
    pub hint: String,
}

/// The whole table as it is printed, one line an action.
pub fn key_list(lang: Lang) -> Vec<KeyLine> {
    let mut lines: Vec<KeyLine> = Vec::new();
    for (scope, group) in groups(lang) {
        for binding in bindings().filter(|binding| binding.scope == scope) {
            let keys: Vec<String> = binding.keys.iter().map(|key| key.name()).collect();
            let hint = binding.hint(lang);
            match lines
                .iter_mut()
                .find(|line| line.group == group && line.hint == hint)
            {
                Some(line) => line.keys.extend(keys),
                None => lines.push(KeyLine {
                    group: group.clone(),
                    keys,
                    hint,
                }),
            }
        }
    }
    lines
}
