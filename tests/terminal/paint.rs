//! What a frame sends, read by a terminal: it shows what was drawn, and no more is sent than what changed.

use pln123::tui::terminal::paint::Paint;
use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;
use ratatui::Terminal;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier, Style};
use std::cell::RefCell;
use std::io::Write;
use std::num::NonZeroU16;
use std::rc::Rc;
use unicode_width::UnicodeWidthStr;
use vt100::Parser;

const SIZE: (u16, u16) = (60, 20);

#[derive(Clone, Default)]
struct Line(Rc<RefCell<Vec<u8>>>);

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

struct Desk {
    terminal: Terminal<Paint<Line>>,
    line: Line,
    screen: Parser,
}

impl Desk {
    fn new() -> Self {
        let line = Line::default();
        let paint = Paint::new(line.clone(), || Ok(SIZE));
        let mut terminal = Terminal::new(paint).expect("a terminal");
        let area = terminal.get_frame().area();
        terminal.backend_mut().begin(area);
        let some = |cells| NonZeroU16::new(cells).expect("some");
        Self {
            terminal,
            line,
            screen: Parser::new(some(SIZE.1), some(SIZE.0), 0),
        }
    }

    /// Draws, and returns the bytes that it took.
    fn draw(&mut self, wanted: &Buffer, cursor: Option<Position>) -> usize {
        let drawn = self.terminal.draw(|frame| {
            frame.buffer_mut().clone_from(wanted);
            if let Some(cursor) = cursor {
                frame.set_cursor_position(cursor);
            }
        });
        drawn.expect("drawn");
        let bytes = self.line.0.take();
        self.screen.process(&bytes);
        bytes.len()
    }

    #[track_caller]
    fn shows(&self, wanted: &Buffer, cursor: Option<Position>) {
        let screen = self.screen.screen();
        for y in 0..SIZE.1 {
            let mut x = 0;
            while x < SIZE.0 {
                let (cell, shown) = (&wanted[(x, y)], screen.cell(y, x).expect("a cell"));
                let text = match shown.contents() {
                    "" => " ",
                    text => text,
                };
                let style = |bold, dim, inverse| (bold, dim, inverse);
                let seen = style(shown.bold(), shown.dim(), shown.inverse());
                let drawn = style(
                    cell.modifier.contains(Modifier::BOLD),
                    cell.modifier.contains(Modifier::DIM),
                    cell.modifier.contains(Modifier::REVERSED),
                );
                assert_eq!((text, seen), (cell.symbol(), drawn), "at {x}, {y}");
                assert_eq!(colour(cell.fg), shown.fgcolor(), "at {x}, {y}");
                assert_eq!(colour(cell.bg), shown.bgcolor(), "at {x}, {y}");
                x += u16::try_from(cell.symbol().width()).expect("small").max(1);
            }
        }
        assert_eq!(screen.hide_cursor(), cursor.is_none());
        if let Some(cursor) = cursor {
            assert_eq!(screen.cursor_position(), (cursor.y, cursor.x));
        }
    }
}

fn colour(colour: Color) -> vt100::Color {
    match colour {
        Color::Reset => vt100::Color::Default,
        Color::Yellow => vt100::Color::Idx(3),
        Color::LightBlue => vt100::Color::Idx(12),
        Color::Indexed(at) => vt100::Color::Idx(at),
        other => panic!("{other} is not drawn here"),
    }
}

fn blank() -> Buffer {
    Buffer::empty(ratatui::layout::Rect::new(0, 0, SIZE.0, SIZE.1))
}

struct Chance(Pcg64Mcg);

impl Chance {
    fn below(&mut self, end: u16) -> u16 {
        u16::try_from(self.0.next_u64() % u64::from(end)).expect("small")
    }
}

