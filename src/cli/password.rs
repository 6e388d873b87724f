//! Passwords: from the environment, from a file, or from a prompt that does not show them. Never from the command
//! line, which other users of the machine can read.

use super::args::Globals;
use super::stop::Stop;
use super::wish::Wish;
use crate::locale::Lang;
use std::io::IsTerminal;
use std::path::Path;

/// The password of `name`, to sign in with.
pub(super) fn present(globals: &Globals, lang: Lang, name: &str) -> Result<String, Stop> {
    if let Some(path) = &globals.password_file {
        return from_file(path);
    }
    if let Some(word) = from_environment("PLN123_PASSWORD") {
        return Ok(word);
    }
    ask(&lang.words().cli_ask_password(name), Wish::NoPassword)
}

/// A new password for `name`, asked for twice.
pub(super) fn fresh(lang: Lang, name: &str) -> Result<String, Stop> {
    if let Some(word) = from_environment("PLN123_NEW_PASSWORD") {
        return Ok(word);
    }
    let w = lang.words();
    let first = ask(&w.cli_ask_new_password(name), Wish::NoNewPassword)?;
    let again = ask(&w.cli_ask_again(), Wish::NoNewPassword)?;
    if first == again {
        Ok(first)
    } else {
        Err(Wish::PasswordsDiffer.into())
    }
}

fn from_environment(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|word| !word.is_empty())
}

fn from_file(path: &Path) -> Result<String, Stop> {
    let text = std::fs::read_to_string(path).map_err(|error| Wish::PasswordFile {
        path: path.to_owned(),
        said: error.to_string(),
    })?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn ask(prompt: &str, nobody: Wish) -> Result<String, Stop> {
    if !std::io::stdin().is_terminal() {
        return Err(nobody.into());
    }
    rpassword::prompt_password(format!("{prompt} ")).map_err(|_| nobody.into())
}
