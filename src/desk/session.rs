//! Signing in, and the session that `login` keeps, so that the next command does not pay for the hash. Sessions and locked
//! accounts are measured by the real clock, whatever the desk's clock is pinned to.

use super::anchor::{Anchor, file_name};
use super::{Desk, Failure, Result, password};
use crate::domain::ids::UserName;
use crate::domain::lock::Actor;
use crate::domain::policy::Refusal;
use crate::domain::role::Operator;
use crate::domain::wib::Moment;
use crate::replica::Replica;
use crate::replica::audit::Note;
use crate::replica::users::{Account, Session};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Wrong passwords in a row that lock an account.
const TRIES: u32 = 5;
/// For how long, in seconds.
const LOCKED_FOR: i64 = 5 * 60;
/// A shift, in seconds: a session ends with it.
const SHIFT: i64 = 9 * 3600;

/// The two clocks of a sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clocks {
    /// What the desk shows, pinned or not.
    pub now: Moment,
    /// What the machine says.
    pub real: Moment,
}

/// Checks a name and a password. Every outcome is in the audit.
///
/// # Errors
/// A [`Refusal`] that does not say which of the two was wrong; [`Failure::Replica`].
pub fn sign_in(
    replica: &mut Replica,
    anchor: &Anchor,
    name: &str,
    word: &str,
    clocks: Clocks,
) -> Result<Operator> {
    let account = match UserName::parse(name) {
        Some(name) => replica.read(|tx| tx.account(&name))?,
        None => None,
    };
    let refusal = match &account {
        // The same work as for a name that exists, so that the time taken does not tell which names do.
        None => {
            let _ = password::hash(word, [0; 16]);
            Some(Refusal::WrongPassword)
        }
        Some(account) => judge(account, word, clocks.real),
    };
    let outcome = match (account, refusal) {
        (Some(account), None) => Ok(account),
        (account, refusal) => Err((account, refusal.unwrap_or(Refusal::WrongPassword))),
    };
    let head = replica.write(|tx| {
        let (actor, action, detail) = match &outcome {
            Ok(account) => {
                if account.failures > 0 {
                    tx.put_failures(&account.operator.name, 0, None)?;
                }
                (
                    Actor::User(account.operator.name.clone()),
                    "sign_in",
                    String::new(),
                )
            }
            Err((account, refusal)) => {
                if let (Some(account), Refusal::WrongPassword) = (account, refusal) {
                    let failures = account.failures + 1;
                    let lock = (failures >= TRIES).then(|| clocks.real.plus_seconds(LOCKED_FOR));
                    tx.put_failures(
                        &account.operator.name,
                        if lock.is_some() { 0 } else { failures },
                        lock,
                    )?;
                }
                let name = account
                    .as_ref()
                    .map(|account| account.operator.name.clone());
                (
                    name.map_or(Actor::System, Actor::User),
                    "sign_in_refused",
                    refusal.code().to_owned(),
                )
            }
        };
        tx.audit(&Note {
            at: clocks.now,
            actor,
            action,
            idpel: None,
            detail,
        })
    })?;
    anchor.drop_at(head, replica);
    outcome
        .map(|account| account.operator)
        .map_err(|(_, refusal)| refusal.into())
}

fn judge(account: &Account, word: &str, real: Moment) -> Option<Refusal> {
    if let Some(until) = account.locked_until.filter(|until| *until > real) {
        return Some(Refusal::AccountLocked {
            minutes: (until.seconds_since(real) + 59) / 60,
        });
    }
    if !password::fits(word, &account.password) {
        return Some(Refusal::WrongPassword);
    }
    account.disabled.then_some(Refusal::AccountDisabled)
}

/// The file in which a session is kept: one for each replica, readable by its owner alone.
#[derive(Debug, Clone)]
pub struct Keep {
    path: PathBuf,
}

impl Keep {
    /// The file of the replica named `id`, under the state folder.
    pub fn under(state: &Path, id: &str) -> Self {
        Self {
            path: state.join("sessions").join(file_name(id)),
        }
    }

    fn token(&self) -> Option<String> {
        std::fs::read_to_string(&self.path)
            .ok()
            .map(|token| token.trim().to_owned())
            .filter(|token| !token.is_empty())
    }

    fn put(&self, token: &str) -> std::io::Result<()> {
        use std::io::Write as _;
        if let Some(folder) = self.path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&self.path)?;
        file.write_all(token.as_bytes())?;
        file.sync_all()
    }
}

fn hashed(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Keeps a session for an operator who has just signed in.
///
/// # Errors
/// [`Failure::Replica`], also where the session's file cannot be written.
pub fn begin(replica: &mut Replica, keep: &Keep, operator: &Operator, real: Moment) -> Result<()> {
    let random: [u8; 32] = rand::random();
    let token = hex(&random);
    let session = Session {
        operator: operator.name.clone(),
        started_at: real,
        expires_at: real.plus_seconds(SHIFT),
    };
    replica.write(|tx| tx.begin_session(&hashed(&token), &session))?;
    keep.put(&token)
        .map_err(|error| Failure::Replica(error.into()))
}

/// The operator of the session kept, where there is one that still holds.
///
/// # Errors
/// [`Refusal::NotSignedIn`], [`Refusal::SessionExpired`], [`Refusal::AccountDisabled`]; [`Failure::Replica`].
pub fn resume(replica: &Replica, keep: &Keep, real: Moment) -> Result<Operator> {
    let token = keep.token().ok_or(Refusal::NotSignedIn)?;
    replica.read(|tx| {
        let session = tx.session(&hashed(&token))?.ok_or(Refusal::NotSignedIn)?;
        if session.expires_at <= real || session.started_at.seconds_since(real) > 0 {
            return Err(Refusal::SessionExpired.into());
        }
        let account = tx.account(&session.operator)?.ok_or(Refusal::NotSignedIn)?;
        if account.disabled {
            Err(Refusal::AccountDisabled.into())
        } else {
            Ok(account.operator)
        }
    })
}

impl Desk {
    /// Ends the session kept.
    ///
    /// # Errors
    /// [`Failure::Replica`].
    pub fn sign_out(&mut self, keep: &Keep, now: Moment) -> Result<()> {
        let token = keep.token();
        self.act("sign_out", None, now, |tx| {
            if let Some(token) = &token {
                tx.end_session(&hashed(token))?;
            }
            Ok(((), String::new()))
        })?;
        // Gone already is as good.
        let _ = std::fs::remove_file(&keep.path);
        Ok(())
    }
}
