//! Grafik: the blocked customers by cause, by unit and by age of the debt, and the locks set and lifted each day. Each
//! bar knows the list behind it.

use super::Monitoring;
use crate::domain::cause::Cause;
use crate::domain::monitoring::{Ageing, Narrowing, Sum, Turns};
use crate::domain::wib::Day;
use crate::locale::format::{count, money};
use crate::locale::labels;
use crate::tui::parts::bars::Bar;
use crate::tui::parts::trend::Point;
use crate::tui::theme::{Look, Tone};

/// How many days the trend goes back.
pub const DAYS: i64 = 90;

/// One of the four.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Chart {
    #[default]
    Cause,
    Unit,
    Ageing,
    Turns,
}

impl Chart {
    pub const ALL: [Self; 4] = [Self::Cause, Self::Unit, Self::Ageing, Self::Turns];
}

/// Which chart has the keys, and which bar of each is selected.
#[derive(Debug, Default)]
pub struct Charts {
    pub chart: Chart,
    selected: [usize; 4],
    /// Locks set and lifted, the oldest day first; `None` until it is answered.
    pub turns: Option<Vec<Turns>>,
    /// The days were answered once: the newest is selected then.
    seen: bool,
}

/// What is behind a bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Behind {
    List(Narrowing),
    Turned(Day),
}

/// A bar with what is behind it.
pub struct Backed {
    pub bar: Bar,
    pub behind: Narrowing,
}

impl Charts {
    pub fn selected(&self, chart: Chart) -> usize {
        self.selected.get(chart as usize).copied().unwrap_or(0)
    }

    pub fn turn(&mut self, forwards: bool) {
        let step = if forwards { 1 } else { Chart::ALL.len() - 1 };
        let at = (self.chart as usize + step) % Chart::ALL.len();
        self.chart = Chart::ALL.get(at).copied().unwrap_or_default();
    }

    /// Selects a bar of the chart that has the keys.
    pub fn select(&mut self, bar: usize) {
        if let Some(selected) = self.selected.get_mut(self.chart as usize) {
            *selected = bar;
        }
    }

    pub fn take_turns(&mut self, turns: Vec<Turns>) {
        if !std::mem::replace(&mut self.seen, true)
            && let Some(selected) = self.selected.get_mut(Chart::Turns as usize)
        {
            *selected = turns.len().saturating_sub(1);
        }
        self.turns = Some(turns);
    }
}

impl Monitoring {
    /// The bars of a chart; none for the trend, which has columns.
    pub fn bars(&self, chart: Chart, look: Look) -> Vec<Backed> {
        let Some(summary) = &self.summary else {
            return Vec::new();
        };
        let lang = look.lang;
        let of = |label: String, sum: Sum, behind: Narrowing| Backed {
            bar: Bar {
                label,
                value: sum.count,
                text: format!(
                    "{}  {:>18}",
                    count(lang, sum.count),
                    money(lang, sum.overdue)
                ),
                tone: if sum.count == 0 {
                    Tone::Dim
                } else {
                    Tone::Plain
                },
            },
            behind,
        };
        let narrowed = || self.narrowing.clone();
        match chart {
            // Under one cause, another's bar would have no list of its own behind it.
            Chart::Cause => Cause::ALL
                .into_iter()
                .filter(|cause| self.narrowing.cause.is_none_or(|only| only == *cause))
                .map(|cause| {
                    let behind = Narrowing {
                        cause: Some(cause),
                        ..narrowed()
                    };
                    let label = labels::cause_short(lang, Some(cause));
                    of(label, summary.of_cause(cause), behind)
                })
                .collect(),
            Chart::Unit => {
                let mut units: Vec<_> = summary.by_unit.iter().collect();
                units.sort_by_key(|(unit, sum)| (std::cmp::Reverse(sum.count), **unit));
                units
                    .into_iter()
                    .map(|(unit, sum)| {
                        let behind = Narrowing {
                            unit: Some(*unit),
                            ..narrowed()
                        };
                        of(format!("{unit} {}", self.unit_name(*unit)), *sum, behind)
                    })
                    .collect()
            }
            Chart::Ageing => Ageing::ALL
                .into_iter()
                .map(|ageing| {
                    let behind = Narrowing {
                        ageing: Some(ageing),
                        ..narrowed()
                    };
                    of(
                        labels::ageing(lang, ageing),
                        summary.of_ageing(ageing),
                        behind,
                    )
                })
                .collect(),
            Chart::Turns => Vec::new(),
        }
    }

    /// The columns of the trend.
    pub fn columns(&self) -> Vec<Point> {
        let turns = self.charts.turns.iter().flatten();
        turns
            .map(|turns| Point {
                label: turns.day.format("%d-%m").to_string(),
                up: turns.set,
                down: turns.lifted,
            })
            .collect()
    }

    /// Moves along the chart that has the keys.
    pub fn move_along(&mut self, steps: isize, look: Look) {
        let chart = self.charts.chart;
        let length = match chart {
            Chart::Turns => self.charts.turns.as_ref().map_or(0, Vec::len),
            _ => self.bars(chart, look).len(),
        };
        let at = self.charts.selected(chart).saturating_add_signed(steps);
        self.charts.select(at.min(length.saturating_sub(1)));
    }

    /// What is behind the selected bar, where anything is.
    pub fn behind(&self, look: Look) -> Option<Behind> {
        let chart = self.charts.chart;
        let at = self.charts.selected(chart);
        if chart == Chart::Turns {
            let turns = self.charts.turns.as_ref()?.get(at)?;
            return (turns.set + turns.lifted > 0).then_some(Behind::Turned(turns.day));
        }
        let backed = self.bars(chart, look).into_iter().nth(at)?;
        (backed.bar.value > 0).then_some(Behind::List(backed.behind))
    }
}
