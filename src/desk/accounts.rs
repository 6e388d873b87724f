//! Accounts: made, listed, given a new password and shut by an administrator. The first one, on a replica that has
//! none, is an administrator's and needs no sign-in.

use super::{Desk, Failure, Result, password};
use crate::domain::ids::{UnitCode, UserName};
use crate::domain::policy::Refusal;
use crate::domain::role::{Duty, Operator, Role};
use crate::domain::wib::Moment;
use crate::replica::users::Account;

impl Desk {
    /// Makes an account.
    ///
    /// # Errors
    /// The [`Refusal`] in the way: no administrator, a name that is taken, a unit missing, a password too short.
    pub fn add_account(
        &mut self,
        name: UserName,
        role: Role,
        unit: Option<UnitCode>,
        word: &str,
        now: Moment,
    ) -> Result<Operator> {
        self.must_administer()?;
        if self.operator.is_none() && role != Role::Administrator {
            return Err(Refusal::NotSignedIn.into());
        }
        let hashed = hashed(word)?;
        let operator = Operator {
            name,
            role,
            unit: unit.filter(|_| role == Role::Unit),
        };
        if role == Role::Unit && operator.unit.is_none() {
            return Err(Refusal::UnitNeeded.into());
        }
        self.act("user_add", None, now, |tx| {
            if tx.account(&operator.name)?.is_some() {
                return Err(Refusal::UserExists.into());
            }
            if let Some(unit) = operator.unit
                && tx.unit(unit)?.is_none()
            {
                return Err(Refusal::UnitUnknown { unit }.into());
            }
            tx.add_account(&operator, &hashed, now)?;
            Ok((
                operator.clone(),
                format!("{} {}", operator.name, operator.role.code()),
            ))
        })
    }

    pub fn accounts(&self) -> Result<Vec<Account>> {
        self.must_have(Duty::Administer)?;
        Ok(self.replica.read(|tx| tx.accounts())?)
    }

    /// Gives an account a new password: one's own, or any by an administrator.
    pub fn put_password(&mut self, name: &UserName, word: &str, now: Moment) -> Result<()> {
        let operator = self.operator.as_ref().ok_or(Refusal::NotSignedIn)?;
        if operator.name != *name {
            operator.has(Duty::Administer)?;
        }
        let hashed = hashed(word)?;
        self.act("user_passwd", None, now, |tx| {
            tx.account(name)?.ok_or(Failure::NoAccount)?;
            tx.put_password(name, &hashed)?;
            Ok(((), name.to_string()))
        })
    }

    /// Shuts an account, or opens it again. The last administrator's stays open.
    pub fn put_disabled(&mut self, name: &UserName, disabled: bool, now: Moment) -> Result<()> {
        self.must_have(Duty::Administer)?;
        self.act("user_disable", None, now, |tx| {
            let accounts = tx.accounts()?;
            let account = accounts
                .iter()
                .find(|account| account.operator.name == *name)
                .ok_or(Failure::NoAccount)?;
            let open = |a: &&Account| {
                a.operator.role == Role::Administrator && !a.disabled && a.operator.name != *name
            };
            let administers = account.operator.role == Role::Administrator;
            if disabled && administers && !accounts.iter().any(|account| open(&account)) {
                return Err(Refusal::LastAdministrator.into());
            }
            tx.put_disabled(name, disabled)?;
            Ok((
                (),
                format!("{name} {}", if disabled { "shut" } else { "open" }),
            ))
        })
    }
}

fn hashed(word: &str) -> Result<String> {
    if word.chars().count() < password::LEAST {
        return Err(Refusal::PasswordTooShort {
            least: password::LEAST,
        }
        .into());
    }
    password::hash(word, rand::random())
        .ok_or_else(|| Failure::Defect("no memory for a password's hash".into()))
}
