//! The table of receivables: its columns, its orders, its cells.

use crate::domain::receivable::{Receivable, State};
use crate::domain::wib::Day;
use crate::locale::{answer, format, labels};
use crate::tui::parts::grid::{Cell, Column, column};
use crate::tui::theme::{Look, Mark, Tone};
use std::cmp::Ordering;
use unicode_width::UnicodeWidthStr;

/// A column that the table can be ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Key {
    #[default]
    Due,
    Register,
    Cause,
    Determined,
    Amount,
    Balance,
    State,
}

/// The order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Order {
    pub key: Key,
    pub reversed: bool,
}

impl Order {
    pub fn next(&mut self) {
        self.key = match self.key {
            Key::Due => Key::Register,
            Key::Register => Key::Cause,
            Key::Cause => Key::Determined,
            Key::Determined => Key::Amount,
            Key::Amount => Key::Balance,
            Key::Balance => Key::State,
            Key::State => Key::Due,
        };
    }

    pub fn sort(self, rows: &mut [&Receivable], day: Day) {
        let by_key = |a: &Receivable, b: &Receivable| match self.key {
            Key::Due => Ordering::Equal,
            Key::Register => a.register_no.cmp(&b.register_no),
            Key::Cause => a.cause.cmp(&b.cause),
            Key::Determined => a.determined_on.cmp(&b.determined_on),
            Key::Amount => a.amount.cmp(&b.amount),
            Key::Balance => a.balance().cmp(&b.balance()),
            Key::State => a.state(day).cmp(&b.state(day)),
        };
        rows.sort_by(|a, b| {
            by_key(a, b).then_with(|| (a.due_on, &a.register_no).cmp(&(b.due_on, &b.register_no)))
        });
        if self.reversed {
            rows.reverse();
        }
    }

    /// The column ordered by, with the way it goes.
    pub fn name(self, look: Look) -> String {
        let w = look.lang.words();
        let key = match self.key {
            Key::Due => w.col_due(),
            Key::Register => w.col_register(),
            Key::Cause => w.col_cause(),
            Key::Determined => w.col_determined(),
            Key::Amount => w.col_amount(),
            Key::Balance => w.col_balance(),
            Key::State => w.col_state(),
        };
        format!("{key} {}", if self.reversed { "↓" } else { "↑" })
    }
}

pub fn columns(look: Look) -> Vec<Column> {
    let w = look.lang.words();
    // The mark, a blank and the longest word; what that leaves goes to the kind.
    let states = [State::Overdue, State::NotDue, State::Paid].map(|s| labels::state(look.lang, s));
    let longest = states.iter().map(|word| word.width()).max().unwrap_or(0);
    let longest = longest.max(w.state_dispensed().width());
    let state = u16::try_from(longest + 2).unwrap_or(13);
    vec![
        column(w.col_register(), 15, false, 0),
        column(w.col_cause(), 12, false, 1).growing(),
        column(w.col_instalment(), 5, false, 2),
        column(w.col_determined(), 10, false, 5),
        column(w.col_due(), 11, false, 0),
        column(w.col_amount(), 12, true, 4),
        column(w.col_paid(), 12, true, 6),
        column(w.col_balance(), 12, true, 0),
        column(w.col_state(), state, false, 0),
    ]
}

/// The cells of one receivable, in the order of [`columns`]; `tick` is whether it is ticked, in what if.
pub fn cells(
    look: Look,
    receivable: &Receivable,
    dispensed: bool,
    day: Day,
    tick: Option<bool>,
) -> Vec<Cell> {
    let state = receivable.state(day);
    let (mark, tone) = match state {
        State::Overdue if dispensed => (Mark::Soon, Tone::Warning),
        State::Overdue => (Mark::Lock, Tone::Lock),
        State::NotDue => (Mark::Closed, Tone::Plain),
        State::Paid => (Mark::Done, Tone::Dim),
    };
    let rest = if state == State::Paid {
        Tone::Dim
    } else {
        Tone::Plain
    };
    let word = answer::standing(look.lang, state, dispensed);
    let mark = match tick {
        Some(ticked) => look.mark(if ticked { Mark::Ticked } else { Mark::Unticked }),
        None => look.mark(mark),
    };
    let money = |amount| Cell::toned(format::money(look.lang, amount), rest);
    let date = |day| Cell::toned(format::date(look.lang, day), rest);
    vec![
        Cell::toned(
            receivable.register_no.grouped(),
            if tone == Tone::Lock {
                Tone::Strong
            } else {
                rest
            },
        ),
        Cell::toned(labels::cause_short(look.lang, receivable.cause), rest),
        Cell::toned(
            receivable
                .instalment
                .map(|part| labels::instalment(look.lang, part))
                .unwrap_or_default(),
            rest,
        ),
        date(receivable.determined_on),
        date(receivable.due_on),
        money(receivable.amount),
        money(receivable.paid),
        Cell::toned(
            format::money(look.lang, receivable.balance()),
            if tone == Tone::Lock {
                Tone::Strong
            } else {
                rest
            },
        ),
        Cell::toned(format!("{mark} {word}"), tone),
    ]
}
