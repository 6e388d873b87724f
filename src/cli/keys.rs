//! `keys`: the keys of the desk, from the one table that dispatches them. Needs no sign-in and no replica.

use super::setting::Setting;
use super::stop::Stop;
use crate::tui::keymap::{KeyLine, key_list};
use serde::Serialize;

#[derive(Serialize)]
struct Row {
    #[serde(rename = "where")]
    group: String,
    keys: Vec<String>,
    does: String,
}

pub(super) fn run(setting: &mut Setting) -> Result<(), Stop> {
    let list = key_list(setting.lang);
    if setting.out.json {
        let rows = list.into_iter().map(|KeyLine { group, keys, hint }| Row {
            group,
            keys,
            does: hint,
        });
        let rows: Vec<Row> = rows.collect();
        return setting.out.document(&rows);
    }
    let mut group = String::new();
    for line in list {
        if line.group != group {
            group.clone_from(&line.group);
            setting.out.line(&format!("\n{group}"))?;
        }
        setting
            .out
            .line(&format!("  {:<26} {}", line.keys.join("  "), line.hint))?;
    }
    Ok(())
}
