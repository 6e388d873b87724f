//! The call scripts: those that ship with the program, each replaced by the file of its name in the configuration
//! folder (`scripts/a.toml`, `b.toml`, `c.toml`) where there is one.

use crate::domain::script::{Fault, Objection, Script, ScriptFault, ScriptId};
use std::path::{Path, PathBuf};

/// The three scripts, one of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scripts {
    a: Script,
    b: Script,
    c: Script,
}

/// Why the scripts could not be loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptsFault {
    pub file: PathBuf,
    pub fault: ScriptFault,
}

const A: &str = include_str!("../../assets/scripts/a.toml");
const B: &str = include_str!("../../assets/scripts/b.toml");
const C: &str = include_str!("../../assets/scripts/c.toml");

impl Scripts {
    /// Loads the scripts, the folder's own files first.
    ///
    /// # Errors
    /// The first file that is not a script of its name, with the line at fault.
    pub fn load(folder: Option<&Path>) -> Result<Self, ScriptsFault> {
        Ok(Self {
            a: load(folder, ScriptId::A, "a.toml", A)?,
            b: load(folder, ScriptId::B, "b.toml", B)?,
            c: load(folder, ScriptId::C, "c.toml", C)?,
        })
    }

    pub fn get(&self, id: ScriptId) -> &Script {
        match id {
            ScriptId::A => &self.a,
            ScriptId::B => &self.b,
            ScriptId::C => &self.c,
        }
    }

    /// The objection of this key, in the first script that has it.
    pub fn objection(&self, key: &str) -> Option<&Objection> {
        let mut all = ScriptId::ALL.into_iter();
        all.find_map(|id| self.get(id).objection(key))
    }
}

fn load(
    folder: Option<&Path>,
    id: ScriptId,
    name: &str,
    shipped: &str,
) -> Result<Script, ScriptsFault> {
    let own = folder
        .map(|folder| folder.join(name))
        .filter(|file| file.exists());
    let file = own.clone().unwrap_or_else(|| PathBuf::from(name));
    let fault = |line, what| ScriptsFault {
        file: file.clone(),
        fault: ScriptFault { line, what },
    };
    let text = match own {
        Some(own) => std::fs::read_to_string(own)
            .map_err(|error| fault(1, Fault::Form(error.to_string())))?,
        None => shipped.to_owned(),
    };
    let script = Script::parse(&text).map_err(|error| fault(error.line, error.what))?;
    if script.id == id {
        return Ok(script);
    }
    Err(fault(
        1,
        Fault::Form(format!("id = {:?}, not {:?}", script.id.code(), id.code())),
    ))
}
