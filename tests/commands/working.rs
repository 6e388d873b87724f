//! `worklist`: what is printed for programs, row by row, and who is refused.

use crate::{Bench, keys, of};
use serde_json::Value;

#[test]
fn the_worklist_has_every_key_that_programs_read_the_most_urgent_first() {
    let bench = Bench::signed_in("budi");
    let rows = bench.rows(&["worklist"]);
    let kinds: Vec<&str> = rows.iter().filter_map(|row| row["kind"].as_str()).collect();
    assert_eq!(
        kinds,
        ["dispensation_ending", "manual_block", "manual_block"]
    );
    let always = [
        "kind",
        "idpel",
        "name",
        "unit",
        "to_do",
        "paragraph",
        "days_overdue",
        "overdue",
        "register_nos",
        "since",
    ];
    keys(&rows[0], &[&always[..], &["until"]].concat());
    keys(&rows[2], &always);
    keys(&rows[2]["unit"], &["code", "name"]);
    for row in &rows {
        assert_eq!(row["unit"]["code"], "77110");
        let dil = bench.json(&["dil", row["idpel"].as_str().unwrap()]);
        assert_eq!(row["overdue"], dil["balance"]["overdue"], "{row}");
        let overdue = dil["receivables"].as_array().unwrap().iter();
        let overdue: Vec<&Value> = overdue
            .filter(|receivable| receivable["state"] == "overdue")
            .map(|receivable| &receivable["register_no"])
            .collect();
        assert_eq!(row["register_nos"], serde_json::json!(overdue));
    }
    let late: Vec<i64> = rows[1..]
        .iter()
        .filter_map(|row| row["days_overdue"].as_i64())
        .collect();
    assert_eq!(late, [339, 158], "the oldest debt first");
    assert_eq!(rows[1]["since"], "2018-11-21");
    assert_eq!(rows[0]["until"], "2019-10-30");
    assert_eq!(bench.rows(&["worklist", "--unit", "77110"]), rows);
    assert_eq!(
        bench.rows(&["worklist", "--kind", "manual_block"]),
        rows[1..]
    );
    assert!(
        bench
            .rows(&["worklist", "--kind", "centre_refused"])
            .is_empty()
    );
}

#[test]
fn the_worklist_is_printed_for_a_person_with_its_count_and_sum() {
    let bench = Bench::signed_in("budi");
    let id = bench.run(&["worklist"]);
    assert_eq!(id.code, 0, "{id:?}");
    assert!(id.out.contains("blokir manual"), "{id:?}");
    assert!(
        id.out
            .contains("3 pekerjaan · lewat jatuh tempo Rp1.146.000"),
        "{id:?}"
    );
    let en = bench.run(&["--lang", "en", "worklist", "--kind", "meter_reported"]);
    assert!(
        en.out.contains("There is nothing to do for this unit."),
        "{en:?}"
    );
}

#[test]
fn what_is_blocked_leaves_the_list_and_what_is_looked_at_is_noted() {
    let bench = Bench::signed_in("budi");
    let before = bench.audited("lookup");
    bench.rows(&["worklist"]);
    assert_eq!(bench.audited("lookup"), before + 1);
    let args = [
        "block",
        of("old_not_blocked"),
        "--lock",
        "debt",
        "--note",
        "surat 12",
    ];
    assert_eq!(bench.run(&args).code, 0);
    let left = bench.rows(&["worklist", "--kind", "manual_block"]);
    assert_eq!(left.len(), 1);
    assert!(left.iter().all(|row| row["idpel"] != of("old_not_blocked")));
}

#[test]
fn another_units_list_and_other_roles_are_refused_and_noted() {
    let bench = Bench::signed_in("budi");
    bench
        .run(&["worklist", "--unit", "77120", "--json"])
        .stopped(4, "other_unit");
    assert_eq!(bench.audited("refused"), 1);
    assert_eq!(bench.audited("lookup"), 0, "nothing was shown");
    for name in ["rina", "sari", "admin"] {
        bench.sign_in(name);
        bench.run(&["worklist", "--json"]).stopped(4, "role");
    }
    bench
        .run(&["worklist", "--unit", "x", "--json"])
        .stopped(2, "usage");
    bench
        .run(&["worklist", "--kind", "x", "--json"])
        .stopped(2, "usage");
}
