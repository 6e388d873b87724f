//! Calls walked at random: whatever is answered, and however often the agent goes back, no way out is left open.

use crate::drawn::cases;
use crate::made::moment;
use crate::records::{opened, script_b};
use pln123::domain::call::{Acceptance, Call, Reply};
use pln123::domain::complaint::{ComplaintStatus, End};
use pln123::domain::script::Script;
use proptest::prelude::{
    Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use std::sync::LazyLock;

static SCRIPT: LazyLock<Script> = LazyLock::new(script_b);

/// A reply, or `None`: one step back.
fn some_move() -> impl Strategy<Value = Option<Reply>> {
    let acceptance =
        prop::sample::select(vec![Acceptance::Yes, Acceptance::No, Acceptance::NoAnswer]);
    let word = prop::sample::select(vec!["refused", "refused", "refused", "periksa", "lampu"]);
    prop_oneof![
        6 => Just(Some(Reply::Went)),
        3 => word.prop_map(|word| Some(Reply::Triage(word.to_owned()))),
        3 => prop::bool::weighted(0.8).prop_map(|yes| Some(Reply::Identified(yes))),
        3 => any::<bool>().prop_map(|yes| Some(Reply::Agrees(yes))),
        3 => acceptance.prop_map(|acceptance| Some(Reply::Accepts(acceptance))),
        1 => Just(None),
    ]
}

fn walked(script: &Script, moves: Vec<Option<Reply>>) -> Call {
    let mut call = opened(script);
    for step in moves {
        match step {
            Some(reply) => {
                call.reply(script, reply, String::new(), moment("2019-10-25 10:01"));
            }
            None => {
                call.back(script);
            }
        }
    }
    call
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn a_call_is_completed_only_with_all_its_steps(moves in prop::collection::vec(some_move(), 0..80)) {
        let script = &*SCRIPT;
        let call = walked(script, moves);
        let all = script
            .steps
            .iter()
            .filter(|step| step.key != "log")
            .all(|step| call.taken.iter().any(|taken| taken.step == step.key));
        let closed = call.close(script, Some(End::Completed), moment("2019-10-25 10:02"));
        prop_assert_eq!(closed.is_ok(), all);
    }

    #[test]
    fn a_refusal_of_the_caller_is_never_closed_away(
        moves in prop::collection::vec(some_move(), 0..80),
        end in prop::option::of(prop::sample::select(End::ALL.to_vec())),
    ) {
        let script = &*SCRIPT;
        let call = walked(script, moves);
        if let Ok(closing) = call.close(script, end, moment("2019-10-25 10:02")) {
            let no = call.acceptance() == Some(Acceptance::No);
            prop_assert!(!no || closing.status == ComplaintStatus::Open);
            prop_assert!(closing.status != ComplaintStatus::Open || closing.hand_over);
            prop_assert_eq!(closing.dispute, call.agrees() == Some(false));
        }
    }

    #[test]
    fn no_step_is_taken_twice_and_the_call_never_leaves_its_script(
        moves in prop::collection::vec(some_move(), 0..80),
    ) {
        let script = &*SCRIPT;
        let call = walked(script, moves);
        let mut keys: Vec<_> = call.taken.iter().map(|taken| &taken.step).collect();
        keys.sort();
        keys.dedup();
        prop_assert_eq!(keys.len(), call.taken.len());
        prop_assert!(call.step(script).is_some());
    }
}
