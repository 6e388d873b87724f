//! The dialog of a block or an unblock: what is filled in, what the rules say to it as it stands, and what would happen.

mod likely;
mod rows;
pub mod view;

use crate::domain::facts::Facts;
use crate::domain::lock::{Ground, LockKind};
use crate::domain::policy::manual::{block, unblock};
use crate::domain::policy::{Block, Did, Offers, Refusal, Unblock, Until, Wish};
use crate::domain::wib::Day;
use crate::tui::parts::form::{Form, NoDay};
use crate::tui::theme::Look;

/// A row of the dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Ground,
    Lock,
    ReportedOn,
    /// Whether the dispensation has an end.
    End,
    Until,
    Reference,
    Note,
}

/// What the rules say to the form as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    Ready(Did),
    Refused(Refusal),
    Lacks(Lack),
}

/// Why the form is no wish yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// No ground is chosen.
    Ground,
    /// What is typed where a day belongs is none.
    Day,
}

impl From<NoDay> for Lack {
    fn from(NoDay: NoDay) -> Self {
        Self::Day
    }
}

/// The dialog.
#[derive(Debug)]
pub struct Acting {
    pub facts: Facts,
    pub offers: Offers,
    /// A lock is set, rather than lifted.
    pub blocks: bool,
    pub form: Form<Part>,
    /// It was tried once: what is missing is said aloud.
    pub tried: bool,
    /// On its way to the file: nothing is changed any more.
    pub sending: bool,
    pub today: Day,
}

impl Acting {
    /// The dialog with `wish` filled in.
    pub fn begin(look: Look, facts: Facts, offers: Offers, wish: &Wish, today: Day) -> Self {
        let form = match wish {
            Wish::Block(wish) => rows::block(look, wish),
            Wish::Unblock(wish) => rows::unblock(look, Some(wish.ground), wish, today),
        };
        let blocks = matches!(wish, Wish::Block(_));
        Self::over(form, facts, offers, blocks, today)
    }

    /// The dialog of a block, the lock most likely meant and the report that is known filled in.
    pub fn block(look: Look, facts: Facts, offers: Offers, today: Day) -> Self {
        let wish = likely::block(&facts);
        Self::over(rows::block(look, &wish), facts, offers, true, today)
    }

    /// The dialog of an unblock. A ground is filled in only where the facts speak for it: it is the user's to state.
    pub fn unblock(look: Look, facts: Facts, offers: Offers, today: Day) -> Self {
        let ground = likely::ground(&facts, today);
        let wish = likely::unblock(&offers);
        let form = rows::unblock(look, ground, &wish, today);
        Self::over(form, facts, offers, false, today)
    }

    /// The first row that has to be filled in and is not has the keys.
    fn over(form: Form<Part>, facts: Facts, offers: Offers, blocks: bool, today: Day) -> Self {
        let mut acting = Self {
            facts,
            offers,
            blocks,
            form,
            tried: false,
            sending: false,
            today,
        };
        acting.changed();
        acting.go_to_fault();
        acting
    }

    /// The ground chosen; `None` as long as none is.
    fn ground(&self) -> Option<Ground> {
        let at = self.form.chosen(Part::Ground).checked_sub(1)?;
        Ground::ALL.get(at).copied()
    }

    /// The lock that the form is about.
    pub fn lock(&self) -> LockKind {
        let named = LockKind::ALL.get(self.form.chosen(Part::Lock)).copied();
        let named = named.unwrap_or(LockKind::Debt);
        if self.blocks {
            named
        } else {
            self.ground().and_then(Ground::lifts).unwrap_or(named)
        }
    }

