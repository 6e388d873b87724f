//! The audit: who did or looked up what, each row carrying a hash over itself and the row before, so that a change, a
//! missing row or a swap shows.

use super::fault::{Fault, Result};
use super::tx::Tx;
use crate::domain::ids::{Idpel, UserName};
use crate::domain::lock::Actor;
use crate::domain::wib::Moment;
use rusqlite::{Row, params};
use sha2::{Digest, Sha256};

/// A hash of the chain.
pub type Hash = [u8; 32];
/// What the first row carries on from.
const ROOT: Hash = [0; 32];

/// What is noted of an act or a look-up. `detail` names no person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub at: Moment,
    pub actor: Actor,
    /// What was done, by a fixed word: `lookup`, `block`, `complaint`, …
    pub action: &'static str,
    pub idpel: Option<Idpel>,
    pub detail: String,
}

/// The last row of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    pub seq: i64,
    pub hash: Hash,
}

/// What checking the chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chain {
    /// Whole, from the first row to this head (`None`: no rows).
    Whole(Option<Head>),
    /// The first row that does not carry on from the one before.
    BrokenAt(i64),
}

struct Fields<'a> {
    seq: i64,
    at: i64,
    actor: Option<&'a str>,
    action: &'a str,
    idpel: Option<i64>,
    detail: &'a str,
}

fn link(before: &Hash, row: &Fields<'_>) -> Hash {
    let mut hash = Sha256::new();
    hash.update(before);
    hash.update(row.seq.to_be_bytes());
    hash.update(row.at.to_be_bytes());
    hash.update(row.idpel.unwrap_or(-1).to_be_bytes());
    // Each text with its length, so that no two rows make the same bytes.
    for text in [row.actor.unwrap_or("\0"), row.action, row.detail] {
        hash.update(text.len().to_be_bytes());
        hash.update(text);
    }
    hash.finalize().into()
}

fn hash_of(row: &Row<'_>) -> Result<Hash> {
    row.get_ref("hash")?
        .as_blob()
        .ok()
        .and_then(|blob| blob.try_into().ok())
        .ok_or_else(|| Fault::Damaged("hash".into()))
}

impl Tx<'_> {
    /// The last row of the audit.
    pub fn audit_head(&self) -> Result<Option<Head>> {
        self.one(
            "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1",
            [],
            |row| {
                Ok(Head {
                    seq: row.get("seq")?,
                    hash: hash_of(row)?,
                })
            },
        )
    }

    /// Adds a row to the chain; returns the new head.
    pub fn audit(&self, note: &Note) -> Result<Head> {
        let before = self.audit_head()?.unwrap_or(Head { seq: 0, hash: ROOT });
        let fields = Fields {
            seq: before.seq + 1,
            at: note.at.micros(),
            actor: note.actor.user().map(UserName::as_str),
            action: note.action,
            idpel: note.idpel.map(Idpel::number),
            detail: &note.detail,
        };
        let hash = link(&before.hash, &fields);
        let sql = "INSERT INTO audit (seq, at, actor, action, idpel, detail, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        self.run(
            sql,
            params![
                fields.seq,
                fields.at,
                fields.actor,
                fields.action,
                fields.idpel,
                fields.detail,
                hash.as_slice()
            ],
        )?;
        Ok(Head {
            seq: fields.seq,
            hash,
        })
    }

    /// Whether every row is from before `clock` and none was ever written after them: a training file, whose clock
    /// starts then, as it was made.
    pub fn audit_ended_before(&self, clock: Moment) -> Result<bool> {
        let ended = self.one(
            "SELECT max(at) < ?1 AND max(seq) = (SELECT seq FROM sqlite_sequence WHERE name = 'audit') FROM audit",
            [clock.micros()],
            |row| Ok(row.get::<_, Option<bool>>(0)?),
        )?;
        Ok(ended.flatten().unwrap_or(false))
    }

    /// Follows the whole chain from its first row.
    pub fn verify_audit(&self) -> Result<Chain> {
        let mut head: Option<Head> = None;
        let mut broken = None;
        self.each(
            "SELECT seq, at, actor, action, idpel, detail, hash FROM audit ORDER BY seq",
            [],
            |row| {
                let before = head.unwrap_or(Head { seq: 0, hash: ROOT });
                let fields = Fields {
                    seq: row.get("seq")?,
                    at: row.get("at")?,
                    actor: row
                        .get_ref("actor")?
                        .as_str_or_null()
                        .map_err(|_| Fault::Damaged("actor".into()))?,
                    action: row
                        .get_ref("action")?
                        .as_str()
                        .map_err(|_| Fault::Damaged("action".into()))?,
                    idpel: row.get("idpel")?,
                    detail: row
                        .get_ref("detail")?
                        .as_str()
                        .map_err(|_| Fault::Damaged("detail".into()))?,
                };
                let stored = hash_of(row)?;
                if fields.seq != before.seq + 1 || stored != link(&before.hash, &fields) {
                    broken = Some(before.seq + 1);
                    return Ok(false);
                }
                head = Some(Head {
                    seq: fields.seq,
                    hash: stored,
                });
                Ok(true)
            },
        )?;
        Ok(broken.map_or(Chain::Whole(head), Chain::BrokenAt))
    }

    /// The hash of one row, where it is there.
    pub fn audit_hash(&self, seq: i64) -> Result<Option<Hash>> {
        self.one("SELECT hash FROM audit WHERE seq = ?1", [seq], hash_of)
    }
}
