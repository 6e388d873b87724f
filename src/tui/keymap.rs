//! The one table of keys: dispatch, footer, help, palette and the printed key list are all made from it.

use super::action::{Action, Tab};
use crate::domain::call::Acceptance;
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
    Call,
    CallGo,
    CallTriage,
    CallIdentity,
    CallAgree,
    CallAccept,
    CallSave,
    CallEdit,
    Complaints,
    Choose,
    Palette,
    Help,
    Global,
}

impl Scope {
    /// Whether printable keys are text there, unless the scope itself binds them.
    pub fn is_field(self) -> bool {
        matches!(
            self,
            Self::Login | Self::Search | Self::CallEdit | Self::Palette
        )
    }
}

/// A key with its modifiers; Shift is part of the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    code: KeyCode,
    ctrl: bool,
}

const fn k(code: KeyCode) -> Key {
    Key { code, ctrl: false }
}
const fn c(letter: char) -> Key {
    Key {
        code: KeyCode::Char(letter),
        ctrl: false,
    }
}
const fn ctrl(letter: char) -> Key {
    Key {
        code: KeyCode::Char(letter),
        ctrl: true,
    }
}
const fn f(number: u8) -> Key {
    Key {
        code: KeyCode::F(number),
        ctrl: false,
    }
}

impl Key {
    fn fits(self, event: &KeyEvent) -> bool {
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        let alt = event.modifiers.contains(KeyModifiers::ALT);
        self.code == event.code && self.ctrl == ctrl && !alt
    }

