//! The records that calls end in, and the draft of a call not yet ended.

use super::fault::{Fault, Result};
use super::row;
use super::tx::Tx;
use crate::domain::call::{Acceptance, Call, Raised, Taken};
use crate::domain::complaint::{Closing, Complaint, ComplaintStatus, Document, End};
use crate::domain::destination::Destination;
use crate::domain::ids::{Idpel, UserName};
use crate::domain::script::ScriptId;
use crate::domain::wib::Moment;
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};

/// The part of a record that is a document: the steps taken with the sentences shown, and what came between.
#[derive(Serialize, Deserialize)]
struct Record {
    taken: Vec<Taken>,
    raised: Vec<Raised>,
    backs: Vec<String>,
}

pub(super) const COLUMNS: &str =
    "c.id, c.idpel, c.unit, c.script, c.version, c.ended, c.status, c.dispute, c.hand_over, c.triage, c.acceptance,
    c.summary, c.record, c.opened_at, c.saved_at, c.handling_seconds, c.made_by";
/// How many those are.
pub(super) const OF_COLUMNS: usize = 17;

/// Of the columns [`COLUMNS`], by their places.
pub(super) fn complaint(row: &Row<'_>) -> Result<Complaint> {
    let record: Record = serde_json::from_str(
        row.get_ref(12)?
            .as_str()
            .map_err(|_| Fault::Damaged("record".into()))?,
    )
    .map_err(|_| Fault::Damaged("record".into()))?;
    Ok(Complaint {
        id: row.get(0)?,
        idpel: row::idpel(row, 1)?,
        unit: row::unit(row, 2)?,
        script: row::of(row, 3, ScriptId::parse)?,
        version: row::whole(row, 4)?,
        closing: Closing {
            end: row::of(row, 5, End::parse)?,
            status: row::of(row, 6, ComplaintStatus::parse)?,
            dispute: row.get(7)?,
            hand_over: row.get(8)?,
            handling_seconds: row.get(15)?,
        },
        triage: row.get(9)?,
        acceptance: row::maybe_word(row, 10, Acceptance::parse)?,
        summary: row.get(11)?,
        taken: record.taken,
        raised: record.raised,
        backs: record.backs,
        opened_at: row::moment(row, 13)?,
        saved_at: row::moment(row, 14)?,
        by: row::user(row, 16)?,
    })
}

impl Tx<'_> {
    pub fn complaint(&self, id: &str) -> Result<Option<Complaint>> {
        self.one(
            &format!("SELECT {COLUMNS} FROM complaint c WHERE c.id = ?1"),
            [id],
            complaint,
        )
    }

    /// The calls about one customer, the latest first; as many as `limit`, whatever the length of the log.
    pub fn calls_of(&self, idpel: Idpel, limit: u32) -> Result<Vec<Complaint>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM complaint c WHERE c.idpel = ?1 ORDER BY c.saved_at DESC, c.id DESC LIMIT ?2"
        );
        self.all(&sql, params![idpel.number(), limit], complaint)
    }

    /// Logs a call's record, and puts it on its way to APKT and the CRM.
    pub fn log_complaint(&self, new: &Complaint) -> Result<()> {
        self.add_complaint(new)?;
        let body = serde_json::to_string(&Document::of(new))
            .map_err(|error| Fault::Defect(error.to_string()))?;
        for destination in Destination::OF_COMPLAINTS {
            self.send(
                &new.id,
                destination,
                new.idpel,
                &new.by,
                &body,
                new.saved_at,
            )?;
        }
        Ok(())
    }

    fn add_complaint(&self, new: &Complaint) -> Result<()> {
        let record = Record {
            taken: new.taken.clone(),
            raised: new.raised.clone(),
            backs: new.backs.clone(),
        };
        let record =
            serde_json::to_string(&record).map_err(|error| Fault::Defect(error.to_string()))?;
        let sql = "INSERT INTO complaint (id, idpel, unit, script, version, ended, status, dispute, hand_over, triage,
                       acceptance, summary, record, opened_at, saved_at, handling_seconds, made_by)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)";
        self.run(
            sql,
            params![
                new.id,
                new.idpel.number(),
                new.unit.number(),
                new.script.code(),
                new.version,
                new.closing.end.code(),
                new.closing.status.word(),
                new.closing.dispute,
                new.closing.hand_over,
                new.triage,
                new.acceptance.map(Acceptance::code),
                new.summary,
                record,
                new.opened_at.micros(),
                new.saved_at.micros(),
                new.closing.handling_seconds,
                new.by.as_str()
            ],
        )?;
        Ok(())
    }

    /// The call that an operator has not ended.
    pub fn draft(&self, operator: &UserName) -> Result<Option<Call>> {
        let body: Option<String> = self.one(
            "SELECT body FROM call_draft WHERE operator = ?1",
            [operator.as_str()],
            |row| Ok(row.get(0)?),
        )?;
        // A draft that an older program wrote and this one cannot read is no call to resume.
        Ok(body.and_then(|body| serde_json::from_str(&body).ok()))
    }

    pub fn put_draft(&self, operator: &UserName, call: &Call, at: Moment) -> Result<()> {
        let body = serde_json::to_string(call).map_err(|error| Fault::Defect(error.to_string()))?;
        let sql = "INSERT INTO call_draft (operator, body, saved_at) VALUES (?1, ?2, ?3)
                   ON CONFLICT DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at";
        self.run(sql, params![operator.as_str(), body, at.micros()])?;
        Ok(())
    }

    pub fn drop_draft(&self, operator: &UserName) -> Result<()> {
        self.run(
            "DELETE FROM call_draft WHERE operator = ?1",
            [operator.as_str()],
        )?;
        Ok(())
    }
}