const TEXTS: [&str; 7] = [
    "siti melati",
    "·",
    "漢字",
    "─────────",
    "   ",
    "7",
    "Rp1.200.000",
];
/// Each whole by itself: the reader of these tests does not know bold and dim at once.
fn styles() -> [Style; 5] {
    [
        Style::reset(),
        Style::reset().add_modifier(Modifier::REVERSED),
        Style::reset()
            .fg(Color::LightBlue)
            .add_modifier(Modifier::BOLD),
        Style::reset().add_modifier(Modifier::DIM),
        Style::reset().fg(Color::Yellow).bg(Color::Indexed(200)),
    ]
}

/// Another picture, made from the one before: a few texts, rows that moved, or nothing but the cursor.
fn change(picture: &mut Buffer, chance: &mut Chance) {
    if chance.below(3) == 0 {
        let (by, up) = (1 + chance.below(4), chance.below(2) == 0);
        let (from, to) = (chance.below(5), 10 + chance.below(10));
        let before = picture.clone();
        for y in from..to.min(SIZE.1 - by) {
            let (old, new) = if up { (y + by, y) } else { (y, y + by) };
            for x in 0..SIZE.0 {
                picture[(x, new)] = before[(x, old)].clone();
            }
        }
    }
    for _ in 0..chance.below(12) {
        let text = TEXTS[usize::from(chance.below(7))];
        let style = styles()[usize::from(chance.below(5))];
        picture.set_string(chance.below(SIZE.0), chance.below(SIZE.1), text, style);
    }
    if chance.below(20) == 0 {
        picture.reset();
    }
}

#[test]
fn whatever_is_drawn_the_terminal_shows() {
    for seed in 0..12_u128 {
        let (mut desk, mut chance) = (Desk::new(), Chance(Pcg64Mcg::new(seed << 1 | 1)));
        let mut picture = blank();
        for _ in 0..60 {
            change(&mut picture, &mut chance);
            // Whole characters alone, as widgets draw them.
            let mut drawn = blank();
            for y in 0..SIZE.1 {
                let mut x = 0;
                while x < SIZE.0 {
                    let cell = picture[(x, y)].clone();
                    let wide = u16::try_from(cell.symbol().width()).expect("small").max(1);
                    if x + wide <= SIZE.0 {
                        drawn[(x, y)] = cell;
                    }
                    x += wide;
                }
            }
            let cursor = (chance.below(2) == 0)
                .then(|| Position::new(chance.below(SIZE.0), chance.below(SIZE.1)));
            desk.draw(&drawn, cursor);
            desk.shows(&drawn, cursor);
        }
    }
}

fn list(first: u16) -> Buffer {
    let mut list = blank();
    for y in 2..SIZE.1 - 2 {
        let at = 1000 + first + y;
        let row = format!(
            "77{at} SITI MELATI {at} Rp{}.000 {}",
            at * 7,
            "x".repeat(20)
        );
        list.set_string(0, y, row, Style::new());
    }
    list
}

#[test]
fn a_frame_in_which_nothing_changed_sends_nothing() {
    let mut desk = Desk::new();
    desk.draw(&list(0), Some(Position::new(3, 1)));
    assert_eq!(desk.draw(&list(0), Some(Position::new(3, 1))), 0);
    assert_eq!(desk.draw(&list(0), None), 8 + 6 + 8);
}

#[test]
fn a_list_that_moves_by_a_row_costs_a_row() {
    let mut desk = Desk::new();
    let whole = desk.draw(&list(0), None);
    for first in [1, 2, 1, 0, 3, 0] {
        let bytes = desk.draw(&list(first), None);
        assert!(bytes * 4 < whole, "{bytes} of {whole}");
        desk.shows(&list(first), None);
    }
}

#[test]
fn a_letter_costs_little_more_than_itself() {
    let mut desk = Desk::new();
    let mut picture = blank();
    desk.draw(&picture, Some(Position::new(0, 5)));
    picture.set_string(0, 5, "7", Style::new());
    // The synchronised update is 16 of them; the cursor stands there already.
    assert_eq!(desk.draw(&picture, Some(Position::new(1, 5))), 16 + 1);
}
