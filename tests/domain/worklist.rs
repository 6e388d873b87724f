//! What a unit has to do by hand (1.11 "Worklist of a unit", 4.7): who is on the list, for what, in which order, and
//! what a batch does with each.

use crate::drawn::{cases, day_of, some_day, some_facts};
use crate::made::{
    day, debt, debt_locked, dispensed, meter_locked, moment, new_overdue, not_due, old_overdue,
    postpaid, prepaid, rupiah, settled, today, user, with_paid,
};
use pln123::domain::answer::is_on_worklist;
use pln123::domain::cause::Cause;
use pln123::domain::facts::{Facts, Turn};
use pln123::domain::lock::{Actor, LockKind, MeterLoss};
use pln123::domain::worklist::{Item, Kind, LeftOut, RefusedAct, Tallies, item, refused};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

fn kinds(facts: &Facts) -> Vec<Kind> {
    let all = Kind::ALL.into_iter();
    all.filter(|kind| item(facts, *kind, today()).is_some())
        .collect()
}

fn reported(mut facts: Facts, on: &str) -> Facts {
    facts.meter_loss = Some(MeterLoss {
        reported_on: day(on),
        note: "meter dicuri".to_owned(),
        survey_ref: None,
        survey_on: None,
    });
    facts
}

fn surveyed(mut facts: Facts) -> Facts {
    let loss = facts.meter_loss.as_mut().unwrap();
    loss.survey_ref = Some("PDT-1".to_owned());
    loss.survey_on = Some(day("2019-10-24"));
    facts
}

fn meter_lifted(mut facts: Facts, at: &str) -> Facts {
    facts.meter_lifted = Some(Turn {
        by: Actor::User(user("budi")),
        at: moment(at),
    });
    facts
}

fn dispensation_ended(mut facts: Facts) -> Facts {
    facts.dispensation.as_mut().unwrap().ended_at = Some(moment("2019-10-23 08:00"));
    facts
}

#[test]
fn a_customer_is_on_the_list_for_what_the_unit_has_to_do_and_for_nothing_else() {
    use Kind::{DispensationEnding as Ending, ManualBlock as Block, MeterReported as Meter};
    let old = || prepaid(vec![old_overdue(1)]);
    let lost = || reported(prepaid(vec![]), "2019-10-10");
    let ends = |until| dispensed(prepaid(vec![new_overdue(1)]), &[1], until);
    let last_before = debt(1, Cause::TsKwh, "2019-08-31", "2019-10-24", 1);
    let first_since = debt(1, Cause::TsKwh, "2019-09-01", "2019-10-24", 1);
    let due_today = debt(1, Cause::TsKwh, "2019-05-01", "2019-10-25", 1);
    #[rustfmt::skip]
    let table: Vec<(&str, Facts, Vec<Kind>)> = vec![
        ("nothing owed", prepaid(vec![]), vec![]),
        ("old and overdue", old(), vec![Block]),
        ("determined the day before the cut-off, due yesterday", prepaid(vec![last_before]), vec![Block]),
        ("determined on the cut-off: the system's", prepaid(vec![first_since]), vec![]),
        ("old, due today", prepaid(vec![due_today]), vec![]),
        ("old, paid", prepaid(vec![settled(old_overdue(1))]), vec![]),
        ("old, paid in part", prepaid(vec![with_paid(old_overdue(1), 79_999)]), vec![Block]),
        ("old beside new", prepaid(vec![new_overdue(1), old_overdue(2)]), vec![Block]),
        ("old, blocked already", debt_locked(old(), &[Cause::PrrInstalment]), vec![]),
        ("old, the other lock on", meter_locked(old()), vec![Block]),
        ("old, postpaid", postpaid(vec![old_overdue(1)]), vec![]),
        ("old, dispensed", dispensed(old(), &[1], Some("2019-11-20")), vec![]),
        ("old, dispensed without an end", dispensed(old(), &[1], None), vec![]),
        ("old, its dispensation ended unpaid yesterday", dispensed(old(), &[1], Some("2019-10-24")), vec![Block]),
        ("old, its dispensation ended early", dispensation_ended(dispensed(old(), &[1], None)), vec![Block]),
        ("old, not the one that is dispensed", dispensed(prepaid(vec![old_overdue(1), old_overdue(2)]), &[1], Some("2019-12-01")), vec![Block]),
        ("meter reported lost", lost(), vec![Meter]),
        ("reported today", reported(prepaid(vec![]), "2019-10-25"), vec![Meter]),
        ("reported, locked", meter_locked(prepaid(vec![])), vec![]),
        ("reported, surveyed", surveyed(lost()), vec![]),
        ("reported, lifted by hand since", meter_lifted(lost(), "2019-10-12 09:00"), vec![]),
        ("reported, lifted by hand the same day", meter_lifted(lost(), "2019-10-10 16:00"), vec![]),
        ("reported again after it was lifted", meter_lifted(lost(), "2019-10-09 16:00"), vec![Meter]),
        ("reported, postpaid", reported(postpaid(vec![]), "2019-10-10"), vec![]),
        ("reported, and old and overdue", reported(old(), "2019-10-10"), vec![Meter, Block]),
        ("dispensation through today", ends(Some("2019-10-25")), vec![Ending]),
        ("dispensation through the seventh day", ends(Some("2019-11-01")), vec![Ending]),
        ("dispensation through the eighth day", ends(Some("2019-11-02")), vec![]),
        ("dispensation that ended yesterday", ends(Some("2019-10-24")), vec![]),
        ("dispensation without an end", ends(None), vec![]),
        ("dispensation ended early", dispensation_ended(ends(Some("2019-10-28"))), vec![]),
    ];
    for (what, facts, expected) in table {
        assert_eq!(kinds(&facts), expected, "{what}");
    }
}

