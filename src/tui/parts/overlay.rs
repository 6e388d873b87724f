//! What lies over a screen for a moment: the help, the palette, a choice of a few.

use super::field::Field;
use super::grid::Place;
use super::lines::{self, cut, left, wrapped};
use crate::tui::action::Action;
use crate::tui::keymap::{self, Scope};
use crate::tui::theme::{Look, Mark, Tone};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher};
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

/// An action of the palette, with why it cannot be done now where it cannot.
#[derive(Debug, Clone)]
pub struct Entry {
    pub action: Action,
    pub hint: String,
    pub keys: String,
    pub refusal: Option<String>,
}

/// All actions, narrowed by what is typed.
#[derive(Debug)]
pub struct Palette {
    pub field: Field,
    pub entries: Vec<Entry>,
    pub selected: usize,
}

impl Palette {
    pub fn new(entries: Vec<Entry>) -> Self {
        Self {
            field: Field::line(60),
            entries,
            selected: 0,
        }
    }

    /// The entries that fit what is typed, best first.
    pub fn fitting(&self) -> Vec<&Entry> {
        let pattern = Pattern::parse(
            &self.field.text(),
            CaseMatching::Ignore,
            Normalization::Smart,
        );
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut buffer = Vec::new();
        let mut scored: Vec<(u32, &Entry)> = self
            .entries
            .iter()
            .filter_map(|entry| {
                let text = nucleo_matcher::Utf32Str::new(&entry.hint, &mut buffer);
                pattern
                    .score(text, &mut matcher)
                    .map(|score| (score, entry))
            })
            .collect();
        scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        scored.into_iter().map(|(_, entry)| entry).collect()
    }
}

/// What lies on top.
#[derive(Debug)]
pub enum Overlay {
    Help(Place),
    Palette(Box<Palette>),
    Choose(Choose),
}

impl Overlay {
    pub fn scope(&self) -> Scope {
        match self {
            Self::Help(_) => Scope::Help,
            Self::Palette(_) => Scope::Palette,
            Self::Choose(_) => Scope::Choose,
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
        Overlay::Palette(palette) => draw_palette(palette, look, area, frame),
        Overlay::Choose(choose) => draw_choose(choose, look, area, frame),
    }
}

/// Rows cleared from edge to edge: an overlay parts the screen, it does not stand in a box on it.
fn over(area: Rect, height: u16, frame: &mut Frame<'_>) -> Rect {
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

fn draw_palette(palette: &Palette, look: Look, area: Rect, frame: &mut Frame<'_>) -> (Rect, usize) {
    let fitting = palette.fitting();
    let height = u16::try_from(fitting.len() + 3)
        .unwrap_or(u16::MAX)
        .clamp(6, 18);
    let place = over(area, height, frame);
    let width = usize::from(place.width);
    lines::draw(
        vec![lines::title(
            look,
            &look.lang.words().title_palette(),
            "",
            width,
        )],
        place,
        frame,
    );
    let typed = Rect {
        x: place.x + 2,
        y: place.y + 1,
        width: place.width.saturating_sub(3),
        height: 1,
    };
    palette
        .field
        .draw(look, true, typed.intersection(place), frame);
    let list = Rect {
        y: place.y + 2,
        height: place.height.saturating_sub(2),
        ..place
    };
    let rows = usize::from(list.height);
    let top = (palette.selected + 1).saturating_sub(rows);
    let shown = fitting
        .iter()
        .enumerate()
        .skip(top)
        .take(rows)
        .map(|(at, entry)| {
            let tone = if entry.refusal.is_some() {
                Tone::Dim
            } else {
                Tone::Plain
            };
            let pointer = if at == palette.selected {
                look.mark(Mark::Pointer)
            } else {
                " "
            };
            let text = match &entry.refusal {
                Some(why) => format!("{} ({why})", entry.hint),
                None => entry.hint.clone(),
            };
            Line::from(vec![
                Span::styled(format!(" {pointer} "), look.style(Tone::Accent)),
                Span::styled(left(&text, width.saturating_sub(22)), look.style(tone)),
                Span::styled(
                    format!(" {}", cut(&entry.keys, 16)),
                    look.style(Tone::Accent),
                ),
            ])
        });
    lines::draw(shown.collect(), list, frame);
    (
        Rect {
            height: u16::try_from(fitting.len() - top.min(fitting.len()))
                .unwrap_or(list.height)
                .min(list.height),
            ..list
        },
        top,
    )
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
