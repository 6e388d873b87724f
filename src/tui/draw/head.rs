//! The first two lines: tabs, who and when; the search line and the age of the data.

use super::Hits;
use crate::domain::typed::Typed;
use crate::domain::wib::Window;
use crate::locale::{format, labels, typed};
use crate::tui::action::{Action, Tab};
use crate::tui::app::App;
use crate::tui::parts::lines::{cut, spread};
use crate::tui::parts::put;
use crate::tui::theme::{Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// The first line: tabs on the left; who, the clock and the window on the right. Where both do not fit, the name of the
/// program goes first, then what is said of the time left, then the names of the tabs that are not open, then the length
/// of the role, then the open tab's name, last the end of a long user name: who is signed in, the hour and the window
/// always show.
pub(super) fn tabs(app: &App, area: Rect, frame: &mut Frame<'_>, hits: &mut Hits) {
    let width = usize::from(area.width);
    let parts = |(names, words, who): (Names, Left, Who)| {
        let mut right = who_line(app, who, usize::MAX);
        right.spans.extend(when(app, words));
        (tab_line(app, names), right)
    };
    let fits = |(left, right): &(Line<'_>, Line<'_>)| left.width() + right.width() <= width;
    let lefts = [Left::Said, Left::Counted, Left::Untold];
    let whole = lefts
        .into_iter()
        .flat_map(|left| [(Names::Brand, left), (Names::Tabs, left)]);
    let open = |who| lefts.into_iter().map(move |left| (Names::Open, left, who));
    let digits = lefts
        .into_iter()
        .map(|left| (Names::Digits, left, Who::Short));
    let forms = whole
        .chain([(Names::Tabs, Left::Alone)])
        .map(|(names, left)| (names, left, Who::Whole))
        .chain(open(Who::Whole))
        .chain(open(Who::Short))
        .chain(digits);
    let (left, right) = forms.map(parts).find(fits).unwrap_or_else(|| {
        let (left, when) = (tab_line(app, Names::Digits), when(app, Left::Untold));
        let taken = left.width() + Line::from(when.clone()).width();
        let mut right = who_line(app, Who::Short, width.saturating_sub(taken));
        right.spans.extend(when);
        (left, right)
    });
    let mut x = area.x;
    for (at, span) in left.spans.iter().enumerate() {
        let wide = u16::try_from(span.width()).unwrap_or(0);
        // The brand stands before the tabs.
        if let Some(tab) = at.checked_sub(1).and_then(|at| app.tabs().get(at).copied()) {
            hits.places.push((
                Rect {
                    x,
                    y: area.y,
                    width: wide,
                    height: 1,
                },
                Action::Open(tab),
            ));
        }
        x += wide;
    }
    put::line(&spread(left, right, width), area, frame.buffer_mut());
}

/// What is named: the program and every tab, every tab, the open tab alone, the others being digits, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    Brand,
    Tabs,
    Open,
    Digits,
}

/// How the role is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Whole,
    Short,
}

/// How the time to the window's next turn is told: in words, as a count, not at all, or as a count without the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Left {
    Said,
    Counted,
    Untold,
    Alone,
}

/// The brand, then each tab, a span each.
fn tab_line(app: &App, names: Names) -> Line<'static> {
    let look = app.look;
    let brand = if names == Names::Brand {
        format!(" PLN 123 {}", look.bar())
    } else {
        String::new()
    };
    let mut spans = vec![Span::styled(brand, look.style(Tone::Accent))];
    for tab in app.tabs() {
        let tone = if tab == app.tab {
            Tone::Selected
        } else {
            Tone::Plain
        };
        let in_words = match names {
            Names::Brand | Names::Tabs => true,
            Names::Open => tab == app.tab,
            Names::Digits => false,
        };
        let text = if in_words {
            format!(" {} {} ", tab.digit(), tab_name(app, tab))
        } else {
            format!(" {} ", tab.digit())
        };
        spans.push(Span::styled(text, look.style(tone)));
    }
    Line::from(spans)
}

fn tab_name(app: &App, tab: Tab) -> String {
    let w = app.look.lang.words();
    match tab {
        Tab::Complaints if app.sees_figures_alone() => w.tab_figures(),
        Tab::InfoDil => w.tab_dil(),
        Tab::InfoAgenda => w.tab_agenda(),
        Tab::Monitoring => w.tab_monitoring(),
        Tab::Worklist => w.tab_worklist(),
        Tab::Complaints => w.tab_complaints(),
    }
}

