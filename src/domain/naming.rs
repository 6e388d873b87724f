//! Names and places as they are searched: the form in which words are compared, and the tokens by which an index finds
//! a customer again. [`pairs`] are of several words at once, [`question`] says who fits what was typed, [`edits`] what may have been meant.

pub mod edits;
pub mod fnv;
pub mod pairs;
pub mod question;

use super::customer::Customer;
use super::text::is_dropped;
use std::collections::BTreeSet;

/// How many words of a text are looked at, and how many bytes of a word.
const MOST_WORDS: usize = 32;
const LONGEST: usize = 40;
/// Of a name's word the beginnings of so many letters are tokens of their own, so that a half-typed word is one list.
pub const NAME_STARTS: usize = 4;
/// Of a place's word the beginning of so many letters.
pub const PLACE_START: usize = 3;

/// Words that stand in every address and say nothing of where it is.
const EVERYWHERE: [&str; 22] = [
    "BLOK", "BLK", "DESA", "DS", "DSN", "DUSUN", "GANG", "GG", "JALAN", "JL", "JLN", "KAB", "KEC",
    "KEL", "LINGK", "LK", "NO", "NOMOR", "RT", "RW", "ULP", "UP3",
];

/// What a token says of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The name has this word.
    Name,
    /// A word of the name begins so.
    NameStart,
    /// The address has this word.
    Place,
    /// A word of the address begins so.
    PlaceStart,
    /// The customer is of the unit of this code.
    Unit,
}

impl Kind {
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::NameStart,
        Self::Place,
        Self::PlaceStart,
        Self::Unit,
    ];

    /// As the file has it, never changed.
    pub fn number(self) -> u8 {
        match self {
            Self::Name => 1,
            Self::NameStart => 2,
            Self::Place => 3,
            Self::PlaceStart => 4,
            Self::Unit => 5,
        }
    }

    pub fn of_number(number: i64) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| i64::from(kind.number()) == number)
    }
}

/// The words of a text as they are compared, one blank between two: capitals, letters and digits, Latin letters without
/// their marks, apostrophes left out (MA'RUF is MARUF), numbers without their leading zeros.
pub fn fold(text: &str, out: &mut String) {
    out.clear();
    let (mut from, mut words) = (0, 0);
    for c in text.chars().chain([' ']) {
        if matches!(c, '\'' | '`' | '\u{2018}' | '\u{2019}' | '\u{2bc}') {
            continue;
        }
        if c.is_alphanumeric() {
            if out.len() - from < LONGEST {
                push(c, out);
            }
        } else if out.len() > from && !is_dropped(c) {
            trim_zeros(from, out);
            words += 1;
            out.push(' ');
            from = out.len();
            if words == MOST_WORDS {
                break;
            }
        }
    }
    out.pop();
}

/// As [`fold`], in a text of its own.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold(text, &mut out);
    out
}

fn push(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_uppercase());
        return;
    }
    for capital in c.to_uppercase() {
        out.push(match capital {
            'À'..='Å' | 'Ā' | 'Ă' | 'Ą' => 'A',
            'Ç' | 'Ć' | 'Č' => 'C',
            'È'..='Ë' | 'Ē' | 'Ĕ' | 'Ė' | 'Ę' | 'Ě' => 'E',
            'Ì'..='Ï' | 'Ī' | 'Ĭ' | 'Į' => 'I',
            'Ñ' | 'Ń' | 'Ň' => 'N',
            'Ò'..='Ö' | 'Ø' | 'Ō' | 'Ŏ' | 'Ő' => 'O',
            'Ś' | 'Š' | 'Ş' => 'S',
            'Ù'..='Ü' | 'Ū' | 'Ŭ' | 'Ů' | 'Ű' => 'U',
            'Ý' | 'Ÿ' => 'Y',
            'Ź' | 'Ż' | 'Ž' => 'Z',
            other => other,
        });
    }
}

fn trim_zeros(from: usize, out: &mut String) {
    let word = out.get(from..).unwrap_or_default();
    if !word.starts_with('0') || !is_number(word) {
        return;
    }
    let zeros = word.len() - word.trim_start_matches('0').len();
    out.drain(from..from + zeros.min(word.len() - 1));
}

/// The words of a folded text.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|word| !word.is_empty())
}

pub fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a word of an address or of a unit's name says where that is.
pub fn says_where(word: &str) -> bool {
    !EVERYWHERE.contains(&word)
}

/// Whether what is typed may become a word that says nothing of a place.
fn may_say_nothing(beginning: &str) -> bool {
    EVERYWHERE.iter().any(|word| word.starts_with(beginning))
}

/// The beginning of so many letters; `None` where the word is shorter.
pub fn beginning(word: &str, letters: usize) -> Option<&str> {
    match word.char_indices().nth(letters) {
        Some((end, _)) => word.get(..end),
        None => (word.chars().count() == letters).then_some(word),
    }
}

/// The tokens of one word of a name.
pub fn name_tokens(word: &str) -> impl Iterator<Item = (Kind, &str)> {
    let starts = (1..=NAME_STARTS).filter_map(move |letters| beginning(word, letters));
    std::iter::once((Kind::Name, word)).chain(starts.map(|start| (Kind::NameStart, start)))
}

/// The tokens of one word of an address.
pub fn place_tokens(word: &str) -> impl Iterator<Item = (Kind, &str)> {
    let own = says_where(word).then_some((Kind::Place, word));
    own.into_iter().chain(
        place_start(word)
            .filter(|_| own.is_some())
            .map(|start| (Kind::PlaceStart, start)),
    )
}

/// The beginning under which a place's word is listed; numbers have none.
pub fn place_start(word: &str) -> Option<&str> {
    beginning(word, PLACE_START).filter(|_| !is_number(word))
}

/// All by which a customer is found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tokens {
    pub words: BTreeSet<(Kind, String)>,
    /// The name, folded: [`pairs`] are made of it.
    pub name: String,
}

impl Tokens {
    pub fn of(customer: &Customer) -> Self {
        let name = folded(&customer.name);
        let address = folded(&customer.address);
        let mut all: BTreeSet<(Kind, String)> = words(&name)
            .flat_map(name_tokens)
            .chain(words(&address).flat_map(place_tokens))
            .map(|(kind, text)| (kind, text.to_owned()))
            .collect();
        all.insert((Kind::Unit, customer.unit.number().to_string()));
        Self { words: all, name }
    }
}
