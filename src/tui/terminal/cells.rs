//! The cells of a picture of the terminal.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use unicode_width::UnicodeWidthStr;

/// The columns that a cell's sign takes.
pub(super) fn width_of(cell: &Cell) -> usize {
    match cell.symbol() {
        sign if sign.len() == 1 => 1,
        sign => sign.width().max(1),
    }
}

/// The cells of a row.
pub(super) fn row(buffer: &Buffer, y: u16) -> &[Cell] {
    let width = usize::from(buffer.area.width);
    let start = usize::from(y) * width;
    buffer.content.get(start..start + width).unwrap_or_default()
}

pub(super) fn put_cell(buffer: &mut Buffer, at: Position, cell: &Cell) {
    if let Some(place) = buffer.cell_mut(at) {
        place.clone_from(cell);
    }
}
