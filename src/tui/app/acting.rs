//! Block and unblock on the screen: the dialog, the act, what came of it, and the way back.

use super::App;
use crate::desk::acts::Acted;
use crate::domain::policy::{Offers, Refusal, Wish, offers};
use crate::locale::act;
use crate::tui::msg::{Act, Effect};
use crate::tui::parts::overlay::Overlay;
use crate::tui::screens::acting::{Acting, Verdict};
use crate::tui::theme::Tone;

impl App {
    /// What may be done to the customer of the record, by this operator, today.
    fn offers(&self) -> Option<Offers> {
        let (record, operator) = (self.record.as_ref()?, self.operator.as_ref()?);
        Some(offers(&record.info.facts, operator, self.now.day()))
    }

    /// Why no lock of this customer can be set, or none lifted.
    pub(super) fn act_refusal(&self, blocks: bool) -> Option<Refusal> {
        let offers = self.offers()?;
        let possible = if blocks {
            offers.blocks()
        } else {
            offers.unblocks()
        };
        possible.err().cloned()
    }

    /// The act that would take the last one back, where its customer's record is open.
    pub(super) fn way_back(&self) -> Option<&Wish> {
        let (idpel, wish) = self.undo.as_ref()?;
        (self.idpel() == Some(*idpel)).then_some(wish)
    }

    pub(super) fn open_block(&mut self) -> Vec<Effect> {
        self.open_dialog(|app, offers| {
            let facts = &app.record.as_ref()?.info.facts;
            Some(Acting::likely_block(facts, offers, app.now.day()))
        })
    }

    pub(super) fn open_unblock(&mut self) -> Vec<Effect> {
        self.open_dialog(|_, offers| Some(Acting::likely_unblock(offers)))
    }

    pub(super) fn open_undo(&mut self) -> Vec<Effect> {
        self.open_dialog(|app, _| app.way_back().cloned())
    }

    fn open_dialog(&mut self, likely: impl FnOnce(&Self, &Offers) -> Option<Wish>) -> Vec<Effect> {
        let Some(offers) = self.offers() else {
            return Vec::new();
        };
        let (Some(wish), Some(record)) = (likely(self, &offers), &self.record) else {
            return Vec::new();
        };
        let facts = record.info.facts.clone();
        let acting = Acting::begin(self.look, facts, offers, &wish, self.now.day());
        self.searching = false;
        self.lay(Overlay::Acting(Box::new(acting)))
    }

    pub(super) fn acting(&mut self) -> Option<&mut Acting> {
        match &mut self.overlay {
            Some(Overlay::Acting(acting)) => Some(acting),
            _ => None,
        }
    }

    /// Whether an act is on its way to the file.
    pub(super) fn is_sending(&self) -> bool {
        matches!(&self.overlay, Some(Overlay::Acting(acting)) if acting.sending)
    }

    /// Does it, or goes to what is in the way.
    pub(super) fn submit_act(&mut self) -> Vec<Effect> {
        let Some(acting) = self.acting().filter(|acting| !acting.sending) else {
            return Vec::new();
        };
        acting.tried = true;
        let (Verdict::Ready(_), Ok(wish)) = (acting.verdict(), acting.wish()) else {
            acting.go_to_fault();
            return Vec::new();
        };
        acting.sending = true;
        let idpel = acting.facts.customer.idpel;
        vec![Effect::Do(Act::Carry { idpel, wish })]
    }

    /// The act is done: the record shows it at once.
    pub(super) fn acted(&mut self, acted: Acted) -> Vec<Effect> {
        let idpel = acted.info.facts.customer.idpel;
        if self.is_sending() {
            self.overlay = None;
        }
        let told = act::told(self.look.lang, &acted);
        self.tell(told, Tone::Open);
        self.undo = acted.undo.map(|wish| (idpel, wish));
        if self.idpel() == Some(idpel)
            && let Some(record) = &mut self.record
        {
            record.refresh(acted.info);
            return self.history_again();
        }
        Vec::new()
    }

    /// It was not done. Where the rules refused what the dialog had thought possible, the customer is another by now
    /// and is looked at again; else the dialog can be sent once more.
    pub(super) fn not_acted(&mut self, refused: bool) -> Vec<Effect> {
        if !self.is_sending() {
            return Vec::new();
        }
        if refused {
            self.overlay = None;
            return self.refresh();
        }
        if let Some(acting) = self.acting() {
            acting.sending = false;
        }
        Vec::new()
    }
}
