//! What a frame sends to the terminal: of what changed, the fewest bytes, and nothing where nothing changed. Many desks
//! sit behind a slow line. What the terminal shows is known here, so that a list that moved is moved by the terminal.

use super::cells::{put_cell, row, width_of};
use super::pen::Pen;
use super::shift::Shift;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, Write};

/// A cell that the left half of a wide character covers: like no cell that is wanted.
const COVERED: &str = "";

/// Where the terminal writes next, and whether a sign of a width that terminals dispute was written on the way there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    at: Position,
    certain: bool,
}

/// The terminal behind `out`.
#[derive(Debug)]
pub struct Paint<W> {
    out: W,
    /// What the terminal shows.
    shown: Buffer,
    /// What it is to show.
    wanted: Buffer,
    /// The rows of which cells came since the last frame.
    touched: BTreeSet<u16>,
    bytes: String,
    pen: Pen,
    at: Option<Place>,
    /// Where the cursor is to stand and to be seen.
    cursor: Option<Position>,
    cursor_seen: Option<bool>,
    size: fn() -> io::Result<(u16, u16)>,
}

impl<W: Write> Paint<W> {
    /// `size` asks the terminal for columns and rows.
    pub fn new(out: W, size: fn() -> io::Result<(u16, u16)>) -> Self {
        Self {
            out,
            shown: Buffer::empty(Rect::ZERO),
            wanted: Buffer::empty(Rect::ZERO),
            touched: BTreeSet::new(),
            bytes: String::new(),
            pen: Pen::default(),
            at: None,
            cursor: None,
            cursor_seen: None,
            size,
        }
    }

    /// Nothing is known of how the terminal writes, as after it was another program's.
    pub fn forget(&mut self) {
        self.pen = Pen::default();
        self.at = None;
        self.cursor_seen = None;
        self.bytes.push_str("\x1b[m\x1b[r");
    }

    /// The terminal is blank and of this size.
    pub fn begin(&mut self, area: Rect) {
        self.shown = Buffer::empty(area);
        self.wanted = Buffer::empty(area);
    }

    fn send(&mut self) -> io::Result<()> {
        if self.bytes.is_empty() {
            return Ok(());
        }
        let frame = format!(
            "{}{}{}",
            ansi(BeginSynchronizedUpdate),
            self.bytes,
            ansi(EndSynchronizedUpdate)
        );
        self.bytes.clear();
        self.out.write_all(frame.as_bytes())?;
        self.out.flush()
    }

    fn write(&mut self, text: std::fmt::Arguments<'_>) {
        // Into a string: cannot fail.
        let _ = self.bytes.write_fmt(text);
    }

    fn move_to(&mut self, to: Position) {
        let from = self
            .at
            .filter(|from| from.at.y == to.y && from.at.x <= to.x);
        let gap = from.map(|from| to.x - from.at.x);
        let (row, column) = (u32::from(to.y) + 1, u32::from(to.x) + 1);
        match (gap, self.certain()) {
            (Some(0), _) => return,
            (Some(1..=3), _) if self.write_between(to) => return,
            (Some(1), true) => self.bytes.push_str("\x1b[C"),
            (Some(gap), true) => self.write(format_args!("\x1b[{gap}C")),
            _ if column == 1 => self.write(format_args!("\x1b[{row}H")),
            _ => self.write(format_args!("\x1b[{row};{column}H")),
        }
        // Gone to by its number or from a certain place.
        self.at = Some(Place {
            at: to,
            certain: true,
        });
    }

    fn certain(&self) -> bool {
        self.at.is_some_and(|place| place.certain)
    }

    /// Over a few letters it is shorter to write them once more than to go past them.
    fn write_between(&mut self, to: Position) -> bool {
        let Some(from) = self.at else { return false };
        let between = row(&self.shown, to.y).get(usize::from(from.at.x)..usize::from(to.x));
        let cells = between.unwrap_or_default();
        let alike = |cell: &Cell| cell.symbol().len() == 1 && Pen::of(cell) == self.pen;
        if cells.is_empty() || !cells.iter().all(alike) {
            return false;
        }
        for cell in cells {
            self.bytes.push_str(cell.symbol());
        }
        self.at = Some(Place { at: to, ..from });
        true
    }

