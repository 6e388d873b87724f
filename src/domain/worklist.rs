//! What a unit has to do by hand (1.11): which customers are on its list, for what, and what is most urgent. The block
//! that an item calls for is still decided by [`super::policy::manual`] when it is done.

use super::answer::to_block_by_hand;
use super::customer::{Service, Unit};
use super::facts::Facts;
use super::ids::{Idpel, RegisterNo};
use super::lock::LockKind;
use super::money::Rupiah;
use super::policy::Block;
use super::receivable::Receivable;
use super::wib::{Day, plus_days};

/// How far ahead the end of a dispensation is announced, in days; today counts as none.
pub const ENDING_DAYS: i64 = 7;

/// Why a customer is on the list, the most urgent first: what has a date, what was undone, then the oldest waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An active dispensation ends within [`ENDING_DAYS`].
    DispensationEnding,
    /// The centre refused an act of this desk.
    CentreRefused,
    /// The loss of the meter is reported, the meter lock is not set and the survey not done.
    MeterReported,
    /// Overdue from before the cut-off and no debt lock: the unit's to block.
    ManualBlock,
}

impl Kind {
    pub const ALL: [Self; 4] = [
        Self::DispensationEnding,
        Self::CentreRefused,
        Self::MeterReported,
        Self::ManualBlock,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::DispensationEnding => "dispensation_ending",
            Self::CentreRefused => "centre_refused",
            Self::MeterReported => "meter_reported",
            Self::ManualBlock => "manual_block",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.code() == text.trim())
    }

    /// The paragraph of the rules that puts it on the list.
    pub fn paragraph(self) -> &'static str {
        match self {
            Self::ManualBlock | Self::MeterReported => "1.6",
            Self::DispensationEnding => "1.7",
            Self::CentreRefused => "1.6, 1.7",
        }
    }
}

/// An act of this desk that the centre refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedAct {
    /// The act's own key.
    pub id: String,
    /// The day it was done here.
    pub done_on: Day,
    /// The centre's words; empty where it gave none.
    pub reason: String,
}

/// What tells one item from another, however its debts change.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    pub kind: Kind,
    pub idpel: Idpel,
    /// The refused act's key; empty for the other kinds.
    pub act: String,
}

/// Where an item stands in the list: by kind, then by day, the earliest first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    pub kind: Kind,
    /// The last day of the dispensation, the day of the refused act or of the report, the oldest due day.
    pub day: Day,
    pub idpel: Idpel,
    pub act: String,
}

impl Cursor {
    pub fn id(&self) -> Id {
        Id {
            kind: self.kind,
            idpel: self.idpel,
            act: self.act.clone(),
        }
    }
}

/// One thing to do, for one customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub at: Cursor,
    pub name: String,
    pub unit: Unit,
    /// Days since the oldest overdue receivable was due; 0 where none is overdue.
    pub days_overdue: i64,
    /// All that is overdue, whoever's to block for.
    pub overdue: Rupiah,
    pub register_nos: Vec<RegisterNo>,
    /// Since when: overdue, reported, dispensed, done here and refused since.
    pub since: Day,
    /// The last day of the dispensation.
    pub until: Option<Day>,
    /// The centre's reason, or the note of the report.
    pub reason: String,
    /// Whether a dispensation is active.
    pub dispensed: bool,
    /// Whether a lock is on, that could be lifted.
    pub locked: bool,
}

/// What is kept of an item that is marked, for one act after another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub id: Id,
    pub name: String,
    pub overdue: Rupiah,
    pub since: Day,
    /// Whether a dispensation is active, which a debt lock would end.
    pub dispensed: bool,
}

/// Why an item has no place in a batch of blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// A block would end a dispensation early: done one by one, never by the way.
    Dispensed,
    /// What was refused is to be looked at first.
    Refused,
}

impl Item {
    pub fn kind(&self) -> Kind {
        self.at.kind
    }

    pub fn idpel(&self) -> Idpel {
        self.at.idpel
    }

    pub fn mark(&self) -> Mark {
        Mark {
            id: self.at.id(),
            name: self.name.clone(),
            overdue: self.overdue,
            since: self.since,
            dispensed: self.dispensed,
        }
    }
}

impl Mark {
    /// The lock that the item calls for (1.6); `alone` when it is the only one meant.
    ///
    /// # Errors
    /// Why it is [`LeftOut`].
    pub fn lock(&self, alone: bool) -> Result<LockKind, LeftOut> {
        match self.id.kind {
            Kind::CentreRefused => Err(LeftOut::Refused),
            Kind::MeterReported => Ok(LockKind::Meter),
            Kind::ManualBlock | Kind::DispensationEnding if self.dispensed && !alone => {
                Err(LeftOut::Dispensed)
            }
            Kind::ManualBlock | Kind::DispensationEnding => Ok(LockKind::Debt),
        }
    }

