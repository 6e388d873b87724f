//! What is counted of calls, in whatever order they reach the log and whichever leave it, against the records.

use crate::{Made, made};
use pln123::domain::call::Raised;
use pln123::domain::complaint::{Complaint, is_repeat};
use pln123::domain::complaint_log::Narrowing;
use pln123::domain::figures::{Counted, Figures};
use pln123::domain::listing::From;
use proptest::prelude::*;
use rusqlite::Connection;

fn log(made: &Made) -> Vec<Complaint> {
    let all = made
        .replica
        .read(|tx| tx.complaints(&Narrowing::default(), &From::Start, u32::MAX));
    all.expect("the log")
}

/// The figures the slow way: of whole records, each looked for among all.
fn slow(log: &[Complaint]) -> Figures {
    let mut figures = Figures::default();
    for call in log {
        let place = |call: &Complaint| (call.saved_at, call.id.clone());
        let earlier = log
            .iter()
            .filter(|other| other.idpel == call.idpel && place(other) < place(call))
            .max_by_key(|other| place(other));
        let objections = call.raised.iter().map(|raised| raised.objection.clone());
        figures.add(Counted {
            idpel: call.idpel,
            by: call.by.clone(),
            script: call.script,
            end: call.closing.end,
            status: call.closing.status,
            dispute: call.closing.dispute,
            hand_over: call.closing.hand_over,
            handling_seconds: call.closing.handling_seconds,
            repeat: earlier.is_some_and(|e| is_repeat(e.saved_at.day(), call.saved_at.day())),
            backs: call.backs.clone(),
            objections: objections.collect(),
        });
    }
    figures
}

#[track_caller]
fn the_figures_are_those_of_the_records(made: &Made) {
    let all = log(made);
    let (figures, count, broken) = made
        .replica
        .read(|tx| {
            let none = Narrowing::default();
            let figures = tx.figures(&none)?;
            let count = tx.count_complaints(&none)?;
            Ok::<_, pln123::replica::Fault>((figures, count, tx.broken_promises()?))
        })
        .expect("figures");
    // Calls are written here without their rows for APKT and the CRM.
    let ours = |promise: &&str| promise.starts_with("what is counted");
    assert_eq!(broken.iter().copied().find(ours), None);
    assert_eq!(count, all.len() as u64);
    assert_eq!(figures, slow(&all));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn figures_are_those_of_the_records_in_whatever_order_they_come_and_go(
        story in prop::collection::vec((0usize..6, -40i64..40, any::<bool>()), 1..12),
    ) {
        let mut made = made(400, 7);
        let first = log(&made).pop().expect("a call");
        let callers = made.everyone();
        the_figures_are_those_of_the_records(&made);
        for (number, (which, days, gone)) in story.into_iter().enumerate() {
            let mut call = Complaint { idpel: callers[which], ..first.clone() };
            if gone {
                let conn = Connection::open(&made.path).expect("opens");
                let gone = "DELETE FROM complaint WHERE id = (SELECT id FROM complaint WHERE idpel = ?1 LIMIT 1)";
                conn.execute(gone, [call.idpel.number()]).expect("gone");
            } else {
                call.id = format!("call-{number}");
                call.saved_at = call.saved_at.plus_seconds(days * 43_200);
                call.backs = vec!["greeting".to_owned(), "greeting".to_owned()];
                call.raised = vec![Raised { objection: format!("o{which}"), said: String::new(), hands_over: false }];
                made.replica.write(|tx| tx.log_complaint(&call)).expect("logged");
            }
            the_figures_are_those_of_the_records(&made);
        }
    }
}
