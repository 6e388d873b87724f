//! The names that the scripts give: of objections, of the display's words and of the scripts themselves.

use crate::desk::scripts::Scripts;
use crate::domain::script::{ScriptId, Wording};
use crate::locale::Lang;
use crate::locale::calls::wording;
use std::collections::BTreeMap;

#[derive(Debug, Clone, Default)]
pub struct Labels {
    objections: BTreeMap<String, Wording>,
    triage: BTreeMap<String, Wording>,
    titles: BTreeMap<ScriptId, Wording>,
}

impl Labels {
    pub fn of(scripts: &Scripts) -> Self {
        let mut labels = Self::default();
        for script in ScriptId::ALL.map(|id| scripts.get(id)) {
            for known in &script.objections {
                let (key, label) = (known.key.clone(), known.label.clone());
                labels.objections.entry(key).or_insert(label);
            }
            for word in &script.triage {
                let (key, label) = (word.key.clone(), word.label.clone());
                labels.triage.entry(key).or_insert(label);
            }
            labels.titles.insert(script.id, script.title.clone());
        }
        labels
    }

    /// A key that only an older script had is shown as it stands there.
    pub fn objection(&self, lang: Lang, key: &str) -> String {
        named(self.objections.get(key), lang, key)
    }

    pub fn triage(&self, lang: Lang, key: &str) -> String {
        named(self.triage.get(key), lang, key)
    }

    /// `B · Token diblokir`.
    pub fn script(&self, lang: Lang, id: ScriptId) -> String {
        let title = named(self.titles.get(&id), lang, "");
        format!("{} · {title}", id.code())
    }
}

fn named(label: Option<&Wording>, lang: Lang, key: &str) -> String {
    label.map_or_else(|| key.to_owned(), |label| wording(lang, label))
}
