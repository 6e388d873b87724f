//! The last hash of the audit, kept outside the file as well, so that cutting the tail of the audit shows.

use crate::domain::wib::Moment;
use crate::replica::audit::{Chain, Hash, Head};
use crate::replica::{Fault, Replica, Tx};
use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

/// Where the anchor of one replica lies.
#[derive(Debug, Clone)]
pub struct Anchor {
    path: Option<PathBuf>,
}

/// What the audit is worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Whole; how many rows, and whether an anchor vouches for them.
    Whole { rows: i64, anchored: bool },
    /// The first row that does not fit.
    Broken { row: i64 },
    /// The chain is whole in itself but does not hold the row that the anchor names: rows were cut or rewritten.
    Cut { row: i64 },
}

/// A replica's name as the name of a file: nothing in it leads out of the folder.
pub(super) fn file_name(id: &str) -> String {
    id.chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect()
}

impl Anchor {
    /// The anchor of the replica named `id`, under the state folder.
    pub fn under(state: &Path, id: &str) -> Self {
        Self {
            path: Some(state.join("anchors").join(file_name(id))),
        }
    }

    /// Nowhere: for files that are thrown away.
    pub fn none() -> Self {
        Self { path: None }
    }

    /// Moves the anchor to a new head. A full disk or a lost folder does not undo an act that is done: the older
    /// anchor then still vouches for all before it.
    ///
    /// It leaves only a row that is still there: where the audit was cut, going on would hide the cut behind the next
    /// sign-in, so the anchor stays at the row that is missing and every check shows it.
    ///
    /// Written over in its place, always at the same length and within one sector: a new file under another name would
    /// have the file system's journal wait for the disk a second time at each act.
    pub fn drop_at(&self, head: Head, replica: &Replica) {
        let Some(path) = &self.path else { return };
        let moved = open(path).and_then(|mut file| {
            let mut old = String::new();
            file.read_to_string(&mut old)?;
            if !holds(replica, parse(&old)) {
                tracing::warn!("the audit does not hold the row of its anchor; the anchor stays");
                return Ok(());
            }
            let new = written(head);
            file.rewind()?;
            file.write_all(new.as_bytes())?;
            if old.len() > new.len() {
                file.set_len(u64::try_from(new.len()).unwrap_or_default())?;
            }
            Ok(())
        });
        if let Err(error) = moved {
            tracing::warn!(%error, "the anchor of the audit was not moved");
        }
    }

    /// A training file is laid over a used one time and again, and no row is cut by that: where such a file is as it
    /// was made, the anchor of the one before it goes. `clock` is where its clock starts.
    pub fn begin_anew(&self, replica: &Replica, clock: Moment) {
        let Some(path) = &self.path else { return };
        let as_made = replica.read(|tx| tx.audit_ended_before(clock));
        if !holds(replica, self.read()) && as_made.unwrap_or(false) {
            let _ = std::fs::remove_file(path);
        }
    }

    fn read(&self) -> Option<Head> {
        parse(&std::fs::read_to_string(self.path.as_ref()?).ok()?)
    }

    /// Checks the audit from its first row to the anchor and on to its end.
    ///
    /// # Errors
    /// The replica's [`Fault`].
    pub fn verify(&self, tx: &Tx<'_>) -> Result<Verdict, Fault> {
        // Before the first row is read: what another desk writes meanwhile is not missing from this one's moment.
        let anchor = self.read();
        let head = match tx.verify_audit()? {
            Chain::BrokenAt(row) => return Ok(Verdict::Broken { row }),
            Chain::Whole(head) => head,
        };
        let rows = head.map_or(0, |head| head.seq);
        let Some(anchor) = anchor else {
            return Ok(Verdict::Whole {
                rows,
                anchored: false,
            });
        };
        if tx.audit_hash(anchor.seq)? == Some(anchor.hash) {
            return Ok(Verdict::Whole {
                rows,
                anchored: true,
            });
        }
        Ok(Verdict::Cut {
            row: anchor.seq.min(rows + 1),
        })
    }
}

/// Whether the replica still has the row of the anchor. What cannot be asked now is asked at the next row.
fn holds(replica: &Replica, anchor: Option<Head>) -> bool {
    let Some(anchor) = anchor else {
        return true;
    };
    let kept = replica.read(|tx| tx.audit_hash(anchor.seq));
    kept.is_ok_and(|hash| hash == Some(anchor.hash))
}

fn parse(text: &str) -> Option<Head> {
    let (seq, hex) = text.trim().split_once(' ')?;
    let mut hash: Hash = [0; 32];
    for (at, byte) in hash.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(Head {
        seq: seq.parse().ok()?,
        hash,
    })
}

/// The same length for every row.
fn written(head: Head) -> String {
    let mut text = format!("{:019} ", head.seq);
    for byte in head.hash {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Readable by its owner alone, as all that lies in the state folder; made with its folder where it is not there.
fn open(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
            options.open(path)
        }
        opened => opened,
    }
}
