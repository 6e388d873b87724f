//! Two counts a day over the days: one upwards from a line, one downwards from it, both to one scale, so that what came
//! and what went are told apart by where they stand and not by colour alone. The newest day is always in sight.

use super::lines::{self, right};
use crate::locale::format;
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// One day's two counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The day as it stands under the columns, short: `20-10`.
    pub label: String,
    pub up: u64,
    pub down: u64,
}

/// What is counted: its name, its mark, its tone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    pub name: String,
    pub mark: Mark,
    pub tone: Tone,
}

/// The widest a day's column gets where there is room.
const WIDEST: usize = 6;

/// How the days share the width: cells of a column, cells from one to the next, and the first day that is in sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Columns {
    gutter: usize,
    wide: usize,
    step: usize,
    first: usize,
}

impl Columns {
    fn of(days: usize, gutter: usize, width: usize, selected: Option<usize>) -> Self {
        let room = width.saturating_sub(gutter + 1);
        let step = room.checked_div(days).unwrap_or(0).clamp(1, WIDEST + 1);
        let fit = room / step;
        // The newest days; further back only where one of those is selected.
        let newest = days.saturating_sub(fit);
        Self {
            gutter,
            wide: step - usize::from(step > 1),
            step,
            first: selected.map_or(newest, |at| newest.min(at)),
        }
    }

    /// How many days `width` cells hold.
    fn fitting(self, width: usize) -> usize {
        width.saturating_sub(self.gutter + 1) / self.step
    }
}

/// Draws the legend, the columns and the dates. Returns the first day in sight.
pub fn draw(
    look: Look,
    series: &[Series; 2],
    points: &[Point],
    selected: Option<usize>,
    area: Rect,
    frame: &mut Frame<'_>,
) -> usize {
    let most = points.iter().map(|p| p.up.max(p.down)).max().unwrap_or(0);
    let label = format::count(look.lang, most);
    let width = usize::from(area.width);
    let columns = Columns::of(points.len(), label.width() + 1, width, selected);
    let shown = points.iter().skip(columns.first);
    let shown: Vec<&Point> = shown.take(columns.fitting(width)).collect();
    let selected = selected.and_then(|at| at.checked_sub(columns.first));
    // Legend, axis and dates take a row each; the rest is halved between what goes up and what goes down.
    let half = usize::from(area.height.saturating_sub(3)) / 2;
    let plot = Plot {
        look,
        columns,
        most,
        half,
    };
    let at_the_end = |row: usize| if row + 1 == half { label.as_str() } else { "" };
    let [up, down] = series;
    let mut rows = vec![legend(look, series, &shown, selected)];
    for row in (0..half).rev() {
        let counts = shown.iter().map(|point| point.up);
        rows.push(plot.row(at_the_end(row), counts, row, up.tone, ["▄", "█", "#"]));
    }
    rows.push(axis(look, columns, shown.len(), selected));
    for row in 0..half {
        let counts = shown.iter().map(|point| point.down);
        rows.push(plot.row(at_the_end(row), counts, row, down.tone, ["▀", "█", "="]));
    }
    rows.push(dates(look, &shown, columns));
    lines::draw(rows, area, frame);
    columns.first
}

/// The plane of the columns: cells for a count, from the axis outwards.
struct Plot {
    look: Look,
    columns: Columns,
    most: u64,
    /// Rows on each side of the axis.
    half: usize,
}

impl Plot {
    /// How many half cells a count takes. What is above zero always shows.
    fn halves(&self, count: u64) -> usize {
        let room = u128::try_from(self.half * 2).unwrap_or(0);
        let most = u128::from(self.most.max(1));
        let long = (u128::from(count) * room + most / 2) / most;
        usize::try_from(long.max(u128::from(count > 0))).unwrap_or(0)
    }

    /// The cells of one row, `row` counted from the axis; `signs` are half a cell, a whole one, and the ASCII twin.
    fn row(
        &self,
        label: &str,
        counts: impl Iterator<Item = u64>,
        row: usize,
        tone: Tone,
        signs: [&str; 3],
    ) -> Line<'static> {
        let [part, whole, twin] = signs;
        let (wide, step) = (self.columns.wide, self.columns.step);
        let mut text = String::new();
        for count in counts {
            let sign = match (self.halves(count).saturating_sub(row * 2), self.look.ascii) {
                (0, _) => " ",
                (_, true) => twin,
                (1, false) => part,
                (_, false) => whole,
            };
            text.push_str(&sign.repeat(wide));
            text.push_str(&" ".repeat(step - wide));
        }
        Line::from(vec![
            gutter(self.columns, label),
            Span::styled(text, self.look.style(tone)),
        ])
    }
}

/// What goes up and what goes down, with the counts of the day selected, or of all days in sight.
fn legend(
    look: Look,
    series: &[Series; 2],
    shown: &[&Point],
    selected: Option<usize>,
) -> Line<'static> {
    let day = selected.and_then(|at| shown.get(at));
    let told = day.map_or(shown, std::slice::from_ref);
    let sum = |pick: fn(&Point) -> u64| {
        let counts = told.iter().map(|point| pick(point));
        format::count(look.lang, counts.fold(0, u64::saturating_add))
    };
    let counts = [sum(|point| point.up), sum(|point| point.down)];
    let mut spans = vec![Span::raw(" ")];
    if let Some(day) = day {
        spans.push(Span::styled(
            format!("{}  ", day.label),
            look.style(Tone::Strong),
        ));
    }
    for (series, count) in series.iter().zip(counts) {
        spans.push(Span::styled(
            format!("{} ", look.mark(series.mark)),
            look.style(series.tone),
        ));
        spans.push(Span::raw(format!("{} {count}   ", series.name)));
    }
    Line::from(spans)
}

fn gutter(columns: Columns, label: &str) -> Span<'static> {
    Span::raw(format!("{} ", right(label, columns.gutter)))
}

fn axis(look: Look, columns: Columns, count: usize, selected: Option<usize>) -> Line<'static> {
    let rule = look.rule();
    let mut spans = vec![gutter(columns, "0")];
    spans.extend((0..count).map(|at| {
        if selected == Some(at) {
            let fill = rule.repeat(columns.step.saturating_sub(1));
            let text = format!("{}{fill}", look.mark(Mark::Here));
            Span::styled(text, look.style(Tone::Accent))
        } else {
            Span::styled(rule.repeat(columns.step), look.style(Tone::Dim))
        }
    }));
    Line::from(spans)
}

/// As many dates as stand apart, counted back from the newest, each ending under its column's end.
fn dates(look: Look, shown: &[&Point], columns: Columns) -> Line<'static> {
    let widest = shown.iter().map(|point| point.label.width()).max();
    let apart = (widest.unwrap_or(0) + 2).div_ceil(columns.step).max(1);
    let last = shown.len().saturating_sub(1);
    let mut text = String::new();
    for (at, point) in shown.iter().enumerate() {
        let end = columns.gutter + 1 + at * columns.step + columns.wide;
        let start = end.checked_sub(point.label.width());
        if (last - at).is_multiple_of(apart)
            && let Some(blank) = start.and_then(|start| start.checked_sub(text.width()))
        {
            text.push_str(&" ".repeat(blank));
            text.push_str(&point.label);
        }
    }
    Line::styled(text, look.style(Tone::Dim))
}
