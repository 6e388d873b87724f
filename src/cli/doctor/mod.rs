//! `doctor`: looks at the terminal, the configuration, the scripts and the replica, and says what is wrong and what to
//! do. Needs no sign-in and changes nothing; goes on after a fault, so that one look finds all.

mod replica;
mod surroundings;

use super::config::ConfigFault;
use super::door::replica_path;
use super::grid::pairs;
use super::setting::Setting;
use super::stop::{Stop, Told};
use crate::locale::Lang;
use crate::locale::refusal::Said;
use serde::Serialize;

/// How one thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Found {
    Good,
    Warning,
    Bad,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Check {
    #[serde(rename = "check")]
    subject: &'static str,
    state: Found,
    message: String,
    help: Option<String>,
}

impl Check {
    fn good(subject: &'static str, message: String) -> Self {
        Self {
            subject,
            state: Found::Good,
            message,
            help: None,
        }
    }

    fn warning(subject: &'static str, message: String, help: String) -> Self {
        Self {
            state: Found::Warning,
            help: Some(help),
            ..Self::good(subject, message)
        }
    }

    fn bad(subject: &'static str, said: Said) -> Self {
        Self {
            state: Found::Bad,
            help: Some(said.help),
            ..Self::good(subject, said.sentence)
        }
    }
}

#[derive(Serialize)]
struct Document<'a> {
    ok: bool,
    checks: &'a [Check],
    /// The first of what has to be mended.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Told>,
}

pub(super) fn run(setting: &mut Setting, config: Option<ConfigFault>) -> Result<(), Stop> {
    let lang = setting.lang;
    let mut checks = surroundings::terminal(lang);
    checks.push(surroundings::config(setting, config));
    checks.push(surroundings::scripts(setting));
    let replica = match replica_path(setting) {
        Ok((path, sample)) => replica::look(setting, &path, sample),
        Err(stop) => vec![Check::bad("replica", said(lang, &stop))],
    };
    let stop = match (first_bad(&replica), first_bad(&checks)) {
        (Some(first), _) => Some(Stop::Unsound { exit: 5, first }),
        (None, Some(first)) => Some(Stop::Unsound { exit: 2, first }),
        (None, None) => None,
    };
    checks.extend(replica);
    if setting.out.json {
        setting.out.document(&Document {
            ok: stop.is_none(),
            checks: &checks,
            error: stop.as_ref().and_then(|stop| stop.told(lang)),
        })?;
    } else {
        let lines = lines(lang, &checks);
        setting.out.lines(&lines)?;
    }
    stop.map_or(Ok(()), Err)
}

fn first_bad(checks: &[Check]) -> Option<Said> {
    let bad = checks.iter().find(|check| check.state == Found::Bad)?;
    Some(Said {
        sentence: bad.message.clone(),
        help: bad.help.clone().unwrap_or_default(),
    })
}

fn said(lang: Lang, stop: &Stop) -> Said {
    stop.said(lang).unwrap_or_else(|| Said {
        sentence: stop.to_string(),
        help: String::new(),
    })
}

fn lines(lang: Lang, checks: &[Check]) -> Vec<String> {
    let w = lang.words();
    let rows: Vec<(String, String)> = checks
        .iter()
        .flat_map(|check| {
            let mark = match check.state {
                Found::Good => w.doctor_good(),
                Found::Warning => w.doctor_warning(),
                Found::Bad => w.doctor_bad(),
            };
            let help = check.help.iter().filter(|help| !help.is_empty());
            std::iter::once((mark, check.message.clone()))
                .chain(help.map(|help| (String::new(), help.clone())))
                .collect::<Vec<_>>()
        })
        .collect();
    let mut lines = pairs(&rows);
    lines.push(String::new());
    let worst = checks.iter().map(|check| check.state).max();
    lines.push(match worst {
        Some(Found::Bad) => w.doctor_all_bad(),
        Some(Found::Warning) => w.doctor_all_warning(),
        _ => w.doctor_all_good(),
    });
    lines
}
