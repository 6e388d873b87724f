//! A call step by step (1.9): which reply fits where, going back, being interrupted.

use crate::made::moment;
use crate::records::{all_replies, opened, script_b, walk};
use pln123::domain::call::{Acceptance, Call, Raised, Reply};
use pln123::domain::policy::Refusal;

#[test]
fn a_call_takes_the_steps_in_the_scripts_order() {
    let script = script_b();
    let mut call = opened(&script);
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
    for (reply, key) in all_replies(true, Acceptance::Yes).into_iter().zip(order) {
        assert_eq!(call.step(&script).unwrap().key, key);
        walk(&mut call, &script, &[reply]);
    }
    assert_eq!(call.step(&script).unwrap().key, "log");
    let taken: Vec<_> = call.taken.iter().map(|taken| taken.step.as_str()).collect();
    assert_eq!(taken, order);
    assert_eq!(
        (call.version, call.taken[4].said.as_str()),
        (3, "kalimat 4")
    );
}

#[test]
fn a_reply_that_does_not_fit_the_step_changes_nothing() {
    let script = script_b();
    let replies = all_replies(true, Acceptance::Yes);
    for at in 0..=replies.len() {
        let mut call = opened(&script);
        walk(&mut call, &script, &replies[..at]);
        let before = call.clone();
        for other in &replies {
            let fits = replies.get(at).is_some_and(|right| {
                std::mem::discriminant(right) == std::mem::discriminant(other)
            });
            if !fits {
                assert!(!call.reply(&script, other.clone(), String::new(), moment("2019-10-25")));
                assert_eq!(call, before, "step {at}");
            }
        }
    }
}

#[test]
fn a_word_that_the_script_does_not_have_is_no_triage() {
    let script = script_b();
    let mut call = opened(&script);
    let unknown = Reply::Triage("lampu".to_owned());
    assert!(!call.reply(&script, unknown, String::new(), moment("2019-10-25")));
    assert_eq!(call.at, 0);
}

#[test]
fn a_matter_that_is_not_the_sops_goes_straight_to_the_record() {
    let script = script_b();
    let mut call = opened(&script);
    walk(&mut call, &script, &[Reply::Triage("periksa".to_owned())]);
    assert_eq!(call.step(&script).unwrap().key, "log");
    assert_eq!(call.triage().as_deref(), Some("periksa"));
}

#[test]
fn a_caller_who_confirms_neither_name_nor_address_hears_no_cause() {
    let script = script_b();
    let mut call = opened(&script);
    let replies = [
        Reply::Triage("refused".to_owned()),
        Reply::Identified(false),
    ];
    walk(&mut call, &script, &replies);
    assert_eq!(call.step(&script).unwrap().key, "log");
    assert_eq!(call.identified(), Some(false));
    assert!(call.taken.iter().all(|taken| taken.step != "tell"));
}

#[test]
fn going_back_forgets_the_answer_and_asks_again() {
    let script = script_b();
    let mut call = opened(&script);
    walk(&mut call, &script, &all_replies(false, Acceptance::No)[..5]);
    assert_eq!(call.agrees(), Some(false));
    assert!(call.back(&script));
    assert_eq!(call.step(&script).unwrap().key, "confirm");
    assert_eq!(call.agrees(), None);
    assert_eq!(
        call.backs,
        ["registers"],
        "the record says that it happened"
    );
    walk(&mut call, &script, &[Reply::Agrees(true)]);
    assert_eq!(call.agrees(), Some(true));
}

#[test]
fn going_back_undoes_a_leap_to_the_record_too() {
    let script = script_b();
    let mut call = opened(&script);
    walk(&mut call, &script, &[Reply::Triage("periksa".to_owned())]);
    assert!(call.back(&script));
    assert_eq!(call.step(&script).unwrap().key, "triage");
    assert!(!call.back(&script), "before the first step there is none");
    assert_eq!(call.backs, ["log"]);
}

#[test]
fn a_step_gone_back_from_is_missing_again() {
    let script = script_b();
    let mut call = opened(&script);
    walk(&mut call, &script, &all_replies(true, Acceptance::Yes));
    call.back(&script);
    let refused = call.close(&script, None, moment("2019-10-25 10:03"));
    let step = "accept".to_owned();
    assert_eq!(refused, Err(Refusal::StepMissing { step }));
}

#[test]
fn an_interrupted_call_resumes_where_it_was() {
    let script = script_b();
    let replies = all_replies(false, Acceptance::NoAnswer);
    for at in 0..=replies.len() {
        let mut call = opened(&script);
        walk(&mut call, &script, &replies[..at]);
        call.summary = Some("diubah \u{1f4a1} \"petugas\"".to_owned());
        let draft = serde_json::to_string(&call).unwrap();
        let mut resumed: Call = serde_json::from_str(&draft).unwrap();
        assert_eq!(resumed, call);
        walk(&mut resumed, &script, &replies[at..]);
        let closing = resumed.close(&script, None, moment("2019-10-25 10:05"));
        assert_eq!(closing.unwrap().handling_seconds, 300);
    }
}

#[test]
fn an_objection_raised_twice_stands_once_in_its_last_form() {
    let script = script_b();
    let mut call = opened(&script);
    let raised = |said: &str, hands_over| Raised {
        objection: "paid".to_owned(),
        said: said.to_owned(),
        hands_over,
    };
    call.raise(raised("pertama", true));
    call.raise(raised("kedua", false));
    assert_eq!(call.raised, [raised("kedua", false)]);
}
