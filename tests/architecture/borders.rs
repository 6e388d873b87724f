//! Who may import whom, and what only some may touch.

use crate::lexer::paths;
use crate::{none, sources};

/// Each house with those of ours that it may import, downwards only.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("replica", &["domain"]),
    ("centre", &["domain"]),
    ("report", &["domain"]),
    ("sample", &["domain"]),
    ("desk", &["domain", "replica"]),
    // It words the faults of the desk and of the replica too.
    ("locale", &["domain", "desk", "replica"]),
    ("tui", &["desk", "domain", "report", "locale"]),
    (
        "cli",
        &[
            "domain", "replica", "centre", "report", "sample", "desk", "locale", "tui",
        ],
    ),
];

/// What may be taken from a house that is otherwise out of reach: opening it, its fault, and one value to show.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("tui", "replica::Fault"),
    ("tui", "replica::Replica"),
    ("tui", "replica::search::Found"),
    ("tui", "replica::search::Finding"),
];

const HOUSES: [&str; 9] = [
    "domain", "replica", "centre", "report", "sample", "desk", "locale", "tui", "cli",
];

fn house(file: &str) -> &str {
    let inner = file.strip_prefix("src/").expect("under src");
    inner
        .split('/')
        .next()
        .unwrap_or(inner)
        .trim_end_matches(".rs")
}

/// The module that a file is, from the crate's root.
fn module(file: &str) -> Vec<String> {
    let inner = file.trim_start_matches("src/").trim_end_matches(".rs");
    let inner = inner.trim_end_matches("/mod");
    inner.split('/').map(str::to_owned).collect()
}

/// What a file imports of ours, from the crate's root, whether it says `crate::` or climbs there by `super::`.
fn imported(file: &str, code: &str) -> Vec<Vec<String>> {
    let mut all = paths(code, "crate");
    for path in paths(code, "super") {
        let mut at = module(file);
        at.pop();
        let mut rest = path.as_slice();
        while let [first, more @ ..] = rest
            && first == "super"
        {
            at.pop();
            rest = more;
        }
        at.extend(rest.iter().cloned());
        all.push(at);
    }
    all
}

#[test]
fn houses_import_downwards_only() {
    let mut wrong = Vec::new();
    for (file, source) in sources("src") {
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(name, _)| *name == house(&file)) else {
            continue;
        };
        for path in imported(&file, &source.code) {
            let to = path.first().map_or("", String::as_str);
            let whole = path.join("::");
            let excused = EXCEPTIONS.iter().any(|(from, what)| {
                *from == house(&file) && (whole == *what || whole.starts_with(&format!("{what}::")))
            });
            if HOUSES.contains(&to) && to != house(&file) && !allowed.contains(&to) && !excused {
                wrong.push(format!("{file} imports {whole}"));
            }
        }
    }
    none("imports against the order of the house", &wrong);
}

#[test]
fn every_house_has_its_place_in_the_order() {
    let mut wrong: Vec<String> = crate::files_under("src")
        .iter()
        .map(|file| house(file).to_owned())
        .collect();
    wrong.dedup();
    wrong.retain(|name| {
        !["main", "lib"].contains(&name.as_str()) && !HOUSES.contains(&name.as_str())
    });
    none("folders of src without a place", &wrong);
}

#[test]
fn every_exception_is_still_needed() {
    let mut left: Vec<String> = EXCEPTIONS
        .iter()
        .map(|(from, what)| format!("{from} {what}"))
        .collect();
    for (file, source) in sources("src") {
        for path in imported(&file, &source.code) {
            let used = format!("{} {}", house(&file), path.join("::"));
            left.retain(|exception| !used.starts_with(exception));
        }
    }
    none("exceptions that nobody needs any more", &left);
}

fn is_sql(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let begins = |verb: &str, then: &[&str]| {
        words.windows(2).any(|pair| {
            let hit = |word: &str, with: &str| word == with || word == with.to_lowercase();
            hit(pair[0], verb) && then.iter().any(|then| hit(pair[1], then))
        })
    };
    let has = |word: &str| words.contains(&word);
    has("SELECT")
        || has("PRAGMA")
        || has("UPDATE") && has("SET")
        || begins("INSERT", &["INTO", "OR"])
        || begins("DELETE", &["FROM"])
        || begins(
            "CREATE",
            &[
                "TABLE", "INDEX", "TRIGGER", "VIEW", "VIRTUAL", "UNIQUE", "TEMP",
            ],
        )
}

#[test]
fn sql_stands_only_in_the_replica_and_the_centre() {
    assert!(
        is_sql("SELECT 1")
            && is_sql("UPDATE a SET b")
            && is_sql("delete from a")
            && !is_sql("Select one.")
    );
    let mut wrong = Vec::new();
    for (file, source) in sources("src") {
        if ["replica", "centre"].contains(&house(&file)) {
            continue;
        }
        for text in source.strings.iter().filter(|text| is_sql(text)) {
            wrong.push(format!("{file}: {text:?}"));
        }
    }
    none("SQL outside its place", &wrong);
}

#[test]
fn only_the_replica_and_the_centre_know_the_database() {
    let mut wrong = Vec::new();
    for (file, source) in sources("src") {
        // The worker keeps the handle that stops a stale question.
        let excused = file == "src/tui/worker.rs"
            && source.code.matches("rusqlite::").count() == 1
            && source.code.contains("rusqlite::InterruptHandle");
        if !["replica", "centre"].contains(&house(&file))
            && source.code.contains("rusqlite")
            && !excused
        {
            wrong.push(file);
        }
    }
    none("the database outside its place", &wrong);
}

#[test]
fn what_draws_only_draws() {
    /// Values to show that the desk makes.
    const SHOWN: [&str; 1] = ["desk::calls::Saved"];
    let mut wrong = Vec::new();
    for (file, source) in sources("src/tui") {
        if !file.ends_with("view.rs") && !file.ends_with("draw.rs") {
            continue;
        }
        for word in [
            "std::thread",
            "mpsc",
            "Sender",
            "Receiver",
            "worker",
            "std::fs",
            "std::io",
            "crossterm",
        ] {
            if source.code.contains(word) {
                wrong.push(format!("{file} has {word}"));
            }
        }
        for path in imported(&file, &source.code) {
            let whole = path.join("::");
            if path.first().is_some_and(|to| to == "desk") && !SHOWN.contains(&whole.as_str()) {
                wrong.push(format!("{file} imports {whole}"));
            }
        }
    }
    none("views that do more than draw", &wrong);
}

#[test]
fn the_domain_touches_nothing_outside_itself() {
    let mut wrong = Vec::new();
    for (file, source) in sources("src/domain") {
        for word in [
            "std::fs",
            "std::env",
            "std::io",
            "std::net",
            "std::process",
            "std::thread",
            "std::time",
            "SystemTime",
            "Instant",
            "rusqlite",
            "Utc::now",
            "Local",
            "println!",
            "eprintln!",
            "tracing",
            "rand::",
        ] {
            if source.code.contains(word) {
                wrong.push(format!("{file} has {word}"));
            }
        }
    }
    none("the domain reaches out", &wrong);
}

#[test]
fn one_place_asks_what_time_it_is() {
    let mut wrong = Vec::new();
    for (file, source) in sources("src") {
        for word in ["Utc::now", "Local::now", "SystemTime", "Instant::now"] {
            if source.code.contains(word) && file != "src/desk/clock.rs" {
                wrong.push(format!("{file} has {word}"));
            }
        }
    }
    none("clocks asked outside desk/clock.rs", &wrong);
}
