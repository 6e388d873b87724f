//! Daftar Kerja: what is asked for as the list is walked, what its keys do, and a batch of blocks, one act after another.

use super::App;
use crate::desk::worklist::{NotBlocked, Totals};
use crate::domain::listing::From;
use crate::domain::worklist::{Cursor, Id, Item, Mark};
use crate::locale::refusal::refusal;
use crate::locale::worklist::left_out;
use crate::tui::action::{Action, Tab};
use crate::tui::keymap::Scope;
use crate::tui::msg::{Act, Effect, Question, Slot};
use crate::tui::parts::field::Field;
use crate::tui::parts::grid::Place;
use crate::tui::parts::window::{Page, Wish};
use crate::tui::screens::worklist::batch::{Batch, Confirm};
use crate::tui::screens::worklist::{Stage, Worklist};
use crate::tui::theme::Tone;

impl Worklist {
    pub(super) fn scope(&self) -> Scope {
        match &self.stage {
            Stage::List => Scope::Worklist,
            Stage::Confirm(_) => Scope::WorklistConfirm,
            Stage::Batch(batch) if batch.is_over() => Scope::WorklistResult,
            Stage::Batch(_) => Scope::WorklistBatch,
        }
    }

    /// Where the eye is in what is on the screen.
    pub(super) fn place(&mut self) -> &mut Place {
        match &mut self.stage {
            Stage::Batch(batch) => &mut batch.place,
            Stage::List | Stage::Confirm(_) => &mut self.window.place,
        }
    }

    pub(super) fn note(&mut self) -> Option<&mut Field> {
        match &mut self.stage {
            Stage::Confirm(confirm) => Some(&mut confirm.note),
            _ => None,
        }
    }

    pub(super) fn hit_row(&mut self, row: usize) {
        match &mut self.stage {
            Stage::List => self.window.pick(row),
            Stage::Confirm(_) => {}
            Stage::Batch(batch) => {
                let count = batch.outcomes.len();
                batch.place.move_to(batch.place.top + row, count);
            }
        }
    }

    /// What a block would be done to: all that is marked and still on the list, or what is selected.
    fn meant(&self) -> (Vec<Mark>, bool) {
        if self.marks.is_empty() {
            let selected = self.selected().map(Item::mark);
            return (selected.into_iter().collect(), true);
        }
        let listed = self.marks.iter().filter(|(id, _)| !self.gone.contains(id));
        let mut marks: Vec<Mark> = listed.map(|(_, mark)| mark.clone()).collect();
        marks.sort_by(|a, b| a.at.cmp(&b.at));
        (marks, false)
    }
}

impl App {
    /// The list as it is now; that it was looked at is noted.
    pub(super) fn open_worklist(&mut self) -> Vec<Effect> {
        let mut effects = self.refresh_worklist();
        effects.push(Effect::Do(Act::Note {
            action: "lookup",
            idpel: None,
            detail: "worklist".to_owned(),
        }));
        effects
    }

    /// The rows in sight once more, and the figures.
    pub(super) fn refresh_worklist(&mut self) -> Vec<Effect> {
        let wish = self.worklist.window.again();
        let totals = self.ask_worklist_totals(&wish);
        vec![self.ask_worklist(wish), totals]
    }

    /// Another list: a key that comes before its rows does nothing to those of this one.
    fn worklist_anew(&mut self) -> Vec<Effect> {
        let wish = self.worklist.window.restart();
        let totals = self.ask_worklist_totals(&wish);
        vec![self.ask_worklist(wish), totals]
    }

    fn ask_worklist(&mut self, wish: Wish<Item>) -> Effect {
        let question = Question::Worklist(Box::new(wish), self.worklist.kind);
        self.ask(Slot::Worklist, question)
    }

    fn ask_worklist_totals(&mut self, wish: &Wish<Item>) -> Effect {
        let at = match &wish.from {
            From::At(item) => Some(item.at.clone()),
            _ => None,
        };
        let marked: Vec<Id> = self.worklist.marks.keys().cloned().collect();
        let question = Question::WorklistTotals(self.worklist.kind, at, marked);
        self.ask(Slot::WorklistTotals, question)
    }

    /// What is missing around the rows in sight.
    pub(super) fn fill_worklist(&mut self) -> Option<Effect> {
        if self.tab != Tab::Worklist {
            return None;
        }
        let wish = self.worklist.window.missing()?;
        Some(self.ask_worklist(wish))
    }

    pub(super) fn take_worklist(&mut self, wish: &Wish<Item>, page: Page<Item>) {
        let list = &mut self.worklist;
        let count = list.tallies.map(|tallies| tallies.of(list.kind).items);
        let same = |one: &Item, other: &Item| one.at.id() == other.at.id();
        list.window.take(wish, page, count, same);
    }

    pub(super) fn take_worklist_totals(&mut self, at: Option<&Cursor>, totals: Totals) {
        let list = &mut self.worklist;
        list.tallies = Some(totals.tallies);
        match at {
            Some(at) => list.window.locate(totals.before, |item| item.at >= *at),
            None => list
                .window
                .counted(Some(totals.tallies.of(list.kind).items)),
        }
        list.look_at_marks(totals.marked, totals.gone);
    }