    fn use_pen(&mut self, pen: Pen) {
        self.bytes.push_str(&self.pen.into_other(pen));
        self.pen = pen;
    }

    fn put(&mut self, to: Position, cell: &Cell, width: u16) {
        self.move_to(to);
        self.use_pen(Pen::of(cell));
        self.bytes.push_str(cell.symbol());
        // At the last column terminals differ in when they go to the next line.
        let next = Position::new(to.x + width, to.y);
        let certain = self.certain() && cell.symbol().is_ascii();
        self.at = (next.x < self.shown.area.width).then_some(Place { at: next, certain });
        put_cell(&mut self.shown, to, cell);
        for x in (to.x + 1..self.shown.area.width).take(usize::from(width) - 1) {
            if let Some(cell) = self.shown.cell_mut((x, to.y)) {
                cell.reset();
                cell.set_symbol(COVERED);
            }
        }
    }

    fn paint(&mut self) {
        let wanted = std::mem::replace(&mut self.wanted, Buffer::empty(Rect::ZERO));
        let mut touched = std::mem::take(&mut self.touched);
        if let Some(shift) = Shift::find(&self.shown, &wanted, &touched) {
            self.use_pen(Pen::default());
            self.bytes.push_str(&shift.sequence());
            self.at = None;
            shift.apply(&mut self.shown);
            touched.extend(shift.rows());
        }
        for y in touched {
            self.paint_row(y, row(&wanted, y));
        }
        self.wanted = wanted;
    }

    fn paint_row(&mut self, y: u16, wanted: &[Cell]) {
        if row(&self.shown, y) == wanted {
            return;
        }
        let blank = Cell::default();
        let written = wanted.iter().rposition(|cell| *cell != blank);
        let tail = u16::try_from(written.map_or(0, |at| at + 1)).unwrap_or(u16::MAX);
        let mut x = 0;
        while let Some(cell) = wanted.get(usize::from(x)).filter(|_| x < tail) {
            let wide = u16::try_from(width_of(cell)).unwrap_or(1);
            if self.shown.cell((x, y)) != Some(cell) {
                self.put(Position::new(x, y), cell, wide);
            }
            x += wide;
        }
        let left = row(&self.shown, y).get(usize::from(x)..);
        if left.unwrap_or_default().iter().any(|cell| *cell != blank) {
            self.move_to(Position::new(x, y));
            self.use_pen(Pen::default());
            self.bytes.push_str("\x1b[K");
            for x in x..self.shown.area.width {
                put_cell(&mut self.shown, Position::new(x, y), &blank);
            }
        }
    }

    fn place_cursor(&mut self) {
        if let Some(cursor) = self.cursor {
            if !self.certain() {
                self.at = None;
            }
            self.move_to(cursor);
        }
        let seen = self.cursor.is_some();
        if self.cursor_seen != Some(seen) {
            self.bytes
                .push_str(if seen { "\x1b[?25h" } else { "\x1b[?25l" });
            self.cursor_seen = Some(seen);
        }
    }
}

fn ansi(command: impl crossterm::Command) -> String {
    let mut text = String::new();
    // Into a string: cannot fail.
    let _ = command.write_ansi(&mut text);
    text
}

impl<W: Write> Backend for Paint<W> {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, cells: I) -> io::Result<()> {
        for (x, y, cell) in cells {
            self.touched.insert(y);
            put_cell(&mut self.wanted, Position::new(x, y), cell);
            // What a wide sign covers is not among the cells.
            for x in (x + 1..).take(width_of(cell) - 1) {
                put_cell(&mut self.wanted, Position::new(x, y), &Cell::default());
            }
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cursor = None;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.cursor = self.cursor.or(Some(Position::ORIGIN));
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.cursor = Some(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    /// The whole of it, whatever part was meant: what is wanted there is drawn again.
    fn clear_region(&mut self, _: ClearType) -> io::Result<()> {
        let size = self.size()?;
        self.begin(Rect::new(0, 0, size.width, size.height));
        self.use_pen(Pen::default());
        self.bytes.push_str("\x1b[2J");
        self.at = None;
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        (self.size)().map(Size::from)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size()?,
            pixels: Size::ZERO,
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.paint();
        self.place_cursor();
        self.send()
    }
}
