//! One row of the filter: a choice that is turned, or found by the first letters of its name; or a text.

use crate::domain::complaint::{ComplaintStatus, End};
use crate::domain::complaint_log::Narrowing;
use crate::domain::day_typed::day_typed;
use crate::domain::ids::{UnitCode, UserName};
use crate::domain::script::ScriptId;
use crate::domain::wib::Day;
use crate::tui::parts::field::Field;

/// What a row narrows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Status,
    End,
    Script,
    Cso,
    Unit,
    Since,
    Until,
    Digits,
    Repeat,
    Dispute,
}

/// What a choice stands for; `Any` narrows nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Any,
    Status(ComplaintStatus),
    End(End),
    Script(ScriptId),
    Cso(UserName),
    Unit(UnitCode),
    Only,
}

#[derive(Debug, Clone)]
struct Choice {
    label: String,
    value: Value,
}

/// One row of the form.
#[derive(Debug, Clone)]
pub struct Row {
    pub kind: Kind,
    /// What is typed: the text itself, or the beginning of a choice's name.
    pub field: Field,
    choices: Vec<Choice>,
    at: usize,
    /// What is typed fits nothing.
    pub wrong: bool,
}

impl Row {
    pub fn text(kind: Kind, text: &str) -> Self {
        let mut field = Field::line(12);
        field.set(text);
        Self {
            kind,
            field,
            choices: Vec::new(),
            at: 0,
            wrong: false,
        }
    }

    pub fn choice(
        kind: Kind,
        any: String,
        values: impl IntoIterator<Item = (String, Value)>,
        now: &Value,
    ) -> Self {
        let any = Choice {
            label: any,
            value: Value::Any,
        };
        let known = values.into_iter();
        let known = known.map(|(label, value)| Choice { label, value });
        let choices: Vec<Choice> = std::iter::once(any).chain(known).collect();
        let at = choices.iter().position(|choice| choice.value == *now);
        Self {
            kind,
            field: Field::line(24),
            at: at.unwrap_or(0),
            choices,
            wrong: false,
        }
    }

    pub fn is_text(&self) -> bool {
        self.choices.is_empty()
    }

    /// The choice's name; of a text nothing, it stands in the field.
    pub fn label(&self) -> &str {
        let choice = self.choices.get(self.at);
        choice.map_or("", |choice| choice.label.as_str())
    }

    /// Whether the row narrows anything.
    pub fn narrows(&self) -> bool {
        if self.is_text() {
            !self.field.is_empty()
        } else {
            self.at > 0
        }
    }

    fn value(&self) -> &Value {
        let choice = self.choices.get(self.at);
        choice.map_or(&Value::Any, |choice| &choice.value)
    }

    pub fn turn(&mut self, on: bool) {
        let count = self.choices.len().max(1);
        let steps = if on { 1 } else { count - 1 };
        self.at = (self.at + steps) % count;
        self.field.clear();
        self.wrong = false;
    }

    /// Another text: of a choice, the first that begins so, or else that has it anywhere.
    pub fn typed(&mut self) {
        self.wrong = false;
        if self.is_text() {
            return;
        }
        let typed = self.field.text().trim().to_lowercase();
        let fits = |how: fn(&str, &str) -> bool| {
            let mut known = self.choices.iter();
            known.position(|choice| how(&choice.label.to_lowercase(), &typed))
        };
        let found = if typed.is_empty() {
            Some(0)
        } else {
            fits(|label, typed| label.starts_with(typed))
                .or_else(|| fits(|label, typed| label.contains(typed)))
        };
        self.wrong = found.is_none();
        self.at = found.unwrap_or(0);
    }
}

/// Puts what a row says into the narrowing; returns whether it could be read.
pub(super) fn put(row: &Row, to: &mut Narrowing, today: Day) -> bool {
    if row.wrong {
        return false;
    }
    let value = row.value();
    let text = row.field.text();
    match row.kind {
        Kind::Status => {
            to.status = if let Value::Status(it) = value {
                Some(*it)
            } else {
                None
            }
        }
        Kind::End => {
            to.end = if let Value::End(it) = value {
                Some(*it)
            } else {
                None
            }
        }
        Kind::Script => {
            to.script = if let Value::Script(it) = value {
                Some(*it)
            } else {
                None
            }
        }
        Kind::Cso => {
            to.by = if let Value::Cso(it) = value {
                Some(it.clone())
            } else {
                None
            }
        }
        Kind::Unit => {
            to.unit = if let Value::Unit(it) = value {
                Some(*it)
            } else {
                None
            }
        }
        Kind::Repeat => to.repeat = *value == Value::Only,
        Kind::Dispute => to.dispute = *value == Value::Only,
        Kind::Since | Kind::Until => {
            let Some(day) = day_typed(&text, today) else {
                return false;
            };
            if row.kind == Kind::Since {
                to.since = day;
            } else {
                to.until = day;
                return to
                    .since
                    .is_none_or(|since| day.is_none_or(|until| since <= until));
            }
        }
        Kind::Digits => {
            let digits: String = text.chars().filter(|c| !" .-".contains(*c)).collect();
            if !digits.chars().all(|c| c.is_ascii_digit()) {
                return false;
            }
            to.digits = digits;
        }
    }
    true
}
