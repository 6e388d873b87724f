//! Writing a whole new file at once, however large: one pass over the households in the order of IDPEL, without a
//! journal, with the indexes and the search's lists made in order when the rows are in. A file half made is removed.

mod load;
mod tallied;

use super::audit::Note;
use super::fault::{Fault, Result};
use super::open::{Replica, remove};
use super::tx::Tx;
use crate::domain::household::{Household, Setting};
use crate::domain::lock::Actor;
use load::Load;
use std::path::Path;
use tallied::TALLIED;

/// How many customers lie between two reports of progress.
const STRIDE: u64 = 2048;

/// What follows from the rows, made at once where the triggers would have made it row by row: the locks, the turns'
/// tally, the list of blocked customers.
const WHEN_ALL_ARE_IN: [&str; 3] = [
    "INSERT INTO lock (idpel, lock, set_by, since, causes, event)
     SELECT idpel, lock, actor, at, causes, seq FROM event
      WHERE kind = 'lock_set' AND seq IN (SELECT max(seq) FROM event WHERE kind IN ('lock_set', 'lock_lifted')
            GROUP BY idpel, lock) ORDER BY idpel, lock",
    "INSERT INTO tally_turn (turned_on, unit, lock, was_set, lifted)
     SELECT (at + 25200000000) / 86400000000, unit, lock, sum(kind = 'lock_set'), sum(kind = 'lock_lifted')
       FROM event CROSS JOIN customer USING (idpel) WHERE kind IN ('lock_set', 'lock_lifted') GROUP BY 1, 2, 3",
    "INSERT INTO blocked SELECT * FROM blocked_now WHERE idpel IN (SELECT idpel FROM lock)",
];

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Built {
    pub customers: u64,
    pub receivables: u64,
    pub payments: u64,
    pub agendas: u64,
    pub events: u64,
}

/// Makes the file. `hash` makes the PHC string of the accounts' password from a salt; `progress` is told how many
/// customers are in, of how many.
///
/// # Errors
/// [`Fault::Exists`] when something is there already, which is left alone; otherwise what went wrong, and no file.
pub fn build(
    path: &Path,
    setting: &Setting,
    households: impl Iterator<Item = Household>,
    hash: &mut dyn FnMut([u8; 16]) -> Option<String>,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Built> {
    let mut replica = Replica::create(path)?;
    let built = fill(&mut replica, setting, households, hash, progress);
    if built.is_err() {
        drop(replica);
        remove(path);
    }
    built
}

fn fill(
    replica: &mut Replica,
    setting: &Setting,
    households: impl Iterator<Item = Household>,
    hash: &mut dyn FnMut([u8; 16]) -> Option<String>,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Built> {
    replica.build_fast()?;
    let built = replica.write(|tx| {
        let aside = set_aside(tx)?;
        tx.settle_in(setting, hash)?;
        let mut load = Load::begin(tx)?;
        for household in households {
            load.household(&household)?;
            if load.built.customers.is_multiple_of(STRIDE) {
                progress(load.built.customers, setting.customers);
            }
        }
        let built = load.finish()?;
        for sql in WHEN_ALL_ARE_IN {
            tx.run(sql, [])?;
        }
        for sql in aside {
            tx.run(&sql, [])?;
        }
        for sql in TALLIED {
            tx.run(sql, [])?;
        }
        progress(built.customers, setting.customers);
        Ok::<_, Fault>(built)
    })?;
    replica.finish_build()?;
    Ok(built)
}

/// Drops what would look at each row as it comes, the indexes and the triggers. Returns the words that make them again.
fn set_aside(tx: &Tx<'_>) -> Result<Vec<String>> {
    let sql = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('index', 'trigger')";
    let found = tx.all(sql, [], |row| {
        let (kind, name): (String, String) = (row.get(0)?, row.get(1)?);
        Ok((format!("DROP {kind} \"{name}\""), row.get(2)?))
    })?;
    let (drops, again): (Vec<String>, Vec<String>) = found.into_iter().unzip();
    for drop in drops {
        tx.run(&drop, [])?;
    }
    Ok(again)
}

impl Tx<'_> {
    fn settle_in(
        &self,
        setting: &Setting,
        hash: &mut dyn FnMut([u8; 16]) -> Option<String>,
    ) -> Result<()> {
        for unit in &setting.units {
            self.put_unit(unit)?;
        }
        for account in &setting.accounts {
            let password = hash(account.salt).ok_or_else(|| Fault::Io("no memory".into()))?;
            self.add_account(&account.operator, &password, setting.brought_at)?;
        }
        self.put_training_clock(setting.clock)?;
        self.put_brought_at(setting.brought_at)?;
        self.put_swept_on(setting.swept_on)?;
        self.turn_monitored_day(setting.clock.day())?;
        self.put_replica_id(&setting.replica_id)?;
        self.audit(&Note {
            at: setting.brought_at,
            actor: Actor::System,
            action: "made",
            idpel: None,
            detail: setting.made.clone(),
        })?;
        Ok(())
    }
}
