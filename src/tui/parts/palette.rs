//! The palette: every action, narrowed by what is typed.

use super::field::Field;
use super::lines::{self, cut, left};
use super::overlay::over;
use crate::tui::action::Action;
use crate::tui::theme::{Look, Mark, Tone};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

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

/// Draws it over `area`; returns the rows of its entries, for the mouse, and the first one's index.
pub fn draw(palette: &Palette, look: Look, area: Rect, frame: &mut Frame<'_>) -> (Rect, usize) {
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
