//! `blocked`: the list, its filters and orders, and what it comes to.

use crate::{Bench, keys, of};
use serde_json::Value;
use std::collections::BTreeSet;

pub(crate) const COLUMNS: [&str; 8] = [
    "idpel",
    "name",
    "unit",
    "causes",
    "since",
    "by",
    "days_overdue",
    "overdue",
];

/// Ways to narrow the list, some of which nobody fits.
const FILTERS: [&[&str]; 12] = [
    &[],
    &["--unit", "77110"],
    &["--unit", "77320"],
    &["--cause", "bp_instalment"],
    &["--cause", "meter_lost"],
    &["--ageing", "1-30"],
    &["--ageing", "91+"],
    &["--ageing", "0", "--by", "user"],
    &["--by", "system"],
    &["--blocked-for", "1-30"],
    &["--text", "si"],
    &[
        "--unit", "77110", "--cause", "ts_p2tl", "--by", "system", "--ageing", "61-90",
    ],
];

pub(crate) fn blocked(bench: &Bench, args: &[&str]) -> Vec<Value> {
    bench.rows(&[&["blocked"], args].concat())
}

fn idpels(rows: &[Value]) -> Vec<&str> {
    rows.iter()
        .map(|row| row["idpel"].as_str().unwrap())
        .collect()
}

fn rupiah(value: &Value) -> u64 {
    value.as_str().unwrap().parse().unwrap()
}

#[test]
fn a_row_has_the_fixed_keys_and_says_what_the_record_says() {
    let bench = Bench::signed_in("sari");
    let rows = blocked(&bench, &[]);
    assert!(rows.len() > 50);
    for row in &rows {
        keys(
            row,
            &[
                "idpel",
                "name",
                "unit",
                "causes",
                "locks",
                "days_overdue",
                "overdue",
            ],
        );
        keys(&row["unit"], &["code", "name"]);
        for lock in row["locks"].as_array().unwrap() {
            keys(lock, &["lock", "by", "user", "since"]);
        }
    }
    for situation in ["label_debt", "label_debt_and_meter", "label_meter"] {
        let idpel = of(situation);
        let row = rows.iter().find(|row| row["idpel"] == idpel);
        let row = row.unwrap_or_else(|| panic!("{situation} is not listed"));
        let record = bench.json(&["dil", idpel]);
        assert_eq!(row["name"], record["name"]);
        assert_eq!(row["unit"], record["unit"]);
        assert_eq!(row["causes"], record["status"]["causes"]);
        assert_eq!(row["locks"], record["status"]["locks"]);
        assert_eq!(row["overdue"], record["balance"]["overdue"]);
    }
}

#[test]
fn for_a_person_it_is_a_table_with_its_count_and_sum_in_both_languages() {
    let bench = Bench::signed_in("sari");
    let rows = blocked(&bench, &["--unit", "77110"]);
    for (lang, total, title) in [
        (
            "id",
            "pelanggan diblokir · jatuh tempo Rp",
            "Diblokir sejak",
        ),
        ("en", "customers blocked · overdue Rp", "Blocked since"),
    ] {
        let ran = bench.run(&["blocked", "--unit", "77110", "--lang", lang]);
        assert_eq!(ran.code, 0, "{ran:?}");
        assert!(ran.out.contains(title), "{}", ran.out);
        assert!(
            ran.out.contains(&format!("{} {total}", rows.len())),
            "{}",
            ran.out
        );
        for row in &rows {
            let idpel = row["idpel"].as_str().unwrap();
            let grouped = format!("{} {} {}", &idpel[..4], &idpel[4..8], &idpel[8..]);
            assert_eq!(ran.out.matches(&grouped).count(), 1, "{grouped}");
        }
    }
    let summed = bench.run(&["blocked", "--summary"]);
    for text in [
        "Menurut sebab",
        "Menurut unit",
        "Menurut umur utang",
        "kWh Meter Hilang",
    ] {
        assert!(summed.out.contains(text), "{text}: {}", summed.out);
    }
}