#[test]
fn an_item_says_since_when_how_much_and_which_registers() {
    let old = debt(1, Cause::PrrInstalment, "2019-05-10", "2019-10-20", 80_000);
    let new = debt(2, Cause::BpInstalment, "2019-09-10", "2019-10-10", 225_000);
    let facts = prepaid(vec![with_paid(old, 5_000), new, not_due(3)]);
    let found = item(&facts, Kind::ManualBlock, today()).unwrap();
    assert_eq!(found.since, day("2019-10-21"), "overdue since: the old one");
    assert_eq!(found.days_overdue, 15, "the oldest of all that is overdue");
    assert_eq!(found.overdue, rupiah(300_000), "all that is overdue");
    assert_eq!(found.register_nos.len(), 2);
    assert_eq!(
        (found.until, found.dispensed, found.locked),
        (None, false, false)
    );
    let lost = item(
        &reported(prepaid(vec![]), "2019-10-10"),
        Kind::MeterReported,
        today(),
    );
    let lost = lost.unwrap();
    assert_eq!((lost.since, lost.days_overdue), (day("2019-10-10"), 0));
    assert_eq!(lost.reason, "meter dicuri");
    let ending = dispensed(prepaid(vec![new_overdue(1)]), &[1], Some("2019-10-28"));
    let ending = item(&ending, Kind::DispensationEnding, today()).unwrap();
    assert_eq!(ending.until, Some(day("2019-10-28")));
    assert_eq!(ending.since, day("2019-10-22"));
    assert!(ending.dispensed);
}

#[test]
fn an_act_that_the_centre_refused_is_an_item_of_its_own_whatever_the_customer_owes() {
    let act = |id: &str| RefusedAct {
        id: id.to_owned(),
        done_on: day("2019-10-23"),
        reason: "unit lain".to_owned(),
    };
    let facts = debt_locked(prepaid(vec![]), &[Cause::TsKwh]);
    let items = [act("b"), act("a")].map(|act| refused(&facts, &act, today()));
    assert_ne!(items[0].at.id(), items[1].at.id());
    assert!(items[0].at > items[1].at);
    assert_eq!(items[0].reason, "unit lain");
    assert!(items[0].locked);
    assert_eq!(item(&facts, Kind::CentreRefused, today()), None);
}

#[test]
fn what_ends_soonest_comes_first_then_the_oldest() {
    let ending = |until| {
        let facts = dispensed(prepaid(vec![new_overdue(1)]), &[1], Some(until));
        item(&facts, Kind::DispensationEnding, today()).unwrap()
    };
    let owing = |due| {
        let facts = prepaid(vec![debt(1, Cause::TsKwh, "2019-01-01", due, 1)]);
        item(&facts, Kind::ManualBlock, today()).unwrap()
    };
    let lost = |on| item(&reported(prepaid(vec![]), on), Kind::MeterReported, today()).unwrap();
    let act = RefusedAct {
        id: "a".to_owned(),
        done_on: today(),
        reason: String::new(),
    };
    let expected = [
        ending("2019-10-25"),
        ending("2019-11-01"),
        refused(&prepaid(vec![]), &act, today()),
        lost("2019-10-01"),
        lost("2019-10-20"),
        owing("2019-02-01"),
        owing("2019-10-20"),
    ];
    let mut sorted = expected.to_vec();
    sorted.reverse();
    sorted.sort_by(|a, b| a.at.cmp(&b.at));
    assert_eq!(sorted, expected);
}

