//! Locks, the events that set and lift them, dispensations, lost meters. A lock is never written: an event is, and the
//! schema makes the lock of it.

use super::fault::Result;
use super::row;
use super::tx::Tx;
use crate::domain::cause::Causes;
use crate::domain::facts::Turn;
use crate::domain::ids::{Idpel, RegisterNo, UserName};
use crate::domain::lock::{Actor, Dispensation, Ground, Lock, LockKind, MeterLoss};
use crate::domain::wib::{Day, Moment, day_number};
use rusqlite::{Row, params};

/// What an event records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    LockSet,
    LockLifted,
    Dispensed,
    DispensationEnded,
}

impl EventKind {
    pub(super) const ALL: [Self; 4] = [
        Self::LockSet,
        Self::LockLifted,
        Self::Dispensed,
        Self::DispensationEnded,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::LockSet => "lock_set",
            Self::LockLifted => "lock_lifted",
            Self::Dispensed => "dispensed",
            Self::DispensationEnded => "dispensation_ended",
        }
    }
}

/// One row of the append-only log of locks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub idpel: Idpel,
    pub at: Moment,
    pub kind: EventKind,
    pub lock: LockKind,
    pub actor: Actor,
    pub causes: Causes,
    pub ground: Option<Ground>,
    pub reference: Option<String>,
    pub until: Option<Day>,
    pub note: String,
}

impl Event {
    /// An event without ground, reference, end or note.
    pub fn plain(idpel: Idpel, at: Moment, kind: EventKind, lock: LockKind, actor: Actor) -> Self {
        Self {
            idpel,
            at,
            kind,
            lock,
            actor,
            causes: Causes::NONE,
            ground: None,
            reference: None,
            until: None,
            note: String::new(),
        }
    }
}

/// Of the columns that [`Tx::locks`] asks for, by their places.
fn lock(row: &Row<'_>) -> Result<Lock> {
    Ok(Lock {
        kind: row::lock_kind(row, 0)?,
        by: row::actor(row, 1)?,
        since: row::moment(row, 2)?,
        event: row.get(3)?,
        causes: Causes::from_bits(row.get(4)?).unwrap_or_default(),
    })
}

pub(super) const METER_LOSS: &str =
    "SELECT idpel, reported_on, note, survey_ref, survey_on FROM meter_loss";

/// Of the columns of [`METER_LOSS`], by their places.
pub(super) fn meter_loss(row: &Row<'_>) -> Result<MeterLoss> {
    Ok(MeterLoss {
        reported_on: row::day(row, 1)?,
        note: row::text(row, 2)?,
        survey_ref: row.get(3)?,
        survey_on: row::maybe_day(row, 4)?,
    })
}