    /// Whether it is a letter or a sign, which a field takes as text.
    pub fn is_letter(self) -> bool {
        matches!(self.code, KeyCode::Char(_)) && !self.ctrl
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
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::Home => "Home".to_owned(),
            KeyCode::End => "End".to_owned(),
            other => format!("{other:?}"),
        };
        if self.ctrl {
            format!("Ctrl+{name}")
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
const LAST: &[Key] = &[k(KeyCode::End), c('G')];

const fn list(scope: Scope) -> [Binding; 6] {
    [
        quiet(scope, UP, Action::Up, Words::key_up),
        quiet(scope, DOWN, Action::Down, Words::key_down),
        quiet(scope, PAGE_UP, Action::PageUp, Words::key_page_up),
        quiet(scope, PAGE_DOWN, Action::PageDown, Words::key_page_down),
        quiet(scope, FIRST, Action::First, Words::key_first),
        quiet(scope, LAST, Action::Last, Words::key_last),
    ]
}

const LISTS: [[Binding; 6]; 4] = [
    list(Scope::Dil),
    list(Scope::History),
    list(Scope::Complaints),
    list(Scope::Help),
];

const ROWS: &[Binding] = &[
    shown(Scope::Login, &[ENTER], Action::Accept, Words::key_sign_in),
    shown(
        Scope::Login,
        &[k(KeyCode::Tab), k(KeyCode::Down), k(KeyCode::Up)],
        Action::NextField,
        Words::key_next_field,
    ),
    shown(Scope::Login, &[ESC], Action::Quit, Words::key_quit),
    shown(Scope::Search, &[ENTER], Action::Accept, Words::key_open),
    quiet(Scope::Search, &[ESC], Action::Leave, Words::key_clear),
    quiet(Scope::Names, &[k(KeyCode::Up)], Action::Up, Words::key_up),
    quiet(
        Scope::Names,
        &[k(KeyCode::Down), k(KeyCode::Tab)],
        Action::Down,
        Words::key_down,
    ),
    quiet(
        Scope::Names,
        &[k(KeyCode::PageUp)],
        Action::PageUp,
        Words::key_page_up,
    ),
    quiet(
        Scope::Names,
        &[k(KeyCode::PageDown)],
        Action::PageDown,
        Words::key_page_down,
    ),
    shown(
        Scope::WhatIf,
        &[c(' '), ENTER],
        Action::Mark,
        Words::key_mark,
    ),
    shown(
        Scope::WhatIf,
        &[c('w'), ESC],
        Action::Leave,
        Words::key_leave_what_if,
    ),
    shown(
        Scope::History,
        &[c('t'), ESC],
        Action::Leave,
        Words::key_leave_history,
    ),
    shown(
        Scope::Dil,
        &[c('s'), f(5)],
        Action::Script,
        Words::key_script,
    ),
    quiet(
        Scope::Dil,
        &[c('S')],
        Action::ChooseScript,
        Words::key_choose_script,
    ),
    shown(
        Scope::Dil,
        &[c('w'), f(6)],
        Action::WhatIf,
        Words::key_what_if,
    ),
    shown(
        Scope::Dil,
        &[c('t'), f(7)],
        Action::History,
        Words::key_history,
    ),
    shown(
        Scope::Dil,
        &[c('y')],
        Action::CopyRegisters,
        Words::key_copy_registers,
    ),
    quiet(
        Scope::Dil,
        &[c('Y')],
        Action::CopyAnswer,
        Words::key_copy_answer,
    ),
    quiet(Scope::Dil, &[c('o')], Action::Sort, Words::key_sort),
    quiet(
        Scope::Dil,
        &[c('O')],
        Action::SortReverse,
        Words::key_sort_reverse,
    ),
    quiet(Scope::Dil, &[c('r')], Action::Refresh, Words::key_refresh),
    quiet(Scope::Dil, &[ESC], Action::Leave, Words::key_back_to_search),
    shown(
        Scope::CallGo,
        &[ENTER, c(' '), c('n')],
        Action::Next,
        Words::key_next_step,
    ),
    shown(Scope::CallTriage, &[ENTER], Action::Next, Words::key_pick),
    quiet(Scope::CallTriage, UP, Action::Up, Words::key_up),
    quiet(Scope::CallTriage, DOWN, Action::Down, Words::key_down),
    quiet(
        Scope::CallTriage,
        &[c('1')],
        Action::Pick(0),
        Words::key_pick,
    ),
    quiet(
        Scope::CallTriage,
        &[c('2')],
        Action::Pick(1),
        Words::key_pick,
    ),
    quiet(
        Scope::CallTriage,
        &[c('3')],
        Action::Pick(2),
        Words::key_pick,
    ),
    quiet(
        Scope::CallTriage,
        &[c('4')],
        Action::Pick(3),
        Words::key_pick,
    ),
    quiet(
        Scope::CallTriage,
        &[c('5')],
        Action::Pick(4),
        Words::key_pick,
    ),
    quiet(
        Scope::CallTriage,
        &[c('6')],
        Action::Pick(5),
        Words::key_pick,
    ),
    quiet(
        Scope::CallTriage,
        &[c('7')],
        Action::Pick(6),
        Words::key_pick,
    ),
    quiet(
        Scope::CallTriage,
        &[c('8')],
        Action::Pick(7),
        Words::key_pick,
    ),
    quiet(
        Scope::CallTriage,
        &[c('9')],
        Action::Pick(8),
        Words::key_pick,
    ),
    shown(
        Scope::CallIdentity,
        &[ENTER, c('y')],
        Action::Identified(true),
        Words::key_identified,
    ),
    shown(
        Scope::CallIdentity,
        &[c('t'), c('n')],
        Action::Identified(false),
        Words::key_not_identified,
    ),
    shown(
        Scope::CallAgree,
        &[ENTER, c('y')],
        Action::Agrees(true),
        Words::key_agrees,
    ),
    shown(
        Scope::CallAgree,
        &[c('t'), c('n')],
        Action::Agrees(false),
        Words::key_disagrees,
    ),
    shown(
        Scope::CallAccept,
        &[ENTER, c('y')],
        Action::Accepts(Acceptance::Yes),
        Words::key_accepted,
    ),
    shown(
        Scope::CallAccept,
        &[c('t'), c('n')],
        Action::Accepts(Acceptance::No),
        Words::key_not_accepted,
    ),
    shown(
        Scope::CallAccept,
        &[c('-')],
        Action::Accepts(Acceptance::NoAnswer),
        Words::key_no_answer,
    ),
    shown(Scope::CallEdit, &[ESC], Action::Leave, Words::key_end_edit),
    shown(Scope::CallEdit, &[ctrl('s')], Action::Save, Words::key_save),
    shown(
        Scope::CallSave,
        &[ENTER, ctrl('s')],
        Action::Save,
        Words::key_save,
    ),
    shown(
        Scope::CallSave,
        &[c('e')],
        Action::EditSummary,
        Words::key_edit,
    ),
    shown(
        Scope::Call,
        &[BACKSPACE],
        Action::BackStep,
        Words::key_back_step,
    ),
    shown(
        Scope::Call,
        &[c('o'), f(3)],
        Action::Objection,
        Words::key_objection,
    ),
    shown(
        Scope::Call,
        &[c('x'), f(4)],
        Action::EndCall,
        Words::key_end_call,
    ),
    shown(Scope::Call, &[ESC], Action::Leave, Words::key_set_aside),
    shown(Scope::Choose, &[ENTER], Action::Accept, Words::key_pick),
    shown(Scope::Choose, &[ESC], Action::Leave, Words::key_cancel),
    quiet(Scope::Choose, UP, Action::Up, Words::key_up),
    quiet(Scope::Choose, DOWN, Action::Down, Words::key_down),
    shown(Scope::Palette, &[ENTER], Action::Accept, Words::key_do_it),
    shown(Scope::Palette, &[ESC], Action::Leave, Words::key_cancel),
    quiet(Scope::Palette, &[k(KeyCode::Up)], Action::Up, Words::key_up),
    quiet(
        Scope::Palette,
        &[k(KeyCode::Down)],
        Action::Down,
        Words::key_down,
    ),
    shown(
        Scope::Help,
        &[ESC, c('q'), c('?'), f(1)],
        Action::Leave,
        Words::key_close,
    ),
    shown(
        Scope::Complaints,
        &[ENTER],
        Action::Accept,
        Words::key_open_customer,
    ),
    quiet(
        Scope::Complaints,
        &[c('r')],
        Action::Refresh,
        Words::key_refresh,
    ),
    quiet(
        Scope::Complaints,
        &[ESC],
        Action::Search,
        Words::key_back_to_search,
    ),
    shown(
        Scope::Global,
        &[c('/'), f(2)],
        Action::Search,
        Words::key_search,
    ),
    quiet(
        Scope::Global,
        &[c('1')],
        Action::Open(Tab::InfoDil),
        Words::key_tab_dil,
    ),
    quiet(
        Scope::Global,
        &[c('5')],
        Action::Open(Tab::Complaints),
        Words::key_tab_complaints,
    ),
    shown(
        Scope::Global,
        &[c(':'), ctrl('p')],
        Action::Palette,
        Words::key_palette,
    ),
    shown(
        Scope::Global,
        &[c('?'), f(1)],
        Action::Help,
        Words::key_help,
    ),
    quiet(
        Scope::Global,
        &[f(9)],
        Action::Language,
        Words::key_language,
    ),
    quiet(
        Scope::Global,
        &[f(10)],
        Action::SignOut,
        Words::key_sign_out,
    ),
    quiet(
        Scope::Global,
        &[ctrl('l')],
        Action::Repaint,
        Words::key_repaint,
    ),
    quiet(
        Scope::Global,
        &[ctrl('z')],
        Action::Suspend,
        Words::key_suspend,
    ),
    quiet(
        Scope::Global,
        &[ctrl('q'), ctrl('c'), c('q')],
        Action::Quit,
        Words::key_quit,
    ),
];

/// All bindings, the lists' movements last.
pub fn bindings() -> impl Iterator<Item = &'static Binding> {
    ROWS.iter().chain(LISTS.iter().flatten())
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
        (Scope::Call, w.group_call()),
        (Scope::CallGo, w.group_call_go()),
        (Scope::CallTriage, w.group_call_triage()),
        (Scope::CallIdentity, w.group_call_identity()),
        (Scope::CallAgree, w.group_call_agree()),
        (Scope::CallAccept, w.group_call_accept()),
        (Scope::CallSave, w.group_call_save()),
        (Scope::CallEdit, w.group_call_edit()),
        (Scope::Complaints, w.group_complaints()),
        (Scope::Choose, w.group_choose()),
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
