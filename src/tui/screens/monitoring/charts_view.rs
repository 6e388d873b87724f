//! Grafik, drawn.

use super::Monitoring;
use super::charts::Chart;
use super::charts_places::places;
use super::view::{Drawn, head, narrowed, total};
use crate::locale::format;
use crate::tui::parts::bars::{self, Bar};
use crate::tui::parts::lines;
use crate::tui::parts::trend::{self, Series};
use crate::tui::screens::info_dil::view::Shown;
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

pub(super) fn draw(
    monitoring: &Monitoring,
    look: Look,
    area: Rect,
    frame: &mut Frame<'_>,
) -> Drawn {
    let w = look.lang.words();
    let second = Line::from(narrowed(monitoring, look));
    let under = head(
        look,
        &w.title_charts(),
        &total(monitoring, look),
        second,
        area,
        frame,
    );
    let own = monitoring.charts.chart;
    let bars: [Vec<Bar>; 4] = Chart::ALL.map(|chart| {
        let backed = monitoring.bars(chart, look).into_iter();
        backed.map(|backed| backed.bar).collect()
    });
    let bars = |chart: Chart| bars.get(chart as usize).map_or(&[][..], Vec::as_slice);
    let mut drawn = Drawn::default();
    for (each, place) in places(under, own, |chart| need(chart, bars(chart))) {
        let has_keys = each == own;
        let (rows, top) = chart(monitoring, each, bars(each), has_keys, look, place, frame);
        if each == own {
            drawn.shown = Shown {
                rows,
                page: usize::from(rows.height),
            };
            drawn.top = top;
        } else {
            drawn.charts.push((place, each));
        }
    }
    drawn
}

/// The rows that a chart takes with all its bars: its title above them, what is noted below, and a blank one.
fn need(chart: Chart, bars: &[Bar]) -> u16 {
    let noted = if chart == Chart::Cause { 2 } else { 0 };
    u16::try_from(bars.len() + noted + 2).unwrap_or(u16::MAX)
}

/// One chart with its title. Returns where its bars lie, and which is the first in sight.
fn chart(
    monitoring: &Monitoring,
    chart: Chart,
    bars: &[Bar],
    has_keys: bool,
    look: Look,
    area: Rect,
    frame: &mut Frame<'_>,
) -> (Rect, usize) {
    let w = look.lang.words();
    let title = match chart {
        Chart::Cause => w.title_chart_cause(),
        Chart::Unit => w.title_chart_unit(),
        Chart::Ageing => w.title_chart_ageing(),
        Chart::Turns => w.title_chart_turns(),
    };
    let mark = look.mark(if has_keys { Mark::Here } else { Mark::Closed });
    let at = Chart::ALL.iter().position(|each| *each == chart);
    let of = format!("{mark} {}/{}", at.unwrap_or(0) + 1, Chart::ALL.len());
    let head = lines::title(look, &title, &of, usize::from(area.width));
    lines::draw(vec![head], area, frame);
    let under = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(2),
        ..area
    }
    .intersection(area);
    let selected = has_keys.then(|| monitoring.charts.selected(chart));
    if chart == Chart::Turns {
        turns(monitoring, selected, look, under, frame);
        return (Rect::default(), 0);
    }
    if bars.is_empty() {
        let text = if monitoring.summary.is_none() {
            w.monitor_counting()
        } else {
            w.monitor_empty()
        };
        lines::remark(look, &text, under, frame);
        return (Rect::default(), 0);
    }
    let (rows, top) = bars::draw(look, bars, selected, under, frame);
    if chart == Chart::Cause {
        let note = format!(" {}", w.monitor_by_cause_note());
        let below = Rect {
            y: rows.bottom().max(under.y),
            height: 1,
            ..under
        };
        let line = Line::styled(note, look.style(Tone::Dim));
        lines::draw(
            vec![Line::raw(""), line],
            Rect { height: 2, ..below }.intersection(under),
            frame,
        );
    }
    (rows, top)
}

fn turns(
    monitoring: &Monitoring,
    selected: Option<usize>,
    look: Look,
    area: Rect,
    frame: &mut Frame<'_>,
) {
    let w = look.lang.words();
    let Some(turns) = &monitoring.charts.turns else {
        lines::remark(look, &w.loading(), area, frame);
        return;
    };
    let series = [
        Series {
            name: w.turned_set(),
            mark: Mark::Lock,
            tone: Tone::Lock,
        },
        Series {
            name: w.turned_lifted(),
            mark: Mark::Open,
            tone: Tone::Open,
        },
    ];
    let chart = Rect {
        height: area.height.saturating_sub(1),
        ..area
    };
    trend::draw(look, &series, &monitoring.columns(), selected, chart, frame);
    let day = selected.and_then(|at| turns.get(at));
    if let Some(day) = day {
        let text = w.turned_selected(
            format::date(look.lang, day.day),
            format::count(look.lang, day.set),
            format::count(look.lang, day.lifted),
        );
        let line = Line::from(vec![
            Span::styled(
                format!(" {} ", look.mark(Mark::Pointer)),
                look.style(Tone::Accent),
            ),
            Span::styled(text, look.style(Tone::Strong)),
        ]);
        let below = Rect {
            y: chart.bottom(),
            height: 1,
            ..area
        };
        lines::draw(vec![line], below.intersection(area), frame);
    }
}
