//! What holds for any facts (8.3): order, payments, new debts, midnight, idempotence, parts of money, any text.

use crate::drawn::{cases, day_of, receivable_of, some_day, some_debt, some_facts};
use crate::made::{debt_locked, rupiah, settled};
use crate::reference::Debt;
use chrono::TimeDelta;
use pln123::domain::answer::{Answer, is_on_worklist, to_unblock, what_if};
use pln123::domain::cause::Causes;
use pln123::domain::facts::Facts;
use pln123::domain::ids::{MeterNo, RegisterNo, digits_of};
use pln123::domain::lock::{Actor, Lock, LockKind};
use pln123::domain::money::Rupiah;
use pln123::domain::policy::sweep::{Verdict, after_payment, sweep};
use pln123::domain::script::Script;
use pln123::domain::status::Status;
use pln123::domain::text::{clean, is_clean};
use pln123::domain::typed::Typed;
use pln123::domain::wib::{Day, Moment, parse_day};
use proptest::prelude::{
    Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_assume, proptest,
};

fn swept(facts: &Facts, day: Day) -> Verdict {
    sweep(
        facts.customer.service,
        facts.debt_lock.is_some(),
        &facts.burden(day),
    )
}

/// What the sweep does to the facts.
fn apply(facts: &mut Facts, verdict: Verdict, day: Day) {
    match verdict {
        Verdict::Leave => {}
        Verdict::Lift => facts.debt_lock = None,
        Verdict::Set => {
            facts.debt_lock = Some(Lock {
                kind: LockKind::Debt,
                by: Actor::System,
                since: Moment::small_hours(day),
                event: 9,
                causes: Causes::NONE,
            });
        }
    }
}

/// Facts, and the same with the receivables in another order.
fn shuffled() -> impl Strategy<Value = (Facts, Facts)> {
    some_facts().prop_flat_map(|facts| {
        let receivables = Just(facts.receivables.clone()).prop_shuffle();
        (Just(facts), receivables).prop_map(|(facts, receivables)| {
            let other = Facts {
                receivables,
                ..facts.clone()
            };
            (facts, other)
        })
    })
}

