//! Files: how long, how they open, what lies at the top, what is left undone.

use crate::{files_under, none, read, root, sources};
use std::path::Path;

/// The longest that a file may be, and from where on it wants a reason.
const MOST: usize = 400;
const LONG: usize = 300;

/// Files over 300 lines, each with why it is not two.
const EXCUSED: &[(&str, &str)] = &[];

/// What may lie at the top of the repository; `.git` and `target` are not of it.
const TOP: [&str; 15] = [
    ".ci",
    ".git",
    ".gitignore",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "assets",
    "benches",
    "sample.db",
    "src",
    "target",
    "tests",
];

fn is_rust(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|end| end == "rs")
}

fn rust_files() -> Vec<String> {
    let mut all = files_under("src");
    all.extend(files_under("tests"));
    all.retain(|name| is_rust(name));
    all
}

#[test]
fn no_file_is_longer_than_400_lines_and_one_over_300_says_why() {
    let mut wrong = Vec::new();
    for name in rust_files() {
        let lines = read(&name).lines().count();
        let excused = EXCUSED.iter().any(|(file, _)| *file == name);
        if lines > MOST || lines > LONG && !excused {
            wrong.push(format!("{name}: {lines} lines"));
        } else if lines <= LONG && excused {
            wrong.push(format!("{name}: {lines} lines, needs no excuse"));
        }
    }
    none("long files", &wrong);
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    let mut wrong = rust_files();
    wrong.retain(|name| {
        let text = read(name);
        let first = text.lines().next().unwrap_or_default();
        !first.starts_with("//! ") || first.len() < 8
    });
    none("files without a //! header", &wrong);
}

#[test]
fn nothing_is_left_for_later() {
    let undone = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
        concat!("HA", "CK:"),
    ];
    let macros = [
        concat!("to", "do!"),
        concat!("unimple", "mented!"),
        concat!("db", "g!"),
    ];
    let mut wrong = Vec::new();
    let mut all = rust_files();
    all.extend(files_under("assets").into_iter().filter(|name| {
        Path::new(name)
            .extension()
            .is_some_and(|end| ["ftl", "toml", "sql"].iter().any(|text| end == *text))
    }));
    for name in all {
        for (at, line) in read(&name).lines().enumerate() {
            let words = line
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| undone.contains(&word));
            if words || macros.iter().any(|word| line.contains(word)) {
                wrong.push(format!("{name}:{}", at + 1));
            }
        }
    }
    none("left for later", &wrong);
}

#[test]
fn the_top_holds_only_what_belongs_there() {
    let mut wrong: Vec<String> = std::fs::read_dir(root())
        .expect("the root")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    wrong.retain(|name| !TOP.contains(&name.as_str()));
    none("at the top", &wrong);
}

#[test]
fn nothing_is_unsafe_and_nothing_waits_by_sleeping() {
    let mut wrong = Vec::new();
    let all = sources("src").into_iter().chain(sources("tests"));
    for (file, source) in all {
        let words: Vec<&str> = source
            .code
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .collect();
        if words.contains(&"sleep") {
            wrong.push(format!("{file} sleeps"));
        }
        if words.contains(&"unsafe") && file.starts_with("src/") {
            wrong.push(format!("{file} is unsafe"));
        }
    }
    none("sleeping or unsafe", &wrong);
}
