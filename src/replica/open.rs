//! Opening and making the file. The one place that opens a connection.

use super::fault::{Fault, Result};
use super::file::inspect;
use super::migrate;
use super::monitoring::Signposts;
use super::tx::{Question, Tx};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use std::cell::RefCell;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// `PLN1`, in the file's header.
pub const APPLICATION_ID: i32 = 0x504C_4E31;
const PATIENCE: Duration = Duration::from_secs(5);
/// The page cache of a process's only connection: so many KiB, which SQLite wants below zero.
const CACHE: i64 = -8 * 1024;
/// That of one of several; and that of a load, where rows come in order and what an index sorts in memory is of this size
/// too. More made neither faster, and ten million customers took 42 MB with 8.
const SMALL_CACHE: i64 = -2 * 1024;
/// Steps of SQLite's machine between two looks at whether a load is to stop: some milliseconds.
const LOOK_UP: std::ffi::c_int = 100_000;

/// An open replica: one connection.
#[derive(Debug)]
pub struct Replica {
    conn: Connection,
    path: PathBuf,
    signposts: RefCell<Signposts>,
}

impl Replica {
    /// Opens a replica that is there, bringing an older schema up to date.
    ///
    /// # Errors
    /// The [`Fault`] that stands in the way; the file is then as it was.
    pub fn open(path: &Path) -> Result<Self> {
        inspect(path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut replica = Self::connect(path, flags)?;
        migrate::to_newest(&mut replica.conn, path)?;
        Ok(replica)
    }

    /// Makes a new, empty replica.
    ///
    /// # Errors
    /// [`Fault::Exists`] when something is there already.
    pub fn create(path: &Path) -> Result<Self> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        owner_only(&mut options);
        options.open(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Fault::Exists(path.to_owned()),
            std::io::ErrorKind::NotFound => {
                Fault::Missing(path.parent().unwrap_or(path).to_owned())
            }
            _ => Fault::from(error),
        })?;
        let made = Self::make(path);
        if made.is_err() {
            remove(path);
        }
        made
    }

    fn make(path: &Path) -> Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut replica = Self::connect(path, flags)?;
        replica
            .conn
            .pragma_update(None, "application_id", APPLICATION_ID)?;
        migrate::to_newest(&mut replica.conn, path)?;
        replica.checkpoint()?;
        Ok(replica)
    }

    fn connect(path: &Path, flags: OpenFlags) -> Result<Self> {
        let conn = Connection::open_with_flags(path, flags)?;
        conn.busy_timeout(PATIENCE)?;
        conn.set_prepared_statement_cache_capacity(96);
        // Without it, a statement whose table has a partial index is planned anew for each value it is given, which
        // costs ten times what the question itself does.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        if conn.is_readonly("main")? {
            return Err(Fault::ReadOnly(path.to_owned()));
        }
        // Beyond a page read once, this is what makes an acknowledged act survive a power cut.
        conn.pragma_update(None, "journal_mode", "WAL")?;
        conn.pragma_update(None, "synchronous", "FULL")?;
        conn.pragma_update(None, "foreign_keys", "ON")?;
        conn.pragma_update(None, "cache_size", CACHE)?;
        conn.pragma_update(None, "trusted_schema", "OFF")?;
        Ok(Self {
            conn,
            path: path.to_owned(),
            signposts: RefCell::default(),
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// This connection is one of several of a process that is open all day: it holds less of the file in memory. What it
    /// gives up the system's own cache has.
    ///
    /// # Errors
    /// The file's [`Fault`].
    pub fn one_of_several(self) -> Result<Self> {
        self.conn.pragma_update(None, "cache_size", SMALL_CACHE)?;
        Ok(self)
    }

    /// Stops whatever this connection is doing, from another thread.
    pub fn interrupt_handle(&self) -> rusqlite::InterruptHandle {
        self.conn.get_interrupt_handle()
    }

    /// One question: everything `ask` reads is of one moment.
    ///
    /// # Errors
    /// What `ask` returns, or the file's [`Fault`].
    pub fn read<T, E: From<Fault>>(
        &self,
        ask: impl FnOnce(&Tx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let question = Question::begin(&self.conn)?;
        let answer = ask(&Tx::question(&self.conn, &self.signposts))?;
        question.end()?;
        Ok(answer)
    }

    /// One act: all that `act` writes is in the file when this returns, and survives a power cut; or nothing is.
    ///
    /// # Errors
    /// What `act` returns, or the file's [`Fault`]; nothing is written then.
    pub fn write<T, E: From<Fault>>(
        &mut self,
        act: impl FnOnce(&Tx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(Fault::from)?;
        let done = {
            let tx = Tx::new(&tx);
            let done = act(&tx)?;
            tx.write_names()?;
            done
        };
        tx.commit().map_err(Fault::from)?;
        Ok(done)
    }

    /// Like [`Replica::write`], for notes such as the audit of a look-up: survives the end of the process at once, a
    /// power cut after the next act.
    ///
    /// # Errors
    /// As [`Replica::write`].
    pub fn note<T, E: From<Fault>>(
        &mut self,
        act: impl FnOnce(&Tx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        self.conn
            .pragma_update(None, "synchronous", "NORMAL")
            .map_err(Fault::from)?;
        let done = self.write(act);
        self.conn
            .pragma_update(None, "synchronous", "FULL")
            .map_err(Fault::from)?;
        done
    }

    /// Folds the write-ahead log into the file.
    ///
    /// # Errors
    /// The file's [`Fault`].
    pub fn checkpoint(&self) -> Result<()> {
        // Of the file alone: where a temporary table was, the connection's temporary file would answer "locked".
        self.conn
            .query_row("PRAGMA main.wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// Whether SQLite finds the file sound; the first fault it names otherwise.
    ///
    /// # Errors
    /// The file's [`Fault`].
    pub fn integrity(&self) -> Result<Option<String>> {
        let said: String = self
            .conn
            .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        Ok((said != "ok").then_some(said))
    }

    /// Loading a new file at full speed: no journal, no foreign keys. Until [`Replica::finish_build`] it is no replica:
    /// what a kill leaves of it is refused. Once `stop` is true, the statement under way ends as interrupted.
    pub(crate) fn build_fast(&mut self, stop: Arc<AtomicBool>) -> Result<()> {
        self.conn.pragma_update(None, "application_id", 0)?;
        self.checkpoint()?;
        self.conn.pragma_update(None, "journal_mode", "OFF")?;
        self.conn.pragma_update(None, "synchronous", "OFF")?;
        self.conn.pragma_update(None, "foreign_keys", "OFF")?;
        // The rows are the program's own, and a test puts a file so made before every check. For some of them SQLite
        // makes a table of the allowed words each time, which costs more than the row.
        self.conn
            .pragma_update(None, "ignore_check_constraints", "ON")?;
        self.conn.pragma_update(None, "cache_size", SMALL_CACHE)?;
        let stopped = move || stop.load(Ordering::Relaxed);
        self.conn.progress_handler(LOOK_UP, Some(stopped))?;
        Ok(())
    }

    /// Ends a load begun with [`Replica::build_fast`]: the file is whole on the disk. Not packed: the rows came in the
    /// order of their keys, and a file as large as the country's would be written twice.
    pub(crate) fn finish_build(&mut self) -> Result<()> {
        self.conn.progress_handler(0, None::<fn() -> bool>)?;
        self.conn.pragma_update(None, "cache_size", CACHE)?;
        self.conn
            .pragma_update_and_check(None, "threads", 0, |_| Ok(()))?;
        File::open(&self.path)?.sync_all()?;
        self.conn.pragma_update(None, "journal_mode", "WAL")?;
        self.conn.pragma_update(None, "synchronous", "FULL")?;
        self.conn.pragma_update(None, "foreign_keys", "ON")?;
        self.conn
            .pragma_update(None, "ignore_check_constraints", "OFF")?;
        self.conn
            .pragma_update(None, "application_id", APPLICATION_ID)?;
        self.checkpoint()
    }
}

#[cfg(unix)]
fn owner_only(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

#[cfg(not(unix))]
fn owner_only(_: &mut OpenOptions) {}

/// Removes a file half made, with what SQLite keeps beside it.
pub(crate) fn remove(path: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        // Gone or not: there is nothing left to do about it here.
        let _ = std::fs::remove_file(name);
    }
}
