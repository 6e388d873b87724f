//! The terminal, the configuration and the scripts.

use super::{Check, said};
use crate::cli::config::ConfigFault;
use crate::cli::desk;
use crate::cli::setting::Setting;
use crate::cli::stop::Stop;
use crate::domain::script::ScriptId;
use crate::locale::Lang;
use std::io::IsTerminal;

/// The least room that the screens are made for.
const COLUMNS: u16 = 80;
const ROWS: u16 = 24;

pub(super) fn terminal(lang: Lang) -> Vec<Check> {
    let w = lang.words();
    if !std::io::stdout().is_terminal() {
        return vec![Check::good("terminal", w.doctor_no_terminal())];
    }
    let size = match crossterm::terminal::size() {
        Ok((columns, rows)) if columns < COLUMNS || rows < ROWS => Check::warning(
            "terminal",
            w.doctor_terminal(columns, rows),
            w.doctor_small_help(COLUMNS, ROWS),
        ),
        Ok((columns, rows)) => Check::good("terminal", w.doctor_terminal(columns, rows)),
        Err(error) => Check::warning(
            "terminal",
            w.doctor_no_size(error.to_string()),
            w.doctor_no_size_help(),
        ),
    };
    vec![size, characters(lang), colour(lang)]
}

fn characters(lang: Lang) -> Check {
    let w = lang.words();
    let spoken = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .unwrap_or_default();
    let folded = spoken.to_ascii_lowercase().replace('-', "");
    if folded.contains("utf8") {
        Check::good("characters", w.doctor_utf8())
    } else {
        Check::warning("characters", w.doctor_not_utf8(), w.doctor_not_utf8_help())
    }
}

fn colour(lang: Lang) -> Check {
    let w = lang.words();
    let set = |name: &str| std::env::var(name).is_ok_and(|value| !value.is_empty());
    let plain = set("NO_COLOR") || std::env::var("TERM").is_ok_and(|term| term == "dumb");
    Check::good(
        "colour",
        if plain {
            w.doctor_plain()
        } else {
            w.doctor_colour()
        },
    )
}

pub(super) fn config(setting: &Setting, fault: Option<ConfigFault>) -> Check {
    let w = setting.lang.words();
    if let Some(fault) = fault {
        return Check::bad("configuration", said(setting.lang, &Stop::Config(fault)));
    }
    let own = setting.places.config_file();
    let file = setting.globals.config.clone().unwrap_or(own);
    let shown = file.display().to_string();
    let message = if file.exists() {
        w.doctor_config(shown)
    } else {
        w.doctor_no_config(shown)
    };
    Check::good("configuration", message)
}

pub(super) fn scripts(setting: &Setting) -> Check {
    match desk::scripts(setting) {
        Ok(scripts) => {
            let version = |id| scripts.get(id).version;
            let words = setting.lang.words();
            let message = words.doctor_scripts(
                version(ScriptId::A),
                version(ScriptId::B),
                version(ScriptId::C),
            );
            Check::good("scripts", message)
        }
        Err(stop) => Check::bad("scripts", said(setting.lang, &stop)),
    }
}
