//! The one configuration file, TOML. A key that does not exist is refused with the nearest that does, so that a
//! misspelt one is not passed over.

use crate::locale::Lang;
use std::path::{Path, PathBuf};
use toml::Value;

/// The keys there are.
pub const KEYS: [&str; 6] = ["db", "lang", "ascii", "mouse", "age_limit", "scripts"];

/// What the configuration says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    pub db: Option<PathBuf>,
    pub lang: Option<Lang>,
    pub ascii: bool,
    pub mouse: bool,
    /// Minutes after which data counts as old.
    pub age_limit: i64,
    /// The folder of the call scripts that replace those shipped.
    pub scripts: Option<PathBuf>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            db: None,
            lang: None,
            ascii: false,
            mouse: true,
            age_limit: 60,
            scripts: None,
        }
    }
}

/// Why a configuration cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigFault {
    pub file: PathBuf,
    pub what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The file named is not there, or cannot be read.
    Unread(String),
    /// Not TOML: the line, and the parser's words.
    Form { line: usize, said: String },
    /// A key that does not exist, and the nearest that does.
    Key { key: String, nearest: &'static str },
    /// A value that the key does not take.
    Value { key: &'static str },
}

impl Config {
    /// Reads the file; the user's own may be missing, one that was named may not.
    ///
    /// # Errors
    /// [`ConfigFault`].
    pub fn read(file: &Path, named: bool) -> Result<Self, ConfigFault> {
        let fault = |what| ConfigFault {
            file: file.to_owned(),
            what,
        };
        let text = match std::fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if !named && error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Self::default());
            }
            Err(error) => return Err(fault(What::Unread(error.to_string()))),
        };
        let folder = file.parent().unwrap_or(Path::new(""));
        Self::parse(&text, folder).map_err(fault)
    }

    /// Paths are taken from the file's own folder.
    ///
    /// # Errors
    /// [`What`] is wrong in the text.
    pub fn parse(text: &str, folder: &Path) -> Result<Self, What> {
        let table: toml::Table = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start));
            What::Form {
                line: before.map_or(1, |before| before.matches('\n').count() + 1),
                said: error.message().to_owned(),
            }
        })?;
        let mut config = Self::default();
        for (key, value) in &table {
            config.put(key, value, folder)?;
        }
        Ok(config)
    }

    fn put(&mut self, key: &str, value: &Value, folder: &Path) -> Result<(), What> {
        let Some(key) = KEYS.into_iter().find(|known| *known == key) else {
            let nearest = nearest(key);
            let key = key.to_owned();
            return Err(What::Key { key, nearest });
        };
        let path = || value.as_str().map(|path| folder.join(path));
        let taken = match key {
            "db" => path().map(|path| self.db = Some(path)),
            "scripts" => path().map(|path| self.scripts = Some(path)),
            "lang" => value
                .as_str()
                .and_then(Lang::parse)
                .map(|lang| self.lang = Some(lang)),
            "ascii" => value.as_bool().map(|ascii| self.ascii = ascii),
            "mouse" => value.as_bool().map(|mouse| self.mouse = mouse),
            _ => value
                .as_integer()
                .filter(|minutes| *minutes > 0)
                .map(|minutes| self.age_limit = minutes),
        };
        taken.ok_or(What::Value { key })
    }
}

/// The known key that takes the fewest strokes to make of this one.
fn nearest(key: &str) -> &'static str {
    let [first, rest @ ..] = KEYS;
    rest.into_iter().fold(first, |best, known| {
        if strokes(key, known) < strokes(key, best) {
            known
        } else {
            best
        }
    })
}

/// Levenshtein's distance.
fn strokes(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut corner = i;
        let mut left = i + 1;
        for (b, cell) in to.chars().zip(row.iter_mut().skip(1)) {
            let above = *cell;
            left = (corner + usize::from(a != b)).min(above + 1).min(left + 1);
            corner = above;
            *cell = left;
        }
    }
    row.last().copied().unwrap_or(0)
}
