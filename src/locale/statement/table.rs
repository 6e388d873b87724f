//! The table of the paper: the receivables in their groups, each with its sums.

use crate::domain::facts::Facts;
use crate::domain::receivable::{Receivable, State};
use crate::domain::sheet::{Column, Group, Sum, Table};
use crate::domain::statement::{self, Sums, groups, sums};
use crate::domain::wib::Day;
use crate::locale::answer::standing;
use crate::locale::format::{date, money};
use crate::locale::{Lang, labels};

/// The kind of receivable: long words, and the only ones that may be parted.
const KIND: usize = 1;
/// The first column that has a sum.
const AMOUNT: usize = 5;

pub(super) fn table(lang: Lang, facts: &Facts, day: Day) -> Table {
    let w = lang.words();
    let found = groups(&facts.receivables, day);
    let all = sums(&facts.receivables);
    Table {
        columns: columns(lang),
        yields: KIND,
        total: (!found.is_empty()).then(|| sum(lang, w.statement_sum_all(), all)),
        groups: found
            .into_iter()
            .map(|found| group(lang, facts, &found, day))
            .collect(),
        empty: w.statement_none(),
    }
}

fn columns(lang: Lang) -> Vec<Column> {
    let w = lang.words();
    [
        (w.col_register(), false),
        (w.col_cause(), false),
        (w.col_instalment(), true),
        (w.col_determined(), true),
        (w.col_due(), true),
        (w.col_amount(), true),
        (w.col_paid(), true),
        (w.col_balance(), true),
        (w.col_state(), false),
    ]
    .into_iter()
    .map(|(head, right)| Column { head, right })
    .collect()
}

fn group(lang: Lang, facts: &Facts, found: &statement::Group<'_>, day: Day) -> Group {
    let w = lang.words();
    let count = found.rows.len();
    let (title, label) = match found.state {
        State::Overdue => (w.statement_group_overdue(count), w.statement_sum_overdue()),
        State::NotDue => (w.statement_group_not_due(count), w.statement_sum_not_due()),
        State::Paid => (w.statement_group_paid(count), w.statement_sum_paid()),
    };
    Group {
        continued: w.statement_continued(title.as_str()),
        title,
        rows: found
            .rows
            .iter()
            .map(|r| row(lang, facts, r, day))
            .collect(),
        sum: sum(lang, label, found.sums),
    }
}

fn row(lang: Lang, facts: &Facts, r: &Receivable, day: Day) -> Vec<String> {
    let part = r.instalment.map(|part| labels::instalment(lang, part));
    let state = standing(lang, r.state(day), facts.is_dispensed(r, day));
    vec![
        r.register_no.grouped(),
        labels::cause_short(lang, r.cause),
        part.unwrap_or_else(|| "–".to_owned()),
        date(lang, r.determined_on),
        date(lang, r.due_on),
        money(lang, r.amount),
        money(lang, r.paid),
        money(lang, r.balance()),
        state,
    ]
}

fn sum(lang: Lang, label: String, sums: Sums) -> Sum {
    Sum {
        label,
        from: AMOUNT,
        values: [sums.amount, sums.paid, sums.balance]
            .map(|amount| money(lang, amount))
            .to_vec(),
    }
}
