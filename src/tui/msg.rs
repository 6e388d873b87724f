//! What reaches the screen and what it asks for. Questions may be overtaken by later ones; the receipt of an act never
//! is.

use crate::desk::Failure;
use crate::desk::calls::Saved;
use crate::desk::questions::{DataAge, InfoDil};
use crate::desk::worklist::{NotBlocked, Page, Part, Totals};
use crate::domain::call::Call;
use crate::domain::complaint::End;
use crate::domain::export::{ExportWish, Progress};
use crate::domain::history::Happening;
use crate::domain::ids::Idpel;
use crate::domain::role::Operator;
use crate::domain::typed::Typed;
use crate::domain::worklist::{Cursor, Id, Kind, Mark};
use crate::replica::search::Found;
use crossterm::event::{KeyEvent, MouseEvent};
use std::path::PathBuf;

/// What happened.
#[derive(Debug)]
pub enum Msg {
    Key(KeyEvent),
    Paste(String),
    Mouse(MouseEvent),
    Resized,
    /// The moment that was waited for has come: a minute, or a second of a countdown.
    Tick,
    /// Dropped when a newer question of its slot is out.
    Answered(Ticket, Result<Answer, Failure>),
    /// Never dropped.
    Done(Result<Receipt, Failure>),
    /// How far the export has come.
    Exporting(Progress),
    /// Never dropped.
    Exported(Result<Exported, Failure>),
    /// The session's end, asked for from outside.
    Stop,
    /// Ctrl+Z from the shell's side.
    Suspend,
}

/// Questions of one slot overtake each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Slot {
    /// The search line.
    Search,
    /// The record that is open, asked for again.
    Record,
    History,
    Age,
    Draft,
    Complaints,
    Worklist,
    WorklistTotals,
    WorklistMarks,
}

impl Slot {
    pub const COUNT: usize = 9;
}

/// A question's number within its slot: a counter, never a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticket {
    pub slot: Slot,
    pub number: u64,
}

/// What can be asked of the reading connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Where what is typed leads: a record, names, or nowhere.
    Look(Typed),
    History(Idpel),
    Age,
    /// A call of the operator's that was not ended, with its customer's record.
    Draft,
    Complaints,
    /// Part of the unit's list, so many of it, narrowed to a kind.
    Worklist(Part, usize, Option<Kind>),
    /// Its counts and sums, how many stand before an item, and which of the marked are on it.
    WorklistTotals(Option<Kind>, Option<Cursor>, Vec<Id>),
    /// All of it, to be marked.
    WorklistMarks(Option<Kind>),
}

/// What it answers.
#[derive(Debug)]
pub enum Answer {
    Record(Box<InfoDil>),
    Names(Vec<Found>),
    Nowhere,
    History(Vec<Happening>),
    Age(DataAge),
    Draft(Option<Box<(Call, InfoDil)>>),
    Complaints(Vec<Saved>),
    Worklist(Part, Page),
    WorklistTotals(Option<Cursor>, Totals),
    WorklistMarks(Vec<Mark>),
}

/// What can be asked of the writing connection.
#[derive(Debug)]
pub enum Act {
    SignIn {
        name: String,
        password: String,
    },
    SignOut,
    /// A look-up or a refusal for the audit.
    Note {
        action: &'static str,
        idpel: Option<Idpel>,
        detail: String,
    },
    KeepDraft(Box<Call>),
    DropDraft,
    /// One row of a batch, or the one that is selected.
    BlockListed {
        mark: Box<Mark>,
        alone: bool,
        note: String,
    },
    Save {
        call: Box<Call>,
        end: Option<End>,
        summary: String,
    },
}

/// What came of it.
#[derive(Debug)]
pub enum Receipt {
    SignedIn(Operator),
    SignedOut,
    Saved(Box<Saved>),
    /// What became of one row of a batch.
    BlockedListed(Result<(), NotBlocked>),
    /// Nothing to show.
    Noted,
}

/// A list that has become a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    pub file: PathBuf,
    pub rows: u64,
}

/// What the screen wants done.
#[derive(Debug)]
pub enum Effect {
    Ask(Ticket, Question),
    Do(Act),
    Export(Box<ExportWish>),
    CancelExport,
    /// To the clipboard.
    Copy(String),
    /// Everything drawn anew.
    Repaint,
    /// The terminal is given back until the program goes on.
    Suspend,
    Quit,
}
