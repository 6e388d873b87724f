//! One frame: a pure function of the state. What it returns says what lies where, for the mouse and for scrolling.

mod foot;
mod head;
mod names;

use super::action::{Action, Tab};
use super::app::App;
use super::parts::lines::{self};
use super::parts::overlay;
use super::screens::{call, complaints, info_agenda, info_dil, login, monitoring, worklist};
use super::theme::{self, Look};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

/// The least room that the desk needs.
pub const LEAST: (u16, u16) = (80, 24);

/// What a click on a place does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    Do(Action),
    /// A row of the list in sight, from 0.
    Row(usize),
}

/// What lies where.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    places: Vec<(Rect, Action)>,
    rows: Rect,
    first: usize,
    /// Rows of the list in sight.
    pub page: usize,
}

impl Hits {
    /// Where the rows of the list or the form in sight lie.
    pub fn rows(&self) -> Rect {
        self.rows
    }

    pub fn at(&self, position: Position) -> Option<Target> {
        if self.rows.contains(position) {
            return Some(Target::Row(
                self.first + usize::from(position.y - self.rows.y),
            ));
        }
        self.places
            .iter()
            .find(|(place, _)| place.contains(position))
            .map(|(_, action)| Target::Do(*action))
    }
}

/// Draws the desk; where only plain characters are wanted, the signs inside the sentences are plain too.
pub fn draw(app: &App, frame: &mut Frame<'_>) -> Hits {
    let hits = desk(app, frame);
    if app.look.ascii {
        for cell in &mut frame.buffer_mut().content {
            if let Some(twin) = theme::twin(cell.symbol()) {
                cell.set_symbol(twin);
            }
        }
    }
    hits
}

fn desk(app: &App, frame: &mut Frame<'_>) -> Hits {
    let area = frame.area();
    let look = app.look;
    let mut hits = Hits::default();
    if area.width < LEAST.0 || area.height < LEAST.1 {
        too_small(look, area, frame);
        return hits;
    }
    head::tabs(app, Rect { height: 1, ..area }, frame, &mut hits);
    let body = Rect {
        y: area.y + 2,
        height: area.height - 4,
        ..area
    };
    if app.operator.is_none() {
        login::view::draw(&app.login, look, app.opening.sample, body, frame);
    } else {
        head::search(
            app,
            Rect {
                y: area.y + 1,
                height: 1,
                ..area
            },
            frame,
        );
        screen(app, body, frame, &mut hits);
    }
    foot::notice(
        app,
        Rect {
            y: area.bottom() - 2,
            height: 1,
            ..area
        },
        frame,
    );
    if let Some(over) = &app.overlay {
        let scopes = app.scopes_beneath();
        (hits.rows, hits.first) = overlay::draw(over, look, &scopes, body, frame);
    }
    foot::footer(
        app,
        Rect {
            y: area.bottom() - 1,
            height: 1,
            ..area
        },
        frame,
        &mut hits,
    );
    hits
}

fn too_small(look: Look, area: Rect, frame: &mut Frame<'_>) {
    let (width, height) = LEAST;
    let text = look.lang.words().too_small(
        format!("{width}×{height}"),
        format!("{}×{}", area.width, area.height),
    );
    let shown = lines::wrapped(&text, usize::from(area.width))
        .into_iter()
        .map(Line::raw)
        .collect();
    lines::draw(shown, area, frame);
}

fn screen(app: &App, body: Rect, frame: &mut Frame<'_>, hits: &mut Hits) {
    let look = app.look;
    if app.tab == Tab::Monitoring {
        let drawn = monitoring::view::draw(&app.monitoring, look, app.now.day(), body, frame);
        (hits.rows, hits.page) = (drawn.shown.rows, drawn.shown.page);
        hits.first = drawn.top;
        let charts = drawn.charts.into_iter();
        hits.places
            .extend(charts.map(|(place, chart)| (place, Action::Chart(chart))));
        return;
    }
    if app.tab == Tab::Worklist {
        let shown = worklist::view::draw(&app.worklist, look, app.now.day(), body, frame);
        (hits.rows, hits.page) = (shown.rows, shown.page);
        return;
    }
    if app.tab == Tab::Complaints {
        let shown = complaints::view::draw(&app.complaints, look, body, frame);
        (hits.rows, hits.page) = (shown.rows, shown.page);
        return;
    }
    if let (Some(call), true) = (&app.call, app.in_call()) {
        hits.rows = call::view::draw(call, look, app.now, body, frame);
        return;
    }
    if app.names_shown() {
        hits.page = usize::from(body.height.saturating_sub(1));
        names::names(app, body, frame);
        hits.rows = Rect {
            y: body.y + 1,
            height: body.height.saturating_sub(1),
            ..body
        };
        return;
    }
    if let (Tab::InfoAgenda, opened) = (app.tab, &app.agendas.opened) {
        match opened {
            Some(opened) => {
                let drawn = info_agenda::view::draw(opened, look, body, frame);
                (hits.rows, hits.page) = (drawn.shown.rows, drawn.shown.page);
                let picks = drawn.agendas.into_iter().filter_map(|(place, at)| {
                    let at = u8::try_from(at).ok()?;
                    Some((place, Action::Pick(at)))
                });
                hits.places.extend(picks);
            }
            None => names::welcome(app, body, frame),
        }
        return;
    }
    match &app.record {
        Some(record) => {
            let shown = info_dil::view::draw(record, look, app.now, body, frame);
            (hits.rows, hits.page) = (shown.rows, shown.page);
        }
        None => names::welcome(app, body, frame),
    }
}
