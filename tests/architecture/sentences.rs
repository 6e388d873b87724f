//! The sentences: the same keys with the same blanks in both languages, and each said somewhere.

use crate::{files_under, none, read, sources};
use std::collections::{BTreeMap, BTreeSet};

/// The blanks of each message and attribute, by `key` or `key.attribute`.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut key, mut whole) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let head = line.split_once('=').map(|(head, _)| head.trim());
        let is_name = |name: &str| {
            name.starts_with(|c: char| c.is_ascii_lowercase())
                && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        };
        match head {
            Some(name) if !line.starts_with(' ') && is_name(name) => {
                name.clone_into(&mut key);
                whole.clone_from(&key);
            }
            Some(name) if line.starts_with(' ') && name.strip_prefix('.').is_some_and(is_name) => {
                whole = format!("{key}{name}");
            }
            _ => {}
        }
        if whole.is_empty() {
            continue;
        }
        let blanks = found.entry(whole.clone()).or_default();
        for (at, _) in line.match_indices('$') {
            let name = line[at + 1..].split(|c: char| !c.is_alphanumeric()).next();
            blanks.extend(name.map(str::to_owned));
        }
    }
    found
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_blanks() {
    let names = |lang: &str| -> Vec<String> {
        let prefix = format!("assets/locales/{lang}/");
        let files = files_under(&format!("assets/locales/{lang}")).into_iter();
        files.map(|name| name.replace(&prefix, "")).collect()
    };
    assert_eq!(names("id"), names("en"), "the files of the two languages");
    let mut wrong = Vec::new();
    for name in names("id") {
        let [id, en] =
            ["id", "en"].map(|lang| messages(&read(&format!("assets/locales/{lang}/{name}"))));
        assert!(!id.is_empty(), "{name}");
        for key in id.keys().chain(en.keys()).collect::<BTreeSet<_>>() {
            if id.get(key) != en.get(key) {
                wrong.push(format!(
                    "{name}: {key}: id {:?}, en {:?}",
                    id.get(key),
                    en.get(key)
                ));
            }
        }
    }
    none("sentences that differ", &wrong);
}

#[test]
fn every_sentence_is_said_somewhere() {
    let code: String = sources("src")
        .into_iter()
        .map(|(_, source)| source.code + "\n")
        .collect();
    let said: BTreeSet<&str> = code
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .collect();
    let texts: Vec<String> = files_under("assets/locales/id")
        .iter()
        .map(|name| read(name))
        .collect();
    // A sentence may be part of another one.
    let inside = |key: &str| {
        texts
            .iter()
            .any(|text| text.contains(&format!("{{ {key} }}")))
    };
    let mut wrong = Vec::new();
    for text in &texts {
        let found = messages(text);
        for key in found.keys() {
            let accessor = key.replace(['-', '.'], "_");
            if !said.contains(accessor.as_str()) && !inside(key) {
                wrong.push(key.clone());
            }
        }
    }
    none("sentences that nobody says", &wrong);
}
