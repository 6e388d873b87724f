//! Accounts and sessions. Passwords and tokens arrive here only as hashes.

use super::fault::Result;
use super::row;
use super::tx::Tx;
use crate::domain::ids::{Idpel, UnitCode, UserName};
use crate::domain::role::{Operator, Role};
use crate::domain::wib::Moment;
use rusqlite::{Row, params};

/// Under which name the customers last looked at are remembered, and how many.
const SEEN: &str = "seen";
const MOST_SEEN: usize = 20;

/// An account, as sign-in needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub operator: Operator,
    /// PHC string of argon2id.
    pub password: String,
    pub disabled: bool,
    /// Wrong passwords since the last right one.
    pub failures: u32,
    pub locked_until: Option<Moment>,
}

/// A session, by real time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub operator: UserName,
    pub started_at: Moment,
    pub expires_at: Moment,
}

fn account(row: &Row<'_>) -> Result<Account> {
    Ok(Account {
        operator: Operator {
            name: row::user(row, "name")?,
            role: row::of(row, "role", Role::parse)?,
            unit: row::maybe_unit(row, "unit")?,
        },
        password: row.get("password")?,
        disabled: row.get("disabled")?,
        failures: row::whole(row, "failures")?,
        locked_until: row::maybe_moment(row, "locked_until")?,
    })
}

const ACCOUNT: &str =
    "SELECT name, role, unit, password, disabled, failures, locked_until FROM operator";

impl Tx<'_> {
    pub fn account(&self, name: &UserName) -> Result<Option<Account>> {
        self.one(
            &format!("{ACCOUNT} WHERE name = ?1"),
            [name.as_str()],
            account,
        )
    }

    pub fn accounts(&self) -> Result<Vec<Account>> {
        self.all(&format!("{ACCOUNT} ORDER BY name"), [], account)
    }

    pub fn has_accounts(&self) -> Result<bool> {
        self.only("SELECT EXISTS (SELECT 1 FROM operator)", [])
    }

    /// Makes an account; `password` is a PHC string.
    pub fn add_account(&self, operator: &Operator, password: &str, at: Moment) -> Result<()> {
        let sql = "INSERT INTO operator (name, role, unit, password, created_at) VALUES (?1, ?2, ?3, ?4, ?5)";
        let unit = operator.unit.map(UnitCode::number);
        self.run(
            sql,
            params![
                operator.name.as_str(),
                operator.role.code(),
                unit,
                password,
                at.micros()
            ],
        )?;
        Ok(())
    }

    /// Sets the password, and opens an account that wrong ones had locked. Its sessions end.
    pub fn put_password(&self, name: &UserName, password: &str) -> Result<()> {
        let sql =
            "UPDATE operator SET password = ?2, failures = 0, locked_until = NULL WHERE name = ?1";
        self.run(sql, [name.as_str(), password])?;
        self.end_sessions(name)
    }

    /// Notes wrong passwords: how many in a row, and until when the account takes no more.
    pub fn put_failures(
        &self,
        name: &UserName,
        failures: u32,
        locked_until: Option<Moment>,
    ) -> Result<()> {
        let sql = "UPDATE operator SET failures = ?2, locked_until = ?3 WHERE name = ?1";
        self.run(
            sql,
            params![name.as_str(), failures, locked_until.map(Moment::micros)],
        )?;
        Ok(())
    }

    /// Shuts an account, or opens it again. Its sessions end.
    pub fn put_disabled(&self, name: &UserName, disabled: bool) -> Result<()> {
        self.run(
            "UPDATE operator SET disabled = ?2 WHERE name = ?1",
            params![name.as_str(), disabled],
        )?;
        self.end_sessions(name)
    }

    pub fn session(&self, token: &str) -> Result<Option<Session>> {
        let sql = "SELECT operator, started_at, expires_at FROM session WHERE token = ?1";
        self.one(sql, [token], |row| {
            Ok(Session {
                operator: row::user(row, "operator")?,
                started_at: row::moment(row, "started_at")?,
                expires_at: row::moment(row, "expires_at")?,
            })
        })
    }

    /// Begins a session, and forgets those that have expired.
    pub fn begin_session(&self, token: &str, session: &Session) -> Result<()> {
        self.run(
            "DELETE FROM session WHERE expires_at <= ?1",
            [session.started_at.micros()],
        )?;
        let sql =
            "INSERT INTO session (token, operator, started_at, expires_at) VALUES (?1, ?2, ?3, ?4)";
        let (started, expires) = (session.started_at.micros(), session.expires_at.micros());
        self.run(
            sql,
            params![token, session.operator.as_str(), started, expires],
        )?;
        Ok(())
    }

    pub fn end_session(&self, token: &str) -> Result<()> {
        self.run("DELETE FROM session WHERE token = ?1", [token])?;
        Ok(())
    }

    fn end_sessions(&self, name: &UserName) -> Result<()> {
        self.run("DELETE FROM session WHERE operator = ?1", [name.as_str()])?;
        Ok(())
    }

    /// What the screen remembers for an operator under a name.
    pub fn remembered(&self, operator: &UserName, name: &str) -> Result<Option<String>> {
        let sql = "SELECT value FROM remembered WHERE operator = ?1 AND name = ?2";
        self.one(sql, [operator.as_str(), name], |row| Ok(row.get(0)?))
    }

    /// The customers whom an operator looked at lately, the last first.
    pub fn seen_by(&self, operator: &UserName) -> Result<Vec<Idpel>> {
        let seen = self.remembered(operator, SEEN)?.unwrap_or_default();
        let numbers = seen.split(' ').filter_map(|number| number.parse().ok());
        Ok(numbers
            .filter_map(Idpel::from_number)
            .take(MOST_SEEN)
            .collect())
    }

    /// Remembers that an operator looked at a customer.
    pub fn saw(&self, operator: &UserName, idpel: Idpel) -> Result<()> {
        let before = self.seen_by(operator)?;
        let others = before.into_iter().filter(|other| *other != idpel);
        let seen = std::iter::once(idpel).chain(others).take(MOST_SEEN);
        let seen: Vec<String> = seen.map(|seen| seen.number().to_string()).collect();
        self.remember(operator, SEEN, &seen.join(" "))
    }

    pub fn remember(&self, operator: &UserName, name: &str, value: &str) -> Result<()> {
        let sql = "INSERT INTO remembered (operator, name, value) VALUES (?1, ?2, ?3)
                   ON CONFLICT DO UPDATE SET value = excluded.value";
        self.run(sql, [operator.as_str(), name, value])?;
        Ok(())
    }
}
