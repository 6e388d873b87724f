//! What has to reach APKT, the CRM or the centre, one row for each destination.

use super::fault::Result;
use super::row;
use super::tx::Tx;
use crate::domain::destination::Destination;
use crate::domain::ids::{Idpel, UserName};
use crate::domain::wib::Moment;
use rusqlite::{Row, params};

/// A record on its way to one destination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// UUID: the idempotency key at the destination.
    pub id: String,
    pub destination: String,
    pub idpel: Idpel,
    pub operator: UserName,
    pub state: String,
    pub tries: u32,
    pub created_at: Moment,
}

impl Tx<'_> {
    /// Puts a record on its way.
    pub fn send(
        &self,
        id: &str,
        to: Destination,
        idpel: Idpel,
        by: &UserName,
        body: &str,
        at: Moment,
    ) -> Result<()> {
        let sql = "INSERT INTO outbox (id, destination, idpel, operator, body, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        self.run(
            sql,
            params![
                id,
                to.code(),
                idpel.number(),
                by.as_str(),
                body,
                at.micros()
            ],
        )?;
        Ok(())
    }

    /// The delivery of one record to each of its destinations.
    pub fn deliveries(&self, id: &str) -> Result<Vec<Outgoing>> {
        let sql = "SELECT id, destination, idpel, operator, state, tries, created_at FROM outbox
                    WHERE id = ?1 ORDER BY destination";
        self.all(sql, [id], outgoing)
    }

    /// The latest act on a customer that the centre has not confirmed: waiting, or turned down.
    pub fn open_order(&self, idpel: Idpel) -> Result<Option<Outgoing>> {
        let sql = "SELECT id, destination, idpel, operator, state, tries, created_at FROM outbox
                    WHERE idpel = ?1 AND destination = 'centre'
                      AND state IN ('ready', 'sent', 'applied', 'refused', 'quarantined')
                    ORDER BY id DESC LIMIT 1";
        self.one(sql, [idpel.number()], outgoing)
    }
}

/// Of id, destination, idpel, operator, state, tries and created_at, by their places.
fn outgoing(row: &Row<'_>) -> Result<Outgoing> {
    Ok(Outgoing {
        id: row.get(0)?,
        destination: row.get(1)?,
        idpel: row::idpel(row, 2)?,
        operator: row::user(row, 3)?,
        state: row.get(4)?,
        tries: row::whole(row, 5)?,
        created_at: row::moment(row, 6)?,
    })
}
