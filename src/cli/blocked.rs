//! `blocked`: Monitoring Blocking Token, as a list or summed up.

use super::args::{Blocked as Line, Narrow};
use super::door::{Door, Seat};
use super::grid::{Side, fixed, grid};
use super::out::remark;
use super::setting::Setting;
use super::stop::Stop;
use super::wish::Wish;
use crate::domain::cause::Cause;
use crate::domain::customer::Unit;
use crate::domain::ids::{Idpel, UnitCode};
use crate::domain::listing::From;
use crate::domain::monitoring::{Ageing, Blocked, Cursor, Narrowing, Order, Sum, Wanted};
use crate::locale::counts::customers;
use crate::locale::format::{count, money};
use crate::locale::{Lang, format, labels};
use crate::report::json::{BlockedRow, SummaryRow};
use std::collections::BTreeMap;

/// The widths of the list, which is printed as it is read.
const COLUMNS: [(Side, usize); 8] = [
    (Side::Left, 14),
    (Side::Left, 24),
    (Side::Left, 20),
    (Side::Left, 30),
    (Side::Left, 16),
    (Side::Left, 10),
    (Side::Right, 6),
    (Side::Right, 16),
];

impl Narrow {
    pub(super) fn narrowing(&self) -> Narrowing {
        Narrowing {
            unit: self.unit,
            cause: self.cause,
            ageing: self.ageing,
            blocked_for: self.blocked_for,
            by: self.by,
            text: self.text.clone().unwrap_or_default(),
        }
    }

    pub(super) fn order(&self) -> Order {
        Order {
            by: self.sort,
            descending: self.desc,
        }
    }
}

pub(super) fn run(setting: &mut Setting, line: &Line) -> Result<(), Stop> {
    let mut seat = Door::open(setting)?.sign_in(setting)?;
    if line.summary {
        return sum_up(setting, &mut seat, &line.narrow.narrowing());
    }
    let from = match &line.after {
        Some(typed) => From::After(place(&mut seat, typed, line.narrow.order())?),
        None => From::Start,
    };
    let limit = line.limit.map_or(u64::MAX, u64::from);
    let wanted = Wanted {
        narrowing: line.narrow.narrowing(),
        order: line.narrow.order(),
        from,
        skip: 0,
        // One more than is shown tells whether there is more.
        limit: limit.saturating_add(1),
    };
    // Asked first, so that a refusal is told before anything is noted as shown.
    seat.ask(|desk| desk.may_see(&wanted.narrowing))?;
    seat.note_look_up(None, "blocked")?;
    let now = seat.now;
    let names = unit_names(&seat)?;
    let json = setting.out.json;
    if !json {
        setting.say_training(seat.training, now)?;
        head(setting)?;
    }
    let mut shown = 0;
    let mut last: Option<Cursor> = None;
    let mut more = false;
    let mut stopped = None;
    seat.ask(|desk| {
        desk.each_blocked(&wanted, now, |row| {
            if shown == limit {
                more = true;
                return false;
            }
            shown += 1;
            let name = names.get(&row.unit).map_or("", String::as_str);
            let printed = if json {
                setting.out.document(&BlockedRow::of(&row, name))
            } else {
                setting.out.line(&cells(setting.lang, &row, name))
            };
            last = Some(wanted.order.cursor(&row, now.day()));
            stopped = printed.err();
            stopped.is_none()
        })
    })?;
    if let Some(stop) = stopped {
        return Err(stop);
    }
    let w = setting.lang.words();
    if !json {
        let summary = seat.ask(|desk| desk.summary(&wanted.narrowing, now))?;
        setting.out.line("")?;
        setting.out.line(&total(setting.lang, summary.all))?;
    }
    setting.out.flush()?;
    if let Some(cursor) = last.filter(|_| more) {
        remark(&w.monitor_next(format!("'{cursor}'")));
    }
    Ok(())
}