#[test]
fn count_rows_and_the_sums_by_unit_and_ageing_agree_under_every_filter() {
    let bench = Bench::signed_in("sari");
    let mut sizes = BTreeSet::new();
    for filter in FILTERS {
        let rows = blocked(&bench, filter);
        let summary = bench.json(&[&["blocked", "--summary"], filter].concat());
        keys(
            &summary,
            &["count", "overdue", "by_cause", "by_unit", "by_ageing"],
        );
        keys(
            &summary["by_ageing"],
            &["0", "1-30", "31-60", "61-90", "91+"],
        );
        assert_eq!(summary["by_cause"].as_object().unwrap().len(), 8);
        let total: u64 = rows.iter().map(|row| rupiah(&row["overdue"])).sum();
        assert_eq!(summary["count"], rows.len(), "{filter:?}");
        assert_eq!(rupiah(&summary["overdue"]), total, "{filter:?}");
        for by in ["by_unit", "by_ageing"] {
            let buckets = summary[by].as_object().unwrap();
            let count: u64 = buckets
                .values()
                .map(|sum| sum["count"].as_u64().unwrap())
                .sum();
            let owed: u64 = buckets.values().map(|sum| rupiah(&sum["overdue"])).sum();
            assert_eq!((count, owed), (rows.len() as u64, total), "{filter:?} {by}");
        }
        for (unit, sum) in summary["by_unit"].as_object().unwrap() {
            let theirs = rows
                .iter()
                .filter(|row| row["unit"]["code"] == unit.as_str());
            assert_eq!(sum["count"], theirs.count(), "{filter:?} {unit}");
        }
        for (cause, sum) in summary["by_cause"].as_object().unwrap() {
            let theirs = |row: &&Value| {
                row["causes"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|one| one == cause)
            };
            assert_eq!(
                sum["count"],
                rows.iter().filter(theirs).count(),
                "{filter:?} {cause}"
            );
        }
        sizes.insert(rows.len());
    }
    assert!(
        sizes.len() > 6,
        "filters that tell nothing apart: {sizes:?}"
    );
}

/// Whether a row is one that a filter names.
type Fits<'a> = &'a dyn Fn(&Value) -> bool;

#[test]
fn each_filter_lets_through_exactly_what_it_names() {
    let bench = Bench::signed_in("sari");
    let all = blocked(&bench, &[]);
    let days = |row: &Value| row["days_overdue"].as_i64().unwrap();
    let by = |row: &Value, who: &str| {
        row["locks"]
            .as_array()
            .unwrap()
            .iter()
            .any(|lock| lock["by"] == who)
    };
    let table: [(&[&str], Fits<'_>); 9] = [
        (&["--unit", "77110"], &|row| row["unit"]["code"] == "77110"),
        (&["--cause", "ts_kwh"], &|row| {
            row["causes"].as_array().unwrap().contains(&"ts_kwh".into())
        }),
        (&["--ageing", "0"], &|row| days(row) == 0),
        (&["--ageing", "1-30"], &|row| (1..=30).contains(&days(row))),
        (&["--ageing", "31-60"], &|row| {
            (31..=60).contains(&days(row))
        }),
        (&["--ageing", "61-90"], &|row| {
            (61..=90).contains(&days(row))
        }),
        (&["--ageing", "91+"], &|row| days(row) > 90),
        (&["--by", "user"], &|row| by(row, "user")),
        (&["--by", "system"], &|row| by(row, "system")),
    ];
    for (filter, fits) in table {
        let expected: Vec<Value> = all.iter().filter(|row| fits(row)).cloned().collect();
        assert_eq!(blocked(&bench, filter), expected, "{filter:?}");
    }
    let digits = blocked(&bench, &["--text", "7711 0000 00"]);
    assert!(
        idpels(&digits)
            .iter()
            .all(|idpel| idpel.starts_with("7711000000"))
    );
    assert_eq!(blocked(&bench, &["--text", "%"]).len(), 0);
}

/// What a row is ordered by, as text that orders alike.
fn key(row: &Value, column: &str) -> String {
    match column {
        "days_overdue" => format!("{:09}", row[column].as_i64().unwrap()),
        "overdue" => format!("{:018}", rupiah(&row[column])),
        "unit" => row["unit"]["code"].as_str().unwrap().to_owned(),
        "since" => {
            let since = |lock: &Value| lock["since"].as_str().unwrap().to_owned();
            row["locks"]
                .as_array()
                .unwrap()
                .iter()
                .map(since)
                .min()
                .unwrap()
        }
        _ => row[column].as_str().unwrap().to_owned(),
    }
}

#[test]
fn each_column_orders_the_list_and_desc_is_the_same_backwards() {
    let bench = Bench::signed_in("sari");
    for column in COLUMNS {
        let up = blocked(&bench, &["--sort", column]);
        let mut down = blocked(&bench, &["--sort", column, "--desc"]);
        down.reverse();
        assert_eq!(up, down, "{column}");
        if !["causes", "by"].contains(&column) {
            let keys: Vec<(String, &str)> = up
                .iter()
                .zip(idpels(&up))
                .map(|(row, idpel)| (key(row, column), idpel))
                .collect();
            assert!(keys.is_sorted(), "{column}");
        }
    }
}
