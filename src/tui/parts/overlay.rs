//! What lies over a screen for a moment: the help, the palette, a choice of a few, a form.

use super::form::Fill;
use super::grid::Place;
use super::lines::{self, cut, left, wrapped};
use super::palette::{self, Palette};
use crate::domain::monitoring::Dimension;
use crate::tui::keymap::{self, Scope};
use crate::tui::screens::acting::{self, Acting};
use crate::tui::screens::complaints::filter::Filter;
use crate::tui::screens::complaints::filter_view;
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

/// What is being chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    Script,
    Objection,
    End,
    /// Of an export.
    Format,
    /// Whether to go on with a call that was not ended.
    Resume,
    /// What to narrow the list by, and then to what.
    FilterBy,
    FilterTo(Dimension),
}

/// A choice of a few.
#[derive(Debug, Clone)]
pub struct Choose {
    pub what: Chosen,
    pub title: String,
    /// What it is about, before the choices.
    pub text: String,
    pub items: Vec<String>,
    pub selected: usize,
}

/// What lies on top.
#[derive(Debug)]
pub enum Overlay {
    Help(Place),
    Palette(Box<Palette>),
    Choose(Choose),
    Acting(Box<Acting>),
    /// What the log of complaints is to be narrowed to.
    Filter(Box<Filter>),
}

impl Overlay {
    /// The form that takes the keys; what is on its way takes none.
    pub fn form(&mut self) -> Option<&mut dyn Fill> {
        match self {
            Self::Acting(acting) if !acting.sending => Some(&mut acting.form),
            Self::Filter(filter) => Some(&mut filter.form),
            _ => None,
        }
    }

    pub fn scope(&self) -> Scope {
        match self {
            Self::Help(_) => Scope::Help,
            Self::Palette(_) => Scope::Palette,
            Self::Choose(_) => Scope::Choose,
            Self::Acting(_) | Self::Filter(_) => Scope::Form,
        }
    }
}

/// Draws it over `area`; returns the rows of its choices, for the mouse, and the first one's index.
pub fn draw(
    overlay: &Overlay,
    look: Look,
    here: &[Scope],
    area: Rect,
    frame: &mut Frame<'_>,
) -> (Rect, usize) {
    match overlay {
        Overlay::Help(place) => help(*place, look, here, area, frame),
        Overlay::Palette(palette) => palette::draw(palette, look, area, frame),
        Overlay::Choose(choose) => draw_choose(choose, look, area, frame),
        Overlay::Acting(acting) => (acting::view::draw(acting, look, area, frame), 0),
        Overlay::Filter(filter) => (filter_view::draw(filter, look, area, frame), 0),
    }
}

/// Rows cleared from edge to edge: an overlay parts the screen, it does not stand in a box on it.
pub fn over(area: Rect, height: u16, frame: &mut Frame<'_>) -> Rect {
    let height = height.min(area.height);
    let place = Rect {
        y: area.y + (area.height - height) / 3,
        height,
        ..area
    };
    frame.render_widget(Clear, place);
    place
}

fn help(
    place: Place,
    look: Look,
    here: &[Scope],
    area: Rect,
    frame: &mut Frame<'_>,
) -> (Rect, usize) {
    let w = look.lang.words();
    frame.render_widget(Clear, area);
    let width = usize::from(area.width);
    let mut groups = keymap::groups(look.lang);
    // What acts here and now comes first.
    groups.sort_by_key(|(scope, _)| !here.contains(scope));
    let all = keymap::key_list(look.lang);
    let mut shown = Vec::new();
    for (_, group) in groups {
        shown.push(lines::title(look, &group, "", width));
        for line in all.iter().filter(|line| line.group == group) {
            shown.push(Line::from(vec![
                Span::styled(
                    format!("   {}", left(&line.keys.join("  "), 24)),
                    look.style(Tone::Accent),
                ),
                Span::raw(cut(&line.hint, width.saturating_sub(28))),
            ]));
        }
    }
    let top = place
        .selected
        .min(shown.len().saturating_sub(usize::from(area.height) / 2));
    let rest: Vec<Line<'static>> = shown.into_iter().skip(top).collect();
    let head = lines::title(look, &w.title_help(), &w.help_scroll(), width);
    lines::draw(vec![head], area, frame);
    lines::draw(
        rest,
        Rect {
            y: area.y + 1,
            height: area.height.saturating_sub(1),
            ..area
        },
        frame,
    );
    (Rect::default(), 0)
}

fn draw_choose(choose: &Choose, look: Look, area: Rect, frame: &mut Frame<'_>) -> (Rect, usize) {
    let text = wrapped(&choose.text, usize::from(area.width).saturating_sub(4));
    let text: Vec<String> = text.into_iter().filter(|line| !line.is_empty()).collect();
    let height = u16::try_from(choose.items.len() + text.len() + 3).unwrap_or(u16::MAX);
    let place = over(area, height, frame);
    let columns = usize::from(place.width);
    let mut shown = vec![lines::title(look, &choose.title, "", columns)];
    shown.extend(text.iter().map(|line| Line::raw(format!("  {line}"))));
    let used = u16::try_from(shown.len()).unwrap_or(0);
    lines::draw(shown, place, frame);
    let list = Rect {
        y: place.y + used,
        height: place.height.saturating_sub(used),
        ..place
    };
    let items = choose.items.iter().enumerate().map(|(at, item)| {
        let selected = at == choose.selected;
        let pointer = if selected {
            look.mark(Mark::Pointer)
        } else {
            " "
        };
        let tone = if selected { Tone::Strong } else { Tone::Plain };
        Line::from(vec![
            Span::styled(format!("  {pointer} "), look.style(Tone::Accent)),
            Span::styled(cut(item, columns.saturating_sub(5)), look.style(tone)),
        ])
    });
    lines::draw(items.collect(), list, frame);
    (
        Rect {
            height: u16::try_from(choose.items.len())
                .unwrap_or(0)
                .min(list.height),
            ..list
        },
        0,
    )
}