    /// Only what the choices made call for is in sight.
    pub fn changed(&mut self) {
        let lock = self.lock();
        if self.blocks {
            self.form.show(Part::ReportedOn, lock == LockKind::Meter);
            return;
        }
        let ground = self.ground();
        let covers = self.offers.unblock_debt.as_ref();
        let covers = covers.is_ok_and(|covers| !covers.is_empty());
        let dispenses = ground.is_some() && lock == LockKind::Debt && covers;
        let names = ground.is_some_and(|ground| ground.lifts().is_none());
        self.form.show(Part::Lock, names);
        self.form.show(Part::End, dispenses);
        let ends = dispenses && self.form.chosen(Part::End) == 0;
        self.form.show(Part::Until, ends);
        let surveyed = ground == Some(Ground::MeterSurveyDone);
        self.form.show(Part::Reference, surveyed);
    }

    /// The form as a wish.
    ///
    /// # Errors
    /// [`Lack`] where a day is needed and none is typed, or no ground is chosen.
    pub fn wish(&self) -> Result<Wish, Lack> {
        let note = self.form.text_of(Part::Note);
        if self.blocks {
            return Ok(Wish::Block(Block {
                lock: self.lock(),
                reported_on: self.form.day_of(Part::ReportedOn)?,
                note,
            }));
        }
        let ground = self.ground().ok_or(Lack::Ground)?;
        let until = if !self.form.is_shown(Part::End) {
            Until::Default
        } else if self.form.is_shown(Part::Until) {
            Until::Day(self.form.day_of(Part::Until)?.ok_or(Lack::Day)?)
        } else {
            Until::NoEnd
        };
        Ok(Wish::Unblock(Unblock {
            ground,
            lock: Some(self.lock()),
            until,
            reference: self.form.text_of(Part::Reference),
            note,
        }))
    }

    /// What no words could mend is said before what words are missing.
    pub fn verdict(&self) -> Verdict {
        let wish = match self.wish() {
            Ok(wish) => wish,
            Err(lack) => return Verdict::Lacks(lack),
        };
        let judged = self.judge(&worded(&wish)).and_then(|_| self.judge(&wish));
        judged.map_or_else(Verdict::Refused, Verdict::Ready)
    }

    /// What would happen once the words are written; `None` where the rules refuse it whatever they are.
    pub fn would(&self) -> Option<Did> {
        self.judge(&worded(&self.wish().ok()?)).ok()
    }

    fn judge(&self, wish: &Wish) -> Result<Did, Refusal> {
        match wish {
            Wish::Block(wish) => block(&self.facts, wish, self.today).map(Did::Block),
            Wish::Unblock(wish) => unblock(&self.facts, wish, self.today).map(Did::Unblock),
        }
    }

    /// To the row that a refusal is about.
    pub fn go_to_fault(&mut self) {
        let part = match self.verdict() {
            Verdict::Ready(_) => return,
            Verdict::Lacks(Lack::Ground) => Part::Ground,
            Verdict::Lacks(Lack::Day) if self.blocks => Part::ReportedOn,
            Verdict::Lacks(Lack::Day) => Part::Until,
            Verdict::Refused(refusal) => match refusal {
                Refusal::ReportDayMissing | Refusal::ReportDayAhead { .. } => Part::ReportedOn,
                Refusal::ReferenceMissing | Refusal::ReferenceTooLong { .. } => Part::Reference,
                Refusal::UntilPast { .. } => Part::Until,
                Refusal::NoteMissing
                | Refusal::NoteTooShort { .. }
                | Refusal::NoteTooLong { .. } => Part::Note,
                _ if self.form.is_shown(Part::Lock) => Part::Lock,
                _ => Part::Ground,
            },
        };
        self.form.go_to(part);
    }
}

/// The wish with words enough.
fn worded(wish: &Wish) -> Wish {
    let words = "x".repeat(Ground::OTHER_NOTE);
    match wish.clone() {
        Wish::Block(wish) => Wish::Block(Block {
            note: words,
            ..wish
        }),
        Wish::Unblock(wish) => Wish::Unblock(Unblock {
            reference: words.clone(),
            note: words,
            ..wish
        }),
    }
}
