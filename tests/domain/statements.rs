//! Detail Piutang: the groups of the paper and their sums.

use crate::made::{debt, new_overdue, not_due, old_overdue, rupiah, settled, today, with_paid};
use pln123::domain::cause::Cause;
use pln123::domain::receivable::State;
use pln123::domain::statement::{Sums, groups, sums};

fn whole(amount: i64, paid: i64, balance: i64) -> Sums {
    Sums {
        amount: rupiah(amount),
        paid: rupiah(paid),
        balance: rupiah(balance),
    }
}

#[test]
fn the_groups_come_overdue_first_then_to_come_then_paid_each_in_the_order_of_its_due_days() {
    let early = debt(9, Cause::TsKwh, "2019-09-02", "2019-09-20", 10_000);
    let all = [
        settled(new_overdue(1)),
        not_due(2),
        new_overdue(4),
        old_overdue(3),
        early,
    ];
    let found: Vec<(State, Vec<&str>)> = groups(&all, today())
        .into_iter()
        .map(|group| {
            let rows = group.rows.into_iter();
            (group.state, rows.map(|r| r.register_no.as_str()).collect())
        })
        .collect();
    let expected = vec![
        (
            State::Overdue,
            vec!["5230119000009", "5230119000003", "5230119000004"],
        ),
        (State::NotDue, vec!["5230119000002"]),
        (State::Paid, vec!["5230119000001"]),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_part_payment_stands_in_paid_and_in_what_is_left() {
    let all = [with_paid(new_overdue(1), 25_000), old_overdue(2)];
    let found = groups(&all, today());
    assert_eq!(found.len(), 1, "groups without receivables are left out");
    assert_eq!(found[0].sums, whole(305_000, 25_000, 280_000));
}

#[test]
fn the_sums_of_the_groups_are_together_the_sum_of_all() {
    let all: Vec<_> = (0..60)
        .map(|n| match n % 3 {
            0 => settled(new_overdue(n)),
            1 => with_paid(old_overdue(n), i64::from(n)),
            _ => not_due(n),
        })
        .collect();
    let found = groups(&all, today());
    let add = |a: Sums, b: Sums| Sums {
        amount: a.amount + b.amount,
        paid: a.paid + b.paid,
        balance: a.balance + b.balance,
    };
    let together = found
        .iter()
        .map(|group| group.sums)
        .fold(Sums::default(), add);
    assert_eq!(together, sums(&all));
    assert_eq!(
        found.iter().map(|group| group.rows.len()).sum::<usize>(),
        60
    );
    assert!(groups(&[], today()).is_empty());
}
