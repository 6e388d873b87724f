//! The households come from a thread of their own, a batch at a time: one processor makes them up and gathers what the
//! search needs of them, the other writes them down. What waits between the two is never more than a few batches.

use crate::domain::household::Household;
use crate::replica::fault::{Fault, Result};
use crate::replica::search::{Gatherer, Run};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// Households in one batch: enough that handing over costs nothing, few enough that they stay in a processor's cache.
const BATCH: usize = 256;
/// Batches that may wait.
const WAITING: usize = 4;

/// What is handed over at once.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) households: Vec<Household>,
    /// Of these households and those before, where there was enough for it.
    pub(super) runs: Vec<Run>,
}

/// Puts every household before `take`, in their order, until it fails.
pub(super) fn hand_over(
    households: impl Iterator<Item = Household> + Send,
    take: impl FnOnce(Receiver<Result<Batch>>) -> Result<()>,
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

fn make(households: impl Iterator<Item = Household>, to: &SyncSender<Result<Batch>>) {
    let mut households = households.peekable();
    let mut search = Gatherer::default();
    while households.peek().is_some() {
        let batch = batch(&mut households, &mut search);
        // Nobody takes any more: the load has failed, and says why itself.
        let failed = batch.is_err();
        if to.send(batch).is_err() || failed {
            return;
        }
    }
    let last = Batch {
        households: Vec::new(),
        runs: vec![search.run()],
    };
    let _ = to.send(Ok(last));
}

fn batch(households: &mut impl Iterator<Item = Household>, search: &mut Gatherer) -> Result<Batch> {
    let mut batch = Batch::default();
    for household in households.take(BATCH) {
        batch.runs.extend(search.customer(&household.customer)?);
        batch.households.push(household);
    }
    Ok(batch)
}
