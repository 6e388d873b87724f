//! A bar chart that lies on its side: a label, a bar to an eighth of a cell, and the figure itself at the end. However
//! many bars there are, only those in sight are drawn, the selected one among them.

use super::lines::{self, cut, left, right};
use crate::tui::theme::{Look, Mark, Tone};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr;

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    /// What its length shows.
    pub value: u64,
    /// The figure as it is read: a count, a share, a sum of money.
    pub text: String,
    pub tone: Tone,
}

/// A bar that nobody can tell from none says nothing.
const SHORTEST: usize = 6;

/// Blocks of one to seven eighths of a cell, from the left.
const EIGHTHS: [&str; 7] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// The columns: what the labels, the bars and the figures take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Columns {
    label: usize,
    bar: usize,
    text: usize,
}

impl Columns {
    /// The figures are never cut; labels and bars share what is left, and a bar is never longer than is good to compare.
    fn of(bars: &[Bar], width: usize) -> Self {
        let widest =
            |text: fn(&Bar) -> &str| bars.iter().map(|bar| text(bar).width()).max().unwrap_or(0);
        let text = widest(|bar| &bar.text).min(width);
        let room = width.saturating_sub(text + 5);
        let longest = widest(|bar| &bar.label);
        let label = longest.min(room - (room / 3).max(SHORTEST).min(room));
        Self {
            label: if room < SHORTEST + 4 { room } else { label },
            bar: if room < SHORTEST + 4 { 0 } else { room - label },
            text,
        }
    }
}

/// A bar of `value` where one of `most` takes `width` cells. What is above zero always shows.
fn length(look: Look, value: u64, most: u64, width: usize) -> String {
    let (Ok(whole), false) = (u128::try_from(width), most == 0) else {
        return String::new();
    };
    let part = |cells: u128| {
        let length = (u128::from(value) * cells + u128::from(most) / 2) / u128::from(most);
        usize::try_from(length.max(u128::from(value > 0))).unwrap_or(0)
    };
    if look.ascii {
        return "#".repeat(part(whole).min(width));
    }
    let eighths = part(whole * 8).min(width * 8);
    let end = (eighths % 8)
        .checked_sub(1)
        .and_then(|at| EIGHTHS.get(at).copied());
    "█".repeat(eighths / 8) + end.unwrap_or("")
}

/// Draws the bars from the top of an area, all to one scale. Returns where they lie and which is the first, for the
/// mouse.
pub fn draw(
    look: Look,
    bars: &[Bar],
    selected: Option<usize>,
    area: Rect,
    frame: &mut Frame<'_>,
) -> (Rect, usize) {
    let columns = Columns::of(bars, usize::from(area.width));
    // Where a row can be selected it can be brought into sight; where not, the last line says how many there are more.
    let whole = selected.is_some() || bars.len() <= usize::from(area.height);
    let rows = usize::from(area.height).saturating_sub(usize::from(!whole));
    let top = selected.map_or(0, |at| {
        (at + 1)
            .saturating_sub(rows)
            .min(bars.len().saturating_sub(rows))
    });
    let most = bars.iter().map(|bar| bar.value).max().unwrap_or(0);
    let shown: Vec<Line<'static>> = bars
        .iter()
        .enumerate()
        .skip(top)
        .take(rows)
        .map(|(at, bar)| line(look, bar, most, columns, selected == Some(at)))
        .collect();
    let count = shown.len();
    lines::draw(shown, area, frame);
    if !whole {
        lines::more(look, bars.len().saturating_sub(count), area, frame);
    }
    let height = u16::try_from(count).unwrap_or(area.height);
    (Rect { height, ..area }, top)
}

fn line(look: Look, bar: &Bar, most: u64, columns: Columns, selected: bool) -> Line<'static> {
    let pointer = if selected {
        look.mark(Mark::Pointer)
    } else {
        " "
    };
    let tone = if selected { Tone::Strong } else { Tone::Plain };
    let length = length(look, bar.value, most, columns.bar);
    Line::from(vec![
        Span::styled(left(pointer, 2), look.style(Tone::Accent)),
        Span::styled(left(&bar.label, columns.label), look.style(tone)),
        Span::raw("  "),
        Span::styled(left(&length, columns.bar), look.style(bar.tone)),
        Span::raw(" "),
        Span::styled(
            right(&cut(&bar.text, columns.text), columns.text),
            look.style(tone),
        ),
    ])
}

