//! The log of complaints: pages by key, newest first, never by offset; how many there are; and what their calls come to.
//! What is looked for, counted and added up stands in `call_counted`, a narrow row beside each record; whole records are
//! read only to be shown.

use super::complaints::{COLUMNS, OF_COLUMNS, complaint};
use super::fault::{Fault, Result};
use super::row;
use super::tx::Tx;
use crate::domain::complaint::{Complaint, ComplaintStatus, End, is_repeat};
use crate::domain::complaint_log::{Cursor, Narrowing, StepOf};
use crate::domain::figures::{Counted, Figures};
use crate::domain::ids::{Idpel, UnitCode, UserName};
use crate::domain::listing::From;
use crate::domain::script::ScriptId;
use crate::domain::wib::{Day, Moment, plus_days};
use rusqlite::types::Value;
use rusqlite::{Row, params_from_iter};

/// Conditions under construction, with their values.
#[derive(Debug, Default)]
struct Where {
    conditions: Vec<&'static str>,
    values: Vec<Value>,
}

impl Where {
    fn add(&mut self, condition: &'static str, value: impl Into<Value>) {
        self.conditions.push(condition);
        self.values.push(value.into());
    }

    /// The condition where there is a value for it.
    fn maybe(&mut self, condition: &'static str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.add(condition, value);
        }
    }

    /// All but whether it is a repeat: that is asked of each row.
    fn narrowed(to: &Narrowing) -> Self {
        let mut all = Self::default();
        let word = |text: &'static str| text.to_owned();
        all.maybe("k.idpel = ?", to.idpel.map(Idpel::number));
        all.maybe("k.unit = ?", to.unit.map(UnitCode::number));
        all.maybe("k.made_by = ?", to.by.as_ref().map(ToString::to_string));
        all.maybe("k.script = ?", to.script.map(ScriptId::code).map(word));
        all.maybe("k.ended = ?", to.end.map(End::code).map(word));
        all.maybe(
            "k.status = ?",
            to.status.map(ComplaintStatus::word).map(word),
        );
        all.maybe("k.dispute = ?", to.dispute.then_some(1));
        all.maybe(
            "k.saved_at >= ?",
            to.since.map(|day| start_of(day).micros()),
        );
        let after = to.until.map(|day| start_of(plus_days(day, 1)).micros());
        all.maybe("k.saved_at < ?", after);
        if let Some(StepOf { script, step }) = &to.back {
            all.add("k.script = ?", script.code().to_owned());
            let gone_back = "EXISTS (SELECT 1 FROM json_each(k.backs) WHERE value = ?)";
            all.add(gone_back, step.clone());
        }
        let raised = "EXISTS (SELECT 1 FROM json_each(k.objections) WHERE value = ?)";
        all.maybe(raised, to.objection.clone());
        if !to.digits.is_empty() {
            all.add("instr(printf('%012d', k.idpel), ?) > 0", to.digits.clone());
        }
        all
    }

    fn beyond(&mut self, cursor: &Cursor, condition: &'static str) {
        self.add(condition, cursor.saved_at.micros());
        self.values.push(Value::Text(cursor.id.clone()));
    }

    fn sql(&self) -> String {
        if self.conditions.is_empty() {
            return String::new();
        }
        format!(" WHERE {}", self.conditions.join(" AND "))
    }
}

fn start_of(day: Day) -> Moment {
    Moment::at(day, 0, 0, 0).unwrap_or_else(|| Moment::small_hours(day))
}

/// Whether a call is a repeat, by when it was logged and when the one before was: columns that follow each other.
fn repeats(row: &Row<'_>, saved_at: usize) -> Result<bool> {
    let now = row::moment(row, saved_at)?;
    let earlier = row::maybe_moment(row, saved_at + 1)?;
    Ok(earlier.is_some_and(|earlier| is_repeat(earlier.day(), now.day())))
}

/// A list of words in JSON; most are empty.
fn words(row: &Row<'_>, column: usize) -> Result<Vec<String>> {
    let damaged = || Fault::Damaged(format!("column {column}"));
    match row.get_ref(column)?.as_str().map_err(|_| damaged())? {
        "[]" => Ok(Vec::new()),
        listed => serde_json::from_str(listed).map_err(|_| damaged()),
    }
}

const COUNTED: &str = "idpel, made_by, script, ended, status, dispute, hand_over, handling_seconds, saved_at, earlier, backs,
    objections";

