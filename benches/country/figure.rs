//! One line of the table: an operation beside its limit or its peer, as measured in one run.

use serde::Serialize;
use std::time::Duration;

/// What was measured.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Amount {
    /// Seconds.
    Seconds(f64),
    /// So many in a second.
    PerSecond(f64),
    Bytes(u64),
}

impl From<Duration> for Amount {
    fn from(time: Duration) -> Self {
        Self::Seconds(time.as_secs_f64())
    }
}

impl Amount {
    fn number(self) -> f64 {
        match self {
            Self::Seconds(number) | Self::PerSecond(number) => number,
            Self::Bytes(bytes) => bytes as f64,
        }
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Self::Seconds(s) if s < 1e-6 => write!(f, "{:.0} ns", s * 1e9),
            Self::Seconds(s) if s < 1e-3 => write!(f, "{} µs", rounded(s * 1e6)),
            Self::Seconds(s) if s < 1.0 => write!(f, "{} ms", rounded(s * 1e3)),
            Self::Seconds(s) => write!(f, "{} s", rounded(s)),
            Self::PerSecond(n) if n < 1e4 => write!(f, "{n:.0}/s"),
            Self::PerSecond(n) => write!(f, "{:.0} k/s", n / 1e3),
            Self::Bytes(b) if b < 10_000 => write!(f, "{b} B"),
            Self::Bytes(b) if b < 1_000_000 => write!(f, "{} kB", rounded(b as f64 / 1e3)),
            Self::Bytes(b) => write!(f, "{} MB", rounded(b as f64 / 1e6)),
        }
    }
}

/// Three figures that mean something.
fn rounded(number: f64) -> String {
    match number {
        n if n < 10.0 => format!("{n:.2}"),
        n if n < 100.0 => format!("{n:.1}"),
        n => format!("{n:.0}"),
    }
}

/// What the ratio has to be.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Goal {
    /// Ours is at most so many times the limit.
    AtMost(f64),
    /// Ours is at least so many times as fast as the peer.
    TimesFaster(f64),
    /// Ours reaches at least this share of the limit's rate.
    ShareOf(f64),
    /// For comparison: nothing is promised.
    Open,
    /// The same, told as how many times as fast as the peer.
    Faster,
}

impl Goal {
    /// Where it is promised of another size of replica, the ratio is shown alone.
    pub(crate) fn only_if(self, promised: bool) -> Self {
        match self {
            _ if promised => self,
            Self::TimesFaster(_) => Self::Faster,
            _ => Self::Open,
        }
    }
}

/// One line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Figure {
    pub(crate) operation: String,
    /// What it is measured beside.
    pub(crate) limit: String,
    pub(crate) limit_amount: Amount,
    pub(crate) ours: Amount,
    pub(crate) goal: Goal,
    pub(crate) note: String,
}

impl Figure {
    pub(crate) fn new(
        operation: &str,
        limit: &str,
        goal: Goal,
        (limit_amount, ours): (impl Into<Amount>, impl Into<Amount>),
    ) -> Self {
        Self {
            operation: operation.into(),
            limit: limit.into(),
            limit_amount: limit_amount.into(),
            ours: ours.into(),
            goal,
            note: String::new(),
        }
    }

    pub(crate) fn noting(mut self, note: String) -> Self {
        self.note = note;
        self
    }

    /// What it is of, the same on replicas of any size.
    pub(crate) fn line(&self) -> (&str, &str) {
        (&self.operation, &self.limit)
    }

    /// As the goal counts it.
    pub(crate) fn ratio(&self) -> f64 {
        let (limit, ours) = (self.limit_amount.number(), self.ours.number());
        match self.goal {
            Goal::TimesFaster(_) | Goal::Faster => limit / ours,
            _ => ours / limit,
        }
    }

    /// Whether the goal is met; `None` where there is none.
    pub(crate) fn met(&self) -> Option<bool> {
        match self.goal {
            Goal::AtMost(most) => Some(self.ratio() <= most),
            Goal::TimesFaster(least) | Goal::ShareOf(least) => Some(self.ratio() >= least),
            Goal::Open | Goal::Faster => None,
        }
    }

    pub(crate) fn ratio_in_words(&self) -> String {
        let ratio = self.ratio();
        match self.goal {
            Goal::ShareOf(_) => format!("{:.0} %", ratio * 100.0),
            _ => format!("{} ×", rounded(ratio)),
        }
    }

    pub(crate) fn goal_in_words(&self) -> String {
        match self.goal {
            Goal::AtMost(most) => format!("≤ {most} ×"),
            Goal::TimesFaster(least) => format!("≥ {least} × faster"),
            Goal::ShareOf(least) => format!("≥ {:.0} %", least * 100.0),
            Goal::Open => "–".into(),
            Goal::Faster => "faster".into(),
        }
    }
}