fn head(setting: &mut Setting) -> Result<(), Stop> {
    let w = setting.lang.words();
    let titles = [
        w.cli_idpel(),
        w.cli_name(),
        w.cli_unit(),
        w.col_causes(),
        w.col_since(),
        w.col_by(),
        w.col_days(),
        w.col_overdue(),
    ];
    setting.out.line(&fixed(&COLUMNS, &titles))
}

fn cells(lang: Lang, row: &Blocked, unit_name: &str) -> String {
    let causes: Vec<String> = row
        .causes
        .iter()
        .map(|cause| labels::cause_short(lang, Some(cause)))
        .collect();
    let first = row.first_lock();
    fixed(
        &COLUMNS,
        &[
            row.idpel.grouped(),
            row.name.clone(),
            format!("{} {unit_name}", row.unit),
            causes.join(", "),
            first.map_or(String::new(), |lock| format::moment(lang, lock.since)),
            first.map_or(String::new(), |lock| labels::actor(lang, &lock.by)),
            row.days_overdue.to_string(),
            money(lang, row.overdue),
        ],
    )
}

fn total(lang: Lang, all: Sum) -> String {
    lang.words()
        .monitor_count(customers(lang, all.count), money(lang, all.overdue))
}

pub(super) fn unit_names(seat: &Seat) -> Result<BTreeMap<UnitCode, String>, Stop> {
    let units = seat.desk.replica().read(|tx| tx.units())?;
    let named = |unit: Unit| (unit.code, unit.name);
    Ok(units.into_iter().map(named).collect())
}

/// Where the list goes on: after the mark of a page before, or after a customer.
fn place(seat: &mut Seat, typed: &str, order: Order) -> Result<Cursor, Stop> {
    if let Some(cursor) = Cursor::parse(typed, order.by) {
        return Ok(cursor);
    }
    let Ok(idpel) = Idpel::parse(typed) else {
        return Err(Wish::NoSuchPlace(typed.to_owned()).into());
    };
    let now = seat.now;
    let found = seat.ask(|desk| desk.place_of(idpel, order, now))?;
    found.ok_or_else(|| Wish::PlaceGone(idpel).into())
}

fn sum_up(setting: &mut Setting, seat: &mut Seat, narrowing: &Narrowing) -> Result<(), Stop> {
    let now = seat.now;
    let summary = seat.ask(|desk| desk.summary(narrowing, now))?;
    if setting.out.json {
        return setting.out.document(&SummaryRow::of(&summary));
    }
    setting.say_training(seat.training, now)?;
    let names = unit_names(seat)?;
    let lang = setting.lang;
    let w = lang.words();
    setting.out.line(&total(lang, summary.all))?;
    let causes = Cause::ALL.map(|cause| {
        let name = labels::cause_short(lang, Some(cause));
        (name, summary.of_cause(cause))
    });
    let note = w.monitor_by_cause_note();
    table(
        setting,
        &format!("{} ({note})", w.monitor_by_cause()),
        causes,
    )?;
    let units = summary.by_unit.iter().map(|(unit, sum)| {
        let name = names.get(unit).map_or("", String::as_str);
        (format!("{unit} {name}"), *sum)
    });
    table(setting, &w.monitor_by_unit(), units)?;
    let ageings = Ageing::ALL.map(|age| (labels::ageing(lang, age), summary.of_ageing(age)));
    table(setting, &w.monitor_by_ageing(), ageings)
}

fn table(
    setting: &mut Setting,
    title: &str,
    rows: impl IntoIterator<Item = (String, Sum)>,
) -> Result<(), Stop> {
    let lang = setting.lang;
    let w = lang.words();
    let rows = rows
        .into_iter()
        .map(|(name, sum)| vec![name, count(lang, sum.count), money(lang, sum.overdue)])
        .collect();
    let head = vec![title.to_owned(), w.col_count(), w.col_overdue()];
    setting.out.line("")?;
    let sides = [Side::Left, Side::Right, Side::Right];
    setting.out.lines(&grid(&sides, head, rows))
}
