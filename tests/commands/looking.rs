//! `dil`, `agenda`, `find`, `history`, `policy`: what is printed for programs, key by key, and that every look-up of
//! a customer's data is noted.

use crate::{Bench, keys, of};
use serde_json::{Value, json};

#[test]
fn dil_has_every_key_and_word_that_programs_read() {
    let bench = Bench::signed_in("rina");
    let idpel = of("label_debt");
    let dil = bench.json(&["dil", idpel]);
    keys(
        &dil,
        &[
            "idpel",
            "meter_no",
            "name",
            "address",
            "unit",
            "tariff",
            "power_va",
            "service",
            "status",
            "balance",
            "receivables",
            "dispensation",
            "to_unblock",
            "next",
            "as_of",
        ],
    );
    keys(&dil["unit"], &["code", "name"]);
    keys(&dil["status"], &["dil", "label", "causes", "locks"]);
    keys(&dil["balance"], &["overdue", "not_due", "total"]);
    keys(&dil["to_unblock"], &["register_nos", "total"]);
    assert_eq!(dil["idpel"], idpel);
    assert_eq!(dil["unit"]["code"], "77110");
    assert_eq!(dil["service"], "prepaid");
    assert_eq!(dil["status"]["dil"], "BLOCKING");
    assert_eq!(dil["status"]["label"], "BLOCKING (CICILAN BP JATUH TEMPO)");
    assert_eq!(dil["status"]["causes"], json!(["bp_instalment"]));
    let lock = &dil["status"]["locks"][0];
    keys(lock, &["lock", "by", "user", "since"]);
    assert_eq!(
        (&lock["lock"], &lock["by"]),
        (&json!("debt"), &json!("system"))
    );
    assert_eq!(lock["user"], Value::Null);
    let overdue = &dil["receivables"][0];
    keys(
        overdue,
        &[
            "register_no",
            "cause",
            "origin_idpel",
            "agenda_no",
            "instalment",
            "determined_on",
            "due_on",
            "amount",
            "paid",
            "balance",
            "state",
            "dispensed",
        ],
    );
    assert_eq!(dil["dispensation"], Value::Null);
    assert_eq!(dil["as_of"], "2019-10-25T10:40:00+07:00");
    let registers = dil["receivables"].as_array().unwrap().iter();
    let due: Vec<&Value> = registers
        .filter(|r| r["state"] == "overdue")
        .map(|r| &r["register_no"])
        .collect();
    assert_eq!(dil["to_unblock"]["register_nos"], json!(due));
    assert_eq!(dil["to_unblock"]["total"], dil["balance"]["overdue"]);
    assert!(dil["balance"]["overdue"].is_string());
}

#[test]
fn dil_finds_by_meter_and_register_and_with_blanks_between_digits() {
    let bench = Bench::signed_in("rina");
    let dil = bench.json(&["dil", of("label_debt")]);
    let meter = dil["meter_no"].as_str().unwrap();
    let register = dil["receivables"][0]["register_no"].as_str().unwrap();
    for key in [meter, register, "7711-0000-0022", "7711 0000 0022"] {
        assert_eq!(bench.json(&["dil", key])["idpel"], dil["idpel"], "{key}");
    }
    let apart = bench.json(&["dil", "7711", "0000", "0022"]);
    assert_eq!(apart["idpel"], dil["idpel"]);
}

#[test]
fn a_dispensation_and_a_lock_by_a_user_are_told_with_who_and_why() {
    let bench = Bench::signed_in("rina");
    let dil = bench.json(&["dil", of("dispensation_active")]);
    keys(
        &dil["dispensation"],
        &["ground", "until", "register_nos", "by", "since"],
    );
    assert_eq!(dil["status"]["dil"], "AKTIF");
    assert_eq!(dil["receivables"][0]["dispensed"], true);
    let lock = &bench.json(&["dil", of("label_meter")])["status"]["locks"][0];
    assert_eq!(
        (&lock["lock"], &lock["by"]),
        (&json!("meter"), &json!("user"))
    );
    assert!(lock["user"].is_string());
    let next = &bench.json(&["dil", of("due_today")])["next"];
    assert_eq!(
        *next,
        json!({"due_on": "2019-10-25", "would_block_on": "2019-10-26"})
    );
}

