//! Text from outside made fit to be shown, and names hidden.

use pln123::domain::text::{clean, is_clean, masked};

#[test]
fn control_characters_and_direction_marks_are_taken_out() {
    for (dirty, shown) in [
        ("SITI\u{1b}[31m", "SITI[31m"),
        ("SITI\u{7}\u{0}", "SITI"),
        ("a\u{202e}b\u{202c}c", "abc"),
        ("a\u{200f}b\u{200b}c\u{feff}", "abc"),
        ("a\u{2066}b\u{2069}", "ab"),
        ("a\u{ad}b\u{e0041}", "ab"),
        ("a\u{9b}31m", "a31m"),
    ] {
        assert_eq!(clean(dirty), shown, "{dirty:?}");
        assert!(!is_clean(dirty), "{dirty:?}");
        assert!(is_clean(shown));
    }
}

#[test]
fn blanks_are_folded_to_one_and_trimmed() {
    for (dirty, shown) in [
        ("  SITI   RAHAYU ", "SITI RAHAYU"),
        ("JL. MELATI\r\n\tNO 4", "JL. MELATI NO 4"),
        ("a\u{a0}\u{3000}b", "a b"),
        ("a \u{200b} b", "a b"),
        ("a ", "a"),
        (" a", "a"),
        (" ", ""),
        ("a  b", "a b"),
        ("a\u{7f}b", "ab"),
        ("a\tb", "a b"),
        ("\u{2028}", ""),
        ("", ""),
    ] {
        assert_eq!(clean(dirty), shown, "{dirty:?}");
    }
}

#[test]
fn letters_of_any_language_stay() {
    for name in ["O'BRIEN", "ÉMILE", "李雷", "नेहा", "MUHAMMAD 2"] {
        assert_eq!(clean(name), name);
        assert!(is_clean(name));
    }
}

#[test]
fn cleaning_twice_changes_nothing_more() {
    for dirty in [" a \u{200b} b ", "\u{202e}x", "\t", "plain"] {
        let once = clean(dirty);
        assert_eq!(clean(&once), once);
    }
}

#[test]
fn a_masked_name_shows_only_the_first_letter_of_each_word() {
    for (name, shown) in [
        ("SITI RAHAYU", "S*** R*****"),
        ("BUDI", "B***"),
        ("  A   YANI ", "A Y***"),
        ("ÉMILE ZOLA", "É**** Z***"),
        ("", ""),
    ] {
        assert_eq!(masked(name), shown, "{name}");
    }
}
