//! A batch of blocks: one confirmation, then one act after another. Each succeeds or is refused by itself, and between
//! two of them the batch can be stopped.

use crate::desk::worklist::NotBlocked;
use crate::domain::ids::Idpel;
use crate::domain::lock::LockKind;
use crate::domain::policy::Refusal;
use crate::domain::policy::manual::check_note;
use crate::domain::worklist::{Id, Kind, LeftOut, Mark, Tally};
use crate::locale::{Lang, fault, worklist as said};
use crate::tui::parts::field::{AMPLE, Field};
use crate::tui::parts::grid::Place;
use std::collections::VecDeque;

/// What is about to be blocked.
#[derive(Debug)]
pub struct Confirm {
    pub note: Field,
    /// Only the selected one: none is marked.
    pub alone: bool,
    pub marks: Vec<Mark>,
}

impl Confirm {
    pub fn new(marks: Vec<Mark>, alone: bool) -> Self {
        Self {
            note: Field::line(AMPLE),
            alone,
            marks,
        }
    }

    /// Why no batch goes under the note as it stands; `None`: one does.
    pub fn refusal(&self) -> Option<Refusal> {
        check_note(&self.note.text(), 1).err()
    }

    /// How many get that lock, and what is overdue on them.
    pub fn tally(&self, lock: LockKind) -> Tally {
        let mut tally = Tally::default();
        let of = |mark: &&Mark| mark.lock(self.alone) == Ok(lock);
        for mark in self.marks.iter().filter(of) {
            tally.add(mark.overdue);
        }
        tally
    }

    /// How many have no place in a batch.
    pub fn left_out(&self) -> Vec<LeftOut> {
        let marks = self.marks.iter();
        marks
            .filter_map(|mark| mark.lock(self.alone).err())
            .collect()
    }

    /// Whether it ends a dispensation before its time.
    pub fn ends_dispensation(&self) -> bool {
        let ends = |mark: &Mark| mark.dispensed && mark.lock(self.alone) == Ok(LockKind::Debt);
        self.marks.iter().any(ends)
    }
}

/// What became of one row.
#[derive(Debug)]
pub enum Became {
    Blocked,
    Not(NotBlocked),
    /// The batch was stopped before.
    Untried,
}

/// One row of the result.
#[derive(Debug)]
pub struct Outcome {
    pub idpel: Idpel,
    pub name: String,
    pub kind: Kind,
    pub became: Became,
}

impl Outcome {
    fn of(mark: Mark, became: Became) -> Self {
        Self {
            idpel: mark.id.idpel,
            name: mark.name,
            kind: mark.id.kind,
            became,
        }
    }

    /// What became of it, and why.
    pub fn said(&self, lang: Lang) -> String {
        let w = lang.words();
        match &self.became {
            Became::Blocked => w.batch_blocked(),
            Became::Untried => w.batch_untried(),
            Became::Not(NotBlocked::LeftOut(why)) => said::left_out(lang, *why),
            Became::Not(NotBlocked::Failed(failure)) => {
                let said = fault::failure(lang, failure);
                format!("{} {}", said.sentence, said.help)
            }
        }
    }
}

/// A batch under way, or what came of it.
#[derive(Debug)]
pub struct Batch {
    pub note: String,
    pub alone: bool,
    pub total: usize,
    todo: VecDeque<Mark>,
    /// The one that is being done.
    doing: Option<Mark>,
    pub stopping: bool,
    /// What was not blocked first, then what was.
    pub outcomes: Vec<Outcome>,
    pub place: Place,
}

impl Batch {
    pub fn new(confirm: &Confirm) -> Self {
        Self {
            note: confirm.note.text().trim().to_owned(),
            alone: confirm.alone,
            total: confirm.marks.len(),
            todo: confirm.marks.iter().cloned().collect(),
            doing: None,
            stopping: false,
            outcomes: Vec::new(),
            place: Place::default(),
        }
    }

    /// The next one to do; what has no place in the batch is passed over with its reason.
    pub fn next_one(&mut self) -> Option<Mark> {
        if self.doing.is_some() {
            return None;
        }
        if self.stopping {
            let left = std::mem::take(&mut self.todo);
            let untried = left
                .into_iter()
                .map(|mark| Outcome::of(mark, Became::Untried));
            self.outcomes.extend(untried);
        }
        while let Some(mark) = self.todo.pop_front() {
            match mark.lock(self.alone) {
                Ok(_) => {
                    self.doing = Some(mark.clone());
                    return Some(mark);
                }
                Err(why) => {
                    let became = Became::Not(NotBlocked::LeftOut(why));
                    self.outcomes.push(Outcome::of(mark, became));
                }
            }
        }
        self.outcomes
            .sort_by_key(|outcome| matches!(outcome.became, Became::Blocked));
        None
    }

    /// Takes what became of the one in hand; its key where it was blocked.
    pub fn take(&mut self, became: Result<(), NotBlocked>) -> Option<Id> {
        let mark = self.doing.take()?;
        let id = mark.id.clone();
        let (became, blocked) = match became {
            Ok(()) => (Became::Blocked, Some(id)),
            Err(why) => (Became::Not(why), None),
        };
        self.outcomes.push(Outcome::of(mark, became));
        blocked
    }

    pub fn is_over(&self) -> bool {
        self.doing.is_none() && self.todo.is_empty()
    }

    pub fn blocked(&self) -> usize {
        let blocked = |outcome: &&Outcome| matches!(outcome.became, Became::Blocked);
        self.outcomes.iter().filter(blocked).count()
    }

    pub fn untried(&self) -> usize {
        let untried = |outcome: &&Outcome| matches!(outcome.became, Became::Untried);
        self.outcomes.iter().filter(untried).count()
    }

    pub fn selected(&self) -> Option<&Outcome> {
        self.outcomes.get(self.place.selected)
    }
}
