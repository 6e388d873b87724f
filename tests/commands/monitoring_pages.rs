//! `blocked` page by page, and to whom it is refused.

use crate::monitoring::{COLUMNS, blocked};
use crate::{Bench, of};
use serde_json::Value;

/// The whole list in pages of `limit`, each after what `next` says of the page before.
fn paged(bench: &Bench, args: &[&str], limit: &str, by_mark: bool) -> Vec<Value> {
    let mut all: Vec<Value> = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let mut line = [&["blocked", "--json", "--limit", limit], args].concat();
        line.extend(after.iter().flat_map(|after| ["--after", after.as_str()]));
        let ran = bench.run(&line);
        assert_eq!(ran.code, 0, "{ran:?}");
        let rows = ran.rows();
        assert!(rows.len() <= limit.parse().unwrap());
        all.extend(rows);
        let Some((_, rest)) = ran.err.split_once("--after ") else {
            return all;
        };
        after = if by_mark {
            // As a shell reads what stands between the quotes.
            Some(rest.trim().trim_matches('\'').to_owned())
        } else {
            Some(all.last().unwrap()["idpel"].as_str().unwrap().to_owned())
        };
    }
}

#[test]
fn pages_by_the_printed_mark_or_by_idpel_are_the_whole_list_without_loss_or_doubles() {
    let bench = Bench::signed_in("sari");
    for column in COLUMNS {
        for desc in [&[][..], &["--desc"]] {
            let order = [&["--sort", column], desc].concat();
            let all = blocked(&bench, &order);
            assert_eq!(paged(&bench, &order, "29", true), all, "{order:?}");
        }
        let order = ["--sort", column];
        assert_eq!(
            paged(&bench, &order, "40", false),
            blocked(&bench, &order),
            "{column}"
        );
    }
    let narrow = ["--unit", "77110", "--sort", "overdue"];
    assert_eq!(paged(&bench, &narrow, "5", true), blocked(&bench, &narrow));
    // A page that ends with the list has no mark.
    let whole = blocked(&bench, &[]).len().to_string();
    let ran = bench.run(&["blocked", "--json", "--limit", &whole]);
    assert_eq!(ran.err, "");
}

#[test]
fn a_place_that_is_none_in_the_order_is_refused_and_says_what_is() {
    let bench = Bench::signed_in("sari");
    let by_name = bench.run(&["blocked", "--sort", "name", "--limit", "1"]);
    let mark = by_name
        .err
        .split_once("--after ")
        .unwrap()
        .1
        .trim()
        .trim_matches('\'')
        .to_owned();
    for after in [
        "",
        "nothing",
        "77110000001",
        "771100000014:x",
        ":",
        "771100000014:",
        "99",
        mark.as_str(),
    ] {
        let ran = bench.run(&["blocked", "--json", "--after", after]);
        ran.stopped(2, "usage");
        assert!(ran.err.contains("help: "), "{ran:?}");
    }
    let gone = bench.run(&["blocked", "--json", "--after", of("clear")]);
    gone.stopped(2, "place_gone");
    // The mark of an order is one of that order.
    assert_eq!(
        bench
            .run(&["blocked", "--sort", "name", "--after", &mark])
            .code,
        0
    );
    for (flag, value) in [
        ("--ageing", "1-31"),
        ("--by", "nobody"),
        ("--cause", "hunger"),
        ("--sort", "colour"),
        ("--limit", "0"),
        ("--limit", "-1"),
        ("--unit", "x"),
    ] {
        bench
            .run(&["blocked", "--json", flag, value])
            .stopped(2, "usage");
    }
    for with in [["--limit", "3"], ["--after", "771100000014"]] {
        let args = [&["blocked", "--json", "--summary"][..], &with].concat();
        bench.run(&args).stopped(2, "usage");
    }
}

#[test]
fn who_may_not_see_it_is_refused_in_list_and_summary_and_that_is_noted() {
    let bench = Bench::new();
    let mut refused = 0;
    for user in ["rina", "admin"] {
        bench.sign_in(user);
        for args in [
            &["blocked", "--json"][..],
            &["blocked", "--json", "--summary"],
        ] {
            bench.run(args).stopped(4, "role");
            refused += 1;
            assert_eq!(bench.audited("refused"), refused);
        }
    }
    bench.sign_in("budi");
    for more in [&[][..], &["--summary"], &["--limit", "1"]] {
        let args = [&["blocked", "--json", "--unit", "77120"], more].concat();
        bench.run(&args).stopped(4, "other_unit");
        refused += 1;
        assert_eq!(bench.audited("refused"), refused);
    }
    bench.sign_in("sari");
    let ran = bench.run(&["blocked", "--json", "--unit", "99999"]);
    ran.stopped(4, "unit_unknown");
}

#[test]
fn a_unit_users_list_pages_and_sums_are_the_own_units_alone() {
    let bench = Bench::signed_in("sari");
    let theirs = blocked(&bench, &["--unit", "77110"]);
    let summed = bench.json(&["blocked", "--summary", "--unit", "77110"]);
    let everyone = blocked(&bench, &[]);
    assert!(theirs.len() < everyone.len());
    let elsewhere = everyone
        .iter()
        .find(|row| row["unit"]["code"] != "77110")
        .unwrap();
    bench.sign_in("budi");
    assert_eq!(blocked(&bench, &[]), theirs);
    assert_eq!(blocked(&bench, &["--unit", "77110"]), theirs);
    assert_eq!(bench.json(&["blocked", "--summary"]), summed);
    assert_eq!(
        paged(&bench, &["--sort", "since"], "7", true),
        blocked(&bench, &["--sort", "since"])
    );
    // Another unit's customer is no place in the own unit's list, nor a way to learn of it.
    let other = elsewhere["idpel"].as_str().unwrap();
    let ran = bench.run(&[
        "blocked", "--json", "--sort", "overdue", "--limit", "1", "--after", other,
    ]);
    ran.stopped(4, "other_unit");
    let before = bench.audited("lookup");
    blocked(&bench, &[]);
    assert_eq!(bench.audited("lookup"), before + 1);
}
