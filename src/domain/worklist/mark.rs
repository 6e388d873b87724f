//! Items that are marked, and the block that each calls for.

use super::{Cursor, Id, Kind};
use crate::domain::lock::LockKind;
use crate::domain::money::Rupiah;
use crate::domain::policy::Block;

/// What is kept of an item that is marked, for one act after another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub id: Id,
    /// Where it stands in the list.
    pub at: Cursor,
    pub name: String,
    pub overdue: Rupiah,
    /// Whether a dispensation is active, which a debt lock would end.
    pub dispensed: bool,
}

/// Why an item has no place in a batch of blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// A block would end a dispensation early: done one by one, never by the way.
    Dispensed,
    /// What was refused is to be looked at first.
    Refused,
}

impl Mark {
    /// The lock that the item calls for (1.6); `alone` when it is the only one meant.
    ///
    /// # Errors
    /// Why it is [`LeftOut`].
    pub fn lock(&self, alone: bool) -> Result<LockKind, LeftOut> {
        match self.id.kind {
            Kind::CentreRefused => Err(LeftOut::Refused),
            Kind::MeterReported => Ok(LockKind::Meter),
            Kind::ManualBlock | Kind::DispensationEnding if self.dispensed && !alone => {
                Err(LeftOut::Dispensed)
            }
            Kind::ManualBlock | Kind::DispensationEnding => Ok(LockKind::Debt),
        }
    }

    /// The wish for that lock, with what the item knows of it.
    pub fn block(&self, lock: LockKind, note: &str) -> Block {
        Block {
            lock,
            reported_on: (lock == LockKind::Meter).then_some(self.at.day),
            note: note.to_owned(),
        }
    }
}
