//! `user add|list|passwd|disable`: accounts. The first one, on a replica that has none, is an administrator's and
//! needs no sign-in.

use super::args::User;
use super::door::Door;
use super::grid::{Side, grid};
use super::login::OperatorRow;
use super::password::fresh;
use super::setting::Setting;
use super::stop::Stop;
use crate::desk::clock::real_now;
use crate::domain::ids::{UnitCode, UserName};
use crate::domain::role::Role;
use crate::locale::Lang;
use crate::locale::labels;
use crate::replica::users::Account;
use serde::Serialize;

#[derive(Serialize)]
struct AccountRow {
    #[serde(flatten)]
    operator: OperatorRow,
    disabled: bool,
    /// Too many wrong passwords: until when no more are taken.
    locked_until: Option<String>,
}

impl AccountRow {
    fn of(account: &Account) -> Self {
        let locked = account.locked_until.filter(|until| *until > real_now());
        Self {
            operator: OperatorRow::of(&account.operator),
            disabled: account.disabled,
            locked_until: locked.map(|until| until.to_string()),
        }
    }
}

pub(super) fn run(setting: &mut Setting, command: User) -> Result<(), Stop> {
    match command {
        User::Add { name, role, unit } => add(setting, name, role, unit),
        User::List => list(setting),
        User::Passwd { name } => passwd(setting, &name),
        User::Disable { name, undo } => disable(setting, &name, !undo),
    }
}

fn add(
    setting: &mut Setting,
    name: UserName,
    role: Role,
    unit: Option<UnitCode>,
) -> Result<(), Stop> {
    let door = Door::open(setting)?;
    // Only an administrator can be the first.
    let mut seat = if role == Role::Administrator {
        door.sign_in_or_claim(setting)?
    } else {
        door.sign_in(setting)?
    };
    let word = fresh(setting.lang, name.as_str())?;
    let now = seat.now;
    let operator = seat.ask(|desk| desk.add_account(name, role, unit, &word, now))?;
    if setting.out.json {
        return setting.out.document(&OperatorRow::of(&operator));
    }
    let role = labels::role(setting.lang, operator.role);
    let line = setting
        .lang
        .words()
        .cli_account_added(operator.name.as_str(), role);
    setting.out.line(&line)
}

fn list(setting: &mut Setting) -> Result<(), Stop> {
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let accounts = seat.ask(|desk| desk.accounts())?;
    if setting.out.json {
        let rows: Vec<AccountRow> = accounts.iter().map(AccountRow::of).collect();
        return setting.out.document(&rows);
    }
    let lang = setting.lang;
    let w = lang.words();
    let head = vec![w.cli_user(), w.cli_role(), w.cli_unit(), w.cli_state()];
    let rows = accounts.iter().map(|account| {
        let operator = &account.operator;
        vec![
            operator.name.to_string(),
            labels::role(lang, operator.role),
            operator
                .unit
                .map(|unit| unit.to_string())
                .unwrap_or_default(),
            state(lang, account),
        ]
    });
    setting
        .out
        .lines(&grid(&[Side::Left; 4], head, rows.collect()))
}

fn state(lang: Lang, account: &Account) -> String {
    let w = lang.words();
    if account.disabled {
        w.cli_account_disabled()
    } else if account.locked_until.is_some_and(|until| until > real_now()) {
        w.cli_account_locked()
    } else {
        w.cli_account_open()
    }
}

fn passwd(setting: &mut Setting, name: &UserName) -> Result<(), Stop> {
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let word = fresh(setting.lang, name.as_str())?;
    let now = seat.now;
    seat.ask(|desk| desk.put_password(name, &word, now))?;
    let line = setting.lang.words().cli_password_put(name.as_str());
    told(setting, name, &line)
}

fn disable(setting: &mut Setting, name: &UserName, disabled: bool) -> Result<(), Stop> {
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    let now = seat.now;
    seat.ask(|desk| desk.put_disabled(name, disabled, now))?;
    let w = setting.lang.words();
    let line = if disabled {
        w.cli_account_shut(name.as_str())
    } else {
        w.cli_account_opened(name.as_str())
    };
    told(setting, name, &line)
}

#[derive(Serialize)]
struct Done<'a> {
    user: &'a str,
    done: bool,
}

fn told(setting: &mut Setting, name: &UserName, line: &str) -> Result<(), Stop> {
    if setting.out.json {
        let (user, done) = (name.as_str(), true);
        return setting.out.document(&Done { user, done });
    }
    setting.out.line(line)
}
