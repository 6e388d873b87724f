//! The households come from a thread of their own, a batch at a time: one processor makes them up, the other writes
//! them down. What waits between the two is never more than a few batches.

use crate::domain::household::Household;
use crate::replica::fault::{Fault, Result};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// Households in one batch: enough that handing over costs nothing, few enough that they stay in a processor's cache.
const BATCH: usize = 256;
/// Batches that may wait.
const WAITING: usize = 4;

/// Puts every household before `take`, in their order, until it fails.
pub(super) fn hand_over(
    households: impl Iterator<Item = Household> + Send,
    take: impl FnOnce(Receiver<Vec<Household>>) -> Result<()>,
) -> Result<()> {
    std::thread::scope(|scope| {
        let (to, from) = sync_channel(WAITING);
        let maker = scope.spawn(move || make(households, &to));
        let taken = take(from);
        maker
            .join()
            .map_err(|_| Fault::Defect("making up a household failed".into()))?;
        taken
    })
}

fn make(households: impl Iterator<Item = Household>, to: &SyncSender<Vec<Household>>) {
    let mut households = households.peekable();
    while households.peek().is_some() {
        let batch = households.by_ref().take(BATCH).collect();
        // Nobody takes any more: the load has failed, and says why itself.
        if to.send(batch).is_err() {
            return;
        }
    }
}
