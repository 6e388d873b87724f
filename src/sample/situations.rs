//! One customer for each situation of the rules, at numbers that can be remembered: `771100000011` is cause 1 alone,
//! `771100000018` cause 8. They are the same whatever the seed and the size of the sample.

mod agendas;
mod calls;
mod cast;
mod causes;
mod debts;
mod dispensations;
mod list;
mod payments;

pub use list::SITUATIONS;

use crate::domain::household::Household;
use crate::domain::ids::Idpel;
use crate::domain::policy::Verdict;
use cast::Cast;

/// A situation, and what holds for its customer on the day of the sample.
#[derive(Debug, Clone, Copy)]
pub struct Situation {
    /// What it is called in tests and documents.
    pub code: &'static str,
    pub idpel: &'static str,
    pub name: &'static str,
    /// The DIL status label.
    pub label: &'static str,
    /// What the sweep of 25 October 2019, which has not run, does with the debt lock.
    pub sweep: Verdict,
    /// The situation in a sentence.
    pub about: &'static str,
    play: fn(&mut Cast),
}

impl Situation {
    /// `None` only if the list were written wrongly.
    pub fn id(&self) -> Option<Idpel> {
        Idpel::parse(self.idpel).ok()
    }

    fn household(&self) -> Option<Household> {
        let mut cast = Cast::of(self.id()?, self.name)?;
        (self.play)(&mut cast);
        Some(cast.tell())
    }
}

/// The situation of that code.
pub fn situation(code: &str) -> Option<&'static Situation> {
    SITUATIONS.iter().find(|situation| situation.code == code)
}

pub(super) fn count() -> usize {
    SITUATIONS.len()
}

/// The listed customers, in the order of IDPEL.
pub(super) fn households() -> impl Iterator<Item = Household> {
    SITUATIONS.iter().filter_map(Situation::household)
}
