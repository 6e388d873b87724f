//! Writing a whole new file at once, however large: one pass over the households in the order of IDPEL, without a
//! journal, with the indexes and the search's lists made in order when the rows are in. A file half made is removed;
//! one that nobody was left to remove does not pass for a replica.

mod load;
mod maker;
mod room;
mod tallied;
mod watch;

pub use watch::{Stage, Watch};

use super::audit::Note;
use super::fault::{Fault, Result};
use super::open::{Replica, remove};
use super::tx::Tx;
use crate::domain::household::{Household, Setting};
use crate::domain::lock::Actor;
use load::Load;
use std::path::Path;
use tallied::TALLIED;

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

/// What is sorted is sorted in larger pieces than rows need, one of them on another thread while the next is read.
const SORTING: [&str; 2] = ["PRAGMA cache_size = -8192", "PRAGMA threads = 1"];

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Built {
    pub customers: u64,
    pub receivables: u64,
    pub payments: u64,
    pub agendas: u64,
    pub events: u64,
}

/// Makes the file. `hash` makes the PHC string of the accounts' password from a salt.
///
/// # Errors
/// [`Fault::Exists`] when something is there already, which is left alone; [`Fault::Interrupted`] when the onlooker
/// stops it; otherwise what went wrong. Then there is no file.
pub fn build(
    path: &Path,
    setting: &Setting,
    households: impl Iterator<Item = Household> + Send,
    hash: &mut dyn FnMut([u8; 16]) -> Option<String>,
    watch: &mut Watch<'_>,
) -> Result<Built> {
    let mut replica = Replica::create(path)?;
    let built = fill(&mut replica, setting, households, hash, watch);
    if built.is_err() {
        drop(replica);
        remove(path);
    }
    built
}

fn fill(
    replica: &mut Replica,
    setting: &Setting,
    households: impl Iterator<Item = Household> + Send,
    hash: &mut dyn FnMut([u8; 16]) -> Option<String>,
    watch: &mut Watch<'_>,
) -> Result<Built> {
    room::check(replica.path(), setting.customers)?;
    replica.build_fast(watch.stop())?;
    let built = replica.write(|tx| {
        let aside = set_aside(tx)?;
        tx.settle_in(setting, hash)?;
        let mut load = Load::begin(tx)?;
        maker::hand_over(households, |batches| {
            for batch in batches {
                let batch = batch?;
                for household in &batch.households {
                    load.household(household)?;
                }
                for run in batch.runs {
                    load.run(run)?;
                }
                watch.rows(load.built.customers, setting.customers)?;
            }
            Ok(())
        })?;
        watch.closing(0, 1)?;
        for setting in SORTING {
            tx.one(setting, [], |_| Ok(()))?;
        }
        let built = load.finish()?;
        let rest = WHEN_ALL_ARE_IN.into_iter();
        let rest = rest.chain(aside.iter().map(String::as_str));
        let rest: Vec<&str> = rest.chain(TALLIED).collect();
        for (done, sql) in rest.iter().enumerate() {
            watch.closing(done, rest.len())?;
            tx.run(sql, [])?;
        }
        watch.closing(rest.len(), rest.len())?;
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
        self.bring_list_to(setting.clock.day())?;
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