#[test]
fn every_look_up_is_noted_before_it_is_printed() {
    let bench = Bench::signed_in("rina");
    let idpel = of("label_debt");
    bench.json(&["dil", idpel]);
    bench.rows(&["history", idpel]);
    bench.rows(&["find", "HENDRA"]);
    assert_eq!(bench.audited("lookup"), 3);
    let sql = "SELECT group_concat(coalesce(idpel, '-') || ' ' || detail, '; ') FROM audit WHERE action = 'lookup'";
    let noted: String = bench.sql().query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(noted, format!("{idpel} dil; {idpel} history; - find"));
}

#[test]
fn agenda_is_one_document_under_its_number_and_lines_under_an_idpel() {
    let bench = Bench::signed_in("rina");
    let idpel = of("pb_instalments");
    let listed = bench.rows(&["agenda", idpel]);
    let agenda = &listed[0];
    keys(
        agenda,
        &[
            "agenda_no",
            "kind",
            "lodged_on",
            "state",
            "tariff",
            "power_va",
            "note",
            "idpel",
            "name",
            "unit",
            "instalments",
        ],
    );
    assert_eq!(
        (&agenda["idpel"], &agenda["kind"]),
        (&json!(idpel), &json!("new_connection"))
    );
    keys(
        &agenda["instalments"][0],
        &[
            "register_no",
            "cause",
            "origin_idpel",
            "agenda_no",
            "instalment",
            "determined_on",
            "due_on",
            "amount",
            "paid",
            "balance",
            "state",
            "dispensed",
        ],
    );
    let number = agenda["agenda_no"].as_str().unwrap();
    let register = agenda["instalments"][0]["register_no"].as_str().unwrap();
    assert_eq!(bench.json(&["agenda", number]), *agenda);
    assert_eq!(bench.json(&["agenda", register]), *agenda);
}

#[test]
fn history_is_told_newest_first_with_the_fields_of_each_kind() {
    let bench = Bench::signed_in("rina");
    let rows = bench.rows(&["history", of("label_active")]);
    let instants: Vec<&str> = rows.iter().map(|row| row["at"].as_str().unwrap()).collect();
    assert!(instants.is_sorted_by(|a, b| a >= b));
    let of_kind = |kind: &str| rows.iter().find(|row| row["kind"] == kind).unwrap();
    keys(
        of_kind("determined"),
        &[
            "at",
            "kind",
            "register_no",
            "cause",
            "instalment",
            "amount",
            "due_on",
        ],
    );
    keys(of_kind("paid"), &["at", "kind", "register_no", "amount"]);
    keys(
        of_kind("lock_set"),
        &["at", "kind", "lock", "by", "user", "causes", "note"],
    );
    keys(
        of_kind("lock_lifted"),
        &["at", "kind", "lock", "by", "user", "ground", "note"],
    );
}

#[test]
fn policy_needs_neither_a_sign_in_nor_a_replica() {
    let bench = Bench::new();
    std::fs::remove_file(bench.db()).unwrap();
    let policy = bench.json(&["policy"]);
    assert_eq!(policy["causes"].as_array().unwrap().len(), 8);
    assert_eq!(policy["cut_off"], "2019-09-01");
    assert_eq!(
        policy["window"],
        json!({"closes": "23:45", "opens": "00:15", "zone": "WIB"})
    );
    keys(
        &policy["causes"][7],
        &[
            "number",
            "code",
            "label",
            "block_auto",
            "block_user",
            "unblock_auto",
            "unblock_user",
        ],
    );
    assert_eq!(policy["causes"][7]["code"], "meter_lost");
    assert_eq!(policy["causes"][7]["block_auto"], false);
    let table = bench.run(&["policy"]).out;
    assert_eq!(table.matches("  Ya").count(), 30, "{table}");
    assert_eq!(table.matches("Tidak").count(), 2, "{table}");
}

#[test]
fn a_person_reads_the_answer_in_the_language_asked_for() {
    let bench = Bench::signed_in("rina");
    let id = bench.run(&["dil", of("label_debt")]).out;
    assert!(id.starts_with("LATIHAN"), "{id}");
    assert!(id.contains("Untuk membuka"), "{id}");
    let en = bench.run(&["dil", of("label_debt"), "--lang", "en"]).out;
    assert!(en.starts_with("TRAINING"), "{en}");
    assert!(en.contains("BLOCKING (CICILAN BP JATUH TEMPO)"), "{en}");
    let pinned = bench.run(&[
        "dil",
        of("label_debt"),
        "--now",
        "2019-10-01T08:00:00+09:00",
        "--json",
    ]);
    assert_eq!(pinned.json()["as_of"], "2019-10-01T06:00:00+07:00");
}
