//! What an act writes besides the lock: the order to the centre, the report of a lost meter and its survey, the
//! dispensation, the note as it is kept; and what it gives back.

use crate::world::{NOW, State, World, day, moment};
use pln123::desk::Failure;
use pln123::desk::acts::Acted;
use pln123::domain::facts::Facts;
use pln123::domain::ids::Idpel;
use pln123::domain::lock::{Ground, LockKind};
use pln123::domain::policy::{Block, Unblock, Until, Wish};
use pln123::domain::role::Role;
use serde_json::{Value, json};

pub(crate) fn debt(note: &str) -> Block {
    Block {
        lock: LockKind::Debt,
        reported_on: None,
        note: note.to_owned(),
    }
}

pub(crate) fn meter(reported_on: &str, note: &str) -> Block {
    Block {
        lock: LockKind::Meter,
        reported_on: Some(day(reported_on)),
        note: note.to_owned(),
    }
}

pub(crate) fn unblock(ground: Ground, until: Until) -> Unblock {
    Unblock {
        ground,
        lock: None,
        until,
        reference: String::new(),
        note: "banjir di seluruh kelurahan".to_owned(),
    }
}

fn survey() -> Unblock {
    Unblock {
        reference: " SURVEI\u{200b}-0042\n".to_owned(),
        ..unblock(Ground::MeterSurveyDone, Until::Default)
    }
}

fn do_block(world: &World, idpel: Idpel, wish: &Block) -> Acted {
    let mut desk = world.desk(Role::Unit);
    desk.block(idpel, wish, moment(NOW)).unwrap()
}

fn do_unblock(world: &World, idpel: Idpel, wish: &Unblock) -> Acted {
    let mut desk = world.desk(Role::Unit);
    desk.unblock(idpel, wish, moment(NOW)).unwrap()
}

fn body(world: &World) -> Value {
    let bodies = world.rows("SELECT body FROM outbox");
    assert_eq!(bodies.len(), 1);
    serde_json::from_str(&bodies[0]).unwrap()
}

#[test]
fn the_order_of_a_block_says_all_that_the_centre_needs() {
    let (world, idpel) = World::with(State::OldOverdue);
    let acted = do_block(&world, idpel, &debt("sesuai daftar kerja"));
    let expected = json!({
        "version": 1, "id": acted.order.id, "act": "block", "idpel": "771100000001", "unit": "77110", "lock": "debt",
        "reported_on": null, "ground": null, "until": null, "covers": [], "reference": null,
        "note": "sesuai daftar kerja", "by": "budi", "at": "2019-10-25T10:40:00+07:00",
    });
    assert_eq!(body(&world), expected);
    let id = acted.order.id.as_str();
    assert_eq!((id.len(), &id[14..15]), (36, "7"), "a UUIDv7");
}

#[test]
fn the_order_of_an_unblock_has_its_ground_and_what_the_dispensation_covers() {
    let (world, idpel) = World::with(State::BothLocks);
    let acted = do_unblock(&world, idpel, &unblock(Ground::Disaster, Until::Default));
    let register = acted.info.facts.receivables[0].register_no.to_string();
    let body = body(&world);
    assert_eq!(body["act"], "unblock");
    assert_eq!(body["lock"], "debt");
    assert_eq!(body["ground"], "disaster");
    assert_eq!(body["until"], "2019-11-24", "30 days ahead");
    assert_eq!(body["covers"], json!([register]));
    assert_eq!(body["reference"], Value::Null);
}

#[test]
fn a_dispensation_without_an_end_has_none_in_the_file_and_in_the_order() {
    let (world, idpel) = World::with(State::LockedBySystem);
    let acted = do_unblock(&world, idpel, &unblock(Ground::FieldDispute, Until::NoEnd));
    assert_eq!(body(&world)["until"], Value::Null);
    let made = acted.info.facts.dispensation.unwrap();
    assert_eq!((made.until, made.ground), (None, Ground::FieldDispute));
    assert_eq!(made.by.as_str(), "budi");
    assert_eq!(made.since, moment(NOW));
}

#[test]
fn the_debt_locks_event_carries_every_cause_that_is_overdue() {
    let (world, idpel) = World::with(State::OldOverdue);
    do_block(&world, idpel, &debt("sesuai daftar kerja"));
    let facts = world.facts(idpel);
    let lock = facts.debt_lock.clone().unwrap();
    assert_eq!(lock.causes, facts.burden(day("2019-10-25")).causes);
    assert_eq!(lock.by.user().unwrap().as_str(), "budi");
}

#[test]
fn blocking_for_a_lost_meter_writes_the_report_and_a_newer_one_clears_the_survey() {
    let (world, idpel) = World::with(State::MeterLost);
    let lifted = do_unblock(&world, idpel, &survey());
    let loss = lifted.info.facts.meter_loss.unwrap();
    assert_eq!(loss.survey_ref.as_deref(), Some("SURVEI-0042"));
    assert_eq!(loss.survey_on, Some(day("2019-10-25")));
    assert_eq!(loss.reported_on, day("2019-10-10"));
    assert_eq!(loss.note, "meter dicuri", "the report's own note stays");
    assert_eq!(lifted.info.facts.dispensation, None);
    let set = do_block(&world, idpel, &meter("2019-10-24", "hilang lagi"));
    let loss = set.info.facts.meter_loss.unwrap();
    assert_eq!(loss.reported_on, day("2019-10-24"));
    assert_eq!((loss.survey_ref, loss.survey_on), (None, None));
    assert_eq!(loss.note, "hilang lagi");
    let causes = "SELECT causes FROM event ORDER BY seq DESC LIMIT 1";
    assert_eq!(world.rows(causes), ["128"], "the lost meter's own bit");
    world.keeps_its_promises();
}

