//! How a call may be closed (1.9): one function, which refuses while a mandatory step is missing.

use crate::made::moment;
use crate::records::{Line, all_replies, opened, script_b, script_text, walk};
use pln123::domain::call::{Acceptance, Call, Raised, Reply};
use pln123::domain::complaint::{Closing, ComplaintStatus, End};
use pln123::domain::policy::Refusal;
use pln123::domain::script::Script;

fn close(call: &Call, script: &Script, end: Option<End>) -> Result<Closing, Refusal> {
    call.close(script, end, moment("2019-10-25 10:04:30"))
}

fn walked(replies: &[Reply]) -> (Script, Call) {
    let script = script_b();
    let mut call = opened(&script);
    walk(&mut call, &script, replies);
    (script, call)
}

fn closed(replies: &[Reply], end: Option<End>) -> Result<Closing, Refusal> {
    let (script, call) = walked(replies);
    close(&call, &script, end)
}

#[test]
fn a_call_is_not_completed_while_any_mandatory_step_is_missing() {
    let replies = all_replies(true, Acceptance::Yes);
    let order = [
        "triage",
        "identity",
        "check",
        "tell",
        "confirm",
        "registers",
        "window",
        "accept",
    ];
    for (at, missing) in order.into_iter().enumerate() {
        let step = missing.to_owned();
        let refused = closed(&replies[..at], None);
        assert_eq!(refused, Err(Refusal::StepMissing { step }), "{at}");
    }
    let closing = closed(&replies, None).unwrap();
    assert_eq!(closing.end, End::Completed);
    assert_eq!(closing.handling_seconds, 270);
}

#[test]
fn only_yes_or_no_answer_is_issue_closed() {
    for (acceptance, status, hand_over) in [
        (Acceptance::Yes, ComplaintStatus::IssueClosed, false),
        (Acceptance::No, ComplaintStatus::Open, true),
        (Acceptance::NoAnswer, ComplaintStatus::IssueClosed, false),
    ] {
        let closing = closed(&all_replies(true, acceptance), None).unwrap();
        assert_eq!(closing.status, status, "{acceptance:?}");
        assert_eq!(closing.hand_over, hand_over, "{acceptance:?}");
        assert!(!closing.dispute);
    }
}

#[test]
fn who_said_no_stays_open_even_when_the_line_drops_after_it() {
    for end in [
        End::Dropped,
        End::CallerRefused,
        End::Transferred,
        End::WrongNumber,
    ] {
        let closing = closed(&all_replies(true, Acceptance::No), Some(end)).unwrap();
        assert_eq!(closing.status, ComplaintStatus::Open, "{end:?}");
        assert!(closing.hand_over, "{end:?}");
    }
}

#[test]
fn a_customer_who_disagrees_makes_a_dispute_for_the_unit() {
    for acceptance in [Acceptance::Yes, Acceptance::No, Acceptance::NoAnswer] {
        let closing = closed(&all_replies(false, acceptance), None).unwrap();
        assert!(closing.dispute && closing.hand_over, "{acceptance:?}");
    }
    let dropped = closed(
        &all_replies(false, Acceptance::Yes)[..5],
        Some(End::Dropped),
    )
    .unwrap();
    assert!(dropped.dispute && dropped.hand_over);
}

#[test]
fn an_objection_that_hands_over_goes_to_the_unit() {
    for hands_over in [true, false] {
        let (script, mut call) = walked(&all_replies(true, Acceptance::Yes));
        call.raise(Raised {
            objection: "not_mine".to_owned(),
            said: "unit memeriksa".to_owned(),
            hands_over,
        });
        let closing = close(&call, &script, None).unwrap();
        assert_eq!(closing.hand_over, hands_over);
        assert_eq!(closing.status, ComplaintStatus::IssueClosed);
    }
}

#[test]
fn a_matter_that_is_not_the_sops_is_logged_as_such() {
    let replies = [Reply::Triage("periksa".to_owned())];
    let closing = closed(&replies, None).unwrap();
    assert_eq!(closing.end, End::OtherMatter);
    assert_eq!(
        closed(&replies, Some(End::Completed)),
        Err(Refusal::EndNotAllowed)
    );
}

#[test]
fn a_caller_who_was_not_identified_ends_the_call() {
    let replies = [
        Reply::Triage("refused".to_owned()),
        Reply::Identified(false),
    ];
    assert_eq!(closed(&replies, None).unwrap().end, End::Unidentified);
    assert_eq!(
        closed(&replies, Some(End::Completed)),
        Err(Refusal::EndNotAllowed)
    );
}

#[test]
fn an_end_that_comes_of_answers_cannot_be_chosen_without_them() {
    let whole = all_replies(true, Acceptance::Yes);
    for end in [End::OtherMatter, End::Unidentified] {
        assert_eq!(
            closed(&whole, Some(end)),
            Err(Refusal::EndNotAllowed),
            "{end:?}"
        );
        assert_eq!(
            closed(&[], Some(end)),
            Err(Refusal::EndNotAllowed),
            "{end:?}"
        );
    }
}

#[test]
fn a_dropped_refused_or_misdialled_call_may_end_at_any_step() {
    let replies = all_replies(true, Acceptance::Yes);
    for end in [End::Dropped, End::CallerRefused, End::WrongNumber] {
        for at in 0..=replies.len() {
            let closing = closed(&replies[..at], Some(end)).unwrap();
            assert_eq!(closing.end, end);
            assert_eq!(closing.status, ComplaintStatus::IssueClosed);
        }
    }
}

#[test]
fn a_transferred_call_knows_the_matter_and_the_caller_and_stays_open() {
    let replies = all_replies(true, Acceptance::Yes);
    for (at, missing) in [(0, "triage"), (1, "identity")] {
        let step = missing.to_owned();
        let refused = closed(&replies[..at], Some(End::Transferred));
        assert_eq!(refused, Err(Refusal::StepMissing { step }));
    }
    let closing = closed(&replies[..2], Some(End::Transferred)).unwrap();
    assert_eq!(closing.status, ComplaintStatus::Open);
    assert!(closing.hand_over);
}

#[test]
fn a_clock_set_back_gives_no_negative_handling_time() {
    let (script, call) = walked(&all_replies(true, Acceptance::Yes));
    let closing = call
        .close(&script, None, moment("2019-10-25 09:59"))
        .unwrap();
    assert_eq!(closing.handling_seconds, 0);
}

#[test]
fn a_script_that_asks_nothing_is_completed_by_its_steps() {
    let a: [Line; 2] = [("inform", "sop", "go"), ("log", "sop", "save")];
    let script = Script::parse(&script_text("A", &a)).unwrap();
    let mut call = opened(&script);
    let step = "inform".to_owned();
    assert_eq!(
        close(&call, &script, None),
        Err(Refusal::StepMissing { step })
    );
    walk(&mut call, &script, &[Reply::Went]);
    let closing = close(&call, &script, None).unwrap();
    assert_eq!(
        (closing.end, closing.status),
        (End::Completed, ComplaintStatus::IssueClosed)
    );
}
