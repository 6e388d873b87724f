//! What a word may have been meant to be: all words that are one letter away.

const LETTERS: std::ops::RangeInclusive<char> = 'A'..='Z';
/// Shorter words are left as they are: nearly everything is one letter away from them.
const LEAST: usize = 3;

/// Each word that one wrong, missing, added letter or two turned ones make of this one, once; none of a short word or
/// a number.
pub fn edits(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < LEAST || letters.iter().all(char::is_ascii_digit) {
        return Vec::new();
    }
    let mut all: Vec<String> = Vec::new();
    for at in 0..=letters.len() {
        let (head, tail) = letters.split_at(at);
        let made =
            |between: &[char], after: &[char]| head.iter().chain(between).chain(after).collect();
        if let [first, rest @ ..] = tail {
            all.push(made(&[], rest));
            all.extend(LETTERS.map(|letter| made(&[letter], rest)));
            if let [second, rest @ ..] = rest {
                all.push(made(&[*second, *first], rest));
            }
        }
        all.extend(LETTERS.map(|letter| made(&[letter], tail)));
    }
    all.sort_unstable();
    all.dedup();
    all.retain(|made| made != word);
    all
}
