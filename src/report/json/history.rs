//! A customer's time line, one row for each happening.

use super::{InstalmentRow, user};
use crate::domain::cause::Cause;
use crate::domain::history::{Happening, What};
use crate::domain::lock::{Actor, Ground};
use serde::Serialize;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HappeningRow {
    pub at: String,
    pub kind: &'static str,
    #[serde(flatten)]
    pub what: WhatRow,
}

/// The fields of each kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum WhatRow {
    Determined {
        register_no: String,
        cause: Option<&'static str>,
        instalment: Option<InstalmentRow>,
        amount: String,
        due_on: String,
    },
    Money {
        register_no: String,
        amount: String,
    },
    Set {
        lock: &'static str,
        #[serde(flatten)]
        by: ByRow,
        causes: Vec<&'static str>,
        note: String,
    },
    Lifted {
        lock: &'static str,
        #[serde(flatten)]
        by: ByRow,
        ground: Option<&'static str>,
        note: String,
    },
    Dispensed {
        #[serde(flatten)]
        by: ByRow,
        ground: Option<&'static str>,
        until: Option<String>,
    },
    Ended {
        #[serde(flatten)]
        by: ByRow,
    },
    Lost {
        note: String,
    },
    Surveyed {
        reference: String,
    },
    Called {
        #[serde(flatten)]
        by: ByRow,
        script: String,
        status: String,
        summary: String,
    },
}

/// Who acted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ByRow {
    /// `system` or `user`.
    pub by: &'static str,
    pub user: Option<String>,
}

impl ByRow {
    fn of(actor: &Actor) -> Self {
        Self {
            by: actor.code(),
            user: user(actor),
        }
    }
}

pub fn happening(happening: &Happening) -> HappeningRow {
    HappeningRow {
        at: happening.at.to_string(),
        kind: happening.what.code(),
        what: what(&happening.what),
    }
}

fn what(what: &What) -> WhatRow {
    match what {
        What::Determined {
            register_no,
            cause,
            instalment,
            amount,
            due_on,
        } => WhatRow::Determined {
            register_no: register_no.to_string(),
            cause: cause.map(Cause::code),
            instalment: instalment.map(|part| InstalmentRow {
                number: part.number,
                of: part.of,
            }),
            amount: amount.to_string(),
            due_on: due_on.to_string(),
        },
        What::Paid {
            register_no,
            amount,
        }
        | What::Reversed {
            register_no,
            amount,
        } => WhatRow::Money {
            register_no: register_no.to_string(),
            amount: amount.to_string(),
        },
        What::LockSet {
            lock,
            by,
            causes,
            note,
        } => WhatRow::Set {
            lock: lock.code(),
            by: ByRow::of(by),
            causes: causes.iter().map(Cause::code).collect(),
            note: note.clone(),
        },
        What::LockLifted {
            lock,
            by,
            ground,
            note,
        } => WhatRow::Lifted {
            lock: lock.code(),
            by: ByRow::of(by),
            ground: ground.map(Ground::code),
            note: note.clone(),
        },
        What::Dispensed { by, ground, until } => WhatRow::Dispensed {
            by: ByRow::of(by),
            ground: ground.map(Ground::code),
            until: until.map(|day| day.to_string()),
        },
        What::DispensationEnded { by } => WhatRow::Ended { by: ByRow::of(by) },
        What::MeterLost { note } => WhatRow::Lost { note: note.clone() },
        What::MeterSurveyed { reference } => WhatRow::Surveyed {
            reference: reference.clone(),
        },
        What::Called {
            by,
            script,
            status,
            summary,
        } => WhatRow::Called {
            by: ByRow::of(by),
            script: script.clone(),
            status: status.clone(),
            summary: summary.clone(),
        },
    }
}