/// Of the columns [`COUNTED`], by their places.
fn counted(row: &Row<'_>) -> Result<Counted> {
    Ok(Counted {
        idpel: row::idpel(row, 0)?,
        by: row::user(row, 1)?,
        script: row::of(row, 2, ScriptId::parse)?,
        end: row::of(row, 3, End::parse)?,
        status: row::of(row, 4, ComplaintStatus::parse)?,
        dispute: row.get(5)?,
        hand_over: row.get(6)?,
        handling_seconds: row.get(7)?,
        repeat: repeats(row, 8)?,
        backs: words(row, 10)?,
        objections: words(row, 11)?,
    })
}

impl Tx<'_> {
    /// A page of the log, newest first: at most `limit` complaints from the place named.
    pub fn complaints(
        &self,
        narrowing: &Narrowing,
        from: &From<Cursor>,
        limit: u32,
    ) -> Result<Vec<Complaint>> {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let mut page = Vec::new();
        self.each_complaint(narrowing, from, |found| {
            if page.len() < limit {
                page.push(found);
            }
            Ok(page.len() < limit)
        })?;
        if from.is_backwards() {
            page.reverse();
        }
        Ok(page)
    }

    /// The log from the place named on, complaint by complaint, until `see` has seen enough. From a place backwards, the
    /// nearest comes first.
    pub fn each_complaint(
        &self,
        narrowing: &Narrowing,
        from: &From<Cursor>,
        mut see: impl FnMut(Complaint) -> Result<bool>,
    ) -> Result<()> {
        let mut narrowed = Where::narrowed(narrowing);
        match from {
            From::After(cursor) => narrowed.beyond(cursor, "(k.saved_at, k.id) < (?, ?)"),
            From::At(cursor) => narrowed.beyond(cursor, "(k.saved_at, k.id) <= (?, ?)"),
            From::Before(cursor) => narrowed.beyond(cursor, "(k.saved_at, k.id) > (?, ?)"),
            From::Start | From::End => {}
        }
        let way = if from.is_backwards() { "ASC" } else { "DESC" };
        let sql = format!(
            "SELECT {COLUMNS}, k.saved_at, k.earlier FROM call_counted k CROSS JOIN complaint c ON c.id = k.id{}
              ORDER BY k.saved_at {way}, k.id {way}",
            narrowed.sql()
        );
        self.each(&sql, params_from_iter(narrowed.values), |row| {
            if narrowing.repeat && !repeats(row, OF_COLUMNS)? {
                return Ok(true);
            }
            see(complaint(row)?)
        })
    }

    /// How many complaints there are.
    pub fn count_complaints(&self, narrowing: &Narrowing) -> Result<u64> {
        let narrowed = Where::narrowed(narrowing);
        let wanted = narrowed.sql();
        if !narrowing.repeat {
            let sql = format!("SELECT count(*) FROM call_counted k{wanted}");
            let count: i64 = self.only(&sql, params_from_iter(narrowed.values))?;
            return u64::try_from(count).map_err(|_| Fault::Defect("a count below zero".into()));
        }
        let sql = format!("SELECT saved_at, earlier FROM call_counted k{wanted}");
        let mut count = 0;
        self.each(&sql, params_from_iter(narrowed.values), |row| {
            count += u64::from(repeats(row, 0)?);
            Ok(true)
        })?;
        Ok(count)
    }

    /// What the calls come to, in one pass over the narrow rows. Whether a call is a repeat is asked of the whole log, not of what it is
    /// narrowed to.
    pub fn figures(&self, narrowing: &Narrowing) -> Result<Figures> {
        let narrowed = Where::narrowed(narrowing);
        let sql = format!("SELECT {COUNTED} FROM call_counted k{}", narrowed.sql());
        let mut figures = Figures::default();
        self.each(&sql, params_from_iter(narrowed.values), |row| {
            let call = counted(row)?;
            if call.repeat || !narrowing.repeat {
                figures.add(call);
            }
            Ok(true)
        })?;
        Ok(figures)
    }

    /// Who may have taken calls: the accounts of CSOs, those that are shut too.
    pub fn cso_names(&self) -> Result<Vec<UserName>> {
        let sql = "SELECT name FROM operator WHERE role = 'cso' ORDER BY name";
        self.all(sql, [], |row| row::user(row, "name"))
    }
}
