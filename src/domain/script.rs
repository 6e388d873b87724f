//! A call script as data: the SOP's three (1.9), with what the program adds around them marked as its own. Scripts are
//! files, replaceable and versioned; what is wrong in one is told by its line.

use serde::{Deserialize, Serialize};

/// Which of the SOP's three scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

    /// The SOP's own lines, which no replacement file may leave out or put in another order.
    pub fn sop_steps(self) -> &'static [&'static str] {
        match self {
            Self::A => &["inform", "log"],
            Self::B => &["check", "tell", "confirm", "registers", "window", "log"],
            Self::C => &["check", "tell", "confirm", "advise", "log"],
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

/// What is wrong with a script file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptFault {
    /// From 1.
    pub line: usize,
    pub what: Fault,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Not TOML, or not a script: the parser's words.
    Form(String),
    /// A blank that does not exist.
    Placeholder(String),
    /// A step of the SOP is missing, or not in its place.
    SopStep(String),
    /// Two steps, words or objections of one key.
    Twice(String),
    /// The script asks for triage and has no words for it.
    NoTriageWords,
    /// The last step is not the record, or an earlier one is.
    LastStep,
}

impl Script {
    /// # Errors
    /// The first [`ScriptFault`] found, with its line.
    pub fn parse(text: &str) -> Result<Self, ScriptFault> {
        let script: Self = toml::from_str(text).map_err(|error| ScriptFault {
            line: error.span().map_or(1, |span| line_of(text, span.start)),
            what: Fault::Form(error.message().to_owned()),
        })?;
        script.check_placeholders(text)?;
        script.check().map_err(|(key, what)| ScriptFault {
            line: line_with_key(text, &key),
            what,
        })?;
        Ok(script)
    }

    fn check(&self) -> Result<(), (String, Fault)> {
        let keys = || self.steps.iter().map(|step| step.key.as_str());
        for list in [
            keys().collect::<Vec<_>>(),
            self.triage.iter().map(|word| word.key.as_str()).collect(),
            self.objections
                .iter()
                .map(|objection| objection.key.as_str())
                .collect(),
        ] {
            for (i, key) in list.iter().enumerate() {
                if list.iter().skip(i + 1).any(|other| other == key) {
                    return Err(((*key).to_owned(), Fault::Twice((*key).to_owned())));
                }
            }
        }
        let mut found = keys();
        for sop in self.id.sop_steps() {
            if !found.any(|key| key == *sop) {
                return Err((String::new(), Fault::SopStep((*sop).to_owned())));
            }
        }
        match self.steps.last() {
            Some(last) if last.ask == Ask::Save => {}
            _ => return Err((String::new(), Fault::LastStep)),
        }
        let mut saves = self.steps.iter().filter(|step| step.ask == Ask::Save);
        if let (Some(early), Some(_)) = (saves.next(), saves.next()) {
            return Err((early.key.clone(), Fault::LastStep));
        }
        if self.steps.iter().any(|step| step.ask == Ask::Triage) && self.triage.is_empty() {
            return Err((String::new(), Fault::NoTriageWords));
        }
        Ok(())
    }

    /// Every text, not the file's lines: the braces of an inline table are none of a text's.
    fn check_placeholders(&self, text: &str) -> Result<(), ScriptFault> {
        let unknown = self
            .wordings()
            .flat_map(|wording| blanks(&wording.id).chain(blanks(&wording.en)))
            .find(|name| !PLACEHOLDERS.contains(name));
        let Some(name) = unknown else {
            return Ok(());
        };
        let shown = format!("{{{name}}}");
        let at = text
            .lines()
            .position(|line| !line.trim_start().starts_with('#') && line.contains(&shown));
        Err(ScriptFault {
            line: at.map_or(1, |at| at + 1),
            what: Fault::Placeholder(name.to_owned()),
        })
    }

    fn wordings(&self) -> impl Iterator<Item = &Wording> {
        let steps = self.steps.iter().flat_map(|step| {
            [&step.todo, &step.say]
                .into_iter()
                .chain(&step.say_inside)
                .chain(&step.say_after)
        });
        let words = self.triage.iter().flat_map(|word| [&word.label, &word.say]);
        let objections = self.objections.iter();
        std::iter::once(&self.title)
            .chain(steps)
            .chain(words)
            .chain(objections.flat_map(|objection| [&objection.label, &objection.say]))
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

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes()
        .take(offset)
        .filter(|byte| *byte == b'\n')
        .count()
        + 1
}

fn line_with_key(text: &str, key: &str) -> usize {
    let wanted = format!("\"{key}\"");
    text.lines()
        .position(|line| line.trim_start().starts_with("key") && line.contains(&wanted))
        .map_or(1, |at| at + 1)
}

/// What stands between braces in a text.
fn blanks(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('{').filter_map(|(at, _)| {
        let rest = text.get(at + 1..)?;
        rest.get(..rest.find('}')?)
    })
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
