//! What reaches the screen and what it asks for. Questions may be overtaken by later ones; the receipt of an act never
//! is.

use super::screens::complaints::asked::{Log, Logged};
use crate::desk::Failure;
use crate::desk::acts::Acted;
use crate::desk::agendas::{AgendaSearch, CustomerAgendas};
use crate::desk::calls::Saved;
use crate::desk::questions::{DataAge, InfoDil};
use crate::desk::worklist::{NotBlocked, Totals};
use crate::domain::call::Call;
use crate::domain::complaint::End;
use crate::domain::crosscheck::{Odd, OddCount};
use crate::domain::customer::Unit;
use crate::domain::export::{ExportWish, Progress};
use crate::domain::history::Happening;
use crate::domain::ids::{Idpel, UnitCode};
use crate::domain::monitoring::{Blocked, Narrowing, Order, Summary, Turned, Turns};
use crate::domain::policy;
use crate::domain::role::Operator;
use crate::domain::typed::Typed;
use crate::domain::wib::Day;
use crate::domain::worklist::{Cursor, Id, Item, Kind, Mark};
use crate::locale::Lang;
use crate::replica::search::Finding;
use crate::tui::parts::window::{Page, Wish};
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
    /// An answer has been waited for long enough to say so.
    Late,
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
    /// The search line of Info Agenda.
    Agenda,
    /// The agendas that are open, asked for again.
    AgendaRecord,
    /// The monitoring: a page of its list, what that comes to, and the rest of the tab.
    Blocked,
    Summary,
    Turns,
    Turned,
    Queue,
    QueueCount,
    Units,
    Worklist,
    WorklistTotals,
    WorklistMarks,
    ComplaintCount,
    ComplaintFigures,
    ComplaintNames,
}

impl Slot {
    pub const COUNT: usize = 21;
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
    /// Where what is typed leads: a record, so many names at most, or nowhere.
    Look(Typed, usize),
    History(Idpel),
    Age,
    /// A call of the operator's that was not ended, with its customer's record.
    Draft,
    /// Where what is typed leads in Info Agenda.
    Agendas(Typed, usize),
    Blocked(Box<Listed>),
    Summary(Box<Narrowing>),
    /// Locks set and lifted on each of so many days.
    Turns(Option<UnitCode>, i64),
    Turned(Day, Option<UnitCode>, Box<Wish<Turned>>),
    Queue(Option<UnitCode>, Box<Wish<Odd>>),
    QueueCount(Option<UnitCode>),
    Units,
    /// Part of the unit's list, narrowed to a kind.
    Worklist(Box<Wish<Item>>, Option<Kind>),
    /// Its counts and sums, how many stand before an item, and which of the marked are on it.
    WorklistTotals(Option<Kind>, Option<Cursor>, Vec<Id>),
    /// All of it, to be marked.
    WorklistMarks(Option<Kind>),
    /// The log of complaints.
    Log(Log),
}

/// A part of the list of blocked customers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub narrowing: Narrowing,
    pub order: Order,
    pub wish: Wish<Blocked>,
}

/// What it answers.
#[derive(Debug)]
pub enum Answer {
    Record(Box<InfoDil>),
    Names(Finding),
    Nowhere,
    History(Vec<Happening>),
    Age(DataAge),
    Draft(Option<Box<(Call, InfoDil)>>),
    Agendas(Box<CustomerAgendas>),
    Blocked(Box<Wish<Blocked>>, Page<Blocked>),
    Summary(Box<Summary>),
    Turns(Vec<Turns>),
    Turned(Box<Wish<Turned>>, Page<Turned>),
    Queue(Box<Wish<Odd>>, Page<Odd>),
    QueueCount(OddCount),
    Units(Vec<Unit>),
    Worklist(Box<Wish<Item>>, Page<Item>),
    WorklistTotals(Option<Cursor>, Totals),
    WorklistMarks(Vec<Mark>),
    Log(Logged),
}

impl From<AgendaSearch> for Answer {
    fn from(found: AgendaSearch) -> Self {
        match found {
            AgendaSearch::Customer(found) => Self::Agendas(found),
            AgendaSearch::Several(names) => Self::Names(names),
            AgendaSearch::Nowhere => Self::Nowhere,
        }
    }
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
    /// Block or unblock by hand.
    Carry {
        idpel: Idpel,
        wish: policy::Wish,
    },
    KeepDraft(Box<Call>),
    DropDraft,
    /// Cetak Detail Piutang, into the folder for what is printed.
    Print(Paper),
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

/// Whose paper is to be printed, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paper {
    pub idpel: Idpel,
    pub lang: Lang,
    /// The clock is pinned: the paper says so.
    pub training: bool,
}

/// What came of it.
#[derive(Debug)]
pub enum Receipt {
    SignedIn(Operator),
    SignedOut,
    Saved(Box<Saved>),
    Printed {
        file: PathBuf,
        pages: usize,
    },
    /// What became of one row of a batch.
    BlockedListed(Result<(), NotBlocked>),
    Acted(Box<Acted>),
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