impl Tx<'_> {
    /// The debt lock and the meter lock of a customer, where they are on.
    pub fn locks(&self, idpel: Idpel) -> Result<(Option<Lock>, Option<Lock>)> {
        let sql = "SELECT lock, set_by, since, event, causes FROM lock WHERE idpel = ?1";
        let (mut debt, mut meter) = (None, None);
        for lock in self.all(sql, [idpel.number()], lock)? {
            match lock.kind {
                LockKind::Debt => debt = Some(lock),
                LockKind::Meter => meter = Some(lock),
            }
        }
        Ok((debt, meter))
    }

    /// Who lifted the debt lock and the meter lock last, and when.
    pub(super) fn lifts(&self, idpel: Idpel) -> Result<(Option<Turn>, Option<Turn>)> {
        let sql = "SELECT lock, actor, at FROM event WHERE idpel = ?1 AND kind = 'lock_lifted' ORDER BY seq";
        let (mut debt, mut meter) = (None, None);
        self.each(sql, [idpel.number()], |row| {
            let turn = Turn {
                by: row::actor(row, 1)?,
                at: row::moment(row, 2)?,
            };
            match row::lock_kind(row, 0)? {
                LockKind::Debt => debt = Some(turn),
                LockKind::Meter => meter = Some(turn),
            }
            Ok(true)
        })?;
        Ok((debt, meter))
    }

    /// Records an event; a lock set or lifted follows from it. Returns its sequence number.
    pub fn record(&self, event: &Event) -> Result<i64> {
        let sql = "INSERT INTO event (idpel, at, kind, lock, actor, causes, ground, reference, until, note)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
        self.statement(sql)?
            .insert(params![
                event.idpel.number(),
                event.at.micros(),
                event.kind.code(),
                event.lock.code(),
                event.actor.user().map(UserName::as_str),
                event.causes.bits(),
                event.ground.map(Ground::code),
                event.reference,
                event.until.map(day_number),
                event.note
            ])
            .map_err(Into::into)
    }

    /// The latest dispensation of a customer, whether active or not.
    pub(super) fn latest_dispensation(&self, idpel: Idpel) -> Result<Option<Dispensation>> {
        let sql = "SELECT id, ground, until, made_by, since, ended_at FROM dispensation WHERE idpel = ?1 ORDER BY id DESC";
        let found = self.one(sql, [idpel.number()], |row| {
            Ok(Dispensation {
                id: row.get(0)?,
                ground: row::ground(row, 1)?,
                until: row::maybe_day(row, 2)?,
                register_nos: Vec::new(),
                by: row::user(row, 3)?,
                since: row::moment(row, 4)?,
                ended_at: row::maybe_moment(row, 5)?,
            })
        })?;
        let Some(mut dispensation) = found else {
            return Ok(None);
        };
        let sql = "SELECT register_no FROM dispensed WHERE dispensation = ?1 ORDER BY register_no";
        dispensation.register_nos =
            self.all(sql, [dispensation.id], |row| row::register(row, 0))?;
        Ok(Some(dispensation))
    }

    /// Makes a dispensation; an earlier one that still stands ends with it.
    pub fn dispense(
        &self,
        idpel: Idpel,
        ground: Ground,
        until: Option<Day>,
        registers: &[RegisterNo],
        by: &UserName,
        at: Moment,
    ) -> Result<i64> {
        self.run(
            "UPDATE dispensation SET ended_at = ?2 WHERE idpel = ?1 AND ended_at IS NULL",
            params![idpel.number(), at.micros()],
        )?;
        let made = Dispensation {
            id: 0,
            ground,
            until,
            register_nos: registers.to_vec(),
            by: by.clone(),
            since: at,
            ended_at: None,
        };
        self.add_dispensation(idpel, &made)
    }

    /// Writes a dispensation beside those there are; the number (`id`) is the file's to give.
    pub(super) fn add_dispensation(&self, idpel: Idpel, made: &Dispensation) -> Result<i64> {
        let sql = "INSERT INTO dispensation (idpel, ground, until, made_by, since, ended_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let ended_at = made.ended_at.map(Moment::micros);
        self.run(
            sql,
            params![
                idpel.number(),
                made.ground.code(),
                made.until.map(day_number),
                made.by.as_str(),
                made.since.micros(),
                ended_at
            ],
        )?;
        let id = self.inserted();
        for register in &made.register_nos {
            self.run(
                "INSERT INTO dispensed VALUES (?1, ?2)",
                params![id, register.as_str()],
            )?;
        }
        Ok(id)
    }

    /// Ends a dispensation before its time.
    pub fn end_dispensation(&self, id: i64, at: Moment) -> Result<()> {
        self.run(
            "UPDATE dispensation SET ended_at = ?2 WHERE id = ?1 AND ended_at IS NULL",
            params![id, at.micros()],
        )?;
        Ok(())
    }

    pub(super) fn meter_loss(&self, idpel: Idpel) -> Result<Option<MeterLoss>> {
        self.one(
            &format!("{METER_LOSS} WHERE idpel = ?1"),
            [idpel.number()],
            meter_loss,
        )
    }

    /// Writes the report of a lost meter, new or known.
    pub fn put_meter_loss(&self, idpel: Idpel, loss: &MeterLoss) -> Result<()> {
        let sql = "INSERT INTO meter_loss (idpel, reported_on, note, survey_ref, survey_on) VALUES (?1, ?2, ?3, ?4, ?5)
                   ON CONFLICT DO UPDATE SET reported_on = excluded.reported_on, note = excluded.note,
                       survey_ref = excluded.survey_ref, survey_on = excluded.survey_on";
        let (reported, surveyed) = (day_number(loss.reported_on), loss.survey_on.map(day_number));
        self.run(
            sql,
            params![
                idpel.number(),
                reported,
                loss.note,
                loss.survey_ref,
                surveyed
            ],
        )?;
        Ok(())
    }
}
