//! What a unit user may unblock by hand (1.7): grounds, their needs, and the dispensation that follows.

use crate::made::{
    day, debt_locked, meter_locked, moment, new_overdue, not_due, old_overdue, prepaid, register,
    settled, today, user,
};
use pln123::domain::facts::{Facts, Turn};
use pln123::domain::lock::{Actor, Dispensation, Ground, LockKind};
use pln123::domain::policy::manual::{Dispense, unblock};
use pln123::domain::policy::{Refusal, Unblock, UnblockPlan, Until};

fn wish(ground: Ground, lock: Option<LockKind>) -> Unblock {
    Unblock {
        ground,
        lock,
        until: Until::Default,
        reference: "SURVEI-0042".to_owned(),
        note: "banjir di seluruh kelurahan".to_owned(),
    }
}

/// Both locks on, one overdue debt.
fn blocked() -> Facts {
    meter_locked(debt_locked(prepaid(vec![new_overdue(1)]), &[]))
}

fn outcome(facts: &Facts, wish: &Unblock) -> Result<LockKind, &'static str> {
    unblock(facts, wish, today())
        .map(|plan| plan.lifts)
        .map_err(|refusal| refusal.code())
}

#[test]
fn each_ground_lifts_its_own_lock_and_other_the_one_named() {
    use LockKind::{Debt, Meter};
    let rows = [
        (Ground::Disaster, [Ok(Debt), Ok(Debt), Err("wrong_lock")]),
        (
            Ground::FieldDispute,
            [Ok(Debt), Ok(Debt), Err("wrong_lock")],
        ),
        (
            Ground::MeterSurveyDone,
            [Ok(Meter), Err("wrong_lock"), Ok(Meter)],
        ),
        (Ground::Other, [Err("lock_not_named"), Ok(Debt), Ok(Meter)]),
    ];
    for (ground, expected) in rows {
        let found =
            [None, Some(Debt), Some(Meter)].map(|lock| outcome(&blocked(), &wish(ground, lock)));
        assert_eq!(found, expected, "{}", ground.code());
    }
}

#[test]
fn the_grounds_have_the_codes_of_the_sop() {
    let codes = ["disaster", "field_dispute", "meter_survey_done", "other"];
    assert_eq!(Ground::ALL.map(Ground::code), codes);
    assert_eq!(codes.map(Ground::parse), Ground::ALL.map(Some));
    assert_eq!(Ground::parse("dsb"), None);
}

#[test]
fn every_ground_needs_a_note() {
    for ground in Ground::ALL {
        for note in ["", "   "] {
            let lock = ground.lifts().or(Some(LockKind::Debt));
            let bare = Unblock {
                note: note.to_owned(),
                ..wish(ground, lock)
            };
            assert_eq!(
                outcome(&blocked(), &bare),
                Err("note_missing"),
                "{}",
                ground.code()
            );
        }
    }
}

#[test]
fn the_ground_other_needs_twenty_characters() {
    for lock in [LockKind::Debt, LockKind::Meter] {
        let noted = |note: &str| Unblock {
            note: note.to_owned(),
            ..wish(Ground::Other, Some(lock))
        };
        assert_eq!(
            unblock(&blocked(), &noted(&"x".repeat(19)), today()),
            Err(Refusal::NoteTooShort {
                found: 19,
                least: 20
            })
        );
        assert_eq!(outcome(&blocked(), &noted(&"x".repeat(20))), Ok(lock));
        assert_eq!(
            outcome(&blocked(), &noted(&"é".repeat(19))),
            Err("note_too_short"),
            "characters, not bytes"
        );
        let padded = format!("  {}  ", "x".repeat(19));
        assert_eq!(
            outcome(&blocked(), &noted(&padded)),
            Err("note_too_short"),
            "blanks around do not count"
        );
    }
}

#[test]
fn a_note_has_at_most_five_hundred_characters_and_a_reference_sixty() {
    let sized = |note: usize, reference: usize| Unblock {
        note: "é".repeat(note),
        reference: "é".repeat(reference),
        ..wish(Ground::MeterSurveyDone, None)
    };
    let refused = |note, reference| outcome(&blocked(), &sized(note, reference));
    assert_eq!(refused(500, 60), Ok(LockKind::Meter));
    assert_eq!(refused(501, 60), Err("note_too_long"));
    assert_eq!(refused(500, 61), Err("reference_too_long"));
}

#[test]
fn characters_that_cannot_be_seen_do_not_fill_a_note() {
    let note = format!("{}{}", "x".repeat(19), "\u{200b}\n\u{202e}");
    let hidden = Unblock {
        note,
        ..wish(Ground::Other, Some(LockKind::Debt))
    };
    assert_eq!(outcome(&blocked(), &hidden), Err("note_too_short"));
    let blank = Unblock {
        note: "\u{200b}\u{0}".to_owned(),
        ..wish(Ground::Disaster, None)
    };
    assert_eq!(outcome(&blocked(), &blank), Err("note_missing"));
}

