//! From the file to the desk: which replica, whose clock, and who sits down at it.

use super::out::remark;
use super::setting::Setting;
use super::stop::Stop;
use super::{password, shipped};
use crate::desk::anchor::Anchor;
use crate::desk::clock::{Clock, real_now};
use crate::desk::session::{Clocks, Keep, resume, sign_in};
use crate::desk::{Desk, Failure};
use crate::domain::ids::Idpel;
use crate::domain::lock::Actor;
use crate::domain::policy::Refusal;
use crate::domain::role::Operator;
use crate::domain::wib::Moment;
use crate::replica::audit::Note;
use crate::replica::{Fault, Replica};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// A replica with what belongs to it outside the file.
#[derive(Debug)]
pub(super) struct Door {
    pub(super) replica: Replica,
    pub(super) clock: Clock,
    pub(super) anchor: Anchor,
    pub(super) keep: Keep,
}

/// Someone at the desk, at one moment.
#[derive(Debug)]
pub(super) struct Seat {
    pub(super) desk: Desk,
    pub(super) now: Moment,
    pub(super) training: bool,
    pub(super) keep: Keep,
}

/// The replica named, or the user's copy of the sample, and whether it is that.
pub(super) fn replica_path(setting: &Setting) -> Result<(PathBuf, bool), Stop> {
    let named = setting.globals.db.as_ref().or(setting.config.db.as_ref());
    if let Some(path) = named {
        return Ok((path.clone(), false));
    }
    let path = shipped::copy(&setting.places)?;
    Ok((path, true))
}

pub(super) fn new_replica_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

impl Door {
    /// Opens the replica that the command is about, and says when it is the sample.
    pub(super) fn open(setting: &Setting) -> Result<Self, Stop> {
        let (path, sample) = replica_path(setting)?;
        if sample && !setting.out.json {
            let words = setting.lang.words();
            remark(&words.cli_sample(path.display().to_string()));
        }
        Self::at(setting, Replica::open(&path)?, &path)
    }

    /// `path` is where the replica lies, or is about to lie.
    pub(super) fn at(setting: &Setting, mut replica: Replica, path: &Path) -> Result<Self, Stop> {
        let (id, own) = replica.read(|tx| {
            let own = tx.training_clock()?;
            Ok::<_, Fault>((tx.replica_id()?, own))
        })?;
        let id = if let Some(id) = id {
            id
        } else {
            let id = new_replica_id();
            replica.write(|tx| tx.put_replica_id(&id))?;
            id
        };
        let pin = setting.globals.now.or(own);
        let here = name_here(&id, path);
        let anchor = Anchor::under(&setting.places.state, &here);
        if let Some(clock) = own {
            anchor.begin_anew(&replica, clock);
        }
        Ok(Self {
            clock: pin.map_or_else(Clock::real, Clock::pinned),
            anchor,
            keep: Keep::under(&setting.places.state, &here),
            replica,
        })
    }

    pub(super) fn has_accounts(&self) -> Result<bool, Stop> {
        Ok(self.replica.read(|tx| tx.has_accounts())?)
    }

    /// Who asks: `--user` with a password, or the session kept.
    pub(super) fn sign_in(mut self, setting: &Setting) -> Result<Seat, Stop> {
        if !self.has_accounts()? {
            return Err(Stop::NoAccounts);
        }
        let operator = match setting.globals.user.clone() {
            Some(name) => self.check(setting, &name)?,
            None => self.resume()?,
        };
        Ok(Seat {
            now: self.clock.stamp(),
            training: self.clock.is_pinned(),
            desk: Desk::new(self.replica, operator, self.anchor),
            keep: self.keep,
        })
    }

    /// The same; on a replica without accounts, whoever made the file.
    pub(super) fn sign_in_or_claim(self, setting: &Setting) -> Result<Seat, Stop> {
        if self.has_accounts()? {
            return self.sign_in(setting);
        }
        Ok(Seat {
            now: self.clock.stamp(),
            training: self.clock.is_pinned(),
            desk: Desk::unclaimed(self.replica, self.anchor)?,
            keep: self.keep,
        })
    }

    /// Checks a name and its password.
    pub(super) fn check(&mut self, setting: &Setting, name: &str) -> Result<Operator, Stop> {
        let word = password::present(&setting.globals, setting.lang, name)?;
        let clocks = Clocks {
            now: self.clock.stamp(),
            real: real_now(),
        };
        Ok(sign_in(
            &mut self.replica,
            &self.anchor,
            name,
            &word,
            clocks,
        )?)
    }

    /// The operator of the session kept. One that no longer holds is noted.
    pub(super) fn resume(&mut self) -> Result<Operator, Stop> {
        let resumed = resume(&self.replica, &self.keep, real_now());
        if let Err(Failure::Refused(
            refusal @ (Refusal::SessionExpired | Refusal::AccountDisabled),
        )) = &resumed
        {
            let note = Note {
                at: self.clock.stamp(),
                actor: Actor::System,
                action: "sign_in_refused",
                idpel: None,
                detail: refusal.code().to_owned(),
            };
            let head = self.replica.note(|tx| tx.audit(&note))?;
            self.anchor.drop_at(head, &self.replica);
        }
        Ok(resumed?)
    }
}

impl Seat {
    /// Asks or does something; what the role does not allow is noted before it is said.
    pub(super) fn ask<T>(
        &mut self,
        question: impl FnOnce(&mut Desk) -> Result<T, Failure>,
    ) -> Result<T, Stop> {
        let answer = question(&mut self.desk);
        if let Err(Failure::Refused(refusal @ (Refusal::Role { .. } | Refusal::OtherUnit { .. }))) =
            &answer
        {
            self.desk
                .note("refused", None, refusal.code().to_owned(), self.now)?;
        }
        Ok(answer?)
    }

    /// Notes that a customer's data is about to be shown. What is not noted is not shown.
    pub(super) fn note_look_up(
        &mut self,
        idpel: Option<Idpel>,
        where_to: &str,
    ) -> Result<(), Stop> {
        Ok(self
            .desk
            .note("lookup", idpel, where_to.to_owned(), self.now)?)
    }
}

/// A name for this file at this place: a copy elsewhere is another file, with sessions and an audit of its own.
fn name_here(id: &str, path: &Path) -> String {
    let digest = Sha256::digest(place_of(path).as_os_str().as_encoded_bytes());
    digest
        .iter()
        .take(8)
        .fold(format!("{id}-"), |mut name, byte| {
            let _ = write!(name, "{byte:02x}");
            name
        })
}

/// Whether a path is the replica's own file, or one of those that `SQLite` keeps beside it.
pub(super) fn is_of_replica(path: &Path, replica: &Path) -> bool {
    let place = place_of(path);
    ["", "-wal", "-shm", "-journal"].into_iter().any(|end| {
        let mut name = replica.as_os_str().to_owned();
        name.push(end);
        place == place_of(Path::new(&name))
    })
}

/// The one name of a file, however it was written, also of a file that is not there yet.
pub(super) fn place_of(path: &Path) -> PathBuf {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let folder = std::fs::canonicalize(folder.unwrap_or(Path::new(".")));
    let whole = std::fs::canonicalize(path).ok().or_else(|| {
        let name = path.file_name()?;
        folder.ok().map(|folder| folder.join(name))
    });
    whole.unwrap_or_else(|| path.to_owned())
}
