//! Words about calls that have been logged: their scripts, steps and objections by name.

use super::Lang;
use super::labels::step;
use crate::domain::script::{Script, ScriptId, Wording};

/// A step with the script that it is of: `B · Konfirmasi`.
pub fn step_of(lang: Lang, script: ScriptId, key: &str) -> String {
    format!("{} · {}", script.code(), step(lang, key))
}

/// A text of a script file in one language.
pub fn wording(lang: Lang, text: &Wording) -> String {
    match lang {
        Lang::Id => text.id.clone(),
        Lang::En => text.en.clone(),
    }
}

/// A script by its letter and its title: `B · Token diblokir`.
pub fn script(lang: Lang, script: &Script) -> String {
    format!("{} · {}", script.id.code(), wording(lang, &script.title))
}
