//! Applications and determinations.

use super::fault::Result;
use super::row;
use super::tx::Tx;
use crate::domain::agenda::{Agenda, AgendaKind, AgendaState};
use crate::domain::ids::{AgendaNo, Idpel};
use crate::domain::wib::day_number;
use rusqlite::{Params, Row};

pub(super) const AGENDA: &str =
    "SELECT agenda_no, idpel, kind, lodged_on, state, tariff, power_va, note FROM agenda";

/// Of the columns of [`AGENDA`], by their places.
pub(super) fn agenda(row: &Row<'_>) -> Result<Agenda> {
    Ok(Agenda {
        agenda_no: row::agenda(row, 0)?,
        idpel: row::idpel(row, 1)?,
        kind: row::of(row, 2, |word| Some(AgendaKind::parse(word)))?,
        lodged_on: row::day(row, 3)?,
        state: row::of(row, 4, |word| Some(AgendaState::parse(word)))?,
        tariff: row.get(5)?,
        power_va: row.get(6)?,
        note: row::text(row, 7)?,
    })
}

/// A row of an agenda that the file does not have: [`values`] in their order.
macro_rules! new_agenda {
    () => {
        "INSERT INTO agenda (agenda_no, idpel, kind, lodged_on, state, tariff, power_va, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
    };
}
pub(super) const NEW_AGENDA: &str = new_agenda!();

pub(super) fn values(new: &Agenda) -> impl Params {
    (
        new.agenda_no.as_str(),
        new.idpel.number(),
        new.kind.code(),
        day_number(new.lodged_on),
        new.state.code(),
        new.tariff.as_deref(),
        new.power_va,
        &*new.note,
    )
}

impl Tx<'_> {
    pub fn agenda(&self, agenda_no: &AgendaNo) -> Result<Option<Agenda>> {
        self.one(
            &format!("{AGENDA} WHERE agenda_no = ?1"),
            [agenda_no.as_str()],
            agenda,
        )
    }

    /// A customer's agendas, newest first.
    pub fn agendas_of(&self, idpel: Idpel) -> Result<Vec<Agenda>> {
        let mut all = self.all(
            &format!("{AGENDA} WHERE idpel = ?1"),
            [idpel.number()],
            agenda,
        )?;
        // Most have none or one, for which SQLite would set up a sorter all the same.
        all.sort_by(|a, b| (b.lodged_on, &b.agenda_no).cmp(&(a.lodged_on, &a.agenda_no)));
        Ok(all)
    }

    /// How many agendas a customer has.
    pub fn agenda_count(&self, idpel: Idpel) -> Result<u32> {
        self.only(
            "SELECT count(*) FROM agenda WHERE idpel = ?1",
            [idpel.number()],
        )
    }

    /// Writes an agenda, new or known by its number.
    pub fn put_agenda(&self, new: &Agenda) -> Result<()> {
        let sql = concat!(
            new_agenda!(),
            " ON CONFLICT DO UPDATE SET idpel = excluded.idpel, kind = excluded.kind, lodged_on = excluded.lodged_on,
                state = excluded.state, tariff = excluded.tariff, power_va = excluded.power_va, note = excluded.note"
        );
        self.run(sql, values(new))?;
        Ok(())
    }
}
