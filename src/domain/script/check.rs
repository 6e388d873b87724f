//! Whether a file is a script: its form, its blanks, and the SOP's own lines, each in its place.

use super::{Ask, PLACEHOLDERS, Script, Source, Wording};

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

pub(super) fn parse(text: &str) -> Result<Script, ScriptFault> {
    let script: Script = toml::from_str(text).map_err(|error| ScriptFault {
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

impl Script {
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
        self.check_sop()?;
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

    /// The SOP's lines are there, in its order, asking what it asks; and nothing else passes for the SOP's.
    fn check_sop(&self) -> Result<(), (String, Fault)> {
        let wrong = |key: &str| Err((key.to_owned(), Fault::SopStep(key.to_owned())));
        let sop = self.id.sop_steps();
        let mut steps = self.steps.iter();
        for (key, ask) in sop {
            match steps.find(|step| step.key == *key) {
                Some(step) if step.ask == *ask && step.source == Source::Sop => {}
                _ => return wrong(key),
            }
        }
        let posing = |step: &&super::Step| {
            step.source == Source::Sop && !sop.iter().any(|(key, _)| *key == step.key)
        };
        match self.steps.iter().find(posing) {
            Some(step) => wrong(&step.key),
            None => Ok(()),
        }
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
