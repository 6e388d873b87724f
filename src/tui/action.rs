//! Everything that a key, a click or the palette can ask for.

use crate::domain::call::Acceptance;
use crate::tui::screens::monitoring::charts::Chart;

/// A tab of the desk, by the key that opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tab {
    InfoDil,
    InfoAgenda,
    Monitoring,
    Worklist,
    Complaints,
}

impl Tab {
    pub const ALL: [Self; 5] = [
        Self::InfoDil,
        Self::InfoAgenda,
        Self::Monitoring,
        Self::Worklist,
        Self::Complaints,
    ];

    /// The digit that opens it; the digits between are those of tabs for other duties.
    pub fn digit(self) -> char {
        match self {
            Self::InfoDil => '1',
            Self::InfoAgenda => '2',
            Self::Monitoring => '3',
            Self::Worklist => '4',
            Self::Complaints => '5',
        }
    }
}

/// One thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    Quit,
    Help,
    Palette,
    Repaint,
    /// To the shell for a while.
    Suspend,
    Language,
    SignOut,
    Open(Tab),
    NextTab,
    /// To the search line, what stands in it ready to be typed over.
    Search,
    /// Enter: what is typed, selected or offered.
    Accept,
    /// Esc: one step out.
    Leave,
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    NextField,
    PreviousField,
    /// Does what a form is filled in for.
    Submit,
    /// The script that the customer's state calls for, or the call that was set aside.
    Script,
    ChooseScript,
    /// The dialogs of the acts by hand.
    Block,
    Unblock,
    /// The act that takes the last one back.
    Undo,
    WhatIf,
    Mark,
    /// All that is in view, or none of it.
    MarkAll,
    UnmarkAll,
    /// Narrows the list to the next kind.
    NextKind,
    History,
    CopyRegisters,
    CopyAnswer,
    /// Cetak Detail Piutang.
    Print,
    Sort,
    SortReverse,
    Refresh,
    /// The list on the screen, to a file.
    Export,
    CancelExport,
    Filter,
    ClearFilter,
    /// Typing over the list narrows it.
    TextFilter,
    GoToRow,
    Charts,
    NextChart,
    PreviousChart,
    /// To one of the charts, by a click.
    Chart(Chart),
    /// The queue of mismatches.
    Queue,
    /// From a customer's record to the customer's agendas.
    Agendas,
    /// From an agenda to the record of its customer.
    ToCustomer,
    /// From the list of agendas to the instalments of the one selected, or back.
    OtherList,
    /// On to the next step of the call.
    Next,
    BackStep,
    Identified(bool),
    Agrees(bool),
    Accepts(Acceptance),
    Pick(u8),
    Objection,
    EndCall,
    EditSummary,
    Save,
    Figures,
    Detail,
    /// The next choice or group, or the one before.
    Turn(bool),
}

impl Action {
    /// Whether it means nothing while nobody is signed in.
    pub fn needs_someone(self) -> bool {
        !matches!(
            self,
            Self::Quit
                | Self::Help
                | Self::Palette
                | Self::Repaint
                | Self::Suspend
                | Self::Language
                | Self::Accept
                | Self::Leave
                | Self::NextField
                | Self::PreviousField
                | Self::Up
                | Self::Down
                | Self::PageUp
                | Self::PageDown
                | Self::First
                | Self::Last
        )
    }
}
