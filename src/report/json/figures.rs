//! What calls come to, one document.

use crate::domain::complaint::REPEAT_DAYS;
use crate::domain::figures::{Figures, Tallied, Times};
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FiguresRow {
    pub calls: u64,
    pub handling_seconds: TimesRow,
    pub repeat: RepeatRow,
    pub disputes: u64,
    pub handed_over: u64,
    pub by_status: BTreeMap<&'static str, u64>,
    pub by_script: BTreeMap<&'static str, u64>,
    pub by_end: BTreeMap<&'static str, u64>,
    /// Who took the calls, the most first.
    pub by_user: Vec<UserRow>,
    /// The steps gone back from, the most frequent first.
    pub backs: Vec<BackRow>,
    pub objections: Vec<ObjectionRow>,
}

/// Whole seconds by nearest rank, of the calls that have a handling time; `null` where none has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimesRow {
    pub median: Option<i64>,
    pub p90: Option<i64>,
    pub longest: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RepeatRow {
    pub within_days: i64,
    pub calls: u64,
    pub customers: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UserRow {
    pub by: String,
    pub calls: u64,
    pub handling_seconds: TimesRow,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BackRow {
    pub script: &'static str,
    pub step: String,
    pub calls: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ObjectionRow {
    pub objection: String,
    pub calls: u64,
}

fn times(times: &Times) -> TimesRow {
    TimesRow {
        median: times.median(),
        p90: times.p90(),
        longest: times.percentile(100),
    }
}

fn counts<T>(
    tallied: impl IntoIterator<Item = Tallied<T>>,
    code: impl Fn(T) -> &'static str,
) -> BTreeMap<&'static str, u64> {
    let all = tallied.into_iter();
    all.map(|tallied| (code(tallied.what), tallied.count))
        .collect()
}

pub fn figures(figures: &Figures) -> FiguresRow {
    let by_user = figures.by_cso().into_iter().map(|(name, own)| UserRow {
        by: name.to_string(),
        calls: own.count(),
        handling_seconds: times(own),
    });
    let backs = figures.backs().into_iter().map(|back| BackRow {
        script: back.what.script.code(),
        step: back.what.step,
        calls: back.count,
    });
    let objections = figures.objections().into_iter();
    FiguresRow {
        calls: figures.calls(),
        handling_seconds: times(&figures.handling),
        repeat: RepeatRow {
            within_days: REPEAT_DAYS,
            calls: figures.repeats,
            customers: figures.repeat_customers(),
        },
        disputes: figures.disputes,
        handed_over: figures.hand_overs,
        by_status: counts(figures.by_status(), |status| status.word()),
        by_script: counts(figures.by_script(), |script| script.code()),
        by_end: counts(figures.by_end(), |end| end.code()),
        by_user: by_user.collect(),
        backs: backs.collect(),
        objections: objections
            .map(|raised| ObjectionRow {
                objection: raised.what,
                calls: raised.count,
            })
            .collect(),
    }
}
