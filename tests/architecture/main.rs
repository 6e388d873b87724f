//! The house itself: who may import whom, where SQL may stand, who may ask the time, how long a file may be, and that
//! every sentence is there in both languages and said somewhere.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod borders;
mod files;
mod lexer;
mod sentences;

use lexer::{Source, lex};
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files under a folder, by their path from the root, in order.
fn files_under(folder: &str) -> Vec<String> {
    fn gather(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                gather(&path, found);
            } else {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    gather(&root().join(folder), &mut found);
    let mut names: Vec<String> = found
        .iter()
        .filter_map(|path| path.strip_prefix(root()).ok())
        .map(|path| path.to_string_lossy().replace('\\', "/"))
        .collect();
    names.sort();
    names
}

fn read(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Every Rust file under a folder with its text taken apart.
fn sources(folder: &str) -> Vec<(String, Source)> {
    let names = files_under(folder).into_iter();
    names
        .filter(|name| Path::new(name).extension().is_some_and(|end| end == "rs"))
        .map(|name| {
            let source = lex(&read(&name));
            (name, source)
        })
        .collect()
}

/// Fails with all that is wrong, one a line.
#[track_caller]
fn none(what: &str, wrong: &[String]) {
    assert!(wrong.is_empty(), "{what}:\n  {}", wrong.join("\n  "));
}
