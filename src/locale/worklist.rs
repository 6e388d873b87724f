//! What a unit has to do by hand, in words: the name of each kind, and one sentence for each item.

use super::Lang;
use super::format::{date, days, money};
use crate::domain::wib::Day;
use crate::domain::worklist::{Item, Kind, LeftOut};

/// The name of a kind.
pub fn kind(lang: Lang, kind: Kind) -> String {
    let w = lang.words();
    match kind {
        Kind::DispensationEnding => w.work_dispensation_ending(),
        Kind::CentreRefused => w.work_centre_refused(),
        Kind::MeterReported => w.work_meter_reported(),
        Kind::ManualBlock => w.work_manual_block(),
    }
}

/// The same in one word.
pub fn short(lang: Lang, kind: Kind) -> String {
    let w = lang.words();
    match kind {
        Kind::DispensationEnding => w.work_dispensation_ending_short(),
        Kind::CentreRefused => w.work_centre_refused_short(),
        Kind::MeterReported => w.work_meter_reported_short(),
        Kind::ManualBlock => w.work_manual_block_short(),
    }
}

/// What is to be done, and by which rule.
pub fn to_do(lang: Lang, item: &Item, today: Day) -> String {
    let w = lang.words();
    let owed = money(lang, item.overdue);
    let sentence = match item.kind() {
        Kind::ManualBlock => w.work_manual_block_todo(owed, days(lang, item.days_overdue)),
        Kind::MeterReported => w.work_meter_reported_todo(date(lang, item.since)),
        Kind::DispensationEnding => {
            let until = item.until.unwrap_or(today);
            let left = match (until - today).num_days() {
                0 => w.work_today(),
                left => w.work_in_days(days(lang, left)),
            };
            w.work_dispensation_ending_todo(left, date(lang, until), owed)
        }
        Kind::CentreRefused if item.reason.is_empty() => {
            w.work_centre_refused_bare(date(lang, item.since))
        }
        Kind::CentreRefused => {
            w.work_centre_refused_todo(date(lang, item.since), item.reason.as_str())
        }
    };
    w.refusal_rule(sentence, item.kind().paragraph())
}

/// Why an item was left out of a batch.
pub fn left_out(lang: Lang, why: LeftOut) -> String {
    let w = lang.words();
    match why {
        LeftOut::Dispensed => w.work_left_dispensed(),
        LeftOut::Refused => w.work_left_refused(),
    }
}
