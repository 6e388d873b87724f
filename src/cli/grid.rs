//! A plain table for a person: columns as wide as their widest cell, numbers to the right, no lines.

use crate::tui::parts::lines::{left, right};
use unicode_width::UnicodeWidthStr;

/// How a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// The rows as lines, the head first.
pub(super) fn grid(sides: &[Side], head: Vec<String>, rows: Vec<Vec<String>>) -> Vec<String> {
    let all: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
    let widths: Vec<usize> = (0..sides.len())
        .map(|column| {
            let cells = all.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.width()).max().unwrap_or(0)
        })
        .collect();
    all.iter().map(|row| line(sides, &widths, row)).collect()
}

fn line(sides: &[Side], widths: &[usize], row: &[String]) -> String {
    let mut text = String::new();
    for ((cell, side), width) in row.iter().zip(sides).zip(widths) {
        let gap = " ".repeat(width.saturating_sub(cell.width()));
        text.push_str("  ");
        match side {
            Side::Left => text.extend([cell.as_str(), &gap]),
            Side::Right => text.extend([gap.as_str(), cell]),
        }
    }
    text.trim_end().to_owned()
}

/// A row of columns whose widths are fixed: what is longer is cut.
pub(super) fn fixed(columns: &[(Side, usize)], row: &[String]) -> String {
    let mut text = String::new();
    for ((side, width), cell) in columns.iter().zip(row) {
        text.push_str("  ");
        text.push_str(&match side {
            Side::Left => left(cell, *width),
            Side::Right => right(cell, *width),
        });
    }
    text.trim_end().to_owned()
}

/// Labels and their values, the values below one another.
pub(super) fn pairs(rows: &[(String, String)]) -> Vec<String> {
    let widest = rows.iter().map(|(label, _)| label.width()).max();
    let width = widest.unwrap_or(0) + 2;
    rows.iter()
        .map(|(label, value)| {
            let gap = " ".repeat(width.saturating_sub(label.width()));
            format!("{label}{gap}{value}")
        })
        .collect()
}
