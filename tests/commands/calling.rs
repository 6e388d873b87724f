//! `complaint add|list`: a call by its answers, what it is logged as, and what is refused while an answer is missing.

use crate::{Bench, keys, of};
use serde_json::{Value, json};

const WHOLE: [&str; 10] = [
    "--script",
    "B",
    "--triage",
    "blocked",
    "--identified",
    "yes",
    "--agrees",
    "yes",
    "--accepted",
    "yes",
];

fn add(bench: &Bench, rest: &[&str]) -> Value {
    bench.json(&[&["complaint", "add", of("label_debt")], rest].concat())
}

#[test]
fn a_call_taken_to_its_end_is_keluhan_issue_closed_for_apkt_and_crm() {
    let bench = Bench::signed_in("rina");
    let saved = add(&bench, &WHOLE);
    keys(
        &saved,
        &[
            "id",
            "type",
            "status",
            "channel",
            "idpel",
            "unit",
            "script",
            "script_version",
            "end",
            "dispute",
            "handed_to",
            "triage",
            "accepted",
            "summary",
            "opened_at",
            "saved_at",
            "handling_seconds",
            "by",
            "steps",
            "objections",
            "deliveries",
        ],
    );
    assert_eq!(
        (&saved["type"], &saved["status"]),
        (&json!("KELUHAN"), &json!("ISSUE CLOSED"))
    );
    assert_eq!(
        (&saved["channel"], &saved["by"]),
        (&json!("CC PLN 123"), &json!("rina"))
    );
    let deliveries = json!([{"destination": "apkt", "state": "ready"}, {"destination": "crm", "state": "ready"}]);
    assert_eq!(saved["deliveries"], deliveries);
    let steps = saved["steps"].as_array().unwrap();
    let taken: Vec<&str> = steps
        .iter()
        .map(|step| step["step"].as_str().unwrap())
        .collect();
    let sop = ["check", "tell", "confirm", "registers", "window"];
    assert!(sop.iter().all(|step| taken.contains(step)), "{taken:?}");
    let said = steps
        .iter()
        .all(|step| !step["said"].as_str().unwrap().contains('{'));
    assert!(said, "a blank was left: {steps:?}");
    let listed = bench.rows(&["complaint", "list", "--idpel", of("label_debt")]);
    assert_eq!(listed, [saved]);
}

#[test]
fn a_missing_answer_is_refused_with_the_option_that_gives_it() {
    let bench = Bench::signed_in("rina");
    let before = bench.audited("complaint");
    for (count, option) in [
        (2, "--triage"),
        (4, "--identified"),
        (6, "--agrees"),
        (8, "--accepted"),
    ] {
        let args = [
            &["complaint", "add", of("label_debt"), "--json"],
            &WHOLE[..count],
        ]
        .concat();
        let ran = bench.run(&args);
        ran.stopped(4, "step_missing");
        assert!(ran.err.contains(option), "{option}: {ran:?}");
    }
    assert_eq!(bench.audited("complaint"), before);
}

#[test]
fn disagreement_and_refusal_hand_the_matter_to_the_unit() {
    let bench = Bench::signed_in("rina");
    let mut answers = WHOLE;
    answers[7] = "no";
    let disputed = add(&bench, &answers);
    assert_eq!(
        (&disputed["dispute"], &disputed["status"]),
        (&json!(true), &json!("ISSUE CLOSED"))
    );
    assert_eq!(disputed["handed_to"], "77110");
    answers[9] = "no";
    assert_eq!(add(&bench, &answers)["status"], "OPEN");
    answers[9] = "no-answer";
    assert_eq!(add(&bench, &answers)["accepted"], "no_answer");
}

#[test]
fn other_ends_need_no_more_than_what_they_say() {
    let bench = Bench::signed_in("rina");
    assert_eq!(
        add(&bench, &["--script", "B", "--end", "dropped"])["end"],
        "dropped"
    );
    assert_eq!(
        add(&bench, &["--triage", "meter_periksa"])["end"],
        "other_matter"
    );
    let stranger = add(
        &bench,
        &[
            "--script",
            "A",
            "--identified",
            "no",
            "--summary",
            "salah orang",
        ],
    );
    assert_eq!(stranger["end"], "unidentified");
    assert_eq!(stranger["summary"], "salah orang");
    let args = [
        "complaint",
        "add",
        of("label_debt"),
        "--end",
        "completed",
        "--triage",
        "meter_periksa",
        "--json",
    ];
    bench.run(&args).stopped(4, "end_not_allowed");
    let args = [
        "complaint",
        "add",
        of("label_debt"),
        "--triage",
        "nonsense",
        "--json",
    ];
    bench.run(&args).stopped(2, "usage");
}

#[test]
fn the_script_that_fits_is_taken_where_none_is_named() {
    let bench = Bench::signed_in("rina");
    let of_state = |idpel: &str| {
        bench.json(&["complaint", "add", idpel, "--end", "dropped"])["script"].clone()
    };
    assert_eq!(of_state(of("label_debt")), "B");
    assert_eq!(of_state(of("pb_instalments")), "C");
    assert_eq!(of_state(of("clear")), "A");
}

#[test]
fn only_who_takes_calls_logs_and_the_supervisor_reads() {
    let bench = Bench::signed_in("sari");
    let args = [
        "complaint",
        "add",
        of("label_debt"),
        "--end",
        "dropped",
        "--json",
    ];
    bench.run(&args).stopped(4, "role");
    let since = bench.rows(&["complaint", "list", "--since", "2019-10-22"]);
    assert!(since.iter().any(|row| row["idpel"] == of("repeat_caller")));
    assert!(
        bench
            .rows(&["complaint", "list", "--since", "2019-10-25"])
            .is_empty()
    );
    bench.sign_in("budi");
    bench
        .run(&["complaint", "list", "--json"])
        .stopped(4, "role");
    assert_eq!(bench.audited("refused"), 2);
}