#[test]
fn a_batch_gives_each_item_its_lock_and_leaves_out_what_would_end_a_dispensation() {
    let old = || prepaid(vec![old_overdue(1)]);
    let of = |facts: &Facts, kind| item(facts, kind, today()).unwrap().mark();
    let block = of(&old(), Kind::ManualBlock);
    let lost = of(&reported(old(), "2019-10-10"), Kind::MeterReported);
    let ending = dispensed(old(), &[1], Some("2019-10-28"));
    let ending = of(&ending, Kind::DispensationEnding);
    let two = dispensed(prepaid(vec![old_overdue(1), old_overdue(2)]), &[1], None);
    let beside = of(&two, Kind::ManualBlock);
    let lost_and_dispensed = of(&reported(two, "2019-10-10"), Kind::MeterReported);
    let (debt, meter) = (Ok(LockKind::Debt), Ok(LockKind::Meter));
    let out = Err(LeftOut::Dispensed);
    for (what, mark, alone, expected) in [
        ("old debt", &block, false, debt),
        ("lost meter", &lost, false, meter),
        (
            "lost meter under a dispensation of debts",
            &lost_and_dispensed,
            false,
            meter,
        ),
        ("dispensation that ends", &ending, false, out),
        ("dispensation that ends, alone", &ending, true, debt),
        ("old debt beside a dispensed one", &beside, false, out),
        (
            "old debt beside a dispensed one, alone",
            &beside,
            true,
            debt,
        ),
    ] {
        assert_eq!(mark.lock(alone), expected, "{what}");
    }
    let act = RefusedAct {
        id: "a".to_owned(),
        done_on: today(),
        reason: String::new(),
    };
    let refused = refused(&old(), &act, today()).mark();
    assert_eq!(refused.lock(true), Err(LeftOut::Refused));
    let wish = lost.block(LockKind::Meter, "hilang");
    assert_eq!(wish.reported_on, Some(day("2019-10-10")));
    assert_eq!(block.block(LockKind::Debt, "lama").reported_on, None);
}

#[test]
fn codes_are_those_that_programs_read() {
    let codes = Kind::ALL.map(Kind::code);
    assert_eq!(
        codes,
        [
            "dispensation_ending",
            "centre_refused",
            "meter_reported",
            "manual_block"
        ]
    );
    for kind in Kind::ALL {
        assert_eq!(Kind::parse(kind.code()), Some(kind));
    }
    assert_eq!(Kind::parse("manual"), None);
}

#[test]
fn the_sum_of_all_kinds_is_the_sum_of_each() {
    let block = item(&prepaid(vec![old_overdue(1)]), Kind::ManualBlock, today()).unwrap();
    let lost = reported(prepaid(vec![old_overdue(1)]), "2019-10-10");
    let lost = item(&lost, Kind::MeterReported, today()).unwrap();
    let mut tallies = Tallies::default();
    for item in [&block, &block, &lost] {
        tallies.add(item);
    }
    assert_eq!(tallies.of(Some(Kind::ManualBlock)).items, 2);
    assert_eq!(tallies.of(None).items, 3);
    assert_eq!(tallies.of(None).overdue, rupiah(240_000));
    assert_eq!(tallies.of(Some(Kind::CentreRefused)).items, 0);
}

proptest! {
    #![proptest_config(ProptestConfig { ..cases(2_000) })]

    /// One rule says who waits for a block by hand; the list only adds what an item shows.
    #[test]
    fn a_manual_block_is_on_the_list_exactly_where_the_rule_puts_it(facts in some_facts(), on in some_day()) {
        let on = day_of(on);
        let found: Option<Item> = item(&facts, Kind::ManualBlock, on);
        prop_assert_eq!(found.is_some(), is_on_worklist(&facts, on));
        if let Some(found) = found {
            prop_assert!(found.since <= on);
            prop_assert!(found.days_overdue > (on - found.since).num_days());
            prop_assert!(!found.overdue.is_zero() && !found.register_nos.is_empty());
        }
    }
}