    /// The wish for that lock, with what the item knows of it.
    pub fn block(&self, lock: LockKind, note: &str) -> Block {
        Block {
            lock,
            reported_on: (lock == LockKind::Meter).then_some(self.since),
            note: note.to_owned(),
        }
    }
}

/// How many items, and what is overdue on them together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub items: usize,
    pub overdue: Rupiah,
}

impl Tally {
    pub fn add(&mut self, overdue: Rupiah) {
        self.items += 1;
        self.overdue = self.overdue + overdue;
    }
}

/// The tally of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tallies([Tally; Kind::ALL.len()]);

impl Tallies {
    pub fn add(&mut self, item: &Item) {
        if let Some(tally) = self.0.get_mut(item.kind() as usize) {
            tally.add(item.overdue);
        }
    }

    /// Of one kind, or of all.
    pub fn of(&self, kind: Option<Kind>) -> Tally {
        let chosen = Kind::ALL
            .into_iter()
            .zip(self.0)
            .filter(|(each, _)| kind.is_none_or(|kind| kind == *each));
        chosen.fold(Tally::default(), |all, (_, tally)| Tally {
            items: all.items + tally.items,
            overdue: all.overdue + tally.overdue,
        })
    }
}

/// The item of that kind, where the facts make one; those of [`Kind::CentreRefused`] come of acts, by [`refused`].
pub fn item(facts: &Facts, kind: Kind, day: Day) -> Option<Item> {
    let (at, since, until, reason) = match kind {
        Kind::ManualBlock => {
            let oldest = to_block_by_hand(facts, day).map(|r| r.due_on).min()?;
            (oldest, plus_days(oldest, 1), None, "")
        }
        Kind::MeterReported => {
            let (reported_on, note) = meter_to_lock(facts)?;
            (reported_on, reported_on, None, note)
        }
        Kind::DispensationEnding => {
            let (since, until) = ending(facts, day)?;
            (until, since, Some(until), "")
        }
        Kind::CentreRefused => return None,
    };
    let at = Cursor {
        kind,
        day: at,
        idpel: facts.customer.idpel,
        act: String::new(),
    };
    Some(made(facts, at, since, until, reason, day))
}

/// The item of an act that the centre refused.
pub fn refused(facts: &Facts, act: &RefusedAct, day: Day) -> Item {
    let at = Cursor {
        kind: Kind::CentreRefused,
        day: act.done_on,
        idpel: facts.customer.idpel,
        act: act.id.clone(),
    };
    made(facts, at, act.done_on, None, &act.reason, day)
}

fn made(facts: &Facts, at: Cursor, since: Day, until: Option<Day>, reason: &str, day: Day) -> Item {
    Item {
        at,
        name: facts.customer.name.clone(),
        unit: facts.unit.clone(),
        days_overdue: facts
            .overdue(day)
            .map(|r| r.days_late(day))
            .max()
            .unwrap_or(0),
        overdue: facts.overdue(day).map(Receivable::balance).sum(),
        register_nos: facts.overdue(day).map(|r| r.register_no.clone()).collect(),
        since,
        until,
        reason: reason.to_owned(),
        dispensed: facts.active_dispensation(day).is_some(),
        locked: facts.is_blocked(),
    }
}

/// The report of a lost meter that nobody has acted on: no lock, no survey, and not lifted by hand since (1.6, 1.7).
fn meter_to_lock(facts: &Facts) -> Option<(Day, &str)> {
    let loss = facts.meter_loss.as_ref()?;
    let surveyed = loss.survey_on.is_some() || loss.survey_ref.is_some();
    let lifted = facts
        .meter_lifted
        .as_ref()
        .is_some_and(|turn| turn.at.day() >= loss.reported_on);
    let waits = facts.customer.service == Service::Prepaid
        && facts.meter_lock.is_none()
        && !surveyed
        && !lifted;
    waits.then_some((loss.reported_on, loss.note.as_str()))
}

/// Since when and until when an active dispensation runs, where its end is near.
fn ending(facts: &Facts, day: Day) -> Option<(Day, Day)> {
    let dispensation = facts.active_dispensation(day)?;
    let until = dispensation.until?;
    let near = (until - day).num_days() <= ENDING_DAYS;
    near.then(|| (dispensation.since.day(), until))
}
