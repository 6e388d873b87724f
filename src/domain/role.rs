//! Who may do what (1.8): one table, asked by every path to an act or a look-up.

use super::ids::{UnitCode, UserName};
use super::policy::Refusal;

/// What a person's account is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    Cso,
    Unit,
    Supervisor,
    Administrator,
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Cso, Self::Unit, Self::Supervisor, Self::Administrator];

    pub fn code(self) -> &'static str {
        match self {
            Self::Cso => "cso",
            Self::Unit => "unit",
            Self::Supervisor => "supervisor",
            Self::Administrator => "admin",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|role| role.code() == text.trim())
    }
}

/// What can be asked or done, as far as authority tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Duty {
    /// Info DIL and Info Agenda, searches and time lines.
    LookUp,
    /// Walk a call script and log the complaint.
    TakeCall,
    /// Read the complaint log.
    ReadCalls,
    /// Monitoring Blocking Token, Cetak Detail Piutang.
    Monitor,
    /// The worklist of manual blocks.
    Worklist,
    /// Block and unblock.
    Act,
    /// Charts, exports, handling-time figures.
    Figures,
    /// Accounts, import, sweep, sync, the audit.
    Administer,
}

impl Duty {
    pub const ALL: [Self; 8] = [
        Self::LookUp,
        Self::TakeCall,
        Self::ReadCalls,
        Self::Monitor,
        Self::Worklist,
        Self::Act,
        Self::Figures,
        Self::Administer,
    ];
}

/// How far a duty reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    No,
    OwnUnit,
    All,
}

/// The table of 1.8.
pub fn reach(role: Role, duty: Duty) -> Reach {
    match (role, duty) {
        (Role::Cso, Duty::LookUp | Duty::TakeCall | Duty::ReadCalls)
        | (Role::Unit, Duty::LookUp)
        | (Role::Supervisor, Duty::LookUp | Duty::ReadCalls | Duty::Monitor | Duty::Figures)
        | (Role::Administrator, Duty::Administer) => Reach::All,
        (Role::Unit, Duty::Monitor | Duty::Worklist | Duty::Act | Duty::Figures) => Reach::OwnUnit,
        _ => Reach::No,
    }
}

/// A signed-in person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operator {
    pub name: UserName,
    pub role: Role,
    /// A unit user's office; nobody else has one.
    pub unit: Option<UnitCode>,
}

impl Operator {
    /// Whether the role has the duty at all.
    ///
    /// # Errors
    /// [`Refusal::Role`].
    pub fn has(&self, duty: Duty) -> Result<(), Refusal> {
        match reach(self.role, duty) {
            Reach::No => Err(Refusal::Role {
                role: self.role,
                duty,
            }),
            Reach::OwnUnit | Reach::All => Ok(()),
        }
    }

    /// Whether the duty reaches a customer of `unit`.
    ///
    /// # Errors
    /// [`Refusal::Role`] or [`Refusal::OtherUnit`].
    pub fn has_for(&self, duty: Duty, unit: UnitCode) -> Result<(), Refusal> {
        self.has(duty)?;
        match reach(self.role, duty) {
            Reach::OwnUnit if self.unit != Some(unit) => Err(Refusal::OtherUnit {
                own: self.unit,
                theirs: unit,
            }),
            _ => Ok(()),
        }
    }
}