#[test]
fn a_note_is_kept_on_one_line_without_what_cannot_be_seen() {
    let (world, idpel) = World::with(State::OldOverdue);
    let note = "  tidak\nmembayar\t \u{202e}sejak\u{0} Mei\r\n";
    let acted = do_block(&world, idpel, &debt(note));
    assert_eq!(acted.order.note, "tidak membayar sejak Mei");
    let kept = world.rows("SELECT note FROM event ORDER BY seq DESC LIMIT 1");
    assert_eq!(kept, ["tidak membayar sejak Mei"]);
}

#[test]
fn a_note_of_500_characters_is_kept_and_one_more_is_refused() {
    let (world, idpel) = World::with(State::OldOverdue);
    let mut desk = world.desk(Role::Unit);
    let too_long = desk.block(idpel, &debt(&"é".repeat(501)), moment(NOW));
    let Err(Failure::Refused(refusal)) = too_long else {
        panic!("{too_long:?}")
    };
    assert_eq!(refusal.code(), "note_too_long");
    let vast = desk.block(idpel, &debt(&"é".repeat(5_000_000)), moment(NOW));
    assert!(matches!(vast, Err(Failure::Refused(_))));
    do_block(&world, idpel, &debt(&"é".repeat(500)));
}

#[test]
fn an_end_in_the_past_is_refused_even_where_no_dispensation_would_be_made() {
    let (world, idpel) = World::with(State::PaidNotLifted);
    let mut desk = world.desk(Role::Unit);
    let past = unblock(Ground::Disaster, Until::Day(day("2019-10-24")));
    let refused = desk.unblock(idpel, &past, moment(NOW));
    assert!(matches!(refused, Err(Failure::Refused(r)) if r.code() == "until_past"));
    let far = unblock(Ground::Disaster, Until::Day(day("2999-12-31")));
    let acted = desk.unblock(idpel, &far, moment(NOW)).unwrap();
    assert_eq!(acted.info.facts.dispensation, None, "nothing is overdue");
    assert_eq!(acted.undo, None, "nothing to block for again");
}

#[test]
fn a_dispensation_to_the_end_of_the_calendar_is_a_dispensation() {
    let (world, idpel) = World::with(State::LockedBySystem);
    let far = unblock(Ground::Disaster, Until::Day(day("2999-12-31")));
    let acted = do_unblock(&world, idpel, &far);
    let made = acted.info.facts.dispensation.unwrap();
    assert_eq!(made.until, Some(day("2999-12-31")));
    assert_eq!(acted.info.answer.status.label(), "AKTIF");
}

#[test]
fn what_an_act_gives_back_is_the_customer_after_it() {
    let (world, idpel) = World::with(State::OldOverdue);
    let acted = do_block(&world, idpel, &debt("sesuai daftar kerja"));
    assert_eq!(acted.info.facts, world.facts(idpel));
    assert_eq!(
        acted.info.answer.status.label(),
        "BLOCKING (CICILAN BP JATUH TEMPO)"
    );
    assert!(acted.info.answer.mismatches.is_empty());
}

/// The wish that is offered to take an act back, with a note.
fn noted(undo: Option<Wish>) -> Wish {
    let note = "keliru memilih pelanggan, dibatalkan".to_owned();
    match undo.expect("a way back") {
        Wish::Block(wish) => Wish::Block(Block { note, ..wish }),
        Wish::Unblock(wish) => Wish::Unblock(Unblock { note, ..wish }),
    }
}

#[test]
fn the_act_that_takes_one_back_is_one_that_the_rules_allow() {
    let set = [
        (State::OldOverdue, debt("sesuai daftar kerja")),
        (State::Dispensed, debt("dispensasi ditarik")),
        (State::NothingOwed, meter("2019-10-24", "dicuri")),
    ];
    for (state, wish) in set {
        let (world, idpel) = World::with(state);
        let undo = noted(do_block(&world, idpel, &wish).undo);
        let Wish::Unblock(back) = undo else {
            panic!("{undo:?}")
        };
        let back = do_unblock(&world, idpel, &back);
        assert_eq!(back.info.answer.status.label(), "AKTIF", "{state:?}");
    }
    let lifted = [
        (State::LockedByUser, unblock(Ground::Disaster, Until::NoEnd)),
        (
            State::LockedBySystem,
            unblock(Ground::Disaster, Until::Default),
        ),
        (State::MeterLost, survey()),
    ];
    for (state, wish) in lifted {
        let (world, idpel) = World::with(state);
        let before = world.facts(idpel);
        let undo = noted(do_unblock(&world, idpel, &wish).undo);
        let Wish::Block(back) = undo else {
            panic!("{undo:?}")
        };
        let after = do_block(&world, idpel, &back).info.facts;
        assert_eq!(after.debt_lock.is_some(), before.debt_lock.is_some());
        assert_eq!(after.meter_lock.is_some(), before.meter_lock.is_some());
        let active = after.active_dispensation(day("2019-10-25"));
        assert_eq!(active, None);
        let report = |facts: Facts| facts.meter_loss.map(|loss| loss.reported_on);
        assert_eq!(report(after), report(before));
    }
}

#[test]
fn a_dispensation_ended_early_comes_back_with_its_own_end() {
    let (world, idpel) = World::with(State::Dispensed);
    let undo = noted(do_block(&world, idpel, &debt("ditarik")).undo);
    let Wish::Unblock(back) = undo else {
        panic!("{undo:?}")
    };
    let facts = do_unblock(&world, idpel, &back).info.facts;
    assert_eq!(facts.dispensation.unwrap().until, Some(day("2019-11-20")));
}
