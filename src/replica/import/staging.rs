//! What an import has to remember between rows lives in temporary tables, which go to the disk when they grow: rows
//! that wait, payments to be put in order, customers to look at again, keys met before.

use super::sheet::Sheet;
use crate::domain::ids::{Idpel, RegisterNo};
use crate::domain::wib::Moment;
use crate::replica::fault::{Fault, Result};
use crate::replica::tx::Tx;
use rusqlite::{ToSql, params};

const TABLES: [&str; 5] = [
    "CREATE TEMP TABLE import_claim (key PRIMARY KEY, line INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TEMP TABLE import_waiting (file TEXT, line INTEGER, row TEXT NOT NULL, PRIMARY KEY (file, line)) WITHOUT ROWID",
    "CREATE TEMP TABLE import_payment (payment_id TEXT PRIMARY KEY, register_no TEXT NOT NULL, paid_at INTEGER NOT NULL,
        amount INTEGER, reverses TEXT, line INTEGER NOT NULL, row TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TEMP TABLE import_late (register_no TEXT, paid_at INTEGER, payment_id TEXT, line INTEGER NOT NULL,
        row TEXT NOT NULL, PRIMARY KEY (register_no, paid_at, payment_id)) WITHOUT ROWID",
    "CREATE TEMP TABLE import_touched (idpel INTEGER PRIMARY KEY)",
];
const NAMES: [&str; 5] = [
    "import_late",
    "import_claim",
    "import_waiting",
    "import_payment",
    "import_touched",
];

/// A row put aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Waiting {
    pub(super) line: u64,
    pub(super) text: String,
}

/// A payment put aside, with what decides its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Staged {
    pub(super) paid_at: Moment,
    pub(super) register_no: String,
    pub(super) amount: Option<i64>,
    pub(super) reverses: Option<String>,
    pub(super) line: u64,
    pub(super) text: String,
}

impl Staged {
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        let said = |staged: &Self| {
            (
                staged.paid_at,
                staged.register_no.clone(),
                staged.amount,
                staged.reverses.clone(),
            )
        };
        said(self) == said(other)
    }
}

/// A place in the order in which payments are taken: register, instant, id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) register_no: String,
    pub(super) paid_at: i64,
    pub(super) id: String,
}

/// What is owed and paid under one register number, in rupiah.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) idpel: Idpel,
    pub(super) amount: i64,
    pub(super) paid: i64,
}

impl Place {
    /// Before all others.
    pub(super) fn first() -> Self {
        Self {
            register_no: String::new(),
            paid_at: i64::MIN,
            id: String::new(),
        }
    }
}

fn line_in(line: u64) -> i64 {
    i64::try_from(line).unwrap_or(i64::MAX)
}

fn line_out(line: i64) -> u64 {
    u64::try_from(line).unwrap_or_default()
}

fn place(row: &rusqlite::Row<'_>) -> Result<Place> {
    Ok(Place {
        register_no: row.get(0)?,
        paid_at: row.get(1)?,
        id: row.get(2)?,
    })
}

fn waiting(row: &rusqlite::Row<'_>) -> Result<Waiting> {
    Ok(Waiting {
        line: line_out(row.get("line")?),
        text: row.get("row")?,
    })
}

