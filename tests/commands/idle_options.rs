//! An option of `block` and `unblock` that says nothing about the act it stands beside is refused, not left aside.

use crate::{Bench, of};

const SURVEY: &str = "meter_survey_done";

#[test]
fn an_option_that_does_not_apply_is_named_with_its_reason_and_nothing_is_done() {
    let bench = Bench::signed_in("budi");
    let idpel = of("label_debt_and_meter");
    let unblock = |ground, more: &[&'static str]| {
        let note = ["--note", "keterangan yang cukup panjang"];
        let args = ["unblock", idpel, "--ground", ground];
        [&args[..], &note[..], more].concat()
    };
    let old = of("old_not_blocked");
    let report = ["--lock", "debt", "--reported-on", "2019-10-24"];
    let rows = [
        (
            [&["block", old, "--note", "x"][..], &report[..]].concat(),
            "--reported-on",
            "blokir piutang tidak memerlukan laporan",
        ),
        (
            unblock("disaster", &["--reference", "S-42"]),
            "--reference",
            "alasan disaster tidak memerlukannya",
        ),
        (
            unblock("field_dispute", &["--reference", ""]),
            "--reference",
            "alasan field_dispute tidak memerlukannya",
        ),
        (
            unblock("other", &["--lock", "meter", "--reference", "S-42"]),
            "--reference",
            "alasan other tidak memerlukannya",
        ),
        (
            unblock(SURVEY, &["--reference", "S-42", "--until", "2019-11-01"]),
            "--until",
            "tidak membuat dispensasi",
        ),
        (
            unblock(SURVEY, &["--reference", "S-42", "--no-end"]),
            "--no-end",
            "tidak membuat dispensasi",
        ),
        (
            unblock("other", &["--lock", "meter", "--no-end"]),
            "--no-end",
            "tidak membuat dispensasi",
        ),
    ];
    for (args, option, why) in rows {
        let ran = bench.run(&[&args[..], &["--json"]].concat());
        ran.stopped(2, "usage");
        let said = ran.json()["error"]["message"].to_string();
        assert!(said.contains(option) && said.contains(why), "{said}");
    }
    assert_eq!(bench.audited("refused"), 0);
    assert_eq!(bench.audited("block") + bench.audited("unblock"), 0);
}

#[test]
fn the_same_options_hold_where_they_apply() {
    let bench = Bench::signed_in("budi");
    let note = ["--note", "keterangan yang cukup panjang"];
    let survey = ["--ground", SURVEY, "--reference", "S-42"];
    let both = of("label_debt_and_meter");
    bench.json(&[&["unblock", both][..], &survey[..], &note[..]].concat());
    let end = ["--ground", "other", "--lock", "debt", "--no-end"];
    let done = bench.json(&[&["unblock", both][..], &end[..], &note[..]].concat());
    assert_eq!(done["dispensation"]["until"], serde_json::Value::Null);
    let report = ["--lock", "meter", "--reported-on", "2019-10-24"];
    let clear = of("clear");
    bench.json(&[&["block", clear][..], &report[..], &note[..]].concat());
}