    pub(super) fn go_on_worklist(&mut self, action: Action) -> Vec<Effect> {
        let down = matches!(action, Action::Down | Action::PageDown | Action::Last);
        let one = if down { 1 } else { -1 };
        let pages = matches!(action, Action::PageUp | Action::PageDown);
        let ends = matches!(action, Action::First | Action::Last);
        if let Stage::Batch(batch) = &mut self.worklist.stage {
            let count = batch.outcomes.len();
            let place = &mut batch.place;
            match action {
                _ if ends => place.move_to(if down { usize::MAX } else { 0 }, count),
                _ if pages => place.move_by(one * place.page_step(), count),
                _ => place.move_by(one, count),
            }
            return Vec::new();
        }
        let window = &mut self.worklist.window;
        if ends {
            let wish = window.jump(down);
            let asked = wish.map(|wish| self.ask_worklist(wish));
            return asked.into_iter().collect();
        }
        if pages {
            window.page_by(down);
        } else {
            window.move_by(one);
        }
        Vec::new()
    }

    pub(super) fn perform_on_worklist(&mut self, action: Action) -> Vec<Effect> {
        if self.tab != Tab::Worklist {
            return Vec::new();
        }
        match action {
            Action::UnmarkAll => self.worklist.unmark_all(),
            Action::MarkAll => {
                let question = Question::WorklistMarks(self.worklist.kind);
                return vec![self.ask(Slot::WorklistMarks, question)];
            }
            Action::NextKind => {
                self.worklist.next_kind();
                return self.worklist_anew();
            }
            // The dialog is that of the record, with the facts of the moment.
            Action::Unblock => {
                let Some(idpel) = self.worklist.selected().map(Item::idpel) else {
                    return Vec::new();
                };
                let effects = self.open_customer(idpel);
                self.then = Some((idpel, action));
                return effects;
            }
            Action::Block => {
                let (marks, alone) = self.worklist.meant();
                let confirm = Confirm::new(marks, alone);
                self.worklist.stage = Stage::Confirm(Box::new(confirm));
            }
            _ => {}
        }
        Vec::new()
    }

    /// Why a key of the list does nothing now.
    pub(super) fn worklist_refusal(&self, action: Action) -> Option<String> {
        let lang = self.look.lang;
        let (meant, alone) = self.worklist.meant();
        if meant.is_empty() || action != Action::Block && self.worklist.selected().is_none() {
            return Some(lang.words().why_no_work());
        }
        if action == Action::Unblock {
            let locked = self.worklist.selected().is_some_and(|item| item.locked);
            return (!locked).then(|| lang.words().why_not_locked());
        }
        let mut locks = meant.iter().map(|mark| mark.lock(alone));
        let first = meant.first()?;
        match first.lock(alone) {
            Err(why) if action == Action::Block && locks.all(|lock| lock.is_err()) => {
                Some(left_out(lang, why))
            }
            _ => None,
        }
    }

    /// Enter: the customer's record, or the batch that was confirmed.
    pub(super) fn accept_on_worklist(&mut self) -> Vec<Effect> {
        let confirm = match &self.worklist.stage {
            Stage::List => {
                let selected = self.worklist.selected().map(Item::idpel);
                return selected.map_or_else(Vec::new, |idpel| self.open_customer(idpel));
            }
            Stage::Confirm(confirm) => confirm,
            Stage::Batch(_) => return self.leave_worklist(),
        };
        if let Some(refused) = confirm.refusal() {
            let said = refusal(self.look.lang, &refused);
            self.tell(format!("{} {}", said.sentence, said.help), Tone::Warning);
            return Vec::new();
        }
        self.worklist.stage = Stage::Batch(Box::new(Batch::new(confirm)));
        self.go_on_with_batch()
    }

    /// The next act of the batch; after the last one, the list as it is then.
    fn go_on_with_batch(&mut self) -> Vec<Effect> {
        let Stage::Batch(batch) = &mut self.worklist.stage else {
            return Vec::new();
        };
        match batch.next_one() {
            Some(mark) => vec![Effect::Do(Act::BlockListed {
                mark: Box::new(mark),
                alone: batch.alone,
                note: batch.note.clone(),
            })],
            None => self.refresh_worklist(),
        }
    }

    /// What became of one row: blocked ones lose their mark, the others keep it.
    pub(super) fn blocked_listed(&mut self, became: Result<(), NotBlocked>) -> Vec<Effect> {
        let Stage::Batch(batch) = &mut self.worklist.stage else {
            return Vec::new();
        };
        if let Some(id) = batch.take(became) {
            self.worklist.marks.remove(&id);
        }
        self.go_on_with_batch()
    }

    /// Esc: out of the confirmation, a stop between two acts, or back to the list.
    pub(super) fn leave_worklist(&mut self) -> Vec<Effect> {
        match &mut self.worklist.stage {
            Stage::Batch(batch) if !batch.is_over() => batch.stopping = true,
            Stage::Batch(_) | Stage::Confirm(_) => self.worklist.stage = Stage::List,
            // One step out of what narrows the list; the list itself stays.
            Stage::List if self.worklist.kind.is_some() => {
                self.worklist.kind = None;
                return self.worklist_anew();
            }
            Stage::List => {}
        }
        Vec::new()
    }
}
