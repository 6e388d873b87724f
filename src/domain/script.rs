//! A call script as data: the SOP's three (1.9), with what the program adds around them marked as its own. Scripts are
//! files, replaceable and versioned; what is wrong in one is told by its line.

mod check;

pub use check::{Fault, ScriptFault};

use serde::{Deserialize, Serialize};

/// Which of the SOP's three scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ScriptId {
    /// Information.
    A,
    /// Token blocked.
    B,
    /// An application held up by instalments; questions about supplementary bills and instalments.
    C,
}

impl ScriptId {
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];

    pub fn code(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|id| id.code().eq_ignore_ascii_case(text.trim()))
    }

    /// The SOP's own lines with what each asks, which no replacement file may leave out, change or put in another order.
    pub fn sop_steps(self) -> &'static [(&'static str, Ask)] {
        match self {
            Self::A => &[("inform", Ask::Go), ("log", Ask::Save)],
            Self::B => &[
                ("check", Ask::Go),
                ("tell", Ask::Go),
                ("confirm", Ask::Agree),
                ("registers", Ask::Go),
                ("window", Ask::Go),
                ("log", Ask::Save),
            ],
            Self::C => &[
                ("check", Ask::Go),
                ("tell", Ask::Go),
                ("confirm", Ask::Agree),
                ("advise", Ask::Go),
                ("log", Ask::Save),
            ],
        }
    }
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    pub id: String,
    pub en: String,
}

/// What a step takes to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// Going on.
    Go,
    /// Which of the two meanings of "token diblokir" the caller has, by the display's word.
    Triage,
    /// Whether the caller confirmed name or address.
    Identity,
    /// Whether the customer agrees with the status.
    Agree,
    /// Whether the explanation is accepted.
    Accept,
    /// The complaint's record.
    Save,
}

/// Whose line a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    Sop,
    Program,
}

/// One step of a script.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub key: String,
    pub source: Source,
    pub ask: Ask,
    /// What the agent does.
    pub todo: Wording,
    /// What the agent reads aloud.
    pub say: Wording,
    /// The same inside the closed window, and in the hour after it.
    pub say_inside: Option<Wording>,
    pub say_after: Option<Wording>,
}

impl Step {
    /// Whether a call cannot be completed without it: all but the record itself, which is the completion.
    pub fn is_mandatory(&self) -> bool {
        self.ask != Ask::Save
    }
}

/// A word of the display or the sales channel, by which triage tells the two matters apart.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TriageWord {
    pub key: String,
    /// Whether it is this SOP's matter.
    pub ours: bool,
    pub label: Wording,
    /// The short answer where it is not.
    pub say: Wording,
}

/// What a caller may object, and what is answered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    pub key: String,
    /// Whether the unit has to act on it.
    pub hands_over: bool,
    pub label: Wording,
    pub say: Wording,
}

/// A script, whole and checked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    pub id: ScriptId,
    pub version: u32,
    pub title: Wording,
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
    #[serde(default)]
    pub triage: Vec<TriageWord>,
    #[serde(default, rename = "objection")]
    pub objections: Vec<Objection>,
}

/// The blanks that a script's texts may have.
pub const PLACEHOLDERS: [&str; 19] = [
    "greeting",
    "operator",
    "name",
    "idpel",
    "meter",
    "unit",
    "status",
    "causes",
    "why",
    "registers",
    "total",
    "due",
    "next_due",
    "not_due",
    "obligations",
    "agenda",
    "window_closes",
    "window_opens",
    "information",
];

impl Script {
    /// # Errors
    /// The first [`ScriptFault`] found, with its line.
    pub fn parse(text: &str) -> Result<Self, ScriptFault> {
        check::parse(text)
    }

    pub fn position(&self, key: &str) -> Option<usize> {
        self.steps.iter().position(|step| step.key == key)
    }

    pub fn triage_word(&self, key: &str) -> Option<&TriageWord> {
        self.triage.iter().find(|word| word.key == key)
    }

    pub fn objection(&self, key: &str) -> Option<&Objection> {
        self.objections
            .iter()
            .find(|objection| objection.key == key)
    }
}

/// The text with its blanks filled; a blank that `value` has nothing for is left as it stands, to be seen.
pub fn fill(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let blank = after
            .split_once('}')
            .and_then(|(name, tail)| value(name).map(|value| (value, tail)));
        if let Some((value, tail)) = blank {
            out.push_str(&value);
            rest = tail;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}
