//! `login` and `logout`: a session kept under the state folder, so that the commands of a shift need no password.

use super::door::{Door, Seat};
use super::setting::Setting;
use super::stop::Stop;
use super::wish::Wish;
use crate::desk::Desk;
use crate::desk::clock::real_now;
use crate::desk::session::begin;
use crate::domain::role::Operator;
use crate::locale::labels;
use serde::Serialize;
use std::io::{BufRead, IsTerminal, Write};

/// An account as programs read it.
#[derive(Serialize)]
pub(super) struct OperatorRow {
    user: String,
    role: &'static str,
    unit: Option<String>,
}

impl OperatorRow {
    pub(super) fn of(operator: &Operator) -> Self {
        Self {
            user: operator.name.to_string(),
            role: operator.role.code(),
            unit: operator.unit.map(|unit| unit.to_string()),
        }
    }
}

pub(super) fn login(setting: &mut Setting) -> Result<(), Stop> {
    let mut door = Door::open(setting)?;
    if !door.has_accounts()? {
        return Err(Stop::NoAccounts);
    }
    let name = match setting.globals.user.clone() {
        Some(name) => name,
        None => ask_name(setting)?,
    };
    let operator = door.check(setting, &name)?;
    begin(&mut door.replica, &door.keep, &operator, real_now())?;
    if setting.out.json {
        return setting.out.document(&OperatorRow::of(&operator));
    }
    let role = labels::role(setting.lang, operator.role);
    let line = setting
        .lang
        .words()
        .cli_signed_in(operator.name.as_str(), role);
    setting.out.line(&line)
}

pub(super) fn logout(setting: &mut Setting) -> Result<(), Stop> {
    let mut door = Door::open(setting)?;
    let operator = door.resume()?;
    let row = OperatorRow::of(&operator);
    let mut seat = Seat {
        now: door.clock.stamp(),
        training: door.clock.is_pinned(),
        desk: Desk::new(door.replica, operator, door.anchor),
        keep: door.keep,
    };
    let (keep, now) = (seat.keep.clone(), seat.now);
    seat.ask(|desk| desk.sign_out(&keep, now))?;
    if setting.out.json {
        return setting.out.document(&row);
    }
    let line = setting.lang.words().cli_signed_out(row.user);
    setting.out.line(&line)
}

fn ask_name(setting: &Setting) -> Result<String, Stop> {
    if !std::io::stdin().is_terminal() {
        return Err(Wish::NoUser.into());
    }
    let mut prompt = std::io::stderr();
    let _ = write!(prompt, "{} ", setting.lang.words().cli_ask_user());
    let mut name = String::new();
    std::io::stdin().lock().read_line(&mut name)?;
    match name.trim() {
        "" => Err(Wish::NoUser.into()),
        name => Ok(name.to_owned()),
    }
}
