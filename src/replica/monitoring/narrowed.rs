//! What narrows the list, as the conditions of a question.

use super::reading::Reading;
use super::{bucket, midnight};
use crate::domain::cause::Causes;
use crate::domain::monitoring::{Ageing, Narrowing, Setter, SortBy};
use crate::domain::wib::{Day, day_number};
use rusqlite::types::Value;

/// Conditions of a question under construction, with their values.
#[derive(Debug, Default)]
pub(super) struct Where {
    conditions: Vec<String>,
    pub(super) values: Vec<Value>,
}

impl Where {
    pub(super) fn add(&mut self, condition: &str, values: impl IntoIterator<Item = Value>) {
        self.conditions.push(condition.to_owned());
        self.values.extend(values);
    }

    pub(super) fn sql(&self) -> String {
        if self.conditions.is_empty() {
            "1".to_owned()
        } else {
            self.conditions.join(" AND ")
        }
    }

    /// Whether nothing narrows.
    pub(super) fn is_empty(&self) -> bool {
        self.conditions.is_empty()
    }

    /// What rows and cells have in common.
    fn in_common(narrowing: &Narrowing) -> Self {
        let mut all = Self::default();
        if let Some(unit) = narrowing.unit {
            all.add("b.unit = ?", [Value::Integer(unit.number())]);
        }
        if let Some(cause) = narrowing.cause {
            let bit = Causes::from_iter([cause]).bits();
            all.add("b.causes & ?", [Value::Integer(bit)]);
        }
        if let Some(by) = narrowing.by {
            let bit = match by {
                Setter::System => 1,
                Setter::User => 2,
            };
            all.add("b.setters & ?", [Value::Integer(bit)]);
        }
        all
    }

    /// Of the cells of a tally, by all but text.
    pub(super) fn of_cells(narrowing: &Narrowing) -> Self {
        let mut all = Self::in_common(narrowing);
        let number = |ageing: Ageing| Value::Integer(bucket(ageing));
        if let Some(ageing) = narrowing.ageing {
            all.add("b.ageing = ?", [number(ageing)]);
        }
        if let Some(ageing) = narrowing.blocked_for {
            all.add("b.blocked_for = ?", [number(ageing)]);
        }
        all
    }

    /// Of the rows of the list, read so and in the order of that column. A condition that begins with a plus is not
    /// looked up in an index of its own.
    pub(super) fn narrowed(
        narrowing: &Narrowing,
        today: Day,
        (reading, by): (Reading, SortBy),
    ) -> Self {
        let mut all = Self::in_common(narrowing);
        let looked_up = |column| reading == Reading::PickedOut || by == column;
        let sign = |column| if looked_up(column) { "" } else { "+" };
        if let Some(cause) = narrowing.cause.filter(|_| looked_up(SortBy::Causes)) {
            let bit = Causes::from_iter([cause]).bits();
            let known = "b.causes IN (SELECT causes FROM tally_country WHERE causes & ?)";
            all.add(known, [Value::Integer(bit)]);
        }
        let today = day_number(today);
        if let Some(ageing) = narrowing.ageing {
            let sign = sign(SortBy::DaysOverdue);
            let (least, most) = ageing.bounds();
            if let Some(least) = least {
                let least = Value::Integer(least - today);
                all.add(&format!("{sign}b.lateness >= ?"), [least]);
            }
            if let Some(most) = most {
                let most = Value::Integer(most - today);
                all.add(&format!("{sign}b.lateness <= ?"), [most]);
            }
        }
        if let Some(ageing) = narrowing.blocked_for {
            let sign = sign(SortBy::Since);
            let (least, most) = ageing.bounds();
            let ago = |days: i64| Value::Integer(midnight(today - days));
            if let Some(least) = least {
                all.add(&format!("{sign}b.since < ?"), [ago(least - 1)]);
            }
            if let Some(most) = most {
                all.add(&format!("{sign}b.since >= ?"), [ago(most)]);
            }
        }
        all.spell(&narrowing.text);
        all
    }

    /// Digits are the beginning of an IDPEL, anything else words of the name.
    fn spell(&mut self, text: &str) {
        let digits: String = text.split_whitespace().collect();
        if !digits.is_empty() && digits.len() <= 12 && digits.bytes().all(|b| b.is_ascii_digit()) {
            let width = 10_i64.pow(u32::try_from(12 - digits.len()).unwrap_or(0));
            let first = digits.parse().unwrap_or(0) * width;
            let range = [Value::Integer(first), Value::Integer(first + width - 1)];
            self.add("b.idpel BETWEEN ? AND ?", range);
            return;
        }
        for word in text.split_whitespace() {
            let plain = word
                .replace('\\', "\\\\")
                .replace('%', "\\%")
                .replace('_', "\\_");
            let pattern = Value::Text(format!("%{plain}%"));
            self.add("b.name LIKE ? ESCAPE '\\'", [pattern]);
        }
    }
}
