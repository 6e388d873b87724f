//! What a screen may offer to do to a customer, and the wish that takes an act back: agreeing with the rules that decide
//! the acts themselves.

use crate::made::{
    day, debt_locked, dispensed, meter_locked, new_overdue, not_due, old_overdue, postpaid,
    prepaid, register, settled, today, unit, user,
};
use pln123::domain::facts::Facts;
use pln123::domain::lock::{Ground, LockKind};
use pln123::domain::policy::manual::{Dispense, block, unblock};
use pln123::domain::policy::{
    Block, BlockPlan, Did, Offers, Refusal, Unblock, UnblockPlan, Until, Wish, inverse, offers,
};
use pln123::domain::role::{Operator, Role};

fn operator(role: Role, own: &str) -> Operator {
    Operator {
        name: user("budi"),
        role,
        unit: (role == Role::Unit).then(|| unit(own)),
    }
}

fn offered(facts: &Facts) -> Offers {
    offers(facts, &operator(Role::Unit, "52301"), today())
}

fn code(against: Option<&Refusal>) -> &'static str {
    against.map_or("", Refusal::code)
}

/// Customers in all kinds of states.
fn several() -> Vec<Facts> {
    let locked = |facts| debt_locked(facts, &[]);
    vec![
        postpaid(vec![old_overdue(1)]),
        prepaid(vec![]),
        prepaid(vec![not_due(1)]),
        prepaid(vec![old_overdue(1)]),
        prepaid(vec![new_overdue(1)]),
        locked(prepaid(vec![new_overdue(1)])),
        meter_locked(prepaid(vec![])),
        meter_locked(locked(prepaid(vec![old_overdue(1)]))),
        dispensed(prepaid(vec![new_overdue(1)]), &[1], Some("2019-11-24")),
        dispensed(prepaid(vec![old_overdue(1)]), &[1], Some("2019-10-24")),
        dispensed(prepaid(vec![settled(new_overdue(1))]), &[1], None),
        locked(prepaid(vec![settled(new_overdue(1))])),
    ]
}

#[test]
fn an_act_is_offered_exactly_where_the_rules_allow_it() {
    for facts in several() {
        let offered = offered(&facts);
        for lock in LockKind::ALL {
            let wish = Block {
                lock,
                reported_on: Some(today()),
                note: "catatan".to_owned(),
            };
            let refused = block(&facts, &wish, today()).err();
            assert_eq!(offered.against_block(lock), refused.as_ref(), "{facts:?}");
            let wish = Unblock {
                ground: Ground::Other,
                lock: Some(lock),
                until: Until::Default,
                reference: String::new(),
                note: "catatan yang cukup panjang".to_owned(),
            };
            let refused = unblock(&facts, &wish, today()).err();
            assert_eq!(offered.against_unblock(lock), refused.as_ref(), "{facts:?}");
        }
    }
}

#[test]
fn who_may_not_act_is_offered_nothing_and_told_by_which_rule() {
    let facts = debt_locked(prepaid(vec![old_overdue(1)]), &[]);
    let all = |role, own| {
        let offered = offers(&facts, &operator(role, own), today());
        let [debt, meter] = LockKind::ALL.map(|lock| {
            let against = [offered.against_block(lock), offered.against_unblock(lock)];
            against.map(code)
        });
        assert_eq!(debt, meter);
        assert_eq!(debt[0], debt[1]);
        debt[0]
    };
    for role in [Role::Cso, Role::Supervisor, Role::Administrator] {
        assert_eq!(all(role, "52301"), "role");
    }
    assert_eq!(all(Role::Unit, "52302"), "other_unit");
}

#[test]
fn what_an_act_would_do_is_known_before_anything_is_filled_in() {
    let facts = debt_locked(
        prepaid(vec![not_due(1), new_overdue(2), old_overdue(3)]),
        &[],
    );
    assert_eq!(
        offered(&facts).unblock_debt,
        Ok(vec![register(2), register(3)])
    );
    let facts = dispensed(prepaid(vec![new_overdue(1)]), &[1], None);
    let ends = BlockPlan::EndDispensation { id: 7, set: true };
    assert_eq!(offered(&facts).block_debt, Ok(ends));
}

#[test]
fn of_two_locks_those_that_can_be_turned_are_named_or_why_neither_can() {
    use LockKind::{Debt, Meter};
    let open = offered(&prepaid(vec![old_overdue(1)]));
    assert_eq!(open.blocks(), Ok(vec![Debt, Meter]));
    assert_eq!(code(open.unblocks().err()), "already_open");
    let swept = offered(&debt_locked(prepaid(vec![old_overdue(1)]), &[]));
    assert_eq!(swept.blocks(), Ok(vec![Meter]));
    assert_eq!(swept.unblocks(), Ok(vec![Debt]));
    let both = offered(&meter_locked(debt_locked(
        prepaid(vec![old_overdue(1)]),
        &[],
    )));
    assert_eq!(code(both.blocks().err()), "already_blocked");
    assert_eq!(both.unblocks(), Ok(vec![Debt, Meter]));
    let postpaid = offered(&postpaid(vec![]));
    assert_eq!(code(postpaid.blocks().err()), "postpaid");
}

fn lifted(lifts: LockKind, covers: &[u32]) -> Did {
    let dispense = (!covers.is_empty()).then(|| Dispense {
        register_nos: covers.iter().copied().map(register).collect(),
        until: Some(day("2019-11-24")),
    });
    Did::Unblock(UnblockPlan { lifts, dispense })
}

/// In short: the act, its lock, and the day it carries.
fn way_back(before: &Facts, did: &Did) -> String {
    match inverse(before, did, today()) {
        None => "none".to_owned(),
        Some(Wish::Block(wish)) => {
            assert_eq!(wish.note, "", "the note is the user's to write");
            format!("block {} {:?}", wish.lock.code(), wish.reported_on)
        }
        Some(Wish::Unblock(wish)) => {
            assert_eq!((wish.ground, wish.note.as_str()), (Ground::Other, ""));
            format!("unblock {} {:?}", wish.lock.unwrap().code(), wish.until)
        }
    }
}

#[test]
fn each_act_has_its_way_back_or_none() {
    let open = prepaid(vec![old_overdue(1)]);
    let on = |until| dispensed(prepaid(vec![new_overdue(1)]), &[1], until);
    let ended = |set| Did::Block(BlockPlan::EndDispensation { id: 7, set });
    let meter = Did::Block(BlockPlan::SetMeter {
        reported_on: today(),
    });
    let debt_on = debt_locked(prepaid(vec![old_overdue(1)]), &[]);
    let rows = [
        (
            way_back(&open, &Did::Block(BlockPlan::SetDebt)),
            "unblock debt Default",
        ),
        (way_back(&open, &meter), "unblock meter Default"),
        (
            way_back(&on(Some("2019-11-24")), &ended(true)),
            "unblock debt Day(2019-11-24)",
        ),
        (way_back(&on(None), &ended(true)), "unblock debt NoEnd"),
        (way_back(&on(None), &ended(false)), "none"),
        (
            way_back(&debt_on, &lifted(LockKind::Debt, &[1])),
            "block debt None",
        ),
        (way_back(&debt_on, &lifted(LockKind::Debt, &[])), "none"),
        (
            way_back(
                &meter_locked(prepaid(vec![])),
                &lifted(LockKind::Meter, &[]),
            ),
            "block meter Some(2019-10-10)",
        ),
    ];
    for (found, expected) in rows {
        assert_eq!(found, expected);
    }
}
