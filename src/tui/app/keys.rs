//! From a key to an action.

use super::App;
use crate::tui::action::Action;
use crate::tui::keymap::{self, Scope};
use crate::tui::msg::Effect;
use crate::tui::parts::field::Field;
use crate::tui::parts::overlay::Overlay;
use crate::tui::screens::monitoring::Typing;
use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

impl App {
    pub(super) fn key(&mut self, key: &KeyEvent) -> Vec<Effect> {
        if key.kind == KeyEventKind::Release {
            return Vec::new();
        }
        self.notice = None;
        for scope in self.scopes() {
            if let Some(action) = keymap::find(scope, key) {
                return self.attempt(action);
            }
            if scope.is_field() && self.takes_text(scope, key) {
                return self.typed(scope, key);
            }
        }
        self.everywhere(key)
    }

    /// The ways out to the shell act whatever lies on top and whatever is being written.
    fn everywhere(&mut self, key: &KeyEvent) -> Vec<Effect> {
        match keymap::find(Scope::Global, key) {
            Some(action @ (Action::Quit | Action::Suspend | Action::Repaint))
                if key.modifiers.contains(KeyModifiers::CONTROL) =>
            {
                self.perform(action)
            }
            _ => Vec::new(),
        }
    }

    /// Does an action, or says why not.
    pub(super) fn attempt(&mut self, action: Action) -> Vec<Effect> {
        match self.refusal(action) {
            Some(why) => {
                self.tell(why, crate::tui::theme::Tone::Warning);
                let refused = self.role_refusal(action);
                refused
                    .map(|refusal| self.refused(action, &refusal))
                    .into_iter()
                    .collect()
            }
            None => self.perform(action),
        }
    }

    /// Whether a key is text for the field of the scope.
    fn takes_text(&self, scope: Scope, key: &KeyEvent) -> bool {
        let plain = !key
            .modifiers
            .intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match key.code {
            KeyCode::Char(letter)
                if scope == Scope::Search && plain && !self.letters_are_text() =>
            {
                letter.is_ascii_digit() || matches!(letter, ' ' | '-' | '.')
            }
            _ => true,
        }
    }

    /// Whether a letter typed now is text. Once a whole identifier stands in the search line and its record is shown, a
    /// letter cannot belong to it: it is a key of the record.
    pub fn letters_are_text(&self) -> bool {
        let scopes = self.scopes();
        match scopes.first() {
            Some(Scope::Search) => !self.has_opened() || !self.line().is_settled(),
            Some(scope) => scope.is_field(),
            None => false,
        }
    }

    fn field(&mut self, scope: Scope) -> Option<&mut Field> {
        if scope == Scope::Search {
            return Some(&mut self.line_mut().field);
        }
        match (scope, &mut self.overlay) {
            (Scope::Login, _) => Some(self.login.field()),
            (Scope::Palette, Some(Overlay::Palette(palette))) => Some(&mut palette.field),
            (Scope::MonitoringField, _) => self.monitoring.typing.as_mut().map(Typing::field),
            (Scope::WorklistConfirm, _) => self.worklist.note(),
            (Scope::CallEdit, _) => self.call.as_mut().and_then(|call| call.editing.as_mut()),
            _ => None,
        }
    }

    fn typed(&mut self, scope: Scope, key: &KeyEvent) -> Vec<Effect> {
        let taken = match scope {
            Scope::Form => self.form().is_some_and(|form| form.key(key)),
            _ => self.field(scope).is_some_and(|field| field.key(key)),
        };
        if taken {
            return self.text_changed(scope);
        }
        // Not a key for a field: the scopes around it may have a use for it.
        let outer = self
            .scopes()
            .into_iter()
            .skip_while(|inner| *inner != scope)
            .skip(1);
        match outer.into_iter().find_map(|outer| keymap::find(outer, key)) {
            Some(action) => self.attempt(action),
            None => self.everywhere(key),
        }
    }

    /// A paste is one edit of the field in hand, never a row of keys.
    pub(super) fn paste(&mut self, text: &str) -> Vec<Effect> {
        self.notice = None;
        let scopes = self.scopes();
        let field = scopes.into_iter().find(|scope| scope.is_field());
        match field {
            Some(scope) => {
                if let (Scope::Form, Some(form)) = (scope, self.form()) {
                    form.paste(text);
                } else if let Some(field) = self.field(scope) {
                    field.paste(text);
                }
                self.text_changed(scope)
            }
            // Pasted over a record: another one is asked for.
            None if self.overlay.is_none() && !self.in_call() && self.operator.is_some() => {
                let effects = self.perform(Action::Search);
                self.line_mut().field.paste(text);
                effects
                    .into_iter()
                    .chain(self.text_changed(Scope::Search))
                    .collect()
            }
            None => Vec::new(),
        }
    }

    fn text_changed(&mut self, scope: Scope) -> Vec<Effect> {
        match scope {
            Scope::Login => self.login.refused = None,
            Scope::MonitoringField => return self.monitoring_typed(),
            Scope::Search => return self.search_changed(),
            Scope::Form => self.form_changed(),
            Scope::Palette => {
                if let Some(Overlay::Palette(palette)) = &mut self.overlay {
                    palette.selected = 0;
                }
            }
            _ => {}
        }
        Vec::new()
    }
}
