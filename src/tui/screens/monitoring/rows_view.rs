//! The rows of the list of blocked customers, and the selected one below it.

use super::Monitoring;
use crate::domain::cause::Cause;
use crate::domain::lock::{Actor, Lock};
use crate::domain::monitoring::{Blocked, Order, SortBy};
use crate::domain::wib::Day;
use crate::locale::{format, labels};
use crate::tui::parts::grid::{Cell, Column, column};
use crate::tui::parts::lines;
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::text::Line;

/// The column that the list is ordered by is always in sight.
pub(super) fn columns(look: Look, order: Order) -> Vec<Column> {
    let w = look.lang.words();
    let of = |by: SortBy, title: String, width, right, rank| {
        let rank = if order.by == by { 0 } else { rank };
        column(title, width, right, rank)
    };
    vec![
        of(SortBy::Idpel, w.label_idpel(), 14, false, 0),
        of(SortBy::Name, w.cli_name(), 12, false, 0).growing(),
        of(SortBy::Unit, w.cli_unit(), 5, false, 4),
        of(SortBy::Causes, w.col_causes(), 10, false, 1).growing(),
        of(SortBy::Since, w.col_since(), 16, false, 2),
        of(SortBy::By, w.col_by(), 8, false, 3),
        of(SortBy::DaysOverdue, w.col_debt_age(), 6, true, 0),
        column(w.col_block_age(), 6, true, 0),
        of(SortBy::Overdue, w.col_overdue(), 13, true, 0),
    ]
}

/// What the rows say again and again, asked of the sentences once for all of them.
pub(super) struct Said {
    causes: [(Cause, String); Cause::ALL.len()],
    system: String,
}

impl Said {
    pub(super) fn of(look: Look) -> Self {
        Self {
            causes: Cause::ALL.map(|cause| (cause, labels::cause_short(look.lang, Some(cause)))),
            system: labels::actor(look.lang, &Actor::System),
        }
    }

    fn causes(&self, row: &Blocked) -> String {
        let has = |(cause, _): &&(Cause, String)| row.causes.contains(*cause);
        let words = self
            .causes
            .iter()
            .filter(has)
            .map(|(_, word)| word.as_str());
        words.collect::<Vec<_>>().join(", ")
    }

    fn by(&self, actor: &Actor) -> String {
        match actor {
            Actor::System => self.system.clone(),
            Actor::User(name) => name.to_string(),
        }
    }
}

pub(super) fn cells(said: &Said, look: Look, row: &Blocked, today: Day) -> Vec<Cell> {
    let first = row.first_lock();
    let debt = if row.days_overdue == 0 {
        Cell::toned("–", Tone::Dim)
    } else {
        Cell::new(format::count(look.lang, row.days_overdue))
    };
    vec![
        Cell::toned(row.idpel.grouped(), Tone::Strong),
        Cell::new(row.name.clone()),
        Cell::new(row.unit.to_string()),
        Cell::new(said.causes(row)),
        Cell::new(first.map_or(String::new(), |lock| format::moment(look.lang, lock.since))),
        Cell::new(first.map_or(String::new(), |lock| said.by(&lock.by))),
        debt,
        Cell::new(format::count(look.lang, row.days_blocked(today))),
        Cell::new(format::money(look.lang, row.overdue)),
    ]
}

/// The selected one: its status in full, the two ages side by side, and each lock.
pub(super) fn detail(
    monitoring: &Monitoring,
    row: &Blocked,
    look: Look,
    today: Day,
    width: usize,
) -> Vec<Line<'static>> {
    let w = look.lang.words();
    let locked = |lock: &Lock| {
        w.monitor_lock(
            labels::lock(look.lang, lock.kind),
            labels::actor(look.lang, &lock.by),
            format::moment(look.lang, lock.since),
        )
    };
    let ages = w.monitor_ages(
        format::days(look.lang, row.days_overdue),
        format::days(look.lang, row.days_blocked(today)),
    );
    let locks: Vec<String> = row.locks.iter().map(locked).collect();
    let label = format!(" {} {}", look.mark(Mark::Lock), row.status().label());
    let unit = format!("{} {}", row.unit, monitoring.unit_name(row.unit));
    vec![
        lines::title(look, &row.name, &unit, width),
        Line::styled(lines::cut(&label, width), look.style(Tone::Lock)),
        Line::raw(lines::cut(
            &format!(" {ages}   {}", locks.join(" · ")),
            width,
        )),
    ]
}
