//! `export`: lists as files, told to programs, refused where they may not go.

use crate::{Bench, keys};
use serde_json::Value;
use std::fs;

#[test]
fn the_document_of_an_export_says_what_is_in_the_file() {
    let bench = Bench::signed_in("sari");
    let summary = bench.json(&["blocked", "--summary"]);
    for end in ["xlsx", "csv", "jsonl"] {
        let file = bench.path(&format!("list.{end}"));
        let name = file.to_str().unwrap();
        let made = bench.json(&["export", "blocked", "-o", name]);
        keys(
            &made,
            &[
                "file", "format", "rows", "overdue", "as_of", "made_at", "by",
            ],
        );
        assert_eq!(made["file"], name);
        assert_eq!(made["format"], end);
        assert_eq!(made["rows"], summary["count"]);
        assert_eq!(made["overdue"], summary["overdue"]);
        assert_eq!(made["by"], "sari");
        #[cfg(unix)]
        assert_eq!(crate::mode(&file), 0o600);
    }
    assert_eq!(bench.audited("export"), 3);
}

#[test]
fn exported_lines_are_the_rows_of_the_list_letter_for_letter() {
    let bench = Bench::signed_in("sari");
    let file = bench.path("list.jsonl");
    let narrow = ["--cause", "bp_instalment", "--sort", "overdue", "--desc"];
    let to = ["-o", file.to_str().unwrap()];
    let export = [&["export", "blocked"][..], &narrow, &to].concat();
    assert_eq!(bench.run(&export).code, 0);
    let list = bench.run(&[&["blocked"][..], &narrow, &["--json"]].concat());
    assert_eq!(fs::read_to_string(&file).unwrap(), list.out);
    assert!(list.out.lines().count() > 3);
    let file = bench.path("calls.jsonl");
    let export = ["export", "complaints", "-o", file.to_str().unwrap()];
    assert_eq!(bench.run(&export).code, 0);
    let list = bench.run(&["complaint", "list", "--json"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), list.out);
    bench.sign_in("budi");
    let file = bench.path("work.jsonl");
    let export = ["export", "worklist", "-o", file.to_str().unwrap()];
    assert_eq!(bench.run(&export).code, 0);
    let list = bench.run(&["worklist", "--json"]);
    assert_eq!(fs::read_to_string(&file).unwrap(), list.out);
    assert!(!list.out.is_empty());
}

#[test]
fn csv_has_the_keys_over_its_columns_and_a_stamp_beside_it() {
    let bench = Bench::signed_in("budi");
    let file = bench.path("list.CSV");
    let args = [
        "export",
        "blocked",
        "--by",
        "system",
        "-o",
        file.to_str().unwrap(),
    ];
    let made = bench.json(&args);
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.starts_with("idpel,name,unit,unit_name,causes,locks,since,by,user,days_overdue,days_blocked,overdue\n"),
        "{text}"
    );
    assert_eq!(
        text.lines().count() as u64,
        made["rows"].as_u64().unwrap() + 1
    );
    assert!(text.lines().skip(1).all(|line| line.starts_with("7711")));
    let stamp = fs::read(bench.path("list.CSV.meta.json")).unwrap();
    let stamp: Value = serde_json::from_slice(&stamp).unwrap();
    assert_eq!(stamp["filter"], "unit=77110 by=system sort=idpel");
    assert_eq!(stamp["rows"], made["rows"]);
}

#[test]
fn an_export_that_may_not_be_leaves_nothing_and_says_why() {
    let bench = Bench::signed_in("sari");
    let db = bench.db();
    let name = |file: &str| bench.path(file).to_str().unwrap().to_owned();
    let export = |what: &str, file: &str| bench.run(&["export", what, "-o", file, "--json"]);
    export("worklist", &name("list.csv")).stopped(4, "role");
    export("blocked", &name("list.pdf")).stopped(2, "usage");
    export("blocked", &name("list")).stopped(2, "usage");
    export("blocked", &name("nowhere/list.csv")).stopped(5, "output");
    fs::create_dir(bench.path("taken.csv")).unwrap();
    export("blocked", &name("taken.csv")).stopped(5, "output");
    // A replica may have any name.
    let odd = bench.path("replica.csv");
    fs::copy(&db, &odd).unwrap();
    let before = fs::read(&odd).unwrap();
    let args = ["export", "blocked", "-o", odd.to_str().unwrap(), "--json"];
    bench
        .with("PLN123_DB", odd.to_str().unwrap(), &args)
        .stopped(2, "output_in_the_way");
    assert_eq!(fs::read(&odd).unwrap(), before);
    bench.sign_in("rina");
    export("blocked", &name("list.csv")).stopped(4, "role");
    export("complaints", &name("list.csv")).stopped(4, "role");
    bench.sign_in("budi");
    export("complaints", &name("list.csv")).stopped(4, "role");
    assert!(!bench.path("list.csv").exists());
    assert_eq!(bench.audited("refused"), 4);
}
