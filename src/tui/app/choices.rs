//! The choices of a few that a call asks for: a script, an objection, an end, whether to go on.

use super::App;
use crate::domain::call::fitting;
use crate::domain::complaint::End;
use crate::domain::script::ScriptId;
use crate::locale::{Lang, labels};
use crate::tui::msg::{Act, Effect};
use crate::tui::parts::overlay::{Choose, Chosen, Overlay};
use crate::tui::theme::Tone;

impl App {
    fn choose(
        &mut self,
        what: Chosen,
        title: String,
        text: String,
        items: Vec<String>,
        selected: usize,
    ) -> Vec<Effect> {
        self.lay(Overlay::Choose(Choose {
            what,
            title,
            text,
            items,
            selected,
        }))
    }

    pub(super) fn choose_script(&mut self) -> Vec<Effect> {
        let Some(record) = &self.record else {
            return Vec::new();
        };
        let fits = fitting(&record.info.facts);
        let items = ScriptId::ALL.map(|id| {
            let title = &self.opening.scripts.get(id).title;
            format!(
                "{}  {}",
                id.code(),
                if self.look.lang == Lang::Id {
                    &title.id
                } else {
                    &title.en
                }
            )
        });
        let selected = ScriptId::ALL.iter().position(|id| *id == fits).unwrap_or(0);
        let w = self.look.lang.words();
        self.choose(
            Chosen::Script,
            w.title_choose_script(),
            String::new(),
            items.to_vec(),
            selected,
        )
    }

    pub(super) fn choose_objection(&mut self) -> Vec<Effect> {
        let lang = self.look.lang;
        let Some(call) = &self.call else {
            return Vec::new();
        };
        let labels = call.script.objections.iter().map(|o| {
            if lang == Lang::Id {
                o.label.id.clone()
            } else {
                o.label.en.clone()
            }
        });
        let items: Vec<String> = labels.collect();
        if items.is_empty() {
            self.tell(lang.words().why_no_objections(), Tone::Warning);
            return Vec::new();
        }
        self.choose(
            Chosen::Objection,
            lang.words().title_objections(),
            String::new(),
            items,
            0,
        )
    }

    pub(super) fn choose_end(&mut self) -> Vec<Effect> {
        let lang = self.look.lang;
        let items = End::CHOSEN
            .iter()
            .map(|end| labels::end(lang, *end))
            .collect();
        let w = lang.words();
        self.choose(
            Chosen::End,
            w.title_end_call(),
            w.end_call_explained(),
            items,
            0,
        )
    }

    pub(super) fn offer_draft(&mut self, name: &str) {
        let w = self.look.lang.words();
        let items = vec![w.resume_yes(), w.resume_drop()];
        self.choose(
            Chosen::Resume,
            w.title_resume(),
            w.resume_explained(name),
            items,
            0,
        );
    }

    pub(super) fn chosen(&mut self, choose: &Choose) -> Vec<Effect> {
        let at = choose.selected;
        match choose.what {
            Chosen::Script => ScriptId::ALL
                .get(at)
                .map_or_else(Vec::new, |id| self.open_script(Some(*id))),
            Chosen::Objection => {
                if let Some(call) = &mut self.call {
                    call.object(self.look.lang, at, self.now);
                }
                self.keep()
            }
            Chosen::End => self.end_by(End::CHOSEN.get(at).copied()),
            Chosen::Format => self.format_chosen(at),
            Chosen::FilterBy => self.choose_filter_value(at),
            Chosen::FilterTo(dimension) => self.filter_chosen(dimension, at),
            Chosen::Resume if at == 0 => self.resume(),
            Chosen::Resume => {
                self.call = None;
                self.draft = None;
                vec![Effect::Do(Act::DropDraft)]
            }
        }
    }
}
