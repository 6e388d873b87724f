//! What calls come to: how long they take, who calls again, how they end and where they falter. Counted call by call, so
//! that no list of them is needed; what grows with the log is one number for each customer who called again.

use super::complaint::{ComplaintStatus, End};
use super::complaint_log::StepOf;
use super::ids::{Idpel, UserName};
use super::script::ScriptId;
use std::collections::{BTreeMap, BTreeSet};

/// How often each handling time was found, in whole seconds. A call noted after the fact has none that was measured: it
/// counts as a call, and its time among none of the times.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Times {
    seconds: BTreeMap<u32, u64>,
    measured: u64,
    count: u64,
}

impl Times {
    /// Takes a call that took so many seconds. A time beyond the largest that is told apart (136 years) counts as that
    /// one. Zero, as of a call whose record was opened and saved in one command, and less, as of a clock set back, is no
    /// time: of the call its count alone is taken.
    pub fn add(&mut self, seconds: i64) {
        self.count += 1;
        if seconds > 0 {
            let seconds = u32::try_from(seconds).unwrap_or(u32::MAX);
            *self.seconds.entry(seconds).or_default() += 1;
            self.measured += 1;
        }
    }

    /// How many calls, those without a time too.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// A percentile by nearest rank: of the times in order, the first that at least `percent` of a hundred do not
    /// exceed. It is always a time that was found, never one between two: of an even number, the median is the lower of
    /// the middle two. `None` without a call that has a time; 0 gives the shortest, 100 the longest.
    pub fn percentile(&self, percent: u8) -> Option<i64> {
        let share = u128::from(percent.min(100)) * u128::from(self.measured);
        let rank = share.div_ceil(100).max(1);
        let mut passed = 0_u128;
        self.seconds.iter().find_map(|(seconds, count)| {
            passed += u128::from(*count);
            (passed >= rank).then_some(i64::from(*seconds))
        })
    }

    pub fn median(&self) -> Option<i64> {
        self.percentile(50)
    }

    /// The 90th percentile: nine calls of ten took no longer.
    pub fn p90(&self) -> Option<i64> {
        self.percentile(90)
    }
}

/// What is counted of one call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub idpel: Idpel,
    pub by: UserName,
    pub script: ScriptId,
    pub end: End,
    pub status: ComplaintStatus,
    pub dispute: bool,
    pub hand_over: bool,
    pub handling_seconds: i64,
    /// Whether the customer had called within the days before.
    pub repeat: bool,
    /// The steps that were gone back from; each counts once, so that a count is of calls.
    pub backs: Vec<String>,
    /// The keys of the objections raised, each once.
    pub objections: Vec<String>,
}

/// What the calls come to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Figures {
    pub handling: Times,
    /// Calls of customers who had called within the days before, and how many customers those are.
    pub repeats: u64,
    again: BTreeSet<Idpel>,
    pub disputes: u64,
    pub hand_overs: u64,
    by_end: BTreeMap<End, u64>,
    by_script: BTreeMap<ScriptId, u64>,
    open: u64,
    by_cso: BTreeMap<UserName, Times>,
    backs: BTreeMap<StepOf, u64>,
    objections: BTreeMap<String, u64>,
}

/// Something and how often it was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tallied<T> {
    pub what: T,
    pub count: u64,
}

impl Figures {
    pub fn add(&mut self, call: Counted) {
        self.handling.add(call.handling_seconds);
        if call.repeat {
            self.repeats += 1;
            self.again.insert(call.idpel);
        }
        self.disputes += u64::from(call.dispute);
        self.hand_overs += u64::from(call.hand_over);
        self.open += u64::from(call.status == ComplaintStatus::Open);
        *self.by_end.entry(call.end).or_default() += 1;
        *self.by_script.entry(call.script).or_default() += 1;
        let own = self.by_cso.entry(call.by).or_default();
        own.add(call.handling_seconds);
        for step in call.backs.into_iter().collect::<BTreeSet<String>>() {
            let script = call.script;
            let step = StepOf { script, step };
            *self.backs.entry(step).or_default() += 1;
        }
        for objection in call.objections {
            *self.objections.entry(objection).or_default() += 1;
        }
    }

    pub fn calls(&self) -> u64 {
        self.handling.count()
    }

    /// Customers with at least one call counted that was a repeat.
    pub fn repeat_customers(&self) -> u64 {
        u64::try_from(self.again.len()).unwrap_or(u64::MAX)
    }

    /// Every end in the order of [`End::ALL`], those without calls too.
    pub fn by_end(&self) -> Vec<Tallied<End>> {
        all_of(&End::ALL, &self.by_end)
    }

    /// Every script, those without calls too.
    pub fn by_script(&self) -> Vec<Tallied<ScriptId>> {
        all_of(&ScriptId::ALL, &self.by_script)
    }

    /// Closed, and open for the unit.
    pub fn by_status(&self) -> [Tallied<ComplaintStatus>; 2] {
        let open = Tallied {
            what: ComplaintStatus::Open,
            count: self.open,
        };
        let closed = Tallied {
            what: ComplaintStatus::IssueClosed,
            count: self.calls() - self.open,
        };
        [closed, open]
    }

    /// Who took the calls, with the times of each, who took most first.
    pub fn by_cso(&self) -> Vec<(&UserName, &Times)> {
        let mut all: Vec<(&UserName, &Times)> = self.by_cso.iter().collect();
        all.sort_by_key(|(_, times)| std::cmp::Reverse(times.count()));
        all
    }

    /// How many calls went back from a step, the most frequent first.
    pub fn backs(&self) -> Vec<Tallied<StepOf>> {
        most_first(&self.backs)
    }

    /// The objections by their keys, the most frequent first.
    pub fn objections(&self) -> Vec<Tallied<String>> {
        most_first(&self.objections)
    }
}

fn all_of<T: Copy + Ord>(all: &[T], counts: &BTreeMap<T, u64>) -> Vec<Tallied<T>> {
    let tallied = all.iter().map(|what| Tallied {
        what: *what,
        count: counts.get(what).copied().unwrap_or(0),
    });
    tallied.collect()
}

/// Those of one count stay in the order of their names, so that the same calls always give the same list.
fn most_first<T: Clone>(counts: &BTreeMap<T, u64>) -> Vec<Tallied<T>> {
    let tallied = counts.iter().map(|(what, count)| Tallied {
        what: what.clone(),
        count: *count,
    });
    let mut all: Vec<Tallied<T>> = tallied.collect();
    all.sort_by_key(|tallied| std::cmp::Reverse(tallied.count));
    all
}
