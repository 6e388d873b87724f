//! `block` and `unblock`: what they print for programs, what they refuse with which code, and what stays in the file.

use crate::{Bench, Ran, keys, of};
use serde_json::{Value, json};

fn unit_user() -> Bench {
    Bench::signed_in("budi")
}

fn refused(bench: &Bench, args: &[&str], exit: i32, code: &str) -> Ran {
    let ran = bench.run(&[args, &["--json"]].concat());
    ran.stopped(exit, code);
    ran
}

fn count(bench: &Bench, sql: &str) -> i64 {
    bench.sql().query_row(sql, [], |row| row.get(0)).unwrap()
}

const ORDERS: &str = "SELECT count(*) FROM outbox WHERE destination = 'centre'";
const EVENTS: &str = "SELECT count(*) FROM event";

#[test]
fn a_block_by_hand_prints_the_new_status_and_what_waits_for_the_centre() {
    let bench = unit_user();
    let idpel = of("old_not_blocked");
    let done = bench.json(&["block", idpel, "--lock", "debt", "--note", "daftar kerja"]);
    keys(
        &done,
        &[
            "idpel",
            "act",
            "lock",
            "ground",
            "status",
            "dispensation",
            "events",
            "outbox_id",
            "undo",
            "as_of",
        ],
    );
    assert_eq!(done["idpel"], idpel);
    assert_eq!(
        (&done["act"], &done["lock"], &done["undo"]),
        (&json!("block"), &json!("debt"), &json!("unblock"))
    );
    assert_eq!(done["status"]["dil"], "BLOCKING");
    let lock = &done["status"]["locks"][0];
    assert_eq!(
        (&lock["by"], &lock["user"]),
        (&json!("user"), &json!("budi"))
    );
    assert_eq!(done["events"][0]["kind"], "lock_set");
    let dil = bench.json(&["dil", idpel]);
    assert_eq!(dil["status"], done["status"], "as dil prints it");
    let body: String = bench
        .sql()
        .query_row(
            "SELECT body FROM outbox WHERE id = ?1",
            [done["outbox_id"].as_str().unwrap()],
            |row| row.get(0),
        )
        .unwrap();
    let body: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(body["id"], done["outbox_id"]);
    assert_eq!((bench.audited("block"), count(&bench, ORDERS)), (1, 1));
}

#[test]
fn an_unblock_with_debts_prints_its_dispensation() {
    let bench = unit_user();
    let idpel = of("label_debt");
    let args = [
        "unblock",
        idpel,
        "--ground",
        "disaster",
        "--until",
        "2019-11-01",
    ];
    let done = bench.json(&[&args[..], &["--note", "banjir"]].concat());
    assert_eq!(done["status"]["label"], "AKTIF");
    let made = &done["dispensation"];
    keys(made, &["ground", "until", "register_nos", "by", "since"]);
    assert_eq!(
        (&made["ground"], &made["until"]),
        (&json!("disaster"), &json!("2019-11-01"))
    );
    let kinds: Vec<&Value> = done["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| &e["kind"])
        .collect();
    assert_eq!(kinds, ["lock_lifted", "dispensed"]);
    assert_eq!(bench.json(&["dil", idpel])["dispensation"], *made);
    assert_eq!(done["undo"], "block");
    let back = bench.json(&["block", idpel, "--lock", "debt", "--note", "ditarik"]);
    assert_eq!(back["dispensation"], Value::Null, "ended early");
    assert_eq!(back["status"]["dil"], "BLOCKING");
}

#[test]
fn a_dispensation_lasts_thirty_days_or_has_no_end() {
    let bench = unit_user();
    let args = |idpel| {
        [
            "unblock",
            idpel,
            "--ground",
            "field_dispute",
            "--note",
            "data keliru",
        ]
    };
    let done = bench.json(&args(of("label_debt")));
    assert_eq!(done["dispensation"]["until"], "2019-11-24");
    let done = bench.json(&[&args(of("cause_ts_kwh"))[..], &["--no-end"]].concat());
    assert_eq!(done["dispensation"]["until"], Value::Null);
}

#[test]
fn a_lost_meter_is_blocked_upon_its_report_and_lifted_upon_its_survey() {
    let bench = unit_user();
    let idpel = of("clear");
    let block = ["block", idpel, "--lock", "meter", "--note", "dicuri"];
    refused(&bench, &block, 4, "report_day_missing");
    let ahead = [&block[..], &["--reported-on", "2019-10-26"]].concat();
    refused(&bench, &ahead, 4, "report_day_ahead");
    let done = bench.json(&[&block[..], &["--reported-on", "2019-10-24"]].concat());
    assert_eq!(done["status"]["label"], "BLOCKING (KWH METER HILANG)");
    let survey = [
        "unblock",
        idpel,
        "--ground",
        "meter_survey_done",
        "--note",
        "sudah",
    ];
    refused(&bench, &survey, 4, "reference_missing");
    let done = bench.json(&[&survey[..], &["--reference", "S-42"]].concat());
    assert_eq!(done["status"]["label"], "AKTIF");
    let happened = bench.rows(&["history", idpel]);
    assert!(happened.iter().any(|row| row.to_string().contains("S-42")));
}

#[test]
fn each_refusal_has_its_code_leaves_its_row_and_changes_nothing() {
    let bench = unit_user();
    let events = count(&bench, EVENTS);
    let block = |idpel| vec!["block", idpel, "--lock", "debt", "--note", "sesuai"];
    let unblock = |ground| {
        let idpel = of("label_debt_and_meter");
        vec!["unblock", idpel, "--ground", ground, "--note", "keterangan"]
    };
    let with = |mut args: Vec<&'static str>, more: [&'static str; 2]| {
        args.extend(more);
        args
    };
    let rows = [
        (block(of("not_yet_swept")), "system_blocks"),
        (block(of("label_debt")), "already_blocked"),
        (block(of("due_today")), "nothing_overdue"),
        (block(of("clear")), "nothing_overdue"),
        (block(of("postpaid_instalments")), "postpaid"),
        (block(of("wita")), "other_unit"),
        (unblock("other"), "lock_not_named"),
        (with(unblock("other"), ["--lock", "debt"]), "note_too_short"),
        (with(unblock("disaster"), ["--lock", "meter"]), "wrong_lock"),
        (
            with(unblock("disaster"), ["--until", "2019-10-24"]),
            "until_past",
        ),
    ];
    let several = i64::try_from(rows.len()).unwrap();
    for (args, code) in rows {
        refused(&bench, &args, 4, code);
    }
    assert_eq!(bench.audited("refused"), several);
    assert_eq!((count(&bench, ORDERS), count(&bench, EVENTS)), (0, events));
}