#[cfg(test)]
#[allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]
mod tests {
    use super::*;
    use crate::locale::Lang;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;

    fn look(ascii: bool) -> Look {
        Look {
            lang: Lang::Id,
            plain: false,
            ascii,
        }
    }

    fn bar(label: &str, value: u64) -> Bar {
        Bar {
            label: label.to_owned(),
            value,
            text: value.to_string(),
            tone: Tone::Plain,
        }
    }

    fn drawn(
        bars: &[Bar],
        selected: Option<usize>,
        width: u16,
        height: u16,
        ascii: bool,
    ) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a terminal");
        terminal
            .draw(|frame| {
                draw(look(ascii), bars, selected, frame.area(), frame);
            })
            .expect("drawn");
        terminal.backend().to_string()
    }

    #[test]
    fn lengths_are_in_proportion_to_an_eighth_of_a_cell() {
        for (value, most, width, shown) in [
            (0, 100, 10, ""),
            (100, 100, 10, "██████████"),
            (50, 100, 10, "█████"),
            (1, 8, 1, "▏"),
            (7, 8, 1, "▉"),
            (9, 16, 2, "█▏"),
            (0, 0, 10, ""),
            (5, 5, 0, ""),
        ] {
            let found = length(look(false), value, most, width);
            assert_eq!(found, shown, "{value} of {most} in {width}");
        }
    }

    #[test]
    fn what_is_above_zero_always_shows_and_the_largest_sum_does_not_overflow() {
        assert_eq!(length(look(false), 1, u64::MAX, 10), "▏");
        assert_eq!(length(look(true), 1, u64::MAX, 10), "#");
        assert_eq!(length(look(true), u64::MAX, u64::MAX, 3), "###");
    }

    #[test]
    fn a_terminal_of_plain_signs_shows_the_same_in_whole_cells() {
        for (value, shown) in [(0, ""), (100, "##########"), (54, "#####"), (55, "######")] {
            assert_eq!(length(look(true), value, 100, 10), shown, "{value}");
        }
    }

    #[test]
    fn the_figures_stand_below_one_another_at_the_right_end() {
        let screen = drawn(&[bar("a", 7), bar("bcd", 1200)], Some(1), 40, 2, true);
        let lines: Vec<&str> = screen.lines().collect();
        assert!(
            lines[0].trim_end_matches('"').ends_with("    7"),
            "{screen}"
        );
        assert!(
            lines[1].trim_end_matches('"').ends_with("# 1200"),
            "{screen}"
        );
        assert!(
            lines[1].trim_matches('"').starts_with("> bcd  ###"),
            "{screen}"
        );
    }

    #[test]
    fn the_selected_bar_is_in_sight_wherever_it_stands() {
        let bars: Vec<Bar> = (0..40).map(|at| bar(&format!("n{at}"), at)).collect();
        for at in 0..40 {
            let screen = drawn(&bars, Some(at), 30, 5, true);
            assert!(screen.contains(&format!("> n{at} ")), "{at}:\n{screen}");
        }
        let screen = drawn(&bars, None, 60, 5, true);
        assert!(screen.contains("↓ 36 lagi"), "{screen}");
    }

    #[test]
    fn no_size_is_too_small() {
        let bars = [bar("KWH METER HILANG", 7), bar("", 0)];
        for width in 0..30 {
            for height in 0..3 {
                let mut terminal = Terminal::new(TestBackend::new(40, 4)).expect("a terminal");
                terminal
                    .draw(|frame| {
                        let area = Rect::new(0, 0, width, height);
                        draw(look(false), &bars, Some(1), area, frame);
                        draw(look(false), &[], None, area, frame);
                    })
                    .expect("drawn");
            }
        }
    }
}
