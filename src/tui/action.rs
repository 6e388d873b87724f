//! Everything that a key, a click or the palette can ask for.

use crate::domain::call::Acceptance;

/// A tab of the desk, by the key that opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tab {
    InfoDil,
    Worklist,
    Complaints,
}

impl Tab {
    pub const ALL: [Self; 3] = [Self::InfoDil, Self::Worklist, Self::Complaints];

    /// The digit that opens it; the digits between are those of tabs for other duties.
    pub fn digit(self) -> char {
        match self {
            Self::InfoDil => '1',
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
    /// The script that the customer's state calls for, or the call that was set aside.
    Script,
    ChooseScript,
    WhatIf,
    Mark,
    /// All that is in view, or none of it.
    MarkAll,
    UnmarkAll,
    /// Narrows the list to the next kind.
    NextKind,
    /// Block what is marked, or what is selected.
    Block,
    History,
    CopyRegisters,
    CopyAnswer,
    Sort,
    SortReverse,
    Refresh,
    /// The list on the screen, to a file.
    Export,
    CancelExport,
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
                | Self::Up
                | Self::Down
                | Self::PageUp
                | Self::PageDown
                | Self::First
                | Self::Last
        )
    }
}
