//! The dialog of a block or an unblock: what is filled in, what the rules say to it as it stands, and what would happen.

pub mod view;

use crate::domain::facts::Facts;
use crate::domain::lock::{Ground, LockKind};
use crate::domain::policy::manual::{MOST_NOTE, MOST_REFERENCE, block, unblock};
use crate::domain::policy::{Block, Did, Offers, Refusal, Unblock, Until, Wish};
use crate::domain::wib::Day;
use crate::locale::labels;
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
    /// What is typed where a day belongs is none.
    NoDay,
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

/// The longest note that three rows of the smallest screen show at once is shorter than the longest that is taken; the
/// field scrolls.
const NOTE_ROWS: u16 = 3;

impl Acting {
    /// The dialog with `wish` filled in.
    pub fn begin(look: Look, facts: Facts, offers: Offers, wish: &Wish, today: Day) -> Self {
        let form = match wish {
            Wish::Block(wish) => block_form(look, wish, today),
            Wish::Unblock(wish) => unblock_form(look, wish, today),
        };
        let mut acting = Self {
            facts,
            offers,
            blocks: matches!(wish, Wish::Block(_)),
            form,
            tried: false,
            sending: false,
            today,
        };
        acting.changed();
        acting
    }

    /// What is most likely meant where a lock is to be set: the one that can be, upon the report that is known.
    pub fn likely_block(facts: &Facts, offers: &Offers, today: Day) -> Wish {
        let known = facts.meter_loss.as_ref();
        let known = known.filter(|loss| loss.survey_on.is_none());
        Wish::Block(Block {
            lock: first(offers.blocks()),
            reported_on: Some(known.map_or(today, |loss| loss.reported_on)),
            note: String::new(),
        })
    }

    /// The same where one is to be lifted.
    pub fn likely_unblock(offers: &Offers) -> Wish {
        let lock = first(offers.unblocks());
        Wish::Unblock(Unblock {
            ground: match lock {
                LockKind::Debt => Ground::Disaster,
                LockKind::Meter => Ground::MeterSurveyDone,
            },
            lock: Some(lock),
            until: Until::Default,
            reference: String::new(),
            note: String::new(),
        })
    }

    fn ground(&self) -> Ground {
        let at = self.form.chosen(Part::Ground);
        Ground::ALL.get(at).copied().unwrap_or(Ground::Other)
    }

    /// The lock that the form is about.
    pub fn lock(&self) -> LockKind {
        let named = LockKind::ALL.get(self.form.chosen(Part::Lock)).copied();
        let named = named.unwrap_or(LockKind::Debt);
        if self.blocks {
            named
        } else {
            self.ground().lifts().unwrap_or(named)
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
        let dispenses = lock == LockKind::Debt && covers.is_ok_and(|covers| !covers.is_empty());
        self.form.show(Part::Lock, ground.lifts().is_none());
        self.form.show(Part::End, dispenses);
        let ends = dispenses && self.form.chosen(Part::End) == 0;
        self.form.show(Part::Until, ends);
        self.form
            .show(Part::Reference, ground == Ground::MeterSurveyDone);
    }

    /// The form as a wish.
    ///
    /// # Errors
    /// [`NoDay`] where a day is needed and none is typed.
    pub fn wish(&self) -> Result<Wish, NoDay> {
        let note = self.form.text_of(Part::Note);
        if self.blocks {
            return Ok(Wish::Block(Block {
                lock: self.lock(),
                reported_on: self.form.day_of(Part::ReportedOn)?,
                note,
            }));
        }
        let until = if !self.form.is_shown(Part::End) {
            Until::Default
        } else if self.form.is_shown(Part::Until) {
            Until::Day(self.form.day_of(Part::Until)?.ok_or(NoDay)?)
        } else {
            Until::NoEnd
        };
        Ok(Wish::Unblock(Unblock {
            ground: self.ground(),
            lock: Some(self.lock()),
            until,
            reference: self.form.text_of(Part::Reference),
            note,
        }))
    }

    /// What no words could mend is said before what words are missing.
    pub fn verdict(&self) -> Verdict {
        let Ok(wish) = self.wish() else {
            return Verdict::NoDay;
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
            Verdict::NoDay if self.blocks => Part::ReportedOn,
            Verdict::NoDay => Part::Until,
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

fn first(possible: Result<Vec<LockKind>, &Refusal>) -> LockKind {
    let locks = possible.unwrap_or_default();
    locks.first().copied().unwrap_or(LockKind::Debt)
}

fn place_of(lock: LockKind) -> usize {
    LockKind::ALL
        .iter()
        .position(|kind| *kind == lock)
        .unwrap_or(0)
}

fn locks(look: Look) -> Vec<String> {
    LockKind::ALL
        .map(|kind| labels::lock(look.lang, kind))
        .to_vec()
}

fn block_form(look: Look, wish: &Block, today: Day) -> Form<Part> {
    let w = look.lang.words();
    let mut form = Form::new()
        .choice(Part::Lock, w.act_lock(), locks(look))
        .day(Part::ReportedOn, w.act_reported_on())
        .text(Part::Note, w.act_note(), MOST_NOTE, NOTE_ROWS);
    form.put_choice(Part::Lock, place_of(wish.lock));
    form.put_day(Part::ReportedOn, look, wish.reported_on.or(Some(today)));
    form.put_text(Part::Note, &wish.note);
    form
}

fn unblock_form(look: Look, wish: &Unblock, today: Day) -> Form<Part> {
    let w = look.lang.words();
    let grounds = Ground::ALL.map(|ground| labels::ground(look.lang, ground));
    let ends = vec![w.act_with_end(), w.act_no_end()];
    let mut form = Form::new()
        .choice(Part::Ground, w.act_ground(), grounds.to_vec())
        .choice(Part::Lock, w.act_lock(), locks(look))
        .choice(Part::End, w.act_end(), ends)
        .day(Part::Until, w.act_until())
        .text(Part::Reference, w.act_reference(), MOST_REFERENCE, 1)
        .text(Part::Note, w.act_note(), MOST_NOTE, NOTE_ROWS);
    let ground = Ground::ALL.iter().position(|ground| *ground == wish.ground);
    form.put_choice(Part::Ground, ground.unwrap_or(0));
    form.put_choice(Part::Lock, place_of(wish.lock.unwrap_or(LockKind::Debt)));
    form.put_choice(Part::End, usize::from(wish.until == Until::NoEnd));
    let last = wish.until.last(today).or(Until::Default.last(today));
    form.put_day(Part::Until, look, last);
    form.put_text(Part::Reference, &wish.reference);
    form.put_text(Part::Note, &wish.note);
    form
}
