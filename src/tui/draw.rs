//! One frame: a pure function of the state. What it returns says what lies where, for the mouse and for scrolling.

use super::action::{Action, Tab};
use super::app::App;
use super::keymap::{self, Scope};
use super::parts::lines::{self, cut, left, spread};
use super::parts::overlay;
use super::screens::{call, complaints, info_dil, login};
use super::theme::{Look, Mark, Tone};
use crate::domain::typed::Typed;
use crate::domain::wib::Window;
use crate::locale::{format, labels, typed};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

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

/// Draws the desk.
pub fn draw(app: &App, frame: &mut Frame<'_>) -> Hits {
    let area = frame.area();
    let look = app.look;
    let mut hits = Hits::default();
    if area.width < LEAST.0 || area.height < LEAST.1 {
        too_small(look, area, frame);
        return hits;
    }
    tabs(app, Rect { height: 1, ..area }, frame, &mut hits);
    let body = Rect {
        y: area.y + 2,
        height: area.height - 4,
        ..area
    };
    if app.operator.is_none() {
        login::view::draw(&app.login, look, app.opening.sample, body, frame);
    } else {
        search(
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
    notice(
        app,
        Rect {
            y: area.bottom() - 2,
            height: 1,
            ..area
        },
        frame,
    );
    if let Some(over) = &app.overlay {
        let scopes = app.scopes();
        (hits.rows, hits.first) = overlay::draw(over, look, &scopes, body, frame);
    }
    footer(
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

/// The first line: tabs on the left; who, the clock and the window on the right.
fn tabs(app: &App, area: Rect, frame: &mut Frame<'_>, hits: &mut Hits) {
    let look = app.look;
    let mut spans = vec![
        Span::styled(" PLN 123 ", look.style(Tone::Accent)),
        Span::raw(look.bar()),
    ];
    let mut x = area.x + 10;
    for tab in app.tabs() {
        let name = format!(" {} {} ", tab.digit(), tab_name(look, tab));
        let width = u16::try_from(name.width()).unwrap_or(0);
        hits.places.push((
            Rect {
                x,
                y: area.y,
                width,
                height: 1,
            },
            Action::Open(tab),
        ));
        x += width;
        spans.push(Span::styled(
            name,
            look.style(if tab == app.tab {
                Tone::Selected
            } else {
                Tone::Plain
            }),
        ));
    }
    let line = spread(
        Line::from(spans),
        who_and_when(app),
        usize::from(area.width),
    );
    frame.render_widget(line, area);
}

fn tab_name(look: Look, tab: Tab) -> String {
    let w = look.lang.words();
    match tab {
        Tab::InfoDil => w.tab_dil(),
        Tab::Complaints => w.tab_complaints(),
    }
}

fn who_and_when(app: &App) -> Line<'static> {
    let look = app.look;
    let w = look.lang.words();
    let mut spans = Vec::new();
    if let Some(operator) = &app.operator {
        let unit = operator
            .unit
            .map(|unit| format!(" {unit}"))
            .unwrap_or_default();
        spans.push(Span::raw(format!(
            "{} · {}{unit}   ",
            operator.name,
            labels::role(look.lang, operator.role)
        )));
    }
    if app.opening.training {
        spans.push(Span::styled(
            format!("{} ", w.training()),
            look.style(Tone::Warning),
        ));
    }
    spans.push(Span::styled(
        format!("{} WIB  ", app.now.hour_minute()),
        look.style(Tone::Strong),
    ));
    let (mark, tone, text) = match Window::at(app.now) {
        Window::Open { closes_in } if closes_in <= 1800 => (
            Mark::Soon,
            Tone::Warning,
            w.window_soon(countdown(closes_in)),
        ),
        Window::Open { .. } => (Mark::Open, Tone::Open, w.window_open()),
        Window::Closed { opens_in } => (
            Mark::Closed,
            Tone::Lock,
            w.window_closed(countdown(opens_in)),
        ),
    };
    spans.push(Span::styled(
        format!("{} {text} ", look.mark(mark)),
        look.style(tone),
    ));
    Line::from(spans)
}

/// `12:07` until the window turns.
fn countdown(seconds: i64) -> String {
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

/// The second line: the search line on the left, what is recognised and the age of the data on the right.
fn search(app: &App, area: Rect, frame: &mut Frame<'_>) {
    let look = app.look;
    let label = format!(
        " {} {} ",
        look.lang.words().search_label(),
        look.mark(Mark::Pointer)
    );
    let start = u16::try_from(label.width()).unwrap_or(0);
    let tone = if app.searching {
        Tone::Accent
    } else {
        Tone::Dim
    };
    let label = Span::styled(label, look.style(tone));
    let age = age(app);
    let mut right = Vec::new();
    if app.searching && app.search.typed != Typed::Nothing {
        let recognised = typed::recognised(look.lang, &app.search.typed);
        // At least 24 cells stay for what is typed: no number is longer.
        let room = usize::from(area.width).saturating_sub(usize::from(start) + 24 + age.width());
        let recognised = cut(&recognised, room.saturating_sub(3));
        right.push(Span::styled(
            format!("{recognised}   "),
            look.style(Tone::Dim),
        ));
    }
    right.push(age);
    let right = Line::from(right);
    let field = usize::from(area.width).saturating_sub(usize::from(start) + right.width() + 1);
    let field = Rect {
        x: area.x + start,
        width: u16::try_from(field).unwrap_or(0),
        ..area
    };
    frame.render_widget(
        spread(Line::from(label), right, usize::from(area.width)),
        area,
    );
    app.search
        .field
        .draw(look, app.searching && app.overlay.is_none(), field, frame);
}

fn age(app: &App) -> Span<'static> {
    let look = app.look;
    let w = look.lang.words();
    let Some(brought) = app.age.and_then(|age| age.brought_at) else {
        return Span::styled(format!("{} ", w.no_data_yet()), look.style(Tone::Warning));
    };
    let minutes = app.now.seconds_since(brought) / 60;
    let old = minutes > app.opening.age_limit;
    let at = if brought.day() == app.now.day() {
        brought.hour_minute()
    } else {
        format::moment(look.lang, brought)
    };
    let text = w.data_age(at, format::duration(look.lang, minutes * 60));
    let mark = if old {
        format!("{} ", look.mark(Mark::Soon))
    } else {
        String::new()
    };
    Span::styled(
        format!("{mark}{text} "),
        look.style(if old { Tone::Warning } else { Tone::Dim }),
    )
}

fn screen(app: &App, body: Rect, frame: &mut Frame<'_>, hits: &mut Hits) {
    let look = app.look;
    if app.tab == Tab::Complaints {
        let shown = complaints::view::draw(&app.complaints, look, body, frame);
        (hits.rows, hits.page) = (shown.rows, shown.page);
        return;
    }
    if let (Some(call), true) = (&app.call, app.calling) {
        hits.rows = call::view::draw(call, look, app.now, body, frame);
        return;
    }
    if app.names_shown() {
        hits.page = usize::from(body.height.saturating_sub(1));
        names(app, body, frame);
        hits.rows = Rect {
            y: body.y + 1,
            height: body.height.saturating_sub(1),
            ..body
        };
        return;
    }
    match &app.record {
        Some(record) => {
            let shown = info_dil::view::draw(record, look, app.now, body, frame);
            (hits.rows, hits.page) = (shown.rows, shown.page);
        }
        None => welcome(app, body, frame),
    }
}

/// The names that fit, with the place and the unit to tell two of one name apart.
fn names(app: &App, area: Rect, frame: &mut Frame<'_>) {
    let look = app.look;
    let width = usize::from(area.width);
    let count = app.search.names.len().to_string();
    let heading = lines::title(look, &look.lang.words().title_names(), &count, width);
    let mut shown = vec![heading];
    let place = app.search.place;
    let (name_width, unit_width) = (width * 3 / 10, width / 5);
    let place_width = width.saturating_sub(name_width + unit_width + 22);
    for (at, found) in app
        .search
        .names
        .iter()
        .enumerate()
        .skip(place.top)
        .take(usize::from(area.height))
    {
        let selected = at == place.selected;
        let pointer = if selected {
            look.mark(Mark::Pointer)
        } else {
            " "
        };
        let tone = if selected { Tone::Strong } else { Tone::Plain };
        shown.push(Line::from(vec![
            Span::styled(format!(" {pointer} "), look.style(Tone::Accent)),
            Span::styled(left(&found.name, name_width), look.style(tone)),
            Span::raw("  "),
            Span::styled(left(&found.address, place_width), look.style(tone)),
            Span::styled(
                format!(" {}", left(&found.unit_name, unit_width.saturating_sub(1))),
                look.style(Tone::Dim),
            ),
            Span::styled(format!(" {}", found.idpel.grouped()), look.style(tone)),
        ]));
    }
    lines::draw(shown, area, frame);
}

/// An empty desk: what can be typed.
fn welcome(app: &App, area: Rect, frame: &mut Frame<'_>) {
    let look = app.look;
    let w = look.lang.words();
    let mut shown = vec![Line::raw("")];
    if app.search.nowhere {
        let said = typed::not_found(look.lang, &app.search.typed);
        shown.extend(
            lines::wrapped(&said, usize::from(area.width) - 4)
                .into_iter()
                .map(|line| Line::raw(format!("  {line}"))),
        );
    } else {
        for line in [
            w.welcome_type(),
            w.welcome_lengths(),
            w.welcome_names(),
            w.welcome_keys(),
        ] {
            shown.push(Line::styled(
                format!("  {}", cut(&line, usize::from(area.width) - 4)),
                look.style(Tone::Dim),
            ));
        }
    }
    lines::draw(shown, area, frame);
}

fn notice(app: &App, area: Rect, frame: &mut Frame<'_>) {
    if let Some(notice) = &app.notice {
        let mark = match notice.tone {
            Tone::Open => Mark::Done,
            Tone::Lock | Tone::Warning => Mark::Not,
            _ => Mark::Pointer,
        };
        let text = format!(" {} {}", app.look.mark(mark), notice.text);
        let line = Line::styled(
            cut(&text, usize::from(area.width)),
            app.look.style(notice.tone),
        );
        frame.render_widget(line, area);
    }
}

/// The keys that act here and now, the innermost first; what cannot be done is dim.
fn footer(app: &App, area: Rect, frame: &mut Frame<'_>, hits: &mut Hits) {
    let look = app.look;
    let mut scopes = app.scopes();
    let typing = app.letters_are_text();
    if app.operator.is_none() {
        scopes.retain(|scope| *scope == Scope::Login);
    }
    let mut spans = vec![Span::raw(" ")];
    let mut x = 1;
    // A key that an inner scope binds means nothing further out.
    let mut taken: Vec<keymap::Key> = Vec::new();
    for scope in scopes {
        let outer = taken.clone();
        for binding in keymap::bindings().filter(|binding| binding.footer && binding.scope == scope)
        {
            let reachable =
                |key: &&keymap::Key| !(outer.contains(key) || typing && key.is_letter());
            let Some(key) = binding.keys.iter().find(reachable) else {
                continue;
            };
            taken.extend(binding.keys);
            let hint = binding.hint(look.lang);
            let name = key.name();
            let width = name.width() + hint.width() + 4;
            if x + width > usize::from(area.width) {
                continue;
            }
            let refused = app.refusal(binding.action).is_some();
            let (key_tone, tone) = if refused {
                (Tone::Dim, Tone::Dim)
            } else {
                (Tone::Accent, Tone::Plain)
            };
            let place = Rect {
                x: area.x + u16::try_from(x).unwrap_or(0),
                width: u16::try_from(width - 3).unwrap_or(0),
                ..area
            };
            hits.places.push((place, binding.action));
            spans.push(Span::styled(name, look.style(key_tone)));
            spans.push(Span::styled(format!(" {hint}   "), look.style(tone)));
            x += width;
        }
    }
    frame.render_widget(Line::from(spans), area);
}