/// Name, role and unit, in at most `most` cells: it is the name that is cut.
fn who_line(app: &App, who: Who, most: usize) -> Line<'static> {
    let lang = app.look.lang;
    let Some(operator) = &app.operator else {
        return Line::default();
    };
    let unit = operator
        .unit
        .map(|unit| format!(" {unit}"))
        .unwrap_or_default();
    let role = match who {
        Who::Whole => labels::role(lang, operator.role),
        Who::Short => labels::role_short(lang, operator.role),
    };
    let role = format!(" · {role}{unit}  ");
    let name = cut(
        operator.name.as_str(),
        most.saturating_sub(role.width() + 1),
    );
    Line::raw(format!(" {name}{role}"))
}

fn when(app: &App, words: Left) -> Vec<Span<'static>> {
    let look = app.look;
    let w = look.lang.words();
    let mut spans = Vec::new();
    if app.opening.training {
        spans.push(Span::styled(
            format!("{} ", w.training()),
            look.style(Tone::Warning),
        ));
    }
    spans.push(Span::styled(
        format!("{} WIB ", app.now.hour_minute()),
        look.style(Tone::Strong),
    ));
    let window = Window::at(app.now);
    let (mark, tone, text, left) = match window {
        Window::Open { closes_in } if window.closes_soon() => {
            (Mark::Soon, Tone::Warning, w.window_soon(), Some(closes_in))
        }
        Window::Open { .. } => (Mark::Open, Tone::Open, w.window_open(), None),
        Window::Closed { opens_in } => {
            (Mark::Closed, Tone::Lock, w.window_closed(), Some(opens_in))
        }
    };
    let text = match (words, left.map(countdown)) {
        (_, None) | (Left::Untold, _) => text,
        (Left::Said, Some(left)) => format!("{text} ({})", w.window_left(left)),
        (Left::Counted, Some(left)) => format!("{text} ({left})"),
        (Left::Alone, Some(left)) => left,
    };
    spans.push(Span::styled(
        format!("{} {text} ", look.mark(mark)),
        look.style(tone),
    ));
    spans
}

/// `12:07` until the window turns.
fn countdown(seconds: i64) -> String {
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

/// The second line: the search line on the left, what is recognised and the age of the data on the right.
pub(super) fn search(app: &App, area: Rect, frame: &mut Frame<'_>) {
    let look = app.look;
    let w = look.lang.words();
    let label = if app.tab == Tab::InfoAgenda && area.width >= 100 {
        w.search_label_agenda()
    } else {
        w.search_label()
    };
    let label = format!(" {label} {} ", look.mark(Mark::Pointer));
    let start = u16::try_from(label.width()).unwrap_or(0);
    let tone = if app.line_has_keys() {
        Tone::Accent
    } else {
        Tone::Dim
    };
    let label = Span::styled(label, look.style(tone));
    let age = age(app);
    let mut right = Vec::new();
    if app.line_has_keys() && app.line().typed != Typed::Nothing {
        let recognised = typed::recognised(look.lang, &app.line().typed);
        // 23 cells stay for what is typed: no number is longer.
        let room = usize::from(area.width).saturating_sub(usize::from(start) + 23 + age.width());
        // Where the whole has no room: up to a comma or a bracket, else how many digits there are.
        let parts = [',', '(', ':'].map(|end| recognised.split_once(end).map(|(part, _)| part));
        let shown = std::iter::once(Some(recognised.as_str()))
            .chain(parts)
            .flatten()
            .map(str::trim_end)
            .find(|part| part.width() + 3 <= room);
        if let Some(shown) = shown {
            right.push(Span::styled(format!("{shown}   "), look.style(Tone::Dim)));
        }
    }
    right.push(age);
    let right = Line::from(right);
    let field = usize::from(area.width).saturating_sub(usize::from(start) + right.width() + 1);
    let field = Rect {
        x: area.x + start,
        width: u16::try_from(field).unwrap_or(0),
        ..area
    };
    let whole = spread(Line::from(label), right, usize::from(area.width));
    put::line(&whole, area, frame.buffer_mut());
    app.line().field.draw(
        look,
        app.line_has_keys() && app.overlay.is_none(),
        field,
        frame,
    );
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
