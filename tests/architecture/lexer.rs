//! A Rust file taken apart into code, string literals and comments, as far as these tests need it.

/// The parts of a file. In `code` strings and comments are left out.
#[derive(Debug, Default)]
pub(crate) struct Source {
    pub(crate) code: String,
    pub(crate) strings: Vec<String>,
}

pub(crate) fn lex(text: &str) -> Source {
    let letters: Vec<char> = text.chars().collect();
    let mut source = Source::default();
    let mut at = 0;
    while at < letters.len() {
        let rest = &letters[at..];
        at += match rest {
            ['/', '/', ..] => rest.iter().position(|c| *c == '\n').unwrap_or(rest.len()),
            ['/', '*', ..] => block_comment(rest),
            ['r', '"' | '#', ..] if !ends_in_word(&source.code) && is_raw(&rest[1..]) => {
                1 + raw_string(&rest[1..], &mut source)
            }
            ['"', ..] => string(rest, &mut source),
            ['\'', '\\', ..] => 3 + rest[3..].iter().position(|c| *c == '\'').unwrap_or(0),
            ['\'', _, '\'', ..] => 3,
            [letter, ..] => {
                source.code.push(*letter);
                1
            }
            [] => break,
        };
    }
    source
}

fn ends_in_word(code: &str) -> bool {
    code.ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

fn is_raw(rest: &[char]) -> bool {
    rest.iter().find(|c| **c != '#') == Some(&'"')
}

fn block_comment(rest: &[char]) -> usize {
    let mut depth = 0;
    for at in 0..rest.len() {
        match &rest[at..] {
            ['/', '*', ..] => depth += 1,
            ['*', '/', ..] => {
                depth -= 1;
                if depth == 0 {
                    return at + 2;
                }
            }
            _ => {}
        }
    }
    rest.len()
}

fn raw_string(rest: &[char], source: &mut Source) -> usize {
    let hashes = rest.iter().take_while(|c| **c == '#').count();
    let body = &rest[hashes + 1..];
    let close: Vec<char> = std::iter::once('"')
        .chain(std::iter::repeat_n('#', hashes))
        .collect();
    let length = body
        .windows(close.len())
        .position(|end| end == close)
        .unwrap_or(body.len());
    source.strings.push(body[..length].iter().collect());
    hashes + 1 + length + close.len()
}

fn string(rest: &[char], source: &mut Source) -> usize {
    let mut text = String::new();
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        if rest[at] == '\\' {
            at += 1;
        }
        text.extend(rest.get(at));
        at += 1;
    }
    source.strings.push(text);
    at + 1
}

/// All paths that begin with `root`, each to its end, whatever braces they are written in.
pub(crate) fn paths(code: &str, root: &str) -> Vec<Vec<String>> {
    let start = format!("{root}::");
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find(&start) {
        let before = &rest[..at];
        rest = &rest[at + start.len()..];
        if !ends_in_word(before) && !before.ends_with('$') {
            follow(rest, &[], &mut found);
        }
    }
    found
}

/// Follows one tree of paths; returns what comes after it.
fn follow<'a>(text: &'a str, before: &[String], found: &mut Vec<Vec<String>>) -> &'a str {
    let text = text.trim_start();
    if let Some(mut inner) = text.strip_prefix('{') {
        loop {
            inner = inner.trim_start();
            if let Some(after) = inner.strip_prefix('}') {
                return after;
            }
            let after = follow(inner, before, found).trim_start();
            inner = after.strip_prefix(',').unwrap_or(after);
            if inner.len() == after.len() && !inner.starts_with('}') {
                return inner;
            }
        }
    }
    let end = text
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(text.len());
    let mut path = before.to_vec();
    path.push(text[..end].to_owned());
    let after = &text[end..];
    match after.strip_prefix("::") {
        Some(deeper) if !deeper.starts_with('<') => follow(deeper, &path, found),
        _ => {
            found.push(path);
            let after = after.trim_start();
            let after = after.strip_prefix('*').unwrap_or(after);
            match after.strip_prefix("as ") {
                Some(name) => name.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_'),
                None => after,
            }
        }
    }
}

#[test]
fn the_lexer_tells_code_from_strings_and_comments() {
    let source = lex(
        "let a = \"SELECT \\\" x\"; // \"no\"\n/* /* b */ \"c\" */ r#\"raw \"q\" s\"#; 'x'; '\\''; fn f<'a>() {}",
    );
    assert_eq!(source.strings, ["SELECT \" x", "raw \"q\" s"]);
    assert!(
        !source.code.contains("no") && source.code.contains("fn f<'a>() {}"),
        "{}",
        source.code
    );
    let found = paths(
        "use crate::a::{b, c::{D, e as f}, *}; crate::g::h::<T>(); $crate::z",
        "crate",
    );
    let found: Vec<String> = found.iter().map(|path| path.join("::")).collect();
    assert_eq!(found, ["a::b", "a::c::D", "a::c::e", "a::", "g::h"]);
}