#[test]
fn the_other_grounds_take_a_short_note() {
    for ground in [
        Ground::Disaster,
        Ground::FieldDispute,
        Ground::MeterSurveyDone,
    ] {
        let brief = Unblock {
            note: "ya".to_owned(),
            ..wish(ground, None)
        };
        assert!(outcome(&blocked(), &brief).is_ok(), "{}", ground.code());
    }
}

#[test]
fn only_the_survey_needs_a_reference() {
    for ground in Ground::ALL {
        let lock = ground.lifts().or(Some(LockKind::Meter));
        let bare = Unblock {
            reference: " ".to_owned(),
            ..wish(ground, lock)
        };
        let found = outcome(&blocked(), &bare);
        if ground == Ground::MeterSurveyDone {
            assert_eq!(found, Err("reference_missing"));
        } else {
            assert!(found.is_ok(), "{}", ground.code());
        }
    }
}

#[test]
fn unblocking_the_open_is_refused_with_who_lifted_it_and_when() {
    let mut facts = prepaid(vec![new_overdue(1)]);
    let refused = |facts: &Facts| unblock(facts, &wish(Ground::Disaster, None), today());
    let never = Refusal::AlreadyOpen {
        lock: LockKind::Debt,
        turn: None,
    };
    assert_eq!(refused(&facts), Err(never));
    let turn = Turn {
        by: Actor::User(user("budi")),
        at: moment("2019-10-24 14:00"),
    };
    facts.debt_lifted = Some(turn.clone());
    let lifted = Refusal::AlreadyOpen {
        lock: LockKind::Debt,
        turn: Some(turn),
    };
    assert_eq!(refused(&facts), Err(lifted.clone()));
    assert_eq!(
        refused(&meter_locked(facts)),
        Err(lifted),
        "the other lock is another matter"
    );
}

fn dispensation(facts: &Facts, until: Until) -> Option<Dispense> {
    let wish = Unblock {
        until,
        ..wish(Ground::FieldDispute, None)
    };
    unblock(facts, &wish, today()).unwrap().dispense
}

#[test]
fn a_dispensation_covers_exactly_what_is_overdue_at_that_moment() {
    let facts = debt_locked(
        prepaid(vec![
            not_due(1),
            new_overdue(2),
            settled(new_overdue(3)),
            old_overdue(4),
        ]),
        &[],
    );
    let made = dispensation(&facts, Until::Default).unwrap();
    assert_eq!(made.register_nos, [register(2), register(4)]);
}

#[test]
fn a_dispensation_lasts_thirty_days_unless_the_user_picks_otherwise() {
    let facts = blocked();
    let until = |until| dispensation(&facts, until).unwrap().until;
    assert_eq!(until(Until::Default), Some(day("2019-11-24")));
    assert_eq!(
        until(Until::Day(day("2019-12-31"))),
        Some(day("2019-12-31"))
    );
    assert_eq!(
        until(Until::Day(today())),
        Some(today()),
        "through the end of today"
    );
    assert_eq!(until(Until::NoEnd), None);
}

#[test]
fn an_end_in_the_past_is_refused() {
    let past = Unblock {
        until: Until::Day(day("2019-10-24")),
        ..wish(Ground::Disaster, None)
    };
    assert_eq!(
        unblock(&blocked(), &past, today()),
        Err(Refusal::UntilPast {
            until: day("2019-10-24")
        })
    );
}

#[test]
fn without_overdue_debts_no_dispensation_is_made() {
    let facts = debt_locked(prepaid(vec![settled(new_overdue(1)), not_due(2)]), &[]);
    assert_eq!(dispensation(&facts, Until::Default), None);
}

#[test]
fn lifting_the_meter_lock_dispenses_from_no_debt() {
    let survey = wish(Ground::MeterSurveyDone, None);
    let plan = UnblockPlan {
        lifts: LockKind::Meter,
        dispense: None,
    };
    assert_eq!(unblock(&blocked(), &survey, today()), Ok(plan));
}

#[test]
fn a_dispensation_is_active_through_the_end_of_its_last_day() {
    let made = Dispensation {
        id: 1,
        ground: Ground::Disaster,
        until: Some(day("2019-11-24")),
        register_nos: vec![register(1)],
        by: user("budi"),
        since: moment("2019-10-25 10:00"),
        ended_at: None,
    };
    assert!(made.covers(&register(1), day("2019-11-24")));
    assert!(!made.covers(&register(1), day("2019-11-25")));
    assert!(!made.covers(&register(2), day("2019-11-24")));
    let ended = Dispensation {
        ended_at: Some(moment("2019-10-26 10:00")),
        ..made
    };
    assert!(!ended.is_active(day("2019-10-26")));
}
