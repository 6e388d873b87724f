//! Whether a customer's obligations hold an application up: what script C asks first (1.9 C).

use super::agenda::{Agenda, AgendaState};
use super::answer::is_obligation;
use super::facts::Facts;
use super::money::Rupiah;
use super::wib::Day;

/// How far the application is, as far as a debt matters to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    HeldUp,
    GoesOn,
    /// Carried out, cancelled or paid back: nothing can hold it up any more.
    Ended,
    /// The file uses a word that the program does not know: no conclusion is drawn from it.
    Unknown,
}

/// An application beside what its customer still has to settle. That a debt is the reason is the file's to say, in the
/// agenda's note, and never concluded here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hold {
    pub stage: Stage,
    /// Instalments and supplementary bills with a balance, attached to this agenda or not.
    pub count: usize,
    pub owing: Rupiah,
    /// The part of it that is overdue.
    pub overdue: Rupiah,
}

impl Hold {
    /// As it stands on `day`; `facts` are those of the agenda's customer.
    pub fn of(agenda: &Agenda, facts: &Facts, day: Day) -> Self {
        let open = || facts.receivables.iter().filter(|r| is_obligation(r));
        Self {
            stage: stage(&agenda.state),
            count: open().count(),
            owing: open().map(|r| r.balance()).sum(),
            overdue: open()
                .filter(|r| r.is_overdue(day))
                .map(|r| r.balance())
                .sum(),
        }
    }
}

fn stage(state: &AgendaState) -> Stage {
    match state {
        AgendaState::HeldUp => Stage::HeldUp,
        AgendaState::Other(_) => Stage::Unknown,
        state if state.is_open() => Stage::GoesOn,
        _ => Stage::Ended,
    }
}
