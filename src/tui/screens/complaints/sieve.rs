//! What the log is to be narrowed to, written row by row. Nothing changes until all of it is applied.

use super::labels::Labels;
use super::sieve_row::{Kind, Row, Value, put};
use crate::desk::complaint_log::Names;
use crate::domain::complaint::{ComplaintStatus, End};
use crate::domain::complaint_log::Narrowing;
use crate::domain::script::ScriptId;
use crate::domain::wib::Day;
use crate::locale::format::date;
use crate::locale::{Lang, labels};

/// The form.
#[derive(Debug, Clone)]
pub struct Sieve {
    pub rows: Vec<Row>,
    pub selected: usize,
    /// What the form does not speak of stays as it is.
    base: Narrowing,
}

impl Sieve {
    pub fn of(now: &Narrowing, names: &Names, known: &Labels, lang: Lang) -> Self {
        let w = lang.words();
        let any = || w.sieve_any();
        let chosen = |value: Option<Value>| value.unwrap_or(Value::Any);
        let only = |on: bool| if on { Value::Only } else { Value::Any };
        let day = |day: Option<Day>| day.map_or_else(String::new, |day| date(lang, day));
        let statuses = [ComplaintStatus::IssueClosed, ComplaintStatus::Open].map(|status| {
            (
                labels::complaint_status(lang, status),
                Value::Status(status),
            )
        });
        let ends = End::ALL.map(|end| (labels::end(lang, end), Value::End(end)));
        let scripts = ScriptId::ALL.map(|id| (known.script(lang, id), Value::Script(id)));
        let csos = names.csos.iter();
        let csos = csos.map(|name| (name.to_string(), Value::Cso(name.clone())));
        let units = names.units.iter();
        let units = units.map(|(code, name)| (format!("{code} {name}"), Value::Unit(*code)));
        let rows = vec![
            Row::choice(
                Kind::Status,
                any(),
                statuses,
                &chosen(now.status.map(Value::Status)),
            ),
            Row::choice(Kind::End, any(), ends, &chosen(now.end.map(Value::End))),
            Row::choice(
                Kind::Script,
                any(),
                scripts,
                &chosen(now.script.map(Value::Script)),
            ),
            Row::choice(
                Kind::Cso,
                any(),
                csos,
                &chosen(now.by.clone().map(Value::Cso)),
            ),
            Row::choice(Kind::Unit, any(), units, &chosen(now.unit.map(Value::Unit))),
            Row::text(Kind::Since, &day(now.since)),
            Row::text(Kind::Until, &day(now.until)),
            Row::text(Kind::Digits, &now.digits),
            Row::choice(
                Kind::Repeat,
                any(),
                [(w.sieve_repeat(), Value::Only)],
                &only(now.repeat),
            ),
            Row::choice(
                Kind::Dispute,
                any(),
                [(w.sieve_dispute(), Value::Only)],
                &only(now.dispute),
            ),
        ];
        Self {
            rows,
            selected: 0,
            base: now.clone(),
        }
    }

    pub fn row(&mut self) -> Option<&mut Row> {
        self.rows.get_mut(self.selected)
    }

    pub fn move_by(&mut self, steps: isize) {
        let last = self.rows.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(steps).min(last);
    }

    /// The next choice of the row, or the one before; in a text there is none.
    pub fn turn(&mut self, on: bool) -> bool {
        match self.row() {
            Some(row) if !row.is_text() => {
                row.turn(on);
                true
            }
            _ => false,
        }
    }

    pub fn typed(&mut self) {
        if let Some(row) = self.row() {
            row.typed();
        }
    }

    /// What is written, as a narrowing; `None` where a row cannot be read, which is then selected.
    pub fn narrowing(&mut self, today: Day) -> Option<Narrowing> {
        let mut narrowing = self.base.clone();
        for (at, row) in self.rows.iter_mut().enumerate() {
            if !put(row, &mut narrowing, today) {
                row.wrong = true;
                self.selected = at;
                return None;
            }
        }
        Some(narrowing)
    }
}
