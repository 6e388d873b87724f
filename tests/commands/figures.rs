//! `complaint list` with its filters and pages, and `complaint figures`.

use crate::{Bench, keys, of};
use serde_json::{Value, json};

/// Calls about three customers: dropped, disputed and of another matter, two of them about one.
fn bench() -> Bench {
    let bench = Bench::signed_in("rina");
    let disputed = [
        "--script",
        "B",
        "--triage",
        "blocked",
        "--identified",
        "yes",
        "--agrees",
        "no",
        "--accepted",
        "no",
        "--objection",
        "already_paid",
    ];
    let calls: [(&str, &[&str]); 4] = [
        ("label_debt", &["--script", "B", "--end", "dropped"]),
        ("label_debt", &disputed),
        ("clear", &["--script", "A", "--end", "wrong-number"]),
        (
            "pb_instalments",
            &["--script", "C", "--end", "caller-refused"],
        ),
    ];
    for (customer, answers) in calls {
        bench.json(&[&["complaint", "add", of(customer)], answers].concat());
    }
    bench
}

fn ids(rows: &[Value]) -> Vec<&str> {
    rows.iter().map(|row| row["id"].as_str().unwrap()).collect()
}

#[test]
fn each_filter_of_the_list_lets_through_what_it_names() {
    let bench = bench();
    let all = bench.rows(&["complaint", "list"]);
    assert_eq!(all.len(), 5);
    let table: [(&[&str], &str, Value, usize); 8] = [
        (&["--script", "B"], "script", json!("B"), 3),
        (&["--end", "wrong-number"], "end", json!("wrong_number"), 1),
        (&["--status", "open"], "status", json!("OPEN"), 1),
        (&["--status", "closed"], "status", json!("ISSUE CLOSED"), 4),
        (&["--dispute"], "dispute", json!(true), 1),
        (&["--by", "rina"], "by", json!("rina"), 5),
        (
            &["--unit", "77110", "--repeat"],
            "idpel",
            json!(of("label_debt")),
            1,
        ),
        (
            &["--until", "2019-10-24"],
            "idpel",
            json!(of("repeat_caller")),
            1,
        ),
    ];
    for (filter, key, value, count) in table {
        let rows = bench.rows(&[&["complaint", "list"], filter].concat());
        assert_eq!(rows.len(), count, "{filter:?}");
        assert!(
            rows.iter().all(|row| row[key] == value),
            "{filter:?}: {rows:?}"
        );
    }
}

#[test]
fn the_pages_of_the_list_follow_one_another_by_the_last_id() {
    let bench = bench();
    let all = bench.rows(&["complaint", "list"]);
    let first = bench.rows(&["complaint", "list", "--limit", "2"]);
    let after = ids(&first)[1];
    let second = bench.rows(&["complaint", "list", "--limit", "2", "--after", after]);
    let after = ids(&second)[1];
    let third = bench.rows(&["complaint", "list", "--limit", "2", "--after", after]);
    assert_eq!([first, second, third].concat(), all);
    bench
        .run(&["complaint", "list", "--after", "nothing", "--json"])
        .stopped(3, "no_such_complaint");
}

#[test]
fn the_figures_are_one_document_of_what_the_list_shows() {
    let bench = bench();
    bench.sign_in("sari");
    let all = bench.json(&["complaint", "figures"]);
    keys(
        &all,
        &[
            "calls",
            "handling_seconds",
            "repeat",
            "disputes",
            "handed_over",
            "by_status",
            "by_script",
            "by_end",
            "by_user",
            "backs",
            "objections",
        ],
    );
    assert_eq!(all["calls"], 5);
    assert_eq!(
        all["handling_seconds"],
        json!({"median": 284, "p90": 284, "longest": 284})
    );
    assert_eq!(
        all["repeat"],
        json!({"within_days": 7, "calls": 1, "customers": 1})
    );
    assert_eq!(all["by_status"], json!({"ISSUE CLOSED": 4, "OPEN": 1}));
    assert_eq!(all["by_script"], json!({"A": 1, "B": 3, "C": 1}));
    assert_eq!(all["by_end"]["completed"], 2);
    assert_eq!(all["by_end"]["transferred"], 0);
    assert_eq!(
        all["objections"],
        json!([{"objection": "already_paid", "calls": 1}])
    );
    assert_eq!(
        (&all["disputes"], &all["handed_over"]),
        (&json!(1), &json!(1))
    );
    let open = bench.json(&["complaint", "figures", "--status", "open"]);
    assert_eq!((&open["calls"], &open["disputes"]), (&json!(1), &json!(1)));
    assert_eq!(open["handling_seconds"]["longest"], Value::Null);
    let none = bench.json(&["complaint", "figures", "--since", "2030-01-01"]);
    assert_eq!(none["calls"], 0);
    assert_eq!(none["handling_seconds"]["median"], Value::Null);
    let told = bench.run(&["complaint", "figures"]);
    assert!(told.out.contains("4 mnt 44 dtk"), "{told:?}");
    assert!(told.out.contains("Sudah membayar"), "{told:?}");
}

#[test]
fn the_figures_are_the_supervisors_and_of_the_own_unit_a_unit_users() {
    let bench = bench();
    let refused = bench.run(&["complaint", "figures", "--json"]);
    refused.stopped(4, "role");
    bench.sign_in("budi");
    let own = bench.json(&["complaint", "figures"]);
    assert_eq!(
        own,
        bench.json(&["complaint", "figures", "--unit", "77110"])
    );
    bench
        .run(&["complaint", "figures", "--unit", "77120", "--json"])
        .stopped(4, "other_unit");
    bench
        .run(&["complaint", "list", "--json"])
        .stopped(4, "role");
    assert_eq!(bench.audited("refused"), 3);
}

#[test]
fn what_cannot_be_filtered_by_is_told_apart_from_nothing_found() {
    let bench = Bench::signed_in("sari");
    for command in ["list", "figures"] {
        for (filter, exit, code) in [
            (["--unit", "99999"], 4, "unit_unknown"),
            (["--by", "nobody"], 3, "no_such_account"),
            (["--since", "2019-02-30"], 2, "usage"),
            (["--status", "pending"], 2, "usage"),
        ] {
            let args = [&["complaint", command, "--json"], &filter[..]].concat();
            bench.run(&args).stopped(exit, code);
        }
        let days = ["--since", "2019-10-25", "--until", "2019-10-24", "--json"];
        let args = [&["complaint", command], &days[..]].concat();
        bench.run(&args).stopped(2, "usage");
    }
}
