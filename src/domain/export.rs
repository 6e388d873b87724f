//! What can be exported, and how it is told apart in the audit and in a file's name.

use super::complaint_log;
use super::ids::UnitCode;
use super::monitoring::{self, Order};
use super::role::Operator;
use super::table::Extent;
use super::wib::Moment;
use super::worklist::Kind;
use std::fmt;
use std::path::PathBuf;

/// A list, with what it is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listed {
    Blocked {
        narrowing: monitoring::Narrowing,
        order: Order,
    },
    Complaints(complaint_log::Narrowing),
    Worklist {
        unit: Option<UnitCode>,
        kind: Option<Kind>,
    },
}

impl Listed {
    pub fn code(&self) -> &'static str {
        match self {
            Self::Blocked { .. } => "blocked",
            Self::Complaints(_) => "complaints",
            Self::Worklist { .. } => "worklist",
        }
    }

    /// The unit that it is narrowed to.
    pub fn unit(&self) -> Option<UnitCode> {
        match self {
            Self::Blocked { narrowing, .. } => narrowing.unit,
            Self::Complaints(narrowing) => narrowing.unit,
            Self::Worklist { unit, .. } => *unit,
        }
    }
}

/// The filter in the words of the command line, for the audit: `unit=77110 cause=bp_instalment sort=overdue desc`.
impl fmt::Display for Listed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut words = Words(Vec::new());
        match self {
            Self::Blocked {
                narrowing: n,
                order,
            } => {
                words.0 = n.codes();
                words.maybe("text", Some(&n.text).filter(|text| !text.is_empty()));
                words.maybe("sort", Some(order.by.code()));
                words.flag("desc", order.descending);
            }
            Self::Complaints(n) => {
                words.maybe("idpel", n.idpel);
                words.maybe("digits", Some(&n.digits).filter(|text| !text.is_empty()));
                words.maybe("unit", n.unit);
                words.maybe("by", n.by.as_ref());
                words.maybe("script", n.script.map(super::script::ScriptId::code));
                words.maybe("end", n.end.map(super::complaint::End::code));
                words.maybe(
                    "status",
                    n.status.map(super::complaint::ComplaintStatus::word),
                );
                words.flag("dispute", n.dispute);
                words.maybe("since", n.since);
                words.maybe("until", n.until);
                words.flag("repeat", n.repeat);
                let back = n.back.as_ref();
                words.maybe(
                    "back",
                    back.map(|of| format!("{}/{}", of.script.code(), of.step)),
                );
                words.maybe("objection", n.objection.as_ref());
            }
            Self::Worklist { unit, kind } => {
                words.maybe("unit", *unit);
                words.maybe("kind", kind.map(Kind::code));
            }
        }
        f.write_str(&words.0.join(" "))
    }
}

struct Words(Vec<String>);

impl Words {
    fn maybe(&mut self, name: &str, value: Option<impl fmt::Display>) {
        if let Some(value) = value {
            self.0.push(format!("{name}={value}"));
        }
    }

    fn flag(&mut self, name: &str, set: bool) {
        if set {
            self.0.push(name.to_owned());
        }
    }
}

/// A list that is to become a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportWish {
    pub listed: Listed,
    pub file: PathBuf,
    /// The clock is pinned, and the file says so.
    pub training: bool,
}

/// What an exported file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// As it reached: a unit user's is of the own unit.
    pub listed: Listed,
    pub extent: Extent,
    /// When the data was brought up to date; `None` where nothing says.
    pub as_of: Option<Moment>,
    pub made_at: Moment,
    pub by: Operator,
    pub training: bool,
}

/// How far an export has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    Rows {
        done: u64,
        of: u64,
    },
    /// All rows are there; the file is being made whole.
    Closing,
}