impl Tx<'_> {
    pub(super) fn begin_import(&self) -> Result<()> {
        TABLES
            .into_iter()
            .try_for_each(|sql| self.run(sql, []).map(drop))
    }

    pub(super) fn end_import(&self) -> Result<()> {
        NAMES
            .into_iter()
            .try_for_each(|name| self.run(&format!("DROP TABLE temp.{name}"), []).map(drop))
    }

    /// Claims a key for a row; returns the line of the row that has it, which is the first that asked.
    pub(super) fn claim(&self, key: impl ToSql, line: u64) -> Result<u64> {
        let key = key.to_sql()?;
        let claimed = self.run(
            "INSERT OR IGNORE INTO import_claim VALUES (?1, ?2)",
            params![key, line_in(line)],
        )?;
        if claimed == 1 {
            return Ok(line);
        }
        let sql = "SELECT line FROM import_claim WHERE key = ?1";
        self.only(sql, [key]).map(line_out)
    }

    /// Between two files.
    pub(super) fn drop_claims(&self) -> Result<()> {
        self.run("DELETE FROM import_claim", []).map(drop)
    }

    pub(super) fn put_waiting(&self, file: Sheet, line: u64, text: &str) -> Result<()> {
        let sql = "INSERT INTO import_waiting VALUES (?1, ?2, ?3)";
        self.run(sql, params![file.code(), line_in(line), text])
            .map(drop)
    }

    pub(super) fn waiting_after(&self, file: Sheet, line: u64) -> Result<Option<Waiting>> {
        let sql = "SELECT line, row FROM import_waiting WHERE file = ?1 AND line > ?2 ORDER BY line LIMIT 1";
        self.one(sql, params![file.code(), line_in(line)], waiting)
    }

    pub(super) fn drop_waiting(&self, file: Sheet, line: u64) -> Result<()> {
        let sql = "DELETE FROM import_waiting WHERE file = ?1 AND line = ?2";
        self.run(sql, params![file.code(), line_in(line)]).map(drop)
    }

    /// The payment put aside under an id.
    pub(super) fn staged(&self, id: &str) -> Result<Option<Staged>> {
        let sql = "SELECT paid_at, register_no, amount, reverses, line, row FROM import_payment WHERE payment_id = ?1";
        self.one(sql, [id], |row| {
            Ok(Staged {
                paid_at: Moment::from_micros(row.get(0)?)
                    .ok_or_else(|| Fault::Defect("an instant put aside".into()))?,
                register_no: row.get(1)?,
                amount: row.get(2)?,
                reverses: row.get(3)?,
                line: line_out(row.get(4)?),
                text: row.get(5)?,
            })
        })
    }

    /// Puts a payment aside, unless one of that id is there. Returns whether it is put aside.
    pub(super) fn stage(&self, id: &str, staged: &Staged) -> Result<bool> {
        let sql = "INSERT OR IGNORE INTO import_payment VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let staged = self.run(
            sql,
            params![
                id,
                staged.register_no,
                staged.paid_at.micros(),
                staged.amount,
                staged.reverses,
                line_in(staged.line),
                staged.text
            ],
        )?;
        Ok(staged == 1)
    }

    pub(super) fn unstage(&self, id: &str) -> Result<()> {
        let sql = "DELETE FROM import_payment WHERE payment_id = ?1";
        self.run(sql, [id]).map(drop)
    }

    pub(super) fn staged_count(&self) -> Result<u64> {
        self.only("SELECT count(*) FROM import_payment", [])
            .map(line_out)
    }

    /// The payments put aside, register by register in the order they were made, until `see` has seen enough.
    pub(super) fn each_staged(
        &self,
        mut see: impl FnMut(Place, Waiting) -> Result<bool>,
    ) -> Result<()> {
        let sql = "SELECT register_no, paid_at, payment_id, line, row FROM import_payment
                    ORDER BY register_no, paid_at, payment_id";
        self.each(sql, [], |row| see(place(row)?, waiting(row)?))
    }

    /// Puts a payment aside once more.
    pub(super) fn put_late(&self, place: &Place, waiting: &Waiting) -> Result<()> {
        let sql = "INSERT INTO import_late VALUES (?1, ?2, ?3, ?4, ?5)";
        let (line, text) = (line_in(waiting.line), &waiting.text);
        self.run(
            sql,
            params![place.register_no, place.paid_at, place.id, line, text],
        )
        .map(drop)
    }

    /// The next payment after a place that did not fit when it was tried.
    pub(super) fn late_after(&self, after: &Place) -> Result<Option<(Place, Waiting)>> {
        let sql = "SELECT register_no, paid_at, payment_id, line, row FROM import_late
                    WHERE (register_no, paid_at, payment_id) > (?1, ?2, ?3)
                    ORDER BY register_no, paid_at, payment_id LIMIT 1";
        let from = params![after.register_no, after.paid_at, after.id];
        self.one(sql, from, |row| Ok((place(row)?, waiting(row)?)))
    }

    pub(super) fn drop_late(&self, at: &Place) -> Result<()> {
        let sql = "DELETE FROM import_late WHERE (register_no, paid_at, payment_id) = (?1, ?2, ?3)";
        self.run(sql, params![at.register_no, at.paid_at, at.id])
            .map(drop)
    }

    /// How a receivable stands.
    pub(super) fn standing(&self, register_no: &RegisterNo) -> Result<Option<Standing>> {
        let sql = "SELECT idpel, amount, paid FROM receivable WHERE register_no = ?1";
        self.one(sql, [register_no.as_str()], |row| {
            Ok(Standing {
                idpel: crate::replica::row::idpel(row, "idpel")?,
                amount: row.get(1)?,
                paid: row.get(2)?,
            })
        })
    }

    /// Whether the replica has no row of what a file brings.
    pub(super) fn is_empty(&self, file: Sheet) -> Result<bool> {
        let sql = match file {
            Sheet::Units => "SELECT NOT EXISTS (SELECT 1 FROM unit)",
            Sheet::Customers => "SELECT NOT EXISTS (SELECT 1 FROM customer)",
            Sheet::Agendas => "SELECT NOT EXISTS (SELECT 1 FROM agenda)",
            Sheet::Receivables => "SELECT NOT EXISTS (SELECT 1 FROM receivable)",
            Sheet::Payments => "SELECT NOT EXISTS (SELECT 1 FROM payment)",
            Sheet::MeterLosses => "SELECT NOT EXISTS (SELECT 1 FROM meter_loss)",
        };
        self.only(sql, [])
    }

    /// Notes a customer to look at again.
    pub(super) fn touch(&self, idpel: Idpel) -> Result<()> {
        let sql = "INSERT OR IGNORE INTO import_touched VALUES (?1)";
        self.run(sql, [idpel.number()]).map(drop)
    }

    pub(super) fn touched_count(&self) -> Result<u64> {
        self.only("SELECT count(*) FROM import_touched", [])
            .map(line_out)
    }

    /// The customers to look at again, in the order of IDPEL.
    pub(super) fn each_touched(&self, mut see: impl FnMut(Idpel) -> Result<()>) -> Result<()> {
        self.each(
            "SELECT idpel FROM import_touched ORDER BY idpel",
            [],
            |row| {
                let idpel = crate::replica::row::idpel(row, "idpel")?;
                see(idpel).map(|()| true)
            },
        )
    }

    pub(super) fn has_agenda(&self, agenda_no: &str) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM agenda WHERE agenda_no = ?1)";
        self.only(sql, [agenda_no])
    }
}
