//! Detail Piutang (1.10): a customer's receivables as they stand on paper, in groups by what they are on the day, each
//! with its sums.

use super::money::Rupiah;
use super::receivable::{Receivable, State};
use super::wib::Day;

/// What some receivables come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    pub amount: Rupiah,
    pub paid: Rupiah,
    pub balance: Rupiah,
}

/// The receivables of one state, in the order they fall due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group<'a> {
    pub state: State,
    pub rows: Vec<&'a Receivable>,
    pub sums: Sums,
}

/// What is overdue first, then what is not yet due, then what is paid; a group without receivables is left out.
pub fn groups(receivables: &[Receivable], day: Day) -> Vec<Group<'_>> {
    [State::Overdue, State::NotDue, State::Paid]
        .into_iter()
        .map(|state| {
            let of_state = receivables.iter().filter(|r| r.state(day) == state);
            let mut rows: Vec<&Receivable> = of_state.collect();
            rows.sort_by(|a, b| (a.due_on, &a.register_no).cmp(&(b.due_on, &b.register_no)));
            let sums = sums(rows.iter().copied());
            Group { state, rows, sums }
        })
        .filter(|group| !group.rows.is_empty())
        .collect()
}

pub fn sums<'a>(rows: impl IntoIterator<Item = &'a Receivable>) -> Sums {
    rows.into_iter().fold(Sums::default(), |sums, r| Sums {
        amount: sums.amount + r.amount,
        paid: sums.paid + r.paid,
        balance: sums.balance + r.balance(),
    })
}
