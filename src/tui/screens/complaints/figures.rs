//! The figures as bars in groups: what each says of the log, and which one is selected.

use crate::domain::complaint::{ComplaintStatus, End};
use crate::domain::complaint_log::{Narrowing, StepOf};
use crate::domain::figures::{Figures, Tallied, Times};
use crate::domain::ids::UserName;
use crate::domain::script::ScriptId;

/// What a bar counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    Status(ComplaintStatus),
    End(End),
    Script(ScriptId),
    Cso(UserName, Times),
    Back(StepOf),
    Objection(String),
}

impl Pick {
    /// The log narrowed to what the bar counts.
    pub fn narrow(&self, narrowing: &Narrowing) -> Narrowing {
        let mut narrowed = narrowing.clone();
        match self {
            Self::Status(status) => narrowed.status = Some(*status),
            Self::End(end) => narrowed.end = Some(*end),
            Self::Script(id) => narrowed.script = Some(*id),
            Self::Cso(name, _) => narrowed.by = Some(name.clone()),
            Self::Back(step) => narrowed.back = Some(step.clone()),
            Self::Objection(key) => narrowed.objection = Some(key.clone()),
        }
        narrowed
    }
}

/// A group of bars, in the order of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Status,
    End,
    Script,
    Cso,
    Back,
    Objection,
}

impl Group {
    pub const ALL: [Self; 6] = [
        Self::Status,
        Self::End,
        Self::Script,
        Self::Cso,
        Self::Back,
        Self::Objection,
    ];

    /// Its bars; ends, scripts and statuses are all there, also those without calls.
    pub fn bars(self, figures: &Figures) -> Vec<Tallied<Pick>> {
        match self {
            Self::Status => picked(figures.by_status(), Pick::Status),
            Self::End => picked(figures.by_end(), Pick::End),
            Self::Script => picked(figures.by_script(), Pick::Script),
            Self::Cso => figures
                .by_cso()
                .into_iter()
                .map(|(name, times)| Tallied {
                    count: times.count(),
                    what: Pick::Cso(name.clone(), times.clone()),
                })
                .collect(),
            Self::Back => picked(figures.backs(), Pick::Back),
            Self::Objection => picked(figures.objections(), Pick::Objection),
        }
    }
}

fn picked<T>(
    tallied: impl IntoIterator<Item = Tallied<T>>,
    pick: impl Fn(T) -> Pick,
) -> Vec<Tallied<Pick>> {
    let all = tallied.into_iter().map(|tallied| Tallied {
        what: pick(tallied.what),
        count: tallied.count,
    });
    all.collect()
}

/// The bar that the next key acts on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Bars {
    /// The group's place in [`Group::ALL`], and the bar's in the group.
    pub group: usize,
    pub bar: usize,
}

impl Bars {
    /// The bar below or above, in the next group where this one ends.
    pub fn step(&mut self, down: bool, figures: &Figures) {
        if down && self.bar + 1 < count(figures, self.group) {
            self.bar += 1;
        } else if !down && self.bar > 0 {
            self.bar -= 1;
        } else if let Some(group) = self.neighbour(down, figures) {
            self.group = group;
            let last = count(figures, group).saturating_sub(1);
            self.bar = if down { 0 } else { last };
        }
    }

    /// The first bar of the next group, or of the one before.
    pub fn turn(&mut self, on: bool, figures: &Figures) {
        if let Some(group) = self.neighbour(on, figures) {
            (self.group, self.bar) = (group, 0);
        }
    }

    /// The next group that has bars, on the side asked for.
    fn neighbour(self, on: bool, figures: &Figures) -> Option<usize> {
        let has_bars = |group: &usize| count(figures, *group) > 0;
        if on {
            (self.group + 1..Group::ALL.len()).find(has_bars)
        } else {
            (0..self.group).rev().find(has_bars)
        }
    }

    pub fn selected(self, figures: &Figures) -> Option<Tallied<Pick>> {
        let group = Group::ALL.get(self.group)?;
        group.bars(figures).into_iter().nth(self.bar)
    }
}

fn count(figures: &Figures, group: usize) -> usize {
    let group = Group::ALL.get(group);
    group.map_or(0, |group| group.bars(figures).len())
}