fn sorted(mut registers: Vec<RegisterNo>) -> Vec<RegisterNo> {
    registers.sort();
    registers
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn the_order_in_which_facts_arrive_never_matters((one, other) in shuffled(), today in some_day()) {
        let day = day_of(today);
        prop_assert_eq!(swept(&one, day), swept(&other, day));
        prop_assert_eq!(Status::of(&one, day), Status::of(&other, day));
        prop_assert_eq!(is_on_worklist(&one, day), is_on_worklist(&other, day));
        let noon = Moment::at(day, 12, 0, 0).unwrap();
        let (a, b) = (Answer::of(&one, noon), Answer::of(&other, noon));
        prop_assert_eq!((a.standing, a.next, a.ages, a.balance), (b.standing, b.next, b.ages, b.balance));
        prop_assert_eq!(a.to_unblock.total, b.to_unblock.total);
        prop_assert_eq!(sorted(a.to_unblock.register_nos), sorted(b.to_unblock.register_nos));
    }

    #[test]
    fn a_payment_never_blocks(
        before in some_facts(),
        today in some_day(),
        at in any::<prop::sample::Index>(),
        share in 1..=1_000_i64,
    ) {
        prop_assume!(!before.receivables.is_empty());
        let day = day_of(today);
        let mut after = before.clone();
        let paid = &mut after.receivables[at.index(before.receivables.len())];
        let more = paid.balance().whole() * share / 1_000;
        paid.paid = paid.paid + rupiah(more);
        let is_set = |facts: &Facts| swept(facts, day) == Verdict::Set;
        prop_assert!(is_set(&before) || !is_set(&after));
        let lock = after.debt_lock.is_some();
        let at_once = after_payment(after.customer.service, lock, &after.burden(day));
        prop_assert!(at_once != Verdict::Set);
        prop_assert!(to_unblock(&after, day).total <= to_unblock(&before, day).total);
    }

    #[test]
    fn a_new_overdue_debt_never_lifts(
        before in some_facts(),
        drawn in some_debt(),
        owed in 1..500_000_i64,
        today in some_day(),
        late in 1..60_i64,
    ) {
        let day = day_of(today);
        let mut debt = receivable_of(&Debt { register: "5230119999999".to_owned(), ..drawn });
        debt.due_on = day - TimeDelta::days(late);
        debt.amount = debt.paid + rupiah(owed);
        let mut after = before.clone();
        after.receivables.push(debt);
        prop_assert!(swept(&after, day) != Verdict::Lift);
        prop_assert!(swept(&before, day) != Verdict::Set || swept(&after, day) == Verdict::Set);
    }

    #[test]
    fn a_part_payment_of_what_is_overdue_never_unblocks(
        facts in some_facts(),
        drawn in some_debt(),
        today in some_day(),
        late in 1..60_i64,
        amount in 1..500_000_i64,
        share in 0..1_000_i64,
    ) {
        let (day, mut facts) = (day_of(today), facts);
        facts.receivables = facts.receivables.into_iter().map(settled).collect();
        let mut short = receivable_of(&Debt { register: "5230119999999".to_owned(), ..drawn });
        short.due_on = day - TimeDelta::days(late);
        short.amount = rupiah(amount);
        short.paid = rupiah(amount * share / 1_000);
        facts.receivables.push(short);
        let facts = debt_locked(facts, &[]);
        prop_assert_eq!(swept(&facts, day), Verdict::Leave);
        let rest = amount - amount * share / 1_000;
        prop_assert_eq!(to_unblock(&facts, day).total, rupiah(rest));
    }

    #[test]
    fn without_events_nothing_changes_within_a_day(
        facts in some_facts(),
        today in some_day(),
        seconds in prop::array::uniform2(0..86_400_i64),
    ) {
        let midnight = Moment::at(day_of(today), 0, 0, 0).unwrap();
        let [one, other] = seconds.map(|s| Answer::of(&facts, midnight.plus_seconds(s)));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn without_events_a_verdict_changes_only_after_a_due_day_or_a_dispensations_end(
        facts in some_facts(),
        today in some_day(),
    ) {
        let day = day_of(today);
        let yesterday = day - TimeDelta::days(1);
        let fell_due = facts.receivables.iter().any(|r| r.due_on == yesterday);
        let ended = facts.dispensation.as_ref().is_some_and(|d| d.until == Some(yesterday));
        if !fell_due {
            prop_assert_eq!(Status::of(&facts, day), Status::of(&facts, yesterday));
        }
        if !fell_due && !ended {
            prop_assert_eq!(swept(&facts, day), swept(&facts, yesterday));
        }
    }

    #[test]
    fn a_second_sweep_of_the_day_changes_nothing(facts in some_facts(), today in some_day()) {
        let (day, mut facts) = (day_of(today), facts);
        let meter = facts.meter_lock.clone();
        let first = swept(&facts, day);
        apply(&mut facts, first, day);
        prop_assert_eq!(swept(&facts, day), Verdict::Leave);
        prop_assert_eq!(facts.meter_lock, meter);
    }

    #[test]
    fn what_if_tells_what_paying_does(
        facts in some_facts(),
        today in some_day(),
        picks in prop::collection::vec(any::<bool>(), 6),
    ) {
        let (day, mut facts) = (day_of(today), facts);
        facts = debt_locked(facts, &[]);
        let chosen: Vec<_> = facts.receivables.iter().zip(&picks).filter(|(_, pick)| **pick).collect();
        let chosen: Vec<_> = chosen.into_iter().map(|(r, _)| r.register_no.clone()).collect();
        let told = what_if(&facts, &chosen, day);
        for receivable in &mut facts.receivables {
            if chosen.contains(&receivable.register_no) {
                *receivable = settled(receivable.clone());
            }
        }
        prop_assert_eq!(&told.left, &to_unblock(&facts, day));
        prop_assert_eq!(told.open, told.left.total.is_zero() && facts.meter_lock.is_none());
    }

    #[test]
    fn parts_of_money_add_up(whole in 0..=Rupiah::MAX, of in 1..200_u32) {
        let parts = rupiah(whole).in_parts(of);
        prop_assert_eq!(parts.len(), usize::try_from(of).unwrap());
        prop_assert_eq!(parts.iter().copied().sum::<Rupiah>(), rupiah(whole));
        let (most, least) = (parts.iter().max().unwrap(), parts.iter().min().unwrap());
        prop_assert!(most.whole() - least.whole() <= 1);
    }

    #[test]
    fn money_that_was_written_is_read_again(whole in 0..=Rupiah::MAX) {
        prop_assert_eq!(Rupiah::parse(&rupiah(whole).to_string()), Ok(rupiah(whole)));
        let digits = rupiah(whole).grouped('.').replace('.', "");
        prop_assert_eq!(digits, whole.to_string());
    }

    #[test]
    fn a_meter_number_made_with_its_check_digit_fits(stem in 0..10_000_000_000_u64) {
        let meter = MeterNo::with_check_digit(stem);
        prop_assert!(meter.check_digit_fits());
        prop_assert_eq!(meter.to_string(), format!("{stem:010}{}", meter.number() % 10));
        prop_assert_eq!(MeterNo::parse(&meter.to_string()), Ok(meter));
    }

    #[test]
    fn no_text_breaks_a_parser(text in any::<String>(), odd in "[0-9 .:TZ+{}\"=\\[\\]#-]{0,40}") {
        for text in [text, odd] {
            let shown = clean(&text);
            prop_assert!(is_clean(&shown));
            prop_assert_eq!(clean(&shown), shown);
            let _ = (Typed::recognise(&text), digits_of(&text), Rupiah::parse(&text));
            let _ = (Moment::parse(&text), parse_day(&text), Script::parse(&text));
        }
    }
}