#[test]
fn only_a_unit_user_acts() {
    for user in ["rina", "sari", "admin"] {
        let bench = Bench::signed_in(user);
        let idpel = of("old_not_blocked");
        refused(
            &bench,
            &["block", idpel, "--lock", "debt", "--note", "x"],
            4,
            "role",
        );
        let args = ["unblock", idpel, "--ground", "disaster", "--note", "x"];
        refused(&bench, &args, 4, "role");
        assert_eq!((bench.audited("refused"), count(&bench, ORDERS)), (2, 0));
    }
    let nobody = Bench::new();
    let args = ["block", of("clear"), "--lock", "debt", "--note", "x"];
    refused(&nobody, &args, 4, "not_signed_in");
}

#[test]
fn what_is_typed_wrong_is_told_before_anything_is_asked() {
    let bench = unit_user();
    let idpel = of("label_debt");
    let unblock = ["unblock", idpel, "--ground", "disaster", "--note", "x"];
    let with = |more: &[&'static str]| [&unblock[..], more].concat();
    refused(
        &bench,
        &with(&["--until", "2019-11-01", "--no-end"]),
        2,
        "usage",
    );
    refused(&bench, &with(&["--until", "2019-11-31"]), 2, "usage");
    refused(&bench, &with(&["--until", "30 hari"]), 2, "usage");
    refused(&bench, &with(&["--lock", "both"]), 2, "usage");
    refused(&bench, &["block", idpel, "--note", "x"], 2, "usage");
    refused(&bench, &["block", idpel, "--lock", "debt"], 2, "usage");
    refused(
        &bench,
        &["block", "12345", "--lock", "debt", "--note", "x"],
        2,
        "usage",
    );
    let empty = [
        "block",
        of("old_not_blocked"),
        "--lock",
        "debt",
        "--note",
        " ",
    ];
    refused(&bench, &empty, 4, "note_missing");
    let absent = ["block", "771199999999", "--lock", "debt", "--note", "x"];
    refused(&bench, &absent, 3, "not_found");
}

#[test]
fn a_person_reads_what_was_done_by_which_rule_and_that_it_waits() {
    let bench = unit_user();
    let args = [
        "unblock",
        of("label_debt"),
        "--ground",
        "disaster",
        "--note",
        "banjir",
    ];
    let ran = bench.run(&args);
    assert_eq!(ran.code, 0, "{ran:?}");
    for said in [
        "Blokir piutang untuk IDPEL 7711 0000 0022 dibuka. Dasar: aturan 1.7.",
        "Status DIL sekarang: AKTIF.",
        "Dispensasi untuk 1 register sampai akhir hari 24-11-2019.",
        "menunggu pusat",
    ] {
        assert!(ran.out.contains(said), "{said}: {ran:?}");
    }
    let back = [
        "block",
        of("label_debt"),
        "--lock",
        "debt",
        "--note",
        "x",
        "--lang",
        "en",
    ];
    let ran = bench.run(&back);
    assert!(
        ran.out
            .contains("The dispensation of IDPEL 7711 0000 0022 is ended"),
        "{ran:?}"
    );
    assert!(ran.out.contains("waiting for the centre"), "{ran:?}");
}

#[test]
fn a_file_held_by_another_process_is_said_and_nothing_is_done() {
    let bench = unit_user();
    let holder = bench.sql();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let args = [
        "block",
        of("old_not_blocked"),
        "--lock",
        "debt",
        "--note",
        "x",
    ];
    refused(&bench, &args, 5, "replica_locked");
    holder.execute_batch("ROLLBACK").unwrap();
    assert_eq!(count(&bench, ORDERS), 0);
    assert_eq!(bench.run(&args).code, 0);
}
