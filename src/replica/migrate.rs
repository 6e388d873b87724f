//! Numbered migrations, each applied once, in a transaction of its own. `user_version` counts those applied.

use super::fault::{Fault, Result};
use super::tx::Tx;
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

const MIGRATIONS: [&str; 7] = [
    include_str!("../../assets/migrations/0001_replica.sql"),
    include_str!("../../assets/migrations/0002_keepers.sql"),
    include_str!("../../assets/migrations/0003_monitoring.sql"),
    include_str!("../../assets/migrations/0004_search.sql"),
    include_str!("../../assets/migrations/0005_tallies.sql"),
    include_str!("../../assets/migrations/0006_behind.sql"),
    include_str!("../../assets/migrations/0007_pairs.sql"),
];

/// What SQL cannot say of a migration, in the same transaction.
type Rest = fn(&Tx<'_>) -> Result<()>;

/// By the schema that it leads to.
const RESTS: [(i64, Rest); 1] = [(7, |tx| tx.rebuild_search())];

/// The newest schema that this program knows.
pub fn newest() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

pub(crate) fn check_version(found: i64, path: &Path) -> Result<()> {
    let known = newest();
    if found > known {
        Err(Fault::TooNew {
            path: path.to_owned(),
            found,
            known,
        })
    } else {
        Ok(())
    }
}

/// The schema of an open file.
pub(crate) fn version(conn: &Connection) -> Result<i64> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Applies what the file lacks.
pub(crate) fn to_newest(conn: &mut Connection, path: &Path) -> Result<()> {
    loop {
        if version(conn)? == newest() {
            return Ok(());
        }
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Asked again under the lock: another process may have migrated meanwhile.
        let at = version(&tx)?;
        check_version(at, path)?;
        let next = usize::try_from(at).ok().and_then(|at| MIGRATIONS.get(at));
        let Some(sql) = next else { return Ok(()) };
        tx.execute_batch(sql)?;
        for (_, rest) in RESTS.iter().filter(|(to, _)| *to == at + 1) {
            rest(&Tx::new(&tx))?;
        }
        tx.pragma_update(None, "user_version", at + 1)?;
        tx.commit()?;
    }
}
