//! Every sentence shown to a person, by key, in two languages. The texts stand in `assets/locales/`; the build makes a
//! typed function of each, so that a missing key or argument does not compile and an unused one is a warning.

use std::sync::OnceLock;

pub mod act;
pub mod agenda;
pub mod answer;
pub mod calls;
pub mod counts;
pub mod fault;
pub mod format;
pub mod happening;
pub mod import;
pub mod labels;
pub mod lists;
pub mod monitoring;
pub mod refusal;
pub mod script;
pub mod statement;
pub mod typed;
pub mod worklist;

#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::restriction,
    unreachable_pub,
    dead_code,
    missing_debug_implementations
)]
mod words {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

use words::L10n;
pub(crate) use words::L10nLanguage as Words;

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Lang {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    pub fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The other one of the two.
    pub fn other(self) -> Self {
        match self {
            Self::Id => Self::En,
            Self::En => Self::Id,
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Id, Self::En]
            .into_iter()
            .find(|lang| lang.code() == text.trim())
    }

    /// The sentences in this language, loaded once.
    pub(crate) fn words(self) -> &'static Words {
        static ID: OnceLock<Words> = OnceLock::new();
        static EN: OnceLock<Words> = OnceLock::new();
        match self {
            Self::Id => ID.get_or_init(|| L10n::Id.load()),
            Self::En => EN.get_or_init(|| L10n::En.load()),
        }
    }
}
